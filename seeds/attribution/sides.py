"""On whose side somebody is: "is against the plan", "are in favour of a strike"."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.attribution import reach, subjects
from seeds.attribution.view import NO_QUOTATION, Candidate, View

_AGAINST = "against"
_TAKEN = {"favour": "of", "favor": "of", "support": "of", "opposition": "to"}


def find(view: View) -> Iterator[Candidate]:
    """Yield what somebody is for or against, told by no more than a form of "be" and a preposition."""
    for token in view.tokens:
        if view.inside[token.i] != NO_QUOTATION:
            continue
        if token.lower == _AGAINST and token.pos in ("ADP", "SCONJ"):
            yield from _taken(view, token.i, token.i)
        elif token.lower in _TAKEN and view.tokens[token.i - 1].lower == "in":
            following = view.tokens[token.i + 1 : token.i + 2]
            if following and following[0].lower == _TAKEN[token.lower]:
                yield from _taken(view, token.i - 1, token.i + 1)


def _taken(view: View, first: int, last: int) -> Iterator[Candidate]:
    """Yield the side taken in the words from ``first`` to ``last``, where a form of "be" stands before them."""
    be, (start, end) = _be(view, first), view.bounds(first)
    if be is None or be <= start or last + 1 >= end:
        return
    token = view.tokens[be]
    predicate = token.head if token.dep == "cop" else be
    owner = subjects.of(view, predicate)
    if owner is None or owner > be or view.tokens[owner].lower in ("it", "this", "that", "which"):
        return
    content = [k for k in reach.to_the_right(view, predicate, last + 1, False) if k > last]
    yield Candidate("side", (be, *range(first, last + 1)), owner, content, "position", True)


def _be(view: View, first: int) -> int | None:
    """Return the form of "be" before a phrase, past adverbs."""
    at = first - 1
    while at > 0 and view.tokens[at].pos == "ADV":
        at -= 1
    return at if at > 0 and view.tokens[at].lemma == "be" and view.sentence[at] == view.sentence[first] else None
