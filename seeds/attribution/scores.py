"""How likely a candidate is right, from the rule that found it."""

from __future__ import annotations

from seeds.attribution.view import Candidate, View


def of(view: View, candidate: Candidate) -> float:
    """Return a score in 0..1."""
    return 0.15 if 'inner' in candidate.marks else 0.5
