"""What kind of thing each noun names, from the entity annotation of GUM."""

from __future__ import annotations

import re
from collections.abc import Iterator

from seeds.language.training.conllu import Sentence

_BRACKET = re.compile(r"\((?P<opened>[^()-]+)-(?P<kind>\w+)[^()]*(?P<whole>\))?|(?P<closed>[^()]+)\)")

Mention = tuple[int, int, str]
"""First word, the word after the last, kind."""


def kinds(sentence: Sentence) -> list[str]:
    """Return for each word the kind of thing whose mention it heads, or of the name it is part of; "" for the rest."""
    found = [""] * len(sentence.words)
    for mention in sorted(_mentions(sentence), key=lambda mention: mention[0] - mention[1]):
        head = _head(sentence, mention)
        for at in range(mention[0], mention[1]):
            word = sentence.words[at]
            if at == head or (word.head == head and word.dep == "flat"):
                found[at] = mention[2]
    return found


def _mentions(sentence: Sentence) -> Iterator[Mention]:
    opened: dict[str, tuple[int, str]] = {}
    for at, word in enumerate(sentence.words):
        for bracket in _BRACKET.finditer(_entity(word.misc)):
            if bracket["closed"]:
                first, kind = opened.pop(bracket["closed"], (at, ""))
                yield first, at + 1, kind
            elif bracket["whole"]:
                yield at, at + 1, bracket["kind"]
            else:
                opened[bracket["opened"]] = (at, bracket["kind"])


def _entity(misc: str) -> str:
    return next((field[7:] for field in misc.split("|") if field.startswith("Entity=")), "")


def _head(sentence: Sentence, mention: Mention) -> int:
    """Return the word of a mention that hangs on a word outside of it."""
    first, end, _ = mention
    inside = range(first, end)
    return next((at for at in inside if sentence.words[at].head not in inside or sentence.words[at].head == at), first)
