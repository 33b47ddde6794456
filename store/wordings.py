"""Wordings in use of one thing, counted, so that the commonest is shown whatever came first."""

import sqlite3
from collections.abc import Iterable, Mapping

from store.folding import fold

Use = tuple[str, int, str]


def count(connection: sqlite3.Connection, uses: Iterable[Use], step: int = 1) -> None:
    """Add (or with ``step`` -1 take away) one use of each (noun, number, value)."""
    listed = list(uses)
    connection.executemany(
        "INSERT INTO wordings VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET uses = uses + excluded.uses",
        [(noun, number, value, fold(value).replace(" ", ""), step) for noun, number, value in listed],
    )
    if step < 0:
        connection.executemany("DELETE FROM wordings WHERE noun = ? AND number = ? AND value = ? AND uses <= 0", listed)


def tally(connection: sqlite3.Connection, steps: Mapping[Use, int]) -> None:
    """Add (or, below 0, take away) so many uses of each (noun, number, value)."""
    for step in sorted({step for step in steps.values() if step}):
        count(connection, [use for use, times in steps.items() if times == step], step)


def commonest(connection: sqlite3.Connection, noun: str, number: int) -> str | None:
    """The wording used most, of equals the first by the alphabet."""
    found = connection.execute(
        "SELECT value FROM wordings WHERE noun = ? AND number = ? ORDER BY uses DESC, value LIMIT 1", (noun, number)
    ).fetchone()
    return found[0] if found else None


def every(connection: sqlite3.Connection, noun: str, number: int) -> list[str]:
    """All wordings, by the alphabet."""
    rows = connection.execute("SELECT value FROM wordings WHERE noun = ? AND number = ? ORDER BY value", (noun, number))
    return [row[0] for row in rows]


def named(connection: sqlite3.Connection, noun: str, value: str) -> list[int]:
    """The numbers of what is worded so, case, accents, hyphens and spaces aside."""
    rows = connection.execute(
        "SELECT DISTINCT number FROM wordings WHERE noun = ? AND folded = ? ORDER BY number",
        (noun, fold(value).replace(" ", "")),
    )
    return [row[0] for row in rows]
