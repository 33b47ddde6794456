"""Figures: numbers with their unit, noun and bounds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """A number at a place of the article text; a null ``low`` or ``high`` is an open bound.

    ``unit`` is a normalised unit ("metre", "second", "percent", an ISO 4217 currency code), null for plain
    counts; ``noun`` is the lemma of what is counted or measured.
    """

    text: str
    low: float | None
    high: float | None
    unit: str | None
    noun: str | None
    start: int
    end: int
