"""What every list can be asked: the page, its order, totals, and filters that several nouns share."""

from enum import StrEnum
from typing import Any

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from schemas.scalars import Choice, Day, Moment, Text, Values, Whole, about


class Include(StrEnum):
    """What is only counted when asked for."""

    TOTAL = "total"


class Query(Schema):
    """Parameters of a query string: unknown and repeated ones are errors."""

    @validates_schema
    def in_order(self, data: dict[str, Any], **_: object) -> None:
        """A period ends after it begins."""
        if data.get("since") and data.get("until") and data["since"] > data["until"]:
            raise ValidationError("is later than `until`", "since")


class PageQuery(Query):
    """Which page of a list."""

    limit = Whole(1, 100, load_default=25, metadata=about("How many records a page holds at most.", 10))
    cursor = Text(500, metadata=about("Where the page begins: `page.next` of the page before, with the same filters."))
    include = Values(
        Choice(Include), metadata=about("`total` counts all that the filters select, which takes time.", ["total"])
    )


def names(description: str, example: str, most: int = 20) -> fields.List[Any]:
    """A filter that takes several ids or names; a comma parts them."""
    name = Text(validate=[validate.Regexp(r"^[^,]+$", error="must not be empty")])
    return Values(name, most, metadata=about(description, [example]))


def choices(values: type[StrEnum], description: str, example: str) -> fields.List[Any]:
    """A filter that takes several values of a closed enumeration."""
    return Values(Choice(values), metadata=about(description, [example]))


def words(description: str, example: str) -> fields.String:
    """A search for words."""
    return Text(500, metadata=about(description, example))


def since(what: str) -> fields.Date:
    """The first day of a period; records without a full date are left out."""
    return Day(metadata=about(f"Only {what} on this day or later; unknown dates are left out.", "2024-05-01"))


def until(what: str) -> fields.Date:
    """The last day of a period; records without a full date are left out."""
    return Day(metadata=about(f"Only {what} on this day or earlier; unknown dates are left out.", "2024-12-31"))


def updated_since() -> fields.DateTime:
    """For copies that keep up: what was stored since."""
    return Moment(
        metadata=about("Only what was stored or changed at this time or later, to keep a copy up to date.",
                       "2024-05-01T00:00:00Z")
    )  # fmt: skip
