"""Names that share letters with a text, so that a misspelt name is found.

Every name is kept as its folded words in an index of trigrams; a text's trigrams are sought all at once, and the
rows that share the most, the rarest first (bm25), are the candidates. Whoever asks decides how alike they are.
"""

import sqlite3
from collections.abc import Iterable

from store.folding import fold

#: The nouns whose names are kept, with the table of each.
TABLES = {"speakers": "speaker_letters", "topics": "topic_letters"}
_MOST_LETTERS = 120


def index(tx: sqlite3.Connection, table: str, number: int, names: Iterable[str]) -> None:
    """Have something found by these names, and by no others any more."""
    tx.execute(f"DELETE FROM {table} WHERE rowid = ?", (number,))
    folded = " / ".join(dict.fromkeys(fold(name) for name in names))
    if folded:
        tx.execute(f"INSERT INTO {table} (rowid, names) VALUES (?, ?)", (number, folded))


def numbers(tx: sqlite3.Connection, noun: str, text: str, limit: int) -> list[int]:
    """The numbers of what shares most with a text, at most ``limit``."""
    table = TABLES[noun]
    sought = _trigrams(fold(text)[:_MOST_LETTERS])
    if not sought:
        return []
    rows = tx.execute(f"SELECT rowid FROM {table} WHERE {table} MATCH ? ORDER BY rank LIMIT ?", (sought, limit))
    return [row[0] for row in rows]


def find(tx: sqlite3.Connection, noun: str, text: str, limit: int) -> list[sqlite3.Row]:
    """The rows of what shares most with a text, the likeliest first."""
    rows = [
        tx.execute(f"SELECT * FROM {noun} WHERE number = ? AND id IS NOT NULL", (number,)).fetchone()
        for number in numbers(tx, noun, text, limit)
    ]
    return [row for row in rows if row is not None]


def _trigrams(folded: str) -> str:
    """A full-text expression for any three letters in a row, within words or over their edge.

    >>> _trigrams("ada b")
    '"ada" OR "da " OR "a b"'
    """
    padded = folded if len(folded) > 2 else ""
    found = dict.fromkeys(padded[place : place + 3] for place in range(len(padded) - 2))
    return " OR ".join(f'"{letters}"' for letters in found)
