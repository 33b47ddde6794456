"""Conflicts between figures: the same quantity of the same thing, with bounds that cannot both hold."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from seeds.conflicts import lexicon, times
from seeds.conflicts.align import Match, Side, coverage
from seeds.conflicts.denial import Times, narrowing, near, places, roles

_MEASURES = ("be", "stand_at", "stand", "reach", "total", "amount", "number", "hit", "become", "remain", "have", "there")
_CHANGES = frozenset(("rise", "fall", "grow", "drop", "increase", "decrease", "climb", "decline"))


class Amount(NamedTuple):
    """A figure as ``prepare`` keeps it: bounds, unit, noun, place, and the nodes of its noun and its event."""

    low: float | None
    high: float | None
    unit: str | None
    noun: str | None
    start: int
    end: int
    text: str
    node: int
    event: int
    narrows: str


class Clash(NamedTuple):
    """Two figures that cannot both hold, with how surely they speak of one quantity."""

    a: Amount
    b: Amount
    score: float


def find(
    a: Side, b: Side, matches: Sequence[Match], figures: tuple[Sequence[Amount], Sequence[Amount]], told: tuple[Times, Times]
) -> Clash | None:
    """The surest clash of two claims' figures."""
    left, right = figures
    clashes = [
        Clash(one, other, _same_quantity(a, b, one, other, matches, told))
        for one in left
        for other in right
        if apart(one, other) and one.unit != "year"
    ]
    best = max(clashes, key=lambda clash: clash.score, default=None)
    return best if best and not _answered(best, left, right) else None


def apart(a: Amount, b: Amount) -> bool:
    """Whether two figures leave no number that both allow, rounding considered."""
    if a.unit != b.unit:
        return False
    return _below(a.high, b.low) or _below(b.high, a.low)


def _below(high: float | None, low: float | None) -> bool:
    return high is not None and low is not None and high + _rounding(high) < low - _rounding(low)


def _rounding(value: float) -> float:
    """Half the last digit that is not zero, for numbers from a thousand up, at most a twentieth."""
    if abs(value) < 1000 or value != int(value):
        return 0.02 * abs(value) if value != int(value) else 0.0
    step = 1
    while int(value) % (step * 10) == 0:
        step *= 10
    return min(step / 2, abs(value) / 20)


def _answered(clash: Clash, left: Sequence[Amount], right: Sequence[Amount]) -> bool:
    """Whether either claim also gives the other's figure: it then tells of two quantities."""
    return any(_equal(clash.a, other) for other in right) or any(_equal(one, clash.b) for one in left)


def _equal(a: Amount, b: Amount) -> bool:
    return a.unit == b.unit and a.low == b.low and a.high == b.high and a.noun == b.noun


def _same_quantity(
    a: Side, b: Side, one: Amount, other: Amount, matches: Sequence[Match], told: tuple[Times, Times]
) -> float:
    counted = _counted(a, b, one, other)
    if not counted or one.narrows != other.narrows or one.node < 0 or other.node < 0:
        return 0.0
    event = _event(a, b, one, other)
    score = counted * event * _context(a, b, one, other, matches)
    if times.differ(near(a, one.node, told[0]), near(b, other.node, told[1])):
        score *= 0.2
    return score * _subset(a, b, one, other, matches) * _place(a, b, one, other, matches) * _mood(a, b, one, other)


def _counted(a: Side, b: Side, one: Amount, other: Amount) -> float:
    """How surely the two count the same kind of thing."""
    if one.noun == other.noun:
        return 1.0
    if not one.noun or not other.noun:
        return 0.85 if one.unit else 0.0
    relation = lexicon.relation(lexicon.Word(one.noun, one.noun, "n"), lexicon.Word(other.noun, other.noun, "n"))
    if relation and relation.kind == "same":
        return max(0.8, relation.strength)
    return 0.4 if one.unit and one.unit != "percent" else 0.0


def _event(a: Side, b: Side, one: Amount, other: Amount) -> float:
    """How surely the two are told of the same event."""
    left, right = _events(a, one), _events(b, other)
    found = [lexicon.relation(a.nodes[i].word, b.nodes[j].word) for i in left for j in right]
    if same := [relation.strength for relation in found if relation and relation.kind == "same"]:
        return max(0.9, *same)
    light = _measures(a, one), _measures(b, other)
    if all(light):
        return 1.0
    return 0.75 if any(light) else 0.4


def _events(side: Side, amount: Amount) -> list[int]:
    """The words above what is counted, up to the verb of its clause, and what is measured itself."""
    found = [amount.node] if amount.unit and amount.noun else []
    at = amount.node
    while side.nodes[at].head >= 0 and len(found) < 5:
        at = side.nodes[at].head
        if side.nodes[at].weight > 0:
            found.append(at)
    return found


def _measures(side: Side, amount: Amount) -> bool:
    if amount.event < 0 or amount.event == amount.node:
        return True
    event = side.nodes[amount.event]
    return event.weight == 0 or event.lemma in _measuring() or event.lemma in _CHANGES


@cache
def _measuring() -> frozenset[str]:
    return frozenset(_MEASURES)


def _context(a: Side, b: Side, one: Amount, other: Amount, matches: Sequence[Match]) -> float:
    """How much else the two clauses share, and whether they speak of the same subject."""
    left = {match.a: match.strength for match in matches if match.kind == "same"}
    right = {match.b: match.strength for match in matches if match.kind == "same"}
    first, mine = coverage(a, a.clause(one.node), left, {one.node} if one.unit else set())
    second, yours = coverage(b, b.clause(other.node), right, {other.node} if other.unit else set())
    if mine + yours < 0.8:
        return 0.3
    share = 0.6 * max(first, second) + 0.4 * min(first, second)
    if one.event < 0 or other.event < 0 or a.nodes[one.event].weight < 0.2 or b.nodes[other.event].weight < 0.2:
        return share**0.5
    return share**0.5 * roles(a, b, one.event, other.event, matches)


def _subset(a: Side, b: Side, one: Amount, other: Amount, matches: Sequence[Match]) -> float:
    """Less where the counted things are narrowed down differently."""
    left, right = {match.a for match in matches if match.kind == "same"}, {match.b for match in matches if match.kind == "same"}
    mine = [at for at in a.modifiers(one.node) if at not in left]
    yours = [at for at in b.modifiers(other.node) if at not in right]
    if mine and yours:
        return 0.3
    return (0.8 if mine or yours else 1.0) * narrowing(a, b, matches, {one.node}, {other.node})


def _place(a: Side, b: Side, one: Amount, other: Amount, matches: Sequence[Match]) -> float:
    """Less where the two clauses name different places or parts after the same preposition."""
    left, right = {match.a for match in matches if match.kind == "same"}, {match.b for match in matches if match.kind == "same"}
    mine, yours = places(a, one.node, left), places(b, other.node, right)
    if mine & yours:
        return 0.3
    return 0.7 if mine or yours else 1.0


def _mood(a: Side, b: Side, one: Amount, other: Amount) -> float:
    left, right = a.nodes[one.node].mood, b.nodes[other.node].mood
    if "c" in (left, right) or "q" in (left, right) or "u" in (left, right):
        return 0.3
    if a.nodes[one.event].high == 0.0 or b.nodes[other.event].high == 0.0:
        return 0.2
    return 1.0 if (left == "") == (right == "") or "w" in (left, right) else 0.8
