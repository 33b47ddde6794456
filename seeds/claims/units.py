"""Units of measure at a place of a parse, normalised to SI, percent or a currency code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from seeds.claims import lexicon
from seeds.language.parse import Token

_LONGEST = 3


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit and how to reach it: normal = value * factor + offset."""

    name: str
    factor: float = 1.0
    offset: float = 0.0

    def normal(self, value: float | None) -> float | None:
        """The value in the normalised unit, rounded where binary fractions would show."""
        return None if value is None else round(value * self.factor + self.offset, 9)


@cache
def table() -> dict[tuple[str, ...], Unit]:
    """Units by the words that write them."""
    name = "units.tsv"
    found = {}
    for at, (words, unit, factor, *offset) in lexicon.rows(name, 3):
        shift = lexicon.number(name, at, offset[0]) if offset and offset[0] else 0.0
        found[tuple(words.split())] = Unit(unit, lexicon.number(name, at, factor), shift)
    return found


@cache
def dimensions() -> dict[str, str]:
    """The quantity that a word after a measure names: "wide" is a width."""
    return lexicon.mapping("units-dimensions.tsv")


def sign(token: Token) -> Unit | None:
    """The currency a sign before a number stands for."""
    return table().get((token.lower,)) if token.tag == "$" or token.text[-1] in "$£€¥₹₽₩₪₺₴₦₫" else None


def read(tokens: Sequence[Token], at: int, end: int, scaled: bool) -> tuple[Unit, int] | None:
    """The unit that begins at a token, and where it ends; ``scaled`` numbers ("five million") are no weights."""
    if at < end and tokens[at].text in ("-", "‑", "‐"):
        at += 1
    for length in range(min(_LONGEST, end - at), 0, -1):
        span = tokens[at : at + length]
        words = (*(t.lower for t in span[:-1]),)
        last = (span[-1].lower, _lemma(span[-1]), *_stopped(tokens, at + length - 1, end))
        unit = next((found for one in last if (found := table().get((*words, one)))), None)
        unit = unit or table().get((_lemma(span[0]), *(t.lower for t in span[1:])))
        if unit is not None:
            return _weighed(tokens, at, end, unit, scaled), at + length
    if at < end and tokens[at].lower == "m":
        return table()[("metre",)], at + 1
    return None


def _stopped(tokens: Sequence[Token], at: int, end: int) -> tuple[str, ...]:
    """A short unit with which the sentence's stop hangs together: "130 km/h."."""
    return (tokens[at].lower.rstrip("."),) if at == end - 1 and tokens[at].lower.endswith(".") else ()


def _lemma(token: Token) -> str:
    """The singular, also where the parser did not know the unit."""
    lemma = token.lemma.lower()
    return lemma[:-1] if lemma == token.lower and lemma.endswith("s") and len(lemma) > 3 else lemma


def _weighed(tokens: Sequence[Token], at: int, end: int, unit: Unit, scaled: bool) -> Unit:
    """Tell pounds of something from pounds sterling."""
    of = at + 1 < end and tokens[at + 1].lower == "of"
    return table()[("lbs",)] if _lemma(tokens[at]) == "pound" and of and not scaled else unit
