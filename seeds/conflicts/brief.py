"""A claim in a hundred bytes: what it has that may stand against another claim, see ``outlook``.

A brief is the numbers of tokens: of its words as they are listed, of what it denies ("¬") or counts by degrees ("~"),
of amounts ("#"), positions ("+", "-") and sets of things that exclude one another ("§"); then what its article is
about, and who speaks.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import lru_cache
from itertools import accumulate, pairwise
from math import ceil
from typing import Any, NamedTuple
from zlib import crc32

from seeds.conflicts import causes, conditions, frames, lexicon, quantity, relations, tally, targets
from seeds.conflicts.clauses import Clauses
from seeds.conflicts.disbelief import DENIED
from seeds.conflicts.nodes import Node
from seeds.conflicts.polarity import SOME
from seeds.conflicts.prepare import is_current
from seeds.conflicts.view import Amount, Blame, Mark, Position
from seeds.conflicts.whole import RARE

ANY = b""
"""Stands for a claim that must be looked at: one of no article, or read by another version."""
BEFORE = ("amod", "compound", "nmod")
DENIES, DUE, ONCE, CAUSE, SOLE, EXCUSE = "!", "date", "once", "cause", "sole", "excuse"
YES, NO = "event ", "no event "
STATE = "state "
HELD, DEED = "|held", "|deed"
STEPS = 7
"""The weights of an outline's words are told in so many steps, rounded up."""
MEMBERS = 1 << 9
_SAID = frozenset(("", "d", "w", "m"))
"""Moods in which something is said, and not only asked or supposed."""
_LENGTHS = {b"2": "B", b"3": "H"}
"""What a brief begins with, by how the lengths of its parts are kept; older forms have an even number of bytes."""


class Brief(NamedTuple):
    """Numbers of tokens: names, rare nouns and other words that are said, what is marked in them, and what is not said.

    ``members`` are of sets, ``cases`` times and amounts; ``outline`` has weights; claims of one ``teller`` are of
    one speaker in one article.
    """

    names: Sequence[int]
    rare: Sequence[int]
    words: Sequence[int]
    marks: Sequence[int]
    aside: Sequence[int]
    members: Sequence[int]
    cases: Sequence[int]
    outline: Sequence[int]
    voice: Sequence[int]
    teller: Sequence[int]


_PARTS, _WORDS = len(Brief._fields), Brief._fields.index("marks")


def brief(claim: Brief) -> bytes:
    """A brief as it is kept."""
    lengths = [len(part) for part in claim]
    form, kind = (b"2", "B") if max(lengths) < 1 << 8 else (b"3", "H")
    return form + array(kind, lengths).tobytes() + array("H", [each for part in claim for each in part]).tobytes()


def meeting(kept: bytes) -> tuple[Sequence[int], Sequence[int]]:
    """What may stand against another claim: words, and what is marked in them."""
    lengths, numbers = _numbers(kept)
    words = sum(lengths[:_WORDS])
    return numbers[:words], numbers[words : words + lengths[_WORDS]]


def read(kept: bytes) -> Brief:
    """All parts of a brief."""
    lengths, numbers = _numbers(kept)
    return Brief(*(numbers[start:end] for start, end in pairwise(accumulate(lengths, initial=0))))


def _numbers(kept: bytes) -> tuple[array[int], array[int]]:
    lengths = array(_LENGTHS[kept[:1]])
    start = 1 + _PARTS * lengths.itemsize
    lengths.frombytes(kept[1:start])
    return lengths, array("H", kept[start:])


@lru_cache(1 << 16)
def number(token: str) -> int:
    """A token as a number of 16 bits."""
    return crc32(token.encode("utf-8", "replace")) & 0xFFFF


def numbers(tokens: Iterable[str]) -> list[int]:
    """Tokens as numbers, in order."""
    return sorted({number(token) for token in tokens})


def describe(analysis: Mapping[str, Any], voice: str, teller: str) -> Brief | None:
    """What a claim has; null where nothing is known of it. ``voice`` is the speaker's name."""
    if not is_current(analysis) or not analysis["x"]:
        return None
    nodes = [Node(*row) for row in analysis["n"]]
    listed = [(node, relations.tokens(node.word)) for node in nodes]
    names = _union(tokens for node, tokens in listed if node.name)
    rare = _union(tokens for node, tokens in listed if is_rare(node)) - names
    words = _union(tokens for node, tokens in listed if is_said(node)) - names - rare
    aside = _union(tokens for _, tokens in listed) - names - rare - words
    marks = {*_marked(nodes), *_amounts(analysis, nodes), *_positions(analysis, nodes), *told(analysis, nodes)}
    return Brief(
        names=numbers(names), rare=numbers(rare), words=numbers(words), marks=numbers(marks),
        aside=numbers(aside), members=sorted(_members(nodes)),
        cases=numbers(_cases(analysis)), outline=sorted(_weighed(word) for word in analysis["x"]),
        voice=numbers(voice.casefold().split()[-1:]), teller=numbers([teller] if teller else []),
    )  # fmt: skip


def is_said(node: Node) -> bool:
    """Whether a word is put forward, and not only asked or supposed."""
    return node.mood in _SAID


def is_rare(node: Node) -> bool:
    """Whether a common noun tells in any article which one is meant."""
    return node.pos == "n" and node.weight >= RARE and not node.name


def is_denied(node: Node) -> bool:
    """Whether a word is denied; a name's own negation tells nothing."""
    return node.high < SOME[0] and not node.name


def is_degree(node: Node) -> bool:
    """Whether a word is said of many, few or all."""
    return (node.low, node.high) != SOME and node.high >= SOME[0] and not node.name


def excluding(nodes: Iterable[Node]) -> Iterator[tuple[Node, Mapping[str, str]]]:
    """Words that exclude others, with the sets they belong to and the members they stand for."""
    for node in nodes:
        if node.weight > 0 and node.high > 0 and is_said(node):
            yield node, relations.sets(node.word)


def amounts(analysis: Mapping[str, Any]) -> Iterator[Amount]:
    """The figures that others may stand against."""
    found = (Amount(*row) for row in analysis["f"])
    alone = not analysis["n"]
    told = (one for one in found if one.echo >= 0 or ((one.node >= 0 or alone) and not one.narrows))
    return (amount for amount in told if amount.unit != "year")


def tallied(amount: Amount, nodes: Sequence[Node]) -> set[str]:
    """The tallies to which a count may belong."""
    return {f"#t{name}" for name in tally.of(amount.noun, None, tally.every(nodes))}


def measured(amount: Amount, nodes: Sequence[Node]) -> set[str]:
    """The quantities an amount may be of, by which money without its unit meets that with it."""
    return {f"#q{found.name}" for found in quantity.told(nodes, amount.node, amount.unit, amount.noun)}


def emptied(nodes: Sequence[Node]) -> set[str]:
    """The tallies in which there is said to be nobody."""
    return {f"#t{name}" for name in tally.none(nodes)}


def positions(analysis: Mapping[str, Any], nodes: Sequence[Node]) -> Iterator[tuple[str, str]]:
    """Sign and target of each position: by its last word with the outline and, where it tells by itself, without.

    A claim that speaks of "the plan" may be on whatever another says is done.
    """
    here, held = "|".join(analysis["x"]), any(node.lemma in targets.holders() for node in nodes)
    for position in (Position(*row) for row in analysis["s"]):
        sign = {"support": "+", "oppose": "-"}.get(position.stance)
        if sign:
            last = position.target.rsplit("-", maxsplit=1)[-1]
            yield sign, f"{last}@{here}"
            if targets.beyond(position, analysis["x"]):
                yield sign, last
            if held:
                yield sign, HELD
            if targets.is_deed(position.target):
                yield sign, DEED


def told(analysis: Mapping[str, Any], nodes: Sequence[Node]) -> Iterator[str]:
    """What is said of a claim as a whole, causes and dates, which are rare, and kinds of events."""
    lemmas = {node.lemma for node in nodes}
    if "a" in analysis or any(mark.sureness >= DENIED and mark.firm for mark in (Mark(*row) for row in analysis["h"])):
        yield DENIES
    yield from (SOLE if Blame(*row).kind == "sole" else EXCUSE for row in analysis["b"])
    side = Clauses(nodes)
    if causes.tells(side):
        yield CAUSE
    yield from _events(side)
    yield from (f"{STATE}{state.field}" for state in conditions.told(side))
    if analysis["t"] and any(node.tense == "f" for node in nodes):
        yield DUE
        if lemmas & lexicon.groups("calendar_events.tsv")["once"]:
            yield ONCE


def _events(side: Clauses) -> Iterator[str]:
    """What is denied, and what is told with all that it is a kind of."""
    for event in frames.events(side):
        kinds = frames.within(event.frame)
        yield from (f"{NO}{event.frame}",) if event.denied else (f"{YES}{kind}" for kind in kinds)


def _union(tokens: Iterable[Set[str]]) -> Set[str]:
    return set[str]().union(*tokens)


def _marked(nodes: Iterable[Node]) -> Iterator[str]:
    for node in filter(is_said, nodes):
        if is_denied(node):
            yield from (f"¬{token}" for token in (relations.tokens(node.word) if node.weight > 0 else {node.lemma}))
        elif is_degree(node):
            yield from (f"~{token}" for token in relations.tokens(node.word))
    yield from (f"§{name}" for _, sets in excluding(nodes) for name in sets)


def _members(nodes: Iterable[Node]) -> Set[int]:
    """The members of sets that are named, each with its set and with whether it stands before a noun."""
    return {
        (number(name) % 64) * MEMBERS | number(member) % (MEMBERS // 2) << 1 | (node.role in BEFORE)
        for node, sets in excluding(nodes)
        for name, member in sets.items()
    }


def _amounts(analysis: Mapping[str, Any], nodes: Sequence[Node]) -> Iterator[str]:
    for amount in amounts(analysis):
        yield from measured(amount, nodes)
        if amount.unit or not amount.noun:
            yield f"#{amount.unit or ''}"
        else:
            yield from ("#n", f"#n{amount.noun}", *tallied(amount, nodes))
    yield from (f"¬{name}" for name in emptied(nodes))


def _positions(analysis: Mapping[str, Any], nodes: Sequence[Node]) -> Iterator[str]:
    return (sign + target for sign, target in positions(analysis, nodes))


def _cases(analysis: Mapping[str, Any]) -> Iterator[str]:
    """Times and amounts: claims that share one may tell of one case."""
    for amount in (Amount(*row) for row in analysis["f"]):
        if amount.noun:
            yield f"{amount.low} {amount.high} {amount.unit} {amount.noun}"
    yield from (f"{name} {value}" for name, value, _ in analysis["t"])


@lru_cache(1 << 14)
def _weighed(word: str) -> int:
    """A word of an outline as a number that tells its weight, too."""
    steps = max(1, ceil(lexicon.weights().get(word, 1.0) * STEPS))
    return number(word) // STEPS * STEPS % (0xFFFF - STEPS) + steps - 1
