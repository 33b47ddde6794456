"""Whether those who take part in two events may be the same people, as far as two claims and their speakers tell."""

from __future__ import annotations

from typing import NamedTuple

from seeds.conflicts import frames, lexicon
from seeds.conflicts.nodes import Node
from seeds.conflicts.view import View

SURE, AMONG, MAY, NO = 1.0, 0.9, 0.5, 0.0
"""The same; one of those who are told of; perhaps; not the same."""
_BODY = 0.8
"""How surely "we" is the body that both articles are about."""
_FIRST = frozenset(("i", "we", "my", "our", "me", "us"))
_ONE = frozenset(("he", "she", "it", "his", "her", "its", "him"))
_THIRD = frozenset(("him", "her", "them"))
_SEVERAL = frozenset(("they", "their", "them"))
_SHARED = frozenset(("his", "her", "its", "their"))
_ALL = frozenset(("nobody", "no-one", "anyone", "anybody", "everybody", "everyone", "one", "somebody", "someone"))
_PLENTY = 0.5
_BACK = 0.85
"""How surely "him" is who was quoted just before."""
_JUST = 400
"""How many letters before a claim somebody else is quoted just before it."""
_CENTRAL = 0.8
"""How surely a name and a noun that two articles are both about are one: "Lund", "the player"."""


class Party(NamedTuple):
    """A word for somebody in a claim, and whether the claim quotes its speaker word for word."""

    side: View
    at: int
    quoted: bool

    @property
    def node(self) -> Node:
        """The word."""
        return self.side.nodes[self.at]

    @property
    def own(self) -> bool:
        """Whether it is the speaker, or the speaker's: "her desk"; who is quoted does not say "he" of himself."""
        node = self.node
        someone = lexicon.person(node.lemma) and not lexicon.body(node.lemma)
        owned = [] if someone else frames.owner(self.side, self.at)
        words = {node.form, *(one.form for one in owned)}
        words |= {_led(self)} if lexicon.body(node.lemma) else set()
        third = _ONE | (_SEVERAL if any(word.endswith("s") for word in self.side.called) else frozenset())
        return bool(words & _FIRST) or (not self.quoted and bool(words & third))


def _led(party: Party) -> str:
    """The word before that for a party: "his firm"."""
    start, pieces = party.node.start, party.side.analysis["p"]
    before = (text[: start - first].split() for first, text in pieces if first <= start < first + len(text))
    return next((str(words[-1]).lower() for words in before if words), "")


def meet(one: Party, other: Party) -> float:
    """How surely two who take part are one, their words apart."""
    if one.side.speaker != other.side.speaker and (_points_back(one, other) or _points_back(other, one)):
        return _BACK
    if one.own and other.own:
        return SURE if one.side.speaker == other.side.speaker else _of_one(one, other)
    if one.own or other.own:
        return _speaker_or(one, other) if one.own else _speaker_or(other, one)
    if "x" in (one.node.pos, other.node.pos) or one.node.name != other.node.name:
        central = {one.node.lemma, other.node.lemma} <= one.side.context & other.side.context
        return _CENTRAL if central else MAY
    return NO


def _points_back(one: Party, other: Party) -> bool:
    """Whether "him" in one claim is the speaker of the other, which stands just before it in the same article."""
    gap = one.side.whole()[0] - other.side.whole()[0]
    before = one.side.context == other.side.context and 0 < gap <= _JUST
    return before and other.own and one.node.form in _THIRD and one.node.role != "subj"


def many(party: Party) -> bool:
    """Whether people are told of without a name: "residents", "every patient", "no employee"."""
    node = party.node
    counted = node.low >= _PLENTY or node.high == 0.0 or node.form != node.lemma
    return counted and node.pos == "n" and not node.name and (lexicon.person(node.lemma) or frames.group(node.lemma))


def anybody(party: Party) -> bool:
    """Whether a word names nobody in particular."""
    return party.node.lemma in _ALL


def _of_one(one: Party, other: Party) -> float:
    """Two things of one person, as far as pronouns tell: "her desk", "her office"."""
    mine, yours = ({node.form for node in frames.owner(each.side, each.at)} for each in (one, other))
    return _BODY if mine & yours & _SHARED else NO


def _speaker_or(speaker: Party, other: Party) -> float:
    """Whether a claim's speaker is, or is among, those whom the other claim tells of."""
    node = other.node
    if {node.lemma, node.form} & speaker.side.called:
        return SURE
    if anybody(other) or node.pos == "x":
        return MAY
    if many(other):
        return AMONG
    if node.name and lexicon.body(speaker.node.lemma):
        return MAY
    if node.name or not lexicon.body(node.lemma) or speaker.node.lemma not in ("we", "it"):
        return NO
    return _BODY if node.lemma in speaker.side.context & other.side.context else MAY
