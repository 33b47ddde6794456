"""Conflicts between causes: two claims give one event two causes, or one denies the cause that the other gives."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from seeds.conflicts import lexicon
from seeds.conflicts.align import Pair, Parting, Setting
from seeds.conflicts.nodes import Node
from seeds.conflicts.view import View

_SURE = 0.65
_DENIED = 0.75
"""How surely a cause that is denied and one that is given stand against each other."""
_EVENT = 0.3
"""The least weight of an event that two claims explain."""
_TELLS = 0.45
"""The least weight of a cause that one claim gives and another denies."""
_NOTHING_TO_DO = {"have", "nothing", "do"}
_BECAUSE = ("obl:because", "obl:due")
_UNTOLD = -1
"""Stands for an effect that a claim does not name: "ruled out lightning"."""


class Causing(NamedTuple):
    """A cause and its effect, by their nodes, and the word that joins them; with ``either`` it may be turned round."""

    cause: int
    effect: int
    verb: int
    denied: bool = False
    either: bool = False


def find(pair: Pair) -> Parting | None:
    """Two causes of one event, or one that is denied; out of articles on other matters another event is meant."""
    if pair.setting is Setting.ARTICLES:
        return None
    left, right = _causings(pair.a), _causings(pair.b)
    found = (Parting(a.verb, b.verb, sure) for a in left for b in right if (sure := _against(pair, a, b)))
    return max(found, key=lambda one: one.score, default=None)


@cache
def _words() -> frozenset[str]:
    return frozenset().union(*lexicon.groups("causes.tsv").values())


def tells(nodes: Sequence[Node]) -> bool:
    """Whether a claim has words of cause: "caused", "the reason", "because of", "nothing to do with"."""
    lemmas = {node.lemma for node in nodes}
    because = any(node.role in _BECAUSE for node in nodes)
    return because or not lemmas.isdisjoint(_words()) or lemmas >= _NOTHING_TO_DO


def _against(pair: Pair, a: Causing, b: Causing) -> float:
    if a.denied != b.denied:
        return _DENIED if _one_cause(pair, a, b) else 0.0
    if a.denied or a.either or b.either:
        return 0.0
    return _SURE if _one_event(pair, a, b) and _apart(pair, a, b) else 0.0


@lru_cache(1024)
def _causings(side: View) -> tuple[Causing, ...]:
    """Who or what a claim says caused what: "the rain caused the flood", "blamed the rain for the flood"."""
    if not tells(side.nodes):
        return ()
    told = (_causing(side, at, node) for at, node in enumerate(side.nodes) if node.mood in ("", "w"))
    return tuple(one for one in told if one)


def _causing(side: View, at: int, node: Node) -> Causing | None:
    words = lexicon.groups("causes.tsv")
    below = {side.nodes[child].role: child for child in side.below[at]}
    none = node.high == 0.0
    if node.lemma in words["cause"] and node.pos == "v" and "subj" in below and "obj" in below:
        return Causing(below["subj"], below["obj"], at, none)
    if node.lemma in words["result"] and node.pos == "v" and "subj" in below:
        source = next((below[role] for role in ("obl:from", "obl:of", "obl:to") if role in below), _UNTOLD)
        return Causing(source, below["subj"], at, none) if source >= 0 else None
    if node.lemma in words["blame"] and node.pos == "v" and "obj" in below and not none:
        if "obl:for" in below:
            return Causing(below["obj"], below["obl:for"], at)
        target = below.get("obl:on", below.get("obl:to", _UNTOLD))
        return Causing(target, below["obj"], at) if target >= 0 else None
    if node.lemma in words["reason"] and node.pos == "n" and "subj" in below and node.form == node.lemma:
        # "is among the reasons" leaves room for others
        effect = below.get("nmod:of", below.get("nmod:for", _UNTOLD))
        return Causing(below["subj"], effect, at, none)
    if node.pos in "va" and (cause := next((below[role] for role in _BECAUSE if role in below), -1)) >= 0:
        return Causing(cause, at, at, none)
    return _unrelated(side, at, node, below, words["excluding"])


def _unrelated(
    side: View, at: int, node: Node, below: dict[str, int], excluding: frozenset[str]
) -> Causing | None:  # fmt: skip
    """What is said to have nothing to do with a thing, or to be ruled out as its cause."""
    if node.lemma in excluding and node.pos == "v" and "obj" in below and not side.below[below["obj"]]:
        return Causing(below["obj"], _UNTOLD, at, True)
    if node.lemma == "have" and node.high == 0.0 and "subj" in below and "obj" in below:
        done = next((child for child in side.below[below["obj"]] if side.nodes[child].lemma == "do"), -1)
        other = (
            next((child for child in side.below[done] if side.nodes[child].role.endswith(":with")), -1)
            if done >= 0
            else -1
        )
        return Causing(below["subj"], other, at, True, True) if other >= 0 else None
    return None


def _one_cause(pair: Pair, a: Causing, b: Causing) -> bool:
    """Whether the cause that one claim denies is the one that the other gives, of the same effect as far as told."""
    ways = [(a, b)]
    if a.either or b.either:
        turned = a._replace(cause=a.effect, effect=a.cause) if a.either else a
        ways.append((turned, b if a.either else b._replace(cause=b.effect, effect=b.cause)))
    return any(
        _meet(pair, one.cause, other.cause, True) and _meet(pair, one.effect, other.effect, False)
        for one, other in ways
    )


def _meet(pair: Pair, i: int, j: int, telling: bool) -> bool:
    """Whether two things are one; of effects, one may be untold or a pronoun in the same article."""
    loose = not telling and pair.setting is Setting.ARTICLE
    if _UNTOLD in (i, j):
        return loose
    left, right = _whole(pair.a, i), _whole(pair.b, j)
    least = _TELLS if telling else _EVENT
    alike = any(
        match.a in left and match.b in right and match.kind == "same" and pair.a.nodes[match.a].weight > least
        for match in pair.matches
    )
    if alike or telling:
        return alike
    holds = lexicon.groups("telling_apart.tsv")["holder"] & {pair.a.nodes[i].lemma, pair.b.nodes[j].lemma}
    return "x" in (pair.a.nodes[i].pos, pair.b.nodes[j].pos) or (loose and bool(holds))


def _one_event(pair: Pair, a: Causing, b: Causing) -> bool:
    if _UNTOLD in (a.effect, b.effect):
        named = pair.a.nodes[a.cause].weight > _TELLS and pair.b.nodes[b.cause].weight > _TELLS
        return named and pair.setting is Setting.ARTICLE
    told = pair.a.nodes[a.effect].weight > _EVENT
    return told and any((m.a, m.b, m.kind) == (a.effect, b.effect, "same") and m.strength > 0.7 for m in pair.matches)


def _apart(pair: Pair, a: Causing, b: Causing) -> bool:
    """Whether the causes, with all that hangs on them, share no word, and neither is a mere pronoun."""
    left, right = _whole(pair.a, a.cause), _whole(pair.b, b.cause)
    pronouns = "x" in (pair.a.nodes[a.cause].pos, pair.b.nodes[b.cause].pos)
    return not pronouns and not any(match.a in left and match.b in right for match in pair.matches)


def _whole(side: View, at: int) -> set[int]:
    found = [at]
    for here in found:
        found += side.below[here]
    return set(found)
