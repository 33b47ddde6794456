"""Conflicts: unordered pairs of claims that cannot both stand."""

from dataclasses import dataclass
from enum import StrEnum

from marshmallow import fields, validate

from schemas import examples
from schemas.claims import ClaimSchema
from schemas.queries import PageQuery, choices, names, since, until, updated_since
from schemas.scalars import Choice, Flag, Record, Score, Share, about
from schemas.selectors import Span, SpanSchema
from schemas.topics import TopicRefSchema


class ConflictKind(StrEnum):
    """Why two claims cannot both stand."""

    FIGURE = "figure"
    DENIAL = "denial"
    STANCE = "stance"
    SHIFT = "shift"


@dataclass(frozen=True, slots=True)
class Verdict:
    """A conflict found between two claims a and b, before the store gives it an id.

    ``score`` in 0..1; ``explanation`` is one sentence a reader can check; ``evidence_a`` and ``evidence_b`` are
    the deciding words, with offsets into each claim's own article text.
    """

    kind: ConflictKind
    score: float
    explanation: str
    evidence_a: Span
    evidence_b: Span
    topic: str | None = None


class EvidenceSchema(SpanSchema):
    """The words of one claim that decided."""

    claim = fields.String(metadata=about("Id of the claim whose article text the offsets point into.", examples.CLAIM))


class ConflictSchema(Record):
    """An unordered pair of claims that cannot both stand."""

    id = fields.String(metadata=about("Stable id.", examples.CONFLICT))
    kind = Choice(ConflictKind, metadata=about("Why both cannot stand.", "figure"))
    score = Score(metadata=about("How sure the comparison is, from 0 to 1.", 0.91))
    topic = fields.Nested(
        TopicRefSchema, allow_none=True, metadata=about("What both speak of, if one topic covers it.")
    )
    same_speaker = fields.Boolean(metadata=about("Whether one speaker made both claims.", False))
    same_source = fields.Boolean(metadata=about("Whether one outlet printed both claims.", True))
    explanation = fields.String(
        metadata=about("One sentence a reader can check.", "The mayor counts 40 boats, the harbour master 25.")
    )
    claims = fields.List(
        fields.Nested(ClaimSchema), validate=validate.Length(equal=2), metadata=about("The two claims.")
    )
    evidence = fields.List(
        fields.Nested(EvidenceSchema),
        validate=validate.Length(equal=2),
        metadata=about("The deciding words of each claim, in the order of `claims`."),
    )


class ConflictSort(StrEnum):
    """Orders of a list of conflicts."""

    SCORE = "score"
    NEWEST = "newest"
    OLDEST = "oldest"


class ConflictFilter(PageQuery):
    """Filters of the conflicts of one claim."""

    kind = choices(ConflictKind, "Only of these kinds.", "stance")
    min_score = Share(metadata=about("Only with at least this score.", 0.5))
    sort = Choice(
        ConflictSort,
        load_default=ConflictSort.SCORE.value,
        metadata=about("Order of the list: the surest first, or by the later day of publication.", "score"),
    )


class ConflictQuery(ConflictFilter):
    """Filters of a list of conflicts."""

    topic = names("Only on these topics: ids or labels; case and accents do not matter.", "ceasefire")
    speaker = names(
        "Only with a claim of this speaker, by id or name; two values: only between these two.",
        "antony-blinken",
        most=2,
    )
    source = names("Only with a claim printed by these outlets: ids or names.", "the-guardian")
    article = names("Only with a claim printed in these articles: ids.", examples.ARTICLE)
    same_speaker = Flag(metadata=about("Only pairs by one speaker, or only by two.", False))
    same_source = Flag(metadata=about("Only pairs printed by one outlet, or only by two.", False))
    since = since("pairs whose later claim was published")
    until = until("pairs whose later claim was published")
    updated_since = updated_since()
