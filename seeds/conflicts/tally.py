"""Which of the things that news counts a figure counts: the dead, the injured, the jobs lost, however worded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from seeds import wordlists
from seeds.conflicts import lexicon
from seeds.conflicts.nodes import Node

_PEOPLE = "*people"
"""Stands in the list for every noun for people."""
_ANYBODY = frozenset(("nobody", "no-one", "one", "anybody", "anyone", "somebody", "someone", "people", "we", "they"))
Kind = tuple[str, frozenset[str], frozenset[str]]


@cache
def _tallies() -> tuple[Kind, ...]:
    """The rows of the list: tally, what is counted, words that tell; a tally may have several."""
    rows = wordlists.rows("tallies.tsv")
    return tuple((name, frozenset(counted.split()), frozenset(telling.split())) for name, counted, telling, *_ in rows)


@cache
def growing() -> frozenset[str]:
    """The tallies that rise while a thing goes on: of the dead, but not of the jobs that are to go."""
    return frozenset(row[0] for row in wordlists.rows("tallies.tsv") if row[3:] == ["grows"])


def of(noun: str | None, unit: str | None, around: Iterable[str]) -> set[str]:
    """The tallies that a bare count may belong to, by its noun and the words around it.

    >>> of("people", None, ["kill"]) == of("toll", None, [])
    True
    """
    if unit or not noun:
        return set()
    words = {noun, *around}
    return {name for name, counted, telling in _tallies() if words & telling and _in(noun, counted)}


def _in(noun: str, counted: frozenset[str]) -> bool:
    return noun in counted or (_PEOPLE in counted and lexicon.person(noun))


def words(nodes: Sequence[Node], at: int) -> Iterator[str]:
    """The lemma at a place, and what it says with those below it: "lose_job", "homeless", "out_work"."""
    yield nodes[at].lemma
    for node in nodes:
        if node.head == at:
            yield from _together(nodes[at], node)


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
    said = set(words(nodes, at))
    for node in nodes:
        if node.head == at and (node.role in ("subj", "obj") or (brings and node.role == "obl:to")):
            noun = "person" if node.lemma in _ANYBODY else node.lemma
            told = said | {noun} if brings else said
            yield from (name for name, counted, telling in _tallies() if told & telling and _in(noun, counted))


def _missing(nodes: Sequence[Node], at: int) -> Iterator[str]:
    """The tallies of which a noun says by itself that there are none: "no deaths"."""
    yield from (name for name, counted, telling in _tallies() if {nodes[at].lemma} & counted & telling)


def _together(above: Node, node: Node) -> Iterator[str]:
    if node.role == "obj":
        yield f"{above.lemma}_{node.lemma}"
    elif node.role == "xcomp":
        yield node.lemma
    elif node.role == "case":
        yield f"{node.lemma}_{above.lemma}"
    elif node.role.startswith("obl:"):
        yield f"{node.role[4:]}_{node.lemma}"
