"""Denial by exclusion: one claim gives a matter a sole cause, the other leaves somebody no excuse for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from seeds.conflicts.align import Match, Side

Blames = Sequence[tuple[str, int, int]]


class Exclusion(NamedTuple):
    """The words of sole cause and of no excuse, as places in each claim's text."""

    a: tuple[int, int]
    b: tuple[int, int]
    score: float


def find(a: Side, b: Side, matches: Sequence[Match], blames: tuple[Blames, Blames], same_matter: bool) -> Exclusion | None:
    """A sole cause against no excuse, for one matter: shared words, or the same article and target."""
    for kind, counter in (("sole", "excuse"), ("excuse", "sole")):
        left = next((place for name, *place in blames[0] if name == kind), None)
        right = next((place for name, *place in blames[1] if name == counter), None)
        if left and right:
            shared = [m.strength * a.nodes[m.a].weight for m in matches if m.kind == "same" and a.nodes[m.a].pos in "nv"]
            score = min(0.9, 0.35 + 0.5 * sum(shared) + 0.3 * same_matter)
            return Exclusion((left[0], left[1]), (right[0], right[1]), score)
    return None
