"""Conflicts: which of those found are on record, and how they are served.

A conflict is on record while it is among the ``BEST`` best of either of its claims; the others stay in the table,
so that they come back when a better one goes.
"""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import orjson

from store import claims, counters, speakers, topics
from store.records import text
from store.work import Pair, Work, marks

BEST = 50
_OF_CLAIM = "SELECT {0} FROM conflicts WHERE a = ? {1} UNION ALL SELECT {0} FROM conflicts WHERE b = ? {1}"
#: Conflicts that are on record and should not be, or the other way round.
_WRONG = "AND shown <> ((best_a OR best_b) AND NOT rejected)"


def tags(row: Mapping[str, Any], about: Sequence[sqlite3.Row]) -> str:
    """The tokens of a conflict.

    ``s`` speakers, ``t`` topics, ``k`` kind, ``o`` outlets, ``a`` articles, ``c`` claims; ``xs`` and ``xd`` one speaker
    or two, ``xo`` and ``xp`` one outlet or two.
    """
    tokens = {f"k{row['kind']}", f"c{row['a']}", f"c{row['b']}", f"s{row['speaker_a']}", f"s{row['speaker_b']}"}
    tokens |= {f"t{number}" for number in row["topics"].split(",") if number}
    tokens |= {f"a{claim['article']}" for claim in about}
    tokens |= {f"o{claim['source']}" for claim in about if claim["source"] is not None}
    tokens.add("xs" if row["speaker_a"] == row["speaker_b"] else "xd")
    tokens.add("xo" if row["same_source"] else "xp")
    return " ".join(sorted(tokens))


def found(tx: sqlite3.Connection, among: Iterable[Pair]) -> set[Pair]:
    """Those of these pairs between which a conflict was found."""
    pairs = {(one[0][1], one[1][1]): one for one in among}
    asked = "SELECT a, b FROM json_each(?) CROSS JOIN conflicts ON a = value ->> 0 AND b = value ->> 1"
    return {pairs[a, b] for a, b in tx.execute(asked, (text(list(pairs)),))}


def delete(work: Work, one: Pair) -> None:
    """Forget the conflict between two claims, if there is one."""
    row = work.tx.execute("SELECT * FROM conflicts WHERE a = ? AND b = ?", (one[0][1], one[1][1])).fetchone()
    if row:
        _delete(work, row)


def drop(work: Work, keys: Iterable[int]) -> None:
    """Forget all conflicts of these claims."""
    for key in keys:
        for row in work.tx.execute(_OF_CLAIM.format("*", ""), (key, key)).fetchall():
            _delete(work, row)


def _delete(work: Work, row: sqlite3.Row) -> None:
    _hide(work.tx, row)
    work.tx.execute("DELETE FROM conflicts WHERE number = ?", (row["number"],))
    work.touched |= {row["a"], row["b"]}


def follow(work: Work, moved: Iterable[int]) -> None:
    """Have the conflicts of claims that were given to another speaker say so; they are shown again at the end."""
    for key in moved:
        for row in work.tx.execute(_OF_CLAIM.format("*", ""), (key, key)).fetchall():
            _hide(work.tx, row)
            new = dict(row) | dict(_speakers(work.tx, row))
            kept = [tag for tag in row["tags"].split() if tag[0] != "s" and tag not in {"xs", "xd"}]
            same = new["speaker_a"] == new["speaker_b"]
            kept += ["xs" if same else "xd", *sorted({f"s{new['speaker_a']}", f"s{new['speaker_b']}"})]
            work.tx.execute(
                "UPDATE conflicts SET speaker_a = ?, speaker_b = ?, tags = ? WHERE number = ?",
                (new["speaker_a"], new["speaker_b"], " ".join(sorted(kept)), row["number"]),
            )
            work.touched |= {row["a"], row["b"]}


def _speakers(tx: sqlite3.Connection, row: sqlite3.Row) -> Mapping[str, int]:
    of = dict(tx.execute("SELECT key, speaker FROM claims WHERE key IN (?, ?)", (row["a"], row["b"])).fetchall())
    return {"speaker_a": of[row["a"]], "speaker_b": of[row["b"]]}


def show_best(work: Work) -> None:
    """Put the best conflicts of each touched claim on record and take the others off it."""
    alive = _alive(work.tx, work.touched)
    for key in sorted(alive):
        _mark_best(work.tx, key)
    changed: dict[int, sqlite3.Row] = {}
    for key in sorted(alive):
        changed.update({row["number"]: row for row in work.tx.execute(_OF_CLAIM.format("*", _WRONG), (key, key))})
    for row in changed.values():
        (_hide if row["shown"] else _show)(work.tx, row)
        work.tx.execute("UPDATE conflicts SET updated = ? WHERE number = ?", (work.at, row["number"]))
        alive |= {row["a"], row["b"]}
    _count(work, alive)


def _alive(tx: sqlite3.Connection, keys: set[int]) -> set[int]:
    listed = sorted(keys)
    return {row[0] for row in tx.execute(f"SELECT key FROM claims WHERE key IN ({marks(listed)})", listed)}


def _mark_best(tx: sqlite3.Connection, key: int) -> None:
    """Note which conflicts of a claim are its best."""
    found = tx.execute(_OF_CLAIM.format("number, id, score, a, best_a, best_b", ""), (key, key)).fetchall()
    if len(found) > BEST:
        found.sort(key=lambda row: (-row["score"], row["id"]))
    for place, row in enumerate(found):
        side = "best_a" if row["a"] == key else "best_b"
        if bool(row[side]) != (place < BEST):
            tx.execute(f"UPDATE conflicts SET {side} = ? WHERE number = ?", (place < BEST, row["number"]))


def _show(tx: sqlite3.Connection, row: sqlite3.Row) -> None:
    tx.execute("UPDATE conflicts SET shown = 1 WHERE number = ?", (row["number"],))
    tx.execute("INSERT INTO conflicts_newest (rowid, tags) VALUES (?, ?)", (row["number"], row["tags"]))
    tx.execute("INSERT INTO conflicts_score (rowid, tags) VALUES (?, ?)", (row["by_score"], row["tags"]))
    _tally(tx, row, 1)


def _hide(tx: sqlite3.Connection, row: sqlite3.Row) -> None:
    if not tx.execute("SELECT shown FROM conflicts WHERE number = ?", (row["number"],)).fetchone()[0]:
        return
    tx.execute("UPDATE conflicts SET shown = 0 WHERE number = ?", (row["number"],))
    tx.execute("DELETE FROM conflicts_newest WHERE rowid = ?", (row["number"],))
    tx.execute("DELETE FROM conflicts_score WHERE rowid = ?", (row["by_score"],))
    _tally(tx, row, -1)


def _tally(tx: sqlite3.Connection, row: sqlite3.Row, step: int) -> None:
    counters.add(tx, "shown", step)
    speakers.count_conflicts(tx, {row["speaker_a"], row["speaker_b"]}, step)
    topics.count_conflicts(tx, [int(number) for number in row["topics"].split(",") if number], step)


def _count(work: Work, keys: Iterable[int]) -> None:
    """Bring the number of conflicts of these claims up to date."""
    for key in sorted(keys):
        old = work.tx.execute("SELECT conflicts FROM claims WHERE key = ?", (key,)).fetchone()[0]
        new = sum(row[0] for row in work.tx.execute(_OF_CLAIM.format("sum(shown)", ""), (key, key)) if row[0])
        if new != old:
            work.tx.execute("UPDATE claims SET conflicts = ?, updated = ? WHERE key = ?", (new, work.at, key))
        if bool(new) != bool(old):
            work.stale.add(key)


def is_rejected(tx: sqlite3.Connection, id: str) -> bool:
    """Whether an operator has rejected the pair of this id."""
    return tx.execute("SELECT 1 FROM rejections WHERE id = ?", (id,)).fetchone() is not None


def reject(tx: sqlite3.Connection, new: Mapping[str, str]) -> set[int]:
    """Have these conflicts, by id with the reason, be rejected and no others; the claims this is about."""
    old = {row[0] for row in tx.execute("SELECT id FROM rejections")}
    tx.execute("DELETE FROM rejections")
    tx.executemany("INSERT INTO rejections VALUES (?, ?)", sorted(new.items()))
    touched: set[int] = set()
    for id in old ^ set(new):
        row = tx.execute("UPDATE conflicts SET rejected = ? WHERE id = ? RETURNING a, b", (id in new, id)).fetchone()
        touched |= {row["a"], row["b"]} if row else set()
    return touched


def by_number(tx: sqlite3.Connection, numbers: Sequence[int]) -> list[str]:
    """Conflicts as served, in the order of the given row numbers."""
    rows = tx.execute(f"SELECT * FROM conflicts WHERE number IN ({marks(numbers)})", tuple(numbers)).fetchall()
    keys = sorted({row[side] for row in rows for side in ("a", "b")})
    served = dict(zip(keys, claims.by_key(tx, keys), strict=True))
    about = topics.refs(tx, {row["topic"] for row in rows if row["topic"] is not None})
    found = {row["number"]: _record(row, served, about) for row in rows}
    return [found[number] for number in numbers]


def _record(row: sqlite3.Row, served: Mapping[int, str], about: Mapping[int, str]) -> str:
    known = {
        "id": row["id"], "kind": row["kind"], "score": round(row["score"], 3),
        "topic": orjson.Fragment(about[row["topic"]] if row["topic"] is not None else "null"),
        "same_speaker": row["speaker_a"] == row["speaker_b"], "same_source": bool(row["same_source"]),
        "explanation": row["explanation"],
    }  # fmt: skip
    about_both = f'"claims":[{served[row["a"]]},{served[row["b"]]}],"evidence":{row["evidence"]}'
    return f"{text(known)[:-1]},{about_both}}}"


def find_number(tx: sqlite3.Connection, id: str) -> int | None:
    """The row number of a conflict on record by id."""
    row = tx.execute("SELECT number FROM conflicts WHERE id = ? AND shown", (id,)).fetchone()
    return int(row[0]) if row else None


def numbers(tx: sqlite3.Connection, by_score: Sequence[int]) -> list[int]:
    """Row numbers for places in the order of scores."""
    rows = tx.execute(
        f"SELECT by_score, number FROM conflicts WHERE by_score IN ({marks(by_score)})", tuple(by_score)
    ).fetchall()
    found = {row["by_score"]: row["number"] for row in rows}
    return [found[place] for place in by_score]
