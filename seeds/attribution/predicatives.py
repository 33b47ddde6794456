"""Object predicatives: what something is called, is described as or is put at, beside the thing itself."""

from __future__ import annotations

from seeds.attribution import counts, cues, extents, reach
from seeds.attribution.view import View


def of(view: View, verb: int, cue: cues.Cue, what: int) -> list[int]:
    """Return what the thing `what` is called, described as or put at; empty where nothing tells."""
    complement = _named(view, verb, cue, what) or _beside(view, verb, cue, what)
    return _with_rest(view, verb, complement) if complement else []


def _named(view: View, verb: int, cue: cues.Cue, what: int) -> list[int]:
    """Return what something is called, is described as, or is put at."""
    found: list[int] = []
    if "predicate" in cue.frames:
        for c in view.children(verb, "xcomp"):
            if view.child(c, "mark") is None:
                found += view.without(c)
    if "as" in cue.frames:
        for c in view.children(verb, "obl", "advcl", "xcomp", "ccomp"):
            if c > verb and any(view.tokens[k].lower == "as" for k in view.children(c, "case", "mark", "advmod")):
                found += view.without(c)
    if "at" in cue.frames:
        for c in view.children(verb, "obl"):
            phrase = view.without(c)
            if view.tokens[phrase[0]].lower == "at" and any(view.tokens[k].tag == "CD" for k in phrase):
                found += phrase
        inside = view.without(what) if what > verb else []
        found = found or [k for k in inside if view.tokens[k].lower == "at" and counts.begins(view, k + 1)]
    return _number_after(view, verb, cue, what) or found


def _number_after(view: View, verb: int, cue: cues.Cue, what: int) -> list[int]:
    """Return the number that a thing is put at, wherever it hangs: "put the number still in use at 40"."""
    for k in range(what + 1, view.bounds(verb)[1] - 1) if what > verb else ():
        word = view.tokens[k].lower
        exact = view.tokens[k + 1].tag in ("CD", "$")
        led = (exact and f"n:{word}" in cue.frames) or (word == "at" and "at" in cue.frames)
        if led and counts.begins(view, k + 1):
            return [*range(what + 1, k), *reach.to_the_right(view, verb, k, False)]
        if view.tokens[k].pos in ("PUNCT", "AUX", "CCONJ", "VERB"):
            return []
    return []


def _beside(view: View, verb: int, cue: cues.Cue, what: int) -> list[int]:
    """Return what something is called, or described as, where only word order tells: "called it 'a start'"."""
    if what < verb:
        seen_as = _as_after(view, verb, verb + 1) if "as" in cue.frames else None
        return reach.to_the_right(view, verb, seen_as, False) if seen_as is not None else []
    after = max(view.without(what)) + 1
    if (
        "object" not in cue.frames
        and "predicate" in cue.frames
        and after - 1 > what
        and view.tokens[after - 1].pos == "ADJ"
    ):
        return [after - 1]
    if after >= view.bounds(verb)[1]:
        return []
    token = view.tokens[after]
    if "as" in cue.frames:
        seen_as = _as_after(view, verb, what + 1)
        if seen_as is not None:
            return reach.to_the_right(view, verb, seen_as, False)
    first = view.tokens[after + 1] if token.pos == "PUNCT" and after + 1 < len(view.tokens) else token
    named = token.tag == "``" or view.inside[after] != view.inside[verb] or first.lower in ("a", "an", "the")
    if "predicate" in cue.frames and "object" not in cue.frames and named and token.text not in ",;:—–-":
        return reach.to_the_right(view, verb, after, False)
    return []


def _as_after(view: View, verb: int, start: int) -> int | None:
    """Return the "as" after a noun phrase, with no mark or finite verb between the two."""
    for k in range(start, view.bounds(verb)[1] - 1):
        token = view.tokens[k]
        if token.lower == "as":
            return k if view.tokens[k + 1].lower not in cues.words("as_well") else None
        if token.pos in ("PUNCT", "AUX", "CCONJ") or token.tag in ("VBD", "VBZ", "VBP", "MD"):
            return None
    return None


def whole(view: View, verb: int, cue: cues.Cue) -> list[int]:
    """Return a thing and what it is called, which the parser took for one phrase: "called the return long overdue"."""
    named = next((c for c in view.children(verb, "xcomp") if c > verb), None)
    if named is None or "predicate" not in cue.frames or view.tokens[named].pos not in ("ADJ", "NOUN"):
        return []
    phrase = [k for k in view.without(named) if k > verb]
    thing = any(view.tokens[k].dep == "compound" and view.tokens[k].pos == "NOUN" for k in view.tokens[named].children)
    return phrase if thing and phrase[0] == verb + 1 and view.tokens[verb + 1].tag in ("DT", "PRP$") else []


def comes_first(view: View, verb: int) -> bool:
    """Tell whether what a thing is called stands before it: "condemned as reckless a plan to drill"."""
    following = view.tokens[verb + 1 : verb + 4]
    if len(following) < 3 or following[0].lower != "as" or following[1].pos == "NOUN":
        return False
    return following[1].tag in ("JJ", "``") and (following[2].pos in ("DET", "PRON") or following[1].tag == "``")


def _with_rest(view: View, verb: int, complement: list[int]) -> list[int]:
    """Take in a phrase after what something is called that hangs elsewhere: "described it as a leap in the dark"."""
    after = max(complement) + 1
    if after < len(view.tokens) and view.tokens[after].tag == "IN" and extents.goes_on(view, verb, after):
        return [*complement, *reach.to_the_right(view, verb, after, False)]
    return complement
