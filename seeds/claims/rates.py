"""Figures that belong together: a rate and its base, the new value of what an earlier one counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from schemas.figures import Figure

_PER = re.compile(r"\s+(?:per|for every|in every|out of every)\s+", re.IGNORECASE)
_PART = re.compile(r"\s+of (?:it|them|which|that)\b", re.IGNORECASE)
_AND = re.compile(r",?\s+(?:and\s+)?")
_TO = re.compile(r"[^.;:,]{0,40}\bto(?: (?:just|only|about|around|some|nearly|almost))?\s+", re.IGNORECASE)


def joined(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """The figures of a sentence, rates as one ("12 deaths per 100,000 people") and new values with what they count
    ("from 3,000 prisoners to 1,000")."""
    found: list[Figure] = []
    for figure in figures:
        before = found[-1] if found else None
        between = text[before.end : figure.start] if before else ""
        if before is not None and _AND.fullmatch(between) and _continues(before, figure, text):
            assert before.low is not None and figure.low is not None
            sum_ = before.low + figure.low
            exact = text[before.start : figure.end]
            found[-1] = replace(before, text=exact, end=figure.end, low=sum_, high=sum_, noun=figure.noun)
        elif before is not None and _PER.fullmatch(between) and figure.low is not None and _exact(figure):
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


def _continues(before: Figure, figure: Figure, text: str) -> bool:
    """Whether a time goes on in smaller units: "two hours, nine minutes", "3 years and 6 months"."""
    times = before.unit == figure.unit == "second" and before.noun is None
    exact = before.low == before.high and figure.low == figure.high
    whole = not _PART.match(text, figure.end)
    return (
        whole
        and times
        and exact
        and before.low is not None
        and figure.low is not None
        and _fits(before.low, figure.low)
    )


def _fits(large: float, small: float) -> bool:
    """Whether a time is less than the unit in which the one before it is given, as far as its size tells."""
    steps = (31557600.0, 604800.0, 86400.0, 3600.0, 60.0)
    unit = next((step for step in steps if large >= step), 1.0)
    return 0.0 < small < unit


def _exact(figure: Figure) -> bool:
    return figure.low == figure.high and figure.unit is None


def _bare(figure: Figure) -> bool:
    return figure.noun is None and figure.unit is None
