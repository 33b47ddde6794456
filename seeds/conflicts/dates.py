"""Conflicts between dates: one coming event that two claims put at two times, or at a time the other rules out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from seeds.conflicts import identity, lexicon, times
from seeds.conflicts.align import Match, Pair, Parting, Setting
from seeds.conflicts.view import View

_SURE = 0.7
_ENOUGH = 0.6
"""How much of two clauses must be the same for both to tell of one event."""
_SUBJECT = 0.4


def find(pair: Pair) -> Parting | None:
    """The words for the first event of both claims that cannot be at both times."""
    if pair.setting is Setting.ARTICLES:
        return None
    found = (Parting(match.a, match.b, _SURE) for match in pair.matches if _clash(pair, match))
    return next(found, None)


def _clash(pair: Pair, match: Match) -> bool:
    if match.kind != "same" or match.strength < 0.8 or not _once(pair, match):
        return False
    mine, yours = dict(_dates(pair.a, match.a)), dict(_dates(pair.b, match.b))
    left, right = pair.a.nodes[match.a], pair.b.nodes[match.b]
    return _one_event(pair, match) and _apart(mine, left.high > 0.0, yours, right.high > 0.0)


def _once(pair: Pair, match: Match) -> bool:
    """Whether the event happens but once and is yet to come in both claims."""
    left, right = pair.a.nodes[match.a], pair.b.nodes[match.b]
    once = {left.lemma, right.lemma} & lexicon.groups("calendar_events.tsv")["once"]
    told = not {left.mood, right.mood} & {"m", "c", "q", "u"}
    return bool(once) and told and pair.a.tense(match.a) == pair.b.tense(match.b) == "f"


def _one_event(pair: Pair, match: Match) -> bool:
    """Whether both events have one subject that tells, or one object."""
    aligned = {(one.a, one.b) for one in pair.matches if one.kind == "same"}
    core = [(pair.a.fillers(match.a, role), pair.b.fillers(match.b, role)) for role in ("subj", "obj")]
    things = [(i, j) for left, right in core for i in left for j in right if (i, j) in aligned]
    telling = any(pair.a.nodes[i].weight > _SUBJECT for i, _ in things)
    return telling and identity.roles(pair, match.a, match.b) * identity.narrowing(pair, (), ()) >= _ENOUGH


def _dates(side: View, at: int) -> Iterator[tuple[str, str]]:
    clause = side.clause(at)
    yield from ((name, value) for name, value, place in side.times if place in clause)


def _apart(mine: Mapping[str, str], mine_is: bool, yours: Mapping[str, str], yours_is: bool) -> bool:
    """Whether two dates exclude one another: another year or month, or one before that which is ruled out."""
    if mine_is and yours_is:
        return any(name in mine and name in yours and mine[name] != yours[name] for name in times.CALENDAR[:2])
    if mine_is == yours_is:
        return False
    date, bound = (mine, yours) if mine_is else (yours, mine)
    return times.earlier(date, bound)
