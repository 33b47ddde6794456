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
        mere = _by_noun(side, position) or _of_others(side, position) or _on_what_is_theirs(side, position, places)
        return _MERE if mere else 1.0
    if places:
        beside = any(side.nodes[at].head in _said(side, position) for at in places)
        held = any(not side.over(at).isdisjoint(stands) for at in places)
        return 1.0 if held or beside or across.aimed(side, position, places, close=True) else _WEAK
    vague = all(side.nodes[at].pos == "x" for at in stands) and _says_much(side)
    return _UNTOLD if vague else 1.0


def another(pair: Pair, mine: Bearing, yours: Bearing) -> float:
    """Less where a claim brings up a thing of its kind, and tells which: "a bill that would close schools"."""
    left, right = _brought_up(pair.a, *mine), _brought_up(pair.b, *yours)
    shared = any(match.a in left and match.b in right and pair.a.nodes[match.a].weight > 0 for match in pair.matches)
    return 1.0 if shared or not (left or right) else _UNTOLD


def _brought_up(side: View, position: Position, places: Sequence[int]) -> set[int]:
    """The words that tell which thing, not spoken of before, a position is on."""
    said = _said(side, position)
    clauses = (i for at in places if _unmet(side, at) for i in side.below[at] if _tells_which(side, i))
    return {one for i in clauses if i not in said for one in (i, *side.below[i])}


def _tells_which(side: View, at: int) -> bool:
    """Whether a clause tells which thing is meant: "a bill that would close schools", "plans to close schools"."""
    node = side.nodes[at]
    return node.role == "acl:relcl" or (node.role == "acl" and node.mood == "w")


def _unmet(side: View, at: int) -> bool:
    """Whether a noun names a thing not spoken of before: "a bill", "bills"."""
    node = side.nodes[at]
    led = (i for i in side.below[at] if side.nodes[i].role.startswith(_LED) and side.nodes[i].start < node.start)
    start = min(side.nodes[i].start for i in (at, *led))
    return node.pos == "n" and (side.follows(_UNMET, start) or not side.determined(at))


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


def _of_others(side: View, position: Position) -> bool:
    """Whether a relative clause tells the position of somebody else: "delegates who pledged to support her"."""
    return any(side.nodes[side.top(at)].role == "acl:relcl" for at in _said(side, position))


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
