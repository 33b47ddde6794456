"""Whether predicates of two articles say the whole of what they say of the same things."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.conflicts import times
from seeds.conflicts.align import Pair, Setting
from seeds.conflicts.view import View

_TELLS = 0.4
"""The least weight of a word that makes a predicate say something else."""
RARE = 0.8
"""The least weight of a common noun that tells which one is meant in any article."""
_ADDED = ("obj", "xcomp", "ccomp", "obl:", "nmod:")


def one_proposition(pair: Pair, i: int, j: int) -> float:
    """Less where two predicates out of two articles are told of other things, or add other things to what is told.

    "The council agreed to vote" and "the council rejected his appeal" share who and what is done, but not of what.
    """
    if pair.setting not in (Setting.MATTER, Setting.ARTICLES):
        return 1.0
    far = pair.setting is Setting.ARTICLES
    same = [(match.a, match.b) for match in pair.matches if match.kind == "same"]
    doers = pair.a.fillers(i, "subj"), pair.b.fillers(j, "subj")
    mine = {one for one in _added(pair.a, i) if not any(one == a and b in doers[1] for a, b in same)}
    yours = {one for one in _added(pair.b, j) if not any(one == b and a in doers[0] for a, b in same)}
    shared = any(a in mine and b in yours for a, b in same)
    result = 1.0
    if mine and yours and not shared:
        result = 0.4 if far else 0.6
    elif far and bool(mine) != bool(yours):
        result = 0.6 if _direct(pair.a, mine) != _direct(pair.b, yours) else 0.8
    return result if not far or _tells_which(pair, i, j) else 0.6 * result


def _added(side: View, at: int) -> Iterator[int]:
    """What a predicate takes beside its subject and times: objects, complements, places."""
    for here in side.chain(at):
        for child in side.below[here]:
            node = side.nodes[child]
            if node.role.startswith(_ADDED) and node.weight > _TELLS and not times.tells(node.form):
                yield child


def _direct(side: View, added: set[int]) -> bool:
    return any(side.nodes[at].role in _ADDED[:3] for at in added)


def _tells_which(pair: Pair, i: int, j: int) -> bool:
    """Whether a name or a rare noun that both clauses have tells that one and the same thing is meant."""
    left, right = pair.a.clause(i), pair.b.clause(j)
    alike = [match for match in pair.matches if match.kind == "same" and match.a in left and match.b in right]
    nouns = (pair.a.nodes[match.a] for match in alike if pair.a.nodes[match.a].pos == "n")
    return any(node.name or node.weight >= RARE for node in nouns)
