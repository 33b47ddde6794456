"""Pieces of an article's text, as W3C Web Annotation selectors."""

from dataclasses import dataclass

from marshmallow import fields

from schemas.scalars import Record, about


@dataclass(frozen=True, slots=True)
class Span:
    """Words at a place of the stored article text: ``text[start:end] == exact``, in Unicode code points."""

    start: int
    end: int
    exact: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> "Span":
        """The span of ``text`` from ``start`` up to ``end``."""
        return cls(start, end, text[start:end])


@dataclass(frozen=True, slots=True)
class Selector(Span):
    """A span with the words just before and after it, so that it can be found again in a changed page."""

    prefix: str = ""
    suffix: str = ""

    @classmethod
    def of(cls, text: str, start: int, end: int, reach: int = 32) -> "Selector":
        """The selector of ``text[start:end]`` with up to ``reach`` code points of context on each side."""
        return cls(start, end, text[start:end], text[max(0, start - reach) : start], text[end : end + reach])


class SpanSchema(Record):
    """Words at a place of the stored article text, counted in Unicode code points."""

    start = fields.Integer(metadata=about("Where the words begin in the article text.", 812, minimum=0))
    end = fields.Integer(metadata=about("Where the words end: the first code point after them.", 930, minimum=0))
    exact = fields.String(metadata=about("The words themselves: `text[start:end]`.", "determined to get this done"))


class SelectorSchema(SpanSchema):
    """A W3C Web Annotation selector: a position, its words, and the words around them."""

    prefix = fields.String(metadata=about("Up to 32 code points before the words.", "he said he is “"))
    suffix = fields.String(metadata=about("Up to 32 code points after the words.", "” within weeks."))
