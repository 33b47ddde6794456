"""Whether two positions are on one thing: the target's words, whose it is, and how near it stands to what was said."""

from __future__ import annotations

from collections.abc import Collection, Sequence, Set
from functools import cache, lru_cache
from math import prod

from seeds.conflicts import across, lexicon, plainness
from seeds.conflicts.align import Pair, Setting
from seeds.conflicts.identity import distinct, told_apart
from seeds.conflicts.view import Position, View

_TELLING = 0.75
"""The weight from which a target tells by itself which one it is."""
_TOLD = 0.5
"""The same for articles on the same events."""
_RARE = 0.85
"""The same for targets that no more than the two claims tell of."""
_UNTOLD = 0.5
"""What is left of a position whose claim does not say what it is on."""
_WEAK = 0.6
"""The same where it says "this" or "the measure", and may mean something else by it."""
_NARROWS = 0.4
"""The least weight of a word that tells which of several things is meant."""
_STOOD_FOR = 0.8
"""How surely "the decision" is the one that the other claim names."""
_LITTLE = 4
"""The most telling words of a claim that is on no more than "the plan"."""
_BREATH = 700
"""How many letters apart a plan is named and spoken of as "the plan"."""


def one_target(pair: Pair, a: str, b: str) -> float:
    """How surely two targets are one: the same words, or on one matter fewer of them before the same noun.

    Less where one claim speaks of "a second bridge" or "the old treaty" and the other does not.
    """
    left, right = a.split("-"), b.split("-")
    apart = {*_told_apart(pair.a, a), *distinct(left)} != {*_told_apart(pair.b, b), *distinct(right)}
    if a == b:
        return 0.4 if apart else 1.0
    fewer, more = sorted((set(left), set(right)), key=len)
    if fewer <= lexicon.groups("telling_apart.tsv")["enacted"]:
        # "a law" may be any
        return 0.0
    if not pair.one_matter or left[-1] != right[-1] or not fewer < more:
        return 0.0
    return 0.3 if apart else 0.85


def one_thing(pair: Pair, a: Position, b: Position) -> float:
    """How surely two positions are on one thing, by their targets and by what stands for them in the claims."""
    if told := one_target(pair, a.target, b.target):
        return told * one_issue(pair, a, b) * (_UNTOLD if _passed_and_pending(pair, a, b) else 1.0)
    return _STOOD_FOR if by_container(pair, a, b) else 0.0


def _passed_and_pending(pair: Pair, a: Position, b: Position) -> bool:
    """Whether one claim speaks of a law and the other of a bill: a law may stand, and a bill would change it."""
    kinds = lexicon.groups("telling_apart.tsv")
    mine, yours = (
        {side.nodes[at].lemma for at in _places(side, one.target)} for side, one in ((pair.a, a), (pair.b, b))
    )
    return any(
        left <= kinds["inforce"] and right <= kinds["pending"]
        for left, right in ((mine, yours), (yours, mine))
        if left and right
    )


def by_container(pair: Pair, a: Position, b: Position) -> bool:
    """Whether one claim speaks of "the decision" or "the plan", and the other names in its place what it is.

    It is then the deed or plan that both articles are most about, or one that is told of in the same breath.
    """
    return _stands_for(pair, pair.a, a, pair.b, b) or _stands_for(pair, pair.b, b, pair.a, a)


def _stands_for(pair: Pair, side: View, mine: Position, other: View, yours: Position) -> bool:
    if not pair.one_matter or _somebody(yours) or not is_deed(yours.target) or not _contained(side, mine):
        return False
    if mine.deed or yours.deed:
        # the article told what it stands for, and whether for or against that
        return False
    if _contained(other, yours) or not across.aimed(other, yours, _places(other, yours.target), close=True):
        return False
    near = side.context == other.context and abs(side.nodes[0].start - other.nodes[0].start) < _BREATH
    return near or _central(pair, yours.target)


@cache
def holders() -> frozenset[str]:
    """Nouns that only hold what they are on, "the plan", "the decision"."""
    return lexicon.groups("telling_apart.tsv")["holder"]


@lru_cache(1 << 12)
def is_deed(target: str) -> bool:
    """Whether a target is something that is done or a kind of plan: what "the plan" may stand for."""
    word = target.rsplit("-", maxsplit=1)[-1]
    return lexicon.happens(word) or lexicon.kind_of(word, "plan")


def _contained(side: View, position: Position) -> bool:
    """Whether a position is on no more than "the plan": nothing narrows it down, and little else is said."""
    heads = [at for at, node in enumerate(side.nodes) if node.lemma in holders() and side.bare(at)]
    if sum(node.weight > _NARROWS for node in side.nodes) > _LITTLE:
        return False
    return across.aimed(side, position, heads, close=True)


def one_issue(pair: Pair, a: Position, b: Position) -> float:
    """Less for persons, bodies and what is on everybody's lips: they are praised and blamed for different things."""
    named = _somebody(a) or _somebody(b)
    if pair.setting is Setting.ARTICLE and named and _in_office(pair.a, a) and _in_office(pair.b, b):
        # "he should resign" and "she ruled out stepping down" are on one office
        return 1.0
    if pair.setting in (Setting.STATEMENTS, Setting.ARTICLE):
        if pair.setting is Setting.STATEMENTS:
            return 0.4 if _of_others(pair, a, b) else 1.0
        return (0.6 if named else 1.0) * _plainness(pair, a, b) * _within(pair, a, b, named)
    named = named or (pair.a.speaker != pair.b.speaker and (_collective(a) or _collective(b)))
    telling = _tells(a.target, pair.outlined) and _tells(b.target, pair.outlined)
    known = pair.one_matter or (_tells(a.target, frozenset()) and _worded(a.target) & pair.outlined)
    if named or not (telling and known) or _narrowed_apart(pair, a, b):
        return 0.4
    if not _plain(pair, a, b):
        return 0.4
    return 1.0 if _central(pair, a.target) or _named(pair, a.target) else 0.4


def _within(pair: Pair, a: Position, b: Position, named: bool) -> float:
    """How plainly two claims of one article are on one thing of a kind."""
    mine, yours = _places(pair.a, a.target), _places(pair.b, b.target)
    told = min(plainness.told(pair.a, a, mine, named), plainness.told(pair.b, b, yours, named))
    bearings = (a, mine or across.stands(pair.a, a)), (b, yours or across.stands(pair.b, b))
    if a.target != b.target and _narrowed_apart(pair, a, b):
        return 0.4
    return told * (1.0 if named else plainness.another(pair, *bearings)) * (0.4 if _of_others(pair, a, b) else 1.0)


def _plainness(pair: Pair, a: Position, b: Position) -> float:
    """Less in one article where a claim has no word for the target, only "this is", or "the bill" for "the deal"."""
    sides = (pair.a, a), (pair.b, b)
    named = [bool(one.deed or _places(side, one.target) or _kin(side, one.target)) for side, one in sides]
    stands = [across.stands(side, one) for side, one in sides]
    if not all(name or stand for name, stand in zip(named, stands, strict=True)):
        return _UNTOLD
    if any(not name and _pointing(side, at) for name, (side, _), at in zip(named, sides, stands, strict=True)):
        return _WEAK
    enacted = lexicon.groups("telling_apart.tsv")["enacted"]
    nouns = [
        {side.nodes[i].lemma for i in at if side.nodes[i].pos == "n"}
        for (side, _), at in zip(sides, stands, strict=True)
    ]
    return (
        1.0 if any(named) or not all(nouns) or nouns[0].isdisjoint(enacted) == nouns[1].isdisjoint(enacted) else _WEAK
    )


def _kin(side: View, target: str) -> bool:
    """Whether a claim calls a target by a kin noun: "the fee" for the toll."""
    kin = lexicon.kin(target.rsplit("-", maxsplit=1)[-1])
    return any(node.lemma in kin for node in side.nodes)


def _pointing(side: View, places: Sequence[int]) -> bool:
    """Whether nothing but "this" or "it" stands for a target, as what something is said of."""
    return all(side.nodes[at].pos == "x" and side.nodes[at].role == "subj" for at in places)


def _named(pair: Pair, target: str) -> bool:
    """Whether both claims have a word for a target, and another in common where it is no rare one."""
    mine, yours = _places(pair.a, target), _places(pair.b, target)
    beside = max((pair.a.nodes[at].weight for at in pair.left if at not in mine), default=0.0)
    words = {*target.split("-"), *lexicon.wordings(target.rsplit("-", maxsplit=1)[-1])}
    rare = max(lexicon.weights().get(word, 1.0) for word in words) >= _RARE
    return bool(mine and yours) and (beside > _NARROWS or (rare and pair.one_matter))


def beyond(position: Position, context: Collection[str]) -> bool:
    """Whether a position may be opposed out of other articles: not one on somebody, nor on what is on all lips."""
    return not _somebody(position) and _tells(position.target, frozenset(context))


def _somebody(position: Position) -> bool:
    # "Iowa caucus" and "Syrians" are nobody's names
    first, last = position.label[:1], position.label.rpartition(" ")[2][:1]
    one = position.label.lower() != position.target.replace("-", " ") + "s"
    return (first.isupper() and last.isupper() and one) or lexicon.person(position.target.split("-")[-1])


def _in_office(side: View, position: Position) -> bool:
    """Whether a position on somebody is on whether they stay or go."""
    told = {node.lemma for node in side.nodes if position.start <= node.start < position.end}
    if position.deed:
        # "the dismissal", or "the decision" where the article tells of a dismissal
        told |= {one.target.rsplit("-", maxsplit=1)[-1] for one in side.positions}
    return not lexicon.groups("telling_apart.tsv")["office"].isdisjoint(told)


def _collective(position: Position) -> bool:
    """Whether a target is a body, of which articles tell different deeds: "the court", "the campaign"."""
    return lexicon.body(position.target.split("-")[-1])


def _tells(target: str, outlined: Set[str]) -> bool:
    """Whether a target is rare enough, or something that the articles are about."""
    telling = 1.0 - prod(1.0 - lexicon.weights().get(word, 1.0) for word in target.split("-"))
    return telling >= _TELLING or (telling >= _TOLD and bool(_worded(target) & outlined))


def _central(pair: Pair, target: str) -> bool:
    """Whether a target is among the first things that both articles are about."""
    return bool(_worded(target) & pair.a.foremost & pair.b.foremost)


def _worded(target: str) -> frozenset[str]:
    """The words of a target and the other wordings of its noun, as outlines have them."""
    words = (*target.split("-"), *lexicon.wordings(target.rsplit("-", maxsplit=1)[-1]))
    return frozenset(lexicon.standard("n", word) for word in words)


def _places(side: View, target: str) -> list[int]:
    """Where a claim has a word for a target."""
    words = lexicon.wordings(target.rsplit("-", maxsplit=1)[-1])
    return [at for at, node in enumerate(side.nodes) if node.lemma in words]


def _plain(pair: Pair, a: Position, b: Position) -> bool:
    """Whether both claims take the target for what they are on; in articles on one matter one may say "it" for it.

    Unless the articles surely tell of the same events, the target must be one that is the same everywhere.
    """
    sides = ((pair.a, a, _places(pair.a, a.target)), (pair.b, b, _places(pair.b, b.target)))
    if not pair.close and not (a.target == b.target and all(across.unique(*side) for side in sides)):
        return False
    aimed = [across.aimed(*side, pair.close) for side in sides]
    if all(aimed) or not pair.close:
        return all(aimed)
    named = any(aimed) or any(across.standing(side, one, nouns=True) for side, one, _ in sides)
    return named and all(aims or across.standing(*side[:2]) for aims, side in zip(aimed, sides, strict=True))


def _narrowed_apart(pair: Pair, a: Position, b: Position) -> bool:
    """Whether two targets are narrowed down by other words, or are different owners': "his campaign", "Lund's"."""
    mine, yours = _owners(pair.a, a.target), _owners(pair.b, b.target)
    if "" in mine & yours and pair.a.speaker != pair.b.speaker:
        return True
    if mine != yours and (pair.setting is Setting.ARTICLES or (mine and yours) or "" in mine | yours):
        return True
    left, right = _narrowing(pair.a, a.target), _narrowing(pair.b, b.target)
    return bool(left and right) and left.isdisjoint(right)


def _of_others(pair: Pair, a: Position, b: Position) -> bool:
    """Whether a target is said to be of one thing here and of another there: "the remarks of the chairman"."""
    mine, yours = (
        [at for i in _places(side, one.target) for at in side.below[i] if side.nodes[at].role == "nmod:of"]
        for side, one in ((pair.a, a), (pair.b, b))
    )
    named = all(side.nodes[at].pos == "n" for side, of in ((pair.a, mine), (pair.b, yours)) for at in of)
    like = any(match.a in mine and match.b in yours for match in pair.matches)
    return bool(mine and yours) and named and not like


def _narrowing(side: View, target: str) -> set[str]:
    """The words that hang on a target and tell which one it is."""
    hung = (side.nodes[i] for at in _places(side, target) for i in side.modifiers(at))
    return {node.lemma for node in hung if node.weight > _NARROWS} - set(target.split("-"))


def _owners(side: View, target: str) -> frozenset[str]:
    """Whose a target is said to be: names hung on its noun, a possessive before it as such."""
    places = _places(side, target)
    hung = (side.nodes[i] for at in places for i in side.below[at])
    names = {node.lemma for node in hung if node.name and node.role in ("nmod:poss", "nmod:of")}
    return frozenset(names) | ({""} if any(side.possessed(side.nodes[at].start) for at in places) else set())


def _told_apart(side: View, target: str) -> frozenset[str]:
    """The words that tell a target from another of its kind."""
    return told_apart(
        side, *(at for at, node in enumerate(side.nodes) if node.lemma == target.rsplit("-", maxsplit=1)[-1])
    )
