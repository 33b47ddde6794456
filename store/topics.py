"""Topics and targets: what claims are about, each with its commonest label and its counts."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence

from schemas.claims import Target
from schemas.topics import Topic
from store import listings, wordings
from store.records import text
from store.work import Work, marks


def place(work: Work, topics: Sequence[Topic], claims: int) -> list[int]:
    """The numbers of a claim's topics, added where new, each with one more use of its label and so many claims."""
    for topic in topics:
        if topic not in work.numbers:
            work.numbers[topic] = _number(work.tx, topic)
    numbers = [work.numbers[topic] for topic in topics]
    work.worded.update(("topic", number, topic.label) for number, topic in zip(numbers, topics, strict=True))
    _count(work, numbers, claims)
    return numbers


def _number(tx: sqlite3.Connection, topic: Topic) -> int:
    row = tx.execute("SELECT number, listed, parent, iptc FROM topics WHERE id = ?", (topic.id,)).fetchone()
    if row is None:
        values = (topic.id, topic.label, topic.listed, topic.parent, topic.iptc, "")
        cursor = tx.execute(
            "INSERT INTO topics (id, label, listed, parent, iptc, ref) VALUES (?, ?, ?, ?, ?, ?)", values
        )
        return int(cursor.lastrowid or 0)
    if topic.listed and (True, topic.parent, topic.iptc) != (bool(row["listed"]), row["parent"], row["iptc"]):
        tx.execute(
            "UPDATE topics SET listed = 1, parent = ?, iptc = ? WHERE number = ?", (topic.parent, topic.iptc, row[0])
        )
    return int(row["number"])


def _count(work: Work, numbers: Iterable[int], step: int) -> None:
    """Add to the number of claims on these topics."""
    work.topics.update(numbers)
    for number in numbers:
        work.claimed[number] += step


def release(work: Work, uses: Sequence[wordings.Use], claims: int) -> None:
    """Take back a claim's uses of its topics."""
    work.worded.subtract(uses)
    _count(work, [number for _, number, _ in uses], -claims)


def count_conflicts(tx: sqlite3.Connection, steps: Mapping[int, int]) -> None:
    """Add to the number of conflicts on these topics."""
    changes = [(step, number) for number, step in steps.items() if step]
    tx.executemany("UPDATE topics SET conflicts = conflicts + ? WHERE number = ?", changes)


def settle(work: Work) -> None:
    """Write what has been counted and show each topic by its commonest label; one that no claim has any more goes."""
    tx = work.tx
    wordings.tally(tx, work.worded)
    changes = [(step, number) for number, step in work.claimed.items() if step]
    tx.executemany("UPDATE topics SET claims = claims + ? WHERE number = ?", changes)
    for number in sorted(work.topics):
        label = wordings.commonest(tx, "topic", number)
        if label is None:
            tx.execute("DELETE FROM topics WHERE number = ?", (number,))
            listings.index(tx, "topic_words", number, ())
            continue
        id, shown, ref = tx.execute("SELECT id, label, ref FROM topics WHERE number = ?", (number,)).fetchone()
        if not ref or shown != label:
            new = text({"id": id, "label": label})
            tx.execute("UPDATE topics SET label = ?, ref = ? WHERE number = ?", (label, new, number))
            listings.index(tx, "topic_words", number, (label,))


def refs(tx: sqlite3.Connection, numbers: Iterable[int]) -> dict[int, str]:
    """Topics as claims name them, by number."""
    listed = sorted(set(numbers))
    return dict(tx.execute(f"SELECT number, ref FROM topics WHERE number IN ({marks(listed)})", listed).fetchall())


def lists(tx: sqlite3.Connection, listed: Iterable[str]) -> dict[str, str]:
    """The topics of claims as their records list them, by the numbers as a claim's row has them."""
    wanted = {numbers: [int(number) for number in numbers.split(",") if number] for numbers in listed}
    known = refs(tx, (number for numbers in wanted.values() for number in numbers))
    return {text: f"[{','.join([known[number] for number in numbers])}]" for text, numbers in wanted.items()}


def record(row: sqlite3.Row) -> str:
    """A topic as served."""
    names = ("id", "label", "listed", "parent", "iptc", "claims", "conflicts")
    return text({name: bool(row[name]) if name == "listed" else row[name] for name in names})


def resolve(tx: sqlite3.Connection, value: str) -> list[int]:
    """The topics of this id or label."""
    row = tx.execute("SELECT number FROM topics WHERE id = ?", (value,)).fetchone()
    return [row[0]] if row else wordings.named(tx, "topic", value)


def place_target(work: Work, target: Target) -> int:
    """The number of a target, added where new, with one more claim and use of its label."""
    number = work.tx.execute(
        "INSERT INTO targets (id, label, claims) VALUES (?, ?, 1) "
        "ON CONFLICT (id) DO UPDATE SET claims = claims + 1 RETURNING number",
        (target.id, target.label),
    ).fetchone()[0]
    work.worded["target", number, target.label] += 1
    return int(number)


def release_target(work: Work, number: int, label: str) -> None:
    """Take back one claim's use of a target."""
    tx = work.tx
    work.worded["target", number, label] -= 1
    tx.execute("UPDATE targets SET claims = claims - 1 WHERE number = ?", (number,))
    tx.execute("DELETE FROM targets WHERE number = ? AND claims = 0", (number,))


def resolve_target(tx: sqlite3.Connection, value: str) -> list[int]:
    """The targets of this id or label."""
    row = tx.execute("SELECT number FROM targets WHERE id = ?", (value,)).fetchone()
    return [row[0]] if row else wordings.named(tx, "target", value)
