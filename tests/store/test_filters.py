"""Every filter, alone and in company, against a plain reading of all records; and what words find."""

import json
import random
from typing import Any

import pytest

from schemas.claims import Quotation
from store.engine import BadFilter, Engine, PageRequest
from tests.store.reading import every, find, ids
from tests.store.world import article, claim, synthetic


@pytest.fixture
def full(engine: Engine) -> Engine:
    """A store of some articles."""
    for read, said in synthetic(18):
        engine.save_article(read, said, "1")
    return engine


def _matches(record: dict[str, Any], filter: dict[str, Any]) -> bool:
    day = record["article"]["published"]
    target = (record["stance"]["target"] or {}).get("id")
    checks = {
        "speaker": lambda wanted: record["speaker"]["id"] in wanted,
        "topic": lambda wanted: any(topic["id"] in wanted for topic in record["topics"]),
        "stance": lambda wanted: record["stance"]["label"] in wanted,
        "target": lambda wanted: target in wanted,
        "quotation": lambda wanted: record["quotation"] in wanted,
        "source": lambda wanted: (record["source"] or {}).get("id") in wanted,
        "article": lambda wanted: record["article"]["id"] in wanted,
        "since": lambda wanted: day is not None and day >= wanted,
        "until": lambda wanted: day is not None and day <= wanted,
        "has_conflicts": lambda wanted: (record["conflicts"] > 0) == wanted,
        "q": lambda wanted: all(word in record["text"].casefold().split() for word in wanted.split()),
    }
    narration = filter.get("quotation") or record["quotation"] != "narration"
    return bool(narration and all(checks[name](wanted) for name, wanted in filter.items()))


def test_any_combination_of_claim_filters_selects_what_a_plain_reading_does(full: Engine):
    claims = every(full, "claims", quotation=[kind.value for kind in Quotation])
    values: dict[str, list[Any]] = {
        "speaker": [["ada-brook"], ["brook", "ada-carver"]], "topic": [["harbour"], ["ferries", "tides"]],
        "stance": [["oppose"], ["support", "neutral"]], "target": [["the-pier"]],
        "quotation": [["direct"], ["narration"], ["direct", "narration"]], "source": [["post"], ["echo", "post"]],
        "article": [[claims[3]["article"]["id"]]], "since": ["2024-01-15"], "until": ["2024-03-01"],
        "has_conflicts": [True, False], "q": ["boats", "boats nets"],
    }  # fmt: skip
    chance = random.Random(3)
    seen = 0
    for _ in range(150):
        names = chance.sample(sorted(values), chance.randint(1, 4))
        given = {name: chance.choice(values[name]) for name in names}
        expected = [record for record in claims if _matches(record, given)]
        assert ids(every(full, "claims", limit=9, **given)) == ids(expected), given
        assert full.find("claims", given, PageRequest(total=True)).total == len(expected)
        seen += len(expected)
    assert seen > 300


def test_any_combination_of_conflict_filters_selects_what_a_plain_reading_does(full: Engine):
    conflicts = every(full, "conflicts", limit=100)
    of: dict[str, Any] = {
        "topic": lambda record, wanted: any(
            {topic["id"] for topic in record["claims"][0]["topics"]}
            & {topic["id"] for topic in record["claims"][1]["topics"]}
            & set(wanted)
        ),
        "speaker": lambda record, wanted: {said["speaker"]["id"] for said in record["claims"]} >= set(wanted),
        "kind": lambda record, wanted: record["kind"] in wanted,
        "source": lambda record, wanted: any((said["source"] or {}).get("id") in wanted for said in record["claims"]),
        "claim": lambda record, wanted: wanted in {said["id"] for said in record["claims"]},
        "same_speaker": lambda record, wanted: record["same_speaker"] == wanted,
        "same_source": lambda record, wanted: record["same_source"] == wanted,
        "min_score": lambda record, wanted: record["score"] >= wanted,
        "since": lambda record, wanted: (_latest(record) or "") >= wanted,
        "until": lambda record, wanted: "" < (_latest(record) or "") <= wanted,
    }
    values: dict[str, list[Any]] = {
        "topic": [["harbour"], ["ferries", "tides"]], "speaker": [["ada-brook"], ["brook", "ada-carver"]],
        "kind": [["shift"], ["figure", "denial"]], "source": [["post"]], "claim": [conflicts[5]["claims"][0]["id"]],
        "same_speaker": [True, False], "same_source": [True, False], "min_score": [0.7], "since": ["2024-02-01"],
        "until": ["2024-02-20"],
    }  # fmt: skip
    chance = random.Random(5)
    seen = 0
    for _ in range(40):
        given = {name: chance.choice(values[name]) for name in chance.sample(sorted(values), chance.randint(1, 3))}
        expected = [record for record in conflicts if all(of[name](record, value) for name, value in given.items())]
        assert ids(every(full, "conflicts", limit=50, **given)) == ids(expected), given
        by_score = every(full, "conflicts", limit=50, sort="score", **given)
        assert sorted(ids(by_score)) == sorted(ids(expected)), given
        assert [record["score"] for record in by_score] == sorted((r["score"] for r in expected), reverse=True)
        seen += len(expected)
    assert seen > 300


def _latest(record: dict[str, Any]) -> str | None:
    days = [said["article"]["published"] for said in record["claims"] if said["article"]["published"]]
    return max(days) if days else None


def test_two_times_the_same_speaker_is_what_stands_between_a_speaker_and_himself(full: Engine):
    found = find(full, "conflicts", speaker=["ada-brook", "Ada Brook"])
    assert found
    assert all(record["same_speaker"] for record in found)


def test_names_are_found_without_regard_to_case_accents_and_hyphens(engine: Engine):
    said = [claim("So", "José Smith-Jones", topics=["Cease-fire"], stance="oppose", target="the cease-fire")]
    engine.save_article(article("A text", source="Le Café"), said, "1")
    for given in ({"speaker": "jose smith jones"}, {"topic": "CEASEFIRE"}, {"target": "The Ceasefire"},
                   {"source": "le cafe"}, {"speaker": ["Nobody", "JOSÉ SMITH-JONES"]}):  # fmt: skip
        assert len(find(engine, "claims", **given)) == 1, given


def test_a_name_nobody_has_is_an_empty_page_with_a_hint(full: Engine):
    for name in ("speaker", "topic", "target", "source", "article"):
        page = full.find("claims", {name: ["Zebedee"]}, PageRequest(total=True))
        assert (page.rows, page.total) == ([], 0)
        assert name in page.hints[0]
        assert "Zebedee" in page.hints[0]


def test_an_outlet_is_found_by_its_site(engine: Engine):
    from schemas.articles import Source

    engine.save_article(article("A text", source=Source("Post", "post.example")), [claim("So")], "1")
    assert len(find(engine, "claims", source="www.post.example")) == 1


def test_filters_that_do_not_exist_and_values_that_cannot_be_are_errors(full: Engine):
    wrong: list[tuple[str, dict[str, Any], str]] = [
        ("claims", {"spaeker": "x"}, "spaeker"), ("claims", {"since": "May"}, "since"),
        ("claims", {"stance": ["for"]}, "stance"), ("claims", {"quotation": "loud"}, "quotation"),
        ("claims", {"updated_since": "yesterday"}, "updated_since"), ("conflicts", {"min_score": "high"}, "min_score"),
        ("conflicts", {"speaker": ["a", "b", "c"]}, "speaker"), ("articles", {"speaker": "a"}, "speaker"),
        ("speakers", {"topic": "a"}, "topic"),
    ]  # fmt: skip
    for noun, given, name in wrong:
        with pytest.raises(BadFilter) as error:
            full.find(noun, given, PageRequest())
        assert error.value.args[0] == name
    for noun in ("claims", "conflicts", "articles", "speakers", "topics", "sources"):
        with pytest.raises(BadFilter):
            full.find(noun, {}, PageRequest(sort="sideways"))


@pytest.mark.parametrize("written", ["cease-fire", "ceasefire", "Cease\u2011Fire", "CEASEFIRE", "cease\u00adfire"])
def test_a_word_is_found_with_and_without_its_hyphen(engine: Engine, written: str):
    engine.save_article(article("One"), [claim("A cease-fire now"), claim("The ceasefire holds")], "1")
    assert len(find(engine, "claims", q=written)) == 2


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("fire", 1), ("cafe", 1), ("CAFÉ", 1), ("the deal", 2), ('"the deal"', 1), ('"deal the"', 1), ('"the', 3),
        ("34,000", 1), ("300-500", 1), ("U.S.", 1), ("minister's", 1), ("nothing", 0), ("fire cafe", 0),
        ("de\u0301al", 2),
    ],
)  # fmt: skip
def test_words_find_what_a_reader_expects(engine: Engine, query: str, count: int):
    texts = ("A cease-fire of 34,000", "Café tables, 300-500 metres", "He signed the deal", "No deal, the U.S. said",
             "The minister’s hat")  # fmt: skip
    engine.save_article(article("One"), [claim(text) for text in texts], "1")
    assert len(find(engine, "claims", q=query)) == count


HOSTILE = (
    '"', '""', '"""', "AND", "OR", "NOT", "a AND", "NEAR(a b)", "*", "a*", "col:x", "words:x", "tags:qs", "{words}:x",
    "(", "a)", "^a", "-a", "+", "a\0b", "\0", "\ud800", "a\udfff", "😀", "😀 AND", "x'; DROP TABLE claims; --", "%",
    "_",
    "½", "𝟘", "ﬁ", "\u200f\u202e", "a" * 10_000, '"' + "b " * 5_000, "'", "\\", "\n\t", "ß", "İ", "a\u0301" * 500,
)  # fmt: skip


def test_no_query_is_an_error_whatever_it_contains(full: Engine):
    for noun, sort in (("claims", "newest"), ("claims", "relevance"), ("articles", "newest"), ("speakers", "claims"),
                       ("topics", "claims"), ("sources", "claims")):  # fmt: skip
        for query in HOSTILE:
            try:
                page = full.find(noun, {"q": query}, PageRequest(sort=sort, total=True))
            except BadFilter as error:
                assert error.args[0] == "q"
                assert len(query) > 1000
            else:
                assert page.rows or page.total == 0


def test_hostile_values_of_other_filters_find_nothing(full: Engine):
    for value in HOSTILE:
        for name in ("speaker", "topic", "target", "source", "article"):
            page = full.find("claims", {name: [value]}, PageRequest())
            assert page.rows == []
            json.dumps(page.hints).encode()


def test_operators_are_words_like_any_other(engine: Engine):
    engine.save_article(article("One"), [claim("Salt and pepper"), claim("Salt or sugar")], "1")
    assert [record["text"] for record in find(engine, "claims", q="salt AND pepper")] == ["Salt and pepper"]
    assert find(engine, "claims", q="salt OR pepper") == []


def test_a_later_query_for_changes_finds_what_changed_since(engine: Engine):
    engine.save_article(article("One"), [claim("Ten", subject="s", value=10)], "1")
    moment = _now()
    assert find(engine, "claims", updated_since=moment) == []
    engine.save_article(article("Two"), [claim("Ninety", "Ben Dunn", subject="s", value=90)], "1")
    assert sorted(record["text"] for record in find(engine, "claims", updated_since=moment)) == ["Ninety", "Ten"]
    assert len(find(engine, "conflicts", updated_since=moment)) == 1
    assert [record["title"] for record in find(engine, "articles", updated_since=moment)] == ["Two"]


def _now() -> str:
    from datetime import UTC, datetime

    return datetime.now(UTC).isoformat()


def test_lists_of_speakers_topics_and_outlets_are_searched_by_beginnings_of_words(full: Engine):
    assert {record["id"] for record in find(full, "speakers", q="bro ad")} == {"ada-brook"}
    assert ids(find(full, "topics", q="harb")) == ["harbour"]
    assert ids(find(full, "sources", q="pos")) == ["post"]
    assert ids(find(full, "topics", listed=False)) == []
    assert {record["kind"] for record in find(full, "speakers", kind=["person"])} == {"person"}


def test_counts_beside_names_are_those_of_the_lists(full: Engine):
    for record in every(full, "speakers"):
        kinds = [kind.value for kind in Quotation]
        assert record["claims"] == len(every(full, "claims", speaker=record["id"], quotation=kinds))
        assert record["conflicts"] == len(every(full, "conflicts", limit=50, speaker=record["id"]))
    for record in every(full, "topics"):
        assert record["claims"] == len(every(full, "claims", topic=record["id"]))
        assert record["conflicts"] == len(every(full, "conflicts", limit=50, topic=record["id"]))
    for record in every(full, "sources"):
        assert record["claims"] == len(every(full, "claims", source=record["id"]))
        assert record["articles"] == len(every(full, "articles", source=record["id"]))
    for noun in ("claims", "conflicts"):
        kept = full.find(noun, {}, PageRequest(total=True)).total
        assert kept == len(every(full, noun, limit=50))


def test_facets_count_what_the_filters_select(full: Engine):
    given = {"topic": ["harbour"]}
    page = full.find("claims", given, PageRequest(facets=("speaker", "topic", "stance")))
    claims = every(full, "claims", **given)
    for facet in page.facets["speaker"]:
        assert facet["count"] == sum(record["speaker"]["id"] == facet["id"] for record in claims)
    assert sum(facet["count"] for facet in page.facets["stance"]) == len(claims)
    assert page.facets["topic"][0] == {"id": "harbour", "label": "Harbour", "count": len(claims)}
