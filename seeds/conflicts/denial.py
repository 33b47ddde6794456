"""Conflicts in which one claim asserts what the other denies: by negation, opposites, degrees or exclusion."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import NamedTuple

from seeds.conflicts import lexicon, times
from seeds.conflicts.align import Match, Pair
from seeds.conflicts.view import View

_MOODS = {
    ("", ""): 1.0, ("d", "d"): 1.0, ("w", "w"): 0.8, ("", "m"): 0.55, ("m", "m"): 0.4, ("", "w"): 0.4,
    ("", "d"): 0.45, ("d", "w"): 0.6, ("m", "w"): 0.3, ("d", "m"): 0.3,
}  # fmt: skip
_TENSES = {("f", "p"): 0.45, ("f", "n"): 0.8, ("f", "r"): 0.45, ("n", "p"): 0.9}
_PREDICATES = ("root", "xcomp", "ccomp", "parataxis", "conj", "advcl", "acl:relcl", "acl")
_ADJUNCTS = ("obl:in", "obl:at", "obl:on", "obl:since", "obl:during", "nmod:in", "nmod:at")
_OWN = frozenset(("i", "we", "us", "me"))


class Site(NamedTuple):
    """Two aligned words at which the claims part, with how sharply they do and how surely it counts."""

    a: int
    b: int
    sharpness: float
    negation: bool
    score: float = 0.0


def find(pair: Pair) -> Site | None:
    """The place at which two claims contradict each other; parting at two places mostly means two matters."""
    sites = [site for match in pair.matches if (site := _site(pair, match))]
    places = {(site.a, site.b) for site in sites}
    alone = [site for site in sites if not _repeats(pair, site, places)]
    scored = [site._replace(score=_score(pair, site) * 0.3 ** (len(alone) - 1)) for site in alone]
    return max(scored, key=lambda site: site.score, default=None)


def _site(pair: Pair, match: Match) -> Site | None:
    left, right = pair.a.nodes[match.a], pair.b.nodes[match.b]
    if match.kind == "same":
        apart = left.high < right.low or right.high < left.low
        return Site(match.a, match.b, match.strength, True) if apart and _bear(pair, match) else None
    if 0.0 in (left.high, right.high) or not _of_the_same(pair, match):
        return None
    return Site(match.a, match.b, match.strength, False)


def _bear(pair: Pair, match: Match) -> bool:
    return _bears(pair.a, match.a) and _bears(pair.b, match.b)


def _bears(side: View, at: int) -> bool:
    """Whether a word's own negation tells: that of a noun does where no verb of substance says more."""
    node = side.nodes[at]
    if node.high > 0.0 or node.pos != "n" or node.role in _PREDICATES or node.head < 0:
        return True
    return side.nodes[node.head].weight <= 0.2


def _of_the_same(pair: Pair, match: Match) -> bool:
    """Whether opposite words are said of the same things: "some are red" and "some are blue" may both hold."""
    left, right = pair.a.nodes[pair.a.top(match.a)], pair.b.nodes[pair.b.top(match.b)]
    counted = (left.low, left.high) != (0.01, 1.0) or (right.low, right.high) != (0.01, 1.0)
    return left.low + right.low > 1.0 if counted else True


def _repeats(pair: Pair, site: Site, places: set[tuple[int, int]]) -> bool:
    """Whether a site only repeats the negation of a word above it."""
    left, right = pair.a.above(site.a), pair.b.above(site.b)
    return site.negation and any(i in left and j in right for i, j in places if (i, j) != (site.a, site.b))


def _score(pair: Pair, site: Site) -> float:
    score = site.sharpness * _mood(pair, site)
    if times.differ(pair.a.near(site.a), pair.b.near(site.b)):
        score *= 0.2
    return score * _context(pair, site) if score else 0.0


def _mood(pair: Pair, site: Site) -> float:
    """Less where one side only supposes or wishes what the other states, or speaks of another time."""
    left, right = pair.a.nodes[site.a], pair.b.nodes[site.b]
    moods = _MOODS.get((min(left.mood, right.mood), max(left.mood, right.mood)), 0.1)
    early, late = sorted((pair.a.tense(site.a), pair.b.tense(site.b)))
    if left.pos == right.pos == "v" and lexicon.in_turn(left.word, right.word) and not {early, late} & {"n", "f"}:
        moods *= 0.6
    return moods * max(_TENSES.get((early, late), 1.0), 0.6 * (left.lemma != right.lemma))


def _context(pair: Pair, site: Site) -> float:
    """How surely the words around a site speak of the same thing, 0..1."""
    leave = set(pair.a.chain(site.a)), set(pair.b.chain(site.b))
    first, second, shared = pair.coverage(site.a, site.b, leave)
    own = pair.a.nodes[site.a].weight + pair.b.nodes[site.b].weight
    share = (first + second) / 2
    if _aside(pair, site):
        share **= 2
    elif _one_subject(pair, site):
        share = max(share, 0.5)
    alike = roles(pair, site.a, site.b) * narrowing(pair, {site.a}, {site.b}) * placing(pair, site.a, site.b, 0.4)
    return float(share**0.5) * min(1.0, (shared + 0.5 * own) / 1.1) * alike


def _one_subject(pair: Pair, site: Site) -> bool:
    """Whether the subjects of both predicates are named, and are the same."""
    left, right = pair.a.fillers(site.a, "subj"), pair.b.fillers(site.b, "subj")
    return any(i in pair.left and pair.a.nodes[i].weight > 0.3 for i in left) and any(j in pair.right for j in right)


def _aside(pair: Pair, site: Site) -> bool:
    """Whether the claims part at a word beside the predicate: then nearly all else must be the same."""
    return pair.a.nodes[site.a].role not in _PREDICATES or pair.b.nodes[site.b].role not in _PREDICATES


def roles(pair: Pair, i: int, j: int) -> float:
    """Whether two predicates have the same subject and the same object."""
    aligned = {(match.a, match.b) for match in pair.matches}
    result = 1.0
    for role, unlike in (("subj", 0.4), ("obj", 0.6)):
        left, right = pair.a.fillers(i, role), pair.b.fillers(j, role)
        if left and right:
            result *= max(_same_thing(pair, one, other, aligned, unlike) for one in left for other in right)
    return result


def _same_thing(pair: Pair, i: int, j: int, aligned: set[tuple[int, int]], unlike: float) -> float:
    left, right = pair.a.nodes[i], pair.b.nodes[j]
    if left.pos == "x" or right.pos == "x":
        return _pronouns(pair, left.lemma, right.lemma, unlike)
    return 1.0 if (i, j) in aligned else unlike


def _pronouns(pair: Pair, left: str, right: str, unlike: float) -> float:
    """ "We" is the speaker: another than the other claim's "we", and the one who is named so there."""
    mine, yours = pair.a.speaker, pair.b.speaker
    if left in _OWN and right in _OWN:
        return 1.0 if not mine or not yours or mine == yours else unlike
    if left in _OWN and mine:
        return 1.0 if right in mine else 0.8
    if right in _OWN and yours:
        return 1.0 if left in yours else 0.8
    return 0.9


def narrowing(pair: Pair, leave_a: Container[int], leave_b: Container[int]) -> float:
    """Less for each shared noun that both claims narrow down, but by different words."""
    result = 1.0
    for match in pair.matches:
        if match.kind == "same":
            mine = _narrow(pair.a, match.a, pair.left, leave_a, pair.b)
            yours = _narrow(pair.b, match.b, pair.right, leave_b, pair.a)
            result *= 0.35 if mine and yours else 1.0
    return result


def _narrow(side: View, at: int, shared: Container[int], leave: Container[int], other: View) -> list[int]:
    """The words that narrow a noun down, save those that name the other claim's speaker."""
    return [
        i
        for i in side.modifiers(at)
        if i not in shared and i not in leave and side.nodes[i].weight > 0.4
        and not {side.nodes[i].lemma, side.nodes[i].form} & other.speaker
    ]  # fmt: skip


def placing(pair: Pair, i: int, j: int, unlike: float) -> float:
    """Less where both clauses name a place, time or part after the same preposition that the other does not."""
    return unlike if set(places(pair.a, i, pair.left)) & set(places(pair.b, j, pair.right)) else 1.0


def places(side: View, at: int, shared: Container[int]) -> Sequence[str]:
    """The prepositions after which a clause names what the other claim does not."""
    named = [side.nodes[i].role for i in side.clause(at) if i not in shared and i != at and side.nodes[i].weight > 0.3]
    return [role.split(":")[1] for role in named if role.startswith(_ADJUNCTS)]
