"""Positions: the stances of a speaker, or on a topic, counted by target and over time."""

import sqlite3
from bisect import bisect_left
from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import chain
from typing import Any

import orjson

from schemas.claims import Claim, StanceLabel
from store import cursors, position_counts, selection, speakers, topics, wordings
from store.engine import Filter, Missing, Page, PageRequest
from store.records import text
from store.selection import Selection
from store.work import Work

FILTERS = ("since", "until")
#: Of one target's positions the newest are named, so many; of older ones the newest behind each number.
MOST_NAMED = 100
#: Stands for the month of what has no date, after all others.
_UNDATED = "9999-99"


_ALWAYS = (0, selection.LAST)


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose positions are counted: those of one number in a column of a table, within a range of claims."""

    noun: int
    number: int
    span: tuple[int, int]

    @property
    def whole(self) -> bool:
        """Whether all positions are meant, whose numbers are kept."""
        return self.span == _ALWAYS

    def where(self) -> str:
        """The condition of these positions, with parameters ?1 to ?3; not to be looked up by the range of claims."""
        return f"FROM {position_counts.PLACES[self.noun]} = ?1 AND +claim BETWEEN ?2 AND ?3"

    def values(self) -> tuple[int, int, int]:
        """What the parameters stand for."""
        return (self.number, *self.span)


def write(work: Work, key: int, claim: Claim, speaker: int, about: Sequence[int]) -> None:
    """Keep all positions of a claim, one for each target."""
    taken = {stance.target.id: stance for stance in reversed(claim.positions or (claim.stance,)) if stance.target}
    for place, stance in enumerate(reversed(taken.values())):
        if stance.target is None:
            continue
        target = topics.place_target(work, stance.target)
        row = (key, place, target, stance.label.value, stance.target.label, speaker)
        work.tx.execute("INSERT INTO positions VALUES (?, ?, ?, ?, ?, ?)", row)
        position_counts.count(work, target, speaker, about, 1)
        work.tx.executemany(
            "INSERT OR IGNORE INTO topic_positions VALUES (?, ?, ?, ?, ?)",
            [(topic, speaker, target, stance.label.value, key) for topic in about],
        )


def release(work: Work, key: int, about: Sequence[int]) -> None:
    """Take back all positions of a claim."""
    tx = work.tx
    rows = tx.execute("SELECT target, wording, speaker, label FROM positions WHERE claim = ?", (key,)).fetchall()
    for target, wording, speaker, label in rows:
        topics.release_target(work, target, wording)
        position_counts.count(work, target, speaker, about, -1)
        tx.executemany(_FORGET, [(topic, speaker, target, label, key) for topic in about])
    tx.execute("DELETE FROM positions WHERE claim = ?", (key,))


_FORGET = "DELETE FROM topic_positions WHERE topic = ? AND speaker = ? AND target = ? AND label = ? AND claim = ?"


def follow(work: Work, key: int, speaker: int, about: Sequence[int]) -> None:
    """Give the positions of a claim to another speaker."""
    tx = work.tx
    rows = tx.execute("SELECT speaker, target, label FROM positions WHERE claim = ?", (key,)).fetchall()
    tx.executemany(
        "UPDATE topic_positions SET speaker = ? WHERE topic = ? AND speaker = ? AND target = ? AND label = ? "
        "AND claim = ?",
        [(speaker, topic, old, target, label, key) for topic in about for old, target, label in rows],
    )
    for old, target, _ in rows:
        position_counts.count(work, target, old, about, -1)
        position_counts.count(work, target, speaker, about, 1)
    tx.execute("UPDATE positions SET speaker = ? WHERE claim = ?", (speaker, key))


def find(tx: sqlite3.Connection, noun: str, id: str, filter: Filter, page: PageRequest) -> Page:
    """A page of positions, those with most claims first: one row a target, on a topic one a speaker and target."""
    selection.check(filter, FILTERS)
    days = Selection()
    selection.days(days, filter)
    span = (days.low, days.high)
    if noun == "speakers":
        scope = Scope(position_counts.SPEAKER, int(speakers.find_one(tx, id)["number"]), span)
    else:
        scope = Scope(position_counts.TOPIC, _topic(tx, id), span)
    query = cursors.binding(f"{noun} positions {id}", filter, "claims")
    groups = _groups(tx, scope, cursors.read(query, page.cursor, (int, int, int)), page.limit + 1)
    shown = groups[: page.limit]
    rows = [_record(tx, scope, group, named=noun != "speakers") for group in shown]
    end = [shown[-1]["times"], shown[-1]["speaker"], shown[-1]["target"]] if len(groups) > page.limit else None
    return Page(rows, cursors.make(query, end) if end else None, _total(tx, scope) if page.total else None)


def _topic(tx: sqlite3.Connection, id: str) -> int:
    row = tx.execute("SELECT number FROM topics WHERE id = ?", (id,)).fetchone()
    if row is None:
        raise Missing(f"no topic has the id {id!a}")
    return int(row[0])


def _groups(tx: sqlite3.Connection, scope: Scope, place: list[Any] | None, limit: int) -> list[sqlite3.Row]:
    """The speakers and targets with most positions, from a place on."""
    if scope.whole:
        return position_counts.most(tx, scope.noun, scope.number, place, limit)
    sql = (
        f"SELECT speaker, target, count(*) AS times {scope.where()} GROUP BY speaker, target "
        "HAVING times < ?4 OR (times = ?4 AND (speaker, target) > (?5, ?6)) "
        "ORDER BY times DESC, speaker, target LIMIT ?7"
    )
    return tx.execute(sql, (*scope.values(), *(place or (selection.LAST, 0, 0)), limit)).fetchall()


def _total(tx: sqlite3.Connection, scope: Scope) -> int:
    sql = f"SELECT count(*) FROM (SELECT 1 {scope.where()} GROUP BY speaker, target)"
    return int(tx.execute(sql, scope.values()).fetchone()[0])


def _record(tx: sqlite3.Connection, scope: Scope, group: sqlite3.Row, named: bool) -> str:
    taken = {label.value: _claims(tx, scope, group, label) for label in StanceLabel}
    dated = [claims[i] >> 32 for claims in taken.values() if (i := bisect_left(claims, 1 << 32)) < len(claims)]
    id = tx.execute("SELECT id FROM targets WHERE number = ?", (group["target"],)).fetchone()[0]
    record: dict[str, Any] = {
        "target": {"id": id, "label": wordings.commonest(tx, "target", group["target"])},
        **{label: len(claims) for label, claims in taken.items()},
        "first": _day(min(dated)) if dated else None,
        "last": _day(max(claims[-1] >> 32 for claims in taken.values() if claims)) if dated else None,
        "periods": _periods(tx, taken),
    }  # fmt: skip
    if named:
        record["speaker"] = orjson.Fragment(speakers.refs(tx, [group["speaker"]])[group["speaker"]])
    return text(record)


def _claims(tx: sqlite3.Connection, scope: Scope, group: sqlite3.Row, label: StanceLabel) -> list[int]:
    """The numbers of the claims that take a stance, oldest first, those without a date before all others."""
    sql = f"SELECT claim {scope.where()} AND speaker = ?4 AND target = ?5 AND label = ?6 ORDER BY claim"
    rows = tx.execute(sql, (*scope.values(), group["speaker"], group["target"], label.value))
    rows.row_factory = None
    return [claim for (claim,) in rows]


@lru_cache(maxsize=10_000)
def _day(ordinal: int) -> str:
    return date.fromordinal(ordinal).isoformat()


def _periods(tx: sqlite3.Connection, taken: Mapping[str, Sequence[int]]) -> list[dict[str, Any]]:
    """Positions by month and stance, oldest month first, those without a date last; the newest claims are named."""
    newest = sorted(chain.from_iterable(claims[-MOST_NAMED:] for claims in taken.values()))[-MOST_NAMED:]
    counts: dict[tuple[str, str], int] = {}
    named: dict[tuple[str, str], Sequence[int]] = {}
    for label, claims in taken.items():
        recent = bisect_left(claims, newest[0])
        for month, low, high in _months(claims):
            counts[month, label] = high - low
            named[month, label] = claims[max(low, min(recent, high - 1)) : high]
    ids = _ids(tx, [claim for claims in named.values() for claim in claims])
    return [
        {
            "period": month if month != _UNDATED else None, "stance": stance, "count": count,
            "claims": [ids[claim] for claim in reversed(named[month, stance])],
        }
        for (month, stance), count in sorted(counts.items())
    ]  # fmt: skip


def _months(claims: Sequence[int]) -> Iterator[tuple[str, int, int]]:
    """The months of claims in the order of their numbers, each with the range it takes among them."""
    low = 0
    while low < len(claims):
        month, end = _month(claims[low] >> 32)
        high = bisect_left(claims, end << 32, low)
        yield month, low, high
        low = high


@lru_cache(maxsize=10_000)
def _month(ordinal: int) -> tuple[str, int]:
    """The month of a day, and the day after its last."""
    if not ordinal:
        return _UNDATED, 1
    day = date.fromordinal(ordinal)
    return day.isoformat()[:7], ordinal - day.day + 1 + monthrange(day.year, day.month)[1]


def _ids(tx: sqlite3.Connection, claims: Sequence[int]) -> dict[int, str]:
    rows = tx.execute("SELECT c.key, c.id FROM json_each(?) CROSS JOIN claims c ON c.key = value", (text(claims),))
    return dict(rows.fetchall())
