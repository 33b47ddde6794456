"""Positions: the stances of a speaker, or on a topic, counted by target and over time."""

import sqlite3
from collections.abc import Sequence
from datetime import date
from typing import Any

import orjson

from store import cursors, selection, speakers
from store.engine import Filter, Missing, Page, PageRequest
from store.records import text
from store.selection import Selection

FILTERS = ("since", "until")
_GROUPS = (
    "SELECT p.speaker, p.target, count(*) AS times FROM positions p {0} GROUP BY p.speaker, p.target "
    "HAVING times < ?3 OR (times = ?3 AND (p.target, p.speaker) > (?4, ?5)) "
    "ORDER BY times DESC, p.target, p.speaker LIMIT ?6"
)
_OF_SPEAKER = "WHERE p.speaker = ?7 AND p.claim BETWEEN ?1 AND ?2"
_ON_TOPIC = (
    "JOIN claim_words w ON w.rowid = p.claim WHERE w.claim_words MATCH ?7 AND w.rowid BETWEEN ?1 AND ?2"
)
_CLAIMS = "SELECT c.key, c.id, p.label FROM positions p JOIN claims c ON c.key = p.claim {0} "


def find(tx: sqlite3.Connection, noun: str, id: str, filter: Filter, page: PageRequest) -> Page:
    """A page of positions, those with most claims first: one row a target, on a topic one a speaker and target."""
    selection.check(filter, FILTERS)
    of_speaker = noun == "speakers"
    scope, key = (_OF_SPEAKER, _speaker(tx, id)) if of_speaker else (_ON_TOPIC, _topic(tx, id))
    span = Selection()
    selection.days(span, filter)
    query = cursors.binding(f"{noun} positions {id}", filter, "claims")
    place = cursors.read(query, page.cursor, (int, int, int)) or [selection.LAST, 0, 0]
    groups = tx.execute(_GROUPS.format(scope), (span.low, span.high, *place, page.limit + 1, key)).fetchall()
    shown = groups[: page.limit]
    rows = [_record(tx, scope, (span.low, span.high), key, group, not of_speaker) for group in shown]
    end = [shown[-1]["times"], shown[-1]["target"], shown[-1]["speaker"]] if len(groups) > page.limit else None
    return Page(rows, cursors.make(query, end) if end else None, _total(tx, scope, span, key) if page.total else None)


def _speaker(tx: sqlite3.Connection, id: str) -> int:
    return int(speakers.find_one(tx, id)["number"])


def _topic(tx: sqlite3.Connection, id: str) -> str:
    row = tx.execute("SELECT number FROM topics WHERE id = ?", (id,)).fetchone()
    if row is None:
        raise Missing(f"no topic has the id {id!a}")
    return f"tags : t{row[0]}"


def _total(tx: sqlite3.Connection, scope: str, span: Selection, key: int | str) -> int:
    scope = scope.replace("?7", "?3")
    sql = f"SELECT count(*) FROM (SELECT 1 FROM positions p {scope} GROUP BY p.speaker, p.target)"
    return int(tx.execute(sql, (span.low, span.high, key)).fetchone()[0])


def _record(
    tx: sqlite3.Connection, scope: str, span: tuple[int, int], key: int | str, group: sqlite3.Row, named: bool
) -> str:
    sql = _CLAIMS.format(scope.replace("?7", "?3")) + "AND p.target = ?4 AND p.speaker = ?5 ORDER BY c.key DESC"
    rows = tx.execute(sql, (*span, key, group["target"], group["speaker"])).fetchall()
    id, label = tx.execute(
        "SELECT id, (SELECT value FROM wordings WHERE noun = 'target' AND number = t.number "
        "ORDER BY uses DESC, value LIMIT 1) FROM targets t WHERE number = ?",
        (group["target"],),
    ).fetchone()
    counted = {name: sum(row["label"] == name for row in rows) for name in ("support", "oppose", "neutral")}
    dates = [day for row in rows if (day := _day(row["key"])) is not None]
    first, last = (min(dates), max(dates)) if dates else (None, None)
    record: dict[str, Any] = {
        "target": {"id": id, "label": label}, **counted, "first": first, "last": last, "periods": _periods(rows),
    }  # fmt: skip
    if named:
        record["speaker"] = orjson.Fragment(speakers.refs(tx, [group["speaker"]])[group["speaker"]])
    return text(record)


def _day(key: int) -> str | None:
    return date.fromordinal(key >> 32).isoformat() if key >> 32 else None


def _periods(rows: Sequence[sqlite3.Row]) -> list[dict[str, Any]]:
    """The claims by month and stance, oldest first, those without a date last."""
    months: dict[tuple[str, str], list[str]] = {}
    for row in rows:
        months.setdefault(((_day(row["key"]) or "9999")[:7], row["label"]), []).append(row["id"])
    return [
        {"period": month if month != "9999" else None, "stance": stance, "count": len(ids), "claims": ids}
        for (month, stance), ids in sorted(months.items())
    ]
