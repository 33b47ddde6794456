"""One change under way: its transaction, and what must be brought up to date before it ends."""

import sqlite3
from collections import Counter
from collections.abc import Callable, Sized
from dataclasses import dataclass, field

from schemas.topics import Topic
from store.counters import now
from store.engine import Judge
from store.wordings import Use

#: A claim as the candidate index knows it: rank, then row number.
Place = tuple[int, int]
#: Whose positions by whom on what are counted: see store.position_counts.
Counted = tuple[int, int, int, int]
#: Two claims in the order of their ranks.
Pair = tuple[Place, Place]


@dataclass(slots=True)
class Work:
    """What one transaction has changed so far."""

    tx: sqlite3.Connection
    judge: Judge
    at: str = field(default_factory=now)
    #: Claims whose row in the full-text index must be written anew.
    stale: set[int] = field(default_factory=set)
    #: The numbers of topics met so far.
    numbers: dict[Topic, int] = field(default_factory=dict)
    #: By how much the number of claims of topics changes, and how often wordings are used.
    claimed: Counter[int] = field(default_factory=Counter)
    worded: Counter[Use] = field(default_factory=Counter)
    #: By how much numbers of positions change.
    stood: Counter[Counted] = field(default_factory=Counter)
    #: Topics whose label may have changed, or that may have lost their last claim.
    topics: set[int] = field(default_factory=set)
    #: Claims of which the comparison sees something new, with the keys under which they stood already.
    fresh: dict[Place, list[int]] = field(default_factory=dict)
    #: Whether another version judged the claims of the article before, so that the comparison may see all of them anew.
    anew: bool = False
    #: Pairs that met when one of them entered a row, unless they were parted again since; who has left a row.
    met: set[Pair] = field(default_factory=set)
    left: set[Place] = field(default_factory=set)
    #: Pairs that are candidates for sure and must be compared (again).
    wanted: set[Pair] = field(default_factory=set)
    #: Pairs that one key no longer holds together; another may.
    apart: set[Pair] = field(default_factory=set)
    #: Pairs that one key newly holds together, unless a claim still to come parts them again.
    together: set[Pair] = field(default_factory=set)
    #: The rows of index keys as they stand, for those read so far; null for long ones (see store.candidates).
    rows: dict[int, list[Place] | None] = field(default_factory=dict)
    #: The briefs of claims that were met in rows, and what asks of them whether a claim that entered must be compared.
    briefs: dict[int, bytes] = field(default_factory=dict)
    outlooks: dict[int, Callable[[bytes], bool]] = field(default_factory=dict)
    #: Claims that gained or lost a conflict.
    touched: set[int] = field(default_factory=set)
    #: By how much the numbers of conflicts on record change: in all, of speakers, on topics.
    shown: int = 0
    opposed: Counter[int] = field(default_factory=Counter)
    disputed: Counter[int] = field(default_factory=Counter)


def marks(values: Sized) -> str:
    """As many question marks as there are values, for an IN list.

    >>> marks("abc")
    '?,?,?'
    """
    return ",".join("?" * len(values))


def pair(one: Place, other: Place) -> Pair:
    """Two claims in the order of their ranks."""
    return (one, other) if one <= other else (other, one)
