"""Conflicts between positions: one claim supports what the other opposes."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable
from typing import NamedTuple

from seeds.conflicts import lexicon
from seeds.conflicts.align import Pair, Setting
from seeds.conflicts.view import Position, View

_OPPOSED = {"support", "oppose"}
_SHARED_CONTEXT = 3
_TELLING = 0.8
"""The weight from which a target tells by itself which one it is."""
_TOLD = 0.6
"""The same for articles on the same events."""


class Opposition(NamedTuple):
    """Two opposed positions on one target."""

    a: Position
    b: Position
    score: float


def find(pair: Pair) -> Opposition | None:
    """The surest opposition between two claims' positions."""
    if not _says_something(pair.a) or not _says_something(pair.b):
        return None
    context = alike(pair)
    found = [
        Opposition(a, b, context * one_target(pair, a.target, b.target) * _issue(pair, a, b) * _sure(a, b))
        for a in pair.a.positions
        for b in pair.b.positions
        if {a.stance, b.stance} == _OPPOSED and one_target(pair, a.target, b.target)
        and not _divided(pair.a, a.target) and not _divided(pair.b, a.target)
        and not any(one.stance == "oppose" and side.sets_condition() for one, side in ((a, pair.a), (b, pair.b)))
        and (pair.setting is Setting.STATEMENTS or not (_either_way(pair.a, a) or _either_way(pair.b, b)))
    ]  # fmt: skip
    return max(found, key=lambda opposition: opposition.score, default=None)


def _sure(a: Position, b: Position) -> float:
    return math.sqrt(a.score * b.score)


def _says_something(side: View) -> bool:
    """Whether a claim has a word that tells; "too" has none."""
    return any(node.weight > 0.3 and node.pos in "nva" for node in side.nodes)


def _issue(pair: Pair, a: Position, b: Position) -> float:
    """Less for persons, bodies and what is on everybody's lips: they are praised and blamed for different things."""
    named = a.label[:1].isupper() or b.label[:1].isupper() or lexicon.person(a.target.split("-")[-1])
    if pair.setting in (Setting.STATEMENTS, Setting.ARTICLE):
        return 0.6 if named and pair.setting is Setting.ARTICLE else 1.0
    words = a.target.split("-")
    telling = max(lexicon.weights().get(word, 1.0) for word in words)
    outlined = any(lexicon.standard("n", word) in pair.outlined for word in words)
    if pair.setting is Setting.MATTER:
        return 0.4 if named or not (telling >= _TOLD or outlined) else 1.0
    one = _owners(pair.a, a.target) == _owners(pair.b, b.target)
    said = _names_itself(pair.a, a.target) and _names_itself(pair.b, b.target)
    return 0.4 if named or not (one and said and telling >= _TELLING and outlined) else 1.0


def beyond(position: Position, context: Collection[str]) -> bool:
    """Whether a position may be opposed out of other articles: not one on somebody, nor on what is on all lips."""
    words = position.target.split("-")
    told = any(lexicon.weights().get(word, 1.0) >= _TOLD or lexicon.standard("n", word) in context for word in words)
    return told and not (position.label[:1].isupper() or lexicon.person(words[-1]))


def _names_itself(side: View, target: str) -> bool:
    """Whether a claim has a word for its target, and does not only go by what its article is about."""
    words = lexicon.wordings(target.rsplit("-", maxsplit=1)[-1])
    return any(node.lemma in words for node in side.nodes)


def _owners(side: View, target: str) -> frozenset[str]:
    """Whose a target is said to be: names hung on its noun, a possessive before it as such."""
    noun = target.rsplit("-", maxsplit=1)[-1]
    places = [at for at, node in enumerate(side.nodes) if node.lemma == noun]
    hung = (side.nodes[i] for at in places for i in side.below[at])
    names = {node.lemma for node in hung if node.name and node.role in ("nmod:poss", "nmod:of")}
    return frozenset(names) | ({""} if any(side.possessed(side.nodes[at].start) for at in places) else set())


def one_target(pair: Pair, a: str, b: str) -> float:
    """How surely two targets are one: the same words, or in one article fewer of them before the same noun.

    Less where one claim speaks of "a second bridge" or "the old treaty" and the other does not.
    """
    left, right = a.split("-"), b.split("-")
    apart = {*_told_apart(pair.a, a), *_distinct(left)} != {*_told_apart(pair.b, b), *_distinct(right)}
    if a == b:
        return 0.4 if apart else 1.0
    fewer, more = sorted((set(left), set(right)), key=len)
    if pair.a.context != pair.b.context or left[-1] != right[-1] or not fewer < more:
        return 0.0
    return 0.3 if apart else 0.85


def _distinct(words: Iterable[str]) -> Iterable[str]:
    """Those of some words that tell a thing from another of its kind."""
    telling = lexicon.groups("telling_apart.tsv")["apart"]
    return (word for word in words if word in telling or lexicon.ranks(word))


def _told_apart(side: View, target: str) -> frozenset[str]:
    """The words that tell a target from another of its kind."""
    places = [at for at, node in enumerate(side.nodes) if node.lemma == target.rsplit("-", maxsplit=1)[-1]]
    return frozenset(_distinct(side.nodes[i].lemma for at in places for i in side.below[at]))


def _either_way(side: View, position: Position) -> bool:
    """Whether a claim names not the target but a decision, which may have gone either way."""
    words = {node.lemma for node in side.nodes} | {node.form for node in side.nodes}
    decided = words & lexicon.groups("telling_apart.tsv")["decision"]
    return bool(decided) and not words & {
        word for one in (position.target, position.label.lower()) for word in one.split("-")
    }


def _divided(side: View, target: str) -> bool:
    """Whether a claim takes both sides itself."""
    return len({one.stance for one in side.positions if one.target == target} & _OPPOSED) > 1


def alike(pair: Pair) -> float:
    """Less where the articles around the two claims speak of different matters."""
    return 0.4 if pair.setting is Setting.ARTICLES and len(pair.a.context & pair.b.context) < _SHARED_CONTEXT else 1.0
