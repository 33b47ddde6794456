"""Whether two figures are taken at other moments of a course: so far and in the end, then and now."""

from __future__ import annotations

import re
from functools import cache

from seeds import wordlists
from seeds.conflicts import lexicon, predication, times
from seeds.conflicts.align import Pair
from seeds.conflicts.view import Amount, View

_AMBIGUOUS = frozenset(("may", "march", "past", "last"))
"""Words for times that mean other things after "by": "by last"."""
_OTHER = 0.4
"""What is left where one figure is that of a moment which the other does not name."""


def alike(pair: Pair, one: Amount, other: Amount) -> float:
    """Less where two figures are of other moments: "ten by the second day", "29 since the hunt began"."""
    if _interim(pair.a) != _interim(pair.b) or _at(pair.a, one) != _at(pair.b, other):
        return _OTHER
    if _then(pair.a, one) != _then(pair.b, other) and _now(pair.a, one) != _now(pair.b, other):
        return _OTHER
    return 1.0


def _interim(side: View) -> frozenset[str]:
    """The words by which a claim says that it counts only up to a moment."""
    return frozenset(found.lower() for _, text in side.analysis["p"] for found in _moment().findall(text))


@cache
def _moment() -> re.Pattern[str]:
    words = {
        word for _, values in wordlists.rows("calendar.tsv") for value in values.split() for word in value.split("|")
    }
    until = "|".join(sorted(words - _AMBIGUOUS))
    fixed = "|".join(sorted(word.replace("_", " ") for word in lexicon.groups("measuring.tsv")["interim"]))
    return re.compile(rf"\bby (?:the )?(?:[\w-]+ )?(?:{until})\b|\b(?:{fixed})\b", re.IGNORECASE)


def _at(side: View, amount: Amount) -> frozenset[str]:
    """The times of day at which a number is said to stand: "stood at 22 percent at noon"."""
    stands = predication.measures(side, amount)
    return frozenset(value for name, value in side.near(amount.node) if name == "daytime" and stands)


def _then(side: View, amount: Amount) -> bool:
    """Whether a figure is told of another year or month than the present one."""
    return times.other(side.near(amount.node))


def _now(side: View, amount: Amount) -> bool:
    """Whether a figure is told of how things stand."""
    return not _then(side, amount) and predication.tense(side, amount) == "n"
