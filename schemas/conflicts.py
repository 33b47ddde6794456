"""Conflicts: unordered pairs of claims that cannot both stand."""

from dataclasses import dataclass
from enum import StrEnum

from schemas.selectors import Span


class ConflictKind(StrEnum):
    """Why two claims cannot both stand."""

    FIGURE = "figure"
    DENIAL = "denial"
    STANCE = "stance"
    SHIFT = "shift"


@dataclass(frozen=True, slots=True)
class Verdict:
    """A conflict found between two claims a and b, before the store gives it an id.

    ``score`` in 0..1; ``explanation`` is one sentence a reader can check; ``evidence_a`` and ``evidence_b`` are
    the deciding words, with offsets into each claim's own article text.
    """

    kind: ConflictKind
    score: float
    explanation: str
    evidence_a: Span
    evidence_b: Span
    topic: str | None = None
