"""How far one claim bears another out: the same things said of the same things, with nothing against it."""

from __future__ import annotations

from seeds.conflicts import bounds, denial, identity, stance, targets, times
from seeds.conflicts.align import Pair, swap
from seeds.conflicts.view import View

ENOUGH = 0.6
"""The least score at which a claim is said to support a statement."""
AGAINST = 0.3
"""The score from which a conflict, though none to report, rules support out."""


def score(pair: Pair) -> float:
    """How far ``b`` says what ``a`` says, 0..1: near 1 where all of ``a`` is in ``b``, however much more ``b`` says."""
    if not pair.a.nodes or not pair.b.nodes or _against(pair):
        return 0.0
    return max(_told(pair), _side(pair))


def same(pair: Pair) -> bool:
    """Whether the two claims say the same thing, no more and no less."""
    return min(score(pair), score(swap(pair))) >= 0.8


def _against(pair: Pair) -> bool:
    """Whether anything speaks against it: a number, a denial, another time."""
    site = denial.find(pair)
    apart = any(bounds.apart(a, b) and a.noun == b.noun for a in pair.a.figures for b in pair.b.figures)
    return apart or (site is not None and site.score >= AGAINST)


def _told(pair: Pair) -> float:
    """The share of the statement's telling words that the claim has too, said in the same mood of the same things."""
    at = max(range(len(pair.a.nodes)), key=lambda i: (pair.a.nodes[i].role == "root", pair.left.get(i, 0.0)))
    like = next((match.b for match in pair.matches if match.a == at), None)
    whole = sum(node.weight for node in pair.a.nodes)
    shared = sum(node.weight * pair.left.get(i, 0.0) for i, node in enumerate(pair.a.nodes))
    if like is None or times.differ(pair.a.near(at), pair.b.near(like)):
        return 0.0
    if not whole or shared < 0.8 or _force(pair.a, at) != _force(pair.b, like):
        return 0.0
    return shared / whole * identity.roles(pair, at, like) * identity.narrowing(pair, set(), set())


def _force(side: View, at: int) -> str:
    """Whether a word is put forward as so, as wanted or due, or only as possible."""
    mood = side.nodes[at].mood
    return "wanted" if mood in ("d", "w") else "possible" if mood else "so"


def _side(pair: Pair) -> float:
    """Both take the same position on one target."""
    alike = [
        float(a.score * b.score) ** 0.5
        for a in pair.a.positions
        for b in pair.b.positions
        if targets.one_target(pair, a.target, b.target) >= 0.8 and a.stance == b.stance != "neutral"
    ]
    return 0.9 * stance.alike(pair) * max(alike, default=0.0)
