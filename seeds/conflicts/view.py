"""A claim as the comparison sees it: its nodes as a tree, and what else ``prepare`` kept."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from seeds.conflicts import lexicon
from seeds.conflicts.nodes import Node

Place = tuple[int, int]
"""Start and end in the article text."""

_TOPS = frozenset(("root", "ccomp", "advcl", "advcl:relcl", "acl:relcl", "acl", "parataxis", "csubj"))
_CORE = frozenset(("subj", "obj", "xcomp", "root"))
_MODIFIERS = ("amod", "compound", "nmod", "nummod")
_ASIDES = ("appos", "acl:relcl", "parataxis")
_FURTHER = 0.35
"""How much a clause below another belongs to it."""
_STOP = re.compile(r"[;:!?\n]|[.,](?!\d)")
_ANOTHER = re.compile(r"\banother\s+(?:[\w’'-]+\s+)?$", re.IGNORECASE)
_THE = re.compile(r"\b(?:the|this|that)\s+$", re.IGNORECASE)
_POSSESSIVE = re.compile(r"\b(?:my|our|your|his|her|its|their) (?:\w+ )?$", re.IGNORECASE)
_DETERMINED = re.compile(
    r"(?:\b(?:the|a|an|this|that|these|those|my|our|your|his|her|its|their|any|every|each|some)|[’']s|s[’'])\s+$",
    re.IGNORECASE,
)
_HANGING = re.compile(r"(?:to|for|against|on|of|with) ", re.IGNORECASE)
"""How a claim begins that says nothing without its cue: "threatened to leave"."""
_BARE = 2
"""How many words do not tell what somebody is for or against."""
_RELATIVE = frozenset(("who", "which", "that", "whom"))
_BESIDE = ("amod", "advmod")
_HELPING = frozenset(("there", "will", "would", "has", "have", "had", "is", "are", "was", "were", "be", "been"))
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
    """A position towards a target; places are -1 where no words decided."""

    target: str
    label: str
    stance: str
    score: float
    start: int
    end: int


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


class View:
    """One claim, read from its analysis; what is asked again and again is kept."""

    def __init__(self, analysis: Mapping[str, Any], speaker: str) -> None:
        self.analysis = analysis
        self.speaker = frozenset(speaker.lower().split())
        self.called = self.speaker | frozenset(analysis["w"])
        self.nodes = [Node(*row) for row in analysis["n"]]
        self.words = [node.word for node in self.nodes]
        self.tokens = [lexicon.tokens(word) for word in self.words]
        self.every = frozenset[str]().union(*self.tokens)
        self.reach = [lexicon.near(word) for word in self.words]
        self.times: list[tuple[str, str, int]] = [(name, value, at) for name, value, at in analysis["t"]]
        self.figures = [Amount(*row) for row in analysis["f"]]
        self.positions = [Position(*row) for row in analysis["s"]]
        self.marks = [Mark(*row) for row in analysis["h"]]
        self.blames = [Blame(*row) for row in analysis["b"]]
        self.context = frozenset(analysis["x"])
        self.foremost = frozenset(analysis["x"][:_FOREMOST])
        self.below: list[list[int]] = [[] for _ in self.nodes]
        for at, node in enumerate(self.nodes):
            if node.head >= 0 and node.head != at:
                self.below[node.head].append(at)
        self._tops = frozenset(at for at in range(len(self.nodes)) if self._heads(at))
        self._clauses: dict[int, dict[int, float]] = {}

    def _heads(self, at: int) -> bool:
        """Whether a node heads a clause; of verbs joined by "and", those that have a subject of their own."""
        if self.nodes[at].role == "conj":
            before = [self.nodes[child].role for child in self.below[at] if child < at]
            return "subj" in before or "obj" in before
        return self.nodes[at].role in _TOPS

    def top(self, at: int) -> int:
        """The node that heads the clause of a node."""
        seen = {at}
        while at not in self._tops and self.nodes[at].head >= 0 and self.nodes[at].head not in seen:
            at = self.nodes[at].head
            seen.add(at)
        return at

    def above(self, at: int) -> set[int]:
        """The nodes above a node in its clause."""
        found: set[int] = set()
        while at not in self._tops and self.nodes[at].head >= 0 and self.nodes[at].head not in found:
            at = self.nodes[at].head
            found.add(at)
        return found

    def sentence(self, at: int) -> list[int]:
        """The nodes of a node's sentence: all that hangs under one top."""
        top = self._root(at)
        return [i for i in range(len(self.nodes)) if self._root(i) == top]

    def _root(self, at: int) -> int:
        seen = {at}
        while self.nodes[at].head >= 0 and self.nodes[at].head not in seen:
            at = self.nodes[at].head
            seen.add(at)
        return at

    def clause(self, at: int) -> dict[int, float]:
        """The nodes of a node's clause, with how much they belong to it: less the further out they hang."""
        top = self.top(at)
        if top not in self._clauses:
            self._clauses[top] = self._under(top)
        return self._clauses[top]

    def _under(self, top: int) -> dict[int, float]:
        found = {top: 1.0}
        queue = [top]
        for here in queue:
            for child in self.below[here]:
                if child not in found:
                    found[child] = found[here] * self._share(child)
                    queue.append(child)
        return found

    def _share(self, at: int) -> float:
        """How much of what hangs on a word belongs to the word's clause."""
        role = self.nodes[at].role
        if role in _CORE:
            return 1.0
        if role in _ASIDES:
            return 0.2
        return _FURTHER if at in self._tops else 0.5 if role == "conj" else 0.8

    def chain(self, at: int) -> list[int]:
        """A predicate with the verbs it completes: "remains closed", "wants to sign"."""
        found = [at]
        while self.nodes[at].role in ("xcomp", "conj") and at not in self._tops and len(found) < 5:
            if self.nodes[at].head < 0:
                break
            at = self.nodes[at].head
            found.append(at)
        return found

    def fillers(self, at: int, role: str) -> list[int]:
        """The subjects or objects of a predicate, its own or those of the verb it completes."""
        for here in self.chain(at):
            if role == "subj" and here != at and self.nodes[here].mood != "w" and (told := self._told_to(here, at)):
                return told
            if found := [self._thing(child, here) for child in self.below[here] if self.nodes[child].role == role]:
                return [one for at in found for one in (at, *self._joined(at))]
        return []

    def undergone(self, at: int) -> bool:
        """Whether a predicate is told of what is done to something: its object goes before it."""
        return any(self.nodes[one].start < self.nodes[at].start for one in self.fillers(at, "obj"))

    def _told_to(self, above: int, at: int) -> list[int]:
        """Whom a verb of wishing asks to do what hangs on it: "urged the minister to resign"."""
        if self.nodes[at].role != "xcomp" or self.nodes[at].mood != "w":
            return []
        return [child for child in self.below[above] if self.nodes[child].role == "obj"]

    def _joined(self, at: int) -> list[int]:
        """The nouns joined to a noun by "and" or "or"."""
        return [child for child in self.below[at] if self.nodes[child].role == "conj" and self.nodes[child].pos == "n"]

    def _thing(self, at: int, under: int) -> int:
        """What a word of quantity counts, the jobs of "hundreds of jobs", and what "who" or "which" stands for."""
        if self.nodes[at].lemma in _RELATIVE and self.nodes[under].role == "acl:relcl" and self.nodes[under].head >= 0:
            return self.nodes[under].head
        if self.nodes[at].form in lexicon.degrees():
            return next((child for child in self.below[at] if self.nodes[child].role.startswith("nmod")), at)
        return at

    def modifiers(self, at: int) -> list[int]:
        """The words that narrow a noun down."""
        return [child for child in self.below[at] if self.nodes[child].role.startswith(_MODIFIERS)]

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

    def tense(self, at: int) -> str:
        """The tense of a predicate, its own or that of its clause."""
        found = (self.nodes[here].tense for here in (*self.chain(at), self.top(at)))
        return next(filter(None, found), "")

    def told(self, at: int) -> Place:
        """The place of a predicate with its subject and object."""
        if self.nodes[at].role in _BESIDE and self.nodes[at].head >= 0:
            return self.told(self.nodes[at].head)
        core = (*self.fillers(at, "subj"), *self.fillers(at, "obj"))
        nodes = [self.nodes[i] for i in (*self._there(at), *self.chain(at), *core)]
        return self.whole_phrase(min(node.start for node in nodes)), max(node.end for node in nodes)

    def clause_place(self, at: int) -> Place:
        """The place of a predicate's whole clause."""
        nodes = [self.nodes[i] for i in self.clause(at)]
        return self.whole_phrase(min(node.start for node in nodes)), max(node.end for node in nodes)

    def _there(self, at: int) -> list[int]:
        """The verb by which a thing is said to be or to come: "there will be no closures", "lead to closures"."""
        above = self.nodes[at].head
        if above < 0 or self.nodes[at].pos != "n" or self.nodes[at].role in _TOPS:
            return []
        brings = self.nodes[above].lemma in lexicon.groups("negation.tsv")["bringing"]
        return [above] if self.nodes[above].weight == 0.0 or brings else []

    def whole_phrase(self, start: int) -> int:
        """Where the words of quantity and negation before a place begin: "no posts", "never wanted"."""
        telling = lexicon.degrees().keys() | lexicon.groups("negation.tsv")["not"] | _HELPING
        for first, text in self.analysis["p"]:
            if first <= start < first + len(text):
                words = text[: start - first].split(" ")
                while len(words) > 1 and words[-2].lower() in telling:
                    start -= len(words[-2]) + 1 + len(words[-1])
                    words = [*words[:-2], ""]
        return start

    def possessed(self, start: int) -> bool:
        """Whether a possessive pronoun leads the noun at a place: "his campaign", "their first budget"."""
        return self._follows(_POSSESSIVE, start)

    def determined(self, at: int) -> bool:
        """Whether a noun is led by an article or owner, with which it is one of many of its kind."""
        led = (i for i in self.below[at] if self.nodes[i].role.startswith(("amod", "compound", "flat", "nummod")))
        return self._follows(_DETERMINED, min(self.nodes[i].start for i in (at, *led)))

    def another(self, start: int) -> bool:
        """Whether "another" leads the noun at a place."""
        return self._follows(_ANOTHER, start)

    def bare(self, at: int) -> bool:
        """Whether a noun is one that was told of before, without a word that narrows it down: "the plan"."""
        node = self.nodes[at]
        narrowed = any(
            self.nodes[child].pos in "nva" and self.nodes[child].start > node.end for child in self.below[at]
        )
        return node.form == node.lemma and not narrowed and self._follows(_THE, node.start)

    def _follows(self, words: re.Pattern[str], start: int) -> bool:
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
            words += _STOP.split(text[place[1] - first :], maxsplit=1)[0]
            lead = text[: place[0] - first]
            if _HANGING.match(text) and lead.strip().lower() in ("", "to"):
                return _in_order([*((start, cue) for start, cue in pieces if start < first), (first, lead + words)])
            before = _STOP.split(text[: place[0] - first])[-1].lstrip()
            return words if len(words.split()) > _BARE else before + words
        return f"{words} {_STOP.split(text, maxsplit=1)[0]}" if place[0] < first else words

    def introduced(self, place: Place, words: str) -> str:
        """Words of the claim after a cue that denies them: "denied: the dam had broken"."""
        first, end = self.whole()
        cue = next((mark for mark in self.marks if not first <= mark.start < end), None)
        said = self.printed((cue.start, cue.end)) if cue else ""
        return f"{said}: {words}" if said and first <= place[0] < end else words

    def short(self, place: Place) -> Place | None:
        """The whole claim where a place is in it and it is short enough to be shown as one."""
        start, end = self.whole()
        return (start, end) if start <= place[0] < end and end - start <= _SHORT else None

    def whole(self) -> Place:
        """The place of the whole claim."""
        pieces: Sequence[tuple[int, str]] = self.analysis["p"]
        return pieces[0][0], pieces[0][0] + len(pieces[0][1])


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
