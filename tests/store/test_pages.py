"""Pages: complete, in order, and steady while the store grows."""

import json
import random

import pytest

from store.engine import BadCursor, Engine, PageRequest
from tests.store.reading import every, find, ids
from tests.store.world import article, claim, synthetic


@pytest.fixture
def full(engine: Engine) -> Engine:
    """A store of some articles."""
    for read, said in synthetic(16):
        engine.save_article(read, said, "1")
    return engine


SORTS = [
    ("claims", "newest", {}), ("claims", "oldest", {}), ("claims", "relevance", {"q": "boats"}),
    ("claims", "newest", {"topic": ["harbour"]}), ("claims", "oldest", {"topic": ["harbour"]}),
    ("conflicts", "newest", {}), ("conflicts", "score", {}), ("conflicts", "score", {"topic": ["tides"]}),
    ("articles", "newest", {}), ("articles", "oldest", {}), ("speakers", "claims", {}), ("speakers", "name", {}),
    ("topics", "claims", {}), ("topics", "label", {}), ("sources", "claims", {}), ("sources", "name", {}),
]  # fmt: skip


@pytest.mark.parametrize(("noun", "sort", "filter"), SORTS)
def test_pages_of_any_size_hold_every_record_once_in_one_order(full: Engine, noun, sort, filter):
    whole = ids(find(full, noun, limit=10_000, sort=sort, **filter))
    assert len(whole) == len(set(whole)) > 1
    for limit in (1, 2, 7, len(whole)):
        assert ids(every(full, noun, limit=limit, sort=sort, **filter)) == whole


@pytest.mark.parametrize(("noun", "sort", "filter"), SORTS[:10])
def test_records_seen_are_not_seen_again_nor_others_lost_while_rows_are_added(full: Engine, noun, sort, filter):
    before = ids(find(full, noun, limit=10_000, sort=sort, **filter))
    seen: list[str] = []
    cursor, number = None, 0
    while True:
        page = full.find(noun, filter, PageRequest(limit=3, sort=sort, cursor=cursor))
        seen += [json.loads(row)["id"] for row in page.rows]
        cursor = page.next
        if cursor is None:
            break
        if number < 20:
            day = random.Random(number).choice([None, "2023-01-01", "2024-02-02", "2025-01-01"])
            said = claim(f"More boats {number}", "Cleo Frost", topics=["Harbour", "Tides"])
            full.save_article(article(f"Added {number}", published=day), [said], "1")
            number += 1
    assert len(seen) == len(set(seen))
    assert [id for id in seen if id in set(before)] == before


def test_newest_and_oldest_first_both_put_unknown_dates_last(full: Engine):
    for sort, reverse in (("newest", True), ("oldest", False)):
        for noun in ("claims", "articles"):
            days = [
                record["published"] if noun == "articles" else record["article"]["published"]
                for record in every(full, noun, sort=sort)
            ]
            known = [day for day in days if day]
            assert None in days
            assert days[: len(known)] == sorted(known, reverse=reverse)


def test_days_before_1970_are_days_like_any_other(engine: Engine):
    for day in ("1912-04-15", "0001-01-01", "9999-12-31", None):
        engine.save_article(article(f"On {day}", published=day), [claim(f"On {day}")], "1")
    assert [record["article"]["published"] for record in find(engine, "claims")] == [
        "9999-12-31", "1912-04-15", "0001-01-01", None,
    ]  # fmt: skip
    assert len(find(engine, "claims", since="0001-01-01", until="1912-04-15")) == 2


def test_relevance_puts_first_what_speaks_of_the_words_most(engine: Engine):
    texts = ("Boats", "A long tale of many other things, and of nets and tides, and of boats", "Boats, boats, boats")
    engine.save_article(article("One"), [claim(text) for text in texts], "1")
    found = [record["text"] for record in find(engine, "claims", q="boats", sort="relevance")]
    assert found == [texts[2], texts[0], texts[1]]


def test_a_cursor_serves_only_the_query_it_was_made_for(full: Engine):
    cursor = full.find("claims", {}, PageRequest(limit=2)).next
    for noun, given, sort in (
        ("claims", {"topic": ["harbour"]}, "newest"), ("claims", {}, "oldest"), ("articles", {}, "newest"),
    ):  # fmt: skip
        with pytest.raises(BadCursor):
            full.find(noun, given, PageRequest(limit=2, sort=sort, cursor=cursor))


def test_the_number_of_rows_may_change_from_page_to_page(full: Engine):
    cursor = full.find("claims", {}, PageRequest(limit=2)).next
    rest = find(full, "claims", limit=10_000)[2:7]
    assert [json.loads(row) for row in full.find("claims", {}, PageRequest(5, cursor)).rows] == rest


@pytest.mark.parametrize("noun", ["claims", "conflicts", "speakers", "topics", "articles", "sources"])
def test_what_is_no_cursor_is_refused(full: Engine, noun: str):
    import base64

    def encoded(value: object) -> str:
        return base64.urlsafe_b64encode(json.dumps(value).encode()).decode()

    real = full.find(noun, {}, PageRequest(limit=1)).next
    query = json.loads(base64.urlsafe_b64decode(real + "==="))[0]  # type: ignore[operator]
    forged = [encoded([query, *place]) for place in ([], [2**63], [-(2**63) - 1], [1.5], ["x"], [None], [True], [{}])]
    for cursor in ("", "x", "====", "é", "\0", "\ud800", "a" * 5000, encoded(1), encoded({}), encoded([]), *forged):
        with pytest.raises(BadCursor):
            full.find(noun, {}, PageRequest(cursor=cursor))


def test_a_stream_holds_every_record_narration_included(full: Engine):
    kinds = ["direct", "indirect", "mixed", "narration"]
    assert [json.loads(row)["id"] for row in full.stream("claims", {})] == ids(every(full, "claims", quotation=kinds))
    for noun in ("conflicts", "speakers", "topics", "articles", "sources"):
        assert sorted(json.loads(row)["id"] for row in full.stream(noun, {})) == sorted(ids(every(full, noun)))


def test_a_stream_takes_filters_and_goes_on_while_the_store_is_written_to(full: Engine):
    rows = full.stream("claims", {"topic": ["harbour"], "quotation": ["direct"]})
    first = next(rows)
    full.save_article(article("Added", published="2024-01-01"), [claim("More", topics=["Harbour"])], "1")
    assert all(json.loads(row)["quotation"] == "direct" for row in (first, *rows))
