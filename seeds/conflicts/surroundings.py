"""How much else the clauses of two figures share, and whether they speak of the same subject."""

from __future__ import annotations

import math

from seeds.conflicts import bargains, predication
from seeds.conflicts.align import Pair, Setting
from seeds.conflicts.identity import roles, strangers
from seeds.conflicts.view import Amount

_LITTLE = 0.5
"""The least weight of shared words beside two amounts for articles on one matter."""


def alike(pair: Pair, one: Amount, other: Amount) -> float:
    """How much else the two clauses share, and whether they speak of the same subject."""
    measured = (
        one.noun == other.noun
        and pair.one_matter
        and predication.on_noun(pair.a, one)
        and predication.on_noun(pair.b, other)
    )
    leave = ({one.node}, {other.node}) if one.unit and not measured else (set[int](), set[int]())
    first, second, shared = pair.coverage(one.node, other.node, leave)
    if bargains.shared(pair):
        first, second = max(first, 0.7), max(second, 0.7)
    if shared < (_LITTLE if pair.one_matter else 0.8):
        return 0.3
    share = math.sqrt(0.6 * max(first, second) + 0.4 * min(first, second)) * strangers(pair, one.node, other.node)
    if pair.setting is Setting.ARTICLES and not (min(first, second) >= 0.4 and _one_case(pair, one, other)):
        share *= 0.5
    substance = min(predication.substance(pair.a, one), predication.substance(pair.b, other))
    if substance < 0.2 and not _has(pair, one, other):
        return share
    if predication.gauges(pair.a, one) or predication.gauges(pair.b, other):
        return share
    if one.unit and (predication.is_subject(pair.a, one) or predication.is_subject(pair.b, other)):
        return share
    return share * (1.0 if _crossed(pair, one, other) else roles(pair, one.event, other.event))


def _has(pair: Pair, one: Amount, other: Amount) -> bool:
    """Whether both say that something has so and so much: then its owner must be the same."""
    return pair.a.nodes[one.event].lemma == pair.b.nodes[other.event].lemma == "have"


def _crossed(pair: Pair, one: Amount, other: Amount) -> bool:
    """Whether other verbs have other subjects, each of which the other claim names elsewhere: "drew", "came to"."""
    if pair.a.nodes[one.event].lemma == pair.b.nodes[other.event].lemma:
        return False
    left, right = pair.a.fillers(one.event, "subj"), pair.b.fillers(other.event, "subj")
    return any(i in pair.left for i in left) and any(j in pair.right for j in right)


def _one_case(pair: Pair, one: Amount, other: Amount) -> bool:
    """Whether two articles' clauses share a name or a time."""
    clause = pair.a.clause(one.node)
    if bargains.shared(pair):
        return True
    names = any(pair.a.nodes[at].name and at in pair.left for at in clause)
    return names or bool(set(pair.a.near(one.node)) & set(pair.b.near(other.node)))
