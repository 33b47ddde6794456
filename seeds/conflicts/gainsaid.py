"""Whether one claim denies what another tells of the same happening, each in its own words."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from seeds.conflicts import accounts, denial, identity, lexicon, localities, times, whole
from seeds.conflicts.align import Pair, Setting
from seeds.conflicts.site import Site
from seeds.conflicts.view import View

_SURE = 0.9
_LEAST = 0.45
"""The least weight of what the two must share beside the words at which they part."""
_MOST = 1.0
_WEAK = 0.2
_SAID = frozenset(("", "d"))
_BECAUSE = frozenset(("because_of", "because", "due_to", "owing_to", "over", "for"))


def find(pair: Pair) -> Site | None:
    """The place at which one claim denies the other's account; lines of nobody's are not looked at."""
    unsigned = not (pair.a.speaker or pair.b.speaker)
    if pair.setting is not Setting.STATEMENTS or unsigned or pair.a.asks() or pair.b.asks():
        return None
    sites = [site for site in _sites(pair) if _tells(pair.a, site.a) and _tells(pair.b, site.b)]
    apart = {(pair.a.top(site.a), pair.b.top(site.b)) for site in sites}
    scored = [site._replace(score=_score(pair, site)) for site in sites] if len(apart) == 1 else []
    return max(scored, key=lambda site: site.score, default=None)


def _tells(side: View, at: int) -> bool:
    """Whether a word says something of the happening, and not who tells it or when."""
    node = side.nodes[at]
    return at in set(accounts.words(side)) and node.weight > _WEAK and not times.tells(node.lemma)


def _sites(pair: Pair) -> list[Site]:
    """The places at which the two part; that of a thing that was not used, given or found is the thing."""
    found = [site for match in pair.matches if (site := denial.parting(pair, match))]
    things = [Site(m.a, m.b, m.strength, True) for m in pair.matches if m.kind == "same" and _thing(pair, m.a, m.b)]
    return found or things[:1]


def _thing(pair: Pair, i: int, j: int) -> bool:
    """Whether a thing of which one claim says that there was none is told of by the other."""
    left, right = pair.a.nodes[i], pair.b.nodes[j]
    if not {left.pos, right.pos} <= {"n", "v"} or min(left.weight, right.weight) <= _LEAST:
        return False
    return (_none(pair.a, i) and _told(pair.b, j)) or (_none(pair.b, j) and _told(pair.a, i))


def _none(side: View, at: int) -> bool:
    """Whether a claim says of a thing that none was there, used or made."""
    node = side.nodes[at]
    above = side.nodes[node.head] if node.head >= 0 else None
    general = lexicon.groups("negation.tsv")["using"]
    return node.high == 0.0 and node.pos == "n" and above is not None and above.lemma in general


def _told(side: View, at: int) -> bool:
    """Whether what a claim tells of a thing holds: nothing above it is denied, wished or supposed."""
    return all(side.nodes[i].high > 0.0 and side.nodes[i].mood in _SAID for i in (at, *side.over(at)))


def _score(pair: Pair, site: Site) -> float:
    left, right = pair.a.nodes[site.a], pair.b.nodes[site.b]
    if not {left.mood, right.mood} <= _SAID or excused(pair, site):
        return 0.0
    if times.differ(pair.a.near(site.a), pair.b.near(site.b)):
        return 0.0
    here, there = pair.a.clause(site.a), pair.b.clause(site.b)
    if any(m.kind != "same" and (m.a, m.b) != (site.a, site.b) and m.a in here and m.b in there for m in pair.matches):
        return 0.0
    first, mine = _covered(pair.a, site.a, pair.left)
    second, yours = _covered(pair.b, site.b, pair.right)
    shared = min(mine, yours)
    if shared < _LEAST:
        return 0.0
    told = 0.75 * max(first, second) + 0.25 * min(first, second)
    alike = identity.strangers(pair, site.a, site.b) * _doers(pair, site) * localities.alike(pair)
    alike *= denial.guarded(pair, site) * whole.one_proposition(pair, site.a, site.b, False)
    return _SURE * site.sharpness * math.sqrt(told) * (0.6 + 0.4 * min(1.0, shared / _MOST)) * alike


def _doers(pair: Pair, site: Site) -> float:
    """Less where other people do it; "our forces" are those for whom the speaker speaks."""
    if _ours(pair.a, site.a, pair.b, site.b) or _ours(pair.b, site.b, pair.a, site.a):
        return 1.0
    return identity.roles(pair, site.a, site.b)


def _ours(side: View, at: int, other: View, there: int) -> bool:
    """Whether one claim tells of the speaker's own people, and the other by name of those for whom he speaks."""
    own = any(side.possessed(side.nodes[i].start) for i in side.fillers(at, "subj"))
    return own and any(other.nodes[i].lemma in side.called for i in other.fillers(there, "subj"))


def _covered(side: View, at: int, aligned: Mapping[int, float]) -> tuple[float, float]:
    """How much of a claim, beside the word at which it parts from the other, has its like there."""
    clause = side.clause(at)
    leave = {at, *side.chain(at)}
    weighed = [
        (i, side.nodes[i].weight * clause.get(i, 0.5))
        for i in accounts.words(side)
        if i not in leave and side.nodes[i].pos != "p" and not times.measures(side.nodes[i].lemma)
    ]
    whole = math.fsum(weight for _, weight in weighed)
    shared = math.fsum(weight * aligned.get(i, 0.0) for i, weight in weighed)
    return (shared / whole if whole else 0.0), shared


def excused(pair: Pair, site: Site) -> bool:
    """Whether what is denied is only the cause: "did not resign because of the scandal"."""
    sides = ((pair.a, site.a, pair.left), (pair.b, site.b, pair.right))
    return any(i not in shared for side, at, shared in sides if side.nodes[at].high == 0.0 for i in _causes(side, at))


def _causes(side: View, at: int) -> Iterator[int]:
    """What a clause gives as the cause of what it tells."""
    for i in side.clause(at):
        if side.nodes[i].role.partition(":")[2] in _BECAUSE and side.nodes[i].role.startswith(("obl", "advcl")):
            yield i
