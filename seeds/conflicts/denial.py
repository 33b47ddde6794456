"""Conflicts in which one claim asserts what the other denies: by negation, opposites, degrees or exclusion."""

from __future__ import annotations

from seeds.conflicts import existence, identity, lexicon, relations, times, whole
from seeds.conflicts.align import Match, Pair, Setting
from seeds.conflicts.site import PREDICATES, STATED, WEAK, Site
from seeds.conflicts.view import View

_MOODS = {
    ("", ""): 1.0, ("d", "d"): 1.0, ("w", "w"): 0.8, ("", "m"): 0.55, ("m", "m"): 0.4, ("", "w"): 0.4,
    ("", "d"): 0.45, ("d", "w"): 0.8, ("m", "w"): 0.3, ("d", "m"): 0.3,
}  # fmt: skip
_TENSES = {("f", "p"): 0.45, ("f", "n"): 0.8, ("f", "r"): 0.45, ("n", "p"): 0.9}
_MUCH = 2.0
"""The least weight of shared words for claims out of articles to part at a word beside the predicate."""
_ENOUGH = 1.4
"""The same for articles on the same events."""
_SOMETHING = 0.5
"""The least weight of shared words, beside the predicate, for two claims out of articles to be of one matter."""
_BEFORE = frozenset(("amod", "compound", "nmod"))
_TELLING = 0.85
"""The least weight of two predicates that contradict each other though the clauses share no more than who is meant."""
_TOLD = 0.8
"""The same where one of them is told of nothing in particular."""
_SOME = 0.4
"""What two clauses out of articles on different events must share to be said of one thing."""
_SUBSTANCE = 1.0
"""The least weight of shared words for a claim to be gainsaid by one that says much beside it."""
_NEARLY_ALL = 0.7
"""What two clauses out of articles must share to part at a word beside the predicate."""


def find(pair: Pair) -> Site | None:
    """The place at which two claims contradict each other; parting at two places mostly means two matters."""
    sites = [site for match in pair.matches if (site := parting(pair, match))]
    places = {(site.a, site.b) for site in sites}
    alone = [site for site in sites if not _repeats(pair, site, places)]
    apart = sum(not any(_at_one(pair, site, other) for other in alone[:number]) for number, site in enumerate(alone))
    scored = [site._replace(score=_score(pair, site) * 0.3 ** (apart - 1)) for site in alone]
    return max(scored, key=lambda site: site.score, default=None)


def _at_one(pair: Pair, site: Site, other: Site) -> bool:
    """Whether two sites are one parting, one word above the other here and below it there: "enough", "lack boats"."""
    left, right = pair.a.nodes, pair.b.nodes
    crossed = left[site.a].head == other.a and right[other.b].head == site.b
    return crossed or (left[other.a].head == site.a and right[site.b].head == other.b)


def parting(pair: Pair, match: Match) -> Site | None:
    """The place at which two claims part at two words that are told of: one denied, or both opposed."""
    left, right = pair.a.nodes[match.a], pair.b.nodes[match.b]
    if not _weighty(pair, match) or whole.of_other_doings(pair, match):
        return None
    if match.kind == "same":
        apart = left.high < right.low or right.high < left.low
        told = pair.setting is Setting.STATEMENTS or (_told(pair, match) and not _denied_with(pair, match))
        return Site(match.a, match.b, match.strength, True) if apart and told and _bear(pair, match) else None
    if 0.0 in (left.high, right.high) or not _of_the_same(pair, match) or _tells_apart(pair, match):
        return None
    return Site(match.a, match.b, match.strength, False)


def _tells_apart(pair: Pair, match: Match) -> bool:
    """Whether in articles two words before nouns name two things: "the north gate", "the south gate"."""
    roles = pair.a.nodes[match.a].role, pair.b.nodes[match.b].role
    return match.kind == "exclusive" and pair.setting is not Setting.STATEMENTS and set(roles) <= _BEFORE


def _weighty(pair: Pair, match: Match) -> bool:
    """Whether the words say something; of light verbs only the very same one may be denied."""
    left, right = pair.a.nodes[match.a], pair.b.nodes[match.b]
    if left.lemma == right.lemma == "do" and pair.setting is not Setting.STATEMENTS:
        return False
    return min(left.weight, right.weight) > 0 or (match.kind == "same" and left.lemma == right.lemma)


def _told(pair: Pair, match: Match) -> bool:
    """Whether what one side denies is stated by the other, and not only mentioned."""
    left, right = pair.a.nodes[match.a], pair.b.nodes[match.b]
    side, at = (pair.a, match.a) if left.high > right.high else (pair.b, match.b)
    above = side.nodes[at].head
    light = above >= 0 and (side.nodes[above].weight <= 0.2 or existence.brings(side, at))
    verb = side.nodes[at].pos == "v" and (side.nodes[at].role in STATED or side.nodes[at].mood == "w")
    if pair.one_matter and side.nodes[at].head < 0 and lexicon.happens(side.nodes[at].lemma):
        return True
    if pair.one_matter and (
        existence.presupposed(pair, match) or (existence.such(pair, match) and existence.told_something(side, at))
    ):
        return True
    tense = side.tense(at) if side.nodes[at].pos == "v" or side.nodes[at].role == "xcomp" else side.nodes[at].tense
    return bool(tense) or verb or light


def _denied_with(pair: Pair, match: Match) -> bool:
    """Whether what seems to be affirmed stands under a word that is denied: "received no call that asked her to go"."""
    left, right = pair.a.nodes[match.a], pair.b.nodes[match.b]
    side, at = (pair.a, match.a) if left.high > right.high else (pair.b, match.b)
    turning = lexicon.groups("negation.tsv")["negative"]
    return any(side.nodes[i].high == 0.0 and side.nodes[i].lemma not in turning for i in side.over(at))


def _bear(pair: Pair, match: Match) -> bool:
    return _bears(pair.a, match.a) and _bears(pair.b, match.b)


def _bears(side: View, at: int) -> bool:
    """Whether a word's own negation tells: that of a noun does where no verb of substance says more."""
    node = side.nodes[at]
    if node.name:
        return False
    if node.high > 0.0 or node.pos != "n" or node.role in PREDICATES or node.head < 0:
        return True
    return side.nodes[node.head].weight <= 0.2 or existence.brings(side, at) or existence.unseen(side, at)


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
    if times.differ(pair.a.near(site.a), pair.b.near(site.b)) or _dated_otherwise(pair, site):
        score *= 0.2
    if _then_and_now(pair, site):
        score *= 0.5
    if not site.negation:
        score *= identity.one_of_a_kind(pair, site.a, site.b) * (
            0.5 if _degree(pair.a, site.a) != _degree(pair.b, site.b) else 1.0
        )
    return score * _context(pair, site) if score else 0.0


def guarded(pair: Pair, site: Site) -> float:
    """Less where two words that part are told of other things, parts, times or degrees, or one is only wished."""
    score = _mood(pair, site) * _narrower(pair, site) * identity.placing(pair, site.a, site.b, 0.4)
    score *= identity.narrowing(pair, {site.a}, {site.b}) * (0.5 if _then_and_now(pair, site) else 1.0)
    if _dated_otherwise(pair, site) or (not site.negation and _degree(pair.a, site.a) != _degree(pair.b, site.b)):
        score *= 0.4
    return score * identity.one_of_a_kind(pair, site.a, site.b)


def _then_and_now(pair: Pair, site: Site) -> bool:
    """Whether one side tells of another year or month, and the other how things stand: "short of nurses last year"."""
    near = pair.a.near(site.a), pair.b.near(site.b)
    if times.other(near[0]) == times.other(near[1]):
        return False
    side, at = (pair.b, site.b) if times.other(near[0]) else (pair.a, site.a)
    return side.tense(at) == "n" and side.nodes[at].high > 0.0


def _degree(side: View, at: int) -> str:
    """Whether a word is compared: "smaller" than something may still be "large"."""
    node = side.nodes[at]
    return node.form[-2:] if node.pos == "a" and node.form != node.lemma and node.form.endswith(("er", "est")) else ""


def _dated_otherwise(pair: Pair, site: Site) -> bool:
    """Whether what holds up to a date is gainsaid of no date before it: "not before 2026", "in 2027"."""
    found = [dict(side.near(at)) for side, at in ((pair.a, site.a), (pair.b, site.b))]
    return any(times.outside(date, bound) for date, bound in (found, found[::-1]))


def _mood(pair: Pair, site: Site) -> float:
    """Less where one side only supposes or wishes what the other states, or speaks of another time."""
    left, right = pair.a.nodes[site.a], pair.b.nodes[site.b]
    if pair.a.speaker and pair.a.speaker == pair.b.speaker and _done_since(pair, site):
        return 1.0
    moods = _MOODS.get((min(left.mood, right.mood), max(left.mood, right.mood)), 0.1)
    if {left.mood, right.mood} in ({"", "d"}, {"", "w"}) and _to_come(pair, site):
        moods = max(moods, 0.65)
    early, late = sorted((pair.a.tense(site.a), pair.b.tense(site.b)))
    turns = left.pos == right.pos == "v" and relations.in_turn(left.word, right.word) and not site.negation
    if turns and not {early, late} & {"n", "f"}:
        moods *= 0.6
    wished = {left.mood, right.mood} & {"w", "d"}
    return moods * max(
        _TENSES.get((early, late), 1.0), 0.6 * (left.lemma != right.lemma), float(bool(wished) and _to_come(pair, site))
    )


def _done_since(pair: Pair, site: Site) -> bool:
    """Whether a speaker first says that something will not be, and then that it is so, or the other way round."""
    stated = not pair.a.nodes[site.a].mood and not pair.b.nodes[site.b].mood
    return stated and pair.a.tense(site.a) == "f" and pair.b.tense(site.b) in ("p", "r", "n")


def _to_come(pair: Pair, site: Site) -> bool:
    """Whether the side that states something says that it will be: against what the other demands."""
    side, at = (pair.b, site.b) if pair.a.nodes[site.a].mood else (pair.a, site.a)
    return side.tense(at) == "f"


def _context(pair: Pair, site: Site) -> float:
    """How surely the words around a site speak of the same thing, 0..1."""
    leave = set(pair.a.chain(site.a)), set(pair.b.chain(site.b))
    first, second, shared = pair.coverage(site.a, site.b, leave)
    own = pair.a.nodes[site.a].weight + pair.b.nodes[site.b].weight
    share = _share(pair, site, first, second, shared)
    unsaid = own > _TOLD and _unsaid(pair, site)
    exists = existence.thing(pair, site, shared, own)
    if exists:
        share, shared = max(share, _NEARLY_ALL), shared + own
    if unsaid or (own > _TELLING and _of_one(pair, site)):
        share, shared = max(share, _NEARLY_ALL), shared + _SOMETHING
    if pair.setting is not Setting.STATEMENTS and shared < _SOMETHING:
        share *= 0.25
    alike = identity.roles(pair, site.a, site.b, ("subj",) if unsaid else ("subj", "obj"))
    alike *= identity.strangers(pair, site.a, site.b) * identity.placing(pair, site.a, site.b, 0.4)
    alike *= identity.narrowing(pair, {site.a}, {site.b}) * whole.one_proposition(pair, site.a, site.b, exists)
    return float(share**0.5) * min(1.0, (shared + 0.5 * own) / 1.1) * alike * _narrower(pair, site)


def _of_one(pair: Pair, site: Site) -> bool:
    """Whether in articles on one matter predicates are told of somebody who speaks, or of all or none."""
    tells = site.negation or pair.a.nodes[site.a].pos == "v"
    return pair.one_matter and tells and existence.met(pair, site)


def _unsaid(pair: Pair, site: Site) -> bool:
    """Whether two predicates part, of which one is told of nothing in particular; not "I guess", "you are supposed"."""
    framing = lexicon.groups("negation.tsv")["belief"]
    if {pair.a.nodes[site.a].lemma, pair.b.nodes[site.b].lemma} & framing:
        return False
    stated = _stated(pair.a, site.a) and _stated(pair.b, site.b)
    return stated and whole.unsaid(pair, site.a, site.b, site.negation)


def _stated(side: View, at: int) -> bool:
    """Whether a word is a predicate, and what it says is neither supposed nor asked."""
    node = side.nodes[at]
    said = node.mood in ("w", "d") or (not node.mood and bool(node.tense))
    return said and node.role in PREDICATES and node.pos in "va"


def _share(pair: Pair, site: Site, first: float, second: float, shared: float) -> float:
    """How much of the two clauses must be and is the same."""
    share = (first + second) / 2
    if _aside(pair, site):
        loose = pair.setting is Setting.STATEMENTS
        much = 0.0 if loose else _ENOUGH if pair.one_matter else _MUCH
        if pair.one_matter and _one_verb(pair, site):
            return share if min(first, second) >= 0.5 and shared >= 1.0 else 0.0
        enough = min(first, second) >= (0.5 if loose else _NEARLY_ALL) and shared >= much
        return share**2 if enough else 0.0
    if _one_core(pair, site) and (pair.setting is not Setting.ARTICLES or min(first, second) >= _SOME):
        return max(share, 0.5)
    if pair.one_matter and site.negation and max(first, second) >= _NEARLY_ALL and _by_pronoun(pair, site):
        return 0.8 * share if shared >= _SUBSTANCE else 0.3 * share
    return share if pair.setting is Setting.STATEMENTS or min(first, second) >= 0.5 else 0.3 * share


def _by_pronoun(pair: Pair, site: Site) -> bool:
    """Whether one of two telling predicates is told of a pronoun."""
    sides = (pair.a, site.a), (pair.b, site.b)
    core = (side.nodes[i] for side, at in sides for i in (*side.fillers(at, "subj"), *side.fillers(at, "obj")))
    return any(node.pos == "x" for node in core) and min(side.nodes[at].weight for side, at in sides) > WEAK


def _one_verb(pair: Pair, site: Site) -> bool:
    """Whether two words beside predicates say how one and the same thing was done, or how much of it there is."""
    heads = pair.a.nodes[site.a].head, pair.b.nodes[site.b].head
    return any((match.a, match.b) == heads and match.kind == "same" for match in pair.matches) and not site.negation


def _narrower(pair: Pair, site: Site) -> float:
    """Less where what is gainsaid is narrowed by a clause of its own: "sent no letters that were secret"."""
    if not site.negation:
        return 0.6 if pair.a.sets_condition() or pair.b.sets_condition() else 1.0
    left, right = pair.a.nodes[site.a], pair.b.nodes[site.b]
    side, at, shared = (pair.a, site.a, pair.left) if left.high < right.high else (pair.b, site.b, pair.right)
    clauses = side.narrowing(at)
    return 0.6 if any(i not in shared and side.nodes[i].weight > 0 for i in clauses) else 1.0


def _one_core(pair: Pair, site: Site) -> bool:
    """Whether both predicates are said of the same named thing, be it subject or object: "jobs go", "lose jobs"."""
    left = [*pair.a.fillers(site.a, "subj"), *pair.a.fillers(site.a, "obj")]
    right = {*pair.b.fillers(site.b, "subj"), *pair.b.fillers(site.b, "obj")}
    shared = [match for match in pair.matches if match.a in left and match.b in right and match.kind == "same"]
    measured = {amount.node for amount in pair.a.figures if amount.unit}
    least = 0.3 if pair.setting is not Setting.ARTICLES else 0.6
    return any(pair.a.nodes[match.a].weight > least and match.a not in measured for match in shared)


def _aside(pair: Pair, site: Site) -> bool:
    """Whether the claims part at a word beside the predicate: then nearly all else must be the same."""
    return pair.a.nodes[site.a].role not in PREDICATES or pair.b.nodes[site.b].role not in PREDICATES
