"""What somebody is against, told by no more than a form of "be": "is against the plan"."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.attribution import reach, subjects
from seeds.attribution.view import NO_QUOTATION, Candidate, View


def find(view: View) -> Iterator[Candidate]:
    """Yield what somebody is against; what somebody is in favour of, the noun in it tells."""
    for token in view.tokens:
        if token.lower == "against" and token.pos in ("ADP", "SCONJ") and view.inside[token.i] == NO_QUOTATION:
            yield from _opposed(view, token.i)


def _opposed(view: View, against: int) -> Iterator[Candidate]:
    """Yield what follows "against", where a form of "be" stands before it and somebody before that."""
    be, (start, end) = _be(view, against), view.bounds(against)
    if be is None or be <= start or against + 1 >= end:
        return
    token = view.tokens[be]
    predicate = token.head if token.dep == "cop" else be
    owner = subjects.of(view, predicate)
    if owner is None or owner > be or view.tokens[owner].lower in ("it", "this", "that", "which"):
        return
    content = [k for k in reach.to_the_right(view, predicate, against + 1, False) if k > against]
    yield Candidate("side", (be, against), owner, content, "position", True)


def _be(view: View, first: int) -> int | None:
    """Return the form of "be" before a word, past adverbs."""
    at = first - 1
    while at > 0 and view.tokens[at].pos == "ADV":
        at -= 1
    return at if at > 0 and view.tokens[at].lemma == "be" and view.sentence[at] == view.sentence[first] else None
