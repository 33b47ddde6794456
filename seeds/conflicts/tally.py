"""Which of the things that news counts a figure counts: the dead, the injured, the jobs lost, however worded."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from seeds import wordlists


@cache
def _tallies() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    rows = wordlists.rows("tallies.tsv")
    return {name: (frozenset(counted.split()), frozenset(telling.split())) for name, counted, telling, *_ in rows}


@cache
def growing() -> frozenset[str]:
    """The tallies that rise while a thing goes on: of the dead, but not of the jobs that are to go."""
    return frozenset(row[0] for row in wordlists.rows("tallies.tsv") if row[3:] == ["grows"])


def of(noun: str | None, unit: str | None, around: Iterable[str]) -> set[str]:
    """The tallies that a bare count may belong to, by its noun and the words around it.

    >>> of("people", None, ["kill"]) == of("toll", None, [])
    True
    """
    if unit or not noun:
        return set()
    words = {noun, *around}
    return {name for name, (counted, telling) in _tallies().items() if noun in counted and words & telling}
