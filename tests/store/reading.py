"""Ways for tests to read a store."""

import json
from typing import Any

from store.engine import Engine, PageRequest

NOUNS = ("claims", "conflicts", "speakers", "topics", "articles", "sources")


def find(engine: Engine, noun: str, limit: int = 100, sort: str = "newest", **filter: Any) -> list[dict[str, Any]]:
    """The records of one page."""
    return [json.loads(row) for row in engine.find(noun, filter, PageRequest(limit=limit, sort=sort)).rows]


def every(engine: Engine, noun: str, limit: int = 7, sort: str = "newest", **filter: Any) -> list[dict[str, Any]]:
    """The records of all pages, one after the other."""
    found: list[dict[str, Any]] = []
    cursor = None
    while True:
        page = engine.find(noun, filter, PageRequest(limit=limit, sort=sort, cursor=cursor))
        assert len(page.rows) == limit or page.next is None
        found += [json.loads(row) for row in page.rows]
        cursor = page.next
        if cursor is None:
            return found


def ids(records: list[dict[str, Any]]) -> list[str]:
    """The ids of records."""
    return [record["id"] for record in records]


def one(engine: Engine, noun: str, id: str) -> dict[str, Any]:
    """A record by id."""
    found: dict[str, Any] = json.loads(engine.get(noun, id))
    return found


def contents(engine: Engine) -> dict[str, list[str]]:
    """All records of every noun, as served, in an order of their own; without the times of import."""
    found = {noun: sorted(engine.stream(noun, {})) for noun in NOUNS}
    for noun in ("articles",):
        kept = [{name: value for name, value in json.loads(row).items() if name != "updated"} for row in found[noun]]
        found[noun] = sorted(json.dumps(row) for row in kept)
    return found
