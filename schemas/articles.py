"""Articles: published texts, with the place they were read from."""

from dataclasses import dataclass, field


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
