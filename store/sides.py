"""Sides: what the comparison sees of a claim, in one row of its own that holds nothing else.

A claim's brief, which rules most of its candidates out, has a short row in another table.
"""

import sqlite3
from collections.abc import Iterable
from functools import lru_cache

import orjson

from schemas.claims import Claim
from store import candidates
from store.engine import Judge, Side
from store.records import text
from store.work import Pair, Work

#: Speaker's number, keys, all that ``Side`` has but the speaker, as kept, and the brief.
Kept = tuple[int, str, str, bytes]

#: How many sides stay decoded; what the judge makes of one, it remembers by the same object.
_REMEMBERED = 1024
_LOAD = "SELECT claim, speaker, side FROM json_each(?) CROSS JOIN sides ON claim = value"
_BRIEFS = "SELECT claim, brief FROM json_each(?) CROSS JOIN briefs ON claim = value"
_ROW = "SELECT speaker, keys, side, coalesce(brief, x'') FROM sides LEFT JOIN briefs USING (claim) WHERE claim = ?"


def kept(judge: Judge, claim: Claim, speaker: int, id: str, article: sqlite3.Row) -> Kept:
    """What is kept of a claim for comparisons."""
    keys = sorted({candidates.number(key) for key in claim.keys})
    about = (id, claim.text, claim.speaker.name, article["id"], claim.statement, article["published"])
    return speaker, text(keys), text((*about, claim.quotation.value, claim.analysis)), judge.brief(claim)


def write(tx: sqlite3.Connection, claim: int, side: Kept) -> None:
    """Keep a claim's side."""
    tx.execute("INSERT OR REPLACE INTO sides VALUES (?, ?, ?, ?)", (claim, *side[:3]))
    tx.execute("INSERT OR REPLACE INTO briefs VALUES (?, ?)", (claim, side[3]))


def row(tx: sqlite3.Connection, claim: int) -> Kept | None:
    """What is kept of a claim so far."""
    found = tx.execute(_ROW, (claim,)).fetchone()
    return tuple(found) if found else None


def follow(tx: sqlite3.Connection, claims: Iterable[int], speaker: int) -> None:
    """Have these claims be another speaker's."""
    tx.executemany("UPDATE sides SET speaker = ? WHERE claim = ?", [(speaker, claim) for claim in claims])


def hopeful(work: Work, pairs: Iterable[Pair]) -> list[Pair]:
    """Those of these pairs that are to be compared, as far as the briefs tell."""
    listed = list(pairs)
    kept = text(sorted({place[1] for one in listed for place in one}))
    known = dict(work.tx.execute(_BRIEFS, (kept,)).fetchall())
    may_conflict = work.judge.may_conflict
    return [one for one in listed if may_conflict(known.get(one[0][1], b""), known.get(one[1][1], b""))]


def load(tx: sqlite3.Connection, claims: Iterable[int]) -> dict[int, Side]:
    """The sides of these claims by row number; ``speaker`` only tells whether two claims are one speaker's."""
    rows = tx.execute(_LOAD, (text(sorted(set(claims))),))
    return {claim: _side(speaker, side) for claim, speaker, side in rows}


@lru_cache(_REMEMBERED)
def _side(speaker: int, kept: str) -> Side:
    """A side as kept, read once for all the articles that come one after the other and meet it."""
    id, words, name, article, statement, published, quotation, analysis = orjson.loads(kept)
    return Side(id, words, str(speaker), name, article, statement, published, quotation, analysis)
