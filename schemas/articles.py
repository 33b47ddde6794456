"""Articles: published texts, with the place they were read from."""

from dataclasses import dataclass, field
from enum import StrEnum

from marshmallow import fields

from schemas import examples
from schemas.queries import PageQuery, names, since, until, updated_since, words
from schemas.scalars import Choice, Day, Moment, Record, about


@dataclass(frozen=True, slots=True)
class Source:
    """Who published an article; ``site`` is a host name without ``www``."""

    name: str
    site: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One published text. ``published`` is an ISO 8601 date where the text gives a full one, else null.

    ``text`` is the text as decoded, line ends made LF and nothing else changed. ``source`` is null where the
    outlet is unknown. ``language`` is an ISO 639-1 code, as detected.
    """

    text: str
    origin: str
    title: str | None = None
    url: str | None = None
    author: str | None = None
    published: str | None = None
    published_text: str | None = None
    source: Source | None = None
    language: str = "en"
    #: Character ranges of the paragraphs worth reading, in order; the rest of the text is page furniture.
    blocks: tuple[tuple[int, int], ...] = field(default=())
    #: The character range of the headline inside ``text``, where the text repeats it.
    headline: tuple[int, int] | None = None


class SourceRefSchema(Record):
    """Who published an article."""

    id = fields.String(metadata=about("Stable id: a readable slug.", "the-guardian"))
    name = fields.String(metadata=about("Name of the outlet.", "The Guardian"))
    site = fields.String(allow_none=True, metadata=about("Host name without `www`, if known.", "theguardian.com"))


class SourceSchema(SourceRefSchema):
    """An outlet, with what is on record."""

    articles = fields.Integer(metadata=about("How many of its articles are on record.", 2, minimum=0))
    claims = fields.Integer(metadata=about("How many claims its articles printed, its own words aside.", 31, minimum=0))


class ArticleRefSchema(Record):
    """The article that printed a claim."""

    id = fields.String(metadata=about("Stable id.", examples.ARTICLE))
    title = fields.String(allow_none=True, metadata=about("Headline, if known.", "Hamas insists on end of Gaza war"))
    origin = fields.String(metadata=about("File name or URL it was read from.", "article-1.txt"))
    url = fields.String(allow_none=True, metadata=about("Where it is published.", "https://example.org/news/1"))
    author = fields.String(allow_none=True, metadata=about("Who wrote it, as printed.", "Jane Doe"))
    published = Day(allow_none=True, metadata=about("Day of publication; null where not fully given.", "2024-05-01"))
    published_text = fields.String(allow_none=True, metadata=about("The date as printed.", "May 1, 2024"))


class ArticleSchema(ArticleRefSchema):
    """A published text on record."""

    source = fields.Nested(SourceRefSchema, allow_none=True, metadata=about("Who published it; null where unknown."))
    language = fields.String(metadata=about("ISO 639-1 code, as detected.", "en"))
    claims = fields.Integer(metadata=about("How many claims it printed, narration included.", 14, minimum=0))
    extractor = fields.String(metadata=about("Version of the extractor that read it.", "1"))
    updated = Moment(metadata=about("When it was last imported or read anew.", "2024-07-11T09:30:00+00:00"))


class ArticleTextSchema(ArticleSchema):
    """A published text on record, with the text that all offsets point into."""

    text = fields.String(
        allow_none=True,
        metadata=about("The text; null where this service does not hand texts out.", "Mayor opens the new bridge. …"),
    )


class ArticleSort(StrEnum):
    """Orders of a list of articles; unknown dates come last."""

    NEWEST = "newest"
    OLDEST = "oldest"


class ArticleQuery(PageQuery):
    """Filters of a list of articles."""

    q = words("Words to find in the headlines.", "hamas")
    source = names("Only published by these outlets: ids or names.", "the-guardian")
    since = since("articles published")
    until = until("articles published")
    updated_since = updated_since()
    sort = Choice(
        ArticleSort,
        load_default=ArticleSort.NEWEST.value,
        metadata=about("Order of the list, by day of publication.", "newest"),
    )


class SourceSort(StrEnum):
    """Orders of a list of outlets."""

    CLAIMS = "claims"
    NAME = "name"


class SourceQuery(PageQuery):
    """Filters of a list of outlets."""

    q = words("Part of a name; case and accents do not matter.", "guardian")
    sort = Choice(
        SourceSort,
        load_default=SourceSort.CLAIMS.value,
        metadata=about("Order of the list: most claims first, or by name.", "claims"),
    )


class SavedStatus(StrEnum):
    """What became of an article that was sent."""

    ADDED = "added"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"
    KNOWN = "known"


class SavedSchema(Record):
    """What an article that was sent left on record."""

    status = Choice(
        SavedStatus,
        metadata=about("Added, replaced, unchanged, or known already under another origin.", "added"),
    )
    article = fields.String(metadata=about("Id of the article.", examples.ARTICLE))
    claims = fields.Integer(metadata=about("How many claims it printed, narration included.", 14, minimum=0))
    conflicts = fields.Integer(metadata=about("How many conflicts these are part of.", 2, minimum=0))
