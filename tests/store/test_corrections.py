"""What an operator puts right holds over what is read, now and whenever it is read again."""

from typing import Any

import pytest

from schemas.claims import ClaimSchema
from schemas.corrections import Changes
from schemas.entries import entry
from schemas.speakers import Speaker, SpeakerKind
from store.engine import REVIEW, Engine, Withdrawn
from tests.store.conftest import Make
from tests.store.correcting import READ, SAID, Given, correct, pending
from tests.store.reading import contents, find, ids, one
from tests.store.world import article, claim, synthetic


@pytest.fixture
def full(engine: Engine) -> Engine:
    """A store of one article with two claims that do not go together."""
    engine.save_article(READ, SAID, "1")
    return engine


def _claim(engine: Engine, text: str) -> dict[str, Any]:
    return next(record for record in find(engine, "claims") if record["text"] == text)


def test_a_hidden_claim_is_gone_from_everywhere_until_it_is_shown_again(full: Engine):
    before = contents(full)
    id = _claim(full, "It is shut")["id"]
    (pair,) = find(full, "conflicts")
    revision = full.revision()
    correct(full, {"hide": id})
    assert full.revision() > revision
    assert [record["text"] for record in find(full, "claims")] == ["the pier is open"]
    assert list(full.stream("conflicts", {})) == []
    assert one(full, "speakers", "ada-brook")["claims"] == 1
    assert one(full, "articles", _claim(full, "the pier is open")["article"]["id"])["claims"] == 1
    with pytest.raises(Withdrawn, match="by a correction"):
        full.get("claims", id)
    correct(full)
    assert contents(full) == before
    assert ids(find(full, "conflicts")) == [pair["id"]]


def test_a_claim_is_given_to_who_said_it_and_says_so(full: Engine):
    id = _claim(full, "It is shut")["id"]
    given = {"correct": id, "speaker": {"name": "Cleo Dunn", "kind": "person", "role": "mate"}}
    correct(full, {**given, "reason": "“She” is Ms Dunn.", "by": "desk", "date": "2024-05-01"})
    record = one(full, "claims", id)
    assert record["speaker"] == {"id": "cleo-dunn", "name": "Cleo Dunn", "kind": "person", "role": "mate"}
    assert record["corrected"] == [
        {"changed": ["speaker"], "reason": "“She” is Ms Dunn.", "by": "desk", "date": "2024-05-01"}
    ]
    assert ClaimSchema().validate(record) == {}
    assert _claim(full, "the pier is open")["corrected"] is None
    assert one(full, "speakers", "ada-brook")["claims"] == 1
    assert [(pair["kind"], pair["same_speaker"]) for pair in find(full, "conflicts")] == [("figure", False)]
    assert ids(find(full, "claims", speaker="Cleo Dunn")) == [id]


def test_a_claim_given_to_a_speaker_on_record_joins_that_speakers_claims(full: Engine):
    full.save_article(article("Other"), [claim("Aye", "Ben Carver")], "1")
    id = _claim(full, "It is shut")["id"]
    correct(full, {"correct": id, "speaker": "ben-carver"}, said={"a.txt": SAID})
    assert one(full, "claims", id)["speaker"]["id"] == "ben-carver"
    assert one(full, "speakers", "ben-carver")["claims"] == 2


def test_a_speaker_not_yet_on_record_is_waited_for(full: Engine):
    id = _claim(full, "It is shut")["id"]
    correct(full, {"correct": id, "speaker": "ben-carver"})
    assert "ben-carver" in str(pending(full)[f"claim {id}"])
    assert one(full, "claims", id)["speaker"]["id"] == "ada-brook"
    assert one(full, "claims", id)["corrected"] is None
    other = full.save_article(article("Other"), [claim("Aye", "Ben Carver")], "1")
    assert [read.origin for read in full.uncorrected()] == ["a.txt"]
    full.save_article(READ, SAID, "1")
    assert one(full, "claims", id)["speaker"]["id"] == "ben-carver"
    assert pending(full) == {f"claim {id}": None}
    full.withdraw_article(other.article)
    full.save_article(READ, SAID, "2")
    assert one(full, "claims", id)["speaker"]["id"] == "ben-carver"


def test_stance_and_words_are_put_right_and_what_hangs_on_them_follows(full: Engine):
    id = _claim(full, "the pier is open")["id"]
    stance = {"label": "oppose", "target": "the toll"}
    correct(full, {"correct": id, "stance": stance, "words": "pier is"})
    record = one(full, "claims", id)
    assert (record["text"], record["stance"]["label"], record["stance"]["target"]["id"]) == (
        "pier is", "oppose", "the-toll",
    )  # fmt: skip
    assert record["corrected"][0]["changed"] == ["stance", "text"]
    assert ids(find(full, "claims", target="the toll", stance="oppose")) == [id]
    assert ids(find(full, "claims", q="open")) == []
    assert find(full, "conflicts") == []


def test_words_that_are_not_in_the_article_leave_the_claim_as_read_and_are_told(full: Engine):
    before = contents(full)
    id = _claim(full, "It is shut")["id"]
    speaker = {"name": "Cleo Dunn", "kind": "person"}
    correct(full, {"correct": id, "speaker": speaker, "words": "It is ajar"})
    assert contents(full) == before
    assert "It is ajar" in str(pending(full)[f"claim {id}"])


def test_corrections_survive_withdrawal_and_another_extractor(full: Engine):
    id = _claim(full, "It is shut")["id"]
    hidden = _claim(full, "the pier is open")["id"]
    correct(full, {"correct": id, "speaker": {"name": "Cleo Dunn", "kind": "person"}}, {"hide": hidden})
    full.withdraw_article(one(full, "claims", id)["article"]["id"])
    assert set(pending(full).values()) == {"no claim on record has this id"}
    with pytest.raises(Withdrawn):
        full.get("claims", hidden)
    for extractor in ("1", "2"):
        full.save_article(READ, SAID, extractor)
        assert [(record["id"], record["speaker"]["id"]) for record in find(full, "claims")] == [(id, "cleo-dunn")]


def test_a_correction_finds_its_claim_again_where_an_extractor_reads_other_words(full: Engine):
    id = _claim(full, "It is shut")["id"]
    correct(full, {"hide": id})
    longer = claim("It is shut, she", "Ada Brook", subject="s", value=90, at=33)
    for extractor in ("2", "3"):
        full.save_article(READ, [SAID[0], longer], extractor)
        assert [record["text"] for record in find(full, "claims")] == ["the pier is open"]
        assert pending(full) == {f"claim {id}": None}
    correct(full, {"correct": id, "speaker": {"name": "Cleo Dunn", "kind": "person"}}, said={"a.txt": [longer]})
    for extractor in ("4", "5"):
        assert _claim(full, "It is shut, she")["speaker"]["id"] == "cleo-dunn"
        full.save_article(READ, [SAID[0], longer], extractor)
    full.save_article(READ, SAID, "6")
    assert _claim(full, "It is shut")["speaker"]["id"] == "cleo-dunn"
    assert _claim(full, "the pier is open")["speaker"]["id"] == "ada-brook"


def test_a_correction_made_before_its_article_is_read_waits_for_it(make: Make, full: Engine):
    id = _claim(full, "It is shut")["id"]
    other = make("other")
    correct(other, {"hide": id})
    assert pending(other) == {f"claim {id}": "no claim on record has this id"}
    other.save_article(READ, SAID, "1")
    correct(full, {"hide": id})
    assert contents(other) == contents(full)
    assert pending(other) == pending(full) == {f"claim {id}": None}


def test_the_same_list_again_changes_nothing(full: Engine):
    given = ({"hide": _claim(full, "It is shut")["id"]}, {"name": "Dame Ada", "aliases": ["ada-brook"]})
    assert correct(full, *given) == Changes(added=(f"claim {given[0]['hide']}", "name Dame Ada"))
    before, revision = contents(full), full.revision()
    assert correct(full, *given) == Changes(unchanged=2)
    assert (contents(full), full.revision()) == (before, revision)


def test_a_claim_may_be_given_to_somebody_unnamed_of_its_article(engine: Engine):
    told = [claim("One", Speaker("x", "a sailor", SpeakerKind.UNNAMED)), claim("Two", "Ada Brook")]
    engine.save_article(READ, told, "1")
    sailor = _claim(engine, "One")["speaker"]["id"]
    correct(engine, {"correct": _claim(engine, "Two")["id"], "speaker": sailor}, said={"a.txt": told})
    assert {record["speaker"]["id"] for record in find(engine, "claims")} == {sailor}


def test_what_the_publication_seemed_to_say_itself_is_not_its_own_once_somebody_said_it(engine: Engine):
    told = [claim("It is shut", Speaker("p", "Post", SpeakerKind.PUBLICATION), quotation="narration")]
    engine.save_article(READ, told, "1")
    assert find(engine, "claims") == []
    (said,) = find(engine, "claims", quotation="narration")
    given = {"correct": said["id"], "speaker": {"name": "Ada Brook", "kind": "person"}}
    correct(engine, given, said={"a.txt": told})
    assert [record["quotation"] for record in find(engine, "claims")] == ["indirect"]
    assert one(engine, "speakers", "ada-brook")["claims"] == 1


def test_a_claim_that_only_a_review_tells_of_is_not_corrected_and_that_is_told(engine: Engine):
    engine.save_article(READ, SAID[:1], REVIEW)
    before = contents(engine)
    id = _claim(engine, "the pier is open")["id"]
    correct(engine, {"hide": id})
    assert "review" in str(pending(engine)[f"claim {id}"])
    assert contents(engine) == before


def test_a_dry_run_tells_and_leaves_everything(full: Engine):
    before, revision = contents(full), full.revision()
    id = _claim(full, "It is shut")["id"]
    changes = full.keep_corrections("corrections", [entry({"hide": id})], dry_run=True)
    assert changes.added == (f"claim {id}",)
    assert (contents(full), full.revision(), list(full.uncorrected())) == (before, revision, [])


def test_a_list_that_is_not_whole_undoes_nothing(full: Engine):
    first, second = (_claim(full, text)["id"] for text in ("It is shut", "the pier is open"))
    correct(full, {"hide": first})
    correct(full, {"hide": second}, whole=False)
    assert find(full, "claims") == []


def test_a_rejected_pair_goes_and_comes_back_when_the_rejection_does(full: Engine):
    (pair,) = find(full, "conflicts")
    claims = [said["id"] for said in pair["claims"]]
    for given in (pair["id"], claims):
        correct(full, {"reject": given})
        assert find(full, "conflicts") == []
        assert one(full, "claims", claims[0])["conflicts"] == 0
        with pytest.raises(Withdrawn, match="by a correction"):
            full.get("conflicts", pair["id"])
        full.save_article(READ, SAID, "2")
        assert find(full, "conflicts") == []
        correct(full)
        assert ids(find(full, "conflicts")) == [pair["id"]]


RULINGS: tuple[Given, ...] = (
    {"different": ["Brook", "Ada Brook"]},
    {"merge": ["Carver", "ben-dunn"], "into": "Cleo Dunn"},
    {"name": "Admiral Frost", "aliases": ["Frost", "Ada Frost"], "kind": "person"},
    {"split": "Ellery"},
)


@pytest.mark.parametrize("seed", range(4))
def test_neither_when_nor_in_which_order_corrections_come_makes_a_difference(make: Make, seed: int):
    world = synthetic(14, seed)
    said = {read.origin: claims for read, claims in world}
    plain = make("plain")
    for read, claims in world:
        plain.save_article(read, claims, "1")
    before = contents(plain)
    listed = sorted(find(plain, "claims"), key=lambda record: record["id"])
    pairs = find(plain, "conflicts")
    given: list[Given] = [
        *RULINGS,
        {"hide": listed[0]["id"]},
        {"correct": listed[1]["id"], "speaker": {"name": "Cleo Dunn", "kind": "person"}},
        {"correct": listed[2]["id"], "stance": {"label": "neutral"}, "speaker": {"name": "Frost", "kind": "person"}},
        *({"reject": pair["id"]} for pair in pairs[:2]),
    ]
    found = []
    for turn, order in enumerate((given, given[::-1], given[3:] + given[:3])):
        engine = make(f"turn-{turn}")
        for place, (read, claims) in enumerate(world if turn != 1 else world[::-1]):
            if place == turn * 7:
                correct(engine, *order, said=said)
            engine.save_article(read, claims, "1")
        correct(engine, *order, said=said)
        found.append(contents(engine))
    assert found[0] == found[1] == found[2]
    assert found[0] != before
    correct(engine, said=said)
    assert contents(engine) == before
