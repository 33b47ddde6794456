"""Figures that belong together: a rate and its base, the new value of what an earlier one counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from schemas.figures import Figure

_PER = re.compile(r"\s+(?:per|for every|in every|out of every)\s+", re.IGNORECASE)
_TO = re.compile(r"[^.;:,]{0,40}\bto(?: (?:just|only|about|around|some|nearly|almost))?\s+", re.IGNORECASE)


def joined(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """The figures of a sentence, rates as one ("12 deaths per 100,000 people") and new values with what they count
    ("from 3,000 prisoners to 1,000")."""
    found: list[Figure] = []
    for figure in figures:
        before = found[-1] if found else None
        between = text[before.end : figure.start] if before else ""
        if before is not None and _PER.fullmatch(between) and figure.low is not None and _exact(figure):
            unit = " ".join(filter(None, (before.unit, f"per {figure.low:.0f}", figure.noun)))
            exact = text[before.start : figure.end]
            found[-1] = replace(
                before, text=exact, end=figure.end, unit=(before.unit and f"{before.unit} {unit}") or unit
            )
        elif before is not None and _TO.fullmatch(between) and _bare(figure) and before.noun and before.unit is None:
            found.append(replace(figure, noun=before.noun))
        else:
            found.append(figure)
    return found


def _exact(figure: Figure) -> bool:
    return figure.low == figure.high and figure.unit is None


def _bare(figure: Figure) -> bool:
    return figure.noun is None and figure.unit is None
