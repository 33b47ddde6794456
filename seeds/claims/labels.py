"""Numbers that count nothing: dates, clock times, scores, ranks and parts of names."""

from __future__ import annotations

from collections.abc import Sequence

from seeds.claims import lexicon
from seeds.claims.numbers import Number
from seeds.language.parse import Token

_HYPHENS = frozenset("-–")


def names(tokens: Sequence[Token], number: Number, first: int, end: int) -> bool:
    """Whether a number is a date, a time, a list mark, a pronoun or part of a name."""
    start, stop = number.start, number.end
    before = tokens[start - 1] if start > first else None
    after = tokens[stop] if stop < end else None
    if tokens[start].lower == "one" and not number.share and stop == start + 1:
        compound = stop + 1 < end and tokens[stop].text in _HYPHENS and tokens[stop + 1].lower in _words("joined")
        return compound or _is_pronoun(before, after)
    if after is not None and (after.lower in _words("clock") or after.lower in _months()) and not number.scaled:
        return _is_date(tokens, number, after)
    if _is_clocked(tokens, stop, end):
        return True
    if before is None:
        return after is not None and after.text in (".", ")")
    if before.lower in _months() and before.pos in ("PROPN", "NOUN") and number.low <= 31:
        return True
    return _is_label(tokens, number, before, after)


def is_year(tokens: Sequence[Token], number: Number, first: int, end: int) -> bool:
    """Whether four bare digits are a calendar year."""
    if not (number.digits and number.end == number.start + 1 and tokens[number.start].text.isdecimal()):
        return False
    if not (1000 <= number.low <= 2100 and len(tokens[number.start].text) == 4):
        return False
    before = tokens[number.start - 1] if number.start > first else None
    after = tokens[number.end] if number.end < end else None
    if before is not None and (before.lower in _words("year") or before.lower in _months() or before.text == ","):
        return not _is_counted(after) or number.low >= 1900
    return number.low >= 1900 and (
        not _is_counted(after) or (before is not None and before.lower in _words("definite"))
    )


def is_age(tokens: Sequence[Token], number: Number, first: int, end: int) -> bool:
    """Whether a number is somebody's age: "Ana Ruiz, 43, said" or "aged 12"."""
    start, stop = number.start, number.end
    if start <= first or not 0 < number.low < 120 or number.share or number.scaled:
        return False
    if tokens[start - 1].lower == "aged":
        return stop >= end or (tokens[stop].text not in ("-", "to") and tokens[stop].lower != "and")
    if start - 2 >= first and tokens[start - 1].lower == "of" and tokens[start - 2].lower in _words("aged"):
        return stop >= end or (tokens[stop].pos not in ("NOUN", "ADJ", "NUM") and tokens[stop].text not in "-–%")
    commas = tokens[start - 1].text == "," and stop < end and tokens[stop].text in (",", ".")
    return commas and number.digits and start - 2 >= first and tokens[start - 2].pos == "PROPN"


def is_score(tokens: Sequence[Token], low: float, high: float, at: int, end: int, measure: bool) -> bool:
    """Whether two numbers joined by a hyphen are a score ("won 3-1") or a season rather than a range."""
    if measure:
        return low > high
    after = tokens[at] if at < end else None
    counted = after is not None and (after.tag in ("NNS", "NNPS") or after.pos == "ADJ")
    return low >= high or not (counted or (after is not None and after.text in _HYPHENS))


def _is_clocked(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a number leads to another that is a time of day: "between 2 and 6 a.m."."""
    near = tokens[at : min(at + 3, end)]
    joined = len(near) == 3 and near[0].lower in ("and", "to", "-", "–", "or", "until")
    return joined and near[1].text[0].isdigit() and near[2].lower in _words("clock")


def _is_pronoun(before: Token | None, after: Token | None) -> bool:
    """Whether "one" stands for a thing said before rather than for a count."""
    if before is not None and (before.lower in _words("pronoun") or before.pos == "ADJ"):
        return True
    if after is None or after.lower in _words("loose"):
        return True
    return after.pos not in ("NOUN", "ADJ", "PROPN") and after.text not in _HYPHENS


def _is_date(tokens: Sequence[Token], number: Number, after: Token) -> bool:
    """A month after the number makes a date unless it is the modal "may" or a verb."""
    return after.lower in _words("clock") or (after.pos in ("PROPN", "NOUN") and number.low <= 31)


def _is_label(tokens: Sequence[Token], number: Number, before: Token, after: Token | None) -> bool:
    """Whether a number names the word before it: "page 12", "Boeing 737", "COVID-19"."""
    joined = number.start > 1 and before.start == tokens[number.start - 2].end
    if joined and before.text in ("-", "–", "#", "/", ":"):
        return tokens[number.start - 2].pos in ("PROPN", "NOUN", "X") or before.text in "#/:"
    if _is_counted(after) or number.scaled or before.pos not in ("NOUN", "PROPN", "SYM"):
        return False
    if before.lower in lexicon.words("number-labels.txt"):
        return True
    glued = tokens[number.start].head == before.i or before.head == tokens[number.start].i
    return before.pos == "PROPN" and glued


def _is_counted(after: Token | None) -> bool:
    """Whether the word after a number is a plural noun or leads to one."""
    return after is not None and after.tag in ("NNS", "NNPS", "JJ", "VBN") and after.lower != "old"


def _words(kind: str) -> frozenset[str]:
    return lexicon.kinds("number-context.tsv")[kind]


def _months() -> frozenset[str]:
    return lexicon.words("number-months.txt")
