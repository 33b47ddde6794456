"""Numbers written in digits, words or both, read at a place of a parse."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from seeds.claims import bounds, lexicon, units
from seeds.language.parse import Token

_DIGITS = re.compile(r"(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)([a-z]{0,2})\+?", re.IGNORECASE)
CURRENCY_SIGNS = frozenset("$£€¥₹₽₩₪₺₴₦₫")
_HYPHENS = frozenset("-‐‑–")
_WORDS = 5
"""How many words a counted noun and those before it may take between a number and the whole it is of."""
_FEW = 10
"""The most of a whole that news tells so: "nine homes in ten"."""
_DETERMINERS = frozenset(("of", "the", "its", "their", "his", "her", "our", "all", "those", "these"))


@dataclass(frozen=True, slots=True)
class Number:
    """A number over the tokens from ``start`` up to ``end``; ``share`` is one of a whole ("two-thirds").

    ``counts`` is the noun that stands within it, the villager of "one villager in four".
    """

    low: float
    high: float | None
    start: int
    end: int
    share: bool = False
    scaled: bool = False
    digits: bool = False
    counts: int | None = None


@cache
def _table() -> dict[str, tuple[str, float]]:
    name = "numbers.tsv"
    return {word: (kind, lexicon.number(name, at, value)) for at, (word, kind, value, *_) in lexicon.rows(name, 3)}


@cache
def starters() -> frozenset[str]:
    """The lower-case words that can begin a number."""
    return frozenset(word for word in _table() if len(word) > 2) | {"a", "an", "several"}


def value(word: str) -> tuple[float, str] | None:
    """The value of digits with what is glued to them ("3.5bn"), null for anything else."""
    match = _DIGITS.fullmatch(word)
    return (float(match[1].replace(",", "")), match[2].lower()) if match else None


def read(tokens: Sequence[Token], i: int, end: int) -> Number | None:
    """The number that begins at token ``i`` of a sentence ending before ``end``, null where there is none."""
    lower = tokens[i].lower
    if lower in ("a", "an", "several", "half"):
        return _indefinite(tokens, i, end)
    if _kind(lower) == "many":
        return _many(tokens, i, end)
    if lower[0].isdigit() or lower[0] == ".":
        return _in_digits(tokens, i, end)
    return _share(tokens, i, end) or _in_words(tokens, i, end)


def _kind(lower: str) -> str:
    return _table().get(lower, ("", 0.0))[0]


def _in_digits(tokens: Sequence[Token], i: int, end: int) -> Number | None:
    found = value(tokens[i].lower)
    if found is None:
        return None
    amount, glued = found
    if glued:
        kind, factor = _table().get(glued, ("", 0.0))
        return Number(amount * factor, amount * factor, i, i + 1, scaled=True) if kind == "scale" else None
    return _share(tokens, i, end) or _scaled(tokens, amount, i, i + 1, end, digits=True)


def _scaled(tokens: Sequence[Token], amount: float, start: int, at: int, end: int, digits: bool = False) -> Number:
    """Multiply by the scale words that follow; a lone "m" may be metres, which units decide."""
    scaled = False
    while at < end and _kind(tokens[at].lower.rstrip(".")) == "scale" and not _is_metre(tokens, start, at):
        amount, at, scaled = amount * _table()[tokens[at].lower.rstrip(".")][1], at + 1, True
    if scaled and amount in (1e3, 1e6, 1e9) and and_a_half(tokens, at, end):
        amount, at = amount * 1.5, at + 3
    return Number(amount, amount, start, at, scaled=scaled, digits=digits)


def _is_metre(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Whether a lone "m" follows a number without a currency sign, and what follows is not counted in millions."""
    counted = at + 1 < len(tokens) and tokens[at + 1].tag == "NNS"
    return tokens[at].lower == "m" and not counted and not (start and tokens[start - 1].text[-1] in CURRENCY_SIGNS)


def _in_words(tokens: Sequence[Token], i: int, end: int) -> Number | None:
    """Add up number words: "two hundred and fifty-one thousand"."""
    total = current = 0.0
    at, last, scaled = i, i, False
    while at < end:
        kind, worth = _table().get(tokens[at].lower, ("", 0.0))
        if kind in ("unit", "ten"):
            current += worth
        elif kind == "scale" and at > i:
            current, scaled = max(current, 1.0) * worth, True
            total, current = (total + current, 0.0) if worth >= 1000 else (total, current)
        elif not (at > i and _joins(tokens, at, end, scaled)):
            break
        at, last = at + 1, at + 1 if kind else last
    if last == i:
        return None
    total += current
    if last == i + 1 and _kind(tokens[i].lower) == "unit" and and_a_half(tokens, last, end):
        return Number(total + 0.5, total + 0.5, i, last + 3)
    return Number(total, total, i, last, scaled=scaled)


def _joins(tokens: Sequence[Token], at: int, end: int, scaled: bool) -> bool:
    """Whether a hyphen or "and" stands inside a number."""
    after = _kind(tokens[at + 1].lower) if at + 1 < end else ""
    if tokens[at].text in _HYPHENS:
        return after in ("unit", "scale") and tokens[at].end == tokens[at + 1].start
    return tokens[at].lower == "and" and scaled and after in ("unit", "ten")


def and_a_half(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether "and a half" stands at a token."""
    return at + 2 < end and tokens[at].lower == "and" and tokens[at + 2].lower == "half"


def _indefinite(tokens: Sequence[Token], i: int, end: int) -> Number | None:
    """Read "a dozen", "a few hundred", "several thousand", "half a million", "a third of", "half of"."""
    lower, at = tokens[i].lower, i + 1
    if lower == "half":
        if at + 1 < end and tokens[at].lower in ("a", "an") and _kind(tokens[at + 1].lower) == "scale":
            return _scaled(tokens, 0.5, i, at + 1, end)
        if _is_unit(tokens, at, end):
            return Number(0.5, 0.5, i, at + 1)
        return _part(tokens, 1.0, i, i, end)
    if _is_unit(tokens, i, end) and (and_a_half(tokens, at + 1, end) or bounds.before(tokens, i, 0)):
        return Number(1.0, 1.0, i, at)
    if at < end and (lower == "several" or tokens[at].lower == "few"):
        first = at + (tokens[at].lower == "few")
        number = _scaled(tokens, 2.0, i, first, end)
        return Number(number.low, None, i, number.end) if number.scaled else None
    if at + 2 < end and tokens[at].lower == "couple" and _kind(tokens[at + 2].lower) == "scale":
        return _scaled(tokens, 2.0, i, at + 2, end)
    if at < end and _kind(tokens[at].lower) == "scale" and len(tokens[at].text) > 2:
        return _scaled(tokens, 1.0, i, at, end)
    return _part(tokens, 1.0, i, at, end) if at < end else None


def _is_unit(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether "a" or "an" leads a unit of time or length, of which there may be a half or one and a half."""
    unit = units.table().get((tokens[at + 1].lower,)) if at + 1 < end and tokens[at].lower in ("a", "an") else None
    return unit is not None and unit.name in ("second", "metre")


def _share(tokens: Sequence[Token], i: int, end: int) -> Number | None:
    """Read "two-thirds", "one quarter of", "one in five", "3 out of 4"."""
    kind, worth = _table().get(tokens[i].lower, ("", 0.0))
    found = value(tokens[i].lower)
    count = found[0] if found else worth if kind == "unit" else None
    if count is None or i + 1 >= end:
        return None
    at = i + 1 + (tokens[i + 1].text in _HYPHENS)
    part = _part(tokens, count, i, at, end) if at < end else None
    return part or _ratio(tokens, count, i, end) or _among(tokens, count, i, end)


def _among(tokens: Sequence[Token], count: float, i: int, end: int) -> Number | None:
    """Read "one villager in four", "two vaccinated volunteers in five"."""
    noun = i + 1
    while noun < min(i + _WORDS, end) and tokens[noun].pos in ("ADJ", "VERB", "NOUN") and tokens[noun].lower != "in":
        noun += 1
    led = noun > i + 1 and tokens[noun - 1].pos == "NOUN" and noun + 1 < end and tokens[noun].lower == "in"
    found = _ratio(tokens[: noun + 2], count, noun - 1, noun + 2) if led and count <= _FEW else None
    after = tokens[noun + 2] if noun + 2 < end else None
    if found is None or (
        after is not None and (after.pos in ("NOUN", "ADJ", "NUM", "PROPN") or after.text in _HYPHENS)
    ):
        return None
    return replace(found, start=i, counts=noun - 1)


def _part(tokens: Sequence[Token], count: float, start: int, at: int, end: int) -> Number | None:
    kind, worth = _table().get(tokens[at].lower, ("", 0.0))
    if at + 1 < end and tokens[at + 1].lower in ("point", "hour"):
        return None
    follows = at + 1 < end and tokens[at + 1].lower in _DETERMINERS
    leads = start > 0 and tokens[start - 1].lower == "by"
    if kind == "part" and start + 1 == at and _of_scale(tokens, at, end):
        return _scaled(tokens, worth, start, at + 3, end)
    if kind != "part" or not (follows or leads or (count > 1 and at > start + 1)):
        return None
    share = round(100 * count * worth, 2)
    return Number(share, share, start, at + 1, share=True)


def _of_scale(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a part is one of a scale word: "a quarter of a million"."""
    near = [token.lower for token in tokens[at + 1 : min(at + 4, end)]]
    return len(near) == 3 and near[0] == "of" and near[1] in ("a", "an", "one") and _kind(near[2]) == "scale"


def _ratio(tokens: Sequence[Token], count: float, i: int, end: int) -> Number | None:
    at = i + 1
    if tokens[at].lower == "out" and at + 1 < end:
        at += 1
    if at + 2 < end and tokens[at].lower in ("of", "in") and tokens[at + 1].lower == "every":
        found = value(tokens[at + 2].lower)
        whole = found[0] if found else _table().get(tokens[at + 2].lower, ("", 0.0))[1]
        share = round(100 * count / whole, 2) if whole > count else 0.0
        return Number(share, share, i, at + 3, share=True) if share else None
    if tokens[at].lower not in (("in", "of") if at > i + 1 else ("in",)) or at + 1 >= end:
        return None
    kind, worth = _table().get(tokens[at + 1].lower, ("", 0.0))
    found = value(tokens[at + 1].lower)
    whole = found[0] if found and not found[1] else worth if kind in ("unit", "ten") else 0.0
    if not count < whole <= 1000 or (at == i + 1 and count > 10):
        return None
    share = round(100 * count / whole, 2)
    return Number(share, share, i, at + 2, share=True)


def _many(tokens: Sequence[Token], i: int, end: int) -> Number | None:
    """Read "dozens", "tens of thousands": at least two of the scale, open above."""
    amount, at = 2 * _table()[tokens[i].lower][1], i + 1
    while at + 1 < end and tokens[at].lower == "of" and _kind(tokens[at + 1].lower) == "many":
        amount, at = amount * _table()[tokens[at + 1].lower][1], at + 2
    if at < end and tokens[at].lower == "of":
        return Number(amount, None, i, at)
    counts = tokens[at - 1].dep in ("nsubj", "nsubj:pass") or (at < end and tokens[at].pos in ("ADJ", "NOUN"))
    return Number(amount, None, i, at) if counts else None
