"""The events a claim tells of or denies, each by its kind with who does it and to whom: notice given or received."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from seeds import wordlists
from seeds.conflicts import lexicon
from seeds.conflicts.clauses import Clauses
from seeds.conflicts.nodes import Node

_NAME = "event_frames.tsv"
_ANY = "*"
_TO = ("obl:to", "obl:with", "nmod:to", "nmod:with", "obl:for", "nmod:for", "obl:against", "nmod:against")
_FROM = ("obl:from", "nmod:from", "nmod:by", "obl:by")
_CORE = ("subj", "obj", "obl:in", "nmod:in", "obl:for")
_MAIN = frozenset(("root", "ccomp", "xcomp", "conj", "parataxis", "csubj"))
_BEFORE = ("p", "r")
"""The tenses in which a clause that is added tells what was so: "since notice had been given"."""
_NOTHING = frozenset(("nothing", "nobody", "none", "no-one"))


class Event(NamedTuple):
    """An event of a frame: the word that tells it, its verb, who does it, to whom, and whether it is denied."""

    frame: str
    at: int
    verb: int
    doers: tuple[int, ...]
    receivers: tuple[int, ...]
    denied: bool


@cache
def _words() -> dict[str, dict[str, frozenset[str]]]:
    """For each kind of word, its lemmas with their frames."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for frame, kind, lemmas in wordlists.rows(_NAME):
        for lemma in lemmas.split():
            found[kind][lemma].add(frame)
    return {kind: {lemma: frozenset(frames) for lemma, frames in of.items()} for kind, of in found.items()}


@cache
def within(frame: str) -> frozenset[str]:
    """A frame with all that it is a kind of: who is warned is told."""
    above = (parent for parent, frames in _words()["below"].items() if frame in frames)
    return frozenset((frame,)).union(*map(within, above))


@cache
def _tellers() -> frozenset[str]:
    kinds = ("tell", "give", "get", "thing", "part", "doer", "lack", "owe", "money", "state")
    return frozenset().union(*(_words()[kind] for kind in kinds))


def root(frame: str) -> str:
    """The widest frame that a frame is a kind of."""
    return max(within(frame), key=lambda one: (-len(within(one)), one))


def mutual(frame: str) -> bool:
    """Whether those who take part in an event all do the same: who met whom is one."""
    return frame in _words()["mutual"]


def events(side: Clauses) -> Iterator[Event]:
    """The events of a claim that it states or denies."""
    for at, node in enumerate(side.nodes):
        if node.lemma in _tellers() and not node.mood:
            yield from _nouns(side, at) if node.pos == "n" else _verbs(side, at)


def _verbs(side: Clauses, at: int) -> Iterator[Event]:
    node, words = side.nodes[at], _words()
    if not _without(side, at) and not (side.tense(at) and _said(side, at)):
        return
    for kind in ("tell", "give", "money", "get", "lack", "owe"):
        for frame in sorted(words[kind].get(node.lemma, frozenset()) - {_ANY}):
            if (kind == "tell" and frame in words["give"].get(node.lemma, ())) or not _fits(side, at, frame, kind):
                continue
            doers, receivers = _parts(side, at, at, kind)
            if receivers or len(doers) > 1 or not mutual(frame):
                denied = _denied(side, at) != (kind in ("lack", "owe"))
                yield _together(Event(frame, at, at, doers, receivers, denied))


def _without(side: Clauses, at: int) -> bool:
    """Whether what was done is said to have been done without a deed: "decided without asking the staff"."""
    above = side.nodes[at].head
    marks = any(side.nodes[i].lemma == "without" for i in side.below[at])
    return marks and above >= 0 and side.nodes[above].tense in _BEFORE and not side.nodes[above].mood


def _fits(side: Clauses, at: int, frame: str, kind: str) -> bool:
    """Whether what a verb is told of lets it be of a frame: money is transferred, and people are met, not goals."""
    objects = side.fillers(at, "obj")
    if kind == "money":
        return any(lexicon.currency(side.nodes[i].lemma) for i in objects)
    return not (kind == "tell" and mutual(frame)) or all(_party(side, i) for i in objects)


def _together(event: Event) -> Event:
    """An event whose doers and receivers do the same has but doers."""
    return event._replace(doers=(*event.doers, *event.receivers), receivers=()) if mutual(event.frame) else event


def _said(side: Clauses, at: int) -> bool:
    """Whether a verb is what its claim says, and not only tells which people or things are meant."""
    top = side.nodes[side.top(at)]
    if top.role not in _MAIN and not (top.role == "advcl" and top.tense in _BEFORE and not top.mood):
        return False
    return side.nodes[at].role != "xcomp" or bool(side.fillers(at, "subj") or side.undergone(at))


def _denied(side: Clauses, at: int) -> bool:
    """Whether a verb is denied, by itself or by what it is told of: "agreed to nothing"."""
    return side.nodes[at].high == 0.0 or any(side.nodes[i].lemma in _NOTHING for i in side.below[at])


def _nouns(side: Clauses, at: int) -> Iterator[Event]:
    """Events told by a noun and the verb above it: "received no notice", "there was a letter"."""
    node, words = side.nodes[at], _words()
    if node.tense and (frames := words["state"].get(node.lemma)) and _said(side, at):
        doers, receivers = _parts(side, at, at, "state")
        yield from (_together(Event(one, at, at, doers, receivers, node.high == 0.0)) for one in sorted(frames))
    lead = side.nodes[node.head] if node.role == "conj" and node.head >= 0 else node
    above, role = lead.head, lead.role
    if above < 0 or role not in _CORE or not (side.tense(above) or node.high == 0.0):
        return
    verb = side.nodes[above]
    if verb.mood or not _said(side, above):
        return
    for kind in ("thing", "doer", "part"):
        for frame in sorted(words[kind].get(node.lemma, ())):
            if told := _carried(verb.lemma, role, frame, kind):
                doers, receivers = _parts(side, above, at, told)
                denied = (0.0 in (node.high, verb.high)) != (verb.lemma in words["await"])
                yield _together(Event(frame, at, above, doers, receivers, denied))


def _carried(verb: str, role: str, frame: str, kind: str) -> str:
    """How a verb tells of the event that its subject or object names, "" where it tells of something else."""
    words = _words()
    if frame in words["carry"].get(verb, ()):
        return "give"
    if verb in words["await"] and role != "subj":
        return "get"
    if kind == "part" or role == "obl:for":
        return ""
    if role == "subj" or verb == "be":
        return next((one for one in ("reach", "there") if verb in words[one]), "")
    return next((one for one in ("give", "get") if _ANY in words[one].get(verb, ())), "")


def _parts(side: Clauses, verb: int, thing: int, kind: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Who does what a verb tells, and whom it is done to."""
    subjects = [i for i in side.fillers(verb, "subj") if i != thing and _party(side, i)]
    whole = kind == "tell" and thing == verb
    objects = [i for i in side.fillers(verb, "obj") if i != thing and (whole or _party(side, i))]
    hanging = [*side.below[verb], *(side.below[thing] if thing != verb else [])]
    to = [i for i in hanging if side.nodes[i].role in _TO and _party(side, i)]
    source = [i for i in hanging if side.nodes[i].role in _FROM and _party(side, i)]
    if kind in ("get", "lack"):
        return tuple(source), tuple(subjects)
    if kind in ("reach", "there"):
        return tuple(source), (*objects, *to)
    return (*subjects, *source), (*objects, *to)


def group(noun: str) -> bool:
    """Whether a noun stands for people who are told of together: "household"."""
    return noun in _words()["people"]


def _party(side: Clauses, at: int) -> bool:
    """Whether a word is somebody who may do or undergo something."""
    node = side.nodes[at]
    people = lexicon.person(node.lemma) or lexicon.body(node.lemma) or group(node.lemma)
    return node.name or node.pos == "x" or people or bool(owner(side, at))


def owner(side: Clauses, at: int) -> Sequence[Node]:
    """The pronoun for whoever has a thing: "her desk"."""
    return [side.nodes[i] for i in side.below[at] if side.nodes[i].role == "nmod:poss" and side.nodes[i].pos == "x"]
