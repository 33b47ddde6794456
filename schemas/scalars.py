"""Strict scalar fields: what a value may look like on the wire, in queries, bodies and answers."""

# ruff: noqa: ANN401 - the signatures are marshmallow's

import re
from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from marshmallow import EXCLUDE, Schema, ValidationError, fields, validate

FORBIDDEN = re.compile("[\x00\ud800-\udfff]")
WHOLE = re.compile(r"-?[0-9]{1,18}", re.ASCII)
DECIMAL = re.compile(r"-?[0-9]{1,18}(\.[0-9]{1,18})?", re.ASCII)
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?([Zz]|[+-][0-9]{2}:[0-9]{2})", re.ASCII
)


def about(description: str, example: Any = None, **more: Any) -> dict[str, Any]:
    """What the documentation says of a field: a sentence, and an example that works on the sample articles."""
    return {"description": description, **({} if example is None else {"examples": [example]}), **more}


class Record(Schema):
    """A record of an answer: every field is always there, though it may be null."""

    class Meta:
        """Readers must expect new fields."""

        unknown = EXCLUDE

    def on_bind_field(self, field_name: str, field_obj: fields.Field[Any]) -> None:
        """Every field of a record is present, unless it says that it may be absent."""
        field_obj.required = not field_obj.metadata.get("x_absent", False)


class Text(fields.String):
    """Text of ``low`` to ``high`` code points, without NUL characters and unpaired surrogates."""

    def __init__(self, high: int = 200, low: int = 1, **more: Any) -> None:
        checks = [validate.Length(low, high, error=f"must have {low} to {high} characters")]
        super().__init__(validate=[*checks, *more.pop("validate", [])], **more)

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **more: Any) -> str:
        text = super()._deserialize(value, attr, data, **more)
        if text is not None and FORBIDDEN.search(text):
            raise ValidationError("must not contain NUL characters or unpaired surrogates")
        return str(text)


class Choice(fields.String):
    """One of the values of a closed enumeration."""

    def __init__(self, choices: type[StrEnum] | tuple[str, ...], **more: Any) -> None:
        values = tuple(str(choice) for choice in choices)
        super().__init__(validate=validate.OneOf(values, error="must be one of: {choices}"), **more)


class Whole(fields.Integer):
    """A whole number in ASCII digits within a query string."""

    def __init__(self, low: int, high: int, **more: Any) -> None:
        bounds = validate.Range(low, high, error=f"must be a whole number from {low} to {high}")
        super().__init__(validate=bounds, **more)

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **more: Any) -> int:
        if not isinstance(value, str) or not WHOLE.fullmatch(value):
            raise ValidationError("must be a whole number")
        return int(value)


class Share(fields.Float):
    """A number from 0 to 1 within a query string, written in ASCII digits."""

    def __init__(self, **more: Any) -> None:
        super().__init__(validate=validate.Range(0, 1, error="must be a number from 0 to 1"), **more)

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **more: Any) -> float:
        if not isinstance(value, str) or not DECIMAL.fullmatch(value):
            raise ValidationError("must be a number such as 0.5")
        return float(value)


class Flag(fields.Boolean):
    """``true`` or ``false`` within a query string, and nothing else."""

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **more: Any) -> bool:
        if value not in {"true", "false"}:
            raise ValidationError("must be true or false")
        return bool(value == "true")


class Day(fields.Date):
    """A calendar day as an ISO 8601 date, kept as text."""

    def _serialize(self, value: Any, attr: str | None, obj: Any, **more: Any) -> Any:
        return None if value is None else str(value)

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **more: Any) -> Any:
        if not isinstance(value, str) or not DAY.fullmatch(value):
            raise ValidationError("must be a date such as 2024-05-01")
        try:
            return date.fromisoformat(value).isoformat()
        except ValueError as error:
            raise ValidationError(f"is not a day of the calendar: {value}") from error


class Moment(fields.DateTime):
    """A point in time as an RFC 3339 date-time, kept as text."""

    def _serialize(self, value: Any, attr: str | None, obj: Any, **more: Any) -> Any:
        return None if value is None else str(value)

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **more: Any) -> Any:
        if not isinstance(value, str) or not MOMENT.fullmatch(value):
            raise ValidationError("must be a date-time such as 2024-05-01T12:00:00Z")
        try:
            return datetime.fromisoformat(value.upper()).isoformat()
        except ValueError as error:
            raise ValidationError(f"is not a time of the calendar: {value}") from error


_EXACT = 2**53
"""Below it every whole number is one of its own; beyond, light-years in metres overflow what JSON readers hold."""


class Amount(fields.Float):
    """A number served without a fraction where it has none, nor more digits than are sure; null is an open bound."""

    def _serialize(self, value: Any, attr: str | None, obj: Any, **more: Any) -> Any:
        if value is None:
            return None
        return int(value) if float(value).is_integer() and abs(value) < _EXACT else float(value)


class Score(fields.Float):
    """A number from 0 to 1, served with three decimals."""

    def __init__(self, **more: Any) -> None:
        super().__init__(validate=validate.Range(0, 1), **more)

    def _serialize(self, value: Any, attr: str | None, obj: Any, **more: Any) -> Any:
        return None if value is None else round(float(value), 3)


class Number(fields.Float):
    """A number within a JSON body, null where unknown; texts and truth values are none."""

    def __init__(self, **more: Any) -> None:
        super().__init__(allow_none=True, validate=validate.Range(-1e9, 1e9, error="is out of range"), **more)

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **more: Any) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise ValidationError("must be a number")
        return float(value)


class Values(fields.List[Any]):
    """Several values of one parameter, by repeating it or with commas between them."""

    def __init__(self, inner: fields.Field[Any], most: int = 20, **more: Any) -> None:
        super().__init__(inner, validate=validate.Length(1, most, error=f"must have 1 to {most} values"), **more)
