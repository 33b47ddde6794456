"""From tokens to text: content pieces without cue, stray marks or introducing words, and their kind of quotation."""

from __future__ import annotations

from collections.abc import Sequence

from schemas.claims import Quotation as Kind
from schemas.selectors import Span
from seeds.attribution.view import NO_QUOTATION, Candidate, View

_MARKS = frozenset("\"'“”‘’«»`,;:–—-()[]") | {"``", "''", "--"}
_FREE = frozenset(("direct", "according to", "label"))
_INTRODUCING = frozenset(("that",))
_FINAL = frozenset(".!?…")


def trim(view: View, content: Sequence[int]) -> list[int]:
    """Return content tokens in order without marks and words that only introduce it at either end of each piece."""
    kept: list[int] = []
    for number, (first, end) in enumerate(_pieces(content)):
        kept += range(*_balanced(view, *_bare(view, first, end, number == 0)))
    return kept


def completed(view: View, candidate: Candidate) -> list[int]:
    """Return the content with the rest of a quotation that begins in it and runs on over the end of the sentence."""
    if not candidate.content:
        return []
    if candidate.rule not in _FREE:
        number = view.sentence[candidate.cue[0]]
        candidate.content = [k for k in candidate.content if view.sentence[k] == number]
    if not candidate.content:
        return []
    last = max(candidate.content)
    number = view.inside[last]
    if number == NO_QUOTATION or candidate.rule == "direct":
        return candidate.content
    quotation = view.quotations[number]
    begins = candidate.cue[-1] < quotation.first and min(candidate.content) <= quotation.first
    return sorted({*candidate.content, *range(last, quotation.end)}) if begins else candidate.content


def _pieces(content: Sequence[int]) -> list[tuple[int, int]]:
    pieces: list[tuple[int, int]] = []
    for i in sorted(set(content)):
        if pieces and pieces[-1][1] == i:
            pieces[-1] = (pieces[-1][0], i + 1)
        else:
            pieces.append((i, i + 1))
    return pieces


def _bare(view: View, first: int, end: int, leading: bool) -> tuple[int, int]:
    tokens = view.tokens
    while first < end and (tokens[first].text in _MARKS | _FINAL or (leading and _introduces(view, first))):
        first += 1
    while end > first and (
        tokens[end - 1].text in _MARKS or (tokens[end - 1].text == "." and view.inside[end - 1] == NO_QUOTATION)
    ):
        end -= 1
    return first, end


def _balanced(view: View, first: int, end: int) -> tuple[int, int]:
    """Take in the other mark of a quotation that a piece begins or ends with, where it holds only one of the two."""
    if end <= first:
        return first, end
    number = view.inside[end - 1]
    if number != NO_QUOTATION and first < view.quotations[number].first and not view.quotations[number].open:
        last = view.quotations[number].end
        if all(view.tokens[k].pos == "PUNCT" for k in range(end, last)):
            end = last + 1
    if end < len(view.tokens) and view.tokens[end].text == ")":
        brackets = [view.tokens[k].text for k in range(first, end)]
        end += brackets.count("(") > brackets.count(")")
    number = view.inside[first]
    if number != NO_QUOTATION and view.quotations[number].first == first and view.quotations[number].end < end:
        first -= 1
    return first, end


def _introduces(view: View, i: int) -> bool:
    """Tell a "that" which opens a clause, also where the parser took it for a pronoun before a subject."""
    token = view.tokens[i]
    if token.lower not in _INTRODUCING or (token.tag == "DT" and token.dep == "obj"):
        return False
    after = view.tokens[i + 1] if i + 1 < len(view.tokens) else token
    before_subject = after.pos in ("NOUN", "PROPN", "PRON", "DET", "NUM") and i != after.i
    return token.pos == "SCONJ" or token.dep == "mark" or (token.tag == "WDT" and before_subject) or after.tag == "NNS"


def of(view: View, content: Sequence[int]) -> tuple[Span, ...]:
    """Return the text pieces of trimmed content; pieces with only marks between them are one."""
    return tuple(_span(view, first, end) for first, end in _pieces(content))


def _span(view: View, first: int, end: int) -> Span:
    return Span.of(view.parse.text, view.tokens[first].start, view.tokens[end - 1].end)


def kind(view: View, content: Sequence[int]) -> Kind:
    """Tell direct, mixed and indirect content apart by the share of its words in quotation marks."""
    words = [i for i in content if view.tokens[i].pos not in ("PUNCT", "SYM")]
    quoted = sum(view.inside[i] != NO_QUOTATION for i in words)
    if not quoted:
        return Kind.INDIRECT
    return Kind.DIRECT if quoted >= 0.8 * len(words) else Kind.MIXED
