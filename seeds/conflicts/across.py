"""Whether a position out of an article is plainly on its target, so that a reader of the claim alone sees it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from seeds.conflicts import lexicon
from seeds.conflicts.view import Position, View

_INNER = ("compound", "amod", "nmod:poss")
_CORE = frozenset(("subj", "obj", "xcomp", "ccomp", "csubj", "root", "conj"))
_GOVERNED = frozenset(("for", "against", "of", "with", "about", "on", "behind", "over", "around", "off"))
"""Prepositions by which words of judging or acting take what they are on; others tell where, when and how."""
_STAND = frozenset(("it", "this"))


def aimed(side: View, position: Position, places: Sequence[int], close: bool) -> bool:
    """Whether the words of a position take one of these places for what they are on, and not for a place or time."""
    said = {at for at, node in enumerate(side.nodes) if position.start <= node.start < position.end}
    return any(_taken(side, head, said) for at in places if (head := _head(side, at, close)) is not None)


def standing(side: View, position: Position, nouns: bool = False) -> bool:
    """Whether the words of a position take "it" or "the plan", which stand for a target named before."""
    return bool(stands(side, position, nouns))


def stands(side: View, position: Position, nouns: bool = False) -> list[int]:
    """The words that stand for a target named before and that the words of a position take."""
    words = lexicon.containers() if nouns else lexicon.containers() | _STAND
    places = (at for at, node in enumerate(side.nodes) if node.lemma in words)
    return [at for at in places if aimed(side, position, [at], close=True)]


def unique(side: View, position: Position, places: Sequence[int]) -> bool:
    """Whether a target is the same in whatever article it stands: no noun that only its own article tells the like of.

    "Rationing" and "the toll ban" are, "the ban" and "his plan" are not.
    """
    return "-" in position.target or any(side.nodes[at].pos == "v" or not side.determined(at) for at in places)


def _head(side: View, at: int, close: bool) -> int | None:
    """The noun that a place is or, in articles on one matter, that holds it: "the funding plan"."""
    node = side.nodes[at]
    if node.pos != "n" or node.role not in _INNER or node.head < 0:
        return at
    holds = side.nodes[node.head].lemma in lexicon.containers()
    return node.head if close and holds and node.role == "compound" else None


def _taken(side: View, at: int, said: set[int]) -> bool:
    roles = list(_upward(side, at, said))
    if not roles:
        return True
    first, *others = roles
    governed = first in _CORE or first.split(":")[-1] in _GOVERNED or first == "obl:to"
    if side.nodes[at].pos == "v" and first == "amod":
        governed = True
    supposed = {"advcl"} if side.nodes[at].mood == "c" else set[str]()
    return governed and all(role in _CORE or role in supposed for role in others)


def _upward(side: View, at: int, said: set[int]) -> Iterator[str]:
    """The roles on the way from a place to the words of the position, or to the top where they stand in the cue."""
    seen = {at}
    while at not in said and (head := side.nodes[at].head) >= 0 and head not in seen:
        yield side.nodes[at].role
        seen.add(head)
        at = head
