"""Cues set into a relative clause: "a rule that doctors say has failed", "Doe, who critics said was late"."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.attribution import reach
from seeds.attribution.clauses import cue_tokens
from seeds.attribution.cues import Cue
from seeds.attribution.view import NO_QUOTATION, Candidate, View

_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_CUES = frozenset(("VBD", "VBZ", "VBP"))
_PRONOUNS = frozenset(("which", "who", "that"))
_PHRASE = frozenset(("PROPN", "NOUN", "PRON", "DET", "ADJ", "NUM", "PART", "AUX", "ADV"))
_NOMINAL = frozenset(("PROPN", "NOUN", "PRON"))
_REACH = 7


def find(view: View) -> Iterator[Candidate]:
    """Yield the relative clauses into which a cue and its subject are set, with their pronoun."""
    for verb, cue in view.verbs.items():
        if view.tokens[verb].tag in _CUES and view.inside[verb] == NO_QUOTATION and _tells(cue):
            pronoun = _pronoun(view, verb)
            if pronoun is not None and _goes_on(view, verb):
                speaker = next(k for k in range(verb - 1, pronoun, -1) if view.tokens[k].pos in _NOMINAL)
                content = [pronoun, *reach.to_the_right(view, verb, verb + 1)]
                yield Candidate("clause", cue_tokens(view, verb), speaker, content, cue.kind)


def _tells(cue: Cue) -> bool:
    return "clause" in cue.frames and ("quote" in cue.frames or cue.kind == "cognition")


def _pronoun(view: View, verb: int) -> int | None:
    """Return the relative pronoun before the noun phrase that ends right before a verb."""
    first, _ = view.bounds(verb)
    nominal = False
    for k in range(verb - 1, max(first, verb - _REACH) - 1, -1):
        token = view.tokens[k]
        if token.tag in ("WDT", "WP") and token.lower in _PRONOUNS:
            return k if nominal and k > first else None
        if token.pos not in _PHRASE:
            return None
        nominal = nominal or token.pos in _NOMINAL
    return None


def _goes_on(view: View, verb: int) -> bool:
    """Tell whether the verb of the relative clause follows its cue."""
    _, end = view.bounds(verb)
    at = verb + 1
    while at < end and view.tokens[at].pos == "ADV":
        at += 1
    return at < end and view.tokens[at].tag in _FINITE
