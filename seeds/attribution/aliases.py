"""Names across articles: which of the names on record are one speaker.

Every function depends on the names given alone, never on their order. ``decisions`` lists what was joined, and why;
what an operator says of names goes before it (``store.rulings``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from schemas.speakers import SpeakerKind
from seeds.attribution import spelling
from store.engine import Name

_NEVER = frozenset((SpeakerKind.UNNAMED, SpeakerKind.PUBLICATION))
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """Two names taken for one speaker, by their forms, and the rule that says so."""

    one: str
    other: str
    why: str


def form(name: str, kind: str) -> str:
    """Return the normal form of a name: equal forms are one speaker; empty where the words are nobody's own name.

    Persons' and bodies' forms differ, so that a city and a surname spelt alike stay apart.

    >>> form("Mr. Antony J. Blinken", "person"), form("the U.N.", "organisation"), form("residents", "group")
    ('person:antony blinken', 'body:united nations', '')
    """
    if _is_common(name, kind):
        return ""
    sort = _sort(kind)
    return f"{sort}:{' '.join(_words(name, sort)) or name.casefold()}"


def blocks(name: Name) -> tuple[str, ...]:
    """Return the keys under which a name meets those it may be one with."""
    if not _is_able(name):
        return ()
    words = _read(name)
    if _sort(name.kind) == "person":
        return (f"person:{spelling.skeleton(words[-1])}",)
    others = {" ".join(_words(alias, "body")) for alias in name.aliases}
    keys = {" ".join(words), *others} | {" ".join(spelling.sound(w) for w in words)}
    return tuple(sorted(f"body:{key}" for key in keys if key))


def cluster(names: Sequence[Name]) -> list[list[Name]]:
    """Group the names of a block into speakers, each group's fullest name first."""
    groups: dict[str, set[str]] = {name.form: {name.form} for name in names}
    for decision in decisions(names):
        joined = groups[decision.one] | groups[decision.other]
        groups.update(dict.fromkeys(joined, joined))
    by_form = {name.form: name for name in names}
    found = {min(group): [by_form[form] for form in group] for group in groups.values()}
    return [sorted(group, key=_fullness) for _, group in sorted(found.items())]


def decisions(names: Sequence[Name]) -> list[Decision]:
    """List which names of a block are one speaker, and why, in a fixed order."""
    able = sorted(filter(_is_able, names), key=lambda n: n.form)
    persons = [n for n in able if _sort(n.kind) == "person"]
    bodies = [n for n in able if _sort(n.kind) == "body"]
    return [*_persons(persons), *_bodies(bodies)]


def _sort(kind: str) -> str:
    return "person" if kind == SpeakerKind.PERSON else "body"


def _words(name: str, sort: str) -> Words:
    return spelling.person(name) if sort == "person" else spelling.body(name)


def _is_able(name: Name) -> bool:
    """Tell whether a name may be shared by several articles at all."""
    return name.kind not in _NEVER and name.form.startswith(("person:", "body:"))


def _read(name: Name) -> Words:
    """Return the words of a name's form."""
    return tuple(name.form.partition(":")[2].split()) or (name.name.casefold(),)


def _is_common(name: str, kind: str) -> bool:
    """Tell descriptions like "residents" or "the company", which mean somebody else in every article."""
    return kind != SpeakerKind.PERSON and not any(c.isupper() for c in name)


def _fullness(name: Name) -> tuple[int, int, int, str]:
    """Order a group's names: most words first, then the most used, then the longest."""
    return (-len(_read(name)), -name.claims, -len(name.name), name.form)


def _persons(names: Sequence[Name]) -> Iterator[Decision]:
    full = [name for name in names if len(_read(name)) > 1]
    fits = _fits(full)
    sure = {form for form, fitting in fits.items() if _is_one(fitting)}
    for one in full:
        for other, why in fits[one.form] if one.form in sure else ():
            if one.form < other.form and other.form in sure:
                yield Decision(one.form, other.form, why)
    alone = [name for name in names if len(_read(name)) == 1]
    for one, other in combinations(alone, 2):
        if spelling.sound(_read(one)[0]) == spelling.sound(_read(other)[0]):
            yield Decision(one.form, other.form, "surname spelt otherwise")
    surnamed: dict[str, list[Match]] = defaultdict(list)
    for name in full:
        surnamed[spelling.sound(_read(name)[-1])].append((name, "the only full name with this surname"))
    for one in alone:
        fitting = surnamed[spelling.sound(_read(one)[0])]
        if _is_one(fitting):
            yield from (Decision(one.form, other.form, why) for other, why in fitting)


Match = tuple[Name, str]


def _fits(names: Sequence[Name]) -> dict[str, list[Match]]:
    """Return for each full name those that may be the same person's, in their order, and why.

    Given names that are one sound alike, or one is the other's initial: a name meets few of a large block.
    """
    heard: dict[str, list[int]] = defaultdict(list)
    begun: dict[tuple[str, bool], list[int]] = defaultdict(list)
    given = [_read(name)[0] for name in names]
    for place, word in enumerate(given):
        heard[spelling.sound(word)].append(place)
        begun[word[0], len(word) == 1].append(place)
    found: dict[str, list[Match]] = {}
    for place, (one, word) in enumerate(zip(names, given, strict=True)):
        initials = begun[word[0], True] + (begun[word[0], False] if len(word) == 1 else [])
        near = sorted({*heard[spelling.sound(word)], *initials} - {place})
        tried = ((names[k], _same_person(one, names[k])) for k in near)
        found[one.form] = [(other, why) for other, why in tried if why]
    return found


def _is_one(fitting: Sequence[Match]) -> bool:
    """Tell whether the names that fit a name fit one another too: else it could be any of several people."""
    return all(_same_person(a, b) for (a, _), (b, _) in combinations(fitting, 2))


def _same_person(one: Name, other: Name) -> str | None:
    """Say why two full names are one person's, or none."""
    a, b = _read(one), _read(other)
    if not spelling.alike(a[-1], b[-1]) or not _same_given(a[0], b[0]):
        return None
    if a[1:-1] and b[1:-1] and not _same_middle(a[1:-1], b[1:-1]):
        return None
    if a[0] != b[0] and 1 in (len(a[0]), len(b[0])):
        return "initial of the given name"
    if a[-1] == b[-1] and a[0] == b[0]:
        return "middle name left out"
    return "spelling variant"


def _same_given(a: str, b: str) -> bool:
    if a == b or (spelling.sound(a) == spelling.sound(b) and min(len(a), len(b)) > 3):
        return True
    return 1 in (len(a), len(b)) and a[0] == b[0]


def _same_middle(a: Words, b: Words) -> bool:
    return any(x == y or (1 in (len(x), len(y)) and x[0] == y[0]) for x in a for y in b)


def _bodies(names: Sequence[Name]) -> Iterator[Decision]:
    for one, other in combinations(names, 2):
        if [spelling.sound(w) for w in _read(one)] == [spelling.sound(w) for w in _read(other)]:
            yield Decision(one.form, other.form, "spelling variant")
    claims: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        for alias in name.aliases:
            claims[" ".join(_words(alias, "body"))].append(name)
    for name in names:
        holders = [holder for holder in claims.get(" ".join(_read(name)), []) if holder is not name]
        if len({holder.form for holder in holders}) == 1 and _is_short_for(name, holders[0]):
            yield Decision(name.form, holders[0].form, "an article gives both names for one body")


def _is_short_for(short: Name, full: Name) -> bool:
    """Tell whether one name abbreviates the other or is a part of it."""
    small, large = _read(short), _read(full)
    initials = "".join(word[0] for word in large)
    capitals = "".join(word[0] for word in large if word not in ("of", "and", "for", "on", "in", "&"))
    return "".join(small) in (initials, capitals) or set(small) < set(large)
