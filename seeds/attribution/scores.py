"""How likely a candidate is right: its rule's rate, moved by what the words around it tell.

The rates are judgements in four steps; `bench/attribution.py` shows that claims with a higher score are more often
right.
"""

from __future__ import annotations

from functools import cache

from seeds import wordlists
from seeds.attribution.view import Candidate, View

_FIRM = frozenset(("root", "parataxis", "conj"))
_LOWEST, _HIGHEST = 0.05, 0.97


def of(view: View, candidate: Candidate) -> float:
    """Return a score in 0..1."""
    score = rates().get(f"{candidate.rule} {candidate.kind}", rates()[candidate.rule])
    score += sum(_moves(view, candidate))
    return round(min(_HIGHEST, max(_LOWEST, score)), 2)


def _moves(view: View, candidate: Candidate) -> list[float]:
    moves = []
    if candidate.head is not None:
        moves.append(_speaker(view, candidate.head))
    if candidate.rule not in ("direct", "label"):
        verb = next((k for k in candidate.cue if k in view.verbs), candidate.cue[0])
        moves.append(0.03 if view.tokens[verb].dep in _FIRM else -0.06)
        moves.append(-0.1 if len(candidate.content) < 4 else 0.03 if len(candidate.content) > 11 else 0.0)
    return moves


def _speaker(view: View, head: int) -> float:
    token = view.tokens[head]
    if token.pos == "PROPN":
        return 0.04
    if token.lower in ("he", "she"):
        return 0.0
    return -0.12 if token.pos == "PRON" or token.tag in ("WP", "WDT", "DT") else -0.02


@cache
def rates() -> dict[str, float]:
    """Return the rate of each rule, and of rules by the kind of their cue where that differs."""
    return {rule: float(rate) for rule, rate in wordlists.rows("cue_rates.tsv")}
