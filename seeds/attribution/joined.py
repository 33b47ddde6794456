"""Whose a cue is that is joined to what somebody says: "said the dam was safe and urged people to stay"."""

from __future__ import annotations

from seeds.attribution import asides, cues, further, nominals, subjects
from seeds.attribution.view import View


def speaker(view: View, verb: int) -> int | None:
    """Return who does what a verb says: where the thing told about cannot, whoever tells of it."""
    subject = subjects.of(view, verb)
    if subject is None or view.tokens[verb].dep != "conj" or view.verbs[verb].kind == "evidence":
        return subject
    token = view.tokens[subject]
    goes_on = _says_no_more(view, verb) or _goes_on(view, subject, verb)
    if not goes_on and (
        (token.pos != "NOUN" and token.tag != "VBG")
        or nominals.sort(token) != nominals.THING
        or token.lemma in cues.words("texts")
    ):
        return subject
    outer = _teller(view, verb)
    return subject if outer is None or outer > subject else subjects.of(view, outer)


def _goes_on(view: View, subject: int, verb: int) -> bool:
    """Tell whether who said something goes on to call for or accuse: "said the driver fled and appealed for help"."""
    outer = _teller(view, verb)
    if outer is None or view.child(verb, "nsubj") is not None or view.verbs[verb].kind != "speech":
        return False
    if view.tokens[subject].pos not in ("NOUN", "PROPN"):
        return False
    return further.is_said(view, verb, view.bounds(verb)[1]) and further.tense(view, outer) == further.tense(view, verb)


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
    cue = outer in view.verbs or view.tokens[outer].lower in cues.adjectives()
    told = view.tokens[at].dep == "ccomp" and cue and outer < at
    return outer if told and view.inside[outer] == view.inside[verb] else None
