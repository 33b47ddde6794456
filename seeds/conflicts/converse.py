"""Denials of an event told from its other side or in another word: "gave notice", "received none", "told nobody"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from seeds.conflicts import existence, frames, parties, times
from seeds.conflicts.align import Match, Pair, Parting, Setting, swap
from seeds.conflicts.frames import Event
from seeds.conflicts.parties import Party
from seeds.conflicts.view import View

_SURE = 0.75
_OTHERWISE = 0.4
"""What is left where the claims speak of different times."""
_BESIDE = 0.8
"""What is left where what is denied is told with something that the other claim does not tell."""
_UNLIKE = 0.5
"""What is left where each claim is told of a thing, and not of the same."""
_UNNAMED = 0.8
"""How surely events are one that are told of nobody who is the same by name."""
_LOOSE = 0.7
_TELLS = 0.4
"""The least weight of a word that tells of what an event is."""
_MET = 0.8
_NEAR = 900
"""How many letters apart two claims of an article tell of one event, though they share no name."""
_OF = ("obj", "ccomp", "xcomp", "obl:about", "nmod:about", "obl:of", "nmod:of", "obl:for", "nmod:for", "obl:to",
       "nmod:to", "obl:on", "nmod:on")  # fmt: skip
_IT = frozenset(("it", "this", "that"))
_THROUGH = ("obl:through", "obl:by", "obl:from", "obl:with", "obl:because")
"""How a clause names what brings an event about, which another claim may call "it"."""
_NARROWING = ("amod", "compound", "acl", "nmod")
Quoted = tuple[bool, bool]


def find(pair: Pair, quoted: Quoted = (False, False)) -> Parting | None:
    """An event that one claim denies and the other tells of the same people; ``quoted``: which are word for word."""
    if not pair.close:
        return None
    turned = swap(pair)
    forth = (_parting(pair, one, other, quoted) for one, other in _against(pair))
    back = (_parting(turned, one, other, quoted[::-1]) for one, other in _against(turned))
    found = [*forth, *(Parting(one.b, one.a, one.score) for one in back)]
    return max(found, key=lambda one: one.score, default=None)


def _against(pair: Pair) -> Iterable[tuple[Event, Event]]:
    """What ``pair.a`` denies, and ``pair.b`` tells as a kind of it."""
    mine, yours = _events(pair.a), _events(pair.b)
    denied = [one for one in mine if one.denied]
    told = [other for other in yours if not other.denied] if denied else []
    return ((one, other) for one in denied for other in told if one.frame in frames.within(other.frame))


@lru_cache(1024)
def _events(side: View) -> tuple[Event, ...]:
    return tuple(frames.events(side))


def _parting(pair: Pair, denied: Event, told: Event, quoted: Quoted) -> Parting:
    fits = _people(pair, denied, told, quoted) * _time(pair, denied, told)
    return Parting(denied.at, told.at, _SURE * fits * _matter(pair, denied, told) if fits else 0.0)


def _time(pair: Pair, denied: Event, told: Event) -> float:
    now, then = pair.a.tense(denied.verb), pair.b.tense(told.verb)
    if then == "f" != now or (frames.mutual(denied.frame) and (now, then) == ("n", "p")):
        return _OTHERWISE
    here, there = pair.a.near(denied.at), pair.b.near(told.at)
    apart = times.differ(here, there) and not times.since(here, there)
    return _OTHERWISE if apart or times.outside(dict(there), dict(here)) else 1.0


def _matter(pair: Pair, denied: Event, told: Event) -> float:
    """Less where each is told of a thing, and not of the same, and where what is denied is narrowed down."""
    mine, yours = _things(pair.a, denied), _things(pair.b, told)
    if mine and yours and not any(m.a in mine and m.b in yours for m in pair.matches if m.kind == "same"):
        return _UNLIKE
    return _BESIDE if _narrowed(pair, denied, told) else 1.0


def _things(side: View, event: Event) -> set[int]:
    """What an event is told of, save those who take part in it and the names that the whole article is about."""
    leave = {event.at, event.verb, *event.doers, *event.receivers, *_amounts(side)}
    below = [i for top in {event.at, event.verb} for i in side.below[top] if side.nodes[i].role.startswith(_OF)]
    found = {j for i in below if i not in leave for j in (i, *side.modifiers(i), *side.fillers(i, "subj"))} - leave
    return {i for i in found if _tells(side, i) and not (side.nodes[i].name and side.nodes[i].lemma in side.foremost)}


def _amounts(side: View) -> set[int]:
    """The words for what an amount is measured in: "offered 40 million euros"."""
    return {amount.node for amount in side.figures}


def _tells(side: View, at: int) -> bool:
    return side.nodes[at].weight > _TELLS and not times.tells(side.nodes[at].form)


def _narrowed(pair: Pair, denied: Event, told: Event) -> bool:
    """Whether what is denied is only such an event of a kind: "no written notice", "not warned in writing"."""
    side, part = pair.a, {*denied.doers, *denied.receivers}
    of_kind = [i for i in side.below[denied.at] if side.nodes[i].role.startswith(_NARROWING)]
    by_it = any(pair.b.nodes[i].form in _IT for i in told.doers)
    beside = [i for i in side.below[denied.verb] if side.nodes[i].role.startswith("obl")]
    beside = [i for i in beside if not (by_it and side.nodes[i].role in _THROUGH)]
    found = (i for i in (*of_kind, *beside) if i not in part and i not in pair.left and i != denied.at)
    return any(_tells(side, i) and side.nodes[i].lemma not in side.foremost for i in found)


def _people(pair: Pair, denied: Event, told: Event, quoted: Quoted) -> float:
    """How surely those who take part are the same; where nobody is, the event must be told to be one otherwise."""
    if existence.such(pair, Match(denied.at, told.at, "same", 1.0)):
        return parties.SURE
    met = list(_met(pair, denied, told, quoted))
    if parties.NO in met:
        return 0.0
    if max(met, default=0.0) >= _MET:
        return max(met) * (_LOOSE if min(met) < _MET and not _of_anybody(pair.a, denied) else 1.0)
    return _UNNAMED if _one_event(pair, denied, told, quoted) else 0.0


def _met(pair: Pair, denied: Event, told: Event, quoted: Quoted) -> Iterator[float]:
    """How surely those of each part are the same; of those who do the same, each of the fewer is one of the others."""
    if frames.mutual(denied.frame):
        few, many = sorted((denied.doers, told.doers), key=len)
        turned = few is not denied.doers
        for one in few if many else ():
            yield max(_meet(pair, *(((at,), (one,)) if turned else ((one,), (at,))), quoted) for at in many)
        return
    for mine, yours in ((denied.doers, told.doers), (denied.receivers, told.receivers)):
        if mine and yours:
            yield _meet(pair, mine, yours, quoted)


def _meet(pair: Pair, mine: Sequence[int], yours: Sequence[int], quoted: Quoted) -> float:
    same = {(match.a, match.b) for match in pair.matches if match.kind == "same" and pair.a.nodes[match.a].pos == "n"}
    return max(
        parties.SURE if (i, j) in same else parties.meet(Party(pair.a, i, quoted[0]), Party(pair.b, j, quoted[1]))
        for i in mine
        for j in yours
    )


def _of_anybody(side: View, event: Event) -> bool:
    """Whether an event is denied of nobody in particular: "there was no siren", "nobody came"."""
    return all(parties.anybody(Party(side, at, False)) for at in (*event.doers, *event.receivers))


def _one_event(pair: Pair, denied: Event, told: Event, quoted: Quoted) -> bool:
    """Whether two claims that name nobody alike tell of one event: by the same word nearby, or what all is about."""
    if _of_one_sum(pair, denied, told):
        return True
    word = any((m.a, m.b, m.kind) == (denied.at, told.at, "same") for m in pair.matches)
    noun = word and pair.a.nodes[denied.at].pos == "n"
    if pair.setting is not Setting.ARTICLE:
        return _of_anybody(pair.a, denied) and (noun or _on_the_matter(pair, told))
    near = abs(pair.a.nodes[denied.at].start - pair.b.nodes[told.at].start) <= _NEAR
    people = any(parties.many(Party(pair.b, at, quoted[1])) for at in told.receivers)
    return near and (word or (_of_anybody(pair.a, denied) and (people or _on_the_matter(pair, told))))


def _of_one_sum(pair: Pair, denied: Event, told: Event) -> bool:
    """Whether both events are told of one and the same amount: "offered 14 million", "no offer of 14 million"."""
    mine, yours = pair.a.clause(denied.at), pair.b.clause(told.at)
    left = {(one.low, one.high, one.unit) for one in pair.a.figures if one.unit and one.node in mine}
    return any((one.low, one.high, one.unit) in left for one in pair.b.figures if one.node in yours)


def _on_the_matter(pair: Pair, told: Event) -> bool:
    """Whether an event is told of a thing that both articles are about."""
    tops = {told.at, told.verb, *_amounts(pair.b)}
    below = (i for top in tops for i in pair.b.below[top] if pair.b.nodes[i].role.startswith(_OF))
    return any(pair.b.nodes[i].lemma in pair.outlined and _tells(pair.b, i) for i in below)
