"""What an operator says of names holds: which are one speaker, which are several, and what is known of them."""

import json

import pytest

from schemas.speakers import Speaker, SpeakerKind, SpeakerSchema
from store.engine import Engine, Moved
from tests.store.correcting import READ, correct
from tests.store.reading import contents, find, ids, one
from tests.store.world import article, claim


def _names(engine: Engine, *names: str) -> None:
    for name in names:
        engine.save_article(article(f"Article with {name}"), [claim(f"{name} spoke", name)], "1")


def test_merged_speakers_are_one_and_the_id_of_the_other_leads_there(engine: Engine):
    _names(engine, "Ada Brook", "Lady Harbour")
    correct(engine, {"merge": "lady-harbour", "into": "ada-brook", "reason": "Her stage name."})
    (record,) = find(engine, "speakers")
    assert (record["id"], record["name"], record["claims"]) == ("ada-brook", "Ada Brook", 2)
    assert record["corrected"] == [{"changed": ["aliases"], "reason": "Her stage name.", "by": None, "date": None}]
    assert SpeakerSchema().validate(record) == {}
    with pytest.raises(Moved, match="ada-brook"):
        engine.get("speakers", "lady-harbour")
    assert len(find(engine, "claims", speaker="Lady Harbour")) == 2
    correct(engine)
    assert sorted(ids(find(engine, "speakers"))) == ["ada-brook", "lady-harbour"]
    assert all(record["corrected"] is None for record in find(engine, "speakers"))


def test_what_is_known_of_a_name_goes_before_what_is_read(engine: Engine):
    _names(engine, "Ada Brook", "Lady Harbour")
    known = {"name": "Dame Ada Brook", "aliases": ["Ada Brook", "Lady Harbour"], "wikidata": "Q42", "kind": "person"}
    correct(engine, known)
    (record,) = find(engine, "speakers")
    assert (record["id"], record["name"], record["kind"]) == ("dame-ada-brook", "Dame Ada Brook", "person")
    assert (record["wikidata"], record["aliases"]) == ("Q42", ["Ada Brook", "Lady Harbour"])
    for old in ("ada-brook", "lady-harbour"):
        with pytest.raises(Moved, match="dame-ada-brook"):
            engine.get("speakers", old)
    correct(engine, {"name": "Ada Brook", "kind": "organisation"})
    assert {record["id"]: record["kind"] for record in find(engine, "speakers")} == {
        "ada-brook": "organisation", "lady-harbour": "person",
    }  # fmt: skip


def test_of_two_entries_on_a_name_the_later_counts(engine: Engine):
    _names(engine, "Ada Brook")
    other = {"name": "Ada Carver", "aliases": ["Ada Brook"], "wikidata": "Q2"}
    given = ({"name": "Ada Brook", "wikidata": "Q1"}, other)
    for listed, name in ((given, "Ada Carver"), (given[::-1], "Ada Brook")):
        correct(engine, *listed)
        (record,) = find(engine, "speakers")
        assert (record["name"], record["wikidata"]) == (name, {"Ada Brook": "Q1", "Ada Carver": "Q2"}[name])


def test_a_name_that_a_person_and_a_body_bear_is_each_ones_own(engine: Engine):
    body = Speaker("b", "Brook", SpeakerKind.ORGANISATION)
    engine.save_article(READ, [claim("One", "Brook"), claim("Two", body)], "1")
    correct(engine, {"name": "Brook", "kind": "person", "wikidata": "Q1"})
    assert {(record["kind"], record["wikidata"]) for record in find(engine, "speakers")} == {
        ("person", "Q1"), ("organisation", None),
    }  # fmt: skip
    correct(engine, {"name": "Brook", "kind": "person"}, {"name": "Brook", "kind": "organisation", "wikidata": "Q2"})
    assert {(record["kind"], record["wikidata"]) for record in find(engine, "speakers")} == {
        ("person", None), ("organisation", "Q2"),
    }  # fmt: skip


def test_a_name_that_is_split_off_is_a_speaker_of_its_own(engine: Engine):
    _names(engine, "Brook", "Ada Brook")
    assert len(find(engine, "speakers")) == 1
    correct(engine, {"split": "Brook"})
    assert sorted(ids(find(engine, "speakers"))) == ["ada-brook", "brook"]
    _names(engine, "Brook again")
    engine.save_article(article("More of Brook"), [claim("More", "Brook")], "1")
    assert one(engine, "speakers", "brook")["claims"] == 2


def test_a_namesake_is_told_apart_by_the_articles_that_mean_the_other(engine: Engine):
    said = {"1.txt": [claim("One", "Ada Brook")], "2.txt": [claim("Two", "Ada Brook")]}
    saved = [engine.save_article(article(name, origin=name), claims, "1") for name, claims in said.items()]
    before = contents(engine)
    correct(engine, {"split": "Ada Brook", "articles": [saved[1].article]}, said=said)
    assert {record["text"]: record["speaker"]["id"] for record in find(engine, "claims")} == {
        "One": "ada-brook", "Two": "ada-brook-2",
    }  # fmt: skip
    correct(engine, said=said)
    assert contents(engine) == before


def test_names_that_are_different_stay_two_through_a_third(engine: Engine):
    _names(engine, "Brook", "Ada Brook")
    correct(engine, {"different": ["Brook", "Ada Brook"]}, {"merge": "Lady Harbour", "into": "Ada Brook"})
    _names(engine, "Lady Harbour")
    assert sorted(ids(find(engine, "speakers"))) == ["ada-brook", "brook"]
    assert one(engine, "speakers", "ada-brook")["claims"] == 2


def test_which_names_were_joined_is_told_with_the_reason(engine: Engine):
    _names(engine, "Brook", "Ada Brook", "Lady Harbour", "Ben Dunn")
    correct(engine, {"merge": "Lady Harbour", "into": "Ada Brook", "reason": "Her stage name."})
    (row,) = map(json.loads, engine.explain())
    assert row["id"] == "ada-brook"
    assert {name["name"] for name in row["names"]} == {"Brook", "Ada Brook", "Lady Harbour"}
    assert {(joined["why"], joined["by"]) for joined in row["joined"]} == {
        ("Her stage name.", "operator"), ("surname", "rule"),
    }  # fmt: skip
