"""A text with its paragraphs into an article: header recognised, furniture left out, language told."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from urllib.parse import urlsplit

from courlan import normalize_url

from schemas.articles import Article, Source
from seeds.reading import dates
from seeds.reading.english import language_of
from seeds.reading.failure import Unreadable
from seeds.reading.furniture import worth_reading
from seeds.reading.header import Header, recognise
from seeds.reading.paragraphs import Paragraph, pieces


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an article from outside its text; it goes before what the text says."""

    title: str | None = None
    author: str | None = None
    published_text: str | None = None
    source: str | None = None
    site: str | None = None
    url: str | None = None


NOTHING = Known()
#: Addresses on the web; one without a scheme ("example.org/news/1") is taken for one.
_SCHEMES = {"", "http", "https"}


def article(text: str, origin: str, paragraphs: Sequence[Paragraph], known: Known = NOTHING) -> Article:
    """The article that ``text`` holds; raises ``Unreadable`` where there is none in English."""
    header = _informed(recognise(paragraphs), known)
    kept = worth_reading(text, paragraphs, header)
    code, language = language_of(" ".join(paragraph.folded for paragraph in kept or paragraphs))
    if code != "en":
        raise Unreadable(f"not in English: it looks like {language}", skipped=True)
    if not kept:
        raise Unreadable("no paragraph of an article in it, only headings and page furniture")
    return Article(
        text=text,
        origin=origin,
        title=header.title,
        url=_address(header.url),
        author=header.author,
        published=header.published,
        published_text=header.published_text,
        source=_source(header, known),
        language=code,
        blocks=tuple(piece for p in kept for piece in pieces(text, p.start, p.end)),
        headline=_headline(paragraphs, header.title),
    )


def _informed(header: Header, known: Known) -> Header:
    given = {f.name: getattr(known, f.name) for f in fields(known) if f.name not in {"site", "published_text"}}
    header = replace(header, **{name: value for name, value in given.items() if value})
    if not known.published_text:
        return header
    return replace(header, published=dates.iso(known.published_text), published_text=known.published_text)


def _source(header: Header, known: Known) -> Source | None:
    """The outlet by name, by site where only that is known; its address comes from the article's URL."""
    site = known.site or _site(header.url)
    name = header.source or site
    if name is None:
        return None
    bare = re.fullmatch(r"(?:https?://)?(?:www\.)?([\w-]+(?:\.[\w-]+)+)/?", name)
    return Source(bare[1] if bare else name, site or (bare[1].lower() if bare else None))


def _address(url: str | None) -> str | None:
    """An address without what only tells where a reader came from or how far to scroll; null where none can go there.

    What another scheme names ("javascript:", "file:") must not become a link in a reader's browser.
    """
    try:
        plain = str(normalize_url(url)) if url else ""
        if not plain or any(urlsplit(one).scheme not in _SCHEMES for one in (str(url).strip(), plain)):
            return None
    except ValueError:
        return url if url and re.match(r"\s*https?:", url, re.IGNORECASE) else None
    page, _, fragment = plain.partition("#")
    return plain if fragment[:1] in ("!", "/") else page


def _site(url: str | None) -> str | None:
    """The host name of an address, without ``www``."""
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def _headline(paragraphs: Sequence[Paragraph], title: str | None) -> tuple[int, int] | None:
    """Where the text has its headline: alone, else with an outlet or a label beside it."""
    wanted = (title or "").casefold()
    found = [p for p in paragraphs if title and wanted in p.folded.casefold() and len(p.folded) <= len(title) + 60]
    best = min(found, key=lambda p: len(p.folded), default=None)
    return (best.start, best.end) if best else None
