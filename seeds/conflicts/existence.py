"""Whether one claim says that there is no such thing as the other tells of: "no cameras", "two cameras were on"."""

from __future__ import annotations

from seeds.conflicts import identity, lexicon
from seeds.conflicts.align import Match, Pair, Setting
from seeds.conflicts.nodes import Node
from seeds.conflicts.site import PREDICATES, STATED, WEAK, Site
from seeds.conflicts.view import View

_THING = 0.4
"""The least weight of a thing that tells by itself what is said to exist or not."""
_SHARED = 0.25
"""The least weight of shared words for a thing to be what happens: "no plant closures", "plants will close"."""
_RARE = 1.7
"""The least weight of the words for a thing that is one and the same in any two articles."""
_PLACED = frozenset(("nmod:in", "nmod:at", "nmod:on", "nmod:beyond", "nmod:near", "nmod:around"))
_LOOSE = _PLACED | {"amod", "nummod"}
"""How a thing may be narrowed down that is one of those of which there are said to be none."""
_TELLING = 0.55
"""The least weight of a thing of which none is said to have been seen."""
_SUCH = 900
"""How many letters apart "any such list" is the one that was told of."""
_BROUGHT = frozenset(("subj", "obj", "conj", "obl:to", "obl:in", "obl:from", "obl:with"))
_KINDS = ("amod", "compound", "acl", "nmod")


def thing(pair: Pair, site: Site, shared: float, own: float) -> bool:
    """Whether one side says that there is no such thing as the other tells of; far apart it must be a rare one."""
    there = _existence(pair, site) and (shared > _THING or _no_such(pair, site))
    told = site.negation and such(pair, site)
    if not site.negation or not (there or told or presupposed(pair, site)) or _of_a_kind(pair, site):
        return False
    if shared >= _SHARED or told:
        return True
    return _one_part(pair, site) and (pair.setting is not Setting.ARTICLES or own >= _RARE)


def presupposed(pair: Pair, match: Match | Site) -> bool:
    """Whether one side says that there is no such thing, and of it the other tells something: "the talks collapsed"."""
    sides = (pair.a, match.a), (pair.b, match.b)
    (denying, none), (side, at) = sorted(sides, key=lambda one: one[0].nodes[one[1]].high)
    return pair.close and _nonexistent(denying, none) and told_something(side, at)


def such(pair: Pair, site: Match | Site) -> bool:
    """Whether what is denied is said to be such as the article has told of shortly before: "any such warning"."""
    left, right = pair.a.nodes[site.a], pair.b.nodes[site.b]
    denies, at = (pair.a, site.a) if left.high < right.high else (pair.b, site.b)
    told = any(denies.nodes[i].lemma == "such" for i in denies.below[at])
    return told and pair.setting is Setting.ARTICLE and abs(left.start - right.start) <= _SUCH


def told_something(side: View, at: int) -> bool:
    """Whether something is stated of a thing, by which there is one."""
    if side.nodes[at].pos == "v":
        return side.nodes[at].role in STATED and _is_so(side.nodes[at])
    lead = _counted_by(side, at)
    node, above = side.nodes[lead], side.nodes[lead].head
    narrowed = (side.nodes[i].role for i in side.modifiers(at))
    if side.nodes[at].pos != "n" or node.role not in ("subj", "obj") or above < 0 or not _LOOSE.issuperset(narrowed):
        return False
    return side.nodes[above].role in STATED and _is_so(side.nodes[above])


def _is_so(told: Node) -> bool:
    """Whether a predicate is said to hold."""
    return told.tense in ("p", "r", "n") and told.high > 0.0 and told.mood == ""


def _counted_by(side: View, at: int) -> int:
    """The word that a thing is counted by, "40 pairs of lapwings", else the thing."""
    node = side.nodes[at]
    counted = node.role == "nmod:of" and any(amount.node == node.head for amount in side.figures)
    return node.head if counted else at


def unseen(side: View, at: int) -> bool:
    """Whether none of a thing is said to have been seen, found, used or given out: "no chicken was served"."""
    node, groups = side.nodes[at], lexicon.groups("negation.tsv")
    if node.high > 0.0 or node.head < 0 or node.weight < _TELLING:
        return False
    above = side.nodes[node.head]
    if node.role == "nmod:of" and above.lemma in groups["evidence"]:
        return above.head >= 0 and side.nodes[above.head].lemma in groups["perceiving"] | {"be", "have", "exist"}
    impersonal = above.lemma in groups["using"] and not side.fillers(node.head, "subj")
    return node.role == "obj" and (above.lemma in groups["perceiving"] or impersonal)


def brings(side: View, at: int) -> bool:
    """Whether the word above one says that it comes about: "will lead to closures"."""
    node = side.nodes[at]
    return node.role in _BROUGHT and side.nodes[node.head].lemma in lexicon.groups("negation.tsv")["bringing"]


def met(pair: Pair, site: Site) -> bool:
    """Whether one predicate is told of the other claim's speaker, of everybody or of nobody."""
    return identity.met(pair, site.a, site.b, site.negation)


def _nonexistent(side: View, at: int) -> bool:
    """Whether there is said to be no such thing at all, not only none of a kind: "no cameras in the room"."""
    node = side.nodes[at]
    there = node.head >= 0 and (side.nodes[node.head].lemma in ("be", "exist") or unseen(side, at))
    return node.high == 0.0 and there and all(side.nodes[i].role in _PLACED for i in side.below[at])


def _of_a_kind(pair: Pair, site: Site) -> bool:
    """Whether articles deny only things of a kind, of which the other claim does not tell: "no good options"."""
    if pair.setting is Setting.STATEMENTS:
        return False
    left = pair.a.nodes[site.a].high < pair.b.nodes[site.b].high
    side, at, shared = (pair.a, site.a, pair.left) if left else (pair.b, site.b, pair.right)
    below = (side.nodes[i] for i in side.below[at] if side.nodes[i].role.startswith(_KINDS) and i not in shared)
    if any((node.weight > WEAK and not _of_no_kind(pair, node)) or node.role == "acl" for node in below):
        return True
    done = ((m.a, m.b) for m in pair.matches if m.a in pair.a.below[site.a] and m.b in pair.b.below[site.b])
    return any(pair.a.nodes[i].role == "acl" and identity.doers(pair, i, j) < 1.0 for i, j in done)


def _of_no_kind(pair: Pair, node: Node) -> bool:
    """Whether a word on a thing says no more than where in one article it is, or that it is such as was told of."""
    return node.lemma == "such" or (pair.setting is Setting.ARTICLE and node.role in _PLACED)


def _no_such(pair: Pair, site: Site) -> bool:
    """Whether nothing else need be shared: by two statements, by who is told of, or where one says "there is no"."""
    places = (pair.a, site.a), (pair.b, site.b)
    there = any(side.nodes[at].pos == "n" and side.nodes[side.nodes[at].head].lemma == "be" for side, at in places)
    return pair.setting is Setting.STATEMENTS or there or met(pair, site)


def _existence(pair: Pair, site: Site) -> bool:
    """Whether one side says that there is no such thing, which the other has or sees come."""
    places = (pair.a, site.a), (pair.b, site.b)
    nouns = any(side.nodes[at].pos == "n" for side, at in places)
    return nouns and all(_there(side, at) for side, at in places)


def _one_part(pair: Pair, site: Site) -> bool:
    """Whether both sides name a thing, not one the thing and the other the deed: "no increase", "were raised"."""
    return pair.a.nodes[site.a].pos == pair.b.nodes[site.b].pos


def _there(side: View, at: int) -> bool:
    """Whether a thing is said to be or come about, or what it names is said to happen: "closures", "will close"."""
    node = side.nodes[at]
    if node.pos == "v":
        return bool(node.tense) and node.high > 0.0 and not node.mood
    general = node.lemma in lexicon.groups("telling_apart.tsv")["general"]
    thing = node.pos == "n" and node.weight >= _THING and not general
    if node.role in PREDICATES:
        lacking = any(side.nodes[i].lemma == "without" for i in side.below[at]) and bool(side.fillers(at, "subj"))
        return thing and bool(node.tense) and (node.high > 0.0 or lacking)
    above = side.nodes[node.head]
    had = above.weight == 0.0 and (node.role != "subj" or above.lemma == "be")
    said = bool(side.tense(node.head)) or above.role == "root"
    brought = above.pos == "v" and said and (had or brings(side, at))
    groups = lexicon.groups("negation.tsv")
    return thing and node.head >= 0 and (brought or above.lemma in groups["want"] | groups["plenty"])
