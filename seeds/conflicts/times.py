"""When a claim says that something happened, so far as its words tell: months, weekdays, years and spans."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from seeds import wordlists
from seeds.language.parse import Parse

_YEAR = re.compile(r"(?:1[89]|20)\d\d$")
_DAY = re.compile(r"([12]?\d|3[01])(?:st|nd|rd|th)?$")
CALENDAR = ("year", "month", "season")
"""The classes of times that run in order, the longest first."""
_DAY_OF_WEEK = "weekday"
_NOT_BEFORE = "not before"
_COUNT = "which"
_YEARS = {"last": -1, "this": 0, "next": 1}
_COUNTED = ("unit", "season", "month")
Name = tuple[str, str]
Time = tuple[str, str, int]
"""A class of times, a value, and the token the time belongs to."""


def read(parse: Parse, tokens: Sequence[int]) -> list[Time]:
    """The times a claim names, each with the token it hangs on."""
    found: list[Time] = []
    calendar = _calendar()
    for at in tokens:
        token = parse.tokens[at]
        word = token.lower.rstrip(".")
        if not (word in calendar or token.lower in calendar or word[:1].isdigit()):
            continue
        common = any(parse.tokens[i].dep == "det" for i in token.children)
        due = at > 0 and parse.tokens[at - 1].lower == "by"
        for name, value in _named(word, "" if common else token.pos):
            if name == "daytime" and (due or _names(parse, at)):
                continue
            bounded = name in CALENDAR or name == _DAY_OF_WEEK
            found.append((f"{_bound(parse, at)}{name}" if bounded else name, value, _anchor(parse, at)))
        if which := _which(parse, at):
            found.append((*which, _anchor(parse, at)))
        bound = _bound(parse, at)
        if _YEAR.match(word) and token.pos in ("NUM", "NOUN", "PROPN"):
            found.append((f"{bound}year", word, _anchor(parse, at)))
        elif token.pos == "NUM" and _DAY.match(word) and _beside_month(parse, at):
            found.append(("day", str(int(re.sub(r"\D", "", word))), _anchor(parse, at)))
    return found


def _names(parse: Parse, at: int) -> bool:
    """Whether a time of day only names a thing: "night buses"."""
    return parse.tokens[at].dep == "compound" and parse.tokens[parse.tokens[at].head].lower not in _calendar()


def _bound(parse: Parse, at: int) -> str:
    """Whether a time only bounds what is denied: "not before 2029", "not until May"."""
    words = [parse.tokens[i].lower for i in range(max(0, at - 3), at)]
    return f"{_NOT_BEFORE} " if {"before", "until", "till"} & set(words[-2:]) else ""


def earlier(date: Mapping[str, str], bound: Mapping[str, str]) -> bool:
    """Whether a date lies before the one that the other rules out everything before."""
    months = [value for value, _ in _months()]
    for name in CALENDAR:
        if name in date and (limit := bound.get(f"{_NOT_BEFORE} {name}")):
            order = sorted((date[name], limit)) if name == "year" else months
            return date[name] in order and limit in order and order.index(date[name]) < order.index(limit)
    start = {"spring": 2, "summer": 5, "autumn": 8, "winter": 11}.get(bound.get(f"{_NOT_BEFORE} season", ""))
    return start is not None and "month" in date and date["month"] in months[:start]


def outside(date: Mapping[str, str], bound: Mapping[str, str]) -> bool:
    """Whether a date is none of those before a bound."""
    bounded = any(name.startswith(_NOT_BEFORE) for name in bound)
    if bounded and date.get(_DAY_OF_WEEK) == bound.get(f"{_NOT_BEFORE} {_DAY_OF_WEEK}", ""):
        # "closed until Monday", "reopens on Monday"
        return True
    return bounded and any(name.endswith(CALENDAR) for name in date) and not earlier(date, bound)


def _months() -> list[tuple[str, str]]:
    return [
        (word, kind)
        for word, kinds in _calendar().items()
        for kind, value in kinds
        if kind == "month" and value == word
    ]


@lru_cache(maxsize=1 << 14)
def measures(lemma: str) -> bool:
    """Whether a noun measures time: "by the end of the year" names no doer."""
    return any(kind in ("unit", "weekday", "month") for kind, _ in _calendar().get(lemma.lower(), []))


@lru_cache(maxsize=1 << 14)
def tells(word: str) -> bool:
    """Whether a word names a time."""
    return any(kind != "which" for kind, _ in _calendar().get(word.rstrip("."), []))


def dated(found: Iterable[Time], published: str | None) -> Iterator[Time]:
    """Times with the years that an article's date makes of "last year", "this year" and "next year"."""
    for name, value, at in found:
        counted = _YEARS.get(value) if name == f"{_COUNT} year" and published else None
        if counted is None or value == "this":
            yield name, value, at
        if counted is not None:
            yield "year", str(int(str(published)[:4]) + counted), at


def past_present(times: Sequence[Name]) -> list[Name]:
    """Times without those that only say that it is now: "this autumn"."""
    now = {name.removeprefix(f"{_COUNT} ") for name, value in times if name.startswith(_COUNT) and value == "this"}
    return [(name, value) for name, value in times if not ({name, value, name.removeprefix(f"{_COUNT} ")} & now)]


def other(times: Sequence[tuple[str, str]]) -> bool:
    """Whether a past or coming year, month or the like is meant."""
    return any((name.startswith(_COUNT) and value != "this") or name == "year" for name, value in times)


def _which(parse: Parse, at: int) -> tuple[str, str] | None:
    """Which year, month or season beside the present one is meant: "last year", "next spring"."""
    told = [value for kind, value in _calendar().get(parse.tokens[at].lower, []) if kind in _COUNTED]
    before = parse.tokens[at - 1].lower if at else ""
    which = [value for kind, value in _calendar().get(before, []) if kind == "which"]
    return (f"{_COUNT} {told[0]}", which[0]) if told and which else None


def _named(word: str, pos: str) -> list[tuple[str, str]]:
    sets = _calendar()
    if word in ("may", "march", "fall", "spring", "second") and pos not in ("PROPN", "NOUN"):
        return []
    return [(kind, value) for kind, value in sets.get(word, []) if kind not in ("unit", "which", "recent")]


def _calendar() -> dict[str, list[tuple[str, str]]]:
    if not _CALENDAR:
        for kind, words in wordlists.rows("calendar.tsv"):
            for value in words.split():
                for word in value.split("|"):
                    _CALENDAR.setdefault(word, []).append((kind, value.split("|")[0]))
    return _CALENDAR


_CALENDAR: dict[str, list[tuple[str, str]]] = {}


def _beside_month(parse: Parse, at: int) -> bool:
    near = [parse.tokens[i].lower.rstrip(".") for i in (at - 1, at + 1, at + 2) if 0 <= i < len(parse.tokens)]
    return any(name == "month" for word in near for name, _ in _calendar().get(word, []))


def _anchor(parse: Parse, at: int) -> int:
    """The verb, or else the highest noun, that a time stands under."""
    seen = {at}
    while (head := parse.tokens[at].head) not in seen:
        at = head
        seen.add(at)
        if parse.tokens[at].pos in ("VERB", "AUX"):
            break
    return at


def differ(a: Sequence[tuple[str, str]], b: Sequence[tuple[str, str]]) -> bool:
    """Whether two sets of times name different periods: of one class, and no value in common."""
    left, right = _classes(a), _classes(b)
    if left and right and ("span" in left) != ("span" in right):
        return True
    if _day_and_month(left, right) or _day_and_month(right, left):
        return True
    return any(not left[name] & right[name] for name in left.keys() & right.keys())


def _day_and_month(day: Mapping[str, set[str]], month: Mapping[str, set[str]]) -> bool:
    """Whether one time is a day of this week, and the other a whole month: "on Thursday", "in October"."""
    return _DAY_OF_WEEK in day and not day.keys() & {"month", "day"} and "month" in month and "day" not in month


def since(bound: Sequence[Name], then: Sequence[Name]) -> bool:
    """Whether what holds since a year takes in another time: "since 2021", "in 2023"."""
    years = [value for name, value in bound if name == "year"]
    told = [value for name, value in then if name == "year"]
    return ("span", "since") in bound and bool(years and told) and min(years) <= min(told)


def _classes(times: Sequence[tuple[str, str]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for name, value in times:
        found.setdefault(name, set()).add(value)
    return found
