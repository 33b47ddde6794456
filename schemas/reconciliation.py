"""Reconciliation: speakers and topics as a W3C community group Reconciliation Service API 0.2 serves entities."""

from marshmallow import fields, validate

from schemas.queries import Query
from schemas.scalars import Record, Text, Whole, about
from schemas.speakers import SpeakerKind

#: The types entities have, by id; a speaker has its kind's and ``speaker``.
TYPES = {
    "speaker": "Speaker",
    **{str(kind): f"Speaker: {kind}" for kind in SpeakerKind},
    "topic": "Topic",
}
#: The properties that can be asked for and matched, by id, with what each tells.
PROPERTIES = {
    "name": ("Name", "Fullest name on record."),
    "alias": ("Other names", "Other names used for the same speaker."),
    "kind": ("Kind", "What the speaker is: person, organisation, government, group, unnamed or publication."),
    "role": ("Role", "Office or function, where an article gives one."),
    "claims": ("Claims", "How many claims are on record."),
    "conflicts": ("Conflicts", "How many conflicts these claims are part of."),
    "wikidata": ("Wikidata id", "The item of the same entity in Wikidata, where known."),
    "parent": ("Broader topic", "The topic this one belongs to."),
    "iptc": ("IPTC Media Topics code", "The code of the same subject, where it maps."),
}
CALLBACK = validate.Regexp(r"^[A-Za-z_$][\w$.]{0,99}$", error="must be the name of a JavaScript function")


class CallbackQuery(Query):
    """What every address takes so that pages of any origin can read it."""

    callback = Text(100, validate=[CALLBACK], metadata=about("Function to call with the answer (JSONP)."))
    cache_buster = Text(40, data_key="_", metadata=about("Ignored; some clients add it to get a fresh answer."))


class ReconcileQuery(CallbackQuery):
    """A batch of names to find, or of properties to fetch; neither: the manifest."""

    queries = Text(
        200_000,
        metadata=about(
            "A JSON object of queries by key, each with `query` and, if wanted, `type`, `limit` and `properties`.",
            '{"q0": {"query": "Antoni Blinkin", "type": "person"}}',
        ),
    )
    extend = Text(
        200_000,
        metadata=about(
            "A JSON object with `ids` and `properties`.",
            '{"ids": ["speaker:antony-blinken"], "properties": [{"id": "role"}]}',
        ),
    )


class PrefixQuery(CallbackQuery):
    """What somebody has typed so far."""

    prefix = Text(200, 0, required=True, metadata=about("What was typed so far.", "blink"))
    cursor = Whole(0, 10_000, load_default=0, metadata=about("How many results to leave out.", 0))


class EntityQuery(Query):
    """Which entity to show."""

    id = Text(200, required=True, metadata=about("Id of the entity.", "speaker:antony-blinken"))


class ProposalQuery(CallbackQuery):
    """For which type to propose properties."""

    type = Text(60, metadata=about("Id of a type.", "person"))
    limit = Whole(0, 100, metadata=about("How many at most.", 10))


class NamedSchema(Record):
    """A thing with an id and a name."""

    id = fields.String(metadata=about("Its id.", "person"))
    name = fields.String(metadata=about("Its name.", "Speaker: person"))
    description = fields.String(metadata=about("More about it.", "U.S. Secretary of State", x_absent=True))


class FeatureSchema(Record):
    """One thing a score was made of."""

    id = fields.String(metadata=about("What was compared: `name`.", "name"))
    value = fields.Float(metadata=about("How alike it is, from 0 to 100.", 92.9))


class CandidateSchema(NamedSchema):
    """An entity that a name may mean."""

    type = fields.List(fields.Nested(NamedSchema), metadata=about("What it is."))
    score = fields.Float(metadata=about("How alike the names are, from 0 to 100.", 92.9))
    match = fields.Boolean(metadata=about("Whether it can be taken without looking.", True))
    features = fields.List(fields.Nested(FeatureSchema), metadata=about("What the score was made of."))


class SuggestionsSchema(Record):
    """What somebody may be about to type."""

    result = fields.List(fields.Nested(NamedSchema), metadata=about("Suggestions, the likeliest first."))


class ProposalSchema(Record):
    """Properties that can be fetched."""

    properties = fields.List(fields.Nested(NamedSchema), metadata=about("The properties."))
    type = fields.String(metadata=about("The type asked about.", "person", x_absent=True))
    limit = fields.Integer(metadata=about("The number asked for.", 10, x_absent=True))


class ReconciliationErrorSchema(Record):
    """What is wrong with a request to the reconciliation service."""

    status = fields.String(metadata=about("Always `error`.", "error"))
    message = fields.String(metadata=about("What is wrong.", "`queries` is not a JSON object."))


class ReconciliationAnswerSchema(Record):
    """The manifest, a batch of results by key, or `meta` and `rows` of a data extension: what was asked for."""

    versions = fields.List(fields.String(), metadata=about("Of the manifest: the versions spoken.", x_absent=True))
    meta = fields.List(fields.Nested(NamedSchema), metadata=about("Of a data extension.", x_absent=True))
    rows = fields.Dict(metadata=about("Of a data extension: values by entity and property.", x_absent=True))
