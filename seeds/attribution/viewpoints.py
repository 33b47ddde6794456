"""Sources named by whose view or words a sentence is: "in her view", "in the words of one diplomat"."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.attribution import cues
from seeds.attribution.syntax import SUBJECTS
from seeds.attribution.view import NO_QUOTATION, Candidate, View


def find(view: View) -> Iterator[Candidate]:
    """Yield the sentences told in somebody's view or words, without the phrase that tells so."""
    for i, token in enumerate(view.tokens[:-2]):
        if token.lower == "in" and view.inside[i] == NO_QUOTATION and i < token.head < i + 6:
            noun = token.head
            if view.tokens[noun].lower in cues.words("viewpoints"):
                yield from _told(view, i, noun)


def _told(view: View, i: int, noun: int) -> Iterator[Candidate]:
    speaker, cue, last = _whose(view, i, noun)
    if speaker is None:
        return
    first, end = view.bounds(i)
    content = [k for k in range(first, end) if not i <= k <= last]
    if any(view.tokens[k].pos in ("VERB", "AUX") for k in content) and (i - first < 2 or _is_simple(view, content)):
        yield Candidate("according to", cue, speaker, content, "speech")


def _is_simple(view: View, content: list[int]) -> bool:
    """Tell whether a sentence has one clause only, so that the phrase set into it is about all of it."""
    return sum(view.tokens[k].dep in SUBJECTS for k in content) == 1


def _whose(view: View, i: int, noun: int) -> tuple[int | None, tuple[int, ...], int]:
    """Return whose view it is, the words that say so, and where the phrase ends: a comma or the end on both sides."""
    possessor = view.child(noun, "nmod:poss")
    if possessor is not None:
        alone = _is_set_off(view, i, noun + 1)
        return (possessor if alone else None), (i, noun), noun
    for c in view.children(noun, "nmod"):
        case = view.child(c, "case")
        last = max(view.without(c))
        if c > noun and case == noun + 1 and view.tokens[case].lower == "of" and _is_set_off(view, i, last + 1):
            return c, (i, noun, case), last
    return None, (), noun


def _is_set_off(view: View, i: int, after: int) -> bool:
    """Tell whether a mark or the sentence's end stands on both sides of a phrase."""
    first, end = view.bounds(i)
    opens = i - first < 2 or view.tokens[i - 1].text in (",", "—", "–", "--", ";")
    return opens and (after >= end or view.tokens[after].pos == "PUNCT")
