"""Rulings: what an operator says that names mean, over what the judge of names finds.

A ruling is kept as the forms of its names, each on a side: forms on ``FIRST`` and ``SAME`` are one speaker, whom
those on ``FIRST`` name; forms on ``LEFT`` are never one speaker with those on ``RIGHT``; a form on ``ALONE`` is a
speaker of its own.
"""

import sqlite3
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise, product
from typing import Any

import orjson

from schemas.amendments import Amended, Note
from schemas.corrections import Head, Ruling
from schemas.speakers import SpeakerKind
from store.engine import Judge
from store.identity import short
from store.records import text
from store.work import marks

FIRST, SAME, LEFT, RIGHT, ALONE = range(5)
_EITHER = (SpeakerKind.PERSON.value, SpeakerKind.ORGANISATION.value)
Sides = list[tuple[str, int]]
#: The forms of speakers on record that are named by their ids, by id.
Resolved = Mapping[str, str]


def keep(tx: sqlite3.Connection, judge: Judge, listed: Sequence[tuple[Ruling, Resolved]]) -> None:
    """Have these rulings be in force and no others, each with the forms of the ids it names."""
    for table in ("rulings", "ruled", "namesakes"):
        tx.execute(f"DELETE FROM {table}")
    shared = _shared(ruling for ruling, _ in listed)
    for place, (ruling, resolved) in enumerate(listed):
        number = place << 16  # its pairs to keep apart come after it
        tx.execute("INSERT INTO ruled VALUES (?, ?)", (number, text(ruling)))
        for serial, sides in enumerate(_sides(judge, ruling, resolved, shared)):
            rows = [(number + serial, form, side) for form, side in dict(sides).items()]
            tx.executemany("INSERT OR IGNORE INTO rulings VALUES (?, ?, ?)", rows)
        if ruling.articles:
            _split(tx, number, ruling, forms_of(judge, ruling.names[0], None, resolved))


def _shared(listed: Iterable[Ruling]) -> set[str]:
    """The names that a person and a body are both said to bear."""
    sorts: dict[str, set[bool]] = {}
    for ruling in listed:
        for name in ruling.names if ruling.kind else ():
            sorts.setdefault(name.casefold(), set()).add(ruling.kind is SpeakerKind.PERSON)
    return {name for name, kinds in sorts.items() if len(kinds) > 1}


def _sides(judge: Judge, ruling: Ruling, resolved: Resolved, shared: Container[str]) -> Iterator[Sides]:
    """The forms of a ruling with their sides, then those of each pair that it keeps apart."""
    named = [forms_of(judge, name, _meant(ruling, name, shared), resolved) for name in ruling.names]
    others = [forms_of(judge, name, None, resolved) for name in ruling.different]
    if ruling.head in {Head.NAME, Head.MERGE}:
        yield [*((form, SAME) for one in named for form in one), *((form, FIRST) for form in named[0])]
        yield from (_apart(named[0], other) for other in others)
    elif ruling.head is Head.DIFFERENT:
        yield []
        yield from (_apart(*pair) for pair in combinations(named, 2))
    else:
        yield [] if ruling.articles else [(form, ALONE) for form in named[0]]


def _meant(ruling: Ruling, name: str, shared: Container[str]) -> str | None:
    """The kind by which a name is sought; null for a name of several words, which is hardly anybody else's."""
    return None if " " in name and name.casefold() not in shared else ruling.kind


def _apart(left: frozenset[str], right: frozenset[str]) -> Sides:
    return [*((form, LEFT) for form in left - right), *((form, RIGHT) for form in right - left)]


def _split(tx: sqlite3.Connection, number: int, ruling: Ruling, forms: Iterable[str]) -> None:
    """Forms of their own for a name in some articles."""
    for form in forms:
        own = f"{form}\x1f{short(*ruling.articles)[:8]}"
        tx.execute("INSERT OR IGNORE INTO rulings VALUES (?, ?, ?)", (number, own, ALONE))
        rows = [(article, form, own) for article in ruling.articles]
        tx.executemany("INSERT OR REPLACE INTO namesakes VALUES (?, ?, ?)", rows)


def forms_of(judge: Judge, name: str, kind: str | None, resolved: Resolved) -> frozenset[str]:
    """The forms that a name may have on record; an id that is not on record is read as the name it was made of."""
    if name in resolved:
        return frozenset((resolved[name],))
    words = name if is_name(name) else name.replace("-", " ").title()
    return frozenset(filter(None, (judge.form(words, one) for one in ((kind,) if kind else _EITHER))))


def is_name(text: str) -> bool:
    """Tell a name from an id.

    >>> is_name("Ada Lindqvist"), is_name("ada-lindqvist")
    (True, False)
    """
    return " " in text or text != text.lower()


def resolve(tx: sqlite3.Connection, ruling: Ruling) -> Resolved:
    """The forms of the speakers on record, or once on record, that a ruling names by their ids."""
    ids = [name for name in (*ruling.names, *ruling.different) if not is_name(name)]
    return dict(tx.execute(f"SELECT id, form FROM speaker_ids WHERE id IN ({marks(ids)}) ORDER BY id", ids).fetchall())


def forms(tx: sqlite3.Connection) -> set[str]:
    """Every form that a ruling is about."""
    return {row[0] for row in tx.execute("SELECT form FROM rulings UNION SELECT form FROM namesakes")}


def split_articles(tx: sqlite3.Connection) -> set[tuple[str, str, str]]:
    """The articles in which a name means somebody else than elsewhere, with the name's form there."""
    return {(row[0], row[1], row[2]) for row in tx.execute("SELECT article, form, own FROM namesakes")}


def own_form(tx: sqlite3.Connection, article: str, form: str) -> str:
    """The form of a name in an article, where it may mean somebody else than elsewhere."""
    row = tx.execute("SELECT own FROM namesakes WHERE article = ? AND form = ?", (article, form)).fetchone()
    return str(row[0]) if row else form


def is_alone(tx: sqlite3.Connection, form: str) -> bool:
    """Whether a form is a speaker of its own, whatever the judge says."""
    return tx.execute("SELECT 1 FROM rulings WHERE form = ? AND side = ?", (form, ALONE)).fetchone() is not None


def pairs(tx: sqlite3.Connection, numbers: Sequence[int], *, same: bool) -> list[tuple[int, int]]:
    """The forms, by number, that are one speaker, or that never are; in an order of their own."""
    rows = tx.execute(
        "SELECT r.ruling, r.side, f.number FROM forms f JOIN rulings r ON r.form = f.form "
        f"WHERE f.number IN ({marks(numbers)}) AND r.side IN (?, ?) ORDER BY r.ruling, f.form",
        (*numbers, *((FIRST, SAME) if same else (LEFT, RIGHT))),
    ).fetchall()
    found: dict[int, dict[int, list[int]]] = {}
    for ruling, side, number in rows:
        found.setdefault(ruling, {}).setdefault(SAME if same else side, []).append(number)
    if same:
        return [pair for sides in found.values() for pair in pairwise(sides[SAME])]
    return [pair for sides in found.values() for pair in product(sides.get(LEFT, ()), sides.get(RIGHT, ()))]


def leading(tx: sqlite3.Connection, numbers: Sequence[int]) -> set[int]:
    """Those of these forms, by number, that an operator says give the name."""
    rows = tx.execute(
        "SELECT f.number FROM forms f JOIN rulings r ON r.form = f.form "
        f"WHERE f.number IN ({marks(numbers)}) AND r.side = ?",
        (*numbers, FIRST),
    )
    return {row[0] for row in rows}


def about(tx: sqlite3.Connection, forms: Sequence[str]) -> list[Ruling]:
    """What is ruled of any of these forms, in the order of the lists."""
    rows = tx.execute(
        "SELECT given FROM ruled WHERE number IN "
        f"(SELECT ruling & ~65535 FROM rulings WHERE form IN ({marks(forms)})) ORDER BY number",
        tuple(forms),
    )
    return [_ruling(orjson.loads(row[0])) for row in rows]


def _ruling(kept: dict[str, Any]) -> Ruling:
    kind = SpeakerKind(kept["kind"]) if kept["kind"] else None
    lists = {name: tuple(kept[name]) for name in ("names", "different", "articles")}
    return Ruling(**{**kept, **lists, "head": Head(kept["head"]), "note": Note(**kept["note"]), "kind": kind})


def given_name(ruling: Ruling) -> str | None:
    """What a ruling says that the speaker is called."""
    merged = ruling.head is Head.MERGE and is_name(ruling.names[0])
    return ruling.names[0] if merged else ruling.name


def amendment(ruling: Ruling) -> Amended:
    """The fields of a speaker's record that a ruling is about, and why."""
    if ruling.head is not Head.NAME:
        return Amended(("aliases",), ruling.note)
    aliases = ruling.names[1:] or ruling.different
    given = {"name": ruling.name, "aliases": aliases, "kind": ruling.kind, "wikidata": ruling.wikidata}
    return Amended(tuple(name for name, value in given.items() if value), ruling.note)
