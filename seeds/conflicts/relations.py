"""How two words stand to each other: the same, alike, opposed or exclusive, by the lists and by derivation."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from seeds.conflicts import derivation, pairings


class Word(NamedTuple):
    """A word as the lists are asked for it: lemma, printed form and part of speech (n, v, a, r or p)."""

    lemma: str
    form: str
    pos: str


class Relation(NamedTuple):
    """``kind`` is "same", "opposite" or "exclusive"; ``strength`` 0..1."""

    kind: str
    strength: float


SAME = Relation("same", 1.0)


@lru_cache(1 << 16)
def tokens(word: Word) -> frozenset[str]:
    """What a word is listed under: lemma, form, and the sets of things that exclude one another it belongs to."""
    return frozenset((word.lemma, word.form, *(f"§{name}" for name in sets(word))))


@lru_cache(1 << 16)
def near(word: Word) -> frozenset[str]:
    """The tokens of all words that may stand in some relation to a word: others need not be looked at."""
    own, wordnet = pairings.own(), (pairings.wordnet_alike(), pairings.wordnet_opposites())
    found = set(tokens(word))
    for table in (*own, *wordnet):
        for pos in "*nvapr":
            for known in (word.lemma, word.form):
                found.update(table.get((pos, known), ()))
    return frozenset((*found, f"un{word.form}", word.form.removeprefix("un"), *derivation.kin(word.lemma, word.pos)))


@lru_cache(1 << 16)
def alike(word: Word) -> frozenset[str]:
    """The tokens of all words that may be the same as a word."""
    found = set(tokens(word))
    for table in (pairings.own()[1], pairings.wordnet_alike()):
        for pos in "*nvapr":
            for known in (word.lemma, word.form):
                found.update(table.get((pos, known), ()))
    return frozenset((*found, *derivation.kin(word.lemma, word.pos)))


@lru_cache(1 << 16)
def against(word: Word) -> frozenset[str]:
    """The tokens of all words that may be a word's opposites, but for the sets of things that exclude one another."""
    found = {f"un{word.form}", *derivation.kin(word.lemma, word.pos)}
    found |= {word.form[2:]} if word.form.startswith("un") else set()
    for table in (pairings.own()[0], pairings.wordnet_opposites()):
        for pos in "*nvapr":
            for known in (word.lemma, word.form):
                found.update(table.get((pos, known), ()))
    return frozenset(found)


def related(a: Word, b: Word) -> Relation | None:
    """How two words stand to each other; symmetric, and remembered where there may be something."""
    if near(a).isdisjoint(tokens(b)):
        return None
    return _remembered(a, b) if a <= b else _remembered(b, a)


@lru_cache(1 << 17)
def _remembered(a: Word, b: Word) -> Relation | None:
    return relation(a, b)


def relation(a: Word, b: Word) -> Relation | None:
    """How two words stand to each other, null where nothing is known.

    >>> relation(Word("open", "open", "a"), Word("close", "closed", "v")).kind
    'opposite'
    """
    if a.lemma == b.lemma and (a.pos == b.pos or a.form == b.form):
        return SAME
    return _relation(a, b)


def _relation(a: Word, b: Word) -> Relation | None:
    opposite, alike = pairings.own()
    found = _listed(alike, a, b) or alike.get(("*", a.lemma), {}).get(b.lemma) or _anyhow(alike, a, b)
    if found:
        return Relation("same", found)
    if found := _listed(opposite, a, b):
        return Relation("opposite", found)
    if _excluded(a, b):
        return Relation("exclusive", 0.9)
    if _namesakes(a, b):
        return Relation("same", 0.9)
    if (found := _listed(pairings.wordnet_alike(), a, b)) and found > 0.8:
        return Relation("same", found)
    if {a.pos, b.pos} != {"n", "v"} and (strength := _anyhow(opposite, a, b)):
        return Relation("opposite", strength)
    if strength := _listed(pairings.wordnet_opposites(), a, b):
        return Relation("opposite", strength)
    if f"un{a.form}" == b.form or f"un{b.form}" == a.form:
        return Relation("opposite", 0.95)
    if found:
        return Relation("same", found)
    if derived := derivation.relation((a.lemma, a.pos), (b.lemma, b.pos)):
        return Relation(derived, 0.85)
    kin = pairings.wordnet_alike().get(("*", a.lemma), {}).get(b.lemma)
    return Relation("same", kin) if kin else None


def _listed(pairs: pairings.Pairs, a: Word, b: Word) -> float | None:
    for pos, one, other in _askings(a, b):
        if strength := pairs.get((pos, one), {}).get(other):
            return strength
    return None


def _anyhow(pairs: pairings.Pairs, a: Word, b: Word) -> float | None:
    """How two words of different parts of speech are listed under any one of them."""
    if a.pos == b.pos:
        return None
    places = ((pos, one, other) for pos in "nvar" for one, other in ((a.form, b.form), (a.lemma, b.lemma)))
    return next((0.9 * found for pos, one, other in places if (found := pairs.get((pos, one), {}).get(other))), None)


def _askings(a: Word, b: Word) -> Iterator[tuple[str, str, str]]:
    """The parts of speech and forms under which two words may be listed together."""
    if a.pos == b.pos:
        yield a.pos, a.lemma, b.lemma
    for pos in sorted(_shared(a) & _shared(b)):
        yield pos, _form(a, pos), _form(b, pos)


def _shared(word: Word) -> set[str]:
    """A participle may be an adjective, an adjective an adverb and a name a common noun."""
    found = {word.pos}
    if word.pos == "v" and word.form != word.lemma:
        found.add("a")
    if word.pos in "ar":
        found |= {"a", "r", "p", "v"}
    if word.pos == "p":
        found.add("r")
    return found


def _form(word: Word, pos: str) -> str:
    return word.form if pos == "a" and word.pos == "v" else word.lemma


def sets(word: Word) -> dict[str, str]:
    """The sets of things that exclude one another to which a word belongs, with the member it stands for."""
    found = pairings.exclusive()
    return found.get(word.lemma) or found.get(word.form) or {}


def ranks(word: str) -> bool:
    """Whether a word is an ordinal: "second"."""
    return "ordinal" in pairings.exclusive().get(word, {})


def nationality(word: str) -> bool:
    """Whether a word says from which country something is."""
    return "nationality" in pairings.exclusive().get(word, {})


def _excluded(a: Word, b: Word) -> bool:
    left, right = sets(a), sets(b)
    shared = left.keys() & right.keys()
    return bool(shared) and all(left[name] != right[name] for name in shared)


def _namesakes(a: Word, b: Word) -> bool:
    left, right = sets(a), sets(b)
    return any(left[name] == right[name] for name in left.keys() & right.keys())


def in_turn(a: Word, b: Word) -> bool:
    """Whether two opposed things may happen one after the other: an arrest and a release."""
    return (a.lemma, b.lemma) in pairings.in_turn()
