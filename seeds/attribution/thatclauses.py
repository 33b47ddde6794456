"""Clauses after "that" which the parser hung on a word between the verb and them: "said in a talk with Doe that"."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.attribution import passives, reach
from seeds.attribution.clauses import cue_tokens
from seeds.attribution.speaking import speaker
from seeds.attribution.view import NO_QUOTATION, Candidate, View

_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_SAYING = frozenset(("VBD", "VBZ", "VBP", "VBG"))
_NEAR = 10


def find(view: View) -> Iterator[Candidate]:
    """Yield the clauses after "that" under the verb of saying before it, whatever stands between the two."""
    for token in view.tokens[:-1]:
        that = token.i
        if token.lower != "that" or view.inside[that] != NO_QUOTATION or view.tokens[that + 1].tag in _FINITE:
            continue
        verb = _verb(view, that)
        if verb is None:
            continue
        content = reach.to_the_right(view, verb, that + 1)
        if any(view.tokens[k].pos in ("VERB", "AUX") for k in content):
            head = speaker(view, verb, "before")
            yield Candidate("clause", cue_tokens(view, verb), head, content, view.verbs[verb].kind)


def _verb(view: View, that: int) -> int | None:
    """Return the verb of saying before "that", past a time, a place and who was there, but no object."""
    first, _ = view.bounds(that)
    for k in range(that - 1, max(first, that - _NEAR) - 1, -1):
        token, cue = view.tokens[k], view.verbs.get(k)
        if cue is not None and {"clause", "quote"} <= cue.frames and token.tag in _SAYING:
            apart = k + 1 == that or view.tokens[k + 1].pos in ("ADP", "ADV", "PUNCT")
            return k if apart and not passives.is_passive(view, k) else None
        if token.tag in _FINITE or token.pos in ("SCONJ", "CCONJ") or view.inside[k] != NO_QUOTATION:
            return None
    return None
