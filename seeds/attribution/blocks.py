"""Whole paragraphs without quotation marks that a paragraph before them introduces: "In a post, Doe wrote:"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from seeds.attribution import speaking
from seeds.attribution.clauses import cue_tokens
from seeds.attribution.statements import speaks
from seeds.attribution.view import NO_QUOTATION, Candidate, View

_REACH = 14
_SHORTEST = 5
_FINITE = frozenset(("VBD", "VBZ", "VBP", "VBN"))
_CLOSING = frozenset((".", "!", "?", "…"))


def find(view: View) -> Iterator[Candidate]:
    """Yield the paragraph after each one that ends in a verb of saying and a colon."""
    paragraphs = view.parse.paragraphs
    for (first, end), (start, stop) in pairwise(paragraphs):
        if view.tokens[end - 1].text != ":" or stop - start < _SHORTEST or view.tokens[stop - 1].text not in _CLOSING:
            continue
        if view.tokens[start].pos == "PUNCT" or any(view.inside[k] != NO_QUOTATION for k in (end - 1, start)):
            continue
        verb = _introducing(view, first, end)
        head = speaking.speaker(view, verb, "before") if verb is not None else None
        if verb is not None and head is not None:
            yield Candidate("direct", cue_tokens(view, verb), head, list(range(start, stop)), view.verbs[verb].kind)


def _introducing(view: View, first: int, end: int) -> int | None:
    """Return the last verb of saying near the colon, after which no other verb stands."""
    for k in range(end - 2, max(first, end - _REACH) - 1, -1):
        token = view.tokens[k]
        if token.tag in _FINITE and k in view.verbs and speaks(view, k):
            return k if view.verbs[k].kind in ("speech", "written") else None
        if token.tag in ("VBD", "VBZ", "VBP", "MD", "VB"):
            return None
    return None
