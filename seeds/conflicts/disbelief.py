"""Denial of a whole story: one claim tells it, the other calls it a hoax, fake or untrue."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from seeds.conflicts import lexicon
from seeds.conflicts.align import Match, Side

Marks = Sequence[tuple[float, int, int]]

DENIED = 0.6
"""The least sureness of words that deny a story."""
_TOLD = 0.35


class Denial(NamedTuple):
    """A story told on one side and denied on the other; ``mark`` is the place of the denying words."""

    denied_by_a: bool
    mark: tuple[int, int]
    score: float


def find(a: Side, b: Side, matches: Sequence[Match], a_marks: Marks, b_marks: Marks) -> Denial | None:
    """The denial between two claims that tell of one story."""
    left, right = surest(a_marks), surest(b_marks)
    by_a = left > right
    told = _doubts(b if by_a else a, min(left, right))
    mark = max(left, right)
    if mark[0] < DENIED or told > _TOLD:
        return None
    return Denial(by_a, mark[1:], mark[0] * (1 - told) * _one_story(a, b, matches, a_marks, b_marks))


def surest(marks: Marks) -> tuple[float, int, int]:
    """The surest words of disbelief of a claim, with their place."""
    return max(((sure, start, end) for sure, start, end in marks), default=(0.0, -1, -1))


def _doubts(side: Side, mark: tuple[float, int, int]) -> float:
    """How far a claim itself doubts or denies what it speaks of: then it does not tell the story."""
    denies = any(node.high == 0.0 or node.mood in ("q", "u") for node in side.nodes)
    return max(mark[0], 0.45 if denies else 0.0)


def _one_story(a: Side, b: Side, matches: Sequence[Match], a_marks: Marks, b_marks: Marks) -> float:
    """How surely both tell of the same story, by the telling words they share."""
    shared = sum(
        match.strength * (a.nodes[match.a].weight + b.nodes[match.b].weight) / 2
        for match in matches
        if match.kind == "same"
    )
    least = min(_weight(a, a_marks), _weight(b, b_marks))
    if shared < 1.0 or not least:
        return 0.0
    return min(1.0, (shared / least / 0.6) ** 0.7)


def _weight(side: Side, marks: Marks) -> float:
    """The weight of a claim's words, those of disbelief left out."""
    places = {start for _, start, _ in marks}
    return sum(node.weight for node in side.nodes if node.start not in places and node.lemma not in lexicon.hoax_words())
