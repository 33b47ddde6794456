"""Parts of what is counted: narrowed down by other words, or counted at other places."""

from __future__ import annotations

import re
from collections.abc import Container

from seeds import wordlists
from seeds.conflicts import bounds, lexicon, localities, quantity, relations, times
from seeds.conflicts.align import Pair, swap
from seeds.conflicts.identity import narrowing, places, told_apart
from seeds.conflicts.view import Amount, View

_OF_SOME = 0.35
"""What is left where one number is of some of those whom the other counts."""
_AT_ONE_PLACE = 0.7
"""What is left where the smaller number is told of a place of its own."""
_SEVERAL = 2.0
_TELLING = 0.3
_OF = re.compile(r"\bof (?:the|these|those|its|his|her|their)\b", re.IGNORECASE)
_OWNED = re.compile(r"\bof (?:its|his|her|their)\b", re.IGNORECASE)
_ONLY = re.compile(r"(?:only|just|barely)\b", re.IGNORECASE)


def alike(pair: Pair, one: Amount, other: Amount, telling: Container[str] = ()) -> float:
    """Less where the two count different parts: narrowed down differently, or at different places.

    ``telling`` are words that tell no part: the stolen of "the number of stolen coins", where coins were stolen.
    """
    mine, yours = _narrowed(pair.a, one, pair.left, telling), _narrowed(pair.b, other, pair.right, telling)
    here, there = set(places(pair.a, one.node, pair.left)), set(places(pair.b, other.node, pair.right))
    score = 1.0 if _contrast(pair, mine, yours) or not _unknown(pair, mine, yours) else 0.8
    known = pair.outlined if pair.close else frozenset[str]()
    placed = places(pair.a, one.node, pair.left, known), places(pair.b, other.node, pair.right, known)
    score *= 1.0 if here & there or not any(placed) else 0.85 if pair.one_matter else 0.7
    return score * apart(pair, one, other, telling)


def apart(pair: Pair, one: Amount, other: Amount, telling: Container[str] = ()) -> float:
    """Less where words on both sides tell that the two count different parts."""
    mine, yours = _narrowed(pair.a, one, pair.left, telling), _narrowed(pair.b, other, pair.right, telling)
    here, there = set(places(pair.a, one.node, pair.left)), set(places(pair.b, other.node, pair.right))
    score = 0.3 if _contrast(pair, mine, yours) or _told_which(pair, one, other) else 1.0
    score *= 0.3 if here & there else 1.0
    score *= 0.4 if _elsewhere(pair.a, one, pair.left, pair.b) or _elsewhere(pair.b, other, pair.right, pair.a) else 1.0
    score *= _AT_ONE_PLACE if _fewer_somewhere(pair, one, other) else 1.0
    score *= 0.4 if told_apart(pair.a, *_told_of(pair.a, one)) != told_apart(pair.b, *_told_of(pair.b, other)) else 1.0
    score *= _OF_SOME if _is_part(pair, one, other, telling) or _is_part(swap(pair), other, one, telling) else 1.0
    score *= _OF_SOME if _left_out(pair) or _one_of_several(pair, one, other) else 1.0
    score *= _OF_SOME if one.unit and (_of_part(pair, one, other) or _of_part(swap(pair), other, one)) else 1.0
    score *= _OF_SOME if _designed(pair.a, one) != _designed(pair.b, other) else 1.0
    return score * narrowing(pair, mine | _beside(pair.a, one), yours | _beside(pair.b, other))


def _is_part(pair: Pair, one: Amount, other: Amount, telling: Container[str] = ()) -> bool:
    """Whether a number is of some of those that the other counts, of whom more is told: "two of the dead were boys"."""
    some = not one.unit and _OF.search(one.text) and not _ONLY.match(one.text)
    told = any((match.a, match.b, match.kind) == (one.event, other.event, "same") for match in pair.matches)
    same = told or bool(telling and _OWNED.search(one.text))
    narrower = any(
        pair.a.nodes[at].role.startswith(("nmod:in", "nmod:at", "acl"))
        and at not in pair.left
        and pair.a.nodes[at].lemma not in pair.b.context
        for at in pair.a.below[one.node]
    )
    return bool(some) and (narrower or not same) and not _OF.search(other.text)


def _of_part(pair: Pair, one: Amount, other: Amount) -> bool:
    """Whether a measure is of a part of what the other is of: "the cranes of the port cost", "the port cost"."""
    core = {at for role in ("subj", "obj") for at in (pair.b.fillers(other.event, role) if other.event >= 0 else [])}
    owners = ((m.a, pair.a.nodes[m.a]) for m in pair.matches if m.kind == "same" and m.b in core)
    parts = (node.head for _, node in owners if node.role in ("nmod:of", "nmod:poss") and node.head >= 0)
    return any(at not in pair.left and at != one.node and _is_thing(pair.a, at) for at in parts)


def _is_thing(side: View, at: int) -> bool:
    """Whether a noun names a thing, and not what is done or measured: "the crane of", not "the building of"."""
    noun = side.nodes[at].lemma
    done = lexicon.happens(noun) and not lexicon.verb(noun)
    told = done or quantity.named(noun) or noun in lexicon.groups("measuring.tsv")["number"]
    return side.nodes[at].weight > _TELLING and not told


def _left_out(pair: Pair) -> bool:
    """Whether one claim leaves out what the other is told of: "in the capital", "outside the capital"."""
    leaving = lexicon.groups("telling_apart.tsv")["except"]
    same = (match for match in pair.matches if match.kind == "same")
    return any((_after(pair.a, m.a) in leaving) != (_after(pair.b, m.b) in leaving) for m in same)


def _after(side: View, at: int) -> str:
    """The preposition after which a word stands."""
    return side.nodes[at].role.partition(":")[2] if side.nodes[at].pos == "n" else ""


def _one_of_several(pair: Pair, one: Amount, other: Amount) -> bool:
    """Whether a thing of which one claim counts several is but one in the other: "four coaches", "the coach"."""
    mine, yours = _several(pair.a, one), _several(pair.b, other)
    same = (match for match in pair.matches if match.kind == "same")
    return any(
        (m.a in mine) != (m.b in yours) and _single(pair.b if m.a in mine else pair.a, m.b if m.a in mine else m.a)
        for m in same
    )


def _several(side: View, amount: Amount) -> set[int]:
    """What else a claim counts more than one of."""
    others = (figure for figure in side.figures if figure.start != amount.start and not figure.unit)
    return {figure.node for figure in others if (figure.low or 0.0) >= _SEVERAL and figure.node != amount.node}


def _single(side: View, at: int) -> bool:
    return side.nodes[at].form == side.nodes[at].lemma


def _fewer_somewhere(pair: Pair, one: Amount, other: Amount) -> bool:
    """Whether the smaller number is of one place only, of which the other claim and the articles do not speak."""
    if one.unit or not pair.one_matter:
        return False
    few, fewer, rest = (pair.a, one, pair.b) if bounds.below(one.high, other.low) else (pair.b, other, pair.a)
    shared = pair.left if few is pair.a else pair.right
    where = {row[0] for row in wordlists.rows("where.tsv")}
    told = (few.nodes[at] for at, near in few.clause(fewer.node).items() if at not in shared and near > _TELLING)
    known = rest.context | few.context
    return any(
        node.pos == "n"
        and node.role.partition(":")[2] in where
        and (node.role.partition(":")[2] != "in" or node.name or node.lemma in localities.kinds())
        and not times.tells(node.lemma)
        and not {node.lemma, lexicon.standard("n", node.lemma)} & known
        and node.weight > _TELLING
        for node in told
    )


def _designed(side: View, amount: Amount) -> bool:
    """Whether a number is what a thing is made or allowed for, not what it is."""
    words = lexicon.groups("measuring.tsv")["design"]
    return any(side.nodes[at].lemma in words for at in (amount.node, *side.over(amount.node)))


def _beside(side: View, amount: Amount) -> set[int]:
    """The words that narrow down what is named beside a counted thing: "a medieval crown and 14 coins"."""
    node = side.nodes[amount.node]
    joined = (
        [node.head] if node.role == "conj" else [at for at in side.below[amount.node] if side.nodes[at].role == "conj"]
    )
    return {at for one in joined if one >= 0 for at in side.modifiers(one)}


def _told_of(side: View, amount: Amount) -> list[int]:
    """What is counted and what the number is told of."""
    return [amount.node, *(side.fillers(amount.event, "subj") if amount.event >= 0 else [])]


def _elsewhere(side: View, amount: Amount, shared: Container[int], other: View) -> bool:
    """Whether a named place that the other claim's article does not speak of is told of a number."""
    named = (side.nodes[at] for at in side.clause(amount.node) if at not in shared)
    return bool(other.context) and any(
        node.name and node.role.split(":")[-1] in ("in", "at", "near", "outside") and node.lemma not in other.context
        for node in named
    )


def _narrowed(side: View, amount: Amount, shared: Container[int], telling: Container[str]) -> set[int]:
    return {at for at in side.modifiers(amount.node) if at not in shared and side.nodes[at].lemma not in telling}


def _unknown(pair: Pair, mine: set[int], yours: set[int]) -> bool:
    """Whether words narrow a number down by what is not what the articles are about anyhow."""
    told = [pair.a.nodes[at].lemma for at in mine] + [pair.b.nodes[at].lemma for at in yours]
    return not (pair.close and pair.outlined.issuperset(told)) and bool(told)


def _told_which(pair: Pair, one: Amount, other: Amount) -> bool:
    """Whether clauses of their own, which share no word, tell which ones are counted: "the towns that voted"."""
    clauses = [
        {i for at in side.below[amount.node] if side.nodes[at].role == "acl:relcl" for i in (at, *side.below[at])}
        for side, amount in ((pair.a, one), (pair.b, other))
    ]
    shared = (match for match in pair.matches if match.a in clauses[0] and match.b in clauses[1])
    return all(clauses) and not any(pair.a.nodes[match.a].weight > 0 for match in shared)


def _contrast(pair: Pair, mine: set[int], yours: set[int]) -> bool:
    """Whether two sets of narrowing words exclude each other: a nationality only excludes another."""
    left = {relations.nationality(pair.a.nodes[at].lemma) for at in mine}
    right = {relations.nationality(pair.b.nodes[at].lemma) for at in yours}
    return bool(left & right)
