"""The word lists and patterns that reading goes by, read once from ``seeds/lexicons``."""

import re
from functools import cache

from seeds.wordlists import rows

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


@cache
def furniture(kind: str) -> re.Pattern[str]:
    """One expression for all furniture patterns of a kind, to be matched against folded text."""
    return re.compile(_furniture(kind), re.IGNORECASE)


@cache
def lower_furniture(kind: str, before: str = "", after: str = "") -> re.Pattern[str]:
    """The same for folded text in lower case, which takes half as long; ``before`` and ``after`` stand around it."""
    return re.compile(f"{before}(?:{_furniture(kind)}){after}")


def _furniture(kind: str) -> str:
    patterns = [pattern for name, pattern in rows("furniture.tsv") if name == kind]
    return "|".join(f"(?:{pattern})" for pattern in patterns)


@cache
def headers() -> dict[str, str]:
    """Header keys, in lower case, to the field of an article they name."""
    return dict(rows("headers.tsv"))


def field_of(key: str) -> str | None:
    """The field that a key of a program names, null where it names none.

    >>> field_of("datePublished"), field_of("publish_date"), field_of("layout")
    ('published', 'published', None)
    """
    return headers().get(re.sub(r"[_-]", " ", _HUMP.sub(" ", key)).lower())


@cache
def agencies() -> dict[str, str]:
    """News agencies as datelines give them, in lower case, to the name they go by."""
    return {short.lower(): name for short, name in rows("agencies.tsv")}


@cache
def outlet_words() -> frozenset[str]:
    """Words that tell the name of a publication, in lower case."""
    return frozenset(row[0] for row in rows("outletwords.txt"))


@cache
def function_words() -> dict[str, tuple[str, frozenset[str]]]:
    """ISO 639-1 codes to the language's name and its function words."""
    return {code: (name, frozenset(words.split())) for code, name, words in rows("functionwords.tsv")}
