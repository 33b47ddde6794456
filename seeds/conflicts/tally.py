"""Which of the things that news counts a figure counts: the dead, the injured, the jobs lost, however worded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from seeds import wordlists
from seeds.conflicts import lexicon
from seeds.conflicts.nodes import Node

_PEOPLE = "*people"
"""Stands in the list for every noun for people."""
_SAME = "*same"
"""Stands in the list for every other noun: each is a tally of its own."""
_ANYBODY = frozenset(("nobody", "no-one", "one", "anybody", "anyone", "somebody", "someone", "people", "we", "they"))

_PLACES = ("at", "in", "on")
"""Where a thing did not happen says nothing of who was there: "was not beaten up at the rally"."""


class Kind(NamedTuple):
    """A row of the list: tally, what is counted, words that tell, and how it comes about; a tally may have several."""

    name: str
    counted: frozenset[str]
    telling: frozenset[str]
    course: str = ""


@cache
def _tallies() -> tuple[Kind, ...]:
    rows = wordlists.rows("tallies.tsv")
    return tuple(Kind(name, _set(counted), _set(told), *course) for name, counted, told, *course in rows)


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


@cache
def growing() -> frozenset[str]:
    """The tallies that rise while a thing goes on: of the dead, but not of the jobs that are to go."""
    return frozenset(row.name for row in _tallies() if row.course == "grows")


def stocks(names: Iterable[str]) -> bool:
    """Whether tallies are of what somebody has, so that another's is another."""
    had = {row.name for row in _tallies() if row.course == "stock"}
    return {name.partition(" ")[0] for name in names} <= had


def telling(names: Iterable[str]) -> frozenset[str]:
    """The words that tell tallies."""
    wanted = {name.partition(" ")[0] for name in names}
    return frozenset[str]().union(*(row.telling for row in _tallies() if row.name in wanted))


def of(noun: str | None, unit: str | None, around: Iterable[str], bare: bool = True) -> set[str]:
    """The tallies that a bare count may belong to, by its noun and the words around it; ``bare`` if these say no more.

    >>> of("people", None, ["kill"]) == of("toll", None, [])
    True
    """
    if unit or not noun:
        return set()
    said = set(around)
    told = {True: said, False: said | {noun}}
    rows = (row for row in _tallies() if not told[row.course == "stock" and not bare].isdisjoint(row.telling))
    return {name for row in rows if _in(noun, row.counted) for name in _names(row, noun)}


def events(around: Iterable[str]) -> set[str]:
    """The tallies of people of whose events words tell, whatever noun is counted: "were killed", "lost their lives"."""
    said = set(around)
    people = (row for row in _tallies() if {_PEOPLE, "person"} & row.counted and row.course != "stock")
    return {row.name for row in people if said & row.telling}


def tells_whom(noun: str | None, names: Iterable[str]) -> bool:
    """Whether a noun tells which people of a tally are counted: the soldiers of the dead, but not their bodies."""
    wanted = {name.partition(" ")[0] for name in names}
    open_ = lexicon.groups("heads.tsv")["anybody"]
    return (
        bool(noun) and noun not in open_ and not any(row.name in wanted and noun in row.counted for row in _tallies())
    )


def _names(row: Kind, noun: str) -> Iterator[str]:
    """The names of a tally; where any thing is counted, one with the thing and with each kind it is counted as."""
    if _SAME not in row.counted:
        yield row.name
    else:
        yield from (f"{row.name} {thing}" for thing in (lexicon.standard("n", noun), *sorted(lexicon.heads(noun))))


def _in(noun: str, counted: frozenset[str]) -> bool:
    if _SAME in counted:
        return not lexicon.person(noun)
    return noun in counted or (_PEOPLE in counted and lexicon.human(noun))


def words(nodes: Sequence[Node], at: int) -> Iterator[str]:
    """The lemma at a place, and what it says with those below it: "lose_job", "homeless", "out_work"."""
    yield nodes[at].lemma
    for below, node in enumerate(nodes):
        if node.head == at:
            yield from _together(nodes[at], node)
            if node.role == "xcomp":
                yield from (word for one in nodes if one.head == below for word in _together(node, one))


def every(nodes: Sequence[Node]) -> Iterator[str]:
    """The same for all places."""
    for node in nodes:
        yield node.lemma
        if node.head >= 0:
            yield from _together(nodes[node.head], node)


def none(nodes: Sequence[Node]) -> dict[str, int]:
    """The tallies of which a claim says that there is nobody and nothing in them, each with the word that says it.

    "Nobody was hurt", "there were no layoffs", "it will not cost a single job".
    """
    found: dict[str, int] = {}
    for at, node in enumerate(nodes):
        if node.high == 0.0 and node.mood == "":
            told = _emptied(nodes, at) if node.pos == "v" else _missing(nodes, at) if node.pos == "n" else ()
            found |= {name: at for name in told if name not in found}
    return found


def _emptied(nodes: Sequence[Node], at: int) -> Iterator[str]:
    """The tallies of those to whom a verb says that nothing happened."""
    brings = nodes[at].lemma in lexicon.groups("negation.tsv")["bringing"]
    where = _PLACES if nodes[at].weight > 0 else ()
    said = {word for word in words(nodes, at) if word.partition("_")[0] not in where}
    for node in nodes:
        if node.head == at and (node.role in ("subj", "obj") or (brings and node.role == "obl:to")):
            noun = "person" if node.lemma in _ANYBODY else node.lemma
            told = said | {noun} if brings else said
            rows = (row for row in _tallies() if told & row.telling and _in(noun, row.counted))
            yield from (name for row in rows for name in _names(row, noun))


def _missing(nodes: Sequence[Node], at: int) -> Iterator[str]:
    """The tallies of which a noun says by itself that there are none: "no deaths"."""
    yield from (row.name for row in _tallies() if {nodes[at].lemma} & row.counted & row.telling)


def _together(above: Node, node: Node) -> Iterator[str]:
    if node.role == "obj":
        yield f"{above.lemma}_{node.lemma}"
    elif node.role in ("xcomp", "acl", "advmod"):
        yield from (node.lemma, f"{above.lemma}_{node.lemma}")
    elif node.role == "case":
        yield f"{node.lemma}_{above.lemma}"
    elif node.role.startswith(("obl:", "nmod:")):
        yield f"{node.role.partition(':')[2]}_{node.lemma}"
