"""What would stand against a claim: most pairs need no other look than one claim's outlook and the other's brief.

Two claims can only conflict where one has what stands against the other: opposites of its words, the like of those
that either denies or counts by degrees, amounts of one kind, opposed positions, causes, dates or words of disbelief.
Of pairs that may part so, those of one speaker in one article are left out, and of articles on two matters those that
share nothing by which the comparison would know that they tell of one thing. What it may find a conflict in is let
through.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import lru_cache
from typing import Any

from seeds.conflicts import brief, relations
from seeds.conflicts.align import ONE_MATTER
from seeds.conflicts.brief import Brief
from seeds.conflicts.nodes import Node
from seeds.conflicts.stance import SHARED_CONTEXT
from store.engine import Outlook

_SIGNS = {"+": "-", "-": "+"}
_HELD = {brief.HELD: brief.DEED, brief.DEED: brief.HELD}
_TOLD = {brief.SOLE: brief.EXCUSE, brief.EXCUSE: brief.SOLE, brief.CAUSE: brief.CAUSE, brief.DUE: brief.ONCE,
         brief.ONCE: brief.DUE}  # fmt: skip
_DENIED = brief.number(brief.DENIES)
_NONE = frozenset[int]()
_KEPT = 1 << 12


def outlook(analysis: Mapping[str, Any], voice: str = "", teller: str = "") -> Outlook:
    """The brief of a claim, and the question whether it must be compared with a claim of another brief.

    ``voice`` is the speaker's name; claims of one ``teller`` are of one speaker in one article.
    """
    own = brief.describe(analysis, voice, teller)
    if own is None:
        return Outlook(brief.ANY, _anything)
    kept = brief.brief(own)
    return Outlook(kept, _Against(brief.read(kept), analysis))


def _anything(_: bytes) -> bool:
    return True


class _Against:
    """The numbers of what stands against a claim, by kind."""

    def __init__(self, own: Brief, analysis: Mapping[str, Any]) -> None:
        nodes = [Node(*row) for row in analysis["n"]]
        said, marks = [node for node in nodes if brief.is_said(node)], set(brief.told(analysis, nodes))
        self.own, self.outline, self.denies = own, frozenset(own.outline), brief.DENIES in marks
        self.words = _union(map(_opposed, said))
        self.marked = _union(map(_marked, said))
        self.amounts = _numbers(_amounts(analysis, nodes))
        held = brief.positions(analysis, nodes)
        self.positions = _numbers(_SIGNS[sign] + _HELD.get(target, target) for sign, target in held)
        self.told = _numbers((brief.DENIES, *filter(None, map(_counterpart, marks))))
        sets = _numbers(f"§{name}" for _, sets in brief.excluding(nodes) for name in sets)
        self.marks = _union((self.marked, self.amounts, self.positions, self.told, sets))
        self.like = _union(_like(node.word) for node in nodes)
        self.names = _union(_like(node.word) for node in nodes if node.name)
        self.telling = self.names | _union(_like(node.word) for node in nodes if brief.is_rare(node))

    def __call__(self, kept: bytes) -> bool:
        """Whether the claim must be compared with one of this brief: false only where the comparison finds nothing."""
        if not len(kept) & 1:
            return True
        words, marks = brief.meeting(kept)
        if not self.denies and self.words.isdisjoint(words) and self.marks.isdisjoint(marks):
            return False
        return self._may_part(brief.read(kept))

    def _may_part(self, other: Brief) -> bool:
        """Whether claims of which one has what stands against the other may be in conflict."""
        one_article = self.own.outline == other.outline
        if one_article and _share(self.own.teller, other.teller):
            return False
        worded = (
            not self.words.isdisjoint((*other.names, *other.rare, *other.words))
            or not self.marked.isdisjoint(other.marks)
            or _exclude(self.own.members, other.members)
        )
        counted = not self.amounts.isdisjoint(other.marks)
        opposed = not self.positions.isdisjoint(other.marks)
        shared = self.outline.intersection(other.outline)
        weight = sum(each % brief.STEPS + 1 for each in shared)
        if one_article or weight >= ONE_MATTER * brief.STEPS:
            return self.denies or worded or counted or opposed or not self.told.isdisjoint(other.marks)
        return bool(
            self.denies
            or _DENIED in other.marks
            or (opposed and len(shared) >= SHARED_CONTEXT)
            or (worded and self._means_one(other, self.telling, (*other.names, *other.rare)))
            or (worded and _share(self.own.voice, other.voice))
            or (counted and (self._means_one(other, self.names, other.names) or _share(self.own.cases, other.cases)))
        )

    def _means_one(self, other: Brief, mine: Set[int], yours: Sequence[int]) -> bool:
        """Whether either claim has the like of what tells in the other which thing is meant."""
        all_words = (*other.names, *other.rare, *other.words, *other.aside)
        return not (mine.isdisjoint(all_words) and self.like.isdisjoint(yours))


def _counterpart(mark: str) -> str:
    """What stands against something said of a claim as a whole, "" for nothing."""
    if mark.startswith(brief.STATE):
        return mark
    if mark.startswith(brief.NO):
        return mark.replace(brief.NO, brief.YES, 1)
    return mark.replace(brief.YES, brief.NO, 1) if mark.startswith(brief.YES) else _TOLD.get(mark, "")


def _numbers(tokens: Iterable[str]) -> frozenset[int]:
    return frozenset(map(brief.number, tokens))


def _union(numbers: Iterable[frozenset[int]]) -> frozenset[int]:
    return frozenset[int]().union(*numbers)


def _share(mine: Sequence[int], yours: Sequence[int]) -> bool:
    return not frozenset(mine).isdisjoint(yours)


def _exclude(mine: Sequence[int], yours: Sequence[int]) -> bool:
    """Whether the claims have two members of one set of things that exclude one another, not both before a noun."""
    pairs = ((x, y) for x in mine for y in yours)
    return any(x // brief.MEMBERS == y // brief.MEMBERS and x >> 1 != y >> 1 and not x & y & 1 for x, y in pairs)


def _opposed(node: Node) -> frozenset[int]:
    """The opposites of a word, and the like of one that is denied."""
    opposites = _opposites(node.word) if node.weight > 0 and node.high > 0 else _NONE
    return opposites | _likened(node) if brief.is_denied(node) else opposites


def _marked(node: Node) -> frozenset[int]:
    """Denials of the like of a word, and counts by degrees of that of one that is so counted."""
    if node.name or brief.is_denied(node):
        return _NONE
    if node.weight <= 0:
        return _numbers(f"{mark}{node.lemma}" for mark in ("¬~" if brief.is_degree(node) else "¬"))
    denials = _denials(node.word)
    return denials | _numbers(f"~{token}" for token in relations.alike(node.word)) if brief.is_degree(node) else denials


def _likened(node: Node) -> frozenset[int]:
    return _like(node.word) if node.weight > 0 else _numbers({node.lemma})


@lru_cache(_KEPT)
def _like(word: relations.Word) -> frozenset[int]:
    return _numbers(relations.alike(word))


@lru_cache(_KEPT)
def _opposites(word: relations.Word) -> frozenset[int]:
    return _numbers(relations.against(word))


@lru_cache(_KEPT)
def _denials(word: relations.Word) -> frozenset[int]:
    return _numbers(f"¬{token}" for token in relations.alike(word))


def _amounts(analysis: Mapping[str, Any], nodes: Sequence[Node]) -> Iterator[str]:
    """Amounts of one unit; counts of the same, of one tally, or of something not named."""
    for amount in brief.amounts(analysis):
        yield from brief.measured(amount, nodes)
        if amount.unit:
            yield f"#{amount.unit}"
        elif not amount.noun:
            yield from ("#", "#n")
        else:
            like = relations.alike(relations.Word(amount.noun, amount.noun, "n"))
            tallied = brief.tallied(amount, nodes)
            yield from ("#", *(f"#n{word}" for word in like), *tallied, *(f"¬{name}" for name in tallied))
    yield from brief.emptied(nodes)
