"""What a noun is said to be, or to bring: "her claim is that ...", "the plan drew praise from unions"."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.attribution import cues, reach, subjects
from seeds.attribution.view import Candidate, View

_OPENING = {"that": "clause", "whether": "clause", "to": "infinitive"}
_SOURCES = frozenset(("from", "of", "by", "among"))


def find(view: View, noun: int, cue: cues.Cue) -> Iterator[Candidate]:
    """Yield what somebody's claim or goal is, and what wins or draws somebody's support or criticism."""
    possessor = view.child(noun, "nmod:poss")
    if possessor is not None:
        yield from _equated(view, noun, cue, possessor)
    elif "received" in cue.frames and view.tokens[view.tokens[noun].head].lemma in cues.words("receiving"):
        yield from _received(view, noun, cue)


def _equated(view: View, noun: int, cue: cues.Cue, possessor: int) -> Iterator[Candidate]:
    """Yield the clause or infinitive after "is" or "was" right behind a noun and its owner."""
    be, end = noun + 1, view.bounds(noun)[1]
    if be >= end or view.tokens[be].lemma != "be" or view.tokens[be].tag not in ("VBZ", "VBD"):
        return
    start = be + 1
    while start < end and (view.tokens[start].pos == "ADV" or view.tokens[start].text == ","):
        start += 1
    frame = _OPENING.get(view.tokens[start].lower) if start + 2 < end else None
    if frame in cue.frames:
        yield Candidate(f"noun {frame}", (noun, be), possessor, reach.to_the_right(view, be, start), cue.kind)


def _received(view: View, noun: int, cue: cues.Cue) -> Iterator[Candidate]:
    """Yield what the holder of a noun is, to those it comes from: "Doe won the support of the unions"."""
    verb = view.tokens[noun].head
    if view.tokens[noun].dep != "obj" or view.tokens[verb].tag not in ("VBD", "VBZ", "VBP", "VBN", "VBG"):
        return
    what = subjects.of(view, verb)
    whose = next(
        (c for c in (*view.tokens[noun].children, *view.tokens[verb].children) if _comes_from(view, noun, c)), None
    )
    if what is None or whose is None or _only_may(view, verb):
        return
    yield Candidate("noun received", (verb, noun), whose, [k for k in view.without(what) if k < verb], "position", True)


def _comes_from(view: View, noun: int, c: int) -> bool:
    return c > noun and any(view.tokens[k].lower in _SOURCES for k in view.children(c, "case"))


def _only_may(view: View, verb: int) -> bool:
    return any(
        view.tokens[c].lower in cues.words("hypothetical") or view.tokens[c].lower in ("not", "n't", "never", "will")
        for c in view.children(verb, "aux", "advmod")
    )
