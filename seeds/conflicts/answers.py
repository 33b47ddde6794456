"""Denial of the claim before: "that was untrue", said of what somebody else has said in the same article."""

from __future__ import annotations

from seeds.conflicts.align import Pair, Setting

SURE = 0.8
"""How surely an answer denies the claim that it was found to answer."""


def find(pair: Pair) -> str:
    """Which of two claims of an article answers the other, "a" or "b"; "" where neither does."""
    if pair.setting is not Setting.ARTICLE:
        return ""
    if pair.a.answers == pair.b.whole()[0]:
        return "a"
    return "b" if pair.b.answers == pair.a.whole()[0] else ""
