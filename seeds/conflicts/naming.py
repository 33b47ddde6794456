"""A speaker as a sentence names one: with "the" where it takes one, and no longer than is of use."""

from __future__ import annotations

import re
from functools import cache

from seeds import wordlists
from seeds.conflicts import lexicon

_PUBLISHER = re.compile(r"Publisher of “(.*)”$")
_FILE = re.compile(r"\.\w{2,5}$")
_OFFICE = re.compile(r"(?:or|ent|man|woman|ican|crat|ary|ister|ier|ative|ate|ist)$")
"""Endings of words for people by office or party that are no surnames, as "King" is."""
_BELONGS = re.compile(r"\w(?:[’']s|s[’'])(?:\s|$)")
_INNER = re.compile(r"\s(?:of|for|in|at|from|on|by|with|who|that|including|close|reported|conducted)\s")
_LATE_THE = re.compile(r"(?:(?!(?:of|to|for|in|on|with|by|at|from|about)\b)\S+\s+){1,3}the\s")
"""How a description begins that has its article further on: "pretty much the only one"."""
_MANY = 60


def called(speaker: str) -> str:
    """A speaker's name, a description with its article.

    >>> [called(name) for name in ("dockers' union", "Interior Ministry", "Ada Moor", "Mayor", "several")]
    ["the dockers' union", 'the Interior Ministry', 'Ada Moor', 'the Mayor', 'several']
    >>> called("Publisher of “page-2.txt”")
    'the publisher'
    """
    if published := _PUBLISHER.match(speaker):
        return "the publisher" if _FILE.search(published[1]) else f"the publisher of “{_cut(published[1])}”"
    return f"the {_cut(speaker)}" if _articled(speaker) else _cut(speaker)


def _articled(speaker: str) -> bool:
    """Whether a name takes an article: a description that has none, an office, a body named by what it is."""
    words = speaker.split()
    groups = lexicon.groups("articled.tsv")
    if not words or words[0].lower() in groups["leading"] or _LATE_THE.match(speaker) or any(map(str.isdigit, speaker)):
        return False
    if words[0].islower():
        return re.sub(r"[’']s?$", "", words[0]).isalpha()
    head = _INNER.split(speaker)[0].split()[-1].strip(",.;:")
    if _BELONGS.search(speaker):
        return False
    if head.islower():
        return not head.endswith("s") or head.endswith("ss")
    office = lexicon.person(head.lower()) and bool(_OFFICE.search(head.lower()))
    return head.lower() in groups["named"] or (office and words[0].lower() not in _given_names())


@cache
def _given_names() -> frozenset[str]:
    return frozenset(row[0].lower() for row in wordlists.rows("given_names.tsv"))


def _cut(name: str) -> str:
    """A long description up to its first comma or dash."""
    short = re.split(r",| - ", name)[0] if len(name) > _MANY else name
    return short if len(short) <= _MANY else short[: _MANY - 1].rsplit(" ", 1)[0] + "…"
