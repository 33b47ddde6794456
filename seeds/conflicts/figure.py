"""Conflicts between figures: the same quantity of the same thing, with bounds that cannot both hold."""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import NamedTuple

from seeds.conflicts import (
    accounts,
    bargains,
    bounds,
    counted,
    disputes,
    events,
    lexicon,
    localities,
    moments,
    parts,
    predication,
    quantity,
    scope,
    surroundings,
    tally,
    times,
)
from seeds.conflicts.align import Pair, Setting, swap
from seeds.conflicts.identity import strangers
from seeds.conflicts.view import Amount, View

_TALLIED = 0.8
"""How surely two counts of one tally, in articles on one matter, are of the same heads."""
_GIVEN_ANEW = 0.85
"""How surely a number is of what the one that it is given for counts: "police put the number at 300"."""
_DISPUTED = 0.8
"""How surely a figure that one claim names only to deny it is the other's, in articles on one matter."""
_SOME_ONLY = 0.75
"""How surely all of a lot are others than only some of them."""
_HAGGLED = 0.7
"""How surely an amount that is asked and a bare one that is offered in one article are of one thing."""

_TALLY_TIMED = 0.95
"""What is left where only one of two counts of a tally is told with its day."""
_SOON = 400
"""Within how many characters a claim goes on with what the one before it is told of."""
_MANY = 3
"""How many figures of a kind make a list of them."""

_AGE = "age"
_SHARES = ("percent", "percentage point", "point")


class Clash(NamedTuple):
    """Two figures that cannot both hold, with how surely they speak of one quantity."""

    a: Amount
    b: Amount
    score: float


def find(pair: Pair) -> Clash | None:
    """The surest clash of two claims' figures."""
    left, right = pair.a.figures, pair.b.figures
    fitted = ((quantity.fitted(pair.a, a, b), quantity.fitted(pair.b, b, a)) for a in left for b in right)
    clashes = [
        Clash(a, b, _same_quantity(pair, a, b))
        for a, b in fitted
        if bounds.apart(a, b) and a.unit != "year" and not bounds.answered(a, b, left, right)
    ]
    denied = (Clash(a, b, _DISPUTED) for a, b in disputes.find(pair)) if pair.one_matter else ()
    return max([*clashes, *denied], key=lambda clash: clash.score, default=None)


def grown(pair: Pair, clash: Clash) -> bool:
    """Whether the second of two counts may be the first brought up to date: more dead, more injured."""
    if min(clash.a.node, clash.b.node) < 0:
        return False
    growing = predication.tallies(pair.a, clash.a) & predication.tallies(pair.b, clash.b) & tally.growing()
    return bool(growing) and bounds.below(clash.a.high, clash.b.low)


def _same_quantity(pair: Pair, one: Amount, other: Amount) -> float:
    if pair.setting is Setting.ARTICLE and _given_anew(one, other):
        return _GIVEN_ANEW
    if one.narrows or other.narrows or one.node < 0 or other.node < 0 or (one.noun == _AGE) != (other.noun == _AGE):
        return 0.0
    score = max(_in_like_words(pair, one, other), _in_other_words(pair, one, other))
    if score and pair.setting is Setting.STATEMENTS:
        score *= moments.alike(pair, one, other) * localities.alike(pair)
    return score


def _given_anew(one: Amount, other: Amount) -> bool:
    """Whether one figure stands for the other, or both for one that is given before."""
    return one.echo == other.start or other.echo == one.start or one.echo == other.echo >= 0


def _in_other_words(pair: Pair, one: Amount, other: Amount) -> float:
    """How surely two figures are of one quantity that two accounts of one happening tell, each in its own words."""
    unsigned = not (pair.a.speaker or pair.b.speaker)
    if pair.setting is not Setting.STATEMENTS or unsigned:
        # two lines of nobody's are headlines of one story, which tell few words of it
        return 0.0
    score = accounts.alike(pair, one, other)
    return score * _circumstances(pair, one, other) * _mood(pair, one, other) if score else 0.0


def _circumstances(pair: Pair, one: Amount, other: Amount) -> float:
    """Less where figures are told of other times, parts or places."""
    score = 0.2 if times.differ(pair.a.near(one.node), pair.b.near(other.node)) else 1.0
    if {predication.tense(pair.a, one), predication.tense(pair.b, other)} == {"f", "p"} and not bargains.priced(one):
        score *= 0.5
    told = accounts.telling(pair, one, other)
    return score * scope.alike(pair, one, other) * parts.apart(pair, one, other, told)


def _in_like_words(pair: Pair, one: Amount, other: Amount) -> float:
    score = _only(pair.a, one) * _only(pair.b, other)
    if pair.setting is Setting.ARTICLE and bargains.haggled(pair, one, other):
        return _HAGGLED * score
    if pair.one_matter and (disputes.of_all(pair, one, other) or disputes.of_all(swap(pair), other, one)):
        return _SOME_ONLY * score
    mine, yours = predication.tallies(pair.a, one), predication.tallies(pair.b, other)
    if mine and yours and (not mine & yours or _otherwise_fated(pair, one, other)):
        return 0.0
    if mine & yours and tally.stocks(mine & yours) and not quantity.near(one, other):
        return 0.0
    if mine & yours and counted.strange(one, other, mine & yours):
        return 0.0
    one_tally = pair.one_matter and (bool(mine & yours) or bargains.prices(pair, one, other))
    measured = quantity.alike(pair, one, other) if pair.one_matter and not one_tally else 0.0
    score *= _TALLIED if one_tally else measured or counted.alike(pair, one, other)
    if not score:
        return 0.0
    told = pair.a.near(one.node), pair.b.near(other.node)
    if times.differ(*told):
        score *= 0.2
    elif pair.setting is not Setting.STATEMENTS and not (_goes_on(pair, one, other) or _so_far(mine & yours, *told)):
        score *= max(_timed(pair, *told), _TALLY_TIMED if mine & yours and not _far(*told) else 0.0)
    if {predication.tense(pair.a, one), predication.tense(pair.b, other)} == {"f", "p"} and not bargains.priced(one):
        score *= 0.5
    if one.unit in _SHARES and (_sampled(pair.a) or _sampled(pair.b)) and not _one_sample(pair):
        score *= 0.4
    score *= (
        parts.alike(pair, one, other, tally.telling(mine & yours))
        * _mood(pair, one, other)
        * scope.alike(pair, one, other)
    )
    if one_tally or measured:
        owned = one_tally and tally.stocks(mine & yours) and events.owners_differ(pair, one, other)
        apart = owned or (one_tally and events.happenings_differ(pair, one, other))
        return score * strangers(pair, one.node, other.node) * (0.4 if apart else 1.0)
    return score * events.alike(pair, one, other) * surroundings.alike(pair, one, other)


def passing(pair: Pair, clash: Clash) -> bool:
    """Whether both figures tell how things stand when they are told, or so far: later they stand otherwise."""
    tenses = {side.tense(one.event) for side, one in ((pair.a, clash.a), (pair.b, clash.b)) if one.event >= 0}
    return bool(tenses) and tenses <= {"n", "r"}


def _whole_of(amount: Amount, others: Sequence[Amount]) -> bool:
    """Whether a figure is the whole that another is a part of: the twelve of "four of the twelve gates"."""
    return any(one.start < amount.start and amount.end <= one.end for one in others)


def _sampled(side: View) -> bool:
    """Whether a claim's shares are those of some who were asked, as far as it or its article tells."""
    words = lexicon.groups("measuring.tsv")["sample"]
    return bool(side.context) and bool(words & side.context or any(node.lemma in words for node in side.nodes))


def _one_sample(pair: Pair) -> bool:
    """Whether two claims out of one article, or of one body's asking, tell of shares."""
    return pair.setting is Setting.ARTICLE or (bool(pair.a.speaker) and pair.a.speaker == pair.b.speaker)


def _timed(pair: Pair, mine: Sequence[tuple[str, str]], yours: Sequence[tuple[str, str]]) -> float:
    """Less where only one of two claims out of articles tells when, least where it names another year or month."""
    mine, yours = times.past_present(mine), times.past_present(yours)
    if times.other(mine) != times.other(yours):
        return 0.55
    if bool(mine) == bool(yours):
        return 1.0
    return 0.85 if pair.one_matter and not _far(mine, yours) else 0.65


def _far(mine: Sequence[times.Name], yours: Sequence[times.Name]) -> bool:
    """Whether a month, season or year is named."""
    return any(name in times.CALENDAR for name, _ in (*mine, *yours))


def _goes_on(pair: Pair, one: Amount, other: Amount) -> bool:
    """Whether a claim that names no time stands soon after one that does in one article: it speaks of that time."""
    first, then, later = (pair.a, one, other) if one.start < other.start else (pair.b, other, one)
    second = pair.b if first is pair.a else pair.a
    present = lexicon.groups("measuring.tsv")["present"].intersection(second.printed(second.whole()).lower().split())
    near = first.near(then.node)
    span = sum(name == "year" for name, _ in near) > 1
    timed = near and not (span or second.near(later.node) or present)
    return pair.setting is Setting.ARTICLE and bool(timed) and later.start - then.end < _SOON


def _otherwise_fated(pair: Pair, one: Amount, other: Amount) -> bool:
    """Whether more is told of one lot than of both, by words that do not tell that too: "killed and injured"."""
    mine, yours = predication.tallies(pair.a, one), predication.tallies(pair.b, other)
    said = {*predication.around(pair.a, one), *predication.around(pair.b, other)}
    shared = tally.telling(mine & yours)
    return any(said & tally.telling((name,)) - shared for name in (mine ^ yours) & tally.growing())


def _so_far(tallies: Set[str], mine: Sequence[times.Name], yours: Sequence[times.Name]) -> bool:
    """Whether a toll that goes on rising is told since a time, which the other need not say: it is told so far."""
    since = ("span", "since")
    return bool(tallies & tally.growing()) and (not mine or not yours) and since in (*mine, *yours)


def _only(side: View, amount: Amount) -> float:
    """Less where a claim gives several figures of a kind, any of which may answer the other claim's; least for many."""
    kind = [other for other in side.figures if (other.unit, other.noun) == (amount.unit, amount.noun)]
    told = [other for other in kind if not (other.narrows or predication.denied(side, other) or _whole_of(other, kind))]
    return 1.0 if len(told) < 2 else 0.75 if len(told) < _MANY else 0.5


def _mood(pair: Pair, one: Amount, other: Amount) -> float:
    """Less where a figure is only supposed, or told of what is denied."""
    left, right = pair.a.nodes[one.node].mood, pair.b.nodes[other.node].mood
    if {left, right} & {"c", "q", "u"}:
        return 0.3
    if predication.untrue(pair.a, one) or predication.untrue(pair.b, other):
        return 0.2
    return 1.0 if (left == "") == (right == "") or "w" in (left, right) else 0.8
