"""Which of the candidates stand when several claim the same words."""

from __future__ import annotations

from seeds.attribution import spans
from seeds.attribution.syntax import is_above
from seeds.attribution.view import NO_QUOTATION, Candidate, View

_ORDER = (
    "direct",
    "label",
    "according to",
    "inserted",
    "clause",
    "infinitive",
    "urging",
    "predicate",
    "object",
    "preposition",
)


_JOINING = frozenset(("CCONJ", "SCONJ", "ADP", "ADV", "PUNCT", "DET", "ADJ"))
_CLOSING = frozenset(('"', "”", "''", "’", "'", "»"))
_SHORTEST = 3
_HELD = 0.75
_WHOLE = frozenset(("direct", "label", "clause", "inserted", "according to"))
"""Rules whose content may tell that somebody said something, in whatever words."""
_CLOSED = frozenset(("direct", "label", "according to"))
"""Rules whose content runs into nothing, for marks or the paragraph bound it."""


def resolve(view: View, candidates: list[Candidate]) -> list[Candidate]:
    """Keep one candidate for each cue and each content, none inside another's content, in text order."""
    kept: list[Candidate] = []
    cues: set[int] = set()
    contents: set[tuple[int, ...]] = set()
    for candidate in sorted(candidates, key=_rank):
        key = tuple(candidate.content)
        if key not in contents and cues.isdisjoint(candidate.cue):
            kept.append(candidate)
            contents.add(key)
            cues.update(candidate.cue)
    return sorted(_outermost(_apart(view, kept)), key=lambda c: c.content[0])


def _apart(view: View, kept: list[Candidate]) -> list[Candidate]:
    """Cut a content off where somebody begins to say words in quotation marks which it only ran into."""
    sourced = [c for c in kept if c.rule in ("direct", "according to")]
    for candidate in (c for c in kept if c.rule not in _CLOSED):
        for inner in sourced:
            if inner.cue[0] in candidate.content and _runs_into(view, candidate, inner):
                candidate.content = _before(view, candidate.content, _start(view, candidate, inner))
                if candidate.rule in _WHOLE and len(candidate.content) < _SHORTEST:
                    candidate.content = []
    for candidate in (c for c in kept if c.position):
        for inner in (c for c in kept if c.content[:1] and c.content[0] in candidate.content and _is_set_in(view, c)):
            candidate.content = _before(view, candidate.content, inner.content[0])
    return [c for c in kept if c.content]


def _is_set_in(view: View, candidate: Candidate) -> bool:
    """Tell whether somebody else says what is told of a thing: "banned a spray which growers said was harmless"."""
    if candidate.rule != "clause" or not candidate.content[0] < candidate.cue[0] < candidate.content[-1]:
        return False
    named = candidate.head is not None and view.tokens[candidate.head].pos != "PRON"
    return named and view.tokens[candidate.content[0]].lower in ("which", "who", "that")


def _start(view: View, outer: Candidate, inner: Candidate) -> int:
    """Return where the clause of a cue begins that stands in another cue's content."""
    if inner.rule == "according to":
        return inner.cue[0]
    if _has_its_cue(view, outer, inner):
        return inner.content[0]
    places = (inner.cue[0], inner.content[0], *([] if inner.head is None else view.without(inner.head)))
    return min(k for k in places if k > outer.cue[-1] or k == inner.cue[0])


def _runs_into(view: View, outer: Candidate, inner: Candidate) -> bool:
    """Tell whether words in quotation marks stand in a content they are no part of."""
    if _has_its_cue(view, outer, inner):
        return True
    if outer.rule not in _WHOLE or (inner.head is not None and inner.head == outer.head):
        return True
    return not is_above(view.parse, inner.cue[-1], outer.cue[-1])


def _before(view: View, content: list[int], start: int) -> list[int]:
    """Return the part of a content before a clause, without the words that join the two."""
    left = [k for k in content if k < start]
    if view.inside[start] != NO_QUOTATION:
        return spans.trim(view, left)
    while left and view.tokens[left[-1]].pos in _JOINING and view.tokens[left[-1]].text not in _CLOSING:
        left.pop()
    return left


def _rank(candidate: Candidate) -> int:
    return _ORDER.index(candidate.rule) if candidate.rule in _ORDER else len(_ORDER)


def _outermost(candidates: list[Candidate]) -> list[Candidate]:
    """Leave out what is said inside what somebody else says: the outer speaker answers for all of it."""
    owners: dict[int, Candidate] = {}
    for candidate in sorted(candidates, key=lambda c: len(c.content)):
        owners.update(dict.fromkeys(candidate.content, candidate))
    return [c for c in candidates if not _answers(owners.get(c.cue[0], c), c)]


def _answers(owner: Candidate, candidate: Candidate) -> bool:
    """Tell whether one candidate is said within another; of two that claim each other, the longer is the outer."""
    if owner is candidate or _vouched(candidate, owner) or _runs_out_of(candidate, owner):
        return False
    return owner.cue[0] not in candidate.content or len(candidate.content) <= len(owner.content)


def _has_its_cue(view: View, outer: Candidate, inner: Candidate) -> bool:
    """Tell whether words in quotation marks behind a colon have a cue after them: "Doe said no: '...,' Doe added."."""
    first = inner.content[0]
    behind = view.inside[first] != NO_QUOTATION and view.tokens[first - 2].text == ":" and first > outer.cue[-1]
    return inner.rule == "direct" and "after" in inner.marks and behind


def _runs_out_of(inner: Candidate, outer: Candidate) -> bool:
    """Tell whether words in quotation marks go on past a content which only ran into their beginning."""
    held = len(set(outer.content).intersection(inner.content))
    return inner.rule == "direct" and held < _HELD * len(inner.content)


def _vouched(inner: Candidate, outer: Candidate) -> bool:
    """Tell whether a source named after words in quotation marks only tells where they were heard."""
    return inner.rule == "direct" and outer.rule == "according to"
