"""Prices and bargains: what one thing costs, what is asked and offered for it, what is given for what."""

from __future__ import annotations

from seeds.conflicts import bounds, predication, times
from seeds.conflicts.align import Pair
from seeds.conflicts.view import Amount, View


def shared(pair: Pair) -> bool:
    """Whether both claims give one figure alike: "900 detainees for two pilots", "250 detainees for two pilots"."""
    return any(bounds.equal(a, b) for a in pair.a.figures for b in pair.b.figures if a.noun and a.unit != "year")


def prices(pair: Pair, one: Amount, other: Amount) -> bool:
    """Whether either claim gives the price of one thing or head, and no other price for it."""
    given = [[amount for amount in side.figures if amount.unit == one.unit] for side in (pair.a, pair.b)]
    return priced(one) and priced(other) and all(len(alike) == 1 for alike in given)


def priced(amount: Amount) -> bool:
    """Whether an amount is the price of one thing or head: "$4 a dose"."""
    money, _, thing = (amount.unit or "").partition(" a ")
    return money.isupper() and bool(thing) and not times.measures(thing)


def haggled(pair: Pair, one: Amount, other: Amount) -> bool:
    """Whether one article tells of an amount that is asked and of a bare one that is offered: "9 percent more pay"."""
    wished = pair.a.nodes[one.node].mood == pair.b.nodes[other.node].mood == "w"
    bare = one.unit is not None and (one.noun is None) != (other.noun is None)
    return wished and bare and _bare_wish(pair.a, one) and _bare_wish(pair.b, other)


def _bare_wish(side: View, amount: Amount) -> bool:
    """Whether nothing but what is counted stands above a figure: not "advised the mill on a sale for $4 million"."""
    lead = side.nodes[amount.node]
    return all(side.nodes[at].pos == "n" for at in predication.above(side, amount)) and not lead.role.startswith("obl")
