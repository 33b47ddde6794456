"""Quotations that only a line with a name goes with: "'It never rained.' — Ann Lee, Salford"."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.attribution import labels
from seeds.attribution.quotations import Quotation
from seeds.attribution.view import Candidate, View

_DASHES = frozenset(("—", "–", "-", "--", "―", "~"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_LONGEST = 24
_SHORTEST = 4


def find(view: View) -> Iterator[Candidate]:
    """Yield the quotations that make up a paragraph and are signed, in it or on the line after or before."""
    for quotation in view.quotations:
        first, end = view.parse.paragraphs[quotation.paragraph]
        if quotation.first - 1 != first or quotation.end - quotation.first < _SHORTEST:
            continue
        signature = _signature(view, quotation, end)
        if signature is not None:
            head = labels.head(view, *_name(view, *signature))
            dash = signature[0] - 1
            cue = dash if dash > 0 and view.tokens[dash].text in _DASHES else head
            yield Candidate("label", (cue,), head, list(range(quotation.first, quotation.end)), "speech")


def _signature(view: View, quotation: Quotation, end: int) -> tuple[int, int] | None:
    """Return the words after a quotation's dash, or the line with a name beside the paragraph it makes up."""
    after = quotation.end + 1
    if after < end:
        return _dashed(view, after, end)
    number, paragraphs = quotation.paragraph, view.parse.paragraphs
    following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
    dashed = _dashed(view, *following) if following is not None else None
    if dashed is not None:
        return dashed
    before = paragraphs[number - 1] if number else None
    if before is not None and _is_line(view, *before):
        return before
    return following if following is not None and _is_line(view, *following) else None


def _dashed(view: View, first: int, end: int) -> tuple[int, int] | None:
    """Return the words after a dash that begins a signature, with or without a space."""
    dash = view.tokens[first].text
    if dash[0] not in _DASHES:
        return None
    first += dash in _DASHES
    return (first, end) if _is_name(view, first, end) else None


def _is_line(view: View, first: int, end: int) -> bool:
    """Tell whether a line without a dash names somebody and says a little of them: "Ann Lee, 41, teacher"."""
    commas = any(view.tokens[k].text in (",", "(") for k in range(first, end))
    return commas and view.tokens[end - 1].text not in ".:!?" and _is_name(view, first, end)


def _is_name(view: View, first: int, end: int) -> bool:
    """Tell whether words begin with a name and have no verb that tells a story."""
    first, stop = _name(view, first, end)
    if not 0 < end - first < _LONGEST or any(view.tokens[k].text in '"“”' for k in range(first, end)):
        return False
    words = view.tokens[first:stop]
    told = any(t.tag in _FINITE for t in view.tokens[first:end])
    return not told and len(words) > 1 and all(t.pos == "PROPN" or t.text[0].isupper() for t in words)


def _name(view: View, first: int, end: int) -> tuple[int, int]:
    """Return the words of a line up to its first comma or bracket."""
    return first, next((k for k in range(first, end) if view.tokens[k].text in ",(.;:"), end)
