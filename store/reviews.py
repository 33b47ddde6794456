"""Reviews: fact-checkers' verdicts, kept by the id of their claim so that they outlast its re-reading."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from typing import Any

from schemas.reviews import Review, ReviewRefSchema, ReviewSchema
from store import counters, cursors, selection
from store.engine import BadFilter, Filter, Missing, Page, PageRequest
from store.folding import fold, searchable
from store.identity import ordinal, short
from store.records import text
from store.rows import Rows
from store.selection import Selection, listed
from store.work import marks

FILTERS = ("claim", "rating", "site", "q", "since", "until")
SORTS = ("newest", "oldest")
_ROWS = Rows("review_words", "reviews", "sort")
_RECORD, _REF = ReviewSchema(), ReviewRefSchema()
#: Site tokens and rating tokens, wherever reviews and reviewed claims are filtered.
SITE, RATING = "w", "v"


def save(tx: sqlite3.Connection, review: Review, claim: str, match: float, at: str) -> str:
    """Keep a review of a claim, over what its address said of the same words before; its id.

    Raises Missing where no such claim is on record.
    """
    if tx.execute("SELECT 1 FROM claims WHERE id = ?", (claim,)).fetchone() is None:
        raise Missing(f"no claim has the id {claim!a}")
    id = short("review", review.url, fold(review.claim_reviewed))
    old = tx.execute("SELECT number, sort FROM reviews WHERE id = ?", (id,)).fetchone()
    number = old["number"] if old else counters.take(tx, "review")
    if old:
        remove(tx, old["number"])
    sort = ordinal(review.reviewed) << 32 | number
    served = _served(id, review, claim, match)
    tags = " ".join([token(RATING, review.rating), *([token(SITE, review.site)] if review.site else [])])
    row = (
        number, id, sort, claim, review.site, review.rating, review.reviewed, at, tags,
        text(_REF.dump(served)), text(_RECORD.dump(served)),
    )  # fmt: skip
    tx.execute(f"INSERT INTO reviews VALUES ({marks(row)})", row)
    words = searchable(f"{review.claim_reviewed} / {review.title or ''}")
    tx.execute("INSERT INTO review_words (rowid, words, parts, tags) VALUES (?, ?, ?, ?)", (sort, *words, tags))
    return id


def remove(tx: sqlite3.Connection, number: int) -> None:
    """Delete a review."""
    tx.execute("DELETE FROM review_words WHERE rowid = (SELECT sort FROM reviews WHERE number = ?)", (number,))
    tx.execute("DELETE FROM reviews WHERE number = ?", (number,))


def claim_of(tx: sqlite3.Connection, review: Review) -> str | None:
    """The id of the claim that this review was last attached to."""
    id = short("review", review.url, fold(review.claim_reviewed))
    row = tx.execute("SELECT claim FROM reviews WHERE id = ?", (id,)).fetchone()
    return row[0] if row else None


def _served(id: str, review: Review, claim: str, match: float) -> dict[str, Any]:
    names = ("claim_reviewed", "claimant", "claim_date", "url", "title", "reviewed", "rating", "language")
    numbers = {"rating_value": review.value, "best_rating": review.best, "worst_rating": review.worst}
    publisher = {"name": review.publisher, "site": review.site}
    given = {name: getattr(review, name) for name in names}
    return {"id": id, "claim": claim, "match": match, "publisher": publisher, **given, **numbers}


def token(letter: str, value: str) -> str:
    """A value as a token of the full-text index, case, accents and hyphens aside."""
    return letter + blake2b(fold(value).encode(), digest_size=6).hexdigest()


def refs(tx: sqlite3.Connection, claims: Iterable[str]) -> dict[str, str]:
    """The reviews of these claims as their records carry them, newest first, by claim id."""
    if tx.execute("SELECT 1 FROM reviews LIMIT 1").fetchone() is None:
        return {}
    wanted = list(claims)
    rows = tx.execute(f"SELECT claim, ref FROM reviews WHERE claim IN ({marks(wanted)}) ORDER BY sort DESC", wanted)
    found: dict[str, list[str]] = {}
    for claim, ref in rows:
        found.setdefault(claim, []).append(ref)
    return {claim: f"[{','.join(listed)}]" for claim, listed in found.items()}


def tags(tx: sqlite3.Connection, claims: Iterable[str]) -> dict[str, set[str]]:
    """The tokens by which reviewed claims are filtered, by claim id."""
    wanted = list(claims)
    found: dict[str, set[str]] = {}
    for claim, tokens in tx.execute(f"SELECT claim, tags FROM reviews WHERE claim IN ({marks(wanted)})", wanted):
        found.setdefault(claim, {"xv"}).update(tokens.split())
    return found


def select(filter: Filter) -> Selection:
    """What a filter asks of reviews."""
    selection.check(filter, FILTERS)
    found = Selection()
    for name, letter in (("rating", RATING), ("site", SITE)):
        if values := listed(filter, name):
            found.tags(token(letter, value) for value in values)
    if claims := listed(filter, "claim"):
        found.where(f"r.claim IN ({marks(claims)})", *claims)
    if filter.get("q") is not None:
        found.search(str(filter["q"]))
    selection.days(found, filter)
    return found


def find(tx: sqlite3.Connection, filter: Filter, page: PageRequest) -> Page:
    """A page of reviews."""
    if page.sort not in SORTS:
        raise BadFilter("sort", f"must be one of {', '.join(SORTS)}")
    found = select(filter)
    query = cursors.binding("reviews", filter, page.sort)
    keys, after = _ROWS.page(tx, found, page.sort, cursors.read(query, page.cursor, (int,)), page.limit)
    total = _ROWS.count(tx, found) if page.total else None
    return Page(by_sort(tx, keys), cursors.make(query, after) if after else None, total, {}, found.hints)


def stream(tx: sqlite3.Connection, filter: Filter, after: int | None, limit: int) -> tuple[list[str], int | None]:
    """The next reviews a filter selects, newest first, and where they end."""
    keys, end = _ROWS.page(tx, select(filter), "newest", None if after is None else [after], limit)
    return by_sort(tx, keys), end[0] if end else None


def by_sort(tx: sqlite3.Connection, sorts: Sequence[int]) -> list[str]:
    """Reviews as served, in the order of the given sort keys."""
    rows: Mapping[int, str] = dict(
        tx.execute(f"SELECT sort, body FROM reviews WHERE sort IN ({marks(sorts)})", tuple(sorts)).fetchall()
    )
    return [rows[sort] for sort in sorts]


def by_id(tx: sqlite3.Connection, id: str) -> str | None:
    """A review as served."""
    row = tx.execute("SELECT body FROM reviews WHERE id = ?", (id,)).fetchone()
    return row[0] if row else None
