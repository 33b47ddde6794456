"""Analysis: texts and statements sent in a request, and what is answered about them."""

from typing import Any

from marshmallow import Schema, ValidationError, fields, pre_load, validate, validates_schema

from schemas.claims import ClaimSchema
from schemas.conflicts import ConflictKind
from schemas.queries import Query
from schemas.scalars import Choice, Day, Record, Score, Text, about
from schemas.selectors import SpanSchema

TEXT = "The harbour master said the bridge is closed to traffic. “At least 40 boats are waiting,” she added."
LONGEST = 200_000
LONGEST_STATEMENT = 5000
JUST_TEXT = {"type": "string", "minLength": 1, "maxLength": LONGEST_STATEMENT}


def statement() -> Text:
    """The words of a statement, which cannot all be blank."""
    return Text(
        LONGEST_STATEMENT,
        required=True,
        validate=[validate.Regexp(r"[\s\S]*\S", error="must not be blank")],
        metadata=about("What was said.", "The bridge is closed to traffic."),
    )


class TextBody(Schema):
    """A text to read, plain or as HTML, with what is known of its publication."""

    text = Text(LONGEST, metadata=about("The article as plain text; offsets point into it.", TEXT))
    html = Text(
        LONGEST,
        metadata=about("The article as an HTML page; offsets point into the text found in it.", f"<p>{TEXT}</p>"),
    )
    title = Text(500, allow_none=True, metadata=about("Headline.", "Bridge closed as boats wait"))
    url = Text(
        2000,
        allow_none=True,
        validate=[validate.URL(schemes={"http", "https"}, error="must be an http or https URL")],
        metadata=about("Where it is published.", "https://example.org/bridge", format="uri"),
    )
    author = Text(allow_none=True, metadata=about("Who wrote it.", "Jane Doe"))
    published = Day(allow_none=True, metadata=about("Day of publication.", "2024-05-01"))
    source = Text(allow_none=True, metadata=about("Name of the outlet.", "Harbour Gazette"))

    @validates_schema
    def one_text(self, data: dict[str, Any], **_: object) -> None:
        """Either text or html, not both."""
        if ("text" in data) == ("html" in data):
            raise ValidationError("send either `text` or `html`", "text")


class ExtractBody(TextBody):
    """A text whose claims are wanted; nothing is stored."""


class ArticleBody(TextBody):
    """An article to store with its claims."""

    origin = Text(
        500,
        allow_none=True,
        metadata=about(
            "What to keep it under: sent again under the same origin, a changed text replaces the article. "
            "Otherwise its URL, or a digest of its text.",
            "harbour-gazette/bridge",
        ),
    )


class StatementBody(Schema):
    """A statement, with who made it and when where that is known."""

    text = statement()
    speaker = Text(allow_none=True, metadata=about("Who said it.", "Harbour Master"))
    date = Day(allow_none=True, metadata=about("When it was said.", "2024-05-01"))

    @pre_load
    def spread(self, data: Any, **_: object) -> Any:  # noqa: ANN401 - anything can be sent
        """A bare string stands for a text."""
        return {"text": data} if isinstance(data, str) else data


class CompareBody(Schema):
    """Two statements to hold against one another."""

    a = fields.Nested(StatementBody, required=True, metadata=about("One statement, or just its text.", x_or=JUST_TEXT))
    b = fields.Nested(
        StatementBody, required=True, metadata=about("The other statement, or just its text.", x_or=JUST_TEXT)
    )


class CheckBody(StatementBody):
    """A statement to hold against the claims on record."""

    #: Where several are taken, one may be sent without a list around it.
    alone_too = True


class CheckQuery(Query):
    """A statement to hold against the claims on record, in the address."""

    text = statement()
    speaker = Text(metadata=about("Who said it.", "Harbour Master"))
    date = Day(metadata=about("When it was said.", "2024-05-01"))


class ExtractionSchema(Record):
    """The claims found in a text."""

    data = fields.List(fields.Nested(ClaimSchema), metadata=about("The claims, in the order of the text."))
    text = fields.String(metadata=about("The text that the offsets point into.", TEXT))


class SideEvidenceSchema(SpanSchema):
    """The deciding words of one statement of a pair."""

    side = Choice(("a", "b"), metadata=about("Which statement.", "a"))


class ComparisonSchema(Record):
    """Whether two statements can both stand."""

    conflict = fields.Boolean(metadata=about("Whether they cannot both stand.", True))
    kind = Choice(ConflictKind, allow_none=True, metadata=about("Why they cannot; null without conflict.", "denial"))
    score = Score(metadata=about("How sure the comparison is that they conflict, from 0 to 1.", 0.9))
    explanation = fields.String(
        metadata=about("One sentence a reader can check.", "One says the bridge is open.", x_absent=True)
    )
    evidence = fields.List(
        fields.Nested(SideEvidenceSchema),
        metadata=about("The deciding words, with offsets into the texts sent.", x_absent=True),
    )


class ComparisonsSchema(Record):
    """One answer for each pair, in order."""

    data = fields.List(fields.Nested(ComparisonSchema), metadata=about("The answers, in the order of the pairs."))


class CheckedClaimSchema(Record):
    """A claim on record that bears on the statement."""

    relation = Choice(
        ("same", "support", "conflict"), metadata=about("Whether it says the same, supports or conflicts.", "conflict")
    )
    kind = Choice(ConflictKind, allow_none=True, metadata=about("Kind of conflict; null without.", "denial"))
    score = Score(metadata=about("How sure the comparison is, from 0 to 1.", 0.9))
    explanation = fields.String(metadata=about("One sentence a reader can check.", "One says the bridge is open."))
    claim = fields.Nested(ClaimSchema, metadata=about("The claim on record."))
    evidence = fields.List(
        fields.Nested(SpanSchema), metadata=about("The deciding words in the claim's article text, where any are.")
    )


class CheckSchema(Record):
    """The claims on record that bear on a statement, best first."""

    data = fields.List(fields.Nested(CheckedClaimSchema), metadata=about("The claims, best first."))


class ChecksSchema(Record):
    """An answer for each of several statements, in order."""

    data = fields.List(fields.Nested(CheckSchema), metadata=about("The answers, in the order of the statements."))
