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
#: A conflict as it is in the table, or about to be.
Row = sqlite3.Row | Mapping[str, Any]
_INDEXES = (("conflicts_newest", "number"), ("conflicts_score", "by_score"))
_OF_CLAIM = "SELECT {0} FROM conflicts WHERE a = ? UNION ALL SELECT {0} FROM conflicts WHERE b = ?"
_MARKED = "number, id, score, a, b, best_a, best_b, rejected, shown"
#: How the conflicts of a claim stand: how many it is said to have on record and has, how many there are, and whether
#: any is not among its best or not where it belongs.
_STANDING = (
    "SELECT c.key, c.conflicts, total(k.shown), count(k.number), total(NOT k.best), "
    "total(k.shown <> ((k.best_a OR k.best_b) AND NOT k.rejected)) "
    "FROM json_each(?1) v CROSS JOIN claims c ON c.key = v.value LEFT JOIN ("
    + " UNION ALL ".join(
        f"SELECT value, number, best_{side} AS best, best_a, best_b, rejected, shown "
        f"FROM json_each(?1) CROSS JOIN conflicts ON {side} = value"
        for side in "ab"
    )
    + ") k ON k.value = c.key GROUP BY c.key"
)


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
    first = sorted({a for a, _ in pairs})
    rows = tx.execute("SELECT a, b FROM json_each(?) CROSS JOIN conflicts ON a = value", (text(first),))
    return {pairs[a, b] for a, b in map(tuple, rows) if (a, b) in pairs}


def between(tx: sqlite3.Connection, one: Pair) -> sqlite3.Row | None:
    """The row of the conflict between two claims."""
    row: sqlite3.Row | None = tx.execute(
        "SELECT * FROM conflicts WHERE a = ? AND b = ?", (one[0][1], one[1][1])
    ).fetchone()
    return row


def add(work: Work, rows: Sequence[Mapping[str, Any]]) -> None:
    """Keep new conflicts, on record as long as none of their claims has better ones."""
    if not rows:
        return
    names = (*rows[0], "shown", "updated")
    work.tx.executemany(
        f"INSERT INTO conflicts ({', '.join(names)}) VALUES ({marks(names)})",
        [(*row.values(), not row["rejected"], work.at) for row in rows],
    )
    _list(work, [row for row in rows if not row["rejected"]])
    work.touched.update(row[side] for row in rows for side in ("a", "b"))


def delete(work: Work, one: Pair) -> None:
    """Forget the conflict between two claims, if there is one."""
    row = between(work.tx, one)
    if row:
        _delete(work, row)


def drop(work: Work, keys: Iterable[int]) -> None:
    """Forget all conflicts of these claims."""
    for key in keys:
        for row in work.tx.execute(_OF_CLAIM.format("*"), (key, key)).fetchall():
            _delete(work, row)


def _delete(work: Work, row: sqlite3.Row) -> None:
    _hide(work, row)
    work.tx.execute("DELETE FROM conflicts WHERE number = ?", (row["number"],))
    work.touched |= {row["a"], row["b"]}


def follow(work: Work, moved: Iterable[int]) -> None:
    """Have the conflicts of claims that were given to another speaker say so; they are shown again at the end."""
    for key in moved:
        for row in work.tx.execute(_OF_CLAIM.format("*"), (key, key)).fetchall():
            _hide(work, row)
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
    """Put the best conflicts of each touched claim on record, take the others off it, and count them."""
    standing = _standing(work.tx, work.touched)
    astray = [claim for claim, *_, found, others, wrong in standing if found > BEST or others or wrong]
    if astray:
        changed = _mark_best(work, astray)
        standing = _standing(work.tx, work.touched | changed)
    changes = [(int(shown), work.at, claim) for claim, known, shown, *_ in standing if shown != known]
    work.tx.executemany("UPDATE claims SET conflicts = ?, updated = ? WHERE key = ?", changes)
    work.stale.update(claim for claim, known, shown, *_ in standing if bool(shown) != bool(known))
    _settle_counts(work)


def _standing(tx: sqlite3.Connection, claims: Iterable[int]) -> list[sqlite3.Row]:
    return tx.execute(_STANDING, (text(sorted(claims)),)).fetchall()


def _mark_best(work: Work, claims: Iterable[int]) -> set[int]:
    """Note which conflicts of these claims are their best, and put on record what belongs there; all claims of it."""
    rows: dict[int, dict[str, Any]] = {}
    for claim in claims:
        found = work.tx.execute(_OF_CLAIM.format(_MARKED), (claim, claim)).fetchall()
        found.sort(key=lambda row: (-row["score"], row["id"]))
        for place, row in enumerate(found):
            known = rows.setdefault(row["number"], dict(row))
            known["best_a" if row["a"] == claim else "best_b"] = place < BEST
    for number, row in rows.items():
        work.tx.execute(
            "UPDATE conflicts SET best_a = ?, best_b = ? WHERE number = ? AND (best_a, best_b) <> (?, ?)",
            (row["best_a"], row["best_b"], number, row["best_a"], row["best_b"]),
        )
    wrong = [row for row in rows.values() if row["shown"] != ((row["best_a"] or row["best_b"]) and not row["rejected"])]
    for row in wrong:
        _turn(work, row["number"])
    return {row[side] for row in wrong for side in ("a", "b")}


def _turn(work: Work, number: int) -> None:
    """Put a conflict on record that is off it, or the other way round."""
    row = work.tx.execute("SELECT * FROM conflicts WHERE number = ?", (number,)).fetchone()
    (_hide if row["shown"] else _show)(work, row)
    work.tx.execute("UPDATE conflicts SET updated = ? WHERE number = ?", (work.at, number))


def _show(work: Work, row: sqlite3.Row) -> None:
    work.tx.execute("UPDATE conflicts SET shown = 1 WHERE number = ?", (row["number"],))
    _list(work, [row])


def _list(work: Work, rows: Sequence[Row]) -> None:
    """Have conflicts be found and counted."""
    for table, key in _INDEXES:
        listed = sorted((row[key], row["tags"]) for row in rows)
        work.tx.executemany(f"INSERT INTO {table} (rowid, tags) VALUES (?, ?)", listed)
    for row in rows:
        _tally(work, row, 1)


def _hide(work: Work, row: sqlite3.Row) -> None:
    if not work.tx.execute("SELECT shown FROM conflicts WHERE number = ?", (row["number"],)).fetchone()[0]:
        return
    work.tx.execute("UPDATE conflicts SET shown = 0 WHERE number = ?", (row["number"],))
    for table, key in _INDEXES:
        old = ("delete", row[key], row["tags"])
        work.tx.execute(f"INSERT INTO {table} ({table}, rowid, tags) VALUES (?, ?, ?)", old)
    _tally(work, row, -1)


def _tally(work: Work, row: Row, step: int) -> None:
    work.shown += step
    for speaker in {row["speaker_a"], row["speaker_b"]}:
        work.opposed[speaker] += step
    for number in row["topics"].split(","):
        if number:
            work.disputed[int(number)] += step


def _settle_counts(work: Work) -> None:
    """Write the numbers of conflicts that have changed."""
    counters.add(work.tx, "shown", work.shown)
    speakers.count_conflicts(work.tx, work.opposed)
    topics.count_conflicts(work.tx, work.disputed)
    work.shown = 0
    work.opposed.clear()
    work.disputed.clear()


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
