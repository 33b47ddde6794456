"""Which of the candidates stand when several claim the same words."""

from __future__ import annotations

from seeds.attribution.view import Candidate

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


def resolve(candidates: list[Candidate]) -> list[Candidate]:
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
    return sorted(_outermost(kept), key=lambda c: c.content[0])


def _rank(candidate: Candidate) -> int:
    return _ORDER.index(candidate.rule) if candidate.rule in _ORDER else len(_ORDER)


def _outermost(candidates: list[Candidate]) -> list[Candidate]:
    """Leave out what is said inside what somebody else says: the outer speaker answers for all of it."""
    owners: dict[int, Candidate] = {}
    for candidate in sorted(candidates, key=lambda c: len(c.content)):
        owners.update(dict.fromkeys(candidate.content, candidate))
    return [c for c in candidates if owners.get(c.cue[0], c) is c]
