"""What is said further behind a semicolon or colon, once it is told who speaks: "rents rose, she said; pay did not"."""

from __future__ import annotations

from seeds.attribution import cues, spans
from seeds.attribution.syntax import SUBJECTS
from seeds.attribution.view import FINAL, NO_QUOTATION, Candidate, View

_MARKS = frozenset((";", ":"))
_TOLD = frozenset(("direct", "inserted", "according to"))
_GOES_ON = frozenset(("VBD", "VBZ", "VBP", "MD", "VBG", "WP", "WDT", ","))
_AROUND = 14
"""Words within which a mark follows a cue, past its subject, the listener and when it was said."""
_SHORTEST = 3


def extend(view: View, kept: list[Candidate]) -> None:
    """Give what stands behind a mark to whom the words before it were given, where nobody else says it."""
    taken = {k for c in kept for k in (*c.content, *c.cue)}
    for candidate in list(kept):
        rest = spans.trim(view, _behind(view, candidate))
        if len(rest) < _SHORTEST or not taken.isdisjoint(rest):
            continue
        if any(view.tokens[k].dep in SUBJECTS for k in rest):
            kept.append(Candidate("continued", candidate.cue, candidate.head, rest, candidate.kind))
        elif candidate.content[-1] < candidate.cue[0] and any(view.tokens[k].pos == "NUM" for k in rest):
            candidate.content = sorted({*candidate.content, *rest})


def _behind(view: View, candidate: Candidate) -> list[int]:
    """Return what follows the mark that closes the words which tell who speaks, to the end of the sentence."""
    last = _last(view, candidate)
    if last is None:
        return []
    end = view.bounds(last)[1]
    mark = next((k for k in range(last + 1, min(last + _AROUND, end)) if view.tokens[k].text in _MARKS), end)
    if mark + 1 >= end or any(t.tag in _GOES_ON for t in view.tokens[last + 1 : mark]):
        return []
    rest = list(range(mark + 1, end))
    return [] if _has_source(view, rest) else rest


def _last(view: View, candidate: Candidate) -> int | None:
    """Return the last word of a cue or speaker behind what is said, or of the clause somebody was told to have said."""
    if candidate.rule in _TOLD and candidate.content[0] < candidate.cue[0]:
        return max(candidate.cue[-1], candidate.content[-1], -1 if candidate.head is None else candidate.head)
    frames = [view.verbs[k].frames for k in candidate.cue if k in view.verbs]
    said = any("quote" in taken and "urging" not in taken for taken in frames)
    if candidate.rule != "clause" or not said or view.tokens[candidate.cue[-1]].tag != "VBD":
        return None
    return candidate.content[-1]


def _has_source(view: View, rest: list[int]) -> bool:
    """Tell whether somebody else is told to say what stands there, or words in quotation marks do."""
    if any(view.inside[k] != NO_QUOTATION or view.tokens[k].text in FINAL for k in rest[:-1]):
        return True
    return any(k in view.verbs and view.verbs[k].lemma in cues.words("plain") for k in rest)
