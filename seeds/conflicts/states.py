"""Denials by another state of the same thing: "the harbour is shut", "it is working at 40 percent"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from seeds.conflicts import conditions, denial, identity, parties, times
from seeds.conflicts.align import Pair, Parting, Setting
from seeds.conflicts.conditions import State
from seeds.conflicts.parties import Party
from seeds.conflicts.site import Site
from seeds.conflicts.view import View

_SURE = 0.8
_NAMED = 0.8
"""The least strength of a match between two words for one thing."""
_BACK = 250
"""The most letters between a claim that names a thing and the next, which calls it "it"."""
_CALLED = 0.9
"""How surely "it" is the thing that was told of just before."""
_BOUNDS = frozenset(("before", "after", "until", "till"))
_ONE = frozenset(("it", "they", "them"))
_ANY = re.compile(
    r"\b(?:an?|another|one|some|several|many|most|few|two|three|both|each|other|such|half)\s+(?:[\w’'-]+\s+){0,2}$",
    re.IGNORECASE,
)


def find(pair: Pair) -> Parting | None:
    """Two states of one field of which a thing is in one at a time."""
    if not pair.close or (pair.a.speaker and pair.a.speaker == pair.b.speaker) or pair.a.asks() or pair.b.asks():
        return None
    found = [Parting(one.at, other.at, _score(pair, one, other)) for one, other in _against(pair)]
    return max(found, key=lambda one: one.score, default=None)


def _against(pair: Pair) -> Iterator[tuple[State, State]]:
    mine, yours = _states(pair.a), _states(pair.b)
    return ((one, other) for one in mine for other in yours if one.field == other.field and _exclude(one, other))


@lru_cache(1024)
def _states(side: View) -> tuple[State, ...]:
    return tuple(dict.fromkeys(conditions.told(side)))


def _exclude(one: State, other: State) -> bool:
    """Whether a thing cannot be in both states: two of a field, or one that is denied and the same or a kind of it."""
    if one.denied and other.denied:
        return False
    if one.denied != other.denied:
        denied, told = (one, other) if one.denied else (other, one)
        return denied.name in conditions.within(told.field, told.name)
    kinds = conditions.within(one.field, one.name), conditions.within(other.field, other.name)
    return one.name not in kinds[1] and other.name not in kinds[0]


def _score(pair: Pair, one: State, other: State) -> float:
    if not _at_one_time(pair, one, other):
        return 0.0
    same = _same(pair, one, other)
    guard = denial.guarded(pair, Site(one.at, other.at, 1.0, one.denied != other.denied))
    return _SURE * same * guard * identity.strangers(pair, one.at, other.at) if same else 0.0


def _at_one_time(pair: Pair, one: State, other: State) -> bool:
    """Whether both states are told of one time: in two articles they must be such as do not pass."""
    if pair.setting is not Setting.ARTICLE and not (conditions.lasting(one.field) or _on_occasion(pair, one, other)):
        return False
    if times.differ(pair.a.near(one.at), pair.b.near(other.at)) or _bounded(pair.a, one) or _bounded(pair.b, other):
        return False
    return (pair.a.tense(one.at) == "f") == (pair.b.tense(other.at) == "f")


def _on_occasion(pair: Pair, one: State, other: State) -> bool:
    """Whether two articles tell how a thing did when something happened: "the alarm went off", "had been faulty"."""
    words = pair.a.nodes[one.at], pair.b.nodes[other.at]
    past = {pair.a.tense(one.at), pair.b.tense(other.at)} <= {"p", ""}
    done = any(word.pos == "v" and not conditions.goes_on(word) for word in words)
    return conditions.passing(one.field) and past and done


def _bounded(side: View, state: State) -> bool:
    """Whether a thing is in a state only before or after something: "until midnight", "after the flood"."""
    return any(side.nodes[i].role.partition(":")[2] in _BOUNDS for i in side.clause(state.at))


def _same(pair: Pair, one: State, other: State) -> float:
    """How surely two states are told of one thing."""
    one, other = (state._replace(thing=_named(side, state.thing)) for side, state in ((pair.a, one), (pair.b, other)))
    left, right = pair.a.nodes[one.thing], pair.b.nodes[other.thing]
    if _loose(pair.a, one.thing) or _loose(pair.b, other.thing):
        return 0.0
    if "x" in (left.pos, right.pos):
        return _by_pronoun(pair, one.thing, other.thing)
    if conditions.alike(one.field, left.lemma, right.lemma):
        return _CALLED if pair.setting is Setting.ARTICLE else 0.0
    matched = (m.strength for m in pair.matches if (m.a, m.b, m.kind) == (one.thing, other.thing, "same"))
    return float(max(matched, default=0.0) >= _NAMED)


def _named(side: View, at: int) -> int:
    """The one noun before "it" or "them" in its claim, for which it stands, else the word itself."""
    nouns = [i for i in range(at) if side.nodes[i].pos == "n" and side.nodes[i].role in ("subj", "obj")]
    return nouns[0] if side.nodes[at].form in _ONE and len(nouns) == 1 else at


def _loose(side: View, at: int) -> bool:
    """Whether a thing is any or some of its kind, and not the one that both may mean: "a pump", "two of the doors"."""
    counted = any(amount.node == at for amount in side.figures)
    return counted or side.follows(_ANY, side.nodes[at].start) or side.another(side.nodes[at].start)


def _by_pronoun(pair: Pair, i: int, j: int) -> float:
    """How surely a pronoun is the other claim's thing: by its speaker, or told of just before in the article."""
    if "x" == pair.a.nodes[i].pos == pair.b.nodes[j].pos:
        return 0.0
    if _back(pair.a, i, pair.b) or _back(pair.b, j, pair.a):
        return _CALLED if pair.setting is Setting.ARTICLE else 0.0
    met = parties.meet(Party(pair.a, i, True), Party(pair.b, j, True))
    return met if met == parties.SURE else 0.0


def _back(side: View, at: int, other: View) -> bool:
    """Whether "it" leads a claim right after the other."""
    gap = side.whole()[0] - other.whole()[1]
    first = all(side.nodes[i].pos not in "n" for i in range(at))
    return side.nodes[at].form in _ONE and 0 <= gap <= _BACK and first
