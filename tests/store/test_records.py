"""What is served is what a fresh dump of the record would be, whatever happened since it was written."""

import json
from datetime import date, timedelta

import pytest

from schemas.articles import ArticleTextSchema, Source, SourceSchema
from schemas.claims import ClaimSchema
from schemas.conflicts import ConflictSchema
from schemas.positions import SpeakerPositionSchema, TopicPositionSchema
from schemas.speakers import SpeakerSchema
from schemas.topics import TopicSchema
from store import positions
from store.engine import Engine, PageRequest
from tests.store.reading import every, find, one
from tests.store.world import article, claim, person, synthetic

SCHEMAS = {
    "claims": ClaimSchema, "conflicts": ConflictSchema, "speakers": SpeakerSchema, "topics": TopicSchema,
    "articles": ArticleTextSchema, "sources": SourceSchema,
}  # fmt: skip


def _fresh(engine: Engine, record: dict[str, object], said: object, read: object) -> str:
    """The claim dumped anew from what was given and from what the store says of speaker, topics and conflicts."""
    fields = {name: getattr(said, name) for name in ClaimSchema().dump_fields if hasattr(said, name)}
    speaker = one(engine, "speakers", record["speaker"]["id"])  # type: ignore[index]
    topics = [one(engine, "topics", topic["id"]) for topic in record["topics"]]  # type: ignore[attr-defined]
    source = one(engine, "sources", record["source"]["id"]) if record["source"] else None  # type: ignore[index]
    kept = {
        "id": record["id"], "speaker": speaker, "topics": topics, "source": source,
        "article": one(engine, "articles", record["article"]["id"]),  # type: ignore[index]
        "conflicts": len(find(engine, "conflicts", claim=record["id"])), "reviews": [], "corrected": None,
    }  # fmt: skip
    return json.dumps(ClaimSchema().dump({**fields, **kept}))


def _check(engine: Engine, written: dict[str, tuple[object, object]]) -> None:
    records = every(engine, "claims", quotation=["direct", "indirect", "mixed", "narration"])
    assert len(records) == len(written)
    for record in records:
        assert json.dumps(record) == _fresh(engine, record, *written[record["text"]])


def test_claims_are_served_as_a_fresh_dump_would_be_after_a_merge_an_import_and_a_withdrawal(engine: Engine):
    written = {}
    saved = {}
    for read, said in synthetic(12):
        saved[read.text] = engine.save_article(read, said, "1").article
        written |= {one_said.text: (one_said, read) for one_said in said}
    _check(engine, written)
    for name in ("Ada Ellery", "Ellery", "Cleo Brook"):
        said_now = claim(f"{name} spoke", person(name, role="mayor"), subject="a", value=7)
        read = article(f"With {name}", published="2024-05-01", source=Source("Post", "post.example"))
        if name == "Ada Ellery":
            read = article(f"With {name}")
        engine.save_article(read, [said_now], "1")
        written[said_now.text] = (said_now, read)
    for text in list(saved)[:4]:
        engine.withdraw_article(saved[text])
        written = {key: kept for key, kept in written.items() if kept[1].text != text}  # type: ignore[attr-defined]
    records = every(engine, "claims", quotation=["direct", "indirect", "mixed", "narration"])
    for record in records:
        fresh = json.loads(_fresh(engine, record, *written[record["text"]]))
        fresh["source"] = fresh["source"] and {**fresh["source"], "site": record["source"]["site"]}
        assert record == fresh
    assert len(records) == len(written)


@pytest.mark.parametrize("noun", sorted(SCHEMAS))
def test_records_are_what_their_schema_describes(engine: Engine, noun: str):
    for read, said in synthetic(10):
        engine.save_article(read, said, "1")
    for record in every(engine, noun):
        alone = one(engine, noun, record["id"])
        assert SCHEMAS[noun]().validate(alone) == {}
        assert set(alone) == set(SCHEMAS[noun]().dump_fields)
        assert {**alone, "text": None} == {**record, "text": None} or alone == record


def test_positions_are_what_their_schemas_describe_and_sum_up(engine: Engine):
    for read, said in synthetic(25):
        engine.save_article(read, said, "1")
    kinds = ["direct", "indirect", "mixed", "narration"]
    rows = [json.loads(row) for row in engine.positions("speakers", "ada-brook", {}, PageRequest()).rows]
    for row in rows:
        assert SpeakerPositionSchema().validate(row) == {}
        claims = every(engine, "claims", speaker="ada-brook", target=row["target"]["id"], quotation=kinds)
        assert row["support"] + row["oppose"] + row["neutral"] == len(claims)
        assert sorted(id for period in row["periods"] for id in period["claims"]) == sorted(c["id"] for c in claims)
        assert all(period["count"] == len(period["claims"]) for period in row["periods"])
        days = sorted(c["article"]["published"] for c in claims if c["article"]["published"])
        assert (row["first"], row["last"]) == (days[0], days[-1])
    assert {row["target"]["id"] for row in rows} == {"the-pier", "the-toll"}
    topical = [json.loads(row) for row in engine.positions("topics", "tides", {}, PageRequest(100)).rows]
    assert all(TopicPositionSchema().validate(row) == {} for row in topical)
    for row in topical:
        claims = every(
            engine, "claims", topic="tides", target=row["target"]["id"], speaker=row["speaker"]["id"], quotation=kinds
        )
        assert row["support"] + row["oppose"] + row["neutral"] == len(claims)


def test_of_many_positions_the_newest_are_named_and_one_behind_every_number(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(positions, "MOST_NAMED", 3)
    for day in (1, 2, 3, 31, 32, 33, 34):
        published = (date(2024, 1, 1) + timedelta(days=day)).isoformat()
        said = [claim(f"Claim {day}", stance="oppose" if day == 1 else "support", target="the pier")]
        engine.save_article(article(f"Article {day}", published=published), said, "1")
    (row,) = [json.loads(row) for row in engine.positions("speakers", "ada-brook", {}, PageRequest()).rows]
    texts = {record["id"]: record["text"] for record in find(engine, "claims")}
    named = [(number["period"], number["count"], [texts[id] for id in number["claims"]]) for number in row["periods"]]
    assert named == [
        ("2024-01", 1, ["Claim 1"]), ("2024-01", 2, ["Claim 3"]), ("2024-02", 4, ["Claim 34", "Claim 33", "Claim 32"]),
    ]  # fmt: skip


def test_positions_are_paged_and_limited_to_days(engine: Engine):
    for read, said in synthetic(25):
        engine.save_article(read, said, "1")
    whole = engine.positions("topics", "tides", {}, PageRequest(100, total=True))
    assert whole.total == len(whole.rows)
    rows: list[str] = []
    cursor = None
    while True:
        page = engine.positions("topics", "tides", {}, PageRequest(2, cursor))
        rows += page.rows
        if (cursor := page.next) is None:
            break
    assert rows == whole.rows
    limited = engine.positions("topics", "tides", {"since": "2024-02-01", "until": "2024-02-10"}, PageRequest(100))
    assert limited.rows
    for row in map(json.loads, limited.rows):
        assert "2024-02-01" <= row["first"] <= row["last"] <= "2024-02-10"


def test_a_topic_bears_its_commonest_label_whatever_came_first(engine: Engine):
    from dataclasses import replace

    from schemas.topics import Topic

    for number, label in enumerate(("harbours", "harbour", "harbour")):
        said = replace(claim(f"On {label} {number}"), topics=(Topic("harbour", label, listed=False),))
        engine.save_article(article(f"Article {number}"), [said], "1")
    assert one(engine, "topics", "harbour") == {
        "id": "harbour", "label": "harbour", "listed": False, "parent": None, "iptc": None, "claims": 3, "conflicts": 0,
    }  # fmt: skip
    assert {record["topics"][0]["label"] for record in find(engine, "claims")} == {"harbour"}
