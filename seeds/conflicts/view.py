"""A claim as the comparison sees it: its clauses, its words as printed, and what else ``prepare`` kept."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

from seeds import wordlists
from seeds.conflicts import leading, lexicon, relations
from seeds.conflicts.clauses import TOPS, Clauses
from seeds.conflicts.nodes import Node

Place = tuple[int, int]
"""Start and end in the article text."""

_BEFORE = ("amod", "compound", "nummod", "nmod:poss")
_ANOTHER = re.compile(r"\banother\s+(?:[\w’'-]+\s+)?$", re.IGNORECASE)
_THE = re.compile(r"\b(?:the|this|that)\s+$", re.IGNORECASE)
_POSSESSIVE = re.compile(r"\b(?:my|our|your|his|her|its|their) (?:\w+ )?$", re.IGNORECASE)
_DETERMINED = re.compile(
    r"(?:\b(?:the|a|an|this|that|these|those|my|our|your|his|her|its|their|any|every|each|some)|[’']s|s[’'])\s+$",
    re.IGNORECASE,
)
_HANGING = re.compile(r"(?:to|for|against|on|of|with) ", re.IGNORECASE)
"""How a claim begins that says nothing without its cue: "threatened to leave"."""
_DENIED = re.compile(r"(?:\bnot\b|n[’']t\b|\bnever\b)", re.IGNORECASE)
_BARE = 2
"""How many words do not tell what somebody is for or against."""
_BESIDE = ("amod", "advmod")
_HELPING = frozenset(
    ("there", "will", "would", "has", "have", "had", "is", "are", "was", "were", "be", "been", "longer")
)
_SHORT = 60
"""The most letters of a claim that is quoted whole for the words that decide."""
_FOREMOST = 10
"""How many words of an outline tell what an article is most about."""
_KEPT = 1024
"""How many claims' views are remembered: an article's claims meet many candidates each."""


class Amount(NamedTuple):
    """A figure: bounds, unit, noun, place, and the nodes of its noun and its event (-1: none).

    ``echo`` is the place of a figure before it that it gives anew, -1 where there is none.
    """

    low: float | None
    high: float | None
    unit: str | None
    noun: str | None
    start: int
    end: int
    text: str
    node: int
    event: int
    narrows: str
    echo: int = -1


class Position(NamedTuple):
    """A position towards a target; places are -1 where no words decided.

    ``deed`` is 1 where the words name what is done to the target.
    """

    target: str
    label: str
    stance: str
    score: float
    start: int
    end: int
    deed: int = 0


class Mark(NamedTuple):
    """Words of disbelief: how surely they deny, their place, and whether they are said of a story."""

    sureness: float
    start: int
    end: int
    firm: bool


class Blame(NamedTuple):
    """Words of sole cause ("sole") or of no excuse ("excuse"), and their place."""

    kind: str
    start: int
    end: int


class View(Clauses):
    """One claim, read from its analysis; what is asked again and again is kept."""

    def __init__(self, analysis: Mapping[str, Any], speaker: str) -> None:
        super().__init__([Node(*row) for row in analysis["n"]])
        self.analysis = analysis
        self.speaker = frozenset(speaker.lower().split())
        self.called = self.speaker | frozenset(analysis["w"])
        self.words = [node.word for node in self.nodes]
        self.tokens = [relations.tokens(word) for word in self.words]
        self.every = frozenset[str]().union(*self.tokens)
        self.reach = [relations.near(word) for word in self.words]
        self.times: list[tuple[str, str, int]] = [(name, value, at) for name, value, at in analysis["t"]]
        self.figures = [Amount(*row) for row in analysis["f"]]
        self.positions = [Position(*row) for row in analysis["s"]]
        self.marks = [Mark(*row) for row in analysis["h"]]
        self.blames = [Blame(*row) for row in analysis["b"]]
        self.answers: int | None = analysis.get("a")
        self.context = frozenset(analysis["x"])
        self.foremost = frozenset(analysis["x"][:_FOREMOST])

    def near(self, at: int) -> list[tuple[str, str]]:
        """The times of the clause a word stands in, else of what the clause is added to."""
        clause = self.clause(at)
        found = [(name, value) for name, value, place in self.times if place in clause or place == -1]
        top = self.nodes[self.top(at)]
        below = top.role.startswith(("acl", "advcl")) and top.head >= 0
        return self.near(top.head) if not found and below else found

    def sets_condition(self) -> bool:
        """Whether something is only meant where it fails a condition: "any deal that does not free them"."""
        return any(
            node.role == "acl:relcl" and node.high == 0.0 and self.nodes[node.head].pos == "n"
            and "," not in self.printed((self.nodes[node.head].end, node.start))
            for node in self.nodes
            if node.head >= 0
        )  # fmt: skip

    def told(self, at: int) -> Place:
        """The place of a predicate with its subject and object, and what goes before and with them."""
        if self.nodes[at].role in _BESIDE and self.nodes[at].head >= 0:
            return self.told(self.nodes[at].head)
        core = (*self.fillers(at, "subj"), *self.fillers(at, "obj"))
        before = [i for thing in core for i in self.below[thing] if self.nodes[i].role.startswith(_BEFORE)]
        nodes = [self.nodes[i] for i in (*self._there(at), *self.chain(at), *core)]
        start = min(node.start for node in (*nodes, *(self.nodes[i] for i in before)))
        return self.whole_phrase(start), max(self._with_particle(node) for node in nodes)

    def _with_particle(self, node: Node) -> int:
        """Where a verb ends with the particle told as part of it: "turned over"."""
        particle = node.lemma.rpartition("_")[2] if node.pos == "v" and "_" in node.lemma else ""
        following = self.printed((node.end, node.end + len(particle) + 1))
        return node.end + len(following) if particle and following.lower() == f" {particle}" else node.end

    def around(self, place: Place) -> Place:
        """The clause of the word at a place, the place itself where no word of the claim stands there."""
        at = next((at for at, node in enumerate(self.nodes) if node.start <= place[0] < node.end), None)
        return place if at is None else self.clause_place(at)

    def clause_place(self, at: int) -> Place:
        """The place of a predicate's whole clause."""
        nodes = [self.nodes[i] for i in self.clause(at)]
        return self.whole_phrase(min(node.start for node in nodes)), max(node.end for node in nodes)

    def _there(self, at: int) -> list[int]:
        """The verb by which a thing is said to be or to come: "there will be no closures", "lead to closures"."""
        above = self.nodes[at].head
        if above < 0 or self.nodes[at].pos != "n" or self.nodes[at].role in TOPS:
            return []
        brings = self.nodes[above].lemma in lexicon.groups("negation.tsv")["bringing"]
        return [above] if self.nodes[above].weight == 0.0 or brings else []

    def whole_phrase(self, start: int) -> int:
        """Where the words of quantity and negation before a place begin: "no posts", "never wanted"."""
        telling = lexicon.degrees().keys() | lexicon.groups("negation.tsv")["not"] | _HELPING
        for first, text in self.analysis["p"]:
            if first <= start < first + len(text):
                words = text[: start - first].split(" ")
                start -= len(words[-1])
                words[-1] = ""
                while taken := leading.taken(words[:-1], telling):
                    start -= sum(len(word) + 1 for word in words[-1 - taken : -1])
                    words = [*words[: -1 - taken], ""]
        return start

    def possessed(self, start: int) -> bool:
        """Whether a possessive pronoun leads the noun at a place: "his campaign", "their first budget"."""
        return self.follows(_POSSESSIVE, start)

    def determined(self, at: int) -> bool:
        """Whether a noun is led by an article or owner, with which it is one of many of its kind."""
        led = (i for i in self.below[at] if self.nodes[i].role.startswith(("amod", "compound", "flat", "nummod")))
        return self.follows(_DETERMINED, min(self.nodes[i].start for i in (at, *led)))

    def another(self, start: int) -> bool:
        """Whether "another" leads the noun at a place."""
        return self.follows(_ANOTHER, start)

    def bare(self, at: int) -> bool:
        """Whether a noun is one that was told of before, without a word that narrows it down: "the plan"."""
        node = self.nodes[at]
        narrowed = any(
            self.nodes[child].pos in "nva" and self.nodes[child].start > node.end for child in self.below[at]
        )
        return node.form == node.lemma and not narrowed and self.follows(_THE, node.start)

    def follows(self, words: re.Pattern[str], start: int) -> bool:
        """Whether these words lead what stands at a place."""
        pieces: Sequence[tuple[int, str]] = self.analysis["p"]
        return any(f <= start < f + len(text) and words.search(text[: start - f]) for f, text in pieces)

    def named(self, at: int) -> str:
        """A noun as printed, with the words before and in it that say which one it is."""
        parts = [at, *(i for i in self.below[at] if self.nodes[i].role in ("compound", "flat", "amod"))]
        return self.printed((min(self.nodes[i].start for i in parts), max(self.nodes[i].end for i in parts)))

    def printed(self, place: Place) -> str:
        """The words at a place of the article text."""
        for start, text in self.analysis["p"]:
            if start <= place[0] < start + len(text):
                return str(text[place[0] - start : place[1] - start])
        return ""

    def asks(self) -> bool:
        """Whether a question is among the claim's words."""
        return any("?" in text for _, text in self.analysis["p"])

    def onward(self, place: Place, words: str) -> str:
        """Deciding words with what follows them to the end of the clause; after a cue, the claim follows."""
        pieces: Sequence[tuple[int, str]] = self.analysis["p"]
        first, text = pieces[0]
        if first <= place[0] < first + len(text):
            words += _stop().split(text[place[1] - first :], maxsplit=1)[0]
            lead = text[: place[0] - first]
            if _HANGING.match(text) and lead.strip().lower() in ("", "to"):
                return _in_order([*((start, cue) for start, cue in pieces if start < first), (first, lead + words)])
            before = _stop().split(text[: place[0] - first])[-1].lstrip()
            words = words if len(words.split()) > _BARE else before + words
            # "his support for it" … "isn't shared"
            return _in_order([(first, words), *((at, cue) for at, cue in pieces[1:] if _DENIED.search(cue))])
        if place[0] < first:
            gap = " … " if first - place[1] > 1 else " "
            return f"{words}{gap}{_stop().split(text, maxsplit=1)[0]}"
        rest = next((more[place[1] - start :] for start, more in pieces if start <= place[0] < start + len(more)), "")
        return words + _stop().split(rest, maxsplit=1)[0]

    def introduced(self, place: Place, words: str) -> str:
        """Words of the claim after a cue that denies them: "denied: the dam had broken"."""
        first, end = self.whole()
        if not first <= place[0] < end and any((mark.start, mark.end) == place for mark in self.marks):
            return f"{words}: {self.printed((first, end))}"
        cue = next((mark for mark in self.marks if not first <= mark.start < end), None)
        said = self.printed((cue.start, cue.end)) if cue else ""
        return f"{said}: {words}" if said and first <= place[0] < end else words

    def short(self, place: Place) -> Place | None:
        """The whole claim where a place is in it and it is short enough to be shown as one."""
        start, end = self.whole()
        return (start, end) if start <= place[0] < end and end - start <= _SHORT else None

    def phrased(self) -> str:
        """The claim as a whole; with its cue where it says nothing without: "rejected the accusation"."""
        pieces: Sequence[tuple[int, str]] = self.analysis["p"]
        alone = any(node.pos == "v" or node.tense for node in self.nodes)
        return pieces[0][1] if alone else _in_order(pieces)

    def whole(self) -> Place:
        """The place of the whole claim."""
        pieces: Sequence[tuple[int, str]] = self.analysis["p"]
        return pieces[0][0], pieces[0][0] + len(pieces[0][1])


@cache
def _stop() -> re.Pattern[str]:
    """Where a clause ends: not at the stop of "Mr." or "U.S."."""
    lists = ("honorifics.tsv", "title_abbreviations.tsv")
    titles = (row[0].rstrip(".").capitalize() for name in lists for row in wordlists.rows(name))
    short = "".join(rf"(?<!\b{title})" for title in ("[A-Z]", *titles))
    return re.compile(rf"[;:!?\n]|,(?!\d)|{short}\.(?!\d)")


_views: OrderedDict[tuple[int, str], View] = OrderedDict()


def view(analysis: Mapping[str, Any], speaker: str) -> View:
    """The view of an analysis, remembered while it is compared with one claim after the other."""
    key = id(analysis), speaker
    found = _views.get(key)
    if found is None or found.analysis is not analysis:
        found = _views[key] = View(analysis, speaker)
        if len(_views) > _KEPT:
            _views.popitem(last=False)
    return found


def _in_order(pieces: Sequence[tuple[int, str]]) -> str:
    """Pieces of a text as one quotation, with a mark where words between them are left out."""
    ordered = sorted(pieces)
    told = ordered[0][1]
    for (start, before), (following, after) in pairwise(ordered):
        told += (" " if following - start - len(before) <= 1 else " … ") + after
    return told
