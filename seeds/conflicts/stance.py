"""Conflicts between positions: one claim supports what the other opposes."""

from __future__ import annotations

from typing import NamedTuple

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
        Opposition(a, b, context * float(a.score * b.score) ** 0.5)
        for a in pair.a.positions
        for b in pair.b.positions
        if a.target == b.target and {a.stance, b.stance} == _OPPOSED
        and not _divided(pair.a, a.target) and not _divided(pair.b, a.target)
    ]  # fmt: skip
    return max(found, key=lambda opposition: opposition.score, default=None)


def _divided(side: View, target: str) -> bool:
    """Whether a claim takes both sides itself."""
    return len({one.stance for one in side.positions if one.target == target} & _OPPOSED) > 1


def alike(pair: Pair) -> float:
    """Less where the articles around the two claims speak of different matters."""
    left, right = pair.a.context, pair.b.context
    return 1.0 if not left or not right or len(left & right) >= _SHARED_CONTEXT else 0.4
