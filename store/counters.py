"""Numbers given out, and the revision that grows with every change."""

import sqlite3
from datetime import UTC, datetime


def take(connection: sqlite3.Connection, name: str, count: int = 1) -> int:
    """The first of ``count`` new numbers."""
    row = connection.execute(
        "UPDATE counters SET value = value + ? WHERE name = ? RETURNING value", (count, name)
    ).fetchone()
    return int(row[0]) - count + 1


def add(connection: sqlite3.Connection, name: str, step: int) -> None:
    """Count something up or down."""
    connection.execute("UPDATE counters SET value = value + ? WHERE name = ?", (step, name))


def value(connection: sqlite3.Connection, name: str) -> int:
    """What a counter stands at."""
    return int(connection.execute("SELECT value FROM counters WHERE name = ?", (name,)).fetchone()[0])


def revision(connection: sqlite3.Connection) -> int:
    """The present revision."""
    return value(connection, "revision")


def now() -> str:
    """The present moment, RFC 3339."""
    return stamp(datetime.now(UTC))


def stamp(moment: datetime) -> str:
    """A moment as kept: RFC 3339 in UTC to the microsecond, so that texts sort as times do."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def withdraw(connection: sqlite3.Connection, noun: str, ids: list[str]) -> None:
    """Remember that these ids were withdrawn."""
    connection.executemany("INSERT OR REPLACE INTO withdrawn VALUES (?, ?, ?)", [(noun, id, now()) for id in ids])


def restore(connection: sqlite3.Connection, noun: str, ids: list[str]) -> None:
    """Forget that these ids were withdrawn."""
    connection.executemany("DELETE FROM withdrawn WHERE noun = ? AND id = ?", [(noun, id) for id in ids])


def was_withdrawn(connection: sqlite3.Connection, noun: str, id: str) -> bool:
    """Whether a record of this id existed once."""
    found = connection.execute("SELECT 1 FROM withdrawn WHERE noun = ? AND id = ?", (noun, id)).fetchone()
    return found is not None


def counts(connection: sqlite3.Connection) -> dict[str, int]:
    """How many records each noun has, as sqlite-utils' triggers and our own counters keep it."""
    kept = dict(connection.execute('SELECT "table", count FROM _counts').fetchall())
    return {**{name: int(count) for name, count in kept.items()}, "conflicts": value(connection, "shown")}
