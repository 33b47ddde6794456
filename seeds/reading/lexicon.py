"""The word lists and patterns that reading goes by, read once from ``seeds/lexicons``."""

import re
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "lexicons"


def rows(name: str) -> list[list[str]]:
    """The rows of a lexicon, split at tabs, without comments and empty lines."""
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]


@cache
def furniture(kind: str) -> re.Pattern[str]:
    """One expression for all furniture patterns of a kind, to be matched against folded text."""
    patterns = [pattern for name, pattern in rows("furniture.tsv") if name == kind]
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


@cache
def headers() -> dict[str, str]:
    """Header keys, in lower case, to the field of an article they name."""
    return dict(rows("headers.tsv"))


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
