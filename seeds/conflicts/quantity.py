"""Which quantity an amount is of, however worded: what a thing costs, how long it lasts, how high it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from seeds import wordlists
from seeds.conflicts import lexicon, tally, times
from seeds.conflicts.align import Pair
from seeds.conflicts.nodes import Node
from seeds.conflicts.view import Amount, View

_NAMED = 0.8
"""How surely two amounts of one quantity are of one thing where both name it."""
_BARE = 0.72
"""The same where one speaks of "the price" only."""
_FAR = 20.0
"""How many times one amount may be the other where only one names its thing."""
_COMMON = (None, "second", "percent", "percentage point")
"""Units, or none, by which an amount may be of anything."""
_TELLING = 0.3
_LASTS = "last"
"""What is told of a thing that is "of three weeks"."""
_COSTS = "cost"
"""What is told of a thing that is built or bought for so much."""
_HELD = ("subj", "obj", "nmod:of", "nmod:for", "obl:for", "compound", "nmod:poss", "root", "ccomp")
"""The roles in which a clause names what is measured."""
_DONE = ("obj", "xcomp", "nummod", "nmod:of")
"""The roles by which an amount hangs on what is done with it."""


class Quantity(NamedTuple):
    """A row of the list: whether it is counted in money, and the words that tell it."""

    name: str
    money: bool
    telling: frozenset[str]


@cache
def _quantities() -> tuple[Quantity, ...]:
    rows = wordlists.rows("quantities.tsv")
    return tuple(Quantity(name, kind == "money", frozenset(telling.split())) for name, kind, telling in rows)


def fitted(side: View, one: Amount, other: Amount) -> Amount:
    """An amount of money that is told without its unit, in the unit of the other."""
    if one.unit or not is_money(other.unit) or not any(found.money for found in of(side, one)):
        return one
    return one._replace(unit=other.unit)


def alike(pair: Pair, one: Amount, other: Amount) -> float:
    """How surely two amounts are of one quantity of one thing; 0 where the words do not tell."""
    mine, yours = of(pair.a, one), of(pair.b, other)
    open_ = _is_blank(pair.a, one) or _is_blank(pair.b, other)
    size = one.noun != other.noun and (_sizes(pair.a, one) >= 0 or _sizes(pair.b, other) >= 0)
    if not (mine & yours) and not ((open_ or size) and one.unit == other.unit and not (mine and yours)):
        return 0.0
    telling = frozenset[str]().union(*(found.telling for found in mine | yours))
    left, right = _things(pair.a, one, telling), _things(pair.b, other, telling)
    if left and right:
        return _NAMED if any(m.kind == "same" and m.a in left and m.b in right for m in pair.matches) else 0.0
    named = (left or right or one.unit != "second") and (open_ or not size or bool(mine & yours))
    spoken = all(
        _is_spoken_of(side, at, telling) for side, at, it in ((pair.a, one, left), (pair.b, other, right)) if not it
    )
    return _BARE if named and spoken and near(one, other) else 0.0


def _is_spoken_of(side: View, amount: Amount, telling: frozenset[str]) -> bool:
    """Whether an amount whose thing is not named is of "the price" or of a body's, and not of whatever has one.

    What is measured may be the amount itself: "150 tonnes had leaked".
    """
    if amount.unit not in _COMMON and not is_money(amount.unit) and side.nodes[amount.node].role == "subj":
        return True
    told = telling | lexicon.groups("measuring.tsv")["blank"]
    nouns = [at for at in _around(side, amount) if side.nodes[at].pos == "n" and side.nodes[at].lemma in told]
    if any(side.determined(at) or side.possessed(side.nodes[at].start) for at in nouns):
        return True
    done = _done(side, amount.node)
    if (side.nodes[done[-1]].role, side.nodes[done[-1]].head) == ("xcomp", -1):
        # "means to charge 5 crowns": the speaker does
        return True
    doers = [at for at, node in enumerate(side.nodes) if node.role == "subj" and node.head in done]
    return any(
        side.nodes[at].name or side.nodes[at].lemma == "it" or lexicon.body(side.nodes[at].lemma) or side.bare(at)
        for at in doers
    )


def _done(side: View, at: int) -> list[int]:
    """An amount and what is done with it, up to "means" of "means to charge it"."""
    found = [at]
    while side.nodes[at].head >= 0 and side.nodes[at].role in _DONE and side.nodes[at].head not in found:
        at = side.nodes[at].head
        found.append(at)
    return found


def of(side: View, amount: Amount) -> frozenset[Quantity]:
    """The quantities that the words around an amount may tell."""
    return told(side.nodes, amount.node, amount.unit, amount.noun)


def told(nodes: Sequence[Node], at: int, unit: str | None, noun: str | None) -> frozenset[Quantity]:
    """The same for what is measured at a place among the nodes of a claim."""
    if at < 0 or not (unit or _stands_alone(noun)):
        return frozenset()
    above = _above(nodes, at)
    words = {noun or "", *(word for i in above for word in tally.words(nodes, i)), *_put(nodes, above)}
    words |= {_LASTS} if unit == "second" and lasts(nodes[at]) else set()
    words |= {_COSTS} if is_money(unit) and _made_for(nodes, at) else set()
    return frozenset(found for found in _quantities() if words & found.telling and _fits(unit, found))


def lasts(node: Node) -> bool:
    """Whether a time is how long a thing is: the weeks of "a trial of three weeks"."""
    return node.role == "nmod:of" and times.measures(node.lemma)


def _made_for(nodes: Sequence[Node], at: int) -> bool:
    """Whether an amount is what a thing is made or got for: "build a bridge for 3 million euros"."""
    above = [nodes[at].head, nodes[nodes[at].head].head] if nodes[at].head >= 0 else []
    making = lexicon.groups("measuring.tsv")["making"]
    return nodes[at].role in ("obl:for", "nmod:for") and any(i >= 0 and nodes[i].lemma in making for i in above)


def _put(nodes: Sequence[Node], above: Sequence[int]) -> Iterator[str]:
    """What is put at an amount or comes to it: "put the cost of it at 3 million", "the damage comes to 3 million"."""
    gauges, measures = (lexicon.groups("measuring.tsv")[kind] for kind in ("gauge", "measure"))
    for node in nodes:
        verb = nodes[node.head].lemma if node.head in above else ""
        if (node.role == "obj" and verb in gauges) or (node.role == "subj" and verb in measures):
            yield node.lemma


def _fits(unit: str | None, found: Quantity) -> bool:
    """Whether a quantity can be told in a unit: money in money, all else in another unit."""
    return found.money if unit is None or is_money(unit) else not found.money


def _stands_alone(noun: str | None) -> bool:
    """Whether a number counts nothing: it has no noun, or one that tells a quantity."""
    return noun is None or is_money(noun) or any(noun in found.telling for found in _quantities() if found.money)


def named(noun: str | None) -> frozenset[str]:
    """The words of the quantities that a noun names, none where it names something that is counted: "cost", "share"."""
    words = frozenset[str]().union(*(found.telling for found in _quantities() if noun in found.telling))
    return words | ({noun} if noun and noun in lexicon.groups("measuring.tsv")["share"] else frozenset())


def is_price(word: str) -> bool:
    """Whether a word tells what is measured in money: "cost", "worth"."""
    return any(word in found.telling for found in _quantities() if found.money)


def is_money(unit: str | None) -> bool:
    """Whether a unit is a currency, be it by the year or for each, or a noun for a coin is one."""
    code = (unit or "").partition(" ")[0]
    return (len(code) == 3 and code.isupper()) or code in lexicon.groups("measuring.tsv")["currency"]


def _sizes(side: View, amount: Amount) -> int:
    """The thing that is as big as an amount that hangs on it, the waves of "waves of two metres"; -1 for none."""
    node = side.nodes[amount.node]
    if amount.unit in _COMMON or is_money(amount.unit):
        return -1
    above = node.head if node.role == "nmod:of" else amount.node
    return above if above >= 0 and side.nodes[above].lemma == amount.noun else -1


def _is_blank(side: View, amount: Amount) -> bool:
    """Whether an amount is only said to be one: "put the amount at 300 litres"."""
    if amount.unit in _COMMON or is_money(amount.unit) or amount.node < 0:
        return False
    blank = lexicon.groups("measuring.tsv")["blank"]
    named = {side.nodes[at].lemma for at in side.clause(amount.node)} if amount.noun is None else {amount.noun}
    return bool(named & blank)


def _above(nodes: Sequence[Node], at: int) -> list[int]:
    """The words from what is measured up to the verb of its clause."""
    found = [at]
    while nodes[at].head >= 0 and nodes[at].head not in found and not (nodes[at].pos == "v" and nodes[at].weight > 0):
        at = nodes[at].head
        found.append(at)
    return found


def _things(side: View, amount: Amount, telling: frozenset[str]) -> set[int]:
    """The nouns that tell what an amount is of."""
    blank = lexicon.groups("measuring.tsv")["number"]
    return {
        at
        for at in _around(side, amount)
        if (node := side.nodes[at]).pos == "n"
        and (node.role in _HELD or at == _sizes(side, amount))
        and node.weight > _TELLING
        and node.lemma not in telling | blank
        and not amount.start <= node.start < amount.end
        and not times.measures(node.lemma)
        and not (lexicon.body(node.lemma) and not node.name)
    }


def _around(side: View, amount: Amount) -> Iterable[int]:
    """The words of an amount's clause; of the whole claim where the amount hangs alone: "the moon is 9 km away"."""
    clause = side.clause(amount.node)
    return clause if len(clause) > 1 else range(len(side.nodes))


def near(one: Amount, other: Amount) -> bool:
    """Whether two amounts are of like size."""
    sizes = sorted(abs(amount.low or amount.high or 0.0) for amount in (one, other))
    return sizes[0] > 0.0 and sizes[1] <= _FAR * sizes[0]
