"""Whose a cue is that is joined to what somebody says: "said the dam was safe and urged people to stay"."""

from __future__ import annotations

from seeds.attribution import cues, nominals, subjects
from seeds.attribution.view import View


def speaker(view: View, verb: int) -> int | None:
    """Return who does what a verb says: where the thing told about cannot, whoever tells it."""
    subject = subjects.of(view, verb)
    if subject is None or view.tokens[verb].dep != "conj" or view.verbs[verb].kind == "evidence":
        return subject
    token = view.tokens[subject]
    if (
        (token.pos != "NOUN" and token.tag != "VBG")
        or nominals.sort(token) != nominals.THING
        or token.lemma in cues.words("texts")
    ):
        return subject
    outer = _teller(view, verb)
    return subject if outer is None or outer > subject else subjects.of(view, outer)


def _teller(view: View, verb: int) -> int | None:
    """Return the cue outside quotation marks in whose clause a verb stands."""
    at = verb
    while view.tokens[at].dep in ("conj", "xcomp") and view.tokens[at].head < at:
        at = view.tokens[at].head
    outer = view.tokens[at].head
    told = view.tokens[at].dep == "ccomp" and outer in view.verbs and outer < at
    return outer if told and view.inside[outer] == view.inside[verb] else None
