"""Which claims a filter selects, and in which order they are listed."""

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from schemas.claims import Quotation, StanceLabel
from store import articles, claims, counters, cursors, ranking, reviews, selection, sources, speakers, topics
from store.engine import BadFilter, Filter, Page, PageRequest
from store.identity import ordinal
from store.records import text
from store.rows import CAP, Rows
from store.selection import Selection, listed, named, one_of

FILTERS = (
    "speaker", "topic", "stance", "target", "quotation", "source", "article", "q", "since", "until",
    "has_conflicts", "updated_since", "reviewed", "rating", "site", "recent",
)  # fmt: skip
SORTS = ("newest", "oldest", "relevance")
_ROWS = Rows("claim_words", "claims", "key", "r.narration = 0", "tags : qn")
_ALL = Rows("claim_words", "claims", "key")


def select(tx: sqlite3.Connection, filter: Filter) -> Selection:
    """What a filter asks of claims."""
    selection.check(filter, FILTERS)
    found = Selection()
    _tokens(found, "s", named(found, filter, "speaker", lambda value: speakers.resolve(tx, value)))
    _tokens(found, "t", named(found, filter, "topic", lambda value: topics.resolve(tx, value)))
    _tokens(found, "o", named(found, filter, "source", lambda value: sources.resolve(tx, value)))
    _tokens(found, "a", named(found, filter, "article", lambda value: articles.resolve(tx, value)))
    _stance(found, filter, named(found, filter, "target", lambda value: topics.resolve_target(tx, value)))
    quotations = one_of(filter, "quotation", [value.value for value in Quotation])
    if quotations:
        found.tags({f"q{value[0]}" for value in quotations})
    selection.days(found, filter)
    _conditions(found, filter)
    _published(tx, found, filter)
    return found


def _tokens(found: Selection, letter: str, numbers: list[int] | None) -> None:
    if numbers is not None:
        found.tags(f"{letter}{number}" for number in numbers)


def _stance(found: Selection, filter: Filter, targets: list[int] | None) -> None:
    """With a target the stance towards it, else the main stance."""
    labels = one_of(filter, "stance", [value.value for value in StanceLabel])
    if targets is None and labels:
        found.tags({f"l{label[0]}" for label in labels})
    elif targets is not None:
        found.tags(f"g{label[:1]}{target}" for target in targets for label in labels or [""])


def _conditions(found: Selection, filter: Filter) -> None:
    if filter.get("q") is not None:
        found.search(str(filter["q"]))
    if filter.get("has_conflicts") is True:
        found.tags(["xc"])
    elif filter.get("has_conflicts") is False:
        found.wanted = found.wanted or ["tags : (qd OR qi OR qm OR qn)"]
        found.unwanted.append("tags : xc")
    if filter.get("reviewed") is True:
        found.tags(["xv"])
    elif filter.get("reviewed") is False:
        found.wanted = found.wanted or ["tags : (qd OR qi OR qm OR qn)"]
        found.unwanted.append("tags : xv")
    if ratings := listed(filter, "rating"):
        found.tags(reviews.token(reviews.RATING, rating) for rating in ratings)
    if filter.get("updated_since") is not None:
        found.where("r.updated >= ?", moment(str(filter["updated_since"])))


def _published(tx: sqlite3.Connection, found: Selection, filter: Filter) -> None:
    """Printed or reviewed at a site (``site``), or since a day (``recent``), whichever is newer."""
    if filter.get("site") is not None:
        site = str(filter["site"]).casefold().removeprefix("www.")
        outlets = [f"o{number}" for number in sources.at_site(tx, site)]
        found.tags([*outlets, reviews.token(reviews.SITE, site)])
    if filter.get("recent") is not None:
        day = str(filter["recent"])
        reviewed = "r.id IN (SELECT claim FROM reviews WHERE reviewed >= ?)"
        found.where(f"(r.key >= ? OR {reviewed})", ordinal(day) << 32, day)


def moment(value: str) -> str:
    """A date-time filter as the database keeps such; raises BadFilter."""
    try:
        moment = datetime.fromisoformat(value.upper().replace("Z", "+00:00"))
    except ValueError:
        raise BadFilter("updated_since", "must be a date-time such as 2024-05-01T12:00:00Z") from None
    return counters.stamp(moment)


def find(tx: sqlite3.Connection, filter: Filter, page: PageRequest) -> Page:
    """A page of claims."""
    if page.sort not in SORTS:
        raise BadFilter("sort", f"must be one of {', '.join(SORTS)}")
    found = select(tx, filter)
    query, rows = cursors.binding("claims", filter, page.sort), _rows(filter)
    if page.sort == "relevance" and found.words:
        place = cursors.read(query, page.cursor, ranking.SHAPE)
        keys, after = ranking.page(tx, rows, found, place, page.limit)
    else:
        keys, after = rows.page(tx, found, page.sort, cursors.read(query, page.cursor, (int,)), page.limit)
    return Page(
        claims.by_key(tx, keys),
        cursors.make(query, after) if after else None,
        _total(tx, found, filter) if page.total else None,
        _facets(tx, found, filter, page.facets) if page.facets else {},
        found.hints,
    )


def _rows(filter: Filter) -> Rows:
    return _ALL if listed(filter, "quotation") else _ROWS


#: Where the number of claims of one topic, outlet or speaker is kept, or counted in one index.
_KEPT: dict[str, tuple[Callable[[sqlite3.Connection, str], list[int]], str]] = {
    "topic": (topics.resolve, "SELECT claims FROM topics WHERE number = ?"),
    "source": (sources.resolve, "SELECT claims FROM sources WHERE number = ?"),
    "speaker": (speakers.resolve, "SELECT count(*) FROM claims WHERE speaker = ? AND narration = 0"),
}


def _total(tx: sqlite3.Connection, found: Selection, filter: Filter) -> int:
    given = [name for name, value in filter.items() if value is not None]
    if not given:
        return counters.value(tx, "said")
    if len(given) == 1 and given[0] in _KEPT:
        resolve, kept = _KEPT[given[0]]
        numbers = named(Selection(), filter, given[0], lambda value: resolve(tx, value)) or []
        if len(numbers) == 1:
            return int(tx.execute(kept, numbers).fetchone()[0])
    return _rows(filter).count(tx, found)


def stream(tx: sqlite3.Connection, filter: Filter, after: int | None, limit: int) -> tuple[list[str], int | None]:
    """The next claims a filter selects, narration included unless ``quotation`` is given, and where they end."""
    found = select(tx, filter if listed(filter, "quotation") else {**filter, "quotation": list(Quotation)})
    keys, end = _ALL.page(tx, found, "newest", None if after is None else [after], limit)
    return claims.by_key(tx, keys), end[0] if end else None


#: Where the values of each facet are kept.
_FACETS = {
    "speaker": "c.speaker", "topic": "c.topics", "stance": "c.label", "quotation": "c.quotation", "source": "a.source",
}  # fmt: skip


def _facets(
    tx: sqlite3.Connection, found: Selection, filter: Filter, facets: Iterable[str]
) -> dict[str, list[dict[str, Any]]]:
    """The commonest values of each facet among the newest ``CAP`` claims selected."""
    for name in facets:
        if name not in _FACETS:
            raise BadFilter("facets", f"must be one of {', '.join(_FACETS)}")
    counted = _counted(tx, _rows(filter).keys(tx, found, CAP), list(dict.fromkeys(facets)))
    return {name: _facet(tx, name, values) for name, values in counted.items()}


def _facet(tx: sqlite3.Connection, name: str, values: Counter[Any]) -> list[dict[str, Any]]:
    counted = _single_topics(values) if name == "topic" else values
    most = sorted(counted.items(), key=lambda item: (-item[1], str(item[0])))[:20]
    return [{**described, "count": count} for described, count in _described(tx, name, most)]


def _counted(tx: sqlite3.Connection, keys: list[int], facets: list[str]) -> dict[str, Counter[Any]]:
    """How often each value of each facet occurs among these claims, all read in one go."""
    columns = ", ".join(_FACETS[name] for name in facets)
    outlets = "JOIN articles a ON a.number = c.article" if "source" in facets else ""
    sql = f"SELECT {columns} FROM json_each(?) CROSS JOIN claims c ON c.key = value {outlets}"
    counted: dict[str, Counter[Any]] = {name: Counter() for name in facets}
    rows = tx.execute(sql, (text(keys),)).fetchall()
    for place, name in enumerate(facets):
        counted[name].update(row[place] for row in rows)
    return counted


def _single_topics(listed: Counter[str]) -> Counter[str]:
    """How often each topic occurs, given how often each list of topics does."""
    counted: Counter[str] = Counter()
    for topics_of, count in listed.items():
        for topic in topics_of.split(","):
            counted[topic] += count
    return counted


def _described(
    tx: sqlite3.Connection, name: str, most: list[tuple[Any, int]]
) -> Iterator[tuple[Mapping[str, Any], int]]:
    table, label = {"speaker": ("speakers", "name"), "topic": ("topics", "label"), "source": ("sources", "name")}.get(
        name, ("", "")
    )
    for value, count in most:
        if not table:
            yield {"id": value, "label": value}, count
        elif value not in {None, ""}:
            row = tx.execute(f"SELECT id, {label} FROM {table} WHERE number = ?", (int(value),)).fetchone()
            yield {"id": row[0], "label": row[1]}, count
