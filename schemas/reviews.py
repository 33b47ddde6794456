"""Reviews: fact-checkers' verdicts on claims (schema.org ClaimReview)."""

from dataclasses import dataclass
from enum import StrEnum

from marshmallow import Schema, fields, validate

from schemas.queries import PageQuery, names, since, until, words
from schemas.scalars import Choice, Day, Number, Record, Score, Text, about
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


class ReviewSort(StrEnum):
    """Orders of a list of reviews."""

    NEWEST = "newest"
    OLDEST = "oldest"


class ReviewQuery(PageQuery):
    """Filters of a list of reviews."""

    q = words("Words to find in the claims reviewed and in the titles.", "aid")
    claim = names("Only of these claims: ids.", "c1a9f2d07b3e4856")
    rating = names("Only with one of these verdicts, in the fact-checkers' words; case does not matter.", "Mostly true")
    site = names("Only published at these sites.", "facts.example.org")
    since = since("reviews published")
    until = until("reviews published")
    sort = Choice(
        ReviewSort,
        load_default=ReviewSort.NEWEST.value,
        metadata=about("Order of the list, by day of publication.", "newest"),
    )


class PublisherBody(Schema):
    """Who published a review."""

    name = Text(metadata=about("Name of the fact-checker.", "Example Fact Desk"), required=True)
    site = Text(253, allow_none=True, metadata=about("Host name without `www`.", "facts.example.org"))


class ReviewBody(Schema):
    """A verdict to attach to a claim."""

    url = Text(
        2000,
        required=True,
        validate=[validate.URL(schemes={"http", "https"}, error="must be an http or https URL")],
        metadata=about("Where it is published.", "https://facts.example.org/200-tons", format="uri"),
    )
    rating = Text(required=True, metadata=about("The verdict in the fact-checker's words.", "Mostly true"))
    publisher = fields.Nested(PublisherBody, required=True, metadata=about("Who published it."))
    title = Text(500, allow_none=True, metadata=about("Its title.", "Did 200 tons arrive?"))
    reviewed = Day(allow_none=True, metadata=about("When it was published.", "2024-03-20"))
    claim_reviewed = Text(
        5000, allow_none=True, metadata=about("The claim in the fact-checker's words.", "200 tons reached Gaza")
    )
    claimant = Text(500, allow_none=True, metadata=about("Who made the claim, as the review says.", "A minister"))
    language = Text(35, allow_none=True, metadata=about("BCP 47 code of the review.", "en"))
    rating_value = Number(metadata=about("The verdict as a number.", 4))
    best_rating = Number(metadata=about("The best number possible.", 5))
    worst_rating = Number(metadata=about("The worst number possible.", 1))
