"""Which conflicts a filter selects, and in which order they are listed."""

import sqlite3

from schemas.conflicts import ConflictKind
from store import articles, claims, conflicts, counters, cursors, selection, sources, speakers, topics
from store.claim_query import moment
from store.engine import BadFilter, Filter, Page, PageRequest
from store.rows import Rows
from store.selection import Selection, listed, named, one_of

FILTERS = (
    "topic", "speaker", "kind", "source", "article", "claim", "same_speaker", "same_source", "min_score", "since",
    "until", "updated_since",
)  # fmt: skip
SORTS = ("newest", "oldest", "score")
_NEWEST = Rows("conflicts_newest", "conflicts", "number", "r.shown = 1")
_SCORE = Rows("conflicts_score", "conflicts", "by_score", "r.shown = 1")


def select(tx: sqlite3.Connection, filter: Filter) -> Selection:
    """What a filter asks of conflicts; the range of rows is one of days."""
    selection.check(filter, FILTERS)
    found = Selection()
    _speakers(tx, found, filter)
    for name, letter, resolve in (("topic", "t", topics.resolve), ("source", "o", sources.resolve),
                                  ("article", "a", articles.resolve), ("claim", "c", claims.resolve)):  # fmt: skip
        numbers = named(found, filter, name, lambda value, resolve=resolve: resolve(tx, value))  # type: ignore[misc]
        if numbers is not None:
            found.tags(f"{letter}{number}" for number in numbers)
    kinds = one_of(filter, "kind", [kind.value for kind in ConflictKind])
    if kinds:
        found.tags({f"k{kind}" for kind in kinds})
    for name, yes, no in (("same_speaker", "xs", "xd"), ("same_source", "xo", "xp")):
        if filter.get(name) is not None:
            found.tags([yes if filter[name] else no])
    selection.days(found, filter)
    if filter.get("updated_since") is not None:
        found.where("r.updated >= ?", moment(str(filter["updated_since"])))
    return found


def _speakers(tx: sqlite3.Connection, found: Selection, filter: Filter) -> None:
    """One speaker on either side, or two of them against each other."""
    values = listed(filter, "speaker")
    if len(values) > 2:
        raise BadFilter("speaker", "takes one speaker, or two for what stands between them")
    sides = [named(found, {"speaker": value}, "speaker", lambda name: speakers.resolve(tx, name)) for value in values]
    for numbers in sides:
        found.tags(f"s{number}" for number in numbers or [])
    if len(sides) == 2 and sides[0] == sides[1]:
        found.tags(["xs"])


def find(tx: sqlite3.Connection, filter: Filter, page: PageRequest) -> Page:
    """A page of conflicts."""
    if page.sort not in SORTS:
        raise BadFilter("sort", f"must be one of {', '.join(SORTS)}")
    found = select(tx, filter)
    query = cursors.binding("conflicts", filter, page.sort)
    rows = _by_score(found, filter) if page.sort == "score" else _by_date(found, filter)
    keys, after = rows.page(tx, found, page.sort, cursors.read(query, page.cursor, (int,)), page.limit)
    total = None
    if page.total:
        unfiltered = not any(value is not None for value in filter.values())
        total = counters.value(tx, "shown") if unfiltered else rows.count(tx, found)
    numbers = keys if rows is _NEWEST else conflicts.numbers(tx, keys)
    return Page(conflicts.by_number(tx, numbers), cursors.make(query, after) if after else None, total, {}, found.hints)


def _by_date(found: Selection, filter: Filter) -> Rows:
    if filter.get("min_score") is not None:
        found.where("r.by_score >= ?", _least(filter) << 32)
    return _NEWEST


def _by_score(found: Selection, filter: Filter) -> Rows:
    if any(filter.get(name) is not None for name in ("since", "until")):
        found.where("r.number BETWEEN ? AND ?", found.low, found.high)
    whole = Selection()
    found.low, found.high = _least(filter) << 32, whole.high
    return _SCORE


def _least(filter: Filter) -> int:
    """The least score asked for, in millionths."""
    try:
        least = float(filter.get("min_score") or 0)
        return round(min(max(least, 0.0), 1.1) * 1_000_000)
    except (TypeError, ValueError):
        raise BadFilter("min_score", "must be a number from 0 to 1") from None


def stream(tx: sqlite3.Connection, filter: Filter, after: int | None, limit: int) -> tuple[list[str], int | None]:
    """The next conflicts a filter selects, newest first, and where they end."""
    found = select(tx, filter)
    rows = _by_date(found, filter)
    keys, end = rows.page(tx, found, "newest", None if after is None else [after], limit)
    return conflicts.by_number(tx, keys), end[0] if end else None
