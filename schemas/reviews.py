"""Reviews: fact-checkers' verdicts on claims (schema.org ClaimReview)."""

from dataclasses import dataclass

from marshmallow import fields

from schemas.scalars import Day, Record, Score, about
from schemas.speakers import SpeakerKind


@dataclass(frozen=True, slots=True)
class Review:
    """A fact-checker's verdict as published, before it is matched to a claim on record.

    ``site`` is a host name without ``www``; ``reviewed`` and ``claim_date`` are ISO dates; ``rating`` is the
    verdict in the fact-checker's own words; ``value`` lies between ``worst`` and ``best`` where all are given.
    """

    claim_reviewed: str
    url: str
    rating: str
    publisher: str | None = None
    site: str | None = None
    title: str | None = None
    reviewed: str | None = None
    claimant: str | None = None
    claimant_kind: SpeakerKind = SpeakerKind.PERSON
    claim_date: str | None = None
    appearance: str | None = None
    language: str = "en"
    value: float | None = None
    best: float | None = None
    worst: float | None = None


class PublisherSchema(Record):
    """Who published a review."""

    name = fields.String(allow_none=True, metadata=about("Name of the fact-checker.", "Example Fact Desk"))
    site = fields.String(allow_none=True, metadata=about("Host name without `www`.", "facts.example.org"))


class ReviewRefSchema(Record):
    """A fact-checker's verdict as the record of its claim carries it."""

    id = fields.String(metadata=about("Stable id.", "r41d0c7a2e9b8f35"))
    publisher = fields.Nested(PublisherSchema, metadata=about("Who published the review."))
    url = fields.String(metadata=about("Where the review is published.", "https://facts.example.org/200-tons"))
    title = fields.String(allow_none=True, metadata=about("Title of the review.", "Did 200 tons arrive?"))
    reviewed = Day(allow_none=True, metadata=about("When the review was published.", "2024-03-20"))
    rating = fields.String(metadata=about("The verdict in the fact-checker's words.", "Mostly true"))
    language = fields.String(metadata=about("BCP 47 code of the review.", "en"))


class ReviewSchema(ReviewRefSchema):
    """A fact-checker's verdict on a claim on record."""

    claim = fields.String(metadata=about("Id of the claim it is about.", "c1a9f2d07b3e4856"))
    match = Score(metadata=about("How surely that claim is the one reviewed, from 0 to 1.", 0.93))
    claim_reviewed = fields.String(metadata=about("The claim in the fact-checker's words.", "200 tons reached Gaza"))
    claimant = fields.String(allow_none=True, metadata=about("Who made the claim, as the review says.", "A minister"))
    claim_date = Day(allow_none=True, metadata=about("When the claim was made.", "2024-03-15"))
    rating_value = fields.Float(allow_none=True, metadata=about("The verdict as a number, if given.", 4))
    best_rating = fields.Float(allow_none=True, metadata=about("The best number possible, if given.", 5))
    worst_rating = fields.Float(allow_none=True, metadata=about("The worst number possible, if given.", 1))
