"""Conflicts in which one claim asserts what the other denies: by negation, opposites, exclusion or disbelief."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass

from seeds.conflicts import lexicon, times
from seeds.conflicts.align import Match, Side, coverage

Times = Sequence[Sequence[object]]

ENOUGH = 0.5
"""The least score at which a pair is called a conflict."""

_MOODS = {
    ("", ""): 1.0, ("d", "d"): 1.0, ("w", "w"): 0.8, ("", "m"): 0.55, ("m", "m"): 0.4, ("", "w"): 0.4,
    ("", "d"): 0.45, ("d", "w"): 0.6, ("m", "w"): 0.3, ("d", "m"): 0.3,
}  # fmt: skip
_TENSES = {("f", "p"): 0.45, ("f", "n"): 0.8, ("f", "r"): 0.45, ("n", "p"): 0.9}


_PREDICATES = ("root", "xcomp", "ccomp", "parataxis", "conj", "advcl", "acl:relcl", "acl")


_ADJUNCTS = ("obl:in", "obl:at", "obl:on", "obl:since", "obl:during", "nmod:in", "nmod:at")


@dataclass(frozen=True, slots=True)
class Site:
    """Two aligned words at which the claims part, with how sharply they do and how alike the rest is."""

    a: int
    b: int
    sharpness: float
    score: float = 0.0


def find(a: Side, b: Side, matches: Sequence[Match], a_times: Times, b_times: Times) -> Site | None:
    """The one place at which two claims contradict each other; two places mean two matters."""
    sites = _independent(a, b, [site for match in matches if (site := _site(a, b, match))])
    scored = [_scored(a, b, site, matches, sites, a_times, b_times) for site in sites]
    return max(scored, key=lambda site: site.score, default=None)


def _site(a: Side, b: Side, match: Match) -> Site | None:
    left, right = a.nodes[match.a], b.nodes[match.b]
    if match.kind == "same":
        apart = left.high < right.low or right.high < left.low
        return Site(match.a, match.b, match.strength) if apart and _bears(a, match.a) and _bears(b, match.b) else None
    if 0.0 in (left.high, right.high) or not _overlap(a, b, match):
        return None
    return Site(match.a, match.b, match.strength)


def _bears(side: Side, at: int) -> bool:
    """Whether a word's own negation tells: that of a noun does where no verb of substance says more."""
    node = side.nodes[at]
    if node.high > 0.0 or node.pos != "n" or node.role in _PREDICATES or node.head < 0:
        return True
    head = side.nodes[node.head]
    return head.weight <= 0.2 or head.high > 0.0


def _overlap(a: Side, b: Side, match: Match) -> bool:
    """Whether opposite words are said of the same things: "some are red" and "some are blue" may both hold."""
    left, right = a.nodes[a.top(match.a)], b.nodes[b.top(match.b)]
    spoken = (left.low, left.high) != (0.01, 1.0) or (right.low, right.high) != (0.01, 1.0)
    return left.low + right.low > 1.0 if spoken else True


def _independent(a: Side, b: Side, sites: list[Site]) -> list[Site]:
    """The sites, without those that only repeat another's negation at a word below it."""
    places = {(site.a, site.b) for site in sites}
    return [site for site in sites if not _repeats(a, b, site, places)]


def _repeats(a: Side, b: Side, site: Site, places: Iterable[tuple[int, int]]) -> bool:
    above = set(a.chain(site.a)[1:]) | {a.nodes[site.a].head}, set(b.chain(site.b)[1:]) | {b.nodes[site.b].head}
    return any(i in above[0] and j in above[1] for i, j in places if (i, j) != (site.a, site.b))


def _scored(
    a: Side, b: Side, site: Site, matches: Sequence[Match], sites: Sequence[Site], a_times: Times, b_times: Times
) -> Site:
    score = site.sharpness * _context(a, b, site, matches) * _mood(a, b, site) * 0.3 ** (len(sites) - 1)
    if times.differ(near(a, site.a, a_times), near(b, site.b, b_times)):
        score *= 0.2
    return Site(site.a, site.b, site.sharpness, score)


def near(side: Side, at: int, told: Times) -> list[tuple[str, str]]:
    """The times of the clause a word stands in."""
    clause = side.clause(at)
    return [(str(name), str(value)) for name, value, place in told if place in clause or place == -1]


def _mood(a: Side, b: Side, site: Site) -> float:
    left, right = a.nodes[site.a], b.nodes[site.b]
    moods = _MOODS.get((min(left.mood, right.mood), max(left.mood, right.mood)), 0.1)
    early, late = sorted((_tense(a, site.a), _tense(b, site.b)))
    opposite = left.lemma != right.lemma
    if lexicon.in_turn(left.word, right.word) and not {early, late} & {"n", "f"}:
        moods *= 0.6
    return moods * max(_TENSES.get((early, late), 1.0), 0.6 * opposite)


def _tense(side: Side, at: int) -> str:
    return next((side.nodes[here].tense for here in side.chain(at) if side.nodes[here].tense), side.nodes[side.top(at)].tense)


def _context(a: Side, b: Side, site: Site, matches: Sequence[Match]) -> float:
    """How surely the words around a site speak of the same thing, 0..1."""
    left = {match.a: match.strength for match in matches if match.kind == "same"}
    right = {match.b: match.strength for match in matches if match.kind == "same"}
    first, mine = coverage(a, a.clause(site.a), left, set(a.chain(site.a)))
    second, yours = coverage(b, b.clause(site.b), right, set(b.chain(site.b)))
    substance = min(1.0, (mine + yours + 0.5 * _own(a, b, site)) / 1.1)
    share = 0.5 * max(first, second) + 0.5 * min(first, second)
    if _aside(a, b, site):
        share **= 2
    return share**0.5 * substance * roles(a, b, site.a, site.b, matches) * narrowing(a, b, matches, {site.a}, {site.b}) * _placing(a, b, site, left, right)


def _own(a: Side, b: Side, site: Site) -> float:
    """How telling the disputed words are themselves, should anything else be shared."""
    return a.nodes[site.a].weight + b.nodes[site.b].weight


def _aside(a: Side, b: Side, site: Site) -> bool:
    """Whether the claims part at a word beside the predicate: then nearly all else must be the same."""
    return any(side.nodes[at].role not in _PREDICATES for side, at in ((a, site.a), (b, site.b)))


def roles(a: Side, b: Side, i: int, j: int, matches: Sequence[Match]) -> float:
    """Whether the two predicates have the same subject and the same object."""
    pairs = {(match.a, match.b) for match in matches}
    result = 1.0
    for role, unlike in (("subj", 0.4), ("obj", 0.6)):
        left, right = a.fillers(i, role), b.fillers(j, role)
        if left and right:
            result *= max(_same_thing(a, b, one, other, pairs, unlike) for one in left for other in right)
    return result


def _same_thing(a: Side, b: Side, i: int, j: int, pairs: set[tuple[int, int]], unlike: float) -> float:
    left, right = a.nodes[i], b.nodes[j]
    if left.pos == "x" or right.pos == "x":
        return _pronouns(a, b, left.lemma, right.lemma, unlike)
    return 1.0 if (i, j) in pairs else unlike


def _pronouns(a: Side, b: Side, left: str, right: str, unlike: float) -> float:
    """ "We" is the speaker: a like word for another speaker, unless that one names them."""
    own = {"i", "we", "us", "me"}
    if left in own and right in own:
        return 1.0 if not a.speaker or not b.speaker or a.speaker == b.speaker else unlike
    if left in own and a.speaker:
        return 1.0 if right in a.speaker else 0.8
    if right in own and b.speaker:
        return 1.0 if left in b.speaker else 0.8
    return 0.9


def narrowing(a: Side, b: Side, matches: Sequence[Match], leave_a: set[int], leave_b: set[int]) -> float:
    """Less for each shared noun that both claims narrow down, but by different words."""
    left = {match.a for match in matches if match.kind == "same"}
    right = {match.b for match in matches if match.kind == "same"}
    result = 1.0
    for match in matches:
        if match.kind == "same":
            mine = [at for at in a.modifiers(match.a) if at not in left and a.nodes[at].weight > 0.4 and at not in leave_a]
            yours = [at for at in b.modifiers(match.b) if at not in right and b.nodes[at].weight > 0.4 and at not in leave_b]
            mine, yours = [at for at in mine if not _names(a, at, b)], [at for at in yours if not _names(b, at, a)]
            result *= 0.35 if mine and yours else 1.0
    return result


def _placing(a: Side, b: Side, site: Site, left: dict[int, float], right: dict[int, float]) -> float:
    return 0.4 if places(a, site.a, left.keys()) & places(b, site.b, right.keys()) else 1.0


def _names(side: Side, at: int, other: Side) -> bool:
    """Whether a word names the speaker of the other claim: "talks with the union", says the company."""
    return side.nodes[at].lemma in other.speaker or side.nodes[at].form in other.speaker


def places(side: Side, at: int, shared: Container[int]) -> set[str]:
    """The prepositions after which a clause names a place, time or part that the other claim does not."""
    clause = side.clause(at)
    spoken = (side.nodes[i].role for i in clause if i not in shared and i != at and side.nodes[i].weight > 0.3)
    return {role.split(":")[1] for role in spoken if role.startswith(_ADJUNCTS)}
