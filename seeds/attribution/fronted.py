"""Statements before a comma and a verb of saying in which no verb was seen: "The move cost 9 million, he said"."""

from __future__ import annotations

from seeds.attribution import cues
from seeds.attribution.view import FINAL, View

_LENGTH = 5
_OPENING = frozenset(("DET", "PRON", "PROPN", "NOUN"))


def statement(view: View, verb: int, cue: cues.Cue) -> list[int]:
    """Return what stands before the comma and the subject of a main verb that ends its sentence, if it is no phrase."""
    tokens, (first, end) = view.tokens, view.bounds(verb)
    before = [c for c in view.children(verb, "nsubj") if c < verb]
    ends = verb + 1 < end and (tokens[verb + 1].text in FINAL or _goes_on(view, verb + 1, end))
    if not before or not ends or cue.lemma not in cues.words("plain") or tokens[verb].dep != "root":
        return []
    comma = min(view.without(before[-1])) - 1
    content = list(range(first, comma))
    if len(content) < _LENGTH or tokens[comma].text != "," or tokens[first].pos not in _OPENING:
        return []
    return [] if any(tokens[k].text in '"“”' for k in content) else content


def _goes_on(view: View, at: int, end: int) -> bool:
    """Tell whether a participle goes on after a comma: ", local media said, quoting police"."""
    return at + 1 < end and view.tokens[at].text == "," and view.tokens[at + 1].tag == "VBG"
