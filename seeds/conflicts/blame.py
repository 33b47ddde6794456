"""Denial by exclusion: one claim gives a matter a sole cause, the other leaves somebody no excuse for it."""

from __future__ import annotations

from typing import NamedTuple

from seeds.conflicts.align import Pair, Setting
from seeds.conflicts.view import Blame, View

_SURE = {Setting.MATTER: 0.55, Setting.ARTICLES: 0.45}
"""How surely words of cause in two articles are of one effect."""


class Exclusion(NamedTuple):
    """The words of sole cause and of no excuse on either side."""

    a: Blame
    b: Blame
    score: float


def find(pair: Pair, one_article: bool) -> Exclusion | None:
    """A sole cause against no excuse for one matter, which shared words tell, or the same article."""
    for kind, counter in (("sole", "excuse"), ("excuse", "sole")):
        left, right = _first(pair.a, kind), _first(pair.b, counter)
        if left and right:
            words = ((pair.a.nodes[at], strength) for at, strength in pair.left.items())
            shared = sum(strength * node.weight for node, strength in words if node.pos in "nv")
            sure = min(0.9, 0.35 + 0.5 * shared + 0.3 * one_article)
            return Exclusion(left, right, sure * _SURE.get(pair.setting, 1.0))
    return None


def _first(side: View, kind: str) -> Blame | None:
    return next((blame for blame in side.blames if blame.kind == kind), None)
