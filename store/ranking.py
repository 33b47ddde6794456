"""Relevance: the newest thousand matches of a query, those that speak of its words most first.

The score is the term frequency part of BM25 with fixed lengths, so that a claim's score is its own and no row added
later can move it: pages stay stable.
"""

import re
import sqlite3
from collections.abc import Sequence
from typing import Any

from store.rows import Rows
from store.selection import Selection
from store.work import marks

REACH = 1000
#: The anchor (newest row of the first page), then score and row number of the last one shown.
SHAPE = (int, float, int)
_SATURATION, _LENGTH = 1.2, 25


def page(
    tx: sqlite3.Connection, rows: Rows, found: Selection, place: Sequence[Any] | None, limit: int
) -> tuple[list[int], list[Any] | None]:
    """The next row numbers by relevance, and the place where the page ends if more come after it."""
    anchor = place[0] if place else found.high
    found.high = min(found.high, anchor)
    keys = rows.keys(tx, found, REACH)
    if not keys:
        return [], None
    ranked = sorted(_scores(tx, rows, found, keys), reverse=True)
    if place:
        ranked = [item for item in ranked if item < (place[1], place[2])]
    shown = ranked[:limit]
    after = [max(keys) if place is None else anchor, *shown[-1]] if len(ranked) > limit else None
    return [key for _, key in shown], after


def _scores(tx: sqlite3.Connection, rows: Rows, found: Selection, keys: list[int]) -> list[tuple[float, int]]:
    phrases = [f" {phrase} " for phrase in re.findall(r'"([^"]*)"', found.words or "")]
    texts = tx.execute(f"SELECT rowid, words, parts FROM {rows.index} WHERE rowid IN ({marks(keys)})", keys)
    return [(score(f" {words} ", f" {parts} ", phrases), key) for key, words, parts in texts]


def score(words: str, parts: str, phrases: Sequence[str]) -> float:
    """How much a text speaks of the phrases, in proportion to its length."""
    length = words.count(" ") / _LENGTH
    total = 0.0
    for phrase in phrases:
        times = words.count(phrase) + 0.5 * parts.count(phrase)
        total += times / (times + _SATURATION * (0.25 + 0.75 * length))
    return round(total, 6)
