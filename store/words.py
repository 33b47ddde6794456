"""The full-text row of a claim: its words, and a token for each thing it can be filtered by.

Tokens: ``s`` speaker, ``t`` topic, ``g`` target (``gs``, ``go``, ``gn`` with the stance towards it), ``l`` main stance,
``q`` quotation, ``o`` outlet, ``a`` article, ``xc`` has conflicts, ``xv`` is
reviewed, ``v`` rating and ``w`` site of a review. A filter and the words sought are one intersection of posting lists
in row order, which is the order of dates.
"""

import sqlite3
from collections.abc import Iterable

from store import reviews
from store.folding import searchable
from store.work import marks

#: How many claims are indexed at once.
_BATCH = 200


def refresh(tx: sqlite3.Connection, claims: Iterable[int]) -> None:
    """Write the rows of these claims anew."""
    listed = sorted(claims)
    for start in range(0, len(listed), _BATCH):
        _refresh(tx, listed[start : start + _BATCH])


def _refresh(tx: sqlite3.Connection, claims: list[int]) -> None:
    rows = tx.execute(
        "SELECT c.*, a.source FROM claims c JOIN articles a ON a.number = c.article "
        f"WHERE c.key IN ({marks(claims)}) ORDER BY c.key",
        claims,
    ).fetchall()
    taken = _positions(tx, claims)
    judged = reviews.tags(tx, (row["id"] for row in rows))
    new = [
        (row["key"], *searchable(row["text"]), tags(row, taken.get(row["key"], []), judged.get(row["id"], ())))
        for row in rows
    ]
    remove(tx, claims)
    tx.executemany("INSERT INTO claim_words (rowid, words, parts, tags) VALUES (?, ?, ?, ?)", new)


def remove(tx: sqlite3.Connection, claims: Iterable[int]) -> None:
    """Take these claims out of the index."""
    tx.executemany("DELETE FROM claim_words WHERE rowid = ?", [(claim,) for claim in claims])


def _positions(tx: sqlite3.Connection, claims: list[int]) -> dict[int, list[tuple[int, str]]]:
    found: dict[int, list[tuple[int, str]]] = {}
    rows = tx.execute(f"SELECT claim, target, label FROM positions WHERE claim IN ({marks(claims)})", claims)
    for claim, target, label in rows:
        found.setdefault(claim, []).append((target, label))
    return found


def tags(row: sqlite3.Row, positions: Iterable[tuple[int, str]], reviewed: Iterable[str]) -> str:
    """The tokens of a claim."""
    tokens = {f"s{row['speaker']}", f"a{row['article']}", f"l{row['label'][0]}", f"q{row['quotation'][0]}"}
    tokens |= {f"t{topic}" for topic in row["topics"].split(",") if topic}
    for target, label in positions:
        tokens |= {f"g{target}", f"g{label[0]}{target}"}
    if row["source"] is not None:
        tokens.add(f"o{row['source']}")
    if row["conflicts"]:
        tokens.add("xc")
    tokens.update(reviewed)
    return " ".join(sorted(tokens))
