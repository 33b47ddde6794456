"""Headlines set in capitals, brought to the case of running text so that they can be parsed."""

from __future__ import annotations

import re

from seeds.conflicts import lexicon

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SMALL = frozenset(
    ("a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "of", "on", "or", "that", "the", "to", "with",
     "after", "over", "is", "are", "be", "it", "its", "not")
)  # fmt: skip
_ENDINGS = ("s", "es", "ed", "d", "ing", "ied", "ies", "'s", "’s")


def settle(text: str) -> str:
    """The text with the capitals of headlines taken back, of the same length, names left as they are.

    >>> settle("Mayor Denies Bridge Will Close")
    'Mayor denies bridge will close'
    """
    if not _headline(text):
        return text
    return _WORD.sub(lambda found: _settled(found.group(), found.start() == 0), text)


def _headline(text: str) -> bool:
    """Whether nearly every long word has a capital."""
    words = [word for word in _WORD.findall(text) if word.lower() not in _SMALL]
    return len(words) > 2 and sum(word[0].isupper() for word in words) >= 0.75 * len(words)


def _settled(word: str, first: bool) -> str:
    lower = word.lower()
    if len(lower) != len(word) or not (_common(lower) or lower in _SMALL):
        return word
    return word[0] + lower[1:] if first else lower


def _common(word: str) -> bool:
    """Whether a word, or what is left of it without an ending, is an ordinary word of English."""
    known = lexicon.weights()
    cut = [word[: -len(end)] for end in _ENDINGS if word.endswith(end) and len(word) > len(end) + 2]
    stems = [word, *(stem + more for stem in cut for more in ("", "e", "y"))]
    doubled = re.sub(r"([^aeiou])\1(?:ed|ing)$", r"\1", word)
    return any(stem in known for stem in (*stems, doubled)) or word in lexicon.hoax_words()
