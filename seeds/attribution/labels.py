"""Speakers named before a colon, as in transcripts and interviews: "DOE: I think so."."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.attribution import cues, nominals
from seeds.attribution.quotations import Quotation
from seeds.attribution.view import NO_QUOTATION, Candidate, View

_PLACING = frozenset(("on", "in", "at", "during"))
_PERSONAL = frozenset(("i", "we", "you", "my", "our", "your"))
_LONGEST = 6
_SHORTEST = 3
_LONG = 20
"""Words of a paragraph that is no headline or byline."""


def find(view: View) -> Iterator[Candidate]:
    """Yield the rest of each paragraph that begins with a name and a colon."""
    for first, end in view.parse.paragraphs:
        if first + 1 < end and view.inside[first + 1] != NO_QUOTATION and not _is_quoted_whole(view, first + 1, end):
            continue
        colon = next((k for k in range(first + 1, min(first + 1 + _LONGEST, end)) if view.tokens[k].text == ":"), None)
        labelled = colon is not None and end - colon > _SHORTEST and _names(view, first, colon)
        if colon is not None and labelled and not _is_dateline(view, first, colon, end):
            yield Candidate("label", (colon,), head(view, first, colon), list(range(colon + 1, end)), "speech")


def _is_dateline(view: View, first: int, colon: int, end: int) -> bool:
    """Tell the place a report comes from, before its first paragraph of some length, from who speaks there."""
    label, paragraphs = view.tokens[first:colon], view.parse.paragraphs
    if not all(t.text.isupper() or t.pos in ("PUNCT", "PROPN") for t in label) or not label[0].text.isupper():
        return False
    if any(t.lower in _PERSONAL and view.inside[t.i] == NO_QUOTATION for t in view.tokens[colon:end]):
        return False
    return all(end - start < _LONG for start, end in paragraphs[: label[0].paragraph])


def _is_quoted_whole(view: View, first: int, end: int) -> bool:
    """Tell whether a quotation that opens a paragraph also closes it, as in a transcript between marks."""
    return view.quotations[view.inside[first]].end >= end - 2


def named_before(view: View, quotation: Quotation) -> int | None:
    """Return who is named right before the colon that a quotation follows, where no verb says so ("Doe: '...'")."""
    mark = quotation.first - 1
    colon = mark - 1
    if colon < 1 or view.tokens[colon].text != ":" or view.tokens[colon].paragraph != quotation.paragraph:
        return None
    return head_before(view, colon)


def head_before(view: View, colon: int) -> int | None:
    """Return the end of the name right before a colon, past what stands in brackets."""
    at = colon - 1
    if view.tokens[at].text == ")":
        at = next((k - 1 for k in range(at, max(0, at - _LONGEST), -1) if view.tokens[k].text == "("), at)
    placed = any(view.tokens[k].lower in _PLACING for k in view.children(at, "case"))
    return at if view.tokens[at].pos == "PROPN" and not placed else None


def _names(view: View, first: int, colon: int) -> bool:
    """Tell whether a label is a name, or somebody by what they are."""
    tokens = view.tokens[first:colon]
    if any(t.lower in cues.words("headings") or (t.pos in ("VERB", "AUX") and not t.text.isupper()) for t in tokens):
        return False
    return all(t.text[0].isupper() or t.pos in ("ADP", "PUNCT", "DET", "NUM") for t in tokens) and (
        any(t.pos == "PROPN" or t.text.isupper() for t in tokens) or nominals.sort(tokens[-1]) != nominals.THING
    )


def head(view: View, first: int, colon: int) -> int:
    """Return the token that heads a label: its last name outside brackets."""
    names = [
        k
        for k in range(first, colon)
        if view.tokens[k].pos in ("PROPN", "NOUN", "PRON") or view.tokens[k].text.isupper()
    ]
    at = names[-1] if names else first
    while first <= view.tokens[at].head < colon and view.tokens[at].head != at:
        at = view.tokens[at].head
    return at
