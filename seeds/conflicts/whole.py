"""Whether two predicates say the whole of what they say of the same things, or one of nothing in particular."""

from __future__ import annotations

from collections.abc import Container, Iterator
from itertools import product

from seeds.conflicts import identity, lexicon, times
from seeds.conflicts.align import Match, Pair, Setting
from seeds.conflicts.view import View

_TELLS = 0.4
"""The least weight of a word that makes a predicate say something else."""
RARE = 0.8
"""The least weight of a common noun that tells which one is meant in any article."""
_MAIN = frozenset(("root", "ccomp", "xcomp", "conj", "parataxis", "csubj"))
_ALL = 0.9
"""What two clauses must share for less to be asked of what they say."""
_LISTED = 1.0
"""The strength of opposites that our own lists have."""
_MOSTLY = 0.65
"""What the clauses of such predicates must share, if it is no more than a name."""
_SAYS = 0.6
"""The least weight of a predicate that, said of one name, tells what is meant."""
_NEAR = 900
"""How many letters apart two claims of an article speak of one thing, of which one says no more than "it"."""
_SELF = frozenset(("i", "he", "she", "we", "they", "it"))
_FURTHER = frozenset(("for", "with", "to", "from", "about", "against"))
_ADDED = ("obj", "xcomp", "ccomp", "obl:", "nmod:")


def one_proposition(pair: Pair, i: int, j: int, existence: bool) -> float:
    """Less where two predicates out of two articles are told of other things, or add other things to what is told.

    "The council agreed to vote" and "the council rejected his appeal" share who and what is done, but not of what.
    """
    if pair.setting is Setting.STATEMENTS:
        return 1.0
    far = pair.setting is Setting.ARTICLES
    same = [(match.a, match.b) for match in pair.matches if match.kind == "same"]
    alike = pair.a.nodes[i].lemma == pair.b.nodes[j].lemma
    doers = pair.a.fillers(i, "subj"), pair.b.fillers(j, "subj")
    mine = {one for one in _added(pair.a, i, alike) if not any(one == a and b in doers[1] for a, b in same)}
    yours = {one for one in _added(pair.b, j, alike) if not any(one == b and a in doers[0] for a, b in same)}
    left, right = _with_modifiers(pair.a, mine), _with_modifiers(pair.b, yours)
    shared = any(a in left and b in right for a, b in same)
    result = _more_than_names(pair, i, j) * _owners(pair, i, j) * (1.0 if existence else _stated(pair, i, j))
    result *= 0.5 if _beside(pair.a, i, pair.left) & _beside(pair.b, j, pair.right) else 1.0
    if mine and yours and not shared:
        result *= 0.4 if far else 0.6
    elif far and bool(mine) != bool(yours):
        result *= 0.6 if _direct(pair.a, mine) != _direct(pair.b, yours) else 0.8
    return result if not far or _tells_which(pair, i, j) else 0.6 * result


def _stated(pair: Pair, i: int, j: int) -> float:
    """Less where either predicate is not what its claim says, but stands in a relative clause, a purpose or a wish."""
    mine, yours = _says(pair.a, i), _says(pair.b, j)
    if mine and yours:
        return 1.0
    if _told_of_others(pair.a, i) or _told_of_others(pair.b, j):
        return 0.5
    wished = (mine and pair.b.nodes[j].mood == "w") or (yours and pair.a.nodes[i].mood == "w")
    alike = pair.a.nodes[i].lemma == pair.b.nodes[j].lemma
    return 1.0 if wished or (alike and min(_covered(pair, i, j)) >= _ALL) else 0.5


def _told_of_others(side: View, at: int) -> bool:
    """Whether a predicate only tells which people or deeds are meant: "calls to ban it", "those who left"."""
    return side.nodes[side.top(at)].role.startswith(("acl", "advcl"))


def _says(side: View, at: int) -> bool:
    """Whether a predicate is put forward of something in a main clause, or in one that tells what is said or known."""
    if side.nodes[side.top(at)].role not in _MAIN:
        return False
    return bool(side.tense(at) or side.nodes[at].mood == "d" or side.fillers(at, "subj") or side.undergone(at))


def _covered(pair: Pair, i: int, j: int) -> tuple[float, float]:
    return pair.coverage(i, j, (set(pair.a.chain(i)), set(pair.b.chain(j))))[:2]


def _more_than_names(pair: Pair, i: int, j: int) -> float:
    """Less where two clauses share no more than names, of whom many things are told."""
    left, right = pair.a.clause(i), pair.b.clause(j)
    leave = set(pair.a.chain(i))
    alike = (match for match in pair.matches if match.kind == "same" and match.a in left and match.b in right)
    shared = [match for match in alike if match.a not in leave and pair.a.nodes[match.a].weight > _TELLS]
    if not shared or not all(pair.a.nodes[match.a].name and pair.b.nodes[match.b].name for match in shared):
        return 1.0
    predicate = pair.a.nodes[i].lemma == pair.b.nodes[j].lemma and pair.a.nodes[i].weight >= _SAYS
    predicate = predicate or (_opposed(pair, i, j) and min(_covered(pair, i, j)) >= _MOSTLY)
    return 1.0 if predicate or _doer_and_done_to(pair, i, j) or min(_covered(pair, i, j)) >= _ALL else 0.55


def _opposed(pair: Pair, i: int, j: int) -> bool:
    """Whether two telling predicates are listed as each other's opposites: "guilty", "cleared"."""
    strength = max((match.strength for match in pair.matches if (match.a, match.b) == (i, j)), default=0.0)
    telling = min(pair.a.nodes[i].weight, pair.b.nodes[j].weight) >= _TELLS
    return strength >= _LISTED and telling and pair.a.nodes[i].lemma != pair.b.nodes[j].lemma and pair.one_matter


def _doer_and_done_to(pair: Pair, i: int, j: int) -> bool:
    """Whether both predicates are told of the same two: "Roe hit Lund", "Roe never hit Lund"."""
    same = {(match.a, match.b) for match in pair.matches if match.kind == "same"}
    told = [product(pair.a.fillers(i, role), pair.b.fillers(j, role)) for role in ("subj", "obj")]
    return all(
        any((a, b) in same or _SELF & {pair.a.nodes[a].lemma, pair.b.nodes[b].lemma} for a, b in either)
        for either in told
    )


def _owners(pair: Pair, i: int, j: int) -> float:
    """Less where one has and another has not: "the mayor has no plans", "the council planned to leave"."""
    left, right = _holder(pair.a, i), _holder(pair.b, j)
    if (left, right) == (i, j) or left < 0 or right < 0:
        return 1.0
    if pair.setting is Setting.ARTICLES and bool(pair.a.fillers(left, "subj")) != bool(pair.b.fillers(right, "subj")):
        return 0.6
    return identity.doers(pair, left, right)


def _holder(side: View, at: int) -> int:
    """The verb whose subject has, makes or lacks what a noun names, a verb itself; -1 for others."""
    node = side.nodes[at]
    if node.pos == "v":
        return at
    if node.pos != "n" or node.role != "obj" or node.head < 0:
        return -1
    verb, groups = side.nodes[node.head], lexicon.groups("negation.tsv")
    held = verb.weight == 0.0 or verb.lemma in groups["denying"]
    return node.head if held and side.fillers(node.head, "subj") else -1


def _with_modifiers(side: View, added: set[int]) -> set[int]:
    return added.union(*(side.modifiers(at) for at in added))


def _added(side: View, at: int, alike: bool) -> Iterator[int]:
    """What a predicate takes beside its subject and times: objects, complements, places; not "money", "anything"."""
    general = lexicon.groups("telling_apart.tsv")["general"]
    for here in side.chain(at):
        for child in side.below[here]:
            node = side.nodes[child]
            telling = node.weight > _TELLS and node.lemma not in general and not times.tells(node.form)
            if telling and node.role.startswith(_ADDED) and (alike or not _only_how(side, at, child)):
                yield child


def _only_how(side: View, at: int, added: int) -> bool:
    """Whether a word only says for what or by what something is as it is: "safe to drink", "poisoned with lead"."""
    role = side.nodes[added].role
    return (role == "xcomp" and side.nodes[at].pos == "a") or (role in ("obl:with", "obl:by") and side.undergone(at))


def _beside(side: View, at: int, shared: Container[int]) -> frozenset[str]:
    """The prepositions after which a clause tells what the other does not: "safe for cars", "not for trains"."""
    told = ((side.nodes[i].role, side.nodes[i].weight) for i in side.clause(at) if i not in shared)
    found = (role.partition(":")[2] for role, weight in told if weight > _TELLS and role.startswith(("obl:", "nmod:")))
    return _FURTHER.intersection(found)


def _direct(side: View, added: set[int]) -> bool:
    return any(side.nodes[at].role in _ADDED[:3] for at in added)


def _tells_which(pair: Pair, i: int, j: int) -> bool:
    """Whether a name or a rare noun that both clauses have tells that one and the same thing is meant."""
    left, right = pair.a.clause(i), pair.b.clause(j)
    alike = [match for match in pair.matches if match.kind == "same" and match.a in left and match.b in right]
    nouns = (pair.a.nodes[match.a] for match in alike if pair.a.nodes[match.a].pos == "n")
    return any(node.name or node.weight >= RARE for node in nouns)


def of_other_doings(pair: Pair, match: Match) -> bool:
    """Whether two unlike verbs only say how other deeds or states go: "go on saying", "keep quiet"."""
    if pair.a.nodes[match.a].lemma == pair.b.nodes[match.b].lemma:
        return False
    mine, yours = _doings(pair.a, match.a), _doings(pair.b, match.b)
    return bool(mine and yours) and not any(other.a in mine and other.b in yours for other in pair.matches)


def _doings(side: View, at: int) -> list[int]:
    """What a verb says the going on of; a clause in "-ing" may hang on it as one that is added."""
    below = ((i, side.nodes[i]) for i in side.below[at])
    return [i for i, one in below if one.role == "xcomp" or (one.role == "advcl" and one.form.endswith("ing"))]


def unsaid(pair: Pair, i: int, j: int, denied: bool) -> bool:
    """Whether in one article, not far apart, one predicate is told of no more than pronouns and things in general.

    "She would not resign" answers whoever asked the minister to resign, "no money was paid" whoever told of a sum.
    """
    if pair.setting is not Setting.ARTICLE or abs(pair.a.nodes[i].start - pair.b.nodes[j].start) > _NEAR:
        return False
    words = lexicon.groups("telling_apart.tsv")["general"]
    if not words.isdisjoint((pair.a.nodes[i].lemma, pair.b.nodes[j].lemma)):
        return False
    mine, yours = _told_of(pair.a, i), _told_of(pair.b, j)
    if not denied and not (_of_it(pair.a, mine) or _of_it(pair.b, yours)):
        return False
    return (_general(pair.a, mine) or _general(pair.b, yours)) and _fit(pair, mine, yours)


def _of_it(side: View, told: list[int]) -> bool:
    """Whether something is told of "it": opposites said of "we" and "they" are not said of the same."""
    return any(side.nodes[at].form in ("it", "this", "that") and side.nodes[at].role in ("subj", "obj") for at in told)


def _told_of(side: View, at: int) -> list[int]:
    """All that hangs on a predicate and the verbs it completes, save times."""
    chain = side.chain(at)
    below = [child for here in chain for child in side.below[here] if child not in chain]
    return [child for child in below if not times.tells(side.nodes[child].form) and side.nodes[child].role != "advmod"]


def _general(side: View, told: list[int]) -> bool:
    words = lexicon.groups("telling_apart.tsv")["general"]
    return all(side.nodes[at].pos in "xp" or side.nodes[at].lemma in words for at in told)


def _fit(pair: Pair, mine: list[int], yours: list[int]) -> bool:
    """Whether "he" or "she" on one side meets a person on the other, and "it" none, by their parts in the clause."""
    return all(
        _stands_for(one.form, other.form) if one.pos == "x" else _stands_for(other.form, one.form)
        for one in (pair.a.nodes[at] for at in mine)
        for other in (pair.b.nodes[at] for at in yours)
        if one.role == other.role and one.role in ("subj", "obj") and "x" in (one.pos, other.pos)
    )


def _stands_for(pronoun: str, word: str) -> bool:
    person = lexicon.person(word)
    return person if pronoun in ("he", "she", "him", "her") else not person if pronoun == "it" else True
