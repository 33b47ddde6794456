"""Web pages: trafilatura finds the text and what the page says of itself; comments and tables are left out."""

from collections.abc import Iterator
from itertools import chain

from lxml.etree import _Element
from trafilatura import bare_extraction

from schemas.articles import Article
from seeds.reading.decode import checked, decode, lines_ended
from seeds.reading.failure import Unreadable
from seeds.reading.page import Known, article
from seeds.reading.structured import Part, joined

_DATES = {"extensive_search": False, "original_date": True}
"""Dates are taken from what the page declares; the search through all its text would be a guess."""


def read_html(html: str, origin: str = "", url: str | None = None) -> Article:
    """The article in a web page; raises ``Unreadable`` where it holds none."""
    page = bare_extraction(
        lines_ended(checked(html)), url=url, with_metadata=True, include_comments=False, include_tables=False,
        date_extraction_params=_DATES,
    )  # fmt: skip
    if page is None or isinstance(page, dict) or page.body is None:
        raise Unreadable("no article found in the web page")
    text, paragraphs = joined(_parts(page.body))
    known = Known(
        title=page.title, author=page.author, published_text=page.date, source=page.sitename,
        site=page.hostname, url=page.url or url,
    )  # fmt: skip
    return article(checked(text), origin, paragraphs, known)


def read_bytes(data: bytes, origin: str) -> Article:
    """The article in an ``.html`` file; raises ``Unreadable``."""
    return read_html(decode(data), origin)


def _parts(element: _Element) -> Iterator[Part]:
    """The paragraphs below an element of trafilatura's own tree, in order."""
    for child in element:
        if child.tag in {"p", "head", "item", "cell"}:
            lines = "".join(_words(child)).split("\n")
            yield from (Part(" ".join(line.split(" ")), child.tag == "head", child.tag == "item") for line in lines)
        elif child.tag in {"list", "quote", "body", "div", "row", "table"}:
            yield from chain([Part(child.text or "")], _parts(child))


def _words(element: _Element) -> Iterator[str]:
    """The words of an element, a line break for each of its breaks; line ends of the source are only spaces."""
    yield _unwrapped(element.text)
    for child in element:
        yield "\n" if child.tag == "lb" else "".join(_words(child))
        yield _unwrapped(child.tail)


def _unwrapped(words: str | None) -> str:
    return (words or "").replace("\n", " ")
