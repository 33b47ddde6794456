"""Denial by another cause: two claims give one and the same event causes that have nothing in common."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from seeds.conflicts import lexicon
from seeds.conflicts.align import Pair, Parting, Setting
from seeds.conflicts.view import View

_SURE = 0.65
_EVENT = 0.3
"""The least weight of an event that two claims explain."""


class Causing(NamedTuple):
    """A cause and its effect, by their nodes, and the verb that joins them."""

    cause: int
    effect: int
    verb: int


def find(pair: Pair) -> Parting | None:
    """The verbs that give one event two causes; out of articles on other matters another event is meant."""
    if pair.setting is Setting.ARTICLES:
        return None
    told = product(_causings(pair.a), _causings(pair.b))
    found = (Parting(a.verb, b.verb, _SURE) for a, b in told if _one_event(pair, a, b) and _apart(pair, a, b))
    return next(found, None)


def _causings(side: View) -> Iterator[Causing]:
    """Who or what a claim says caused what: "the rain caused the flood", "blamed the rain for the flood"."""
    verbs = lexicon.groups("causes.tsv")
    for at, node in enumerate(side.nodes):
        if node.pos != "v" or node.high == 0.0 or node.mood:
            continue
        below = {side.nodes[child].role: child for child in side.below[at]}
        if node.lemma in verbs["cause"] and "subj" in below and "obj" in below:
            yield Causing(below["subj"], below["obj"], at)
        elif node.lemma in verbs["blame"] and "obj" in below:
            if "obl:for" in below:
                yield Causing(below["obj"], below["obl:for"], at)
            elif target := below.get("obl:on", below.get("obl:to")):
                yield Causing(target, below["obj"], at)


def _one_event(pair: Pair, a: Causing, b: Causing) -> bool:
    told = pair.a.nodes[a.effect].weight > _EVENT
    return told and any((m.a, m.b, m.kind) == (a.effect, b.effect, "same") and m.strength > 0.7 for m in pair.matches)


def _apart(pair: Pair, a: Causing, b: Causing) -> bool:
    """Whether the causes, with all that hangs on them, share no word, and neither is a mere pronoun."""
    left, right = _whole(pair.a, a.cause), _whole(pair.b, b.cause)
    pronouns = "x" in (pair.a.nodes[a.cause].pos, pair.b.nodes[b.cause].pos)
    return not pronouns and not any(match.a in left and match.b in right for match in pair.matches)


def _whole(side: View, at: int) -> set[int]:
    found = [at]
    for here in found:
        found += side.below[here]
    return set(found)
