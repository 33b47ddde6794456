"""Pages: a list's records with the way to the next page."""

from typing import Any

from marshmallow import Schema, fields

from schemas.articles import ArticleSchema, SourceSchema
from schemas.claims import ClaimSchema
from schemas.conflicts import ConflictSchema
from schemas.positions import SpeakerPositionSchema, TopicPositionSchema
from schemas.reviews import ReviewSchema
from schemas.scalars import Record, about
from schemas.speakers import SpeakerSchema
from schemas.topics import TopicSchema


class PagePlaceSchema(Record):
    """Which page this is and where the next begins."""

    limit = fields.Integer(metadata=about("How many records a page holds at most.", 25))
    next = fields.String(allow_none=True, metadata=about("Cursor of the next page; null on the last.", "WzEsMl0"))


class FacetSchema(Record):
    """How many of the selected records share a value."""

    id = fields.String(metadata=about("The value to filter by.", "antony-blinken"))
    label = fields.String(metadata=about("The value to read.", "Antony Blinken"))
    count = fields.Integer(metadata=about("How many records have it.", 12))


def page_of(record: type[Schema]) -> type[Record]:
    """The schema of a page of these records."""
    noun = record.__name__.removesuffix("Schema")
    places: dict[str, Any] = {
        "__doc__": f"A page of {noun} records.",
        "data": fields.List(fields.Nested(record), metadata=about("The records, in the order asked for.")),
        "page": fields.Nested(PagePlaceSchema, metadata=about("Where this page ends.")),
        "total": fields.Integer(metadata=about("How many there are, with `include=total`.", 120, x_absent=True)),
        "facets": fields.Dict(
            fields.String(),
            fields.List(fields.Nested(FacetSchema)),
            metadata=about("Counts by value, with `facets=`.", x_absent=True),
        ),
        "hints": fields.List(
            fields.String(),
            metadata=about("What may have been meant otherwise.", ["no speaker is named “Bilnken”"], x_absent=True),
        ),
    }
    return type(f"{noun}PageSchema", (Record,), places)


ClaimPageSchema = page_of(ClaimSchema)
ConflictPageSchema = page_of(ConflictSchema)
SpeakerPageSchema = page_of(SpeakerSchema)
TopicPageSchema = page_of(TopicSchema)
ArticlePageSchema = page_of(ArticleSchema)
SourcePageSchema = page_of(SourceSchema)
ReviewPageSchema = page_of(ReviewSchema)
SpeakerPositionPageSchema = page_of(SpeakerPositionSchema)
TopicPositionPageSchema = page_of(TopicPositionSchema)
