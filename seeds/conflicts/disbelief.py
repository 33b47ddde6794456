"""Denial of a whole story: one claim tells it, the other calls it a hoax, fake or untrue."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

from seeds.conflicts import lexicon
from seeds.conflicts.align import Pair, Setting
from seeds.conflicts.nodes import Node
from seeds.conflicts.view import Mark, View

DENIED = 0.6
"""The least sureness of words that deny a story."""
_NO_MARK = Mark(0.0, -1, -1, False)
_TOLD = 0.35
_FAR = 2.5
"""The least weight of shared words for two claims out of articles on other events to tell of one story."""
_TOLD_AT_ALL = 1.0
"""The same for any two claims."""
_STORY = 3
"""How many words it takes to tell a story."""
_MOST, _NEARLY_ALL = 0.6, 0.8
"""How much of what is denied must be told, with what happens in it and without."""


class Denial(NamedTuple):
    """A story told on one side and denied on the other, by the words at ``mark``."""

    by_a: bool
    mark: Mark
    score: float


def find(pair: Pair) -> Denial | None:
    """The denial between two claims that tell of one story."""
    left, right = surest(pair, pair.a), surest(pair, pair.b)
    by_a = left > right
    mark, teller = (left, pair.b) if by_a else (right, pair.a)
    if mark.sureness < DENIED or _doubts(pair, teller) > _TOLD:
        return None
    one_story = _one_story(pair) if pair.setting is Setting.STATEMENTS else _retold(pair, by_a, mark)
    return Denial(by_a, mark, mark.sureness * (1 - _doubts(pair, teller)) * one_story)


def surest(pair: Pair, side: View) -> Mark:
    """The surest words of disbelief of a claim; out of an article, only those that are said of a story."""
    loose = pair.setting is Setting.STATEMENTS
    withheld = _withheld(side)
    marks = (mark for mark in side.marks if (mark.firm and not (withheld and _in_cue(side, mark.start))) or loose)
    return max(marks, default=_NO_MARK)


def _withheld(side: View) -> bool:
    """Whether what a cue denies is a thing that somebody does not get: "denied a license to the firm"."""
    lead = _lead(side)
    return lead is not None and any(
        node.role == "nmod:to" and side.nodes[node.head] is lead and not lexicon.happens(lead.lemma)
        for node in side.nodes
    )


def _lead(side: View) -> Node | None:
    """The noun that heads a claim which is on a thing, and says nothing of it by itself."""
    first = next((node for node in side.nodes if node.head < 0), None)
    return first if first and first.pos == "n" and not first.tense else None


def _in_cue(side: View, start: int) -> bool:
    first, end = side.whole()
    return not first <= start < end


def inside(pair: Pair, side: View) -> bool:
    """Whether a claim's own words call it untrue, not only the cue, which has turned it round already."""
    first, last = side.nodes[0].start, side.nodes[-1].end
    marks = (mark for mark in side.marks if mark.firm or pair.setting is Setting.STATEMENTS)
    return any(mark.sureness >= DENIED and first <= mark.start < last for mark in marks)


def spurned(side: View, at: int) -> bool:
    """Whether a cue denies a thing, and with it what is told of the thing: "rebutted the charge that it was late"."""
    denied = any(mark.sureness >= DENIED and _in_cue(side, mark.start) for mark in side.marks)
    return denied and side.nodes[at].high > 0.0 and _lead(side) is not None


def _doubts(pair: Pair, side: View) -> float:
    """How far a claim itself doubts or denies what it speaks of: then it does not tell the story."""
    denies = any(node.high == 0.0 or node.mood in ("q", "u") for node in side.nodes) or side.asks()
    return max(surest(pair, side).sureness, 0.45 if denies or _spurned(side) else 0.0)


def _spurned(side: View) -> bool:
    """Whether a claim is on a thing that its cue is against: "rejected the offer"."""
    return any(one.stance == "oppose" and one.start >= 0 and _in_cue(side, one.start) for one in side.positions)


def _one_story(pair: Pair) -> float:
    """How surely two statements tell of the same story, by the telling words they share."""
    shared = sum(
        match.strength * (pair.a.nodes[match.a].weight + pair.b.nodes[match.b].weight) / 2
        for match in pair.matches
        if match.kind == "same"
    )
    least = min(_weight(pair.a), _weight(pair.b))
    if shared < _TOLD_AT_ALL or not least:
        return 0.0
    return float(min(1.0, (shared / least / 0.6) ** 0.7))


def _retold(pair: Pair, by_a: bool, mark: Mark) -> float:
    """How much of what one claim out of an article denies the other tells, with what happens in it."""
    side, shared = (pair.a, pair.left) if by_a else (pair.b, pair.right)
    other = pair.b if by_a else pair.a
    denied = [at for at in _denied(side, mark) if side.nodes[at].weight > 0]
    whole = sum(side.nodes[at].weight for at in denied)
    told = sum(side.nodes[at].weight * shared.get(at, 0.0) for at in denied)
    least = _FAR if pair.setting is Setting.ARTICLES else _TOLD_AT_ALL
    names = all(side.nodes[at].name for at in denied if at in shared)
    if told < least or names or not any(node.tense or lexicon.happens(node.lemma) for node in other.nodes):
        return 0.0
    depths = {at: len(side.above(at)) for at in denied}
    same = any(at in shared for at in denied if depths[at] == min(depths.values())) or told > _NEARLY_ALL * whole
    near = pair.setting is Setting.ARTICLE
    if not _foremost_shared(other, pair.right if by_a else pair.left, near) or _told_otherwise(pair, by_a, denied):
        return 0.0
    return float(min(1.0, (told / whole / _MOST) ** 2)) * (1.0 if same else 0.5)


def _told_otherwise(pair: Pair, by_a: bool, denied: Collection[int]) -> bool:
    """Whether the other claim says the opposite of what is denied: then both claims say the same."""
    opposed = (match.a if by_a else match.b for match in pair.matches if match.kind == "opposite")
    return any(at in denied for at in opposed)


def _foremost_shared(side: View, shared: Mapping[int, float], near: bool) -> bool:
    """Whether what a claim says foremost is among the words it shares; in one article, or of what it is said."""
    telling = [at for at, node in enumerate(side.nodes) if node.weight > 0]
    depths = {at: len(side.above(at)) for at in telling}
    foremost = [at for at in telling if depths[at] == min(depths.values())]
    told = [one for at in foremost for role in ("subj", "obj") for one in side.fillers(at, role)] if near else []
    return any(at in shared for at in (*foremost, *told))


def _denied(side: View, mark: Mark) -> list[int]:
    """The words of a claim that are denied: those of the sentence of the denying word, all where it is the cue's."""
    no_part = lexicon.groups("stories.tsv")["story"] | lexicon.hoax_words().keys()
    at = next((at for at, node in enumerate(side.nodes) if node.start <= mark.start < node.end), None)
    every = [i for i, node in enumerate(side.nodes) if node.start != mark.start and node.lemma not in no_part]
    said = every if at is None else [i for i in every if i in side.sentence(at)]
    return said if len(said) >= _STORY else every


def _weight(side: View) -> float:
    """The weight of a claim's words, those of disbelief left out."""
    places = {mark.start for mark in side.marks}
    hoaxes = lexicon.hoax_words()
    return sum(node.weight for node in side.nodes if node.start not in places and node.lemma not in hoaxes)
