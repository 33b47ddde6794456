"""What is said further behind a semicolon or colon, once it is told who speaks: "rents rose, she said; pay did not".

Where somebody else is told to speak behind it, nothing runs over it: "Lund said rents rose; Wade said they fell".
"""

from __future__ import annotations

from collections.abc import Sequence

from seeds.attribution import cues, spans
from seeds.attribution.syntax import SUBJECTS
from seeds.attribution.view import FINAL, NO_QUOTATION, Candidate, View

_MARKS = frozenset((";", ":"))
_TOLD = frozenset(("direct", "inserted", "according to"))
_GOES_ON = frozenset(("VBD", "VBZ", "VBP", "MD", "VBG", "WP", "WDT", ","))
_AROUND = 14
"""Words within which a mark follows a cue, past its subject, the listener and when it was said."""
_SHORTEST = 3


_LEADS_ON = frozenset(("WDT", "WP", "WRB", "IN"))
_ENDS_WITHIN = 2
"""Words that may follow the words which tell who spoke before, to the end of what they close: "she said Monday"."""


def part(view: View, candidates: Sequence[Candidate]) -> None:
    """Cut contents off at a semicolon that has somebody else who speaks on either side of it."""
    marks = [t.i for t in view.tokens if t.text == ";" and view.inside[t.i] == NO_QUOTATION]
    within: dict[int, list[Candidate]] = {view.sentence[mark]: [] for mark in marks}
    for candidate in candidates if marks else ():
        within.get(view.sentence[candidate.cue[0]], []).append(candidate)
    for place, mark in enumerate(marks):
        first, end = view.bounds(mark)
        behind = min(marks[place + 1], end) if place + 1 < len(marks) else end
        here = within[view.sentence[mark]]
        if not (_told(view, here, first, mark) and _told(view, here, mark + 1, behind)):
            continue
        for candidate in here:
            side = range(first, mark) if candidate.cue[0] < mark else range(mark + 1, end)
            if candidate.content and candidate.content[0] < mark < candidate.content[-1]:
                candidate.content = spans.trim(view, [k for k in candidate.content if k in side])


def _told(view: View, here: Sequence[Candidate], first: int, end: int) -> bool:
    """Tell whether the part of a sentence from ``first`` says who speaks in it, by name or office."""
    return any(
        c.head is not None
        and view.tokens[c.head].pos != "PRON"
        and first <= min(c.head, c.cue[0])
        and max(c.head, c.cue[-1]) < end
        and (_leads(view, c, first) or end - max(c.head, c.cue[-1]) <= _ENDS_WITHIN)
        for c in here
        if c.rule in ("clause", "inserted")
        and any(k in view.verbs and view.verbs[k].lemma in cues.words("plain") for k in c.cue)
    )


def _leads(view: View, candidate: Candidate, first: int) -> bool:
    """Tell whether a part of a sentence begins with who speaks, in no clause below another."""
    before = view.tokens[first : candidate.cue[0]]
    return not any(t.pos in ("VERB", "AUX") or t.tag in _LEADS_ON for t in before)


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
