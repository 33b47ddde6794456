"""Whose a cue is that is joined to what somebody says: "said the dam was safe and urged people to stay"."""

from __future__ import annotations

from seeds.attribution import asides, cues, nominals, subjects
from seeds.attribution.view import View


def speaker(view: View, verb: int) -> int | None:
    """Return who does what a verb says: where the thing told about cannot, whoever tells of it."""
    subject = subjects.of(view, verb)
    if subject is None or view.tokens[verb].dep != "conj" or view.verbs[verb].kind == "evidence":
        return subject
    token = view.tokens[subject]
    if not _says_no_more(view, verb) and (
        (token.pos != "NOUN" and token.tag != "VBG")
        or nominals.sort(token) != nominals.THING
        or token.lemma in cues.words("texts")
    ):
        return subject
    outer = _teller(view, verb)
    return subject if outer is None or outer > subject else subjects.of(view, outer)


def _says_no_more(view: View, verb: int) -> bool:
    """Tell whether who said something is told not to have said more: "but declined to name them"."""
    joining = view.child(verb, "cc")
    return joining is not None and joining < verb and asides.withholds(view, joining, view.bounds(verb)[1])


def _teller(view: View, verb: int) -> int | None:
    """Return the cue outside quotation marks in whose clause a verb stands."""
    at = verb
    while view.tokens[at].dep in ("conj", "xcomp") and view.tokens[at].head < at:
        at = view.tokens[at].head
    outer = view.tokens[at].head
    told = view.tokens[at].dep == "ccomp" and outer in view.verbs and outer < at
    return outer if told and view.inside[outer] == view.inside[verb] else None
