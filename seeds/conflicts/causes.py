"""Conflicts between causes: two claims give one event two causes, or one denies the cause that the other gives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from seeds.conflicts import lexicon
from seeds.conflicts.align import Pair, Parting, Setting
from seeds.conflicts.clauses import Clauses
from seeds.conflicts.nodes import Node
from seeds.conflicts.view import View

_SURE = 0.65
_DENIED = 0.75
"""How surely a cause that is denied and one that is given stand against each other."""
_EVENT = 0.3
"""The least weight of an event that two claims explain."""
_TELLS = 0.45
"""The least weight of a cause that one claim gives and another denies."""
_OPEN = ("acl", "advcl", "xcomp", "ccomp")
"""Clauses that tell of what a thing is the reason: which effect they are is not asked."""
_NAMED = 0.4
"""The same for a cause that is not the one the other claim gives."""
_NEAR = 900
"""How many letters apart "it" is what another claim of the article explains."""
_IT = frozenset(("it", "this", "that"))
_PEOPLE = frozenset(("i", "we", "he", "she", "you", "who"))
_BECAUSE = ("obl:because", "obl:due")
Below = Mapping[str, int]
_UNTOLD = -1
"""Stands for an effect that a claim does not name: "ruled out lightning"."""


class Causing(NamedTuple):
    """A cause and its effect, by their nodes, and the word that joins them.

    With ``either`` it may be turned round; with ``partly`` it is one cause among others.
    """

    cause: int
    effect: int
    verb: int
    denied: bool = False
    either: bool = False
    partly: bool = False


def find(pair: Pair) -> Parting | None:
    """Two causes of one event, or one that is denied; out of articles on other matters another event is meant."""
    if pair.setting is Setting.ARTICLES:
        return None
    left, right = _causings(pair.a), _causings(pair.b)
    found = (Parting(a.verb, b.verb, sure) for a in left for b in right if (sure := _against(pair, a, b)))
    return max(found, key=lambda one: one.score, default=None)


def tells(side: Clauses) -> bool:
    """Whether a claim says of something that it is a cause, or none: "caused", "because of", "nothing to do with"."""
    return any(_told(side))


def _against(pair: Pair, a: Causing, b: Causing) -> float:
    if a.denied != b.denied:
        return _DENIED if _one_cause(pair, a, b) else 0.0
    if a.denied or a.either or b.either or a.partly or b.partly:
        return 0.0
    return _SURE if _one_event(pair, a, b) and _apart(pair, a, b) else 0.0


@lru_cache(1024)
def _causings(side: View) -> tuple[Causing, ...]:
    """Who or what a claim says caused what: "the rain caused the flood", "blamed the rain for the flood"."""
    return tuple(_told(side))


@cache
def _words() -> frozenset[str]:
    """The words without which a claim tells of no cause."""
    return frozenset(("have", "play", "due")).union(*lexicon.groups("causes.tsv").values())


def _told(side: Clauses) -> Iterator[Causing]:
    words = _words()
    if not any(node.lemma in words or node.role in _BECAUSE for node in side.nodes):
        return
    for at, node in enumerate(side.nodes):
        if node.mood in ("", "w") and node.pos in "nva":
            below = {side.nodes[child].role: child for child in side.below[at]}
            found = (_verb if node.pos == "v" else _noun)(side, at, below) or _other(side, at, below)
            if found:
                yield found


def _verb(side: Clauses, at: int, below: Below) -> Causing | None:
    """A cause that a verb tells of: "sparked the fire", "resulted from rust", "the ash comes from the kiln"."""
    node, words = side.nodes[at], lexicon.groups("causes.tsv")
    none = node.high == 0.0
    if node.lemma in words["cause"] and "subj" in below and "obj" in below:
        return Causing(below["subj"], below["obj"], at, none or side.nodes[below["obj"]].high == 0.0)
    if node.lemma in words["result"] and "subj" in below:
        source = next((below[role] for role in ("obl:from", "obl:of", "obl:to") if role in below), _UNTOLD)
        return Causing(source, below["subj"], at, none) if source >= 0 else None
    if node.lemma in words["origin"] and "subj" in below and "obl:from" in below:
        return Causing(below["obl:from"], below["subj"], at, none) if _thing(side, below["subj"]) else None
    if node.lemma in words["blame"] and "obj" in below and not none:
        if "obl:for" in below:
            return Causing(below["obj"], below["obl:for"], at)
        target = below.get("obl:on", below.get("obl:to", _UNTOLD))
        return Causing(target, below["obj"], at) if target >= 0 else None
    return _lies(side, at, below) or _plays(side, at, below)


def _thing(side: Clauses, at: int) -> bool:
    """Whether a word stands for a thing, or may: people come from where they live."""
    node = side.nodes[at]
    return not (node.name or lexicon.human(node.lemma) or lexicon.body(node.lemma) or node.form in _PEOPLE)


def _lies(side: Clauses, at: int, below: Below) -> Causing | None:
    """A thing in which the fault is said to lie."""
    words = lexicon.groups("causes.tsv")
    if side.nodes[at].lemma not in words["lie"] or "subj" not in below:
        return None
    where = below.get("obl:in", below.get("obl:with", _UNTOLD))
    faulty = side.nodes[below["subj"]].lemma in words["fault"] | words["reason"]
    effect = _explained(side, below["subj"])
    return Causing(where, effect, at, side.nodes[at].high == 0.0) if faulty and where >= 0 else None


def _explained(side: Clauses, at: int) -> int:
    """What a noun for a cause says that it is the cause of: "the reason for the delay"."""
    below = {side.nodes[child].role: child for child in side.below[at]}
    return below.get("nmod:of", below.get("nmod:for", _UNTOLD))


def _plays(side: Clauses, at: int, below: Below) -> Causing | None:
    """What is said to play a part in an effect, or none."""
    if side.nodes[at].lemma != "play" or not {"subj", "obj"} <= below.keys():
        return None
    part = side.nodes[below["obj"]]
    effect = next((i for i in (*side.below[at], *side.below[below["obj"]]) if side.nodes[i].role.endswith(":in")), -1)
    if part.lemma not in lexicon.groups("causes.tsv")["part"]:
        return None
    return Causing(below["subj"], effect, at, 0.0 in (part.high, side.nodes[at].high), partly=True)


def _noun(side: Clauses, at: int, below: Below) -> Causing | None:
    """A cause that a noun or an adjective tells of: "was the reason", "the source was", "was to blame"."""
    node, words = side.nodes[at], lexicon.groups("causes.tsv")
    if node.lemma in words["reason"] and node.pos == "n" and not any(role.startswith(_OPEN) for role in below):
        effect = _explained(side, at)
        if "subj" in below:
            # "is among the reasons" leaves room for others
            return Causing(below["subj"], effect, at, node.high == 0.0, partly=node.form != node.lemma)
        above = side.nodes[node.head] if node.head >= 0 else node
        if node.role == "subj" and above.pos == "n" and above.tense:
            return Causing(node.head, effect, node.head, above.high == 0.0)
    if node.lemma in words["guilty"] and node.pos == "a" and node.tense and "subj" in below:
        return Causing(below["subj"], below.get("obl:for", _UNTOLD), at, node.high == 0.0)
    due = any(side.nodes[i].lemma == "due" and side.nodes[i].role == "case" for i in side.below[at])
    return Causing(at, below["subj"], at, node.high == 0.0) if due and "subj" in below else None


def _other(side: Clauses, at: int, below: Below) -> Causing | None:
    node, words = side.nodes[at], lexicon.groups("causes.tsv")
    if node.pos in "va" and (cause := next((below[role] for role in _BECAUSE if role in below), -1)) >= 0:
        return Causing(cause, at, at, node.high == 0.0)
    if node.lemma in words["unrelated"] and "obl:to" in below:
        effect = below.get("subj", node.head)
        above = side.nodes[effect].head if effect >= 0 else -1
        effect = above if above >= 0 and side.nodes[effect].role.startswith("obl") else effect
        return Causing(below["obl:to"], effect, at, node.high > 0.0, True)
    return _unrelated(side, at, node, below, words["excluding"])


def _unrelated(
    side: Clauses, at: int, node: Node, below: Below, excluding: frozenset[str]
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
    loose = not telling and pair.close
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
    if _UNTOLD in (a.effect, b.effect) or _of_it(pair, a, b):
        named = pair.a.nodes[a.cause].weight >= _NAMED and pair.b.nodes[b.cause].weight >= _NAMED
        return named and pair.setting is Setting.ARTICLE
    told = pair.a.nodes[a.effect].weight > _EVENT
    return told and any((m.a, m.b, m.kind) == (a.effect, b.effect, "same") and m.strength > 0.7 for m in pair.matches)


def _of_it(pair: Pair, a: Causing, b: Causing) -> bool:
    """Whether in one article, not far apart, one claim explains no more than "it", and by the same word."""
    left, right = pair.a.nodes[a.effect], pair.b.nodes[b.effect]
    near = pair.setting is Setting.ARTICLE and abs(left.start - right.start) <= _NEAR
    word = any((m.a, m.b, m.kind) == (a.verb, b.verb, "same") for m in pair.matches)
    return near and word and bool({left.form, right.form} & _IT)


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
