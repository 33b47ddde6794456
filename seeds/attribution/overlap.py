"""Which of the candidates stand when several claim the same words."""

from __future__ import annotations

from seeds.attribution.view import Candidate, View

_ORDER = ("direct", "continued", "according to", "inserted", "clause", "infinitive", "urging", "predicate", "object", "preposition")


def resolve(view: View, candidates: list[Candidate]) -> list[Candidate]:
    """Keep one candidate for each cue and each content, in text order."""
    kept: list[Candidate] = []
    cues: set[int] = set()
    contents: set[tuple[int, ...]] = set()
    for candidate in sorted(candidates, key=_rank):
        key = tuple(candidate.content)
        if key in contents or candidate.rule != "continued" and any(k in cues for k in candidate.cue):
            continue
        kept.append(candidate)
        contents.add(key)
        cues.update(candidate.cue)
    return sorted(kept, key=lambda c: c.content[0])


def _rank(candidate: Candidate) -> int:
    return _ORDER.index(candidate.rule) if candidate.rule in _ORDER else len(_ORDER)
