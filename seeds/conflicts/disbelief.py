"""Denial of a whole story: one claim tells it, the other calls it a hoax, fake or untrue."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from seeds.conflicts import lexicon
from seeds.conflicts.align import Match, Side

Marks = Sequence[tuple[float, int, int]]

_DENIED, _TOLD = 0.6, 0.35


class Denial(NamedTuple):
    """A story told on one side and denied on the other; ``mark`` is the place of the denying words."""

    denied_by_a: bool
    mark: tuple[int, int]
    score: float


def find(a: Side, b: Side, matches: Sequence[Match], a_marks: Marks, b_marks: Marks) -> Denial | None:
    """The denial between two claims that tell of one story."""
    left, right = _denies(a, a_marks), _denies(b, b_marks)
    (sure, *_), (told, *_) = sorted((left, right), reverse=True)
    if sure < _DENIED or told > _TOLD:
        return None
    mark = max(left, right)
    return Denial(left > right, mark[1:], sure * (1 - told) * _one_story(a, b, matches, a_marks, b_marks))


def _denies(side: Side, marks: Marks) -> tuple[float, int, int]:
    """How surely a claim denies the story it speaks of, and where."""
    best = max(((sure, start, end) for sure, start, end in marks), default=(0.0, -1, -1))
    for node in side.nodes:
        if node.role == "root" and node.high == 0.0 and best[0] < 0.7:
            best = (0.7, node.start, node.end)
    return best


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
