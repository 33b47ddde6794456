"""The served records as DESIGN has them: which fields, in which order, from frozen records as from plain values."""

from schemas.claims import Claim, ClaimSchema, Quotation, Stance, StanceLabel, Target
from schemas.conflicts import ConflictSchema
from schemas.figures import Figure
from schemas.selectors import Selector, Span
from schemas.speakers import Speaker, SpeakerKind
from schemas.topics import Topic

TEXT = "Ada Lindqvist said the bridge is closed to 40 boats."


def test_a_claim_is_dumped_from_the_records_of_the_importer_with_what_the_store_adds():
    claim = Claim(
        text="the bridge is closed to 40 boats",
        quotation=Quotation.INDIRECT,
        speaker=Speaker("s1", "Ada Lindqvist", SpeakerKind.PERSON),
        mention=Span.of(TEXT, 0, 13),
        cue=Span.of(TEXT, 14, 18),
        spans=(Selector.of(TEXT, 19, 51),),
        stance=Stance(StanceLabel.OPPOSE, Target("bridge", "the bridge"), 0.81234, Span.of(TEXT, 33, 39)),
        topics=(Topic("bridges", "Bridges"),),
        figures=(Figure("40 boats", 40.0, None, None, "boat", 43, 51),),
        context=TEXT,
        rule="clause",
        score=0.9,
        statement="s",
    )
    article = {"id": "a", "title": None, "origin": "x.txt", "url": None, "author": None, "published": "2024-05-01"}
    speaker = {"id": "ada-lindqvist", "name": "Ada Lindqvist", "kind": claim.speaker.kind, "role": None}
    added = {"id": "c", "speaker": speaker, "article": {**article, "published_text": None}, "source": None}
    record = ClaimSchema().dump({name: getattr(claim, name) for name in Claim.__slots__} | added | {"conflicts": 0})
    record |= {"reviews": record.get("reviews", [])}
    assert record["quotation"] == "indirect"
    assert record["speaker"]["kind"] == "person"
    assert record["stance"] == {
        "label": "oppose",
        "target": {"id": "bridge", "label": "the bridge"},
        "score": 0.812,
        "evidence": {"start": 33, "end": 39, "exact": "closed"},
    }
    assert record["figures"] == [{"text": "40 boats", "low": 40, "high": None, "unit": None, "noun": "boat"}]
    assert record["spans"] == [
        {"start": 19, "end": 51, "exact": claim.text, "prefix": "Ada Lindqvist said ", "suffix": "."}
    ]
    assert not {"keys", "analysis", "positions"} & set(record)


def test_a_claim_has_the_fields_that_were_agreed_in_their_order():
    agreed = ["id", "text", "quotation", "speaker", "mention", "cue", "spans", "stance", "topics", "figures", "article",
              "source", "context", "rule", "score", "statement", "conflicts"]  # fmt: skip
    assert [name for name in ClaimSchema().fields if name in agreed] == agreed


def test_a_conflict_has_the_fields_that_were_agreed_in_their_order():
    agreed = ["id", "kind", "score", "topic", "same_speaker", "same_source", "explanation", "claims", "evidence"]
    assert [name for name in ConflictSchema().fields if name in agreed] == agreed


def test_a_conflict_is_of_two_claims():
    assert "claims" in ConflictSchema().validate({"claims": [], "evidence": []})
