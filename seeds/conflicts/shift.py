"""Conflicts of a speaker with what they said before."""

from __future__ import annotations

from schemas.conflicts import ConflictKind
from seeds.conflicts.align import Pair
from seeds.conflicts.view import View
from store.engine import Side

ENOUGH = 0.55
"""A little more than between two speakers: a speaker's own words often only go on."""


def same_speaker(a: Side, b: Side) -> bool:
    """Whether two claims are one speaker's, by id, else by name."""
    if a.speaker and b.speaker:
        return a.speaker == b.speaker
    return bool(a.speaker_name) and a.speaker_name.casefold() == b.speaker_name.casefold()


def kind(found: ConflictKind, a: Side, b: Side, pair: Pair) -> ConflictKind | None:
    """What a contradiction is called: a shift for one speaker at two times, null for one within one text.

    A speaker who gives a newer number of what happened does not change their mind; one who plans otherwise does.
    """
    if not same_speaker(a, b):
        return found
    if (a.article and a.article == b.article) or (a.date and a.date == b.date):
        return None
    if found is ConflictKind.FIGURE and not (_means(pair.a) and _means(pair.b)):
        return None
    return ConflictKind.SHIFT


def _means(side: View) -> bool:
    """Whether a claim says what is to be."""
    return any(node.tense == "f" or node.mood in ("w", "d") for node in side.nodes)
