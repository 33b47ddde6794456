"""Markdown: the words as rendered, without marks, images, code and tables; front matter tells of the article."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from schemas.articles import Article
from seeds.reading.decode import checked, decode
from seeds.reading.failure import Unreadable
from seeds.reading.lexicon import field_of
from seeds.reading.page import Known, article
from seeds.reading.structured import Part, joined

_FRONT = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_NOTHING = {"", "~", "null"}
_FLAGS = {"true", "false", "yes", "no"}
"""Under "published" some programs say whether, not when."""


def read_markdown(text: str, origin: str = "") -> Article:
    """The article in a markdown text; raises ``Unreadable``."""
    front = _FRONT.match(text)
    known = _known(_fields(front[1])) if front else Known()
    plain, paragraphs = joined(_parts(text[front.end() :] if front else text))
    return article(checked(plain), origin, paragraphs, known)


def read_bytes(data: bytes, origin: str) -> Article:
    """The article in a ``.md`` file; raises ``Unreadable``."""
    return read_markdown(decode(data), origin)


def _fields(front: str) -> Mapping[str, Any]:
    """The fields as they are written; dates and numbers that are none are no error here, they are words as well."""
    try:
        found = yaml.load(front, Loader=yaml.BaseLoader)
    except RecursionError as error:
        raise Unreadable("front matter is nested too deeply") from error
    except yaml.YAMLError as error:
        place = getattr(error, "problem_mark", None)
        where = f" in line {place.line + 2}" if place else ""
        raise Unreadable(f"front matter is not YAML{where}: {getattr(error, 'problem', error)}") from error
    return found if isinstance(found, dict) else {}


def _known(fields: Mapping[str, Any]) -> Known:
    values: dict[str, str] = {}
    for key, value in fields.items():
        field, words = field_of(str(key)), _words(value)
        if field and words and not (field == "published" and words.lower() in _FLAGS):
            values.setdefault(field, words)
    return Known(
        title=values.get("title"), author=values.get("author"), published_text=values.get("published"),
        source=values.get("source"), url=values.get("url"),
    )  # fmt: skip


def _words(value: object) -> str | None:
    if isinstance(value, list):
        return ", ".join(word for one in value if isinstance(one, str) and (word := _words(one))) or None
    words = value.strip() if isinstance(value, str) else ""
    return None if words.lower() in _NOTHING else checked(words)


def _parts(text: str) -> Iterator[Part]:
    heading = item = table = 0
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        heading += token.nesting * (token.type.startswith("heading"))
        item += token.nesting * (token.type.startswith("list_item"))
        table += token.nesting * (token.type.startswith("table"))
        if token.type == "inline" and not table:
            for line in "".join(_inline(token.children or [])).split("\n"):
                yield Part(line, heading > 0, item > 0)


def _inline(tokens: list[Token]) -> Iterator[str]:
    """The words of a paragraph; a soft break is a space, a hard one a line end."""
    for token in tokens:
        if token.type in {"text", "code_inline"}:
            yield token.content
        elif token.type in {"softbreak", "hardbreak"}:
            yield " " if token.type == "softbreak" else "\n"
