"""Folding of case, accents and hyphens, so that words and names are found however they were typed."""

import re
import unicodedata
from functools import lru_cache

HYPHENS = "-\u2010\u2011\u2013"
_WORD = re.compile(rf"[^\W_]+(?:[{HYPHENS}][^\W_]+)*")
_HYPHEN = re.compile(rf"[{HYPHENS}]")


def plain(text: str) -> str:
    """The text without accents, case and soft hyphens.

    >>> plain("Café Ärger")
    'cafe arger'
    """
    if text.isascii():
        return text.lower()
    spread = unicodedata.normalize("NFKD", text.replace("\u00ad", ""))
    return "".join(c for c in spread if unicodedata.category(c) not in {"Mn", "Cs"}).casefold()


def split(text: str) -> list[list[str]]:
    """The words of a text, each as the list of its hyphened parts.

    >>> split("A Cease-fire now!")
    [['a'], ['cease', 'fire'], ['now']]
    """
    return [_HYPHEN.split(word) for word in _WORD.findall(plain(text))]


@lru_cache(4096)
def fold(text: str) -> str:
    """The words of a text joined by spaces, hyphened words closed up: equal for what a reader takes as equal.

    >>> fold("Cease-Fire talks") == fold("ceasefire  TALKS")
    True
    """
    return " ".join("".join(word) for word in split(text))


def searchable(text: str) -> tuple[str, str]:
    """A text as full-text search keeps it: its folded words, and the parts of its hyphened words.

    >>> searchable("the cease-fire")
    ('the ceasefire', 'cease fire')
    """
    words = split(text)
    parts = (part for word in words if len(word) > 1 for part in word)
    return " ".join("".join(word) for word in words), " ".join(parts)


def slug(text: str, fallback: str = "x") -> str:
    """A readable id of lower-case ASCII letters, digits and hyphens.

    >>> slug("José O'Neill-Smith")
    'jose-o-neill-smith'
    """
    ascii_only = plain(text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")[:80].strip("-") or fallback
