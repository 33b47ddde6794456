"""The topic list: loaded from the shipped file and an operator's own, and matched against a parse in one pass."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from schemas.topics import Topic
from seeds.language.parse import Token
from seeds.wordlists import LEXICONS

SETTING = "ONRECORD_TOPICS"
"""The environment variable that names a file of further topics, in the format of the shipped list."""

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_WORD = re.compile(r"['’]s\b|[^\s\-‐‑–'’]+(?:['’](?!s\b)[^\s\-]+)?")
_HYPHENS = frozenset("-‐‑–")
_FUNCTION = frozenset(("case", "mark", "fixed"))


class TopicListError(ValueError):
    """A topic list cannot be used; the message names file, line and field."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A topic as listed: phrases in dictionary form, the ambiguous among them apart."""

    topic: Topic
    phrases: tuple[str, ...]
    doubtful: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Match:
    """A topic's phrase over the tokens from ``start`` up to ``end``."""

    start: int
    end: int
    topic: str
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class _Phrase:
    rest: tuple[str, ...]
    topic: str
    doubtful: bool


class TopicList:
    """Topics by id, with an index of their phrases by first word."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        listed = {entry.topic.id: entry for entry in entries}
        self.topics = {id: _coded(entry.topic, listed) for id, entry in listed.items()}
        self.roots = {id: _root(id, listed) for id in listed}
        self.families = {id: _family(id, listed) for id in listed}
        self._index: dict[str, list[_Phrase]] = {}
        for entry in listed.values():
            for phrase in entry.phrases:
                first, *rest = words(phrase)
                doubtful = phrase in entry.doubtful
                self._index.setdefault(first, []).append(_Phrase(tuple(rest), entry.topic.id, doubtful))
        for phrases in self._index.values():
            phrases.sort(key=lambda phrase: -len(phrase.rest))

    def matches(self, tokens: Sequence[Token]) -> list[Match]:
        """The phrases of the list in a text, in order: the longest where several begin, and none inside another."""
        index, found, done = self._index, list[Match](), 0
        for token in tokens:
            phrases = index.get(token.lower) or (index.get(token.lemma) if token.dep not in _FUNCTION else None)
            if phrases is not None and token.i >= done:
                longest = list(_longest(tokens, token.i, phrases))
                found += longest
                done = max((match.end for match in longest), default=0)
        return found

    def named(self, title: str) -> set[str]:
        """The topics that a headline may name; nobody has parsed it, so plurals are told by their ending."""
        said = words(title)
        tokens = [
            Token(i, word, word, word.removesuffix("s"), "", "", "", i, i, i, 0, 0) for i, word in enumerate(said)
        ]
        return {match.topic for match in self.matches(tokens)}


def _longest(tokens: Sequence[Token], i: int, phrases: Sequence[_Phrase]) -> Iterator[Match]:
    length = -1
    for phrase in phrases:
        if len(phrase.rest) < length:
            return
        end = _end(tokens, i + 1, phrase.rest)
        if end:
            length = len(phrase.rest)
            yield Match(i, end, phrase.topic, phrase.doubtful)


def _end(tokens: Sequence[Token], at: int, rest: tuple[str, ...]) -> int:
    """Where the rest of a phrase ends, hyphens passed over; 0 where it does not follow."""
    for word in rest:
        if at < len(tokens) and tokens[at].text in _HYPHENS:
            at += 1
        if at >= len(tokens) or (tokens[at].lower != word and tokens[at].lemma.lower() != word):
            return 0
        at += 1
    return at


def words(phrase: str) -> list[str]:
    """The words of a phrase as the parser would cut it, without hyphens."""
    return _WORD.findall(phrase.lower())


def load(extra: str | None = None) -> TopicList:
    """The shipped list with an operator's file, if one is named by argument or setting."""
    return _loaded(extra or os.environ.get(SETTING) or None)


@cache
def _loaded(extra: str | None) -> TopicList:
    entries = list(read(LEXICONS / "topics.tsv"))
    entries += read(Path(extra)) if extra else ()
    _check_parents(entries, extra or "topics.tsv")
    return TopicList(entries)


def read(path: Path) -> Iterator[Entry]:
    """The entries of one file."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise TopicListError(f"{path}: cannot be read as UTF-8 text: {error}") from None
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip() and not line.startswith("#"):
            yield _entry(f"{path.name} line {number}", [field.strip() for field in line.rstrip("\r").split("\t")])


def _entry(place: str, fields: Sequence[str]) -> Entry:
    if len(fields) != 5:
        raise TopicListError(f"{place}: {len(fields)} tab-separated fields, not id, label, parent, iptc, phrases")
    id, label, parent, iptc, phrases = fields
    if not _ID.fullmatch(id):
        raise TopicListError(f"{place}, field id: {id!r} is not lower-case words joined by hyphens")
    if not label:
        raise TopicListError(f"{place}, field label: empty")
    if iptc != "-" and not re.fullmatch(r"\d{8}", iptc):
        raise TopicListError(f"{place}, field iptc: {iptc!r} is neither eight digits nor -")
    listed = [phrase.strip() for phrase in phrases.split(",")]
    if not all(words(phrase) for phrase in listed):
        raise TopicListError(f"{place}, field phrases: an empty phrase")
    doubtful = frozenset(phrase.removesuffix("?") for phrase in listed if phrase.endswith("?"))
    topic = Topic(id, label, parent=None if parent == "-" else parent, iptc=None if iptc == "-" else iptc)
    return Entry(topic, tuple(phrase.removesuffix("?") for phrase in listed), doubtful)


def _check_parents(entries: Iterable[Entry], name: str) -> None:
    listed = {entry.topic.id: entry.topic.parent for entry in entries}
    for id, parent in listed.items():
        if parent is not None and parent not in listed:
            raise TopicListError(f"{name}, topic {id}, field parent: no topic {parent!r}")
        seen, above = {id}, parent
        while above is not None:
            if above in seen:
                raise TopicListError(f"{name}, topic {id}, field parent: a circle through {above!r}")
            seen.add(above)
            above = listed.get(above)


def _coded(topic: Topic, listed: dict[str, Entry]) -> Topic:
    """The topic with the code of its nearest ancestor that has one."""
    at = topic
    while at.iptc is None and at.parent is not None:
        at = listed[at.parent].topic
    return replace(topic, iptc=at.iptc)


def _root(id: str, listed: dict[str, Entry]) -> str:
    while (parent := listed[id].topic.parent) is not None:
        id = parent
    return id


def _family(id: str, listed: dict[str, Entry]) -> tuple[str, ...]:
    """A topic with those above it, short of the top one; a top topic alone."""
    found = [id]
    while (parent := listed[found[-1]].topic.parent) is not None:
        found.append(parent)
    return tuple(found[:-1] or found)
