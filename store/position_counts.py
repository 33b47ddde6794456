"""Numbers of positions by speaker and target, of every speaker and topic, so that the most frequent come first.

Most are one. A row is kept only for those that are there several times; ``sort`` is minus their number, so that its
index reads the most frequent first. The single ones follow in the order of the positions' own index.
"""

import sqlite3
from collections.abc import Iterable, Sequence

from store.work import Counted, Work

SPEAKER, TOPIC = 0, 1
#: Where the positions of a speaker and of a topic are read in the order of speaker and target.
PLACES = ("positions WHERE speaker", "topic_positions WHERE topic")
_OF_ONE = "noun = ? AND owner = ? AND speaker = ? AND target = ?"
_SEVERAL = (
    "SELECT speaker, target, -sort AS times FROM position_counts WHERE noun = ? AND owner = ? "
    "AND (sort, speaker, target) > (?, ?, ?) ORDER BY sort, speaker, target LIMIT ?"
)
_SINGLE = (
    "SELECT speaker, target, 1 AS times FROM {} = ? AND (speaker, target) > (?, ?) "
    "GROUP BY speaker, target HAVING count(*) = 1 ORDER BY speaker, target LIMIT ?"
)
_MOST = 2**62


def count(work: Work, target: int, speaker: int, topics: Iterable[int], step: int) -> None:
    """Add to the number of positions of a speaker on a target, in all and on these topics."""
    work.stood[SPEAKER, speaker, speaker, target] += step
    for topic in topics:
        work.stood[TOPIC, topic, speaker, target] += step


def settle(work: Work) -> None:
    """Write what has been counted."""
    for key, step in sorted(work.stood.items()):
        if step:
            _add(work.tx, key, step)
    work.stood.clear()


def _add(tx: sqlite3.Connection, key: Counted, step: int) -> None:
    changed = tx.execute(
        f"UPDATE position_counts SET sort = sort - ? WHERE {_OF_ONE} RETURNING sort", (step, *key)
    ).fetchone()
    if changed is None:
        sql = f"SELECT count(*) FROM {PLACES[key[0]]} = ? AND speaker = ? AND target = ?"
        times = tx.execute(sql, key[1:]).fetchone()[0]
        if times > 1:
            tx.execute("INSERT INTO position_counts VALUES (?, ?, ?, ?, ?)", (*key, -times))
    elif changed[0] > -2:
        tx.execute(f"DELETE FROM position_counts WHERE {_OF_ONE}", key)


def most(tx: sqlite3.Connection, noun: int, owner: int, place: Sequence[int] | None, limit: int) -> list[sqlite3.Row]:
    """The speakers and targets with most positions, after a place (times, speaker, target)."""
    times, speaker, target = place or (_MOST, 0, 0)
    found: list[sqlite3.Row] = []
    if times > 1:
        found = tx.execute(_SEVERAL, (noun, owner, -times, speaker, target, limit)).fetchall()
        speaker = target = 0
    if len(found) < limit:
        sql = _SINGLE.format(PLACES[noun])
        found += tx.execute(sql, (owner, speaker, target, limit - len(found))).fetchall()
    return found
