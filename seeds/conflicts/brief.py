"""A claim in a few bytes: what it has, and what would stand against it in another; most pairs need no other look.

Two claims can only conflict where one has what stands against the other. The words in "has" are those the comparison
can align; "against" holds their opposites, and the like of those that a claim denies or counts by degrees. Amounts,
positions, causes, dates and words of disbelief have tokens of their own. Of pairs that may part so, those of one
speaker in one article are left out, and of articles on two matters those that share nothing by which the comparison
would know that they tell of one thing. What it may find a conflict in is let through.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import lru_cache
from itertools import accumulate, pairwise
from math import ceil
from typing import Any, NamedTuple
from zlib import crc32

from seeds.conflicts import causes, lexicon, tally, targets
from seeds.conflicts.align import ONE_MATTER
from seeds.conflicts.disbelief import DENIED
from seeds.conflicts.nodes import Node
from seeds.conflicts.polarity import SOME
from seeds.conflicts.prepare import is_current
from seeds.conflicts.stance import SHARED_CONTEXT
from seeds.conflicts.view import Amount, Blame, Mark, Position
from seeds.conflicts.whole import RARE

ANY = b""
"""Stands for a claim that must be looked at: one of no article, or read by another version."""
_FORMS = {b"2": "B", b"3": "H"}
"""What a brief begins with, and how the lengths of its parts are kept; older forms have an even number of bytes."""
_BEFORE = ("amod", "compound", "nmod")
_SAID = frozenset(("", "d", "w", "m"))
"""Moods in which something is said, and not only asked or supposed."""
_EVERY = "*"
_KEPT = 4096
_KINDS = 5
_MOST = {"B": 1 << 8, "H": 1 << 16}
_STEPS = 7
"""The weights of an outline's words are told in so many steps, rounded up."""
_MEMBERS = 1 << 9
Tokens = tuple[Set[str], Set[str]]


class Brief(NamedTuple):
    """The numbers of tokens: what a claim has, by kind, what stands against it, and what tells which thing is meant."""

    words: frozenset[int]
    sets: frozenset[int]
    amounts: frozenset[int]
    positions: frozenset[int]
    whole: frozenset[int]
    no_words: frozenset[int]
    no_sets: frozenset[int]
    no_amounts: frozenset[int]
    no_positions: frozenset[int]
    no_whole: frozenset[int]
    members: frozenset[int]
    aside: frozenset[int]
    rare: frozenset[int]
    names: frozenset[int]
    cases: frozenset[int]
    outline: frozenset[int]
    voice: frozenset[int]
    teller: frozenset[int]


_PARTS = len(Brief._fields)


def brief(analysis: Mapping[str, Any], voice: str = "", teller: str = "") -> bytes:
    """What a claim has and what stands against it: how many numbers each part of ``Brief`` has, and those.

    ``voice`` is the speaker's name; claims of one ``teller`` are of one speaker in one article.
    """
    if not is_current(analysis) or not analysis["x"]:
        return ANY
    nodes = [Node(*row) for row in analysis["n"]]
    lemmas = set(tally.every(nodes))
    kinds = (
        _words(nodes),
        _sets(nodes),
        _amounts(analysis, lemmas),
        _positions(analysis, lemmas),
        _told(analysis, nodes, lemmas),
    )
    has, against = zip(*(_united(kind) for kind in kinds), strict=True)
    known = (_aside(nodes) - has[0], *_telling(nodes), _cases(analysis))
    numbers = [sorted({_number(token) for token in part}) for part in (*has, *against, *known)]
    numbers.insert(2 * _KINDS, sorted(_members(nodes)))
    outline = sorted(_weighed(word) for word in analysis["x"])
    numbers += [outline, [_number(word) for word in voice.casefold().split()[-1:]], [_number(teller)] if teller else []]
    lengths = [len(part) for part in numbers]
    form, kind = next(one for one in _FORMS.items() if max(lengths) < _MOST[one[1]])
    return form + array(kind, lengths).tobytes() + array("H", [number for part in numbers for number in part]).tobytes()


def may_conflict(a: bytes, b: bytes) -> bool:
    """Whether two claims must be compared: false only where the comparison finds nothing."""
    if not len(a) & len(b) & 1:
        return True
    (has_a, against_a), (has_b, against_b) = _sides(a), _sides(b)
    if has_a.isdisjoint(against_b) and has_b.isdisjoint(against_a):
        return False
    return _may_part(_read(a), _read(b))


def _numbers(kept: bytes) -> tuple[array[int], array[int]]:
    """The lengths of a brief's parts, and all their numbers in a row."""
    lengths = array(_FORMS[kept[:1]])
    start = 1 + _PARTS * lengths.itemsize
    lengths.frombytes(kept[1:start])
    return lengths, array("H", kept[start:])


@lru_cache(_KEPT)
def _sides(kept: bytes) -> tuple[frozenset[int], frozenset[int]]:
    """All that a claim has, and all that stands against it."""
    lengths, numbers = _numbers(kept)
    middle = sum(lengths[:_KINDS])
    return frozenset(numbers[:middle]), frozenset(numbers[middle : middle + sum(lengths[_KINDS : 2 * _KINDS])])


@lru_cache(_KEPT)
def _read(kept: bytes) -> Brief:
    lengths, numbers = _numbers(kept)
    return Brief(*(frozenset(numbers[start:end]) for start, end in pairwise(accumulate(lengths, initial=0))))


def _may_part(a: Brief, b: Brief) -> bool:
    """Whether claims of which one has what stands against the other may be in conflict."""
    if a.outline == b.outline and a.teller & b.teller:
        return False
    shared = a.outline & b.outline
    worded = _meet(a.words, b.no_words, b.words, a.no_words) or _exclude(a, b)
    counted = _meet(a.amounts, b.no_amounts, b.amounts, a.no_amounts)
    opposed = _meet(a.positions, b.no_positions, b.positions, a.no_positions)
    told = a.whole & b.no_whole | b.whole & a.no_whole
    if a.outline == b.outline or sum(number % _STEPS + 1 for number in shared) >= ONE_MATTER * _STEPS:
        return bool(worded or counted or opposed or told)
    return bool(
        (worded and (_mean_one(a, b, a.rare | a.names, b.rare | b.names) or a.voice & b.voice))
        or (counted and (_mean_one(a, b, a.names, b.names) or a.cases & b.cases))
        or (opposed and len(shared) >= SHARED_CONTEXT)
        or _number(_EVERY) in told
    )


def _meet(mine: Set[int], against_me: Set[int], yours: Set[int], against_you: Set[int]) -> bool:
    return not (mine.isdisjoint(against_me) and yours.isdisjoint(against_you))


def _mean_one(a: Brief, b: Brief, mine: Set[int], yours: Set[int]) -> bool:
    """Whether either claim has the like of what tells in the other which thing is meant."""
    return not (mine.isdisjoint(b.words | b.aside) and yours.isdisjoint(a.words | a.aside))


def _exclude(a: Brief, b: Brief) -> bool:
    """Whether the claims have two members of one set of things that exclude one another, not both before a noun."""
    pairs = ((x, y) for x in a.members for y in b.members)
    return any(x // _MEMBERS == y // _MEMBERS and x >> 1 != y >> 1 and not x & y & 1 for x, y in pairs)


@lru_cache(1 << 16)
def _number(token: str) -> int:
    return crc32(token.encode("utf-8", "replace")) & 0xFFFF


def _weighed(word: str) -> int:
    """A word of an outline as a number that tells its weight, too."""
    steps = max(1, ceil(lexicon.weights().get(word, 1.0) * _STEPS))
    return _number(word) // _STEPS * _STEPS % (0xFFFF - _STEPS) + steps - 1


def _united(tokens: Iterable[Tokens]) -> Tokens:
    has, against = set[str](), set[str]()
    for mine, others in tokens:
        has |= mine
        against |= others
    return has, against


def _words(nodes: Iterable[Node]) -> Iterator[Tokens]:
    """Words as they are listed; against one are its opposites, and its like where it is not plainly said of some."""
    for node in nodes:
        if node.mood in _SAID:
            has, against = lexicon.tokens(node.word), set[str]()
            if (node.low, node.high) != SOME and not node.name:
                like = lexicon.alike(node.word) if node.weight > 0 else {node.lemma}
                against |= like if node.high < SOME[0] else {f"~{token}" for token in like}
                has |= {f"~{token}" for token in has}
            if node.weight > 0 and node.high > 0:
                against |= lexicon.against(node.word)
            yield has, against


def _excluding(nodes: Iterable[Node]) -> Iterator[tuple[Node, dict[str, str]]]:
    """Words that name something by which others are excluded, with the sets they belong to."""
    for node in nodes:
        if node.weight > 0 and node.high > 0 and node.mood in _SAID:
            yield node, lexicon.sets(node.word)


def _sets(nodes: Iterable[Node]) -> Iterator[Tokens]:
    """The sets to whose members a word belongs; before a noun it excludes only what stands elsewhere."""
    for node, sets in _excluding(nodes):
        names = {f"§§{name}" for name in sets}
        yield names, set() if node.role in _BEFORE else names


def _members(nodes: Iterable[Node]) -> set[int]:
    """The members of sets that are named, each with its set and with whether it stands before a noun."""
    return {
        (_number(name) % 64) * _MEMBERS | _number(member) % (_MEMBERS // 2) << 1 | (node.role in _BEFORE)
        for node, sets in _excluding(nodes)
        for name, member in sets.items()
    }


def _amounts(analysis: Mapping[str, Any], lemmas: Set[str]) -> Iterator[Tokens]:
    """Amounts of one unit; counts of the same, of one tally, or of something not named."""
    for amount in (Amount(*row) for row in analysis["f"]):
        if amount.unit == "year" or ((amount.node < 0 or amount.narrows) and amount.echo < 0):
            continue
        if amount.unit:
            yield {f"#{amount.unit}"}, {f"#{amount.unit}"}
        elif not amount.noun:
            yield {"#"}, {"#", "#n"}
        else:
            word = lexicon.Word(amount.noun, amount.noun, "n")
            tallied = {f"#t{name}" for name in tally.of(amount.noun, None, lemmas)}
            yield {"#n", f"#n{amount.noun}", *tallied}, {"#", *(f"#n{like}" for like in lexicon.alike(word)), *tallied}


def _positions(analysis: Mapping[str, Any], lemmas: Set[str]) -> Iterator[Tokens]:
    """Support of a target against its opposition, or of one with the same last word, or of "the plan" against it."""
    here = "|".join(analysis["x"])
    held = bool(lemmas & targets.holders())
    for position in (Position(*row) for row in analysis["s"]):
        words = position.target.split("-")
        tokens = {f"+{words[-1]}@{here}"}
        if targets.beyond(position, analysis["x"]):
            tokens.add(f"+{words[-1]}")
        deed = targets.is_deed(position.target)
        if position.stance == "support":
            yield {*tokens, *["+held"] * held, *["+deed"] * deed}, set()
        elif position.stance == "oppose":
            yield set(), {*tokens, *["+held"] * deed, *["+deed"] * held}


def _told(analysis: Mapping[str, Any], nodes: Sequence[Node], lemmas: Set[str]) -> Iterator[Tokens]:
    """What is said of a claim as a whole, and causes and dates, which are rare."""
    yield {_EVERY}, set()
    if any(mark.sureness >= DENIED and mark.firm for mark in (Mark(*row) for row in analysis["h"])):
        yield set(), {_EVERY}
    for blame in (Blame(*row) for row in analysis["b"]):
        yield ({"blame"}, set()) if blame.kind == "sole" else (set(), {"blame"})
    if causes.tells(nodes):
        yield {"cause"}, {"cause"}
    if analysis["t"] and any(node.tense == "f" for node in nodes):
        yield {"date"}, {"date"} if lemmas & lexicon.groups("calendar_events.tsv")["once"] else set()


def _aside(nodes: Iterable[Node]) -> set[str]:
    """All words, those that are only asked or supposed among them."""
    return {token for node in nodes for token in lexicon.tokens(node.word)}


def _telling(nodes: Sequence[Node]) -> tuple[set[str], set[str]]:
    """The like of rare nouns, and that of names."""
    rare = (lexicon.alike(node.word) for node in nodes if node.pos == "n" and node.weight >= RARE and not node.name)
    names = (lexicon.alike(node.word) for node in nodes if node.name)
    return set().union(*rare), set().union(*names)


def _cases(analysis: Mapping[str, Any]) -> set[str]:
    """Times and amounts: claims that share one are taken to tell of one case."""
    amounts = (Amount(*row) for row in analysis["f"])
    given = {f"#{each.low} {each.high} {each.unit} {each.noun}" for each in amounts if each.noun}
    return given | {f"@{name} {value}" for name, value, _ in analysis["t"]}
