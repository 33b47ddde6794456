"""How plainly, out of one article, a reader of two claims sees that their positions are on one thing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from seeds.conflicts import across
from seeds.conflicts.align import Pair
from seeds.conflicts.view import Position, View

_UNTOLD = 0.5
"""What is left of a position whose claim does not say what it is on, or says that it is on another of its kind."""
_WEAK = 0.6
"""The same where it says "this" or "the measure", and may mean something else by it."""
_MERE = 0.8
"""The same where somebody is judged by no more than a noun: "their support for Lund has fallen"."""
_LITTLE = 6
"""With so many telling words beside it, "it" may stand for something else than what the article is about."""
_TELLS = 0.4
_OPEN = frozenset(("m", "c", "q", "u"))
"""Moods of what is only possible, supposed or asked."""
_UNMET = re.compile(r"\b(?:an?|such)\s+$", re.IGNORECASE)
Bearing = tuple[Position, Sequence[int]]
"""A position and the places of its target, or of what stands for it."""
_LED = ("amod", "compound", "nummod", "nmod:poss")


def told(side: View, position: Position, places: Sequence[int], somebody: bool) -> float:
    """How plainly one claim takes a position on its target."""
    stands = across.stands(side, position)
    if _only_possible(side, position, places or stands) or _priced(side, position):
        return _WEAK
    if somebody:
        return _MERE if _by_noun(side, position) or _on_what_is_theirs(side, position, places) else 1.0
    if places:
        beside = any(side.nodes[at].head in _said(side, position) for at in places)
        return 1.0 if stands or beside or across.aimed(side, position, places, close=True) else _WEAK
    vague = all(side.nodes[at].pos == "x" for at in stands) and _says_much(side)
    return _UNTOLD if vague else 1.0


def another(pair: Pair, mine: Bearing, yours: Bearing) -> float:
    """Less where only one claim brings up a thing of its kind, and tells which: "a bill that would close schools"."""
    return _UNTOLD if _brought_up(pair.a, *mine) != _brought_up(pair.b, *yours) else 1.0


def _brought_up(side: View, position: Position, places: Sequence[int]) -> bool:
    clauses = (i for at in places if _unmet(side, at) for i in side.below[at] if side.nodes[i].role == "acl:relcl")
    return any(not position.start <= side.nodes[i].start < position.end for i in clauses)


def _unmet(side: View, at: int) -> bool:
    """Whether a noun names a thing not spoken of before: "a bill", "bills"."""
    node = side.nodes[at]
    led = (i for i in side.below[at] if side.nodes[i].role.startswith(_LED) and side.nodes[i].start < node.start)
    start = min(side.nodes[i].start for i in (at, *led))
    return node.pos == "n" and (side.follows(_UNMET, start) or (node.form != node.lemma and not side.determined(at)))


def _only_possible(side: View, position: Position, places: Sequence[int]) -> bool:
    """Whether the words of a position say what may come of its target: "it could deter others"."""
    possible = {at for at in _said(side, position) if side.nodes[at].mood in _OPEN and side.nodes[at].pos == "v"}
    return any(side.nodes[at].role == "subj" and side.nodes[at].head in possible for at in places)


def _priced(side: View, position: Position) -> bool:
    """Whether no more is told against something than what it costs."""
    return position.stance == "oppose" and any(
        position.start < amount.end and amount.start < position.end and (amount.unit or "")[:3].isupper()
        for amount in side.figures
    )


def _by_noun(side: View, position: Position) -> bool:
    """Whether nouns alone tell a position, within what is said."""
    said = _said(side, position)
    return bool(said) and all(side.nodes[at].pos == "n" for at in said)


def _on_what_is_theirs(side: View, position: Position, places: Sequence[int]) -> bool:
    """Whether somebody is only named as whose thing is judged: "denounced Lund's remarks"."""
    owners = [at for at in places if side.nodes[at].role == "nmod:poss"]
    return bool(owners) and len(owners) == len(places) and not across.aimed(side, position, places, close=True)


def _said(side: View, position: Position) -> list[int]:
    return [at for at, node in enumerate(side.nodes) if position.start <= node.start < position.end]


def _says_much(side: View) -> bool:
    return sum(node.weight > _TELLS for node in side.nodes) > _LITTLE
