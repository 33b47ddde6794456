"""Denial of a whole story: one claim tells it, the other calls it a hoax, fake or untrue."""

from __future__ import annotations

from typing import NamedTuple

from seeds.conflicts import lexicon
from seeds.conflicts.align import Pair, Setting
from seeds.conflicts.view import Mark, View

DENIED = 0.6
"""The least sureness of words that deny a story."""
_NO_MARK = Mark(0.0, -1, -1, False)
_TOLD = 0.35
_FAR = 2.5
"""The least weight of shared words for two claims out of articles on other events to tell of one story."""
_STORY = 3
"""How many words it takes to tell a story."""


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
    return Denial(by_a, mark, mark.sureness * (1 - _doubts(pair, teller)) * _one_story(pair))


def surest(pair: Pair, side: View) -> Mark:
    """The surest words of disbelief of a claim; out of an article, only those that are said of a story."""
    loose = pair.setting is Setting.STATEMENTS
    return max((mark for mark in side.marks if mark.firm or loose), default=_NO_MARK)


def inside(pair: Pair, side: View) -> bool:
    """Whether a claim's own words call it untrue, not only the cue, which has turned it round already."""
    first, last = side.nodes[0].start, side.nodes[-1].end
    marks = (mark for mark in side.marks if mark.firm or pair.setting is Setting.STATEMENTS)
    return any(mark.sureness >= DENIED and first <= mark.start < last for mark in marks)


def _doubts(pair: Pair, side: View) -> float:
    """How far a claim itself doubts or denies what it speaks of: then it does not tell the story."""
    denies = any(node.high == 0.0 or node.mood in ("q", "u") for node in side.nodes) or side.asks()
    return max(surest(pair, side).sureness, 0.45 if denies else 0.0)


def _one_story(pair: Pair) -> float:
    """How surely both tell of the same story, by the telling words they share."""
    shared = sum(
        match.strength * (pair.a.nodes[match.a].weight + pair.b.nodes[match.b].weight) / 2
        for match in pair.matches
        if match.kind == "same"
    )
    least = min(_weight(pair.a), _weight(pair.b))
    if shared < (_FAR if pair.setting is Setting.ARTICLES else 1.0) or not least:
        return 0.0
    told = 1.0 if _events_shared(pair) else 0.55
    return told * float(min(1.0, (shared / least / 0.6) ** 0.7))


def _events_shared(pair: Pair) -> bool:
    """Whether the two share something that happens, or nearly all.

    Two claims out of articles often share names and things without telling the same story; of two statements that
    somebody puts side by side, the shared names are enough.
    """
    if pair.setting is Setting.STATEMENTS:
        return True
    least = min(len(pair.a.nodes), len(pair.b.nodes))
    if least < _STORY or not any(node.tense for node in pair.a.nodes) or not any(node.tense for node in pair.b.nodes):
        return False
    shared = (pair.a.nodes[at] for at in pair.left)
    return len(pair.left) > 0.7 * least or any(
        node.weight > 0.2 and (node.pos == "v" or lexicon.happens(node.lemma)) for node in shared
    )


def _weight(side: View) -> float:
    """The weight of a claim's words, those of disbelief left out."""
    places = {mark.start for mark in side.marks}
    hoaxes = lexicon.hoax_words()
    return sum(node.weight for node in side.nodes if node.start not in places and node.lemma not in hoaxes)
