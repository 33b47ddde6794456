"""Cursors: where a page ended, opaque, and of use only for the query they were made for."""

import base64
import binascii
import json
from collections.abc import Mapping
from typing import Any

import orjson

from store.engine import BadCursor
from store.identity import digest

_LARGEST = 2**63
_TEXT = json.JSONEncoder(sort_keys=True, default=list)


def binding(noun: str, filter: Mapping[str, Any], sort: str) -> str:
    """What ties a cursor to its query: the same for the same noun, filter and sort, whatever their order."""
    return digest(noun, sort, _TEXT.encode(dict(filter)) if filter else "{}").hex()[:8]


def make(query: str, place: list[int | float | str]) -> str:
    """The cursor of a place in a query's order."""
    return base64.urlsafe_b64encode(orjson.dumps([query, *place])).decode().rstrip("=")


def read(query: str, cursor: str | None, shape: tuple[type, ...]) -> list[Any] | None:
    """The place a cursor stands for, null without one; raises BadCursor for any other query's."""
    if cursor is None:
        return None
    try:
        found, *place = orjson.loads(base64.b64decode(cursor + "=" * (-len(cursor) % 4), b"-_", validate=True))
    except (ValueError, TypeError, binascii.Error):
        raise BadCursor("this cursor was not made by this service") from None
    if found != query:
        raise BadCursor("this cursor belongs to another query: keep the filters and the sort of the page it came from")
    if len(place) != len(shape) or not all(_fits(value, kind) for value, kind in zip(place, shape, strict=True)):
        raise BadCursor("this cursor was not made by this service")
    return list(place)


def _fits(value: object, kind: type) -> bool:
    return type(value) is kind and (not isinstance(value, int) or -_LARGEST <= value < _LARGEST)
