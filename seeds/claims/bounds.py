"""Words that make a number a bound or an estimate: "at least", "nearly", "or more"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from seeds.claims import lexicon
from seeds.language.parse import Token

TOLERANCE = 0.1
"""How far an estimate may lie from the number given: news rounds to one or two digits."""

_LONGEST = 5
_Table = dict[tuple[str, ...], str]


@cache
def _tables() -> tuple[_Table, _Table]:
    before, after = _Table(), _Table()
    for _, (words, place, effect, *_rest) in lexicon.rows("number-bounds.tsv", 3):
        (before if place == "before" else after)[tuple(words.split())] = effect
    return before, after


def before(tokens: Sequence[Token], start: int, first: int) -> tuple[str, int] | None:
    """The effect of the bound words that end before token ``start``, and where they begin."""
    for length in range(min(_LONGEST, start - first), 0, -1):
        effect = _tables()[0].get(tuple(token.lower for token in tokens[start - length : start]))
        if effect:
            return effect, start - length
    return None


def after(tokens: Sequence[Token], at: int, end: int) -> tuple[str, int] | None:
    """The effect of the bound words that begin at a token, and where they end."""
    for length in range(min(3, end - at), 0, -1):
        effect = _tables()[1].get(tuple(token.lower for token in tokens[at : at + length]))
        if effect:
            return effect, at + length
    return None


def apply(effect: str, low: float, high: float | None) -> tuple[float | None, float | None]:
    """The bounds that an effect makes of a number or range."""
    top = low if high is None else high
    reach = round(TOLERANCE * abs(top), 6)
    changed: dict[str, tuple[float | None, float | None]] = {
        "low": (low, None),
        "high": (None, top),
        "about": (low - reach, top + reach),
        "below": (low - reach, top),
        "above": (low, top + reach),
    }
    return changed.get(effect, (low, high)) if high is not None or effect == "high" else (low, None)
