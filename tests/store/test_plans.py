"""How lists are read: ranges of indexes in their order, whatever the filter; no table is ever read through."""

import sqlite3
from typing import Any

import pytest

from store.engine import Engine, PageRequest
from store.sqlite import SQLiteEngine
from tests.store.world import synthetic

QUERIES: list[tuple[str, dict[str, Any], str]] = [
    ("claims", {}, "newest"), ("claims", {}, "oldest"), ("claims", {"speaker": "ada-brook"}, "newest"),
    ("claims", {"topic": "harbour", "stance": "oppose"}, "newest"), ("claims", {"quotation": "narration"}, "newest"),
    ("claims", {"since": "2024-01-01", "until": "2024-02-01"}, "newest"), ("claims", {"q": "boats"}, "newest"),
    ("claims", {"q": "boats"}, "relevance"), ("claims", {"has_conflicts": True}, "oldest"),
    ("conflicts", {}, "newest"), ("conflicts", {}, "score"), ("conflicts", {"topic": "harbour"}, "score"),
    ("conflicts", {"speaker": ["ada-brook", "brook"], "min_score": 0.7}, "newest"), ("articles", {}, "newest"),
    ("articles", {"source": "post", "q": "article"}, "oldest"), ("speakers", {}, "claims"), ("speakers", {}, "name"),
    ("speakers", {"kind": ["person"]}, "claims"), ("topics", {}, "claims"), ("topics", {}, "label"),
    ("sources", {}, "claims"), ("sources", {}, "name"),
]  # fmt: skip


@pytest.mark.parametrize(("noun", "filter", "sort"), QUERIES)
def test_a_page_is_a_range_read_in_its_order(engine: Engine, noun: str, filter: dict[str, Any], sort: str):
    assert isinstance(engine, SQLiteEngine)
    for read, said in synthetic(6):
        engine.save_article(read, said, "1")
    first = engine.find(noun, filter, PageRequest(1, sort=sort))
    assert first.rows
    for cursor in {None, first.next}:
        for step in _plan(engine, lambda cursor=cursor: engine.find(noun, filter, PageRequest(1, cursor, sort))):
            # the few reviews of a page's own claims may be sorted
            assert not step.startswith("USE TEMP B-TREE") or "claim IN (" in step, step
            assert not step.startswith("SCAN") or "INDEX" in step.partition(" -- ")[0], step


def _plan(engine: SQLiteEngine, read: Any) -> list[str]:
    """How each statement is carried out that a reading makes."""
    connection: sqlite3.Connection = engine._connections.current()
    statements: list[str] = []
    connection.set_trace_callback(statements.append)
    read()
    connection.set_trace_callback(None)
    selects = [statement for statement in statements if statement.lstrip().startswith("SELECT")]
    assert selects
    return [f"{row[3]} -- {sql}" for sql in selects for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}")]


@pytest.mark.parametrize(("noun", "id", "by"), [("speakers", "ada-brook", "speaker=?"), ("topics", "tides", "topic=?")])
def test_positions_are_read_by_whose_they_are(engine: Engine, noun: str, id: str, by: str):
    assert isinstance(engine, SQLiteEngine)
    for read, said in synthetic(6):
        engine.save_article(read, said, "1")
    steps = _plan(engine, lambda: engine.positions(noun, id, {"since": "2024-01-01"}, PageRequest()))
    reads = [step for step in steps if step.startswith(("SEARCH positions", "SEARCH topic_positions"))]
    assert reads
    assert all(by in step for step in reads)
