"""What two figures count: how surely it is the same kind of thing."""

from __future__ import annotations

from collections.abc import Iterable

from seeds.conflicts import lexicon, predication, relations, tally
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
    if named := _worded(one.noun, other.noun):
        return named
    if one.unit and one.unit != "percent":
        return 0.85 if _counted_too(pair, one, other) else 0.4
    return of_one_kind(one.noun, other.noun) if pair.one_matter and _one_deed(pair, one, other) else 0.0


def _worded(noun: str, other: str) -> float:
    """How surely two nouns mean the same, by themselves; 0 where they mean opposites."""
    relation = relations.relation(relations.Word(noun, noun, "n"), relations.Word(other, other, "n"))
    return 1.0 if noun == other else max(0.8, relation.strength) if relation and relation.kind == "same" else 0.0


def of_one_kind(noun: str, other: str) -> float:
    """How surely two nouns stand for the same heads or things where they are counted: "houses", "homes"."""
    relation = relations.relation(relations.Word(noun, noun, "n"), relations.Word(other, other, "n"))
    if noun == other:
        return 1.0
    if relation:
        return 1.0 if relation.kind == "same" else 0.0
    if lexicon.heads(noun) & lexicon.heads(other):
        return 0.95
    anybody = lexicon.groups("heads.tsv")["anybody"]
    people = lexicon.human(noun) or noun in anybody, lexicon.human(other) or other in anybody
    return 0.9 if all(people) and {noun, other} & anybody else 0.0


def strange(one: Amount, other: Amount, tallies: Iterable[str]) -> bool:
    """Whether two counts of one tally are of other people: of the soldiers who died, of the civilians who died."""
    telling = tally.tells_whom(one.noun, tallies) and tally.tells_whom(other.noun, tallies)
    return telling and not of_one_kind(one.noun or "", other.noun or "")


def _one_deed(pair: Pair, one: Amount, other: Amount) -> bool:
    """Whether the same is told of both lots: "have joined", "had joined"."""
    left, right = set(predication.above(pair.a, one)), set(predication.above(pair.b, other))
    same = (match for match in pair.matches if match.kind == "same" and match.a in left and match.b in right)
    return any(pair.a.nodes[match.a].weight > _TELLING for match in same)


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
