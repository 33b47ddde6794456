"""The date a page gives itself; a date without a year, or one that reads two ways, is kept as words only."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from seeds.wordlists import rows

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_CLOCK = (
    r"(?:[,\s]+(?:at\s+|-\s+|[|•·]\s+)?\d{1,2}(?:[:.]\d\d){1,2}(?:\s*[ap]\.?m\.?)?"
    r"|[,\s]+(?:at\s+)?\d{1,2}\s*[ap]\.?m\.?)(?:\s*\(?(?:[A-Z]{1,5}T|UTC|Z|[+-]\d\d:?\d\d|ET|PT|CT|MT)\b\)?)?"
)
_ISO = rf"{_YEAR}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:\s?(?:Z|UTC|GMT|[+-]\d\d:?\d\d))?)?"
_SHAPES = (
    ("iso", _ISO),
    ("iso", rf"{_YEAR}([/.-])\d\d?\1\d\d?"),
    ("stamp", rf"{_WEEKDAY}{_MONTH}\s+{_DAY}\s+\d\d:\d\d:\d\d\s+(?:(?:[A-Z]{{3,4}}|[+-]\d{{4}})\s+)?{_YEAR}"),
    ("words", rf"{_WEEKDAY}{_MONTH}\s+{_DAY},?\s+{_YEAR}"),
    ("words", rf"{_WEEKDAY}{_DAY}(?:\s+of)?[\s-]+{_MONTH},?[\s-]+{_YEAR}"),
    ("numbers", r"\d{1,2}([/.-])\d{1,2}\1(?:(?:19|20)\d\d|\d\d)"),
    ("partial", rf"{_WEEKDAY}{_MONTH}\s+{_DAY}(?!\d)"),
    ("partial", rf"{_WEEKDAY}{_DAY}\s+{_MONTH}"),
    ("partial", rf"{_MONTH},?\s+{_YEAR}"),
    ("partial", r"\d{1,2}/\d{1,2}"),
)
_COMPACT = re.compile(rf"({_YEAR})(\d\d)(\d\d)(?:T?\d{{4}}(?:\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?")


@dataclass(frozen=True, slots=True)
class Date:
    """A date as printed at ``line[start:end]``; ``iso`` is null where day, month and year are not all certain."""

    words: str
    iso: str | None
    start: int
    end: int
    updated: bool = False


@cache
def _shapes() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (kind, re.compile(rf"(?<![\w/.-]){shape}(?:{_CLOCK})?(?![\w/-]*\d)(?!\w)", re.IGNORECASE))
        for kind, shape in _SHAPES
    )


@cache
def _words(kind: str) -> re.Pattern[str]:
    patterns = [pattern for name, pattern in rows("dates.tsv") if name == kind]
    return re.compile(r"\b(?:" + "|".join(patterns) + r")\b[:\s]*", re.IGNORECASE)


def find(line: str) -> list[Date]:
    """The dates printed in a line, in order.

    >>> [date.iso for date in find("Posted 4 May 2023, 9:30 am | Updated 6 May 2023")]
    ['2023-05-04', '2023-05-06']
    >>> [(date.words, date.iso) for date in find("3/15, 15:46 EDT")]
    [('3/15, 15:46 EDT', None)]
    """
    found: list[Date] = []
    for kind, shape in _shapes():
        for match in shape.finditer(line):
            if all(match.end() <= date.start or match.start() >= date.end for date in found):
                found.append(_date(line, kind, match))
    return sorted(found, key=lambda date: date.start)


def in_date_line(line: str) -> list[Date]:
    """The dates of a line that is nothing but dates, the words that go with them and what stands behind a bar.

    >>> [date.iso for date in in_date_line("Jun 2, 2021 8:15 am | News, Weather")]
    ['2021-06-02']
    >>> in_date_line("The bridge opened on 2 June 2021 after years of delay.")
    []
    """
    dates = find(line) if len(line) <= 160 and any(map(str.isdigit, line)) else []
    if not dates:
        return []
    rest = "".join(
        line[a:b] for a, b in zip([0, *(d.end for d in dates)], [*(d.start for d in dates), len(line)], strict=True)
    )
    rest = re.split(r"\s[|•·]\s", rest)[0] if line[: dates[0].start].strip() == "" else rest
    for kind in ("published", "updated", "filler"):
        rest = _words(kind).sub(" ", rest)
    return dates if not re.search(r"[^\W_]{2}", rest) else []


def iso(text: str) -> str | None:
    """The ISO 8601 date that ``text`` gives, null unless it gives day, month and year.

    Digits alone are a date only here, where a date is known to be meant:

    >>> iso("20240305"), iso("Tue Mar 5 10:11:12 2024")
    ('2024-03-05', '2024-03-05')
    """
    if compact := _COMPACT.fullmatch(text.strip()):
        return _day(*map(int, compact.groups()))
    dates = find(text)
    return dates[0].iso if dates else None


def _date(line: str, kind: str, match: re.Match[str]) -> Date:
    before = line[max(0, match.start() - 24) : match.start()]
    labels = [(found.end(), name) for name in ("published", "updated") for found in _words(name).finditer(before)]
    updated = bool(labels) and max(labels)[1] == "updated"
    return Date(match.group().strip(" ,"), _iso(kind, match.group()), match.start(), match.end(), updated)


def _iso(kind: str, words: str) -> str | None:
    if kind == "partial" or (kind == "numbers" and not _unambiguous(words)):
        return None
    first, second, third = [*map(int, re.findall(r"\d+", words)[:3]), 0][:3]
    if kind == "iso":
        return _day(first, second, third)
    if kind in {"words", "stamp"}:
        name = re.findall(_MONTH, words, re.IGNORECASE)[0]
        year = second if kind == "words" else int(re.findall(rf"\s({_YEAR})\b", words)[0])
        return _day(year, _MONTHS.index(name[:3].casefold()) + 1, first)
    year = third if third > 99 else third + (1900 if third > 68 else 2000)
    return _day(year, *((second, first) if first > 12 else (first, second)))


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _numbers(words: str) -> tuple[int, int]:
    first, second = re.findall(r"\d+", words)[:2]
    return int(first), int(second)


def _unambiguous(words: str) -> bool:
    """Whether day and month can be told apart: one is over twelve, or both are the same."""
    first, second = _numbers(words)
    return first > 12 or second > 12 or first == second
