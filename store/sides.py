"""Sides: what the comparison sees of a claim, in one row of its own that holds nothing else.

A claim's brief, which rules most of its candidates out, stands where these are found: in the index of keys.
"""

import sqlite3
from collections.abc import Iterable
from functools import lru_cache

import orjson

from schemas.claims import Claim
from store import candidates
from store.engine import Side
from store.records import text

#: Speaker's number, keys, and all that ``Side`` has but the speaker, as kept.
Kept = tuple[int, str, str]

#: How many sides stay decoded; what the judge makes of one, it remembers by the same object.
_REMEMBERED = 1024
_LOAD = "SELECT claim, speaker, side FROM json_each(?) CROSS JOIN sides ON claim = value"


def kept(claim: Claim, speaker: int, id: str, article: sqlite3.Row) -> Kept:
    """What is kept of a claim for comparisons."""
    keys = sorted({candidates.number(key) for key in claim.keys})
    about = (id, claim.text, claim.speaker.name, article["id"], claim.statement, article["published"])
    return speaker, text(keys), text((*about, claim.quotation.value, claim.analysis))


def write(tx: sqlite3.Connection, claim: int, side: Kept) -> None:
    """Keep a claim's side."""
    tx.execute("INSERT OR REPLACE INTO sides VALUES (?, ?, ?, ?)", (claim, *side))


def row(tx: sqlite3.Connection, claim: int) -> Kept | None:
    """What is kept of a claim so far."""
    found = tx.execute("SELECT speaker, keys, side FROM sides WHERE claim = ?", (claim,)).fetchone()
    return tuple(found) if found else None


def follow(tx: sqlite3.Connection, claims: Iterable[int], speaker: int) -> None:
    """Have these claims be another speaker's."""
    tx.executemany("UPDATE sides SET speaker = ? WHERE claim = ?", [(speaker, claim) for claim in claims])


def load(tx: sqlite3.Connection, claims: Iterable[int]) -> dict[int, Side]:
    """The sides of these claims by row number; ``speaker`` only tells whether two claims are one speaker's."""
    rows = tx.execute(_LOAD, (text(sorted(set(claims))),))
    return {claim: _side(speaker, side) for claim, speaker, side in rows}


@lru_cache(_REMEMBERED)
def _side(speaker: int, kept: str) -> Side:
    """A side as kept, read once for all the articles that come one after the other and meet it."""
    id, words, name, article, statement, published, quotation, analysis = orjson.loads(kept)
    return Side(id, words, str(speaker), name, article, statement, published, quotation, analysis)
