"""Denials of a whole tally: nobody was hurt, says one claim, and the other counts the injured."""

from __future__ import annotations

from functools import lru_cache

from seeds.conflicts import predication, tally, times
from seeds.conflicts.align import Pair, Parting, swap
from seeds.conflicts.identity import strangers
from seeds.conflicts.view import View

_SURE = 0.72
_OTHERWISE = 0.4
"""What is left where the claims speak of different times."""
_SINCE = ("span", "since")
"""A time from which on nothing happened, though it had before."""
_PERSONAL = frozenset(("i", "we", "he", "she"))
_CAUSING = frozenset(("subj", "obl:by", "obl:of", "obl:from", "obl:because_of", "obl:due_to", "nmod:of", "nmod:from"))
_OPEN = frozenset(("c", "q", "u", "m"))


def find(pair: Pair, later: bool = False) -> Parting | None:
    """A tally that is empty in one claim and counted in the other; ``later`` if the second is of a later day."""
    if not pair.close:
        return None
    forth = _find(pair.a, pair.b)
    back = _find(pair.b, pair.a)
    found = [(*one, forth is one) for one in (forth, back) if one]
    return max((_parting(pair, *one, later) for one in found), key=lambda one: one.score, default=None)


def _find(side: View, other: View) -> tuple[int, int, str] | None:
    """The word that empties a tally and the node of an amount that fills it."""
    empty = _none(side)
    for amount in other.figures if empty else ():
        if amount.node < 0 or amount.narrows or (amount.low or 0.0) <= 0.0 or other.nodes[amount.node].mood in _OPEN:
            continue
        if 0.0 in (other.nodes[amount.node].high, other.nodes[max(amount.event, 0)].high):
            continue
        for name in sorted(predication.tallies(other, amount)):
            if name in empty:
                verb = amount.event if other.nodes[amount.node].head == amount.event else -1
                told = verb if verb >= 0 and other.nodes[verb].pos == "v" else amount.node
                return empty[name], told, name
    return None


@lru_cache(1024)
def _none(side: View) -> dict[str, int]:
    return tally.none(side.nodes)


def _parting(pair: Pair, denied: int, counted: int, name: str, forth: bool, later: bool) -> Parting:
    a, b = (denied, counted) if forth else (counted, denied)
    score = _SURE * strangers(pair, a, b) * (1.0 if _of_one(pair if forth else swap(pair), denied) else _OTHERWISE)
    tenses = {_tense(pair.a, a), _tense(pair.b, b)}
    apart = "f" in tenses and tenses & {"p", "r"}
    near = pair.a.near(a), pair.b.near(b)
    since = (_SINCE in near[0]) != (_SINCE in near[1])
    if apart or since or times.differ(*near) or (later and forth and name in tally.growing()):
        score *= _OTHERWISE
    return Parting(a, b, score)


def _of_one(pair: Pair, denied: int) -> bool:
    """Whether both tell of one lot, not one of a speaker's own ("I lost no sheep"), the other of one cause's alone."""
    above = pair.a.nodes[denied].head
    told = above if pair.a.nodes[denied].pos == "n" and above >= 0 else denied
    subjects = [at for at in pair.a.fillers(told, "subj") if at != denied]
    own = any(pair.a.nodes[at].lemma in _PERSONAL for at in subjects)
    if own:
        return any(node.lemma in pair.a.speaker for node in pair.b.nodes) or pair.a.speaker == pair.b.speaker
    causes = [at for at in subjects if pair.a.nodes[at].start > pair.a.nodes[denied].end]
    return not causes or any(match.a in causes and _brings(pair.b, match.b) for match in pair.matches)


def _brings(side: View, at: int) -> bool:
    """Whether a claim tells of something as what did it: "killed by the drug", "the drug killed"."""
    return side.nodes[at].role in _CAUSING


def _tense(side: View, at: int) -> str:
    """The tense of the first predicate from a word upwards that shows one."""
    while at >= 0 and not side.nodes[at].tense:
        at = side.nodes[at].head
    return side.nodes[at].tense if at >= 0 else ""
