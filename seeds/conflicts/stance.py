"""Conflicts between positions: one claim supports what the other opposes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

_OPPOSED = {("support", "oppose"), ("oppose", "support")}
_SHARED_CONTEXT = 2


class Position(NamedTuple):
    """A position as ``prepare`` keeps it; places are -1 where no words decided."""

    target: str
    label: str
    stance: str
    score: float
    start: int
    end: int


class Opposition(NamedTuple):
    """Two opposed positions on one target."""

    a: Position
    b: Position
    score: float


def find(
    left: Sequence[Position], right: Sequence[Position], contexts: tuple[Iterable[str], Iterable[str]]
) -> Opposition | None:
    """The surest opposition between two claims' positions."""
    alike = _alike(*contexts)
    found = [
        Opposition(a, b, alike * (a.score * b.score) ** 0.5)
        for a in left
        for b in right
        if a.target == b.target and (a.stance, b.stance) in _OPPOSED and not _divided(left, right, a.target)
    ]
    return max(found, key=lambda pair: pair.score, default=None)


def _divided(left: Sequence[Position], right: Sequence[Position], target: str) -> bool:
    """Whether one of the two claims takes both sides itself."""
    return any(len({one.stance for one in side if one.target == target} - {"neutral"}) > 1 for side in (left, right))


def _alike(a: Iterable[str], b: Iterable[str]) -> float:
    """Less where the articles around the two claims speak of different matters."""
    left, right = set(a), set(b)
    if not left or not right or left == right:
        return 1.0
    return 1.0 if len(left & right) >= _SHARED_CONTEXT else 0.4
