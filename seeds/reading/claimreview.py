"""ClaimReview markup into reviews: JSON-LD as published on pages, and data feeds of it.

Method: schema.org ``ClaimReview`` with the properties Google documents for it (``claimReviewed``, ``url`` and
``reviewRating.alternateName`` are required), alone, in a list, in ``@graph``, in a page's ``<script>``, or as the
``dataFeedElement`` items of the feeds that Google and Data Commons publish.
"""

import json
import math
import re
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from schemas.reviews import Review
from schemas.speakers import SpeakerKind
from seeds.reading.failure import Failure

_CODE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
NESTS = ("@graph", "dataFeedElement", "item", "mainEntity", "review")


def read_reviews(path: str) -> Iterator[Review | Failure]:
    """The reviews of one file (``.json``, ``.jsonld`` or ``.html``); what cannot be used is a failure."""
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
        documents = list(_documents(text))
    except (OSError, UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        yield Failure(path, f"cannot be read as ClaimReview JSON-LD: {error}")
        return
    found = False
    for where, markup in _markup(documents, ""):
        found = True
        try:
            yield review(markup)
        except ValueError as error:
            yield Failure(f"{path}{where}", str(error))
    if not found:
        yield Failure(path, "holds no ClaimReview")


def review(markup: dict[str, Any]) -> Review:
    """One review from its JSON-LD object; optional properties that cannot be understood are unknown.

    Raises ``ValueError`` that names a required property which is missing or wrong.
    """
    rating, claim = _object(markup.get("reviewRating")), _object(markup.get("itemReviewed"))
    claimant, author = _object(claim.get("author")), _object(markup.get("author"))
    url = _link(markup, "url")
    return Review(
        claim_reviewed=_required(markup.get("claimReviewed"), "claimReviewed"),
        url=url,
        rating=_required(rating.get("alternateName") or rating.get("name"), "reviewRating.alternateName"),
        publisher=_text(author.get("name")),
        site=site(_text(author.get("url")) or url),
        title=_text(markup.get("headline")) or _text(markup.get("name")),
        reviewed=_day(markup.get("datePublished")),
        claimant=_text(claimant.get("name")),
        claimant_kind=SpeakerKind.ORGANISATION if "Organization" in _types(claimant) else SpeakerKind.PERSON,
        claim_date=_day(claim.get("datePublished")),
        appearance=_appearance(claim),
        language=_language(_object(markup.get("inLanguage"))),
        value=_number(rating.get("ratingValue")),
        best=_number(rating.get("bestRating")),
        worst=_number(rating.get("worstRating")),
    )


def site(url: str) -> str | None:
    """The host name of a URL without ``www``, null where there is none.

    >>> site("https://www.Example.org/a?b")
    'example.org'
    """
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host and "." in host else None


def _documents(text: str) -> Iterator[Any]:
    """The JSON of a file, or of a page's scripts; a broken script of a page that holds no review is passed over."""
    if not text.lstrip().startswith("<"):
        yield json.loads(text)
        return
    page = _Scripts()
    page.feed(text)
    for script in page.found:
        try:
            yield json.loads(script, strict=False)
        except json.JSONDecodeError:
            if "ClaimReview" in script:
                raise


class _Scripts(HTMLParser):
    """Collects the JSON-LD scripts of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = tag == "script" and (dict(attrs).get("type") or "").lower() == "application/ld+json"
        if self._inside:
            self.found.append("")

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.found[-1] += data

    def handle_endtag(self, tag: str) -> None:
        self._inside = False


def _markup(value: object, where: str) -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(value, list):
        for number, one in enumerate(value, 1):
            yield from _markup(one, f"{where}#{number}" if len(value) > 1 else where)
    elif isinstance(value, dict):
        if "ClaimReview" in _types(value):
            yield where, value
            return
        for name in NESTS:
            yield from _markup(value.get(name), where)


def _types(value: dict[str, Any]) -> set[str]:
    kinds = value.get("@type") or value.get("type") or ()
    return {str(kind).rsplit("/", 1)[-1] for kind in ([kinds] if isinstance(kinds, str) else kinds)}


def _object(value: object) -> dict[str, Any]:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, str):
        return {"name": value}
    return value if isinstance(value, dict) else {}


def _text(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name")
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _language(value: dict[str, Any]) -> str:
    """The code of a language that is given as such or as an object; English where none is."""
    named = (_text(value.get(name)) or "" for name in ("alternateName", "identifier", "name"))
    return next((code for code in named if _CODE.fullmatch(code)), "en")


def _required(value: object, name: str) -> str:
    text = _text(value)
    if not text:
        raise ValueError(f"{name} is missing")
    return text


def _link(markup: dict[str, Any], name: str) -> str:
    url = _required(markup.get(name) or markup.get("@id"), name)
    if urlsplit(url).scheme not in {"http", "https"}:
        raise ValueError(f"{name} is not a web address: {url[:80]}")
    return url


def _day(value: object) -> str | None:
    try:
        return date.fromisoformat((_text(value) or "")[:10]).isoformat()
    except ValueError:
        return None


def _number(value: object) -> float | None:
    try:
        number = float(value) if isinstance(value, str | int | float) else math.nan
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def _appearance(claim: dict[str, Any]) -> str | None:
    for name in ("firstAppearance", "appearance"):
        url = _object(claim.get(name)).get("url")
        if isinstance(url, str):
            return url
    return None
