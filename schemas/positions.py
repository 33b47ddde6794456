"""Positions: stances counted by target, over time, with the claims behind each number."""

from marshmallow import fields

from schemas import examples
from schemas.claims import StanceLabel, TargetSchema
from schemas.scalars import Choice, Day, Record, about
from schemas.speakers import SpeakerRefSchema


class PeriodSchema(Record):
    """One stance in one month, with the claims that take it."""

    period = fields.String(allow_none=True, metadata=about("Month, null for claims without a date.", "2024-05"))
    stance = Choice(StanceLabel, metadata=about("The position taken.", "support"))
    count = fields.Integer(metadata=about("How many claims take it.", 2, minimum=1))
    claims = fields.List(
        fields.String(),
        metadata=about(
            "Ids of these claims, newest first; of many the newest.", [examples.CLAIM, examples.OTHER_CLAIM]
        ),
    )


class SpeakerPositionSchema(Record):
    """Where a speaker stands on one target, over time."""

    target = fields.Nested(TargetSchema, metadata=about("What the positions are about."))
    support = fields.Integer(metadata=about("How many claims support it.", 2, minimum=0))
    oppose = fields.Integer(metadata=about("How many claims oppose it.", 0, minimum=0))
    neutral = fields.Integer(metadata=about("How many claims speak of it without a position.", 1, minimum=0))
    first = Day(allow_none=True, metadata=about("Day of the first dated claim.", "2024-05-01"))
    last = Day(allow_none=True, metadata=about("Day of the last dated claim.", "2024-07-10"))
    periods = fields.List(fields.Nested(PeriodSchema), metadata=about("The same by month, oldest first."))


class TopicPositionSchema(SpeakerPositionSchema):
    """Where one speaker stands on one target within a topic, over time."""

    speaker = fields.Nested(SpeakerRefSchema, metadata=about("Who takes the positions."))
