"""Whether two figures are told of one event, or at least of one owner."""

from __future__ import annotations

from seeds.conflicts import bargains, counted, lexicon, predication, relations, times
from seeds.conflicts.align import Pair, Setting
from seeds.conflicts.view import Amount, View

_IN_WHICH = frozenset(("subj", "obl:in", "nmod:in", "obl:by", "obl:during", "nmod:during", "obl:from", "obl:of"))


def alike(pair: Pair, one: Amount, other: Amount) -> float:
    """How surely the two are told of the same event."""
    left, right = predication.above(pair.a, one), predication.above(pair.b, other)
    if pair.setting is not Setting.STATEMENTS and not bargains.shared(pair) and owners_differ(pair, one, other):
        return 0.4
    found = [relations.related(pair.a.words[i], pair.b.words[j]) for i in left for j in right]
    if same := [relation.strength for relation in found if relation and relation.kind == "same"]:
        return max(0.9, *same)
    light = predication.measures(pair.a, one), predication.measures(pair.b, other)
    if all(light):
        across = pair.setting in (Setting.MATTER, Setting.ARTICLES)
        return 0.4 if across and not one.unit and not counted.one_subject(pair, one, other) else 1.0
    bare = predication.bare(pair.a, one) or predication.bare(pair.b, other)
    if pair.setting is Setting.STATEMENTS:
        return 0.75 if any(light) else 0.4
    some = 0.75 if bargains.shared(pair) else 0.65
    return some if any(light) and not bare else 0.4


def owners_differ(pair: Pair, one: Amount, other: Amount) -> bool:
    """Whether a number of which nothing is said is its speaker's own, and the other is another's."""
    bare = predication.bare(pair.a, one), predication.bare(pair.b, other)
    if all(bare) or not any(bare):
        return all(bare)
    side, amount, speaker = (pair.b, other, pair.a.speaker) if bare[0] else (pair.a, one, pair.b.speaker)
    subjects = [side.nodes[i] for i in side.fillers(amount.event, "subj")] if amount.event >= 0 else []
    named = (node for node in subjects if node.name or (node.pos == "n" and node.lemma not in lexicon.weights()))
    return not any({node.lemma, node.form} & speaker for node in subjects) and any(named)


def happenings_differ(pair: Pair, one: Amount, other: Amount) -> bool:
    """Whether two counts are told of two things that happened: "killed in the raid", "the siege cost 900 lives"."""
    left, right = _happenings(pair.a, one), _happenings(pair.b, other)
    met = any(match.a in left and match.b in right and match.kind == "same" for match in pair.matches)
    return bool(left and right) and not met


def _happenings(side: View, amount: Amount) -> set[int]:
    """The nouns for what happened by which, or in which, what is counted came about."""
    told = side.clause(amount.node)
    nouns = {
        at for at in told if side.nodes[at].role in _IN_WHICH and not amount.start <= side.nodes[at].start < amount.end
    }
    return {at for at in nouns if lexicon.happens(side.nodes[at].lemma) and not times.tells(side.nodes[at].lemma)}
