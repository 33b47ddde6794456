"""Speakers: the persons and bodies that claims are attributed to."""

from dataclasses import dataclass
from enum import StrEnum

from marshmallow import fields

from schemas.amendments import corrected
from schemas.queries import PageQuery, choices, since, until, words
from schemas.scalars import Choice, Record, about


class SpeakerKind(StrEnum):
    """What a speaker is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GOVERNMENT = "government"
    GROUP = "group"
    UNNAMED = "unnamed"
    PUBLICATION = "publication"


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker as one article presents it, before the store gives it an identity.

    ``key`` tells the speakers of one article apart; ``name`` is the fullest name the article gives, without
    titles (the description, for the unnamed); ``aliases`` are the other names it uses for the same speaker.
    """

    key: str
    name: str
    kind: SpeakerKind
    role: str | None = None
    aliases: tuple[str, ...] = ()


class SpeakerRefSchema(Record):
    """The speaker of a claim."""

    id = fields.String(metadata=about("Stable id: a readable slug.", "antony-blinken"))
    name = fields.String(metadata=about("Fullest name on record, without titles.", "Antony Blinken"))
    kind = Choice(SpeakerKind, metadata=about("What the speaker is.", "person"))
    role = fields.String(
        allow_none=True, metadata=about("Office or function, where an article gives one.", "U.S. Secretary of State")
    )


class SpeakerSchema(SpeakerRefSchema):
    """A person or body that claims are attributed to, with what is on record."""

    aliases = fields.List(
        fields.String(), metadata=about("Other names used for the same speaker.", ["Blinken", "Secretary Blinken"])
    )
    wikidata = fields.String(
        allow_none=True, metadata=about("Wikidata id, where the operator of this service gave one.", "Q42")
    )
    claims = fields.Integer(metadata=about("How many claims of this speaker are on record.", 12, minimum=0))
    conflicts = fields.Integer(metadata=about("How many conflicts these claims are part of.", 3, minimum=0))
    corrected = corrected()


class SpeakerSort(StrEnum):
    """Orders of a list of speakers."""

    CLAIMS = "claims"
    NAME = "name"


class SpeakerQuery(PageQuery):
    """Filters of a list of speakers."""

    q = words("Part of a name or of another name used for the speaker; case and accents do not matter.", "blinken")
    kind = choices(SpeakerKind, "Only of these kinds.", "person")
    sort = Choice(
        SpeakerSort,
        load_default=SpeakerSort.CLAIMS.value,
        metadata=about("Order of the list: most claims first, or by name.", "claims"),
    )


class PositionQuery(PageQuery):
    """Which positions to count."""

    since = since("positions taken in articles published")
    until = until("positions taken in articles published")
