"""Resembling: the claim that a correction is about where another extractor reads it with other words.

A correction knows its claim by id, which changes with the words. So it remembers where in the article's text the
claim stood; where that claim is read no longer, a new one that covers most of the same text takes its place.
"""

import sqlite3
from collections.abc import Container, Mapping, Sequence
from typing import Any

import orjson

from schemas.articles import Article
from schemas.claims import Claim
from schemas.corrections import Amendment
from schemas.entries import entry
from store.records import text
from store.work import marks

#: How much of the text that two claims cover together must be covered by both.
_ENOUGH = 0.6
Found = dict[str, list[tuple[str, Amendment]]]


def place(id: str, claim: Claim) -> str | None:
    """Where a claim stands in its article, and its id, to be remembered with a correction."""
    if not claim.spans:
        return None
    return text([claim.spans[0].start, claim.spans[-1].end, claim.spans[0].exact, id])


def find(
    tx: sqlite3.Connection, article: Article, id: str, listed: Mapping[str, Claim], taken: Container[str]
) -> Found:
    """The corrections whose claims this article has no longer, by the new claims that stand in their places."""
    rows = tx.execute(
        "SELECT document, claim, given, seen FROM corrections WHERE seen_in = ? ORDER BY document, claim", (id,)
    ).fetchall()
    lost = [row for row in rows if row["claim"] not in listed and row["seen"]]
    if not lost:
        return {}
    known = tx.execute(f"SELECT id FROM claims WHERE id IN ({marks(listed)})", tuple(listed)).fetchall()
    free = {claim: said for claim, said in listed.items() if claim not in taken}
    new = free.keys() - {row[0] for row in known}
    found: Found = {}
    for row in lost:
        what = entry(orjson.loads(row["given"])).what
        *seen, former = orjson.loads(row["seen"])
        best = _best(article, seen, {claim: free[claim] for claim in (new | {former}) & free.keys()})
        if best and isinstance(what, Amendment):
            found.setdefault(best, []).append((row["document"], what))
    return found


def _best(article: Article, seen: Sequence[Any], new: Mapping[str, Claim]) -> str | None:
    start, end, exact = seen
    if article.text[start : start + len(exact)] != exact:
        return None
    shares = {claim: _shared((start, end), one) for claim, one in new.items() if one.spans}
    best = min(shares, key=lambda claim: (-shares[claim], claim), default=None)
    return best if best and shares[best] >= _ENOUGH else None


def _shared(seen: tuple[int, int], claim: Claim) -> float:
    """How much of what a claim and a former one cover together is covered by both."""
    start, end = claim.spans[0].start, claim.spans[-1].end
    both = min(end, seen[1]) - max(start, seen[0])
    return both / (max(end, seen[1]) - min(start, seen[0])) if both > 0 else 0.0
