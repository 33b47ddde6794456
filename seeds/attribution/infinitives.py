"""Infinitives that verbs attribute: \"threatened to leave\", \"urged the board to act\"."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.attribution import agents, cues, reach
from seeds.attribution.view import View


def find(view: View, verb: int, cue: cues.Cue) -> Iterator[tuple[str, list[int]]]:
    """Yield what a verb says is to be done, with the rule that found it."""
    complements = view.children(verb, "xcomp", "ccomp", "advcl")
    following = view.tokens[min(verb + 1, len(view.tokens) - 1)].lower
    if not complements and "infinitive" in cue.frames and following == "to":
        yield "infinitive", reach.to_the_right(view, verb, verb + 1, False)
    for c in complements:
        if c < verb or not introduced_by(view, c, "to") or _wants_no_name(view, c):
            continue
        whom = _addressee(view, verb, c)
        if whom is None and "infinitive" in cue.frames:
            yield "infinitive", _onward(view, verb, c)
        elif whom is not None and "urging" in cue.frames and agents.may_speak(view, whom, "urging"):
            told = cue.lemma in cues.words("tells")
            yield "urging", _onward(view, verb, c if told else whom)
        return


def _addressee(view: View, verb: int, infinitive: int) -> int | None:
    """Return who is to do what an infinitive says: the noun phrase between it and the cue, wherever it was hung."""
    obj = next((o for o in view.children(verb, "obj", "iobj", "nsubj") if verb < o < infinitive), None)
    if obj is not None or view.tokens[verb + 1].lower == "to":
        return obj
    inner = [k for k in view.children(infinitive, "obj", "nsubj") if verb < k < infinitive]
    return inner[0] if inner else None


def _onward(view: View, verb: int, first: int) -> list[int]:
    """Return what runs on from the first word of a complement."""
    return reach.to_the_right(view, verb, min(k for k in view.without(first) if k > verb), False)


def _wants_no_name(view: View, infinitive: int) -> bool:
    """Tell whether somebody only asks to stay unnamed: "asked not to be identified"."""
    return view.tokens[infinitive].lemma in cues.words("identifying") and view.child(infinitive, "aux:pass") is not None


def introduced_by(view: View, i: int, word: str) -> bool:
    """Tell whether a word opens a clause: "as he said", "to leave"."""
    return any(view.tokens[c].lower == word for c in view.children(i, "mark", "advmod", "case"))
