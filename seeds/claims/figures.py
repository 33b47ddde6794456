"""Figures of a text: numbers with bounds, unit and noun."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from schemas.figures import Figure
from seeds.claims import bounds, labels, measured, numbers, rates, units
from seeds.claims.numbers import Number
from seeds.claims.units import Unit
from seeds.language.parse import Parse, Token

Limits = tuple[float | None, float | None]
"""A low and a high bound; null is open."""

SHARE = Unit("percent")
YEAR = Unit("second", 31557600.0)

_TO = frozenset(("-", "–", "—", "‑", "to", "or", "through"))


def read(parse: Parse) -> list[Figure]:
    """All figures of a parse, in text order; dates, clock times, ranks, scores and numbers that are names are none."""
    found: list[Figure] = []
    for first, end in parse.sentences:
        found += rates.joined(parse.text, [*_sentence(parse, first, end)])
    return found


def within(figures: Sequence[Figure], start: int, end: int) -> tuple[Figure, ...]:
    """The figures that lie wholly between two places of the text."""
    return tuple(figure for figure in figures if start <= figure.start and figure.end <= end)


def _sentence(parse: Parse, first: int, end: int) -> Iterator[Figure]:
    tokens, starters, at = parse.tokens, numbers.starters(), first
    while at < end:
        lower = tokens[at].lower
        if lower in starters or lower[0] in "0123456789.":
            number = numbers.read(tokens, at, end)
            if number is not None and not labels.names(tokens, number, first, end):
                figure, at = _figure(parse, number, first, end)
                if figure is not None:
                    yield figure
                continue
            at = number.end if number is not None else at + 1
        else:
            at += 1


def _figure(parse: Parse, number: Number, first: int, end: int) -> tuple[Figure | None, int]:
    """Make a figure of a number, and say where to go on reading."""
    tokens = parse.tokens
    if labels.is_year(tokens, number, first, end):
        return _placed(parse, (number.low, number.high), "year", None, (number.start, number.end)), number.end
    if labels.is_age(tokens, number, first, end):
        age = YEAR.normal(number.low)
        return _placed(parse, (age, age), YEAR.name, "age", (number.start, number.end)), number.end
    number, unit = _with_sign(tokens, number, first)
    number, ranged = _ranged(tokens, number, first, end, unit)
    if ranged is None:
        return None, number.end
    return _measured(parse, number, ranged, unit, first, end)


def _measured(
    parse: Parse, number: Number, ranged: tuple[float, float | None], unit: Unit | None, first: int, end: int
) -> tuple[Figure, int]:
    """Add unit, bounds and noun to a number or range."""
    tokens, start, stop = parse.tokens, number.start, number.end
    if number.share:
        unit = SHARE
    elif unit is None:
        unit, start, stop = _unit(tokens, number, first, end)
        if unit is not None and numbers.and_a_half(tokens, stop, end) and number.low == number.high:
            ranged, stop = (number.low + 0.5, number.low + 0.5), stop + 3
    (low, high), start, stop = _bounded(tokens, ranged, start, stop, first, end)
    if unit and unit.name in ("celsius", "degree") and start > first and tokens[start - 1].lower in ("minus", "-", "−"):
        low, high, start = (None if high is None else -high), (None if low is None else -low), start - 1
    if number.counts is not None:
        return _placed(parse, (low, high), SHARE.name, measured.lemma(tokens[number.counts]), (start, stop)), stop
    noun, last = measured.noun(tokens, replace(number, start=start, end=stop), unit is not None, first, end)
    normal = (unit.normal(low), unit.normal(high)) if unit else (low, high)
    return _placed(parse, normal, unit.name if unit else None, noun, (start, max(last, stop))), max(stop, number.end)


def _unit(tokens: Sequence[Token], number: Number, first: int, end: int) -> tuple[Unit | None, int, int]:
    """The unit after the number, or a magnitude before it, with the tokens both take up."""
    found = units.read(tokens, number.end, end, number.scaled)
    if found is not None:
        return found[0], number.start, found[1]
    if number.start > first and tokens[number.start - 1].lower == "magnitude":
        return units.table()[("magnitude",)], number.start - 1, number.end
    return None, number.start, number.end


def _placed(parse: Parse, limits: Limits, unit: str | None, noun: str | None, place: tuple[int, int]) -> Figure:
    start, end = parse.tokens[place[0]].start, parse.tokens[place[1] - 1].end
    end -= bool(unit) and parse.text[start:end].endswith("/h.")
    return Figure(parse.text[start:end], *limits, unit, noun, start, end)


def _with_sign(tokens: Sequence[Token], number: Number, first: int) -> tuple[Number, Unit | None]:
    """Take in a currency sign before the number."""
    unit = units.sign(tokens[number.start - 1]) if number.start > first else None
    return (replace(number, start=number.start - 1), unit) if unit else (number, None)


def _ranged(
    tokens: Sequence[Token], number: Number, first: int, end: int, unit: Unit | None
) -> tuple[Number, tuple[float, float | None] | None]:
    """Take in the second number of a range; null in place of the range where it is a score or a season."""
    at = number.end
    joined = at + 1 < end and (
        tokens[at].lower in _TO or (tokens[at].lower == "and" and _between(tokens, number, first))
    )
    if not joined or number.share or number.high is None:
        return number, (number.low, number.high)
    after = at + 1 + (units.sign(tokens[at + 1]) is not None)
    other = numbers.read(tokens, after, end) if after < end else None
    if other is None or other.share or other.high is None or labels.is_year(tokens, other, first, end):
        return number, (number.low, number.high)
    factor = _scale(tokens, other, number)
    low, high = number.low * factor, other.high
    both = replace(number, end=other.end, scaled=other.scaled)
    measure = unit is not None or units.read(tokens, other.end, end, other.scaled) is not None
    if tokens[at].lower in ("-", "–") and labels.is_score(tokens, low, high, other.end, end, measure):
        return both, None
    if low > high:
        voted = tokens[at].lower == "to" and not measure and not _counts(tokens, number, other, first)
        return (both, None) if voted else (number, (number.low, number.high))
    return replace(both, start=number.start), (low, high)


def _counts(tokens: Sequence[Token], number: Number, other: Number, first: int) -> bool:
    """Whether two numbers joined by "to" go from one count to another, rather than being a result of votes."""
    fallen = number.start > first and tokens[number.start - 1].lower == "from"
    after = tokens[other.end] if other.end < len(tokens) else None
    return fallen or (after is not None and after.pos in ("NOUN", "ADJ"))


def _scale(tokens: Sequence[Token], other: Number, number: Number) -> float:
    """In "3 to 5 million" the first number is in millions as well."""
    if not other.scaled or number.scaled or other.high is None:
        return 1.0
    mantissa = numbers.value(tokens[other.start].lower)
    base = mantissa[0] if mantissa else 1.0
    return other.high / base if base and number.low < other.high / base else 1.0


def _between(tokens: Sequence[Token], number: Number, first: int) -> bool:
    return number.start > first and tokens[number.start - 1].lower == "between"


def _bounded(
    tokens: Sequence[Token], ranged: tuple[float, float | None], start: int, stop: int, first: int, end: int
) -> tuple[Limits, int, int]:
    """Apply the bound words on either side."""
    low, high = ranged
    if start > first and tokens[start - 1].lower in ("between", "from") and high != low:
        start -= 1
    before = bounds.before(tokens, start, first)
    if before:
        return bounds.apply(before[0], low, high), before[1], stop
    after = bounds.after(tokens, stop, end)
    if after:
        return bounds.apply(after[0], low, high), start, after[1]
    return (low, high), start, stop
