"""Which words of one claim speak of the same thing as which words of another, and how much of each is shared."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass
from enum import Enum
from math import fsum
from typing import NamedTuple

from seeds.conflicts import lexicon, relations
from seeds.conflicts.view import View

ONE_MATTER = 5.0
"""The least weight of the words that the outlines of two articles on the same events share."""


_CLOSE = 6.4
"""The same where it is sure: many articles on one subject share words anyhow."""


_SELF = frozenset(("i", "we", "he", "she"))
_TOLD = 0.12
"""What two predicates that are both stated have before others of the same meaning: "closing it", "it is closed"."""


class Match(NamedTuple):
    """Two words, by their index, with how they stand to each other."""

    a: int
    b: int
    kind: str
    strength: float


class Parting(NamedTuple):
    """The words at which two claims part, by their nodes, and how surely they do."""

    a: int
    b: int
    score: float


class Setting(Enum):
    """Where two claims stand: on their own, in one article, in two on one matter, or in any two."""

    STATEMENTS = "statements"
    ARTICLE = "article"
    MATTER = "matter"
    ARTICLES = "articles"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims with their words aligned; ``left`` and ``right`` say how surely a word has its like."""

    a: View
    b: View
    matches: tuple[Match, ...]
    left: Mapping[int, float]
    right: Mapping[int, float]
    setting: Setting

    @classmethod
    def of(cls, a: View, b: View) -> Pair:
        """Align two claims."""
        matches = _align(a, b)
        same = [match for match in matches if match.kind == "same"]
        left = _himself(a, b) | {m.a: m.strength for m in same}
        right = _himself(b, a) | {m.b: m.strength for m in same}
        return cls(a, b, matches, left, right, _setting(a, b))

    @property
    def outlined(self) -> frozenset[str]:
        """What the articles of both claims are about."""
        return self.a.context & self.b.context

    @property
    def one_matter(self) -> bool:
        """Whether the claims are of one article, or of two that tell of the same events."""
        return self.setting in (Setting.ARTICLE, Setting.MATTER)

    @property
    def close(self) -> bool:
        """Whether the claims are of one article, or of two that surely tell of the same events."""
        return self.setting is Setting.ARTICLE or (self.setting is Setting.MATTER and _shared(self.a, self.b) >= _CLOSE)

    def coverage(self, i: int, j: int, leave: tuple[Container[int], Container[int]]) -> tuple[float, float, float]:
        """How much of the clauses of two words is shared: either's share, and the weight; some words left out."""
        first, mine = _covered(self.a, self.a.clause(i), self.left, leave[0])
        second, yours = _covered(self.b, self.b.clause(j), self.right, leave[1])
        return first, second, mine + yours


def swap(pair: Pair) -> Pair:
    """The pair the other way round."""
    matches = tuple(Match(match.b, match.a, match.kind, match.strength) for match in pair.matches)
    return Pair(pair.b, pair.a, matches, pair.right, pair.left, pair.setting)


def _himself(side: View, other: View) -> dict[int, float]:
    """The names of the other claim's speaker, where that claim only says "I" or "he" of him."""
    parts = {node.role for node in other.nodes if node.lemma in _SELF}
    names = (at for at, node in enumerate(side.nodes) if parts and node.name and node.lemma in other.speaker)
    return {at: 1.0 for at in names if side.nodes[at].role in parts or side.nodes[at].role == "flat"}


def _setting(a: View, b: View) -> Setting:
    """Where two claims stand; those of one article share its outline."""
    if not a.context or not b.context:
        return Setting.STATEMENTS
    if a.context == b.context:
        return Setting.ARTICLE
    return Setting.MATTER if _shared(a, b) >= ONE_MATTER else Setting.ARTICLES


def _shared(a: View, b: View) -> float:
    """The weight of the words that the outlines of two articles share."""
    return fsum(lexicon.weights().get(word, 1.0) for word in a.context & b.context)


def _covered(
    side: View, clause: Mapping[int, float], aligned: Mapping[int, float], leave: Container[int]
) -> tuple[float, float]:
    whole = shared = 0.0
    for at, belongs in clause.items():
        if at not in leave:
            weight = side.nodes[at].weight * belongs
            whole += weight
            shared += weight * aligned.get(at, 0.0)
    return (shared / whole if whole else 0.5), shared


def _align(a: View, b: View) -> tuple[Match, ...]:
    """Pair the words of two claims one to one, the surest and best placed pairs first."""
    found: list[tuple[float, int, int, relations.Relation]] = []
    for i, word in enumerate(a.words):
        reach = a.reach[i]
        if reach.isdisjoint(b.every):
            continue
        for j, other in enumerate(b.words):
            if not reach.isdisjoint(b.tokens[j]) and (relation := relations.related(word, other)):
                found.append((-_score(a, b, i, j, relation), i, j, relation))
    found.sort()
    left, right, kept = set[int](), set[int](), list[Match]()
    for _, i, j, relation in found:
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            kept.append(Match(i, j, *relation))
    return tuple(kept)


def _score(a: View, b: View, i: int, j: int, relation: relations.Relation) -> float:
    """How well two words are paired: by what they mean, and by what they hang on."""
    left, right = a.nodes[i], b.nodes[j]
    score = relation.strength - 0.15 * (relation.kind != "same") + 0.1 * (left.role == right.role)
    score += _TOLD * (bool(left.tense) and bool(right.tense))
    if left.head >= 0 and right.head >= 0:
        return score + 0.25 * (relations.related(a.words[left.head], b.words[right.head]) is not None)
    return score + 0.1 * (left.head < 0 and right.head < 0)
