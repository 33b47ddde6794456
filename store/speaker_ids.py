"""Ids of speakers: readable slugs that follow the name; every id ever given out goes on leading to its speaker."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from store.folding import slug
from store.identity import short
from store.work import marks

Row = sqlite3.Row


@dataclass(frozen=True, slots=True)
class Group:
    """The forms of one speaker, the naming one first, the speaker's number, and the name an operator gives it."""

    number: int
    forms: Sequence[Row]
    name: str | None = None


def give(tx: sqlite3.Connection, groups: Sequence[Group], former: set[int]) -> None:
    """Give each group the id that its name asks for; ids that fall free lead to whoever has their form now."""
    pool = _pool(tx, former)
    taken: set[str] = set()
    for group in groups:
        id = _own(tx, pool, group, taken) or _mint(tx, group)
        taken.add(id)
        tx.execute("UPDATE speaker_ids SET speaker = ? WHERE id = ?", (group.number, id))
        tx.execute("UPDATE speakers SET id = NULL WHERE id = ? AND number <> ?", (id, group.number))
        tx.execute("UPDATE speakers SET id = ? WHERE number = ?", (id, group.number))
    _redirect(tx, [row for row in pool if row["id"] not in taken], groups)


def _base(group: Group) -> str:
    form = group.forms[0]
    base = slug(group.name or form["name"], "speaker")
    kind, _, rest = str(form["form"]).partition("\x1f")
    if kind in {"unnamed", "common"} or (kind == "publication" and rest.startswith("\x1f")):
        return f"{base[:60].strip('-')}-{short(form['form'])[:6]}"
    return base


def _pool(tx: sqlite3.Connection, former: set[int]) -> list[Row]:
    listed = sorted(former)
    return tx.execute(f"SELECT * FROM speaker_ids WHERE speaker IN ({marks(listed)}) ORDER BY id", listed).fetchall()


def _own(tx: sqlite3.Connection, pool: list[Row], group: Group, taken: set[str]) -> str | None:
    """An id that this speaker or one it merged with had, or that its name had before it was withdrawn."""
    base, form = _base(group), group.forms[0]["form"]
    fitting = [row for row in pool if row["base"] == base and row["id"] not in taken]
    fitting.sort(key=lambda row: (row["form"] != form, row["speaker"] != group.number, len(row["id"]), row["id"]))
    if fitting:
        return str(fitting[0]["id"])
    found = tx.execute(
        "SELECT id FROM speaker_ids WHERE base = ? AND form = ? AND speaker IS NULL", (base, form)
    ).fetchone()
    return found[0] if found else None


def _mint(tx: sqlite3.Connection, group: Group) -> str:
    base = id = _base(group)
    if tx.execute("SELECT 1 FROM speaker_ids WHERE id = ?", (id,)).fetchone():
        suffix = tx.execute("SELECT count(*) FROM speaker_ids WHERE base = ?", (base,)).fetchone()[0]
        while tx.execute("SELECT 1 FROM speaker_ids WHERE id = ?", (id,)).fetchone():
            suffix += 1
            id = f"{base}-{suffix}"
    tx.execute("INSERT INTO speaker_ids VALUES (?, ?, ?, ?)", (id, base, group.number, group.forms[0]["form"]))
    return id


def _redirect(tx: sqlite3.Connection, free: list[Row], groups: Sequence[Group]) -> None:
    by_form = {row["form"]: group.number for group in groups for row in group.forms}
    numbers = {group.number for group in groups}
    for row in free:
        here = row["speaker"] if row["speaker"] in numbers else None
        tx.execute("UPDATE speaker_ids SET speaker = ? WHERE id = ?", (by_form.get(row["form"], here), row["id"]))


def current(tx: sqlite3.Connection, id: str) -> tuple[int | None, str | None] | None:
    """The speaker an id leads to and that speaker's id now; nulls where withdrawn, null where never given out."""
    row = tx.execute(
        "SELECT s.number, s.id FROM speaker_ids i LEFT JOIN speakers s ON s.number = i.speaker WHERE i.id = ?", (id,)
    ).fetchone()
    return (row[0], row[1]) if row else None
