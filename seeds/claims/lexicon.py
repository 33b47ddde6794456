"""Lexicon files: tab-separated rows under a provenance line, read once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from seeds import wordlists


class LexiconError(ValueError):
    """A lexicon file says something unusable; the message names file, line and field."""


def rows(name: str, least: int = 1) -> Iterator[tuple[int, list[str]]]:
    """Yield the number and the fields of each line that carries data, at least ``least`` of them."""
    for number, fields in wordlists.numbered(name):
        if len(fields) < least:
            raise LexiconError(f"{name} line {number}: {len(fields)} fields where {least} are needed")
        yield number, [field.strip() for field in fields]


@cache
def words(name: str) -> frozenset[str]:
    """The entries of a plain list."""
    return frozenset(fields[0] for _, fields in rows(name))


@cache
def mapping(name: str) -> dict[str, str]:
    """The entries of a two-column list."""
    return {fields[0]: fields[1] for _, fields in rows(name, 2)}


@cache
def kinds(name: str) -> dict[str, frozenset[str]]:
    """The comma-separated words of each kind of a list of kinds."""
    found: dict[str, set[str]] = {}
    for _, fields in rows(name, 2):
        found.setdefault(fields[0], set()).update(word.strip() for word in fields[1].split(","))
    return {kind: frozenset(words) for kind, words in found.items()}


@cache
def grouped(name: str) -> dict[str, frozenset[str]]:
    """The words, set apart by spaces, of each kind of a list of kinds."""
    return {fields[0]: frozenset(fields[1].split()) for _, fields in rows(name, 2)}


def number(name: str, line: int, field: str) -> float:
    """The number in a field."""
    try:
        return float(field)
    except ValueError:
        raise LexiconError(f"{name} line {line}: {field!r} is not a number") from None
