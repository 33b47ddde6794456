"""Nouns that attribute: "a warning that", "her plan to", "an attack on"."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.attribution import agents, cues, reach, subjects
from seeds.attribution.view import NO_QUOTATION, Candidate, View


def find(view: View, noun: int, cue: cues.Cue) -> Iterator[Candidate]:
    """Yield what one cue noun attributes to its owner or to the subject of the verb it is the object of."""
    owner = _owner(view, noun)
    if owner is None or agents.uses_force(view, owner, cue):
        return
    clausal = ("acl", "acl:relcl", "ccomp", "advcl", "xcomp")
    found = (
        _laid(view, noun, cue)
        or _apart(view, noun, cue)
        or _content(view, noun, cue, clausal, ("nmod", "obl"))
        or _beside(view, noun, cue)
    )
    if found:
        rule, extra, content = found
        if rule == "clause" and view.tokens[content[0]].lower == "that":
            content = content[1:]
        holder = [view.tokens[noun].head] if _held_by(view, noun, owner) else []
        yield Candidate(
            f"noun {rule}", tuple(sorted((*holder, noun, *extra))), owner, content, cue.kind, rule == "preposition"
        )


def is_misread(view: View, i: int) -> bool:
    """Tell whether what was taken for no noun is what somebody gives or takes, so one: "paid tribute to"."""
    tokens = view.tokens
    if tokens[i].pos == "NOUN" or not 0 < i < len(tokens) - 1 or tokens[i - 1].lemma not in cues.words("holding"):
        return False
    return tokens[i + 1].pos == "ADP" and tokens[i].head == i - 1 and tokens[i - 1].pos == "VERB"


def _laid(view: View, noun: int, cue: cues.Cue) -> tuple[str, list[int], list[int]] | None:
    """Return the whole of "the blame for the delay on the weather", matter and culprit."""
    following = view.tokens[noun + 1 : noun + 2]
    if "laid" not in cue.frames or not _held(view, noun) or not following or following[0].lower != "for":
        return None
    content = reach.to_the_right(view, view.tokens[noun].head, min(view.without(noun)), False)
    on = any(view.tokens[k].lower in ("on", "upon", "with", "at") for k in content)
    return ("preposition", [], [k for k in content if k > noun]) if on else None


def _held_by(view: View, noun: int, owner: int) -> bool:
    """Tell whether the owner of a noun is the subject of the verb it is the object of."""
    if view.tokens[noun].dep != "obj":
        return False
    return view.child(noun, "nmod:poss") is None or owner == subjects.of(view, view.tokens[noun].head)


def _beside(view: View, noun: int, cue: cues.Cue) -> tuple[str, list[int], list[int]] | None:
    """Return what a noun tells of where the parser hung it on the verb: "threw her support behind the plan"."""
    verb, after = view.tokens[noun].head, noun + 1
    if view.tokens[noun].dep == "nsubj":
        return _felt(view, noun, verb, cue)
    if not (view.tokens[noun].dep == "obj" or is_misread(view, noun)) or after + 1 >= view.bounds(noun)[1]:
        return None
    if view.tokens[after].lower in cue.prepositions and view.tokens[after].pos in ("ADP", "SCONJ"):
        return "preposition", [after], reach.to_the_right(view, verb, after + 1, False)
    return None


def _felt(view: View, noun: int, verb: int, cue: cues.Cue) -> tuple[str, list[int], list[int]] | None:
    """Return what a feeling is about that is or grows among people: "Anger is mounting among parents over the fee"."""
    for c in view.children(verb, "obl"):
        first = min(view.without(c))
        if c > noun and view.tokens[first].lower in cue.prepositions and view.tokens[first + 1].tag != "CD":
            return "preposition", [], reach.to_the_right(view, verb, first + 1, False)
    return None


def _owner(view: View, noun: int) -> int | None:
    possessor = view.child(noun, "nmod:poss")
    if possessor is not None:
        held = view.tokens[possessor].tag == "PRP$" and view.tokens[noun].dep == "obj"
        doer = subjects.of(view, view.tokens[noun].head) if held else None
        return possessor if doer is None else doer
    beside = view.children(view.tokens[noun].head, "obl") if view.tokens[noun].dep == "nsubj" else []
    for c in (*view.children(noun, "nmod"), *beside):
        marks = [view.tokens[k].lower for k in view.children(c, "case")]
        if marks and marks[0] in ("by", "from", "among", "within"):
            return c
    if _held(view, noun) or _brought(view, noun) or _sided(view, noun):
        return subjects.of(view, view.tokens[noun].head)
    return view.child(noun, "nsubj") if _is_predicate(view, noun) else None


def _is_predicate(view: View, noun: int) -> bool:
    """Tell whether a noun says what somebody is, or is of: "is a critic of", "is of the opinion that"."""
    if view.child(noun, "cop") is None:
        return False
    return view.tokens[noun].lemma in cues.words("partisans") or any(
        view.tokens[k].lower in ("of", "in", "under") for k in view.children(noun, "case")
    )


def _brought(view: View, noun: int) -> bool:
    """Tell whether a noun is what somebody does something with: "stirred anger with a claim that"."""
    marks = {view.tokens[k].lower for k in view.children(noun, "case")}
    return (
        view.tokens[noun].dep == "obl"
        and bool(marks & {"with", "under", "in", "to", "at", "of"})
        and _apart_that(view, noun) is not None
    )


def _sided(view: View, noun: int) -> bool:
    """Tell whether a noun is on whose side somebody comes out, votes or speaks: "voted in favour of the tunnel"."""
    token = view.tokens[noun]
    led = [view.tokens[k].lower for k in view.children(noun, "case")] == ["in"]
    return led and token.dep == "obl" and view.tokens[token.head].lemma in cues.words("siding")


def _apart_that(view: View, noun: int) -> int | None:
    """Return the "that" which follows a noun, also past the phrase that names its author."""
    tokens = view.tokens
    end = view.bounds(noun)[1]
    if noun + 1 < end and tokens[noun + 1].lower == "that":
        marked = noun + 2 < end and view.inside[noun + 2] == NO_QUOTATION != view.inside[min(noun + 3, end - 1)]
        nominal = noun + 2 < end and tokens[noun + 2].pos in ("PRON", "DET", "PROPN", "NOUN", "ADJ", "NUM")
        return noun + 1 if nominal or marked else None
    if noun + 1 < end and tokens[noun + 1].lower in ("by", "from"):
        return next(
            (k for k in range(noun + 2, min(noun + 12, end)) if tokens[k].lower == "that" and tokens[k].tag == "IN"),
            None,
        )
    return None


def _main_verb(view: View, noun: int) -> int:
    """Return where the verb group begins that a noun is the subject of; past the text where it is none."""
    head = view.tokens[noun].head
    if head < noun or not view.tokens[noun].dep.startswith("nsubj"):
        return len(view.tokens)
    return min([head, *(k for k in view.children(head, "aux", "aux:pass", "cop") if k > noun)])


def _apart(view: View, noun: int, cue: cues.Cue) -> tuple[str, list[int], list[int]] | None:
    """Return the that-clause of a noun which the parser hung elsewhere."""
    start = _apart_that(view, noun) if "clause" in cue.frames else None
    if start is None:
        return None
    content = [k for k in reach.to_the_right(view, noun, start, False) if k < _main_verb(view, noun)]
    return ("clause", [], content) if any(view.tokens[k].pos in ("VERB", "AUX") for k in content) else None


def _held(view: View, noun: int) -> bool:
    """Tell whether a noun is what somebody expresses, makes or issues."""
    token = view.tokens[noun]
    held = token.dep in ("obj", "xcomp") or is_misread(view, noun)
    return held and view.tokens[token.head].lemma in cues.words("holding")


def _content(
    view: View, i: int, cue: cues.Cue, clausal: tuple[str, ...], nominal: tuple[str, ...]
) -> tuple[str, list[int], list[int]] | None:
    for c in view.tokens[i].children:
        token = view.tokens[c]
        if c < i:
            continue
        marks = [k for k in view.tokens[c].children if view.tokens[k].dep in ("mark", "case") and k < c]
        first = view.tokens[marks[0]].lower if marks else ""
        if (
            token.dep in clausal
            and "clause" in cue.frames
            and (first == "that" or (token.dep == "ccomp" and first != "to" and view.tokens[i].pos != "NOUN"))
        ):
            return "clause", [], reach.to_the_right(view, i, min(k for k in view.without(c) if k > i))
        if token.dep in clausal and "infinitive" in cue.frames and first == "to" and token.dep != "acl:relcl":
            return "infinitive", [], view.without(c)
        if (token.dep in nominal or token.dep in clausal) and first in cue.prepositions:
            content = [k for k in view.without(c) if k != marks[0]]
            return "preposition", [marks[0]] if marks[0] == i + 1 else [], content
    return None
