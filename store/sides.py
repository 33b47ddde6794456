"""Sides: what the comparison sees of a claim."""

import sqlite3
from collections.abc import Iterable

import orjson

from schemas.claims import Claim
from store.engine import Side
from store.identity import key_number
from store.records import text
from store.work import marks

#: statement, speaker's name, analysis and keys, as kept
Kept = tuple[str, str, str, str]


def kept(claim: Claim) -> Kept:
    """What is kept of a claim for comparisons."""
    keys = sorted({key_number(key) for key in claim.keys})
    return claim.speaker.name, claim.statement, text(claim.analysis), text(keys)


def write(tx: sqlite3.Connection, claim: int, side: Kept) -> None:
    """Keep a claim's side."""
    tx.execute("INSERT OR REPLACE INTO sides VALUES (?, ?, ?, ?, ?)", (claim, *side))


def row(tx: sqlite3.Connection, claim: int) -> Kept | None:
    """What is kept of a claim so far."""
    found = tx.execute("SELECT speaker_name, statement, analysis, keys FROM sides WHERE claim = ?", (claim,)).fetchone()
    return tuple(found) if found else None


def load(tx: sqlite3.Connection, claims: Iterable[int]) -> dict[int, Side]:
    """The sides of these claims by row number; ``speaker`` only tells whether two claims are one speaker's."""
    listed = sorted(set(claims))
    found: dict[int, Side] = {}
    for start in range(0, len(listed), 500):
        batch = listed[start : start + 500]
        rows = tx.execute(
            "SELECT c.key, c.id, c.text, c.quotation, s.id AS speaker, d.speaker_name, d.statement, d.analysis, "
            "a.id AS article, a.published FROM claims c JOIN sides d ON d.claim = c.key "
            f"JOIN speakers s ON s.number = c.speaker JOIN articles a ON a.number = c.article "
            f"WHERE c.key IN ({marks(batch)})",
            batch,
        )
        found.update({row["key"]: _side(row) for row in rows})
    return found


def _side(row: sqlite3.Row) -> Side:
    return Side(
        claim=row["id"], text=row["text"], speaker=row["speaker"], speaker_name=row["speaker_name"],
        article=row["article"], statement=row["statement"], date=row["published"], quotation=row["quotation"],
        analysis=orjson.loads(row["analysis"]),
    )  # fmt: skip
