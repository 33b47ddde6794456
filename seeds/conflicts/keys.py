"""The index keys by which claims that may conflict find one another in the store."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

from seeds.conflicts.nodes import Node

MOST = 12
_TELLING = 0.45


def keys(analysis: Mapping[str, Any], words: Sequence[Node]) -> tuple[str, ...]:
    """At most a dozen keys, the most specific kinds first."""
    found = dict.fromkeys((*_positions(analysis), *_figures(analysis, words), *_pairs(words)))
    return tuple(found)[:MOST]


def _positions(analysis: Mapping[str, Any]) -> Iterator[str]:
    for target, _, label, *_ in analysis["s"][:3]:
        if label != "neutral":
            yield f"pos:{target}"


def _figures(analysis: Mapping[str, Any], words: Sequence[Node]) -> Iterator[str]:
    for _, _, unit, noun, _, _, _, _, event, _ in analysis["f"][:4]:
        told = words[event].lemma if event >= 0 else ""
        if noun or unit:
            yield f"fig:{noun or ''}|{unit or ''}:{told}"


def _pairs(words: Sequence[Node]) -> Iterator[str]:
    """Pairs of the most telling words, in the alphabet's order."""
    known = {(-node.weight, node.lemma) for node in words if node.weight >= _TELLING and node.pos in "nva"}
    telling = sorted(known)[:5]
    for a, b in combinations(sorted(lemma for _, lemma in telling), 2):
        yield f"prop:{a}|{b}"
