"""Conflicts between figures: the same quantity of the same thing, with bounds that cannot both hold."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from seeds.conflicts import bounds, counted, disputes, lexicon, parts, quantity, scope, tally, times
from seeds.conflicts.align import Pair, Setting, swap
from seeds.conflicts.identity import roles, strangers
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


_LITTLE = 0.5
"""The least weight of shared words beside two amounts for articles on one matter."""
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
    growing = tallies(pair.a, clash.a) & tallies(pair.b, clash.b) & tally.growing()
    return bool(growing) and bounds.below(clash.a.high, clash.b.low)


def _same_quantity(pair: Pair, one: Amount, other: Amount) -> float:
    if pair.setting is Setting.ARTICLE and (one.echo == other.start or other.echo == one.start):
        return _GIVEN_ANEW
    if one.narrows or other.narrows or one.node < 0 or other.node < 0:
        return 0.0
    score = _only(pair.a, one) * _only(pair.b, other)
    if pair.setting is Setting.ARTICLE and _haggled(pair, one, other):
        return _HAGGLED * score
    if pair.one_matter and (disputes.of_all(pair, one, other) or disputes.of_all(swap(pair), other, one)):
        return _SOME_ONLY * score
    mine, yours = tallies(pair.a, one), tallies(pair.b, other)
    if mine and yours and (not mine & yours or (mine ^ yours) & tally.growing()):
        return 0.0
    if mine & yours and tally.stocks(mine & yours) and not quantity.near(one, other):
        return 0.0
    one_tally = pair.one_matter and (bool(mine & yours) or _prices(pair, one, other))
    measured = quantity.alike(pair, one, other) if pair.one_matter and not one_tally else 0.0
    score *= _TALLIED if one_tally else measured or counted.alike(pair, one, other)
    if not score:
        return 0.0
    told = pair.a.near(one.node), pair.b.near(other.node)
    if times.differ(*told):
        score *= 0.2
    elif pair.setting is not Setting.STATEMENTS:
        score *= _timed(pair, *told)
    if {_when(pair.a, one), _when(pair.b, other)} == {"f", "p"} and not _priced(one):
        score *= 0.5
    if one.unit in _SHARES and (_sampled(pair.a) or _sampled(pair.b)) and not _one_sample(pair):
        score *= 0.4
    score *= (
        parts.alike(pair, one, other, tally.telling(mine & yours))
        * _mood(pair, one, other)
        * scope.alike(pair, one, other)
    )
    if one_tally or measured:
        owned = one_tally and tally.stocks(mine & yours) and _owners_differ(pair, one, other)
        return score * strangers(pair, one.node, other.node) * (0.4 if owned else 1.0)
    return score * _event(pair, one, other) * _context(pair, one, other)


def passing(pair: Pair, clash: Clash) -> bool:
    """Whether both figures tell how things stand when they are told, or so far: later they stand otherwise."""
    tenses = {side.tense(one.event) for side, one in ((pair.a, clash.a), (pair.b, clash.b)) if one.event >= 0}
    return bool(tenses) and tenses <= {"n", "r"}


def _sampled(side: View) -> bool:
    """Whether a claim's shares are those of some who were asked, as far as it or its article tells."""
    words = lexicon.groups("measuring.tsv")["sample"]
    return bool(side.context) and bool(words & side.context or any(node.lemma in words for node in side.nodes))


def _one_sample(pair: Pair) -> bool:
    """Whether two claims out of one article, or of one body's asking, tell of shares."""
    return pair.setting is Setting.ARTICLE or (bool(pair.a.speaker) and pair.a.speaker == pair.b.speaker)


def tallies(side: View, amount: Amount) -> set[str]:
    """What a figure is a count of, by the words above it and those before its noun."""
    beside = [i for i in side.below[amount.node] if side.nodes[i].role in ("amod", "compound", "acl")]
    own = [amount.node] if side.nodes[amount.node].pos == "v" else []
    event = [amount.event] if amount.event >= 0 and side.nodes[amount.event].pos == "v" else []
    around = dict.fromkeys((own or [*_events(side, amount), *event]) + beside)
    words = [word for i in around for word in tally.words(side.nodes, i)]
    words += list(tally.words(side.nodes, amount.node))[1:]
    return tally.of(amount.noun, amount.unit, words, measures(side, amount))


def _timed(pair: Pair, mine: Sequence[tuple[str, str]], yours: Sequence[tuple[str, str]]) -> float:
    """Less where only one of two claims out of articles tells when, least where it names another year or month."""
    mine, yours = times.past_present(mine), times.past_present(yours)
    if times.other(mine) != times.other(yours):
        return 0.55
    if bool(mine) == bool(yours):
        return 1.0
    far = {name for name, _ in (*mine, *yours)} & set(times.CALENDAR)
    return 0.85 if pair.one_matter and not far else 0.65


def _prices(pair: Pair, one: Amount, other: Amount) -> bool:
    """Whether either claim gives the price of one thing or head, and no other price for it."""
    priced = [[amount for amount in side.figures if amount.unit == one.unit] for side in (pair.a, pair.b)]
    return _priced(one) and _priced(other) and all(len(prices) == 1 for prices in priced)


def _priced(amount: Amount) -> bool:
    """Whether an amount is the price of one thing or head: "$4 a dose"."""
    money, _, thing = (amount.unit or "").partition(" a ")
    return money.isupper() and bool(thing) and not times.measures(thing)


def _when(side: View, amount: Amount) -> str:
    """The tense of what is told of a number; what only is so, in reported speech, may be past or present."""
    return side.tense(amount.event) if amount.event < 0 or side.nodes[amount.event].pos == "v" else ""


def _haggled(pair: Pair, one: Amount, other: Amount) -> bool:
    """Whether one article tells of an amount that is asked and of a bare one that is offered: "9 percent more pay"."""
    wished = pair.a.nodes[one.node].mood == pair.b.nodes[other.node].mood == "w"
    bare = one.unit is not None and (one.noun is None) != (other.noun is None)
    return wished and bare and _bare_wish(pair.a, one) and _bare_wish(pair.b, other)


def _bare_wish(side: View, amount: Amount) -> bool:
    """Whether nothing but what is counted stands above a figure: not "advised the mill on a sale for $4 million"."""
    lead = side.nodes[amount.node]
    return all(side.nodes[at].pos == "n" for at in _events(side, amount)) and not lead.role.startswith("obl")


def _only(side: View, amount: Amount) -> float:
    """Less where a claim gives several figures of a kind: any of them may answer the other claim's."""
    kind = [other for other in side.figures if (other.unit, other.noun) == (amount.unit, amount.noun)]
    return 0.75 if len([other for other in kind if not other.narrows and not _denied(side, other)]) > 1 else 1.0


def _denied(side: View, amount: Amount) -> bool:
    """Whether a claim says that a number is wrong: "after two days, not two hours"."""
    return amount.node >= 0 and side.nodes[amount.node].high == 0.0


def _event(pair: Pair, one: Amount, other: Amount) -> float:
    """How surely the two are told of the same event."""
    left, right = _events(pair.a, one), _events(pair.b, other)
    if pair.setting is not Setting.STATEMENTS and not _one_bargain(pair) and _owners_differ(pair, one, other):
        return 0.4
    found = [lexicon.related(pair.a.words[i], pair.b.words[j]) for i in left for j in right]
    if same := [relation.strength for relation in found if relation and relation.kind == "same"]:
        return max(0.9, *same)
    light = measures(pair.a, one), measures(pair.b, other)
    if all(light):
        across = pair.setting in (Setting.MATTER, Setting.ARTICLES)
        return 0.4 if across and not one.unit and not counted.one_subject(pair, one, other) else 1.0
    bare = _bare(pair.a, one) or _bare(pair.b, other)
    if pair.setting is Setting.STATEMENTS:
        return 0.75 if any(light) else 0.4
    some = 0.75 if _one_bargain(pair) else 0.65
    return some if any(light) and not bare else 0.4


def _owners_differ(pair: Pair, one: Amount, other: Amount) -> bool:
    """Whether a number of which nothing is said is its speaker's own, and the other is another's."""
    bare = _bare(pair.a, one), _bare(pair.b, other)
    if all(bare) or not any(bare):
        return all(bare)
    side, amount, speaker = (pair.b, other, pair.a.speaker) if bare[0] else (pair.a, one, pair.b.speaker)
    subjects = [side.nodes[i] for i in side.fillers(amount.event, "subj")] if amount.event >= 0 else []
    named = (node for node in subjects if node.name or (node.pos == "n" and node.lemma not in lexicon.weights()))
    return not any({node.lemma, node.form} & speaker for node in subjects) and any(named)


def _bare(side: View, amount: Amount) -> bool:
    """Whether nothing is said of what is counted, nor wished for it: whose number it is then only the speaker tells."""
    node = side.nodes[amount.node]
    event = side.nodes[amount.event]
    alone = amount.event < 0 or amount.event == amount.node or event.pos != "v" or not (event.tense or event.mood)
    alone = alone and not (amount.event >= 0 and side.fillers(amount.event, "subj"))
    return alone and node.mood != "w" and not side.fillers(amount.node, "subj")


def _events(side: View, amount: Amount) -> list[int]:
    """The words above what is counted, up to the verb of its clause, and what is measured itself."""
    found = [amount.node] if amount.unit and amount.noun else []
    at = amount.node
    while side.nodes[at].head >= 0 and len(found) < 5:
        at = side.nodes[at].head
        if side.nodes[at].weight > 0:
            found.append(at)
            if side.nodes[at].pos == "v" and at == amount.event:
                break
    return found


def measures(side: View, amount: Amount) -> bool:
    """Whether the event is no more than that the number is so high."""
    if amount.event < 0 or amount.event == amount.node:
        return True
    event = side.nodes[amount.event]
    return event.weight <= 0.15 or event.lemma in lexicon.groups("measuring.tsv")["measure"]


def _context(pair: Pair, one: Amount, other: Amount) -> float:
    """How much else the two clauses share, and whether they speak of the same subject."""
    measured = one.noun == other.noun and pair.one_matter and _is_noun(pair.a, one) and _is_noun(pair.b, other)
    leave = ({one.node}, {other.node}) if one.unit and not measured else (set[int](), set[int]())
    first, second, shared = pair.coverage(one.node, other.node, leave)
    if _one_bargain(pair):
        first, second = max(first, 0.7), max(second, 0.7)
    if shared < (_LITTLE if pair.one_matter else 0.8):
        return 0.3
    share = math.sqrt(0.6 * max(first, second) + 0.4 * min(first, second)) * strangers(pair, one.node, other.node)
    if pair.setting is Setting.ARTICLES and not (min(first, second) >= 0.4 and _one_case(pair, one, other)):
        share *= 0.5
    if min(_substance(pair.a, one), _substance(pair.b, other)) < 0.2 and not _has(pair, one, other):
        return share
    if _gauges(pair.a, one) or _gauges(pair.b, other):
        return share
    if one.unit and (_is_subject(pair.a, one) or _is_subject(pair.b, other)):
        return share
    return share * (1.0 if _crossed(pair, one, other) else roles(pair, one.event, other.event))


def _gauges(side: View, amount: Amount) -> bool:
    """Whether the verb says who puts the number so high, not what is so much: "the mill put the cost at $3 million"."""
    return amount.event >= 0 and side.nodes[amount.event].lemma in lexicon.groups("measuring.tsv")["gauge"]


def _is_noun(side: View, amount: Amount) -> bool:
    """Whether a figure hangs on the noun that it measures: "a depth of 12 kilometers"."""
    money = amount.unit is not None and amount.unit[:3].isupper()
    return side.nodes[amount.node].lemma == amount.noun and not money


def _is_subject(side: View, amount: Amount) -> bool:
    """Whether the measured amount is itself what the verb is said of: "9,000 hectares have burned"."""
    subjects = (side.nodes[at] for at in side.fillers(amount.event, "subj"))
    return amount.event >= 0 and any(amount.start <= node.start < amount.end for node in subjects)


def _has(pair: Pair, one: Amount, other: Amount) -> bool:
    """Whether both say that something has so and so much: then its owner must be the same."""
    return pair.a.nodes[one.event].lemma == pair.b.nodes[other.event].lemma == "have"


def _crossed(pair: Pair, one: Amount, other: Amount) -> bool:
    """Whether other verbs have other subjects, each of which the other claim names elsewhere: "drew", "came to"."""
    if pair.a.nodes[one.event].lemma == pair.b.nodes[other.event].lemma:
        return False
    left, right = pair.a.fillers(one.event, "subj"), pair.b.fillers(other.event, "subj")
    return any(i in pair.left for i in left) and any(j in pair.right for j in right)


def _one_bargain(pair: Pair) -> bool:
    """Whether both claims give one figure alike: "900 detainees for two pilots", "250 detainees for two pilots"."""
    return any(bounds.equal(a, b) for a in pair.a.figures for b in pair.b.figures if a.noun and a.unit != "year")


def _one_case(pair: Pair, one: Amount, other: Amount) -> bool:
    """Whether two articles' clauses share a name or a time."""
    clause = pair.a.clause(one.node)
    if _one_bargain(pair):
        return True
    names = any(pair.a.nodes[at].name and at in pair.left for at in clause)
    return names or bool(set(pair.a.near(one.node)) & set(pair.b.near(other.node)))


def _substance(side: View, amount: Amount) -> float:
    """How much the verb tells; those that only put a figure forward have the speaker for subject."""
    return side.nodes[amount.event].weight if amount.event >= 0 else 0.0


def _mood(pair: Pair, one: Amount, other: Amount) -> float:
    """Less where a figure is only supposed, or told of what is denied."""
    left, right = pair.a.nodes[one.node].mood, pair.b.nodes[other.node].mood
    if {left, right} & {"c", "q", "u"}:
        return 0.3
    if _untrue(pair.a, one) or _untrue(pair.b, other):
        return 0.2
    return 1.0 if (left == "") == (right == "") or "w" in (left, right) else 0.8


def _untrue(side: View, amount: Amount) -> bool:
    """Whether what is told with a figure is denied, not of a thing that lasts: "a pause of a week is no use"."""
    lasting = amount.unit == "second" and quantity.lasts(side.nodes[amount.node])
    return side.nodes[amount.event].high == 0.0 and not lasting
