"""The states in which a claim says that a thing is, each by its field: a pump works or has failed, a quay is shut."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from seeds import wordlists
from seeds.conflicts import lexicon, times
from seeds.conflicts.clauses import Clauses
from seeds.conflicts.nodes import Node

NAME = "states.tsv"
_MAIN = frozenset(("root", "ccomp", "xcomp", "conj", "parataxis"))
_WORKED = ("nmod:of", "nmod:on", "compound")
_FOR = frozenset(("for", "with", "to", "from", "about", "against", "of", "on"))
_NONE = frozenset[tuple[str, str]]()
_PERSONAL = frozenset(("i", "we", "you", "he", "she", "who"))
Rows = dict[str, dict[str, frozenset[tuple[str, str]]]]


class State(NamedTuple):
    """A state of a field: the word that tells it, of what it is told, and whether it is denied."""

    field: str
    name: str
    at: int
    thing: int
    denied: bool


@cache
def _words() -> Rows:
    """For each kind of word, its lemmas with their fields and states."""
    found: dict[str, dict[str, set[tuple[str, str]]]] = defaultdict(lambda: defaultdict(set))
    for field, name, kind, lemmas in wordlists.rows(NAME):
        for lemma in lemmas.split():
            found[kind][lemma].add((field, name))
    return {kind: {lemma: frozenset(states) for lemma, states in of.items()} for kind, of in found.items()}


@cache
def _tellers() -> frozenset[str]:
    return frozenset().union(*(_words()[kind] for kind in ("is", "does", "bears", "made", "has")))


@cache
def _fields(kind: str) -> frozenset[str]:
    """The fields of which something is said: that they last, that they are told of people alone."""
    return frozenset(field for field, _ in _words()[kind]["*"])


def lasting(field: str) -> bool:
    """Whether what is in a state of a field stays so."""
    return field in _fields("lasting")


def passing(field: str) -> bool:
    """Whether a field's states are told of an occasion in the past where the claims have the past tense."""
    return field in _fields("occasion")


@cache
def within(field: str, name: str) -> frozenset[str]:
    """A state with those of which it is a kind: what is finished has begun."""
    return frozenset((name, *(above for above, states in _words()["above"].items() if (field, name) in states)))


def alike(field: str, one: str, other: str) -> bool:
    """Whether in a field a thing may be called by another's noun: the water of a stream."""
    like = {noun for noun, states in _words()["like"].items() if any(of == field for of, _ in states)}
    return {one, other} <= like and "water" in (one, other)


def told(side: Clauses) -> Iterator[State]:
    """The states in which a claim says that something is or is not."""
    for at, node in enumerate(side.nodes):
        if node.lemma in _tellers() or node.form in _tellers():
            yield from _states(side, at)


def _states(side: Clauses, at: int) -> Iterator[State]:
    node = side.nodes[at]
    tensed = side.tense(node.head if node.pos == "n" and node.head >= 0 and not node.tense else at)
    if (
        not (tensed or (node.pos == "a" and "_" in node.lemma))
        or node.mood
        or side.nodes[side.top(at)].role not in _MAIN
    ):
        return
    for kind, held in _things(side, at):
        thing = _built(side, held)
        names = _words()[kind]
        found = names.get(node.lemma, _NONE) | (names.get(node.form, _NONE) if kind == "is" else _NONE)
        for field, name in sorted(found):
            if thing != at and _fits(side, held, field, kind):
                yield State(field, name, at, thing, node.high == 0.0 or side.nodes[held].high == 0.0)


def _things(side: Clauses, at: int) -> Iterator[tuple[str, int]]:
    """The kinds of word that a word is where it stands, each with that of which it is told."""
    node = side.nodes[at]
    subjects, objects = side.fillers(at, "subj"), side.fillers(at, "obj")
    if node.pos == "n":
        had = node.role == "obj" and side.nodes[node.head].lemma in ("have", "suffer", "carry")
        yield from (("has", i) for i in (side.fillers(node.head, "subj") if had else []))
        yield from (("is", i) for i in (subjects[:1] if node.tense else []))
        return
    if node.role in ("amod", "compound", "advmod") or node.role.startswith("acl"):
        return
    if side.undergone(at) or node.pos in "ar" or (goes_on(node) and not objects and not _completed(side, at)):
        yield from (("is", i) for i in (objects or subjects)[:1] if not _narrowed(side, at))
    if node.pos == "v":
        bare = not objects and not _completed(side, at)
        yield from (("does", i) for i in subjects[:1] if bare)
        yield from (("bears", i) for i in subjects[:1])
        yield from (("made", i) for i in objects[:1])


def goes_on(node: Node) -> bool:
    """Whether a verb tells of what is going on: "is working"."""
    return node.pos == "v" and node.form.endswith("ing")


def _built(side: Clauses, at: int) -> int:
    """The thing that work is done on: the school of "construction of the school"."""
    if side.nodes[at].lemma not in _words()["works"]:
        return at
    return next((i for i in side.below[at] if side.nodes[i].role in _WORKED), at)


def _narrowed(side: Clauses, at: int) -> bool:
    """Whether something is in a state only for some or towards some: "open to members", "safe for adults"."""
    below = [side.nodes[i] for i in side.below[at]]
    hanging = [
        one.role for one in below if one.pos != "x" and not times.tells(one.form) and not times.measures(one.lemma)
    ]
    return any(role.startswith(("obl:", "nmod:")) and role.split(":")[1] in _FOR for role in hanging)


def _completed(side: Clauses, at: int) -> bool:
    """Whether what a verb tells is completed by more than when, where and how much: "failed to stop", "work with"."""
    roles = (side.nodes[i].role for i in side.below[at])
    return any(role in ("xcomp", "ccomp") for role in roles) or _narrowed(side, at)


def _fits(side: Clauses, at: int, field: str, kind: str) -> bool:
    """Whether a field's states are told of such a thing."""
    node = side.nodes[at]
    person = lexicon.person(node.lemma) or node.lemma in _PERSONAL
    if field in _fields("people"):
        return person or node.name or node.pos == "x"
    if field in _fields("things"):
        return not person and not node.name and not (kind == "does" and lexicon.body(node.lemma))
    return True
