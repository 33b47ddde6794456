"""Quotation marks: which stretches of a paragraph stand between them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from seeds.language.parse import Parse

_MARK = re.compile(r"[“”„«»\"]|''|``|(?<!\w)[‘'](?=\w)|(?<=[\w.,!?…])[’'](?!\w)")
_OPENING, _CLOSING = frozenset(("“", "„", "«", "``")), frozenset(("”", "»"))
_INNER = frozenset(("'", "’", "”", ")", "]"))
_FINAL = frozenset(",.!?…-–—") | {"...", "....", "--", "?!", "!?"}


@dataclass(slots=True)
class Quotation:
    """The tokens `first` up to `end` between two marks; `open` where the paragraph ends before a closing mark."""

    first: int
    end: int
    paragraph: int
    open: bool
    single: bool = False


def find(parse: Parse) -> list[Quotation]:
    """Find the outermost quotations of a text in order; a mark left open reaches to the end of its paragraph."""
    found: list[Quotation] = []
    for number, (first, end) in enumerate(parse.paragraphs):
        found += _of_paragraph(parse, number, first, end)
    return found


def _of_paragraph(parse: Parse, number: int, first: int, end: int) -> list[Quotation]:
    start, stop = parse.tokens[first].start, parse.tokens[end - 1].end
    marks = list(_MARK.finditer(parse.text, start, stop))
    if not marks:
        return []
    spans = _pairs(parse.text, [m for m in marks if m.group() not in "‘’'"], start, stop)
    single = not spans
    if single:
        spans = [s for s in _pairs(parse.text, marks, start, stop) if s[2] is False]
    placed = (_placed(parse, first, end, number, span, single) for span in spans)
    return [quotation for quotation in placed if quotation.end > quotation.first]


_Stretch = tuple[int, int, bool]


def _pairs(text: str, marks: list[re.Match[str]], start: int, stop: int) -> list[_Stretch]:
    """Pair opening with closing marks: the code points between each pair, and whether the closing one is wanting."""
    found: list[_Stretch] = []
    opened: int | None = None
    for mark in marks:
        if opened is None:
            if _may_open(text, mark, start) and not _is_turned(text, mark, start, stop):
                opened = mark.end()
        elif _may_close(text, mark, stop) or _is_turned(text, mark, start, stop):
            found.append((opened, mark.start(), False))
            opened = None
        elif mark.group() in _OPENING:
            found.append((opened, mark.start(), False))
            opened = mark.end()
    if opened is not None:
        found.append((opened, stop, True))
    return found


def _may_open(text: str, mark: re.Match[str], start: int) -> bool:
    if mark.group() in _OPENING or mark.start() == start:
        return True
    if mark.group() in _CLOSING:
        return False
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end() : mark.end() + 1]
    return not after.isspace() and after != "" and not (before.isalnum() or before in ".,!?")


def _is_turned(text: str, mark: re.Match[str], start: int, stop: int) -> bool:
    """Tell whether an opening mark stands where only a closing one can: after a word and before a space."""
    if mark.group() != "“" or mark.start() == start:
        return False
    return not text[mark.start() - 1].isspace() and (mark.end() >= stop or text[mark.end()].isspace())


def _may_close(text: str, mark: re.Match[str], stop: int) -> bool:
    if mark.group() in _CLOSING:
        return True
    if mark.group() in _OPENING:
        return False
    before = text[mark.start() - 1]
    after = text[mark.end()] if mark.end() < stop else " "
    return not (before.isspace() and after.isalnum()) and mark.group() != "‘"


def _placed(parse: Parse, first: int, end: int, number: int, span: _Stretch, single: bool) -> Quotation:
    tokens = parse.tokens
    while first < end and tokens[first].start < span[0]:
        first += 1
    last = first
    while last < end and tokens[last].end <= span[1]:
        last += 1
    return Quotation(first, last, number, span[2], single)


def last_word(parse: Parse, quotation: Quotation) -> str:
    """Return the last token of a quotation before the marks that close a quotation inside it."""
    at = quotation.end - 1
    while at > quotation.first and parse.tokens[at].text in _INNER:
        at -= 1
    return parse.tokens[at].text


def ends_statement(parse: Parse, quotation: Quotation) -> bool:
    """Tell whether a quotation ends in the punctuation of a whole statement, inside or right after its mark."""
    tokens = parse.tokens
    last = last_word(parse, quotation)
    if last in _FINAL or last.endswith(".") or quotation.open:
        return True
    after = quotation.end + 1
    return after < len(tokens) and tokens[after].text == "," and tokens[after].paragraph == quotation.paragraph
