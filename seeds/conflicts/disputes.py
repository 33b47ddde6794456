"""Figures that one claim answers: it names them to deny them, or tells of some what the other tells of all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from seeds.conflicts import bounds
from seeds.conflicts.align import Pair
from seeds.conflicts.view import Amount, View

_DENIED = "not"
_ALL = re.compile(r"all\b", re.IGNORECASE)
_SOME = re.compile(r"(?:only|just|barely)\b.*\bof\b", re.IGNORECASE)


def find(pair: Pair) -> Iterator[tuple[Amount, Amount]]:
    """The figures that stand against each other where one claim denies the other's: "9 percent, not 35"."""
    yield from _denials(pair.a, pair.b)
    yield from ((given, said) for said, given in _denials(pair.b, pair.a))


def of_all(pair: Pair, one: Amount, other: Amount) -> bool:
    """Whether what is told of all of one lot is told of some only: "all 28 stay", "only nine of them stay"."""
    if one.noun != other.noun or not (_ALL.match(one.text) and _SOME.match(other.text)):
        return False
    same = any((match.a, match.b, match.kind) == (one.event, other.event, "same") for match in pair.matches)
    return same and 0.0 not in (pair.a.nodes[one.event].high, pair.b.nodes[other.event].high)


def _denials(side: View, other: View) -> Iterator[tuple[Amount, Amount]]:
    """What a claim says instead of figures that the other gives, each with that figure."""
    for denied in side.figures:
        for given in other.figures if denied.narrows == _DENIED else ():
            same = (denied.low, denied.high) == (given.low, given.high) and denied.unit in (None, given.unit)
            instead = (one for one in side.figures if not one.narrows and bounds.apart(one, given))
            yield from ((one, given) for one in instead if same and not given.narrows)
