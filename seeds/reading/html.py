"""Web pages: trafilatura finds the text and what the page says of itself; comments and tables are left out."""

import re
from collections.abc import Iterator, Sequence

from lxml.etree import _Element
from lxml.html import HtmlElement
from trafilatura import bare_extraction, load_html

from schemas.articles import Article
from seeds.reading.bylines import is_outlet
from seeds.reading.decode import checked, decode, lines_ended
from seeds.reading.failure import Unreadable
from seeds.reading.header import title_and_outlet
from seeds.reading.page import NOTHING, Known, article
from seeds.reading.structured import Part, joined

_HOLDERS = frozenset(("list", "quote", "body", "div", "row", "table", "cell", "item"))
_BLOCKS = _HOLDERS | {"p", "head"}
_PUBLISHED = frozenset(("article:published_time", "og:article:published_time", "datePublished"))
_HEADINGS = ("h1", "h2", "h3", "h4")
_PARAGRAPHS = ("p", "li", "blockquote", *_HEADINGS)
_LEAVES = " or ".join(f"self::{tag}" for tag in _PARAGRAPHS)
_ASIDE = " or ".join(f"self::{tag}" for tag in ("nav", "aside", "figure", "footer", "form", "table", "template"))
_MOST = 0.7
_XML, _TAG = re.compile(r"\A\s*<\?xml[^>]*\?>"), re.compile(r"<[a-zA-Z]")
_DATES = {"extensive_search": False, "original_date": True}
"""Dates are taken from what the page declares; the search through all its text would be a guess."""


def read_html(html: str, origin: str = "", url: str | None = None, given: Known = NOTHING) -> Article:
    """The article in a web page; what is ``given`` goes before what the page says. Raises ``Unreadable``."""
    tree = _tree(lines_ended(checked(html)))
    declared = _declared(tree)
    outlet = title_and_outlet(" ".join((tree.findtext(".//title") or "").split()))[1]
    page = bare_extraction(
        tree, url=url, with_metadata=True, include_comments=False, include_tables=False, date_extraction_params=_DATES
    )
    if page is None or isinstance(page, dict) or page.body is None:
        raise Unreadable("no article found in the web page")
    parts = [part for part in _parts(page.body) if part.words.strip()]
    text, paragraphs = joined(parts if len(parts) > 1 else _unjoined(tree, parts))
    known = Known(
        title=given.title or page.title,
        author=given.author or page.author,
        published_text=given.published_text or declared or page.date,
        source=given.source or _name(page.sitename, outlet),
        site=given.site or page.hostname,
        url=given.url or page.url or url,
    )
    return article(checked(text), origin, paragraphs, known)


def _tree(html: str) -> HtmlElement:
    """The tree of a page or of a piece of one; what a file of XML says of its encoding is no longer true of a text."""
    html = _XML.sub("", html)
    tree = load_html(html)
    if tree is None and _TAG.search(html):
        tree = load_html(f"<html><body>{html}</body></html>")
    if tree is None:
        raise Unreadable("not a web page")
    return tree


def _name(site: str | None, outlet: str | None) -> str | None:
    """What the site calls itself: a mere host name only where the page's title does not end in an outlet."""
    if not site or not outlet or "." not in site or " " in site:
        return site or outlet
    letters = re.sub(r"^the|\W", "", outlet.lower().replace(" ", ""))
    return outlet if is_outlet(outlet) or letters in site.replace("-", "") else site


def _declared(tree: HtmlElement) -> str | None:
    """The date of publication as the page's head words it; read by us, for "5/3/2024" may be either day."""
    told = (
        meta for meta in tree.iter("meta") if _PUBLISHED & {meta.get(name) for name in ("property", "name", "itemprop")}
    )
    return next((meta.get("content").strip() for meta in told if (meta.get("content") or "").strip()), None)


def read_bytes(data: bytes, origin: str) -> Article:
    """The article in an ``.html`` file; raises ``Unreadable``."""
    return read_html(decode(data), origin)


def _parts(element: _Element) -> Iterator[Part]:
    """The paragraphs below an element of trafilatura's own tree, in order; words between them are paragraphs too."""
    loose = _unwrapped(element.text)
    for child in element:
        if child.tag in _BLOCKS:
            yield from _lines(loose)
            holds = child.tag in _HOLDERS and any(below.tag in _BLOCKS for below in child)
            yield from _parts(child) if holds else _lines("".join(_words(child)), child.tag)
            loose = ""
        else:
            loose += "\n" if child.tag == "lb" else "".join(_words(child))
        loose += _unwrapped(child.tail)
    yield from _lines(loose)


def _lines(words: str, tag: str = "p") -> Iterator[Part]:
    return (Part(re.sub(" +", " ", line), tag == "head", tag == "item") for line in words.split("\n"))


def _unjoined(tree: HtmlElement, whole: Sequence[Part]) -> Sequence[Part]:
    """The paragraphs of a page whose article is so short that trafilatura takes it for one, if they are all of it."""
    found = [
        Part(" ".join(element.text_content().split()), element.tag in _HEADINGS, element.tag == "li")
        for element in tree.xpath(f".//article//*[{_LEAVES}][not(ancestor::*[{_ASIDE}])]")
        if next(element.iterdescendants(*_PARAGRAPHS), None) is None
    ]
    length = sum(len(part.words) for part in whole)
    return found if sum(len(part.words) for part in found) > _MOST * length else whole


def _words(element: _Element) -> Iterator[str]:
    """The words of an element, a line break for each of its breaks; line ends of the source are only spaces."""
    yield _unwrapped(element.text)
    for child in element:
        yield "\n" if child.tag == "lb" else "".join(_words(child))
        yield _unwrapped(child.tail)


def _unwrapped(words: str | None) -> str:
    return (words or "").replace("\n", " ")
