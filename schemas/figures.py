"""Figures: numbers with their unit, noun and bounds."""

from dataclasses import dataclass

from marshmallow import fields

from schemas.scalars import Amount, Record, about


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


class FigureSchema(Record):
    """A number with what it counts or measures; a null bound is open."""

    text = fields.String(metadata=about("The figure as printed.", "at least 40 hostages"))
    low = Amount(allow_none=True, metadata=about("The least it can be; null where open.", 40))
    high = Amount(allow_none=True, metadata=about("The most it can be; null where open.", 40))
    unit = fields.String(
        allow_none=True,
        metadata=about("Normalised unit: metre, second, percent, a currency code; null for plain counts.", "metre"),
    )
    noun = fields.String(
        allow_none=True, metadata=about("What is counted or measured, in its dictionary form.", "hostage")
    )
