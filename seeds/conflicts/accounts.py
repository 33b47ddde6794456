"""Whether two figures of one dimension are of one quantity, told in two accounts of one happening in other words."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping

from seeds.conflicts import counted, identity, lexicon, predication, quantity, relations, tally, times
from seeds.conflicts.align import Pair
from seeds.conflicts.view import Amount, View

_LEAST = 0.35
"""The least weight of what two accounts must share."""
_MOST = 1.0
"""The weight of shared words from which on more do not make them surer to be of one happening."""
_BELOW = 0.6
"""How much a clause below that of a figure counts of what it is told of: "when the ferry sank"."""
_LINKS = 0.2
"""The weight up to which a verb only puts forward what hangs on it."""
_OTHER = 0.45
"""What is left where other things are done by or to those who are counted."""
_MEASURED = 0.85
"""The same for what is measured in a unit of its own."""
_VAGUE = (None, "second", "percent", "percentage point")


def alike(pair: Pair, one: Amount, other: Amount) -> float:
    """How surely two figures are told of one quantity of one happening; 0 where their dimensions differ."""
    if not _lone(pair.a, one) or not _lone(pair.b, other):
        return 0.0
    kind = _kind(pair, one, other)
    if not kind:
        return 0.0
    left, right = set(words(pair.a)), set(words(pair.b))
    if any(m.kind != "same" and m.a in left and m.b in right for m in pair.matches):
        return 0.0
    given = telling(pair, one, other)
    first, mine = _covered(pair.a, one, left, pair.left, given)
    second, yours = _covered(pair.b, other, right, pair.right, given)
    shared = min(mine, yours)
    if shared < _LEAST:
        return 0.0
    told = 0.75 * max(first, second) + 0.25 * min(first, second)
    return (
        kind * math.sqrt(told) * (0.6 + 0.4 * min(1.0, shared / _MOST)) * identity.strangers(pair, one.node, other.node)
    )


def _lone(side: View, amount: Amount) -> bool:
    """Whether a figure is the only one of its dimension in its claim."""
    return not any(
        other.unit == amount.unit and other.unit != "year" and (other.start, other.end) != (amount.start, amount.end)
        for other in side.figures
    )


def _kind(pair: Pair, one: Amount, other: Amount) -> float:
    """How surely two figures are of one dimension of those of whom they are told."""
    mine, yours = predication.tallies(pair.a, one), predication.tallies(pair.b, other)
    if mine & yours:
        return 0.0 if counted.strange(one, other, mine & yours) else 1.0
    noun = _noun(one, other)
    if quantity.of(pair.a, one) & quantity.of(pair.b, other):
        return noun
    if noun and not one.unit:
        happened = [tally.events(predication.around(side, it)) for side, it in ((pair.a, one), (pair.b, other))]
        if all(happened):
            return noun if happened[0] & happened[1] else 0.0
    return 0.0 if mine and yours else _event(pair, one, other) * noun


def _noun(one: Amount, other: Amount) -> float:
    """How surely two nouns stand for the same things that are counted."""
    if one.unit not in (None, "percent") or not (one.noun and other.noun):
        return 1.0 if one.unit else 0.85
    return counted.of_one_kind(one.noun, other.noun)


def _event(pair: Pair, one: Amount, other: Amount) -> float:
    """Less where both tell of other things done."""
    left, right = predication.above(pair.a, one), predication.above(pair.b, other)
    found = (relations.related(pair.a.words[i], pair.b.words[j]) for i in left for j in right)
    if any(relation and relation.kind == "same" for relation in found):
        return 1.0
    if any(_puts(side, amount) for side, amount in ((pair.a, one), (pair.b, other))):
        return 1.0
    if quantity.is_money(one.unit):
        paying = lexicon.groups("measuring.tsv")["paying"]
        paid = [bool(paying & set(predication.around(side, it))) for side, it in ((pair.a, one), (pair.b, other))]
        return _MEASURED if all(paid) else _OTHER
    return _MEASURED if one.unit not in _VAGUE else _OTHER


def _puts(side: View, amount: Amount) -> bool:
    """Whether nothing is told of what is counted but that there is so much of it."""
    if predication.measures(side, amount) or predication.gauges(side, amount):
        return True
    return side.nodes[amount.event].lemma in lexicon.groups("measuring.tsv")["count"]


def words(side: View) -> Iterator[int]:
    """The words of a claim, without those that say who tells it."""
    frames = {
        node.head
        for node in side.nodes
        if node.role in ("ccomp", "parataxis") and node.head >= 0 and side.nodes[node.head].weight <= _LINKS
    }
    told = {top: side.clause(top) for top in frames}
    for at in range(len(side.nodes)):
        if not any(at in clause and side.top(at) == top for top, clause in told.items()):
            yield at


def _covered(
    side: View, amount: Amount, words: Iterable[int], aligned: Mapping[int, float], given: frozenset[str]
) -> tuple[float, float]:
    """How much of what a figure is told of has its like in the other account: the share, and the weight.

    ``given`` are words that tell what figures are of, which is known to be the same.
    """
    clause = side.clause(amount.node)
    whole = shared = 0.0
    for at in words:
        node = side.nodes[at]
        like = 1.0 if node.lemma in given else aligned.get(at, 0.0)
        heads = at == amount.node and not amount.unit
        if node.weight and not heads and not _neutral(side, amount, at) and (like or at != amount.event):
            weight = node.weight * clause.get(at, _BELOW)
            whole += weight
            shared += weight * like
    return (shared / whole if whole else 0.0), shared


def _neutral(side: View, amount: Amount, at: int) -> bool:
    """Whether a word only says how high a number is, when, or who counted."""
    node = side.nodes[at]
    unit = amount.unit and at == amount.node and node.lemma != amount.noun
    if unit or node.pos == "p" or times.measures(node.lemma):
        return True
    groups = lexicon.groups("measuring.tsv")
    counting = groups["count"] | groups["gauge"]
    if node.lemma in counting | groups["measure"] | groups["number"]:
        return True
    return node.head >= 0 and side.nodes[node.head].lemma in counting and node.role == "subj"


def telling(pair: Pair, one: Amount, other: Amount) -> frozenset[str]:
    """The words that tell of which tally or quantity both figures are, none where they tell nothing."""
    shared = predication.tallies(pair.a, one) & predication.tallies(pair.b, other)
    named = quantity.of(pair.a, one) & quantity.of(pair.b, other)
    words = tally.telling(shared).union(*(found.telling for found in named))
    nouns = {one.noun or "", other.noun or ""} if shared else set[str]()
    return frozenset(part for word in words for part in (word, *word.split("_"))) | nouns
