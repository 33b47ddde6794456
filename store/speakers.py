"""Speakers: persons and bodies, kept up to date with the forms, claims and roles on record."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson

from schemas.corrections import Head
from store import listings, names, records, rulings, speaker_ids
from store.engine import Missing, Moved, Withdrawn
from store.folding import fold
from store.records import text
from store.speaker_ids import Group
from store.work import Work, marks

#: The role shown is the commonest of this many latest ones.
_LATEST = 20


def settle(work: Work, touched: set[int], anew: bool = False) -> tuple[set[int], set[int]]:
    """Bring speakers up to date with changed forms.

    Returns the forms that now belong to another speaker than before, and all forms of the speakers concerned.
    """
    family, gone = names.settle(work, touched, anew)
    former = _speakers_of(work.tx, family)
    groups = _numbered(work.tx, names.groups(work.tx, family - gone), former)
    moved = {row["number"] for group in groups for row in group.forms if row["speaker"] not in {None, group.number}}
    for group in groups:
        _own_forms(work.tx, group)
    speaker_ids.give(work.tx, groups, former)
    _forget(work.tx, gone, former - {group.number for group in groups})
    refresh(work.tx, _speakers_of(work.tx, (touched | family) - gone))
    return moved, family - gone


def _speakers_of(tx: sqlite3.Connection, forms: Iterable[int]) -> set[int]:
    listed = sorted(forms)
    rows = tx.execute(f"SELECT DISTINCT speaker FROM forms WHERE number IN ({marks(listed)})", listed)
    return {row[0] for row in rows if row[0] is not None}


def _numbered(tx: sqlite3.Connection, groups: list[list[sqlite3.Row]], former: set[int]) -> list[Group]:
    """The groups with a number each: that of the former speaker they take most claims from, else a new one."""
    shares: Counter[tuple[int, int]] = Counter()
    for place, group in enumerate(groups):
        for row in group:
            if row["speaker"] is not None:
                shares[place, row["speaker"]] += row["claims"]
    numbers: dict[int, int] = {}
    for (place, speaker), _ in sorted(shares.items(), key=lambda item: (-item[1], item[0])):
        if place not in numbers and speaker not in numbers.values():
            numbers[place] = speaker
    return [Group(numbers.get(place) or _new(tx), group, _ruled(tx, group).name) for place, group in enumerate(groups)]


def _new(tx: sqlite3.Connection) -> int:
    return int(tx.execute("INSERT INTO speakers (name, kind) VALUES ('', '')").lastrowid or 0)


def _own_forms(tx: sqlite3.Connection, group: Group) -> None:
    changes = [(group.number, row["number"]) for row in group.forms if row["speaker"] != group.number]
    tx.executemany("UPDATE forms SET speaker = ? WHERE number = ?", changes)


def _forget(tx: sqlite3.Connection, forms: set[int], speakers: set[int]) -> None:
    """Remove forms that nothing uses and speakers that have no form left."""
    tx.executemany("DELETE FROM forms WHERE number = ?", [(form,) for form in forms])
    tx.executemany("DELETE FROM speaker_names WHERE speaker = ?", [(speaker,) for speaker in speakers])
    for speaker in speakers:
        listings.index(tx, "speaker_words", speaker, ())
    tx.executemany("DELETE FROM speakers WHERE number = ?", [(speaker,) for speaker in speakers])


def refresh(tx: sqlite3.Connection, speakers: Iterable[int]) -> None:
    """Bring name, kind, role, aliases and number of claims of these speakers up to date with their forms."""
    for number in sorted(speakers):
        rows = tx.execute("SELECT * FROM forms WHERE speaker = ?", (number,)).fetchall()
        old = tx.execute("SELECT * FROM speakers WHERE number = ?", (number,)).fetchone()
        ruled = _ruled(tx, rows)
        name = ruled.name or _leading(tx, rows)["name"]
        kind = ruled.kind or _commonest(Counter({row["kind"]: 0 for row in rows}), rows)
        others = {alias for row in rows for alias in orjson.loads(row["aliases"])} | {row["name"] for row in rows}
        aliases = text(sorted((others | ruled.aliases) - {name}))
        role = _role(tx, [row["number"] for row in rows])
        ref = text({"id": old["id"], "name": name, "kind": kind, "role": role})
        claims = sum(row["claims"] for row in rows)
        tx.execute(
            "UPDATE speakers SET name = ?, kind = ?, role = ?, aliases = ?, ref = ?, claims = ?, wikidata = ?, "
            "corrected = ? WHERE number = ?",
            (name, kind, role, aliases, ref, claims, ruled.wikidata, ruled.corrected, number),
        )
        if (name, aliases) != (old["name"], old["aliases"]) or not old["ref"]:
            _list_names(tx, number, sorted(others | ruled.aliases | {name}))


@dataclass(frozen=True, slots=True)
class Ruled:
    """What an operator says of a speaker, the last word counting; ``corrected`` as served."""

    name: str | None = None
    kind: str | None = None
    wikidata: str | None = None
    aliases: frozenset[str] = frozenset()
    corrected: str = "null"


def _ruled(tx: sqlite3.Connection, forms: Sequence[sqlite3.Row]) -> Ruled:
    found = rulings.about(tx, [row["form"] for row in forms])
    if not found:
        return Ruled()
    names = [name for ruling in found if (name := rulings.given_name(ruling))]
    kinds = [ruling.kind.value for ruling in found if ruling.kind]
    ids = [ruling.wikidata for ruling in found if ruling.wikidata]
    aliases = {name for ruling in found if ruling.head is Head.NAME for name in ruling.names}
    corrected = text(records.amendments([rulings.amendment(ruling) for ruling in found]))
    return Ruled(_last(names), _last(kinds), _last(ids), frozenset(aliases), corrected)


def _last(values: Sequence[str]) -> str | None:
    return values[-1] if values else None


def _leading(tx: sqlite3.Connection, rows: Sequence[sqlite3.Row]) -> sqlite3.Row:
    """The form whose name a speaker bears."""
    return names.groups(tx, {row["number"] for row in rows})[0][0] if len(rows) > 1 else rows[0]


def _commonest(kinds: Counter[str], rows: Sequence[sqlite3.Row]) -> str:
    for row in rows:
        kinds[row["kind"]] += row["size"]
    return min(kinds, key=lambda kind: (-kinds[kind], kind))


def _role(tx: sqlite3.Connection, forms: Sequence[int]) -> str | None:
    """The commonest of the latest roles, of equals the later one."""
    latest: list[tuple[str, str]] = []
    for form in forms:
        rows = tx.execute(
            "SELECT coalesce(published, ''), role FROM form_uses WHERE form = ? AND role IS NOT NULL "
            "ORDER BY published DESC, role LIMIT ?",
            (form, _LATEST),
        )
        latest += [(row[0], row[1]) for row in rows]
    latest.sort(key=lambda use: use[1])
    latest.sort(key=lambda use: use[0], reverse=True)
    counted = Counter(role for _, role in latest[:_LATEST])
    return counted.most_common(1)[0][0] if counted else None


def _list_names(tx: sqlite3.Connection, number: int, known: Sequence[str]) -> None:
    tx.execute("DELETE FROM speaker_names WHERE speaker = ?", (number,))
    folded = {fold(name).replace(" ", "") for name in known}
    tx.executemany("INSERT INTO speaker_names VALUES (?, ?)", [(name, number) for name in folded if name])
    listings.index(tx, "speaker_words", number, known)


def count_conflicts(tx: sqlite3.Connection, steps: Mapping[int, int]) -> None:
    """Add to the number of conflicts of these speakers."""
    changes = [(step, number) for number, step in steps.items() if step]
    tx.executemany("UPDATE speakers SET conflicts = conflicts + ? WHERE number = ?", changes)


def refs(tx: sqlite3.Connection, numbers: Iterable[int]) -> dict[int, str]:
    """Speakers as claims name them, by number."""
    listed = sorted(set(numbers))
    rows = tx.execute(f"SELECT number, ref FROM speakers WHERE number IN ({marks(listed)})", listed)
    return {row["number"]: row["ref"] for row in rows}


def record(row: sqlite3.Row) -> str:
    """A speaker as served."""
    kept: dict[str, Any] = {name: row[name] for name in ("id", "name", "kind", "role")}
    kept |= {"aliases": orjson.loads(row["aliases"]), "wikidata": row["wikidata"], "claims": row["claims"]}
    return text({**kept, "conflicts": row["conflicts"], "corrected": orjson.Fragment(row["corrected"])})


def find_one(tx: sqlite3.Connection, id: str) -> sqlite3.Row:
    """A speaker's row by id; raises Missing, Withdrawn or Moved."""
    found = speaker_ids.current(tx, id)
    if found is None:
        raise Missing(f"no speaker has the id {id!a}")
    number, now = found
    if number is None or now is None:
        raise Withdrawn(f"the speaker {id!a} has no claims on record any more")
    if now != id:
        raise Moved(now)
    row: sqlite3.Row = tx.execute("SELECT * FROM speakers WHERE number = ?", (number,)).fetchone()
    return row


def resolve(tx: sqlite3.Connection, value: str) -> list[int]:
    """The speakers of this id (an old one too) or this name."""
    found = speaker_ids.current(tx, value)
    if found and found[0] is not None:
        return [found[0]]
    rows = tx.execute(
        "SELECT speaker FROM speaker_names WHERE folded = ? ORDER BY speaker", (fold(value).replace(" ", ""),)
    )
    return [row[0] for row in rows]
