"""What two figures count: how surely it is the same kind of thing."""

from __future__ import annotations

from seeds.conflicts import relations
from seeds.conflicts.align import Pair, Setting, swap
from seeds.conflicts.view import Amount

_TELLING = 0.3


def alike(pair: Pair, one: Amount, other: Amount) -> float:
    """How surely the two count the same kind of thing."""
    shares = one.unit == "percent" and pair.setting is not Setting.STATEMENTS
    if shares and not one_subject(pair, one, other) and not (one.noun == other.noun and _one_quality(pair, one, other)):
        return 0.4
    if not one.noun or not other.noun:
        if pair.setting is not Setting.STATEMENTS and not one.unit and not _counted_too(pair, one, other):
            return 0.4
        return 0.4 if one.unit == "percent" and not one_subject(pair, one, other) else 0.85
    if one.noun == other.noun:
        return 1.0
    relation = relations.relation(relations.Word(one.noun, one.noun, "n"), relations.Word(other.noun, other.noun, "n"))
    if relation and relation.kind == "same":
        return max(0.8, relation.strength)
    if one.unit and one.unit != "percent":
        return 0.85 if _counted_too(pair, one, other) else 0.4
    return 0.0


def _named_too(pair: Pair, one: Amount, other: Amount) -> bool:
    """Whether what one amount is of is named beside the other: "the bridge will cost", "the price of the bridge"."""
    clause = pair.b.clause(other.node)
    return any(match.b in clause and pair.a.nodes[match.a].lemma == one.noun for match in pair.matches)


def _counted_too(pair: Pair, one: Amount, other: Amount) -> bool:
    return not (one.noun or other.noun) or _named_too(pair, one, other) or _named_too(swap(pair), other, one)


def _one_quality(pair: Pair, one: Amount, other: Amount) -> bool:
    """Whether the same is said of two shares: "a third are empty"."""
    return any(
        (match.a, match.b) == (one.event, other.event)
        and match.kind == "same"
        and pair.a.nodes[match.a].weight > _TELLING
        for match in pair.matches
    )


def one_subject(pair: Pair, one: Amount, other: Amount) -> bool:
    """Whether two figures are told of the same subject."""
    right = pair.b.fillers(other.event, "subj") if other.event >= 0 else []
    left = pair.a.fillers(one.event, "subj") if one.event >= 0 else []
    return any(match.a in left and match.b in right and match.kind == "same" for match in pair.matches)
