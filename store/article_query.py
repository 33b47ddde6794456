"""Which articles a filter selects, and in which order they are listed."""

import sqlite3

from store import articles, cursors, selection, sources
from store.claim_query import moment
from store.engine import BadFilter, Filter, Page, PageRequest
from store.rows import Rows
from store.selection import Selection, named

FILTERS = ("source", "q", "since", "until", "updated_since")
SORTS = ("newest", "oldest")
_ROWS = Rows("article_words", "articles", "sort")


def select(tx: sqlite3.Connection, filter: Filter) -> Selection:
    """What a filter asks of articles; words are sought in their titles."""
    selection.check(filter, FILTERS)
    found = Selection()
    numbers = named(found, filter, "source", lambda value: sources.resolve(tx, value))
    if numbers is not None:
        found.tags(f"o{number}" for number in numbers)
    if filter.get("q") is not None:
        found.search(str(filter["q"]))
    if filter.get("updated_since") is not None:
        found.where("r.updated >= ?", moment(str(filter["updated_since"])))
    selection.days(found, filter)
    return found


def find(tx: sqlite3.Connection, filter: Filter, page: PageRequest) -> Page:
    """A page of articles."""
    if page.sort not in SORTS:
        raise BadFilter("sort", f"must be one of {', '.join(SORTS)}")
    found = select(tx, filter)
    query = cursors.binding("articles", filter, page.sort)
    keys, after = _ROWS.page(tx, found, page.sort, cursors.read(query, page.cursor, (int,)), page.limit)
    total = _ROWS.count(tx, found) if page.total else None
    return Page(articles.by_sort(tx, keys), cursors.make(query, after) if after else None, total, {}, found.hints)


def stream(tx: sqlite3.Connection, filter: Filter, after: int | None, limit: int) -> tuple[list[str], int | None]:
    """The next articles a filter selects, newest first, and where they end."""
    found = select(tx, filter)
    keys, end = _ROWS.page(tx, found, "newest", None if after is None else [after], limit)
    return articles.by_sort(tx, keys), end[0] if end else None
