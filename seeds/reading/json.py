"""JSON: one article or a list of them in a ``.json`` file, one a line in a ``.jsonl`` file."""

import json
from collections.abc import Iterator, Mapping
from io import BytesIO
from itertools import chain
from typing import Any, BinaryIO

from schemas.articles import Article
from seeds.reading.decode import LIMIT, checked, decode, lines_ended
from seeds.reading.failure import Failure, Unreadable
from seeds.reading.lexicon import field_of
from seeds.reading.page import Known
from seeds.reading.text import read_text

LIST_LIMIT = 8 * LIMIT
"""The most bytes of a ``.json`` file; larger collections come as JSON lines, which are read line by line."""

_STRINGS = ("title", "url", "author", "published")
_EMPTY = "empty: no article in it"


def read_json(data: bytes, origin: str) -> Iterator[Article | Failure]:
    """The articles of a ``.json`` file: ``origin`` for a single object, ``origin#1``, ``origin#2``… for a list.

    Objects one below the other are read as JSON lines.
    """
    try:
        value = json.loads(decode(data, LIST_LIMIT))
    except json.JSONDecodeError as error:
        if error.msg == "Extra data" and error.lineno > 1:
            yield from read_lines(BytesIO(data), origin)
            return
        raise Unreadable(f"not JSON: {error.msg} in line {error.lineno}, column {error.colno}") from error
    except RecursionError as error:
        raise Unreadable("JSON nested too deeply") from error
    if value == []:
        yield Failure(origin, _EMPTY)
    elif isinstance(value, list):
        for number, record in enumerate(value, 1):
            yield _attempt(record, f"{origin}#{number}")
    else:
        yield _attempt(value, origin)


def read_lines(stream: BinaryIO, origin: str, first: bytes = b"") -> Iterator[Article | Failure]:
    """The articles of a ``.jsonl`` file, as ``origin#line``; a line that fails does not touch the others."""
    lines = iter(lambda: _bounded_line(stream), b"")
    numbered = enumerate(chain([first] if first else [], lines), 1)
    told = ((number, line) for number, line in numbered if line.strip())
    head = next(told, None)
    if head is None:
        yield Failure(origin, _EMPTY)
        return
    for number, line in chain([head], told):
        yield _line(line, f"{origin}#{number}")


def read_record(record: object, origin: str) -> Article:
    """The article an object gives with ``text`` and perhaps title, url, author, published and source.

    What it does not give under these names is taken from those of a header line: "date", "headline", "datePublished".
    """
    if not isinstance(record, Mapping):
        raise Unreadable(f'an object with a field "text" is needed, not {_kind(record)}')
    text = _string(record, "text")
    if text is None:
        fields = ", ".join(f'"{key}"' for key in list(record)[:8])
        raise Unreadable(f'field "text" is missing{f"; there are {fields}" if fields else ""}')
    other = _under_other_names(record)
    given = {name: _string(record, name) or other.get(name) for name in _STRINGS}
    published = given.pop("published")
    source = _source(record.get("source"))
    known = Known(**given, published_text=published, **{**source, "source": source["source"] or other.get("source")})
    return read_text(text, origin, known)


def _under_other_names(record: Mapping[str, Any]) -> dict[str, str]:
    """The strings under keys that mean a field of an article, the first of each; other values say nothing."""
    found: dict[str, str] = {}
    for key, value in record.items():
        field = field_of(key)
        words = _string(record, key) if field and isinstance(value, str) else None
        if field and words:
            found.setdefault(field, words)
    return found


def _bounded_line(stream: BinaryIO) -> bytes:
    """The next line, cut behind the limit, so that no line fills the memory."""
    line = stream.readline(LIMIT + 1)
    rest = line
    while len(rest) > LIMIT and not rest.endswith(b"\n"):
        rest = stream.readline(LIMIT + 1)
    return line


def _attempt(record: object, origin: str) -> Article | Failure:
    try:
        return read_record(record, origin)
    except Unreadable as error:
        return Failure(origin, str(error), error.skipped)


def _line(line: bytes, origin: str) -> Article | Failure:
    if len(line) > LIMIT:
        return Failure(origin, f"too large for an article: more than {LIMIT:,} bytes")
    try:
        record = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return Failure(origin, f"not UTF-8 at byte {error.start} of the line")
    except json.JSONDecodeError as error:
        return Failure(origin, f"not JSON: {error.msg} at column {error.colno}")
    except RecursionError:
        return Failure(origin, "JSON nested too deeply")
    return _attempt(record, origin)


def _string(record: Mapping[str, Any], name: str) -> str | None:
    value = record.get(name)
    if value is not None and not isinstance(value, str):
        raise Unreadable(f'field "{name}" must be a string, not {_kind(value)}')
    if value is None or (name != "text" and not value.strip()):
        return None
    try:
        return checked(value) if name == "text" else checked(lines_ended(value)).strip()
    except Unreadable as error:
        raise Unreadable(f'field "{name}" {error}') from error


def _source(value: object) -> dict[str, str | None]:
    """A source is its name, or an object with ``name`` and ``site``."""
    if value is None or isinstance(value, str):
        return {"source": _string({"source": value}, "source")}
    if not isinstance(value, Mapping):
        raise Unreadable(f'field "source" must be a string or an object with name and site, not {_kind(value)}')
    return {"source": _string(value, "name"), "site": _string(value, "site")}


def _kind(value: object) -> str:
    kinds = {bool: "a boolean", int: "a number", float: "a number", str: "a string", list: "a list", dict: "an object"}
    return kinds.get(type(value), "null")
