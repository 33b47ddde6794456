"""Whose words a statement holds: what is quoted within it, and what is asked rather than said."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from seeds.claims.opinions import Scene
from seeds.claims.syntax import words
from seeds.language.parse import Token

_OPENING, _CLOSING = ("``",), ("''",)


def asked(scene: Scene) -> bool:
    """Whether what is attributed is what somebody asked: "asked what they would like"."""
    if scene.direct or not scene.inside or not any(scene.tree.lemma(i) in words("inquiring") for i in scene.cue):
        return False
    return scene.tree.tokens[min(scene.inside)].lower in words("question")


def quoted(tokens: Sequence[Token], places: Collection[int]) -> frozenset[int]:
    """The places that stand within quotation marks."""
    found, within = set(), False
    for i in range(min(places, default=0), max(places, default=-1) + 1):
        within = (within or tokens[i].tag in _OPENING) and tokens[i].tag not in _CLOSING
        if within:
            found.add(i)
    return frozenset(found)
