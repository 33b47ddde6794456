"""Conflicts between positions: one claim supports what the other opposes."""

from __future__ import annotations

import math
from typing import NamedTuple

from seeds.conflicts import lexicon, targets
from seeds.conflicts.align import Pair, Setting
from seeds.conflicts.view import Position, View

_OPPOSED = {"support", "oppose"}
SHARED_CONTEXT = 3


class Opposition(NamedTuple):
    """Two opposed positions on one target."""

    a: Position
    b: Position
    score: float


def find(pair: Pair) -> Opposition | None:
    """The surest opposition between two claims' positions."""
    if not _says_something(pair.a) or not _says_something(pair.b) or _answers_another(pair):
        return None
    context = alike(pair)
    found = [
        Opposition(a, b, context * targets.one_thing(pair, a, b) * _sure(a, b))
        for a in pair.a.positions
        for b in pair.b.positions
        if {a.stance, b.stance} == _OPPOSED and targets.one_thing(pair, a, b)
        and not _divided(pair.a, a.target) and not _divided(pair.b, a.target)
        and not any(one.stance == "oppose" and side.sets_condition() for one, side in ((a, pair.a), (b, pair.b)))
        and (pair.setting is Setting.STATEMENTS or not _either_way(pair, a, b))
    ]  # fmt: skip
    return max(found, key=lambda opposition: opposition.score, default=None)


def _sure(a: Position, b: Position) -> float:
    return math.sqrt(a.score * b.score)


def _says_something(side: View) -> bool:
    """Whether a claim has a word that tells; "too" has none."""
    return any(node.weight > 0.3 and node.pos in "nva" for node in side.nodes)


def _answers_another(pair: Pair) -> bool:
    """Whether a claim only answers one of its article that is not the other, and so says by itself on nothing."""
    return any(one.answers not in (None, other.whole()[0]) for one, other in ((pair.a, pair.b), (pair.b, pair.a)))


def _either_way(pair: Pair, a: Position, b: Position) -> bool:
    """Whether one claim names not the target but a decision, which may have gone either way, and the other does not.

    In one article a decision that it tells is known to have gone one way.
    """
    if pair.setting is Setting.ARTICLE and (a.deed or b.deed):
        return False
    return _decides(pair.a, a) != _decides(pair.b, b) and not targets.by_container(pair, a, b)


def _decides(side: View, position: Position) -> bool:
    words = {node.lemma for node in side.nodes} | {node.form for node in side.nodes}
    decided = words & lexicon.groups("telling_apart.tsv")["decision"]
    return bool(decided) and not words & {
        word for one in (position.target, position.label.lower()) for word in one.split("-")
    }


def _divided(side: View, target: str) -> bool:
    """Whether a claim takes both sides itself."""
    return len({one.stance for one in side.positions if one.target == target} & _OPPOSED) > 1


def alike(pair: Pair) -> float:
    """Less where the articles around the two claims speak of different matters."""
    return 0.4 if pair.setting is Setting.ARTICLES and len(pair.a.context & pair.b.context) < SHARED_CONTEXT else 1.0
