"""Denial of the claim before: "that was untrue", said of what somebody else has said in the same article."""

from __future__ import annotations

from seeds.conflicts.align import Pair, Setting
from seeds.conflicts.view import Position

SURE = 0.8
"""How surely an answer denies the claim that it was found to answer."""


def find(pair: Pair) -> str:
    """Which of two claims of an article answers the other, "a" or "b"; "" where neither does."""
    if pair.setting is not Setting.ARTICLE:
        return ""
    if pair.a.answers == pair.b.whole()[0]:
        return "a"
    return "b" if pair.b.answers == pair.a.whole()[0] else ""


def opposed(pair: Pair) -> tuple[Position, Position] | None:
    """The positions of a proposal and of the claim that rejects it: "called for a toll", "dismissed the idea"."""
    both = ((a, b) for a in pair.a.positions for b in pair.b.positions)
    return next(((a, b) for a, b in both if a.target == b.target and a.stance != b.stance), None)
