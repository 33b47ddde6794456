"""Parts of what is counted: narrowed down by other words, or counted at other places."""

from __future__ import annotations

import re
from collections.abc import Container

from seeds.conflicts import relations
from seeds.conflicts.align import Pair, swap
from seeds.conflicts.identity import narrowing, places, told_apart
from seeds.conflicts.view import Amount, View

_OF_SOME = 0.35
"""What is left where one number is of some of those whom the other counts."""
_OF = re.compile(r"\bof (?:the|these|those|its|his|her|their)\b", re.IGNORECASE)
_ONLY = re.compile(r"(?:only|just|barely)\b", re.IGNORECASE)


def alike(pair: Pair, one: Amount, other: Amount, telling: Container[str] = ()) -> float:
    """Less where the two count different parts: narrowed down differently, or at different places.

    ``telling`` are words that tell no part: the stolen of "the number of stolen coins", where coins were stolen.
    """
    mine, yours = _narrowed(pair.a, one, pair.left, telling), _narrowed(pair.b, other, pair.right, telling)
    here, there = set(places(pair.a, one.node, pair.left)), set(places(pair.b, other.node, pair.right))
    score = 0.3 if _contrast(pair, mine, yours) or _told_which(pair, one, other) else 0.8 if mine or yours else 1.0
    score *= 0.3 if here & there else (0.85 if pair.one_matter else 0.7) if here or there else 1.0
    score *= 0.4 if _elsewhere(pair.a, one, pair.left, pair.b) or _elsewhere(pair.b, other, pair.right, pair.a) else 1.0
    score *= 0.4 if told_apart(pair.a, *_told_of(pair.a, one)) != told_apart(pair.b, *_told_of(pair.b, other)) else 1.0
    score *= _OF_SOME if _is_part(pair, one, other) or _is_part(swap(pair), other, one) else 1.0
    return score * narrowing(pair, mine | _beside(pair.a, one), yours | _beside(pair.b, other))


def _is_part(pair: Pair, one: Amount, other: Amount) -> bool:
    """Whether a number is of some of those that the other counts, of whom more is told: "two of the dead were boys"."""
    some = _OF.search(one.text) and not _ONLY.match(one.text)
    same = any((match.a, match.b, match.kind) == (one.event, other.event, "same") for match in pair.matches)
    return bool(some) and not same and not _OF.search(other.text)


def _beside(side: View, amount: Amount) -> set[int]:
    """The words that narrow down what is named beside a counted thing: "a medieval crown and 14 coins"."""
    node = side.nodes[amount.node]
    joined = (
        [node.head] if node.role == "conj" else [at for at in side.below[amount.node] if side.nodes[at].role == "conj"]
    )
    return {at for one in joined if one >= 0 for at in side.modifiers(one)}


def _told_of(side: View, amount: Amount) -> list[int]:
    """What is counted and what the number is told of."""
    return [amount.node, *(side.fillers(amount.event, "subj") if amount.event >= 0 else [])]


def _elsewhere(side: View, amount: Amount, shared: Container[int], other: View) -> bool:
    """Whether a named place that the other claim's article does not speak of is told of a number."""
    named = (side.nodes[at] for at in side.clause(amount.node) if at not in shared)
    return bool(other.context) and any(
        node.name and node.role.split(":")[-1] in ("in", "at", "near", "outside") and node.lemma not in other.context
        for node in named
    )


def _narrowed(side: View, amount: Amount, shared: Container[int], telling: Container[str]) -> set[int]:
    return {at for at in side.modifiers(amount.node) if at not in shared and side.nodes[at].lemma not in telling}


def _told_which(pair: Pair, one: Amount, other: Amount) -> bool:
    """Whether clauses of their own, which share no word, tell which ones are counted: "the towns that voted"."""
    clauses = [
        {i for at in side.below[amount.node] if side.nodes[at].role == "acl:relcl" for i in (at, *side.below[at])}
        for side, amount in ((pair.a, one), (pair.b, other))
    ]
    shared = (match for match in pair.matches if match.a in clauses[0] and match.b in clauses[1])
    return all(clauses) and not any(pair.a.nodes[match.a].weight > 0 for match in shared)


def _contrast(pair: Pair, mine: set[int], yours: set[int]) -> bool:
    """Whether two sets of narrowing words exclude each other: a nationality only excludes another."""
    left = {relations.nationality(pair.a.nodes[at].lemma) for at in mine}
    right = {relations.nationality(pair.b.nodes[at].lemma) for at in yours}
    return bool(left & right)
