"""Whether two clauses speak of the same things: the same doer, the same part, the same place, the same names."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence

from seeds.conflicts import lexicon, relations, times
from seeds.conflicts.align import Pair, Setting
from seeds.conflicts.nodes import Node
from seeds.conflicts.view import View

_ADJUNCTS = ("obl:in", "obl:at", "obl:on", "obl:since", "obl:during", "nmod:in", "nmod:at")
_UNLIKE = {"subj": 0.4, "obj": 0.6}
_OWN = frozenset(("i", "we", "us", "me"))
_CENTRAL = 0.8
"""How surely a name and a noun that two articles are both about are one: "Norvik", "the grocer"."""
_DOERS = frozenset(("he", "she", "it", "they"))
_ALL = frozenset(("nobody", "no-one", "everybody", "everyone"))
_POINTING = frozenset(("this", "that", "these", "those"))
_SOMEBODY = _OWN | {"he", "she", "it", "they", "you"}


def strangers(pair: Pair, i: int, j: int) -> float:
    """Less where the clauses name persons or places that the other does not."""
    mine = _unmet(pair.a, i, {match.a for match in pair.matches}, pair.b)
    yours = _unmet(pair.b, j, {match.b for match in pair.matches}, pair.a)
    if mine and yours:
        return 0.4
    return 0.75 if (mine or yours) and pair.setting is Setting.ARTICLES else 1.0


def _unmet(side: View, at: int, shared: Container[int], other: View) -> bool:
    """Whether a clause names somebody or something whom the other claim neither names nor comes from."""
    clause = side.clause(at)
    names = [node for i in clause if clause[i] > 0.4 and (node := side.nodes[i]).name and i not in shared]
    known = other.called | other.context if other.context == side.context else other.called
    return any(node.weight > 0.3 and node.lemma not in known for node in names)


def roles(pair: Pair, i: int, j: int, parts: Sequence[str] = ("subj", "obj")) -> float:
    """Whether two predicates have the same subject and the same object, or the one of them that is asked for."""
    aligned = {(match.a, match.b) for match in pair.matches}
    result = 1.0
    for role, unlike in ((part, _UNLIKE[part]) for part in parts):
        left, right = pair.a.fillers(i, role), pair.b.fillers(j, role)
        if left and right:
            result *= max(_same_thing(pair, one, other, aligned, unlike) for one in left for other in right)
        elif role == "subj" and pair.setting in (Setting.MATTER, Setting.ARTICLES):
            result *= 1.0 if _by_one(pair, (i, left), (j, right)) else unlike
    return result


def doers(pair: Pair, i: int, j: int) -> float:
    """Less where two verbs both have a subject, and not the same."""
    aligned = {(match.a, match.b) for match in pair.matches}
    left, right = pair.a.fillers(i, "subj"), pair.b.fillers(j, "subj")
    return max((_same_thing(pair, one, other, aligned, 0.4) for one in left for other in right), default=1.0)


def _by_one(pair: Pair, mine: tuple[int, Sequence[int]], yours: tuple[int, Sequence[int]]) -> bool:
    """Whether predicates of which one or both name no doer may be told of the same."""
    if mine[1]:
        return _by_speaker(pair.a, mine[1], pair.b, yours[0])
    if yours[1]:
        return _by_speaker(pair.b, yours[1], pair.a, mine[0])
    both = _own_deed(pair.a, mine[0]) and _own_deed(pair.b, yours[0])
    return pair.setting is Setting.MATTER or not both or pair.a.speaker == pair.b.speaker


def _by_speaker(side: View, subjects: Sequence[int], other: View, at: int) -> bool:
    """Whether the speaker of a claim that names no doer, "to enter the race", may be the doer the other names."""
    if not _own_deed(other, at):
        return True
    return any(
        _calls(side, one, other) if side.nodes[one].pos != "x" else side.speaker == other.speaker for one in subjects
    )


def _calls(side: View, at: int, other: View) -> bool:
    """Whether a word names the other claim's speaker, or stands for his office with nothing to tell which."""
    words = {side.nodes[at].lemma, side.nodes[at].form}
    return bool(words & other.speaker) or (bool(words & other.called) and not side.modifiers(at))


def _own_deed(side: View, at: int) -> bool:
    """Whether a predicate without a doer is told of what its speaker does, "to enter the race", asking it of nobody."""
    node = side.nodes[at]
    finite = node.pos != "v" or node.tense or node.mood == "w"
    return bool(side.speaker) and not finite and not side.undergone(at)


def _same_thing(pair: Pair, i: int, j: int, aligned: set[tuple[int, int]], unlike: float) -> float:
    left, right = pair.a.nodes[i], pair.b.nodes[j]
    if left.pos == "x" or right.pos == "x":
        return _pronouns(pair, i, j, unlike)
    central = pair.one_matter and left.name != right.name and {left.lemma, right.lemma} <= pair.outlined
    return 1.0 if (i, j) in aligned else max(unlike, _CENTRAL) if central else unlike


def _pronouns(pair: Pair, i: int, j: int, unlike: float) -> float:
    """ "We" is the speaker: another than the other claim's "we", and the one who is named so there.

    In articles "she", "it" and "they" mostly are, too: what is reported is said of oneself.
    """
    mine, yours = pair.a.speaker, pair.b.speaker
    left, right = pair.a.nodes[i].lemma, pair.b.nodes[j].lemma
    told = pair.setting is not Setting.STATEMENTS
    if (left in _OWN and right in _OWN) or (told and left in _SOMEBODY and right in _SOMEBODY):
        return 1.0 if not mine or not yours or mine == yours else unlike
    if mine and mine == yours and any(lexicon.body(word) for word in (left, right)) and {left, right} & _OWN:
        return 0.95
    other = unlike if pair.setting is Setting.ARTICLES else 0.65 if told else 0.8
    if left in (_SOMEBODY if told else _OWN) and mine:
        return 1.0 if _calls(pair.b, j, pair.a) else other
    if right in (_SOMEBODY if told else _OWN) and yours:
        return 1.0 if _calls(pair.a, i, pair.b) else other
    return 0.5 if {left, right} & _POINTING and pair.setting in (Setting.MATTER, Setting.ARTICLES) else 0.9


def met(pair: Pair, i: int, j: int, denied: bool) -> bool:
    """Whether somebody of whom one predicate is told is the other's speaker, or everybody, or nobody at all."""
    left, right = _core(pair.a, i), _core(pair.b, j)
    if pair.a.speaker and pair.a.speaker == pair.b.speaker and _one_voice(pair, left, right):
        return True
    if denied and (_of_nobody(pair.a, i, left, right) or _of_nobody(pair.b, j, right, left)):
        return True
    here, there = ((pair.a, left, pair.b, right), (pair.b, right, pair.a, left))
    return any(_speaks(*sides) or (denied and (_takes_in(*sides) or _among(*sides))) for sides in (here, there))


def _one_voice(pair: Pair, left: Sequence[int], right: Sequence[int]) -> bool:
    """Whether one speaker speaks of himself twice, or once of the body for which he says "we"."""
    mine, yours = _self(pair.a, left), _self(pair.b, right)
    return (mine and (yours or _body(pair.b, right))) or (yours and _body(pair.a, left))


def _body(side: View, core: Sequence[int]) -> bool:
    return any(lexicon.body(side.nodes[at].lemma) for at in core)


def _of_nobody(side: View, at: int, core: Sequence[int], others: Sequence[int]) -> bool:
    """Whether a statement denies something of no one in particular: "no one was hurt"."""
    node = side.nodes[at]
    return not core and bool(others) and node.pos == "v" and node.high == 0.0 and bool(node.tense)


def _self(side: View, core: Sequence[int]) -> bool:
    return any(side.nodes[at].lemma in _OWN for at in core)


def _core(side: View, at: int) -> list[int]:
    """The things a predicate is told of, for a noun those of the verb above it: "residents received no warning"."""
    found = [*side.fillers(at, "subj"), *side.fillers(at, "obj")]
    above = side.nodes[at].head
    if not found and side.nodes[at].pos == "n" and above >= 0:
        found = [*side.fillers(above, "subj"), *side.fillers(above, "obj")]
    return [one for one in found if one != at]


def _speaks(side: View, mine: Sequence[int], other: View, yours: Sequence[int]) -> bool:
    """Whether a pronoun is the side's speaker, whom the other claim names."""
    names = any(_calls(other, at, side) for at in yours if other.nodes[at].pos == "n")
    return names and any(side.nodes[at].lemma in _OWN or side.nodes[at].form in _DOERS for at in mine)


def _among(side: View, mine: Sequence[int], other: View, yours: Sequence[int]) -> bool:
    """Whether "we" on one side may be the people whom the other tells of: "nobody told us", "staff were informed"."""
    own = any(side.nodes[at].lemma in ("we", "us") or side.nodes[at].form == "us" for at in mine)
    told = [other.nodes[at].lemma for at in yours]
    people = {lexicon.standard("n", word) for word in told} | set(told)
    return own and any(lexicon.person(word) and not lexicon.body(word) for word in people)


def _takes_in(side: View, mine: Sequence[int], other: View, yours: Sequence[int]) -> bool:
    """Whether a word for all or none takes in those of whom the other claim tells."""
    told = [other.nodes[at] for at in yours]
    takes = any(side.nodes[at].lemma in _ALL for at in mine)
    return takes and bool(told) and not _lacks(mine, side, told)


def _lacks(mine: Sequence[int], side: View, told: Sequence[Node]) -> bool:
    """Whether one predicate is told of an object and the other of none."""
    return any(side.nodes[at].role == "obj" for at in mine) and all(node.role != "obj" for node in told)


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
        and not {side.nodes[i].lemma, side.nodes[i].form} & other.called
    ]  # fmt: skip


def placing(pair: Pair, i: int, j: int, unlike: float) -> float:
    """Less where both clauses name a place, time or part after the same preposition that the other does not."""
    return unlike if set(places(pair.a, i, pair.left)) & set(places(pair.b, j, pair.right)) else 1.0


def places(side: View, at: int, shared: Container[int], known: Container[str] = ()) -> Sequence[str]:
    """The prepositions after which a clause names what the other claim does not, save names ``known`` anyhow."""
    others = (i for i in side.clause(at) if i not in shared and i != at and side.nodes[i].weight > 0.3)
    named = [node.role for i in others if not ((node := side.nodes[i]).name and node.lemma in known)]
    return [role.split(":")[1] for role in named if role.startswith(_ADJUNCTS)]


def distinct(words: Iterable[str]) -> Iterator[str]:
    """Those of some words that tell a thing from another of its kind: "second", "another", "old"."""
    telling = lexicon.groups("telling_apart.tsv")["apart"]
    return (word for word in words if word in telling or relations.ranks(word))


def told_apart(side: View, *places: int) -> frozenset[str]:
    """The words on things, by their places in a claim, that tell them from others of their kind."""
    others = {"another" for at in places if side.another(side.nodes[at].start)}
    things = [at for at in places if not times.measures(side.nodes[at].lemma)]
    return frozenset(distinct(side.nodes[i].lemma for at in things for i in side.below[at])) | others


def one_of_a_kind(pair: Pair, i: int, j: int) -> float:
    """Less where one is told apart from others of its kind: "the second pump", "the next captain"."""
    core = [(*side.fillers(at, "subj"), *side.fillers(at, "obj")) for side, at in ((pair.a, i), (pair.b, j))]
    return 1.0 if told_apart(pair.a, *core[0]) == told_apart(pair.b, *core[1]) else 0.4
