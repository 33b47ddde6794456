"""Which claims are compared with which, at a cost that does not grow with the number of claims.

Claims that share an index key stand in a row, by date and then by a hash of their id. Two claims are candidates where
fewer than ``WINDOW`` others stand between them in the row of any key they share; in the row of a key that begins with
a star, which few claims share by nature, fewer than ``WIDE``. That is a property of the set of claims, so no order of
import can change it; and whoever enters or leaves a row looks at the claims within the window on either side and at as
many pairs that it pushes apart or lets come together, however long the row is. In a row no longer than the window
every claim meets every other; in a longer one those closest in time meet.
"""

import sqlite3
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Sequence

import orjson

from store.engine import Outlook
from store.identity import key_number
from store.work import Pair, Place, Work, marks, pair

#: How far apart in the row of a key two claims may stand to be compared; see docs/decisions for what others cost.
WINDOW, WIDE = 8, 32

_ROW = "SELECT rank, claim, brief FROM claim_keys WHERE key = ? AND (rank, claim)"
_BEFORE = f"{_ROW} < (?, ?) ORDER BY rank DESC, claim DESC LIMIT ?"
_AFTER = f"{_ROW} > (?, ?) ORDER BY rank, claim LIMIT ?"
_WHOLE = "SELECT rank, claim, brief FROM claim_keys WHERE key = ? ORDER BY rank, claim LIMIT ?"


def number(key: str) -> int:
    """A key as a number, odd where its window is wide."""
    return key_number(key) & ~1 | key.startswith("*")


def _window(key: int) -> int:
    return WIDE if key & 1 else WINDOW


def _around(work: Work, key: int, place: Place) -> tuple[list[Place], list[Place]]:
    """The nearest claims before and after a place in the row of a key, nearest first."""
    row, window = _row(work, key), _window(key)
    if row is not None:
        at, after = bisect_left(row, place), bisect_right(row, place)
        return row[max(0, at - window) : at][::-1], row[after : after + window]
    sought = (key, *place, window)
    return _read(work, _BEFORE, sought), _read(work, _AFTER, sought)


def _read(work: Work, sql: str, sought: tuple[int, ...]) -> list[Place]:
    """Places in a row, in its order; the briefs found there are kept in mind."""
    rows = work.tx.execute(sql, sought).fetchall()
    work.briefs.update((claim, brief) for _, claim, brief in rows)
    return [(rank, claim) for rank, claim, _ in rows]


def _row(work: Work, key: int) -> list[Place] | None:
    """The whole row of a key with a wide window, read once and kept up to date while work lasts; null where it is long.

    All claims of an article stand in it. Of the others the beginning is mostly far from where a claim enters.
    """
    if not key & 1:
        return None
    if key not in work.rows:
        short = 2 * _window(key)
        found = _read(work, _WHOLE, (key, short + 1))
        work.rows[key] = found if len(found) <= short else None
    return work.rows[key]


def enter(work: Work, place: Place, keys: Sequence[int], kept: Sequence[int], outlook: Outlook) -> None:
    """Put a claim into the rows of these keys; its candidates are wanted, pairs it pushes apart are to be looked at.

    In the rows of the keys ``kept`` it stands already.
    """
    brief, work.outlooks[place[1]] = outlook
    work.briefs[place[1]] = brief
    for key in keys:
        before, after = _around(work, key, place)
        work.met.update([pair(place, other) for other in before], [pair(place, other) for other in after])
        work.apart.update(_straddling(before, after, _window(key) + 1))
        row = work.rows.get(key)
        if row is not None:
            insort(row, place)
    tell = "UPDATE claim_keys SET brief = ? WHERE key = ? AND rank = ? AND claim = ?"
    work.tx.executemany(tell, [(brief, key, *place) for key in kept])
    work.tx.executemany("INSERT INTO claim_keys VALUES (?, ?, ?, ?)", [(key, *place, brief) for key in keys])


def leave(work: Work, place: Place, keys: Iterable[int]) -> None:
    """Take a claim out of the rows of these keys; pairs that come within the window are to be looked at."""
    for key in keys:
        work.left.add(place)
        work.tx.execute("DELETE FROM claim_keys WHERE key = ? AND rank = ? AND claim = ?", (key, *place))
        work.rows.pop(key, None)
        before, after = _around(work, key, place)
        work.together.update(_straddling(before, after, _window(key) + 1))


def _straddling(before: list[Place], after: list[Place], distance: int) -> Iterable[Pair]:
    """The pairs around a place whose distance, with the place counted, is exactly this."""
    for steps, one in enumerate(before, 1):
        if 0 <= distance - steps - 1 < len(after):
            yield one, after[distance - steps - 1]


def neighbours(work: Work, place: Place, keys: Iterable[int]) -> set[Pair]:
    """The pairs of a claim with all its candidates."""
    found: set[Pair] = set()
    for key in keys:
        before, after = _around(work, key, place)
        found |= {pair(place, other) for other in (*before, *after)}
    return found


def hopeful(work: Work, pairs: Iterable[Pair]) -> list[Pair]:
    """Those of these pairs that must be compared, as far as the outlook of a claim that has entered tells."""
    asks, briefs = work.outlooks, work.briefs
    found: list[Pair] = []
    for one in pairs:
        low, high = one[0][1], one[1][1]
        if low not in asks:
            low, high = high, low
        if low not in asks or asks[low](briefs.get(high, b"")):
            found.append(one)
    return found


def near(tx: sqlite3.Connection, one: Pair) -> bool:
    """Whether two claims are candidates."""
    low, high = one
    shared = set(keys_of(tx, low[1])) & set(keys_of(tx, high[1]))
    return any(_between(tx, key, low, high) < _window(key) for key in shared)


def _between(tx: sqlite3.Connection, key: int, low: Place, high: Place) -> int:
    """How many claims stand between two in the row of a key, at most the window."""
    rows = tx.execute(
        "SELECT 1 FROM claim_keys WHERE key = ? AND (rank, claim) > (?, ?) AND (rank, claim) < (?, ?) LIMIT ?",
        (key, *low, *high, _window(key)),
    )
    return len(rows.fetchall())


def keys_of(tx: sqlite3.Connection, claim: int) -> list[int]:
    """The keys of a claim as numbers; none where the claim is gone."""
    row = tx.execute("SELECT keys FROM sides WHERE claim = ?", (claim,)).fetchone()
    return orjson.loads(row[0]) if row else []


def sharing(tx: sqlite3.Connection, keys: Iterable[str], limit: int, reach: int) -> list[int]:
    """The claims that share most of these keys; of each key the ``reach`` latest ones are looked at."""
    counted: dict[Place, int] = {}
    for key in {number(key) for key in keys}:
        rows = tx.execute("SELECT rank, claim FROM claim_keys WHERE key = ? ORDER BY rank DESC LIMIT ?", (key, reach))
        for rank, claim in rows:
            counted[rank, claim] = counted.get((rank, claim), 0) + 1
    best = sorted(counted, key=lambda place: (-counted[place], -place[0]))
    return [claim for _, claim in best[:limit]]


def places(tx: sqlite3.Connection, claims: Iterable[int]) -> dict[int, Place]:
    """Where claims stand, by row number."""
    listed = sorted(claims)
    rows = tx.execute(f"SELECT key, rank FROM claims WHERE key IN ({marks(listed)})", listed)
    return {row[0]: (row[1], row[0]) for row in rows}
