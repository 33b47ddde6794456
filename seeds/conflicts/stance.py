"""Conflicts between positions: one claim supports what the other opposes."""

from __future__ import annotations

from typing import NamedTuple

from seeds.conflicts import lexicon
from seeds.conflicts.align import Pair
from seeds.conflicts.view import Position, View

_OPPOSED = {"support", "oppose"}
_SHARED_CONTEXT = 2


class Opposition(NamedTuple):
    """Two opposed positions on one target."""

    a: Position
    b: Position
    score: float


def find(pair: Pair) -> Opposition | None:
    """The surest opposition between two claims' positions."""
    context = alike(pair)
    found = [
        Opposition(a, b, context * _same_one(pair, a.target) * float(a.score * b.score) ** 0.5)
        for a in pair.a.positions
        for b in pair.b.positions
        if a.target == b.target and {a.stance, b.stance} == _OPPOSED
        and not _divided(pair.a, a.target) and not _divided(pair.b, a.target)
    ]  # fmt: skip
    return max(found, key=lambda opposition: opposition.score, default=None)


def _same_one(pair: Pair, target: str) -> float:
    """Less where one claim speaks of "a second bridge" or "the old treaty" and the other does not."""
    left, right = _told_apart(pair.a, target), _told_apart(pair.b, target)
    return 1.0 if left == right else 0.4


def _told_apart(side: View, target: str) -> frozenset[str]:
    """The words that tell a target from another of its kind."""
    telling = lexicon.groups("telling_apart.tsv")["apart"]
    places = [at for at, node in enumerate(side.nodes) if node.lemma == target]
    found = (side.nodes[i] for at in places for i in side.below[at])
    return frozenset(node.lemma for node in found if node.lemma in telling or lexicon.ranks(node.lemma))


def _divided(side: View, target: str) -> bool:
    """Whether a claim takes both sides itself."""
    return len({one.stance for one in side.positions if one.target == target} & _OPPOSED) > 1


def alike(pair: Pair) -> float:
    """Less where the articles around the two claims speak of different matters."""
    left, right = pair.a.context, pair.b.context
    return 1.0 if not left or not right or len(left & right) >= _SHARED_CONTEXT else 0.4
