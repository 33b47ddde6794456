"""Whether two numbers are told of as much: of each or of all, of the whole or of "those", here or there."""

from __future__ import annotations

import re

from seeds.conflicts.align import Pair, Setting, swap
from seeds.conflicts.view import Amount, View

_EACH = re.compile(r"\b(?:each|apiece)\b", re.IGNORECASE)
_THOSE = re.compile(r"\bof (?:those|these|them)\b", re.IGNORECASE)
_ALONE = re.compile(r"\balone\b", re.IGNORECASE)
_ALIKE = 0.9
"""The least strength of a match between a name and another word that means the same by it."""
_TELLING = 0.3
_NEAR = 0.4
"""How much a name belongs to a clause that is told of it, and not only of a thing in it."""


def alike(pair: Pair, one: Amount, other: Amount) -> float:
    """Less where one number is told of each of several, and in two articles where they may count in other places."""
    score = 0.4 if _shared_out(pair.a, one) != _shared_out(pair.b, other) else 1.0
    score *= 0.4 if _alone(pair.a, one) != _alone(pair.b, other) else 1.0
    score *= 0.45 if any(_THOSE.search(amount.text) for amount in (one, other)) else 1.0
    if pair.setting not in (Setting.MATTER, Setting.ARTICLES):
        return score
    score *= 1.0 if pair.close else 0.85
    if "past" in (one.noun, other.noun) and not _one_event(pair, one, other):
        return 0.3 * score
    return score * (0.5 if _elsewhere(pair, one) or _elsewhere(swap(pair), other) else 1.0)


def _shared_out(side: View, amount: Amount) -> bool:
    """Whether a number is told of each of several: "two at each gate"."""
    return bool(_EACH.search(side.printed(side.clause_place(amount.node))))


def _alone(side: View, amount: Amount) -> bool:
    """Whether a number is told of one of several places or times: "in the capital alone"."""
    return bool(_ALONE.search(side.printed(side.clause_place(amount.node))))


def _one_event(pair: Pair, one: Amount, other: Amount) -> bool:
    return any((match.a, match.b, match.kind) == (one.event, other.event, "same") for match in pair.matches)


def _elsewhere(pair: Pair, one: Amount) -> bool:
    """Whether a clause names somebody or somewhere that neither the other claim, its speaker nor its article names."""
    like = {match.a for match in pair.matches if match.kind == "same" and match.strength >= _ALIKE}
    told = pair.a.clause(one.node).items()
    names = (node for at, near in told if near > _NEAR and at not in like and (node := pair.a.nodes[at]).name)
    return any(node.weight > _TELLING and node.lemma not in pair.b.speaker | pair.b.context for node in names)
