"""A claim in a few bytes: what it has, and what would stand against it in another; most pairs need no other look.

Two claims can only conflict where one has what stands against the other. The words in "has" are those the comparison
can align; "against" holds their opposites, and the like of those that a claim denies or counts by degrees. Amounts,
positions, causes, dates and words of disbelief have tokens of their own. The test lets through whatever the comparison
may find a conflict in, and some three in four pairs that it would not are left out by it.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import lru_cache
from typing import Any
from zlib import crc32

from seeds.conflicts import lexicon, tally, targets
from seeds.conflicts.disbelief import DENIED
from seeds.conflicts.nodes import Node
from seeds.conflicts.polarity import SOME
from seeds.conflicts.prepare import is_current
from seeds.conflicts.view import Amount, Blame, Mark, Position

ANY = b""
"""Stands for a claim that must be looked at: one of no article, or read by another version."""
_BEFORE = ("amod", "compound", "nmod")
_BITS = 13
_EVERY = "*"
_KEPT = 4096
Sets = tuple[frozenset[int], frozenset[int]]


def brief(analysis: Mapping[str, Any]) -> bytes:
    """What a claim has and what stands against it, as the numbers of words: how many it has, those, and the others."""
    if not is_current(analysis) or not analysis["x"]:
        return ANY
    nodes = [Node(*row) for row in analysis["n"]]
    has, against = {_EVERY}, set[str]()
    lemmas = {node.lemma for node in nodes}
    for mine, others in (
        *map(_word, nodes),
        *_amounts(analysis, lemmas),
        *_positions(analysis),
        *_told(analysis, nodes, lemmas),
    ):
        has |= mine
        against |= others
    numbers = sorted({_number(token) for token in has})
    return array("H", [len(numbers), *numbers, *sorted({_number(token) for token in against})]).tobytes()


def may_conflict(a: bytes, b: bytes) -> bool:
    """Whether two claims must be compared: false only where the comparison finds nothing."""
    if not a or not b:
        return True
    (has_a, against_a), (has_b, against_b) = _sets(a), _sets(b)
    return not has_a.isdisjoint(against_b) or not has_b.isdisjoint(against_a)


@lru_cache(_KEPT)
def _sets(kept: bytes) -> Sets:
    numbers = array("H", kept)
    end = numbers[0] + 1
    return frozenset(numbers[1:end]), frozenset(numbers[end:])


@lru_cache(1 << 16)
def _number(token: str) -> int:
    return crc32(token.encode("utf-8", "replace")) & 0xFFFF


Tokens = tuple[set[str] | frozenset[str], set[str] | frozenset[str]]


def _word(node: Node) -> Tokens:
    """A word's tokens; against it are its opposites, and its like where it is not plainly said of some."""
    against: set[str] = set()
    if (node.low, node.high) != SOME and not node.name:
        against |= lexicon.near(node.word)
    if node.weight > 0 and node.high > 0:
        against |= lexicon.against(node.word)
    sets = lexicon.sets(node.word) if node.weight > 0 and node.high > 0 else {}
    has = {f"§{name}{bit}" for name, member in sets.items() for bit in _bits(member)}
    if node.role not in _BEFORE:
        against |= {f"§{name}{-bit}" for name, member in sets.items() for bit in _bits(member)}
    return lexicon.tokens(node.word) | has, against


@lru_cache(1 << 12)
def _bits(member: str) -> tuple[int, ...]:
    """A member of a set of things as signed numbers: two of them differ in the sign of one at least."""
    number = _number(member)
    return tuple(place if number >> place & 1 else -place for place in range(1, _BITS))


def _amounts(analysis: Mapping[str, Any], lemmas: Set[str]) -> Iterator[Tokens]:
    """Amounts of one unit; counts of the same, of one tally, or of something not named."""
    for amount in (Amount(*row) for row in analysis["f"]):
        if amount.node < 0 or amount.narrows or amount.unit == "year":
            continue
        if amount.unit:
            yield {f"#{amount.unit}"}, {f"#{amount.unit}"}
        elif not amount.noun:
            yield {"#"}, {"#", "#n"}
        else:
            word = lexicon.Word(amount.noun, amount.noun, "n")
            tallied = {f"#t{name}" for name in tally.of(amount.noun, None, lemmas)}
            yield {"#n", f"#n{amount.noun}", *tallied}, {"#", *(f"#n{like}" for like in lexicon.near(word)), *tallied}


def _positions(analysis: Mapping[str, Any]) -> Iterator[Tokens]:
    """Support of a target against its opposition, or of one with the same last word."""
    here = "|".join(analysis["x"])
    for position in (Position(*row) for row in analysis["s"]):
        words = position.target.split("-")
        tokens = {f"+{words[-1]}@{here}"}
        if targets.beyond(position, analysis["x"]):
            tokens.add(f"+{words[-1]}")
        if position.stance == "support":
            yield tokens, set()
        elif position.stance == "oppose":
            yield set(), tokens


def _told(analysis: Mapping[str, Any], nodes: Sequence[Node], lemmas: Set[str]) -> Iterator[Tokens]:
    """What is said of a claim as a whole, and causes and dates, which are rare."""
    if any(mark.sureness >= DENIED and mark.firm for mark in (Mark(*row) for row in analysis["h"])):
        yield set(), {_EVERY}
    for blame in (Blame(*row) for row in analysis["b"]):
        yield ({"blame"}, set()) if blame.kind == "sole" else (set(), {"blame"})
    if any(lemmas & verbs for verbs in lexicon.groups("causes.tsv").values()):
        yield {"cause"}, {"cause"}
    if analysis["t"] and any(node.tense == "f" for node in nodes):
        yield {"date"}, {"date"} if lemmas & lexicon.groups("calendar_events.tsv")["once"] else set()
