"""Amendments: what an operator's corrections did to a record, as the record shows it."""

from dataclasses import dataclass
from typing import Any

from marshmallow import fields

from schemas.scalars import Day, Record, about


@dataclass(frozen=True, slots=True)
class Note:
    """Why a correction was made, by whom and on which day."""

    reason: str | None = None
    by: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Amended:
    """The fields of a record that say something else than what was read, and why."""

    changed: tuple[str, ...]
    note: Note


class AmendmentSchema(Record):
    """A correction that the operator of this service made to a record."""

    changed = fields.List(
        fields.String(), metadata=about("The fields that say something else than what was read.", ["speaker"])
    )
    reason = fields.String(
        allow_none=True, attribute="note.reason", metadata=about("Why, where given.", "“She” is the harbour master.")
    )
    by = fields.String(allow_none=True, attribute="note.by", metadata=about("Who made it.", "news desk"))
    date = Day(allow_none=True, attribute="note.date", metadata=about("When it was made.", "2024-05-03"))


def corrected() -> fields.List[Any]:
    """The field by which a record tells what an operator corrected in it."""
    return fields.List(
        fields.Nested(AmendmentSchema),
        allow_none=True,
        metadata=about("What the operator of this service corrected in it by hand; null where nothing was."),
    )
