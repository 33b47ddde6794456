"""How many positions each speaker has on each target, kept for every speaker and topic so that the most come first.

``sort`` is minus the number: its index reads the most frequent first, and has only those that are there twice. The
others, which are most, follow in the order of the table.
"""

import sqlite3
from collections.abc import Iterable, Sequence

from store.work import Counted, Work

SPEAKER, TOPIC = 0, 1
_COLUMNS = "SELECT speaker, target, -sort AS times FROM position_counts WHERE noun = ? AND owner = ?"
_SEVERAL = f"{_COLUMNS} AND sort < -1 AND (sort, target, speaker) > (?, ?, ?) ORDER BY sort, target, speaker LIMIT ?"
_SINGLE = f"{_COLUMNS} AND sort = -1 AND (target, speaker) > (?, ?) ORDER BY target, speaker LIMIT ?"
_NO_SORT = -(2**62)


def count(work: Work, target: int, speaker: int, topics: Iterable[int], step: int) -> None:
    """Add to the number of positions of a speaker on a target, in all and on these topics."""
    work.stood[SPEAKER, speaker, target, speaker] += step
    for topic in topics:
        work.stood[TOPIC, topic, target, speaker] += step


def settle(work: Work) -> None:
    """Write what has been counted."""
    steps = sorted((key, step) for key, step in work.stood.items() if step)
    work.tx.executemany(
        "INSERT INTO position_counts VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET sort = sort + excluded.sort",
        [(*key, -step) for key, step in steps],
    )
    fewer: list[Counted] = [key for key, step in steps if step < 0]
    work.tx.executemany(
        "DELETE FROM position_counts WHERE noun = ? AND owner = ? AND target = ? AND speaker = ? AND sort >= 0", fewer
    )
    work.stood.clear()


def most(tx: sqlite3.Connection, noun: int, owner: int, place: Sequence[int] | None, limit: int) -> list[sqlite3.Row]:
    """The speakers and targets with most positions, after a place (times, target, speaker)."""
    times, target, speaker = place or (-_NO_SORT, 0, 0)
    found: list[sqlite3.Row] = []
    if times > 1:
        found = tx.execute(_SEVERAL, (noun, owner, -times, target, speaker, limit)).fetchall()
        target = speaker = 0
    if len(found) < limit:
        found += tx.execute(_SINGLE, (noun, owner, target, speaker, limit - len(found))).fetchall()
    return found


def total(tx: sqlite3.Connection, noun: int, owner: int) -> int:
    """How many speakers and targets there are."""
    sql = "SELECT count(*) FROM position_counts WHERE noun = ? AND owner = ?"
    return int(tx.execute(sql, (noun, owner)).fetchone()[0])
