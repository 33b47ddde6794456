"""Topics: labels of the topic list, or key phrases found in the text."""

from dataclasses import dataclass
from enum import StrEnum

from marshmallow import fields

from schemas.queries import PageQuery, words
from schemas.scalars import Choice, Flag, Record, about


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic by id and label; ``listed`` tells topics of the list from key phrases found in the text."""

    id: str
    label: str
    listed: bool = True
    parent: str | None = None
    iptc: str | None = None


class TopicRefSchema(Record):
    """A topic by id and label."""

    id = fields.String(metadata=about("Stable id: a readable slug.", "ceasefire"))
    label = fields.String(metadata=about("Name to read.", "Ceasefire"))


class TopicSchema(TopicRefSchema):
    """A topic of the list or a key phrase found in the texts, with what is on record."""

    listed = fields.Boolean(metadata=about("Whether it is on the topic list; else a key phrase of the texts.", True))
    parent = fields.String(allow_none=True, metadata=about("Id of the wider topic, if any.", "conflict-war-and-peace"))
    iptc = fields.String(allow_none=True, metadata=about("IPTC Media Topics code, if it maps.", "16000000"))
    claims = fields.Integer(
        metadata=about("How many claims are on this topic, the publications' own words aside.", 25, minimum=0)
    )
    conflicts = fields.Integer(metadata=about("How many conflicts are on this topic.", 4, minimum=0))


class TopicSort(StrEnum):
    """Orders of a list of topics."""

    CLAIMS = "claims"
    LABEL = "label"


class TopicQuery(PageQuery):
    """Filters of a list of topics."""

    q = words("Part of a label; case and accents do not matter.", "cease")
    listed = Flag(metadata=about("Only topics of the topic list, or only key phrases found in the texts.", True))
    sort = Choice(
        TopicSort,
        load_default=TopicSort.CLAIMS.value,
        metadata=about("Order of the list: most claims first, or by label.", "claims"),
    )
