"""Filters made into what the database can look up: words, tokens and ranges of rows."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from store.engine import BadFilter
from store.folding import split
from store.identity import ordinal

#: More words than this in one query are refused.
MOST_WORDS = 64
LAST = 2**62
_CHUNK = re.compile(r'"([^"]*)"|(\S+)')


@dataclass(slots=True)
class Selection:
    """What a filter selects: a full-text expression, conditions beside it, and a range of rows."""

    wanted: list[str] = field(default_factory=list)
    unwanted: list[str] = field(default_factory=list)
    conditions: list[str] = field(default_factory=list)
    values: list[Any] = field(default_factory=list)
    low: int = 0
    high: int = LAST
    words: str | None = None
    hints: list[str] = field(default_factory=list)
    #: Whether some filter can match nothing.
    empty: bool = False

    def tags(self, tokens: Iterable[str]) -> None:
        """Ask for any of these tokens; of none of them nothing can be found."""
        listed = list(tokens)
        self.empty |= not listed
        self.wanted.append(f"tags : ({' OR '.join(listed)})")

    def search(self, text: str) -> None:
        """Ask for the words of a user's query."""
        self.words = expression(text)
        if self.words is None:
            self.hints.append(f"q: {text[:80]!a} has no word to look for")
            self.empty = True
        else:
            self.wanted.append(f"{{words parts}} : ({self.words})")

    def where(self, condition: str, *values: object) -> None:
        """Ask for rows that meet a condition."""
        self.conditions.append(condition)
        self.values.extend(values)

    def match(self) -> str:
        """The full-text expression; empty where all rows are asked for."""
        return " NOT ".join([" AND ".join(self.wanted), *self.unwanted])


def expression(text: str) -> str | None:
    """A user's words as a full-text expression: all of them, in any order, phrases in double quotes.

    Whatever else has a meaning to the index is taken literally. Null where there is no word at all.

    >>> expression('cease-fire AND "the deal"')
    '("ceasefire" OR "cease fire") AND "and" AND "the deal"'
    """
    chunks = [split(quoted or word) for quoted, word in _CHUNK.findall(text)]
    phrases = [_phrase(chunk) for chunk in chunks if chunk]
    if len(phrases) > MOST_WORDS:
        raise BadFilter("q", f"has more than {MOST_WORDS} words")
    return " AND ".join(phrases) or None


def _phrase(words: Sequence[Sequence[str]]) -> str:
    closed = '"' + " ".join("".join(word) for word in words) + '"'
    spread = '"' + " ".join(" ".join(word) for word in words) + '"'
    return closed if closed == spread else f"({closed} OR {spread})"


def listed(filter: Mapping[str, Any], name: str) -> list[str]:
    """The values of a filter as texts, none where it was not given."""
    value = filter.get(name)
    if value is None:
        return []
    return [str(one) for one in ([value] if isinstance(value, str) or not isinstance(value, Iterable) else value)]


def check(filter: Mapping[str, Any], known: Iterable[str]) -> None:
    """Raise BadFilter for a filter that a noun does not have."""
    for name in filter:
        if name not in known:
            raise BadFilter(name, "is not a filter of these records")


def named(
    selection: Selection, filter: Mapping[str, Any], name: str, resolve: Callable[[str], list[int]]
) -> list[int] | None:
    """The numbers that a filter's ids and names stand for, null where it was not given; hints tell the unknown."""
    values = listed(filter, name)
    if not values:
        return None
    found: list[int] = []
    for value in values:
        numbers = resolve(value.encode("utf-8", "replace").decode())
        if not numbers:
            selection.hints.append(f"{name}: nothing on record has the id or name {value[:80]!a}")
        found += numbers
    return sorted(set(found))


def days(selection: Selection, filter: Mapping[str, Any]) -> None:
    """Narrow the range of rows to those between the days given; rows of unknown date are outside any of them."""
    since, until = (_day(filter, name) for name in ("since", "until"))
    if since is not None or until is not None:
        selection.low = max(1, since or 1) << 32
    if until is not None:
        selection.high = ((until + 1) << 32) - 1


def _day(filter: Mapping[str, Any], name: str) -> int | None:
    value = filter.get(name)
    try:
        return None if value is None else ordinal(str(value))
    except ValueError:
        raise BadFilter(name, "must be a date such as 2024-05-01") from None


def one_of(filter: Mapping[str, Any], name: str, known: Iterable[str]) -> list[str]:
    """The values of a closed list that a filter asks for; raises BadFilter for others."""
    values = listed(filter, name)
    for value in values:
        if value not in known:
            raise BadFilter(name, f"must be one of {', '.join(known)}")
    return values
