"""Whether two claims are told of other places: of Porto and of Lisbon, of one town and of the whole country."""

from __future__ import annotations

from collections.abc import Container, Iterator
from functools import cache
from typing import NamedTuple

from seeds import wordlists
from seeds.conflicts import lexicon, times
from seeds.conflicts.align import Pair
from seeds.conflicts.view import View

_APART = 0.3
"""What is left where two claims are told of other places."""


class Place(NamedTuple):
    """A place as a claim tells of it: the noun for its kind, "" where there is only a name, and whether it is named."""

    kind: str
    named: bool


def alike(pair: Pair) -> float:
    """Less where both claims name a place that the other does not, or one the whole of which the other's is a part."""
    mine, yours = set(_places(pair.a, pair.left, pair.b)), set(_places(pair.b, pair.right, pair.a))
    other = any(not _may_be_one(named, called) for named in mine for called in yours)
    parted = other or (mine and _whole(pair.b, pair.right)) or (yours and _whole(pair.a, pair.left))
    return _APART if parted else 1.0


def _may_be_one(one: Place, other: Place) -> bool:
    """Whether two places may be one: what is only named here may be "the town" there."""
    return one.named != other.named and not (one.kind and other.kind)


def _places(side: View, shared: Container[int], other: View) -> Iterator[Place]:
    """The places of which a claim is told and that the other claim does not name or come from."""
    for at, node in enumerate(side.nodes):
        told = at not in shared and node.pos == "n" and node.role.partition(":")[2] in _where()
        known = node.lemma in other.called or times.tells(node.lemma)
        led = any(side.nodes[i].name and i not in shared for i in side.below[at] if side.nodes[i].role == "compound")
        if told and not known and (node.name or led or node.lemma in kinds()):
            yield Place("" if node.name else node.lemma, node.name or led)


def _whole(side: View, shared: Container[int]) -> bool:
    """Whether a claim is told of a whole country or of the world, where the other is not."""
    words = lexicon.groups("telling_apart.tsv")["scope"]
    return any(at not in shared and {node.lemma, node.form} & words for at, node in enumerate(side.nodes)) or any(
        word in words for _, text in side.analysis["p"] for word in text.lower().rstrip(".").split() if "wide" in word
    )


@cache
def _where() -> frozenset[str]:
    return frozenset(row[0] for row in wordlists.rows("where.tsv"))


@cache
def kinds() -> frozenset[str]:
    """Common nouns for places and parts of a country."""
    lists = ("localities.tsv", "compass.tsv")
    return frozenset(row[0] for name in lists for row in wordlists.rows(name))
