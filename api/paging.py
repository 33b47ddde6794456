"""Paging: rows that are JSON already are joined into a page, with a link to the next."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

import orjson
from flask import Response, request

from api.arguments import pairs
from api.database import engine
from store.engine import Page, PageRequest

JSON = "application/json"
PAGE = frozenset({"limit", "cursor", "sort", "include", "facets"})
LINK = {
    "Link": {
        "description": 'The next page, as `<address>; rel="next"` (RFC 8288); absent on the last.',
        "schema": {"type": "string"},
    }
}


def listed(noun: str, query: Mapping[str, Any], **fixed: Any) -> Response:  # noqa: ANN401 - filters are of any type
    """A page of the records of a noun that the query and the fixed filters select."""
    return page(engine().find(noun, filters(query) | fixed, wanted(query)), query["limit"])


def record(noun: str, id: str) -> Response:
    """One record by id."""
    return Response(engine().get(noun, id), content_type=JSON)


def filters(query: Mapping[str, Any]) -> dict[str, Any]:
    """What of a query selects records, rather than a page of them."""
    return {name: value for name, value in query.items() if name not in PAGE}


def wanted(query: Mapping[str, Any]) -> PageRequest:
    """What of a query selects a page."""
    return PageRequest(
        limit=query["limit"],
        cursor=query.get("cursor"),
        sort=query.get("sort", "newest"),
        total="total" in query.get("include", ()),
        facets=tuple(dict.fromkeys(query.get("facets", ()))),
    )


def page(found: Page, limit: int) -> Response:
    """The envelope of a list: rows, the next cursor, and what was asked for beside them."""
    beside: dict[str, Any] = {"page": {"limit": limit, "next": found.next}}
    if found.total is not None:
        beside["total"] = found.total
    if found.facets:
        beside["facets"] = found.facets
    if found.hints:
        beside["hints"] = found.hints
    body = '{"data":[' + ",".join(found.rows) + "]," + orjson.dumps(beside).decode()[1:]
    return Response(body, headers=link(found.next), content_type=JSON)


def link(cursor: str | None) -> dict[str, str]:
    """The header that leads to the next page, with the same parameters."""
    if cursor is None:
        return {}
    kept = [(name, value) for name, value in pairs(request.query_string) if name != "cursor"]
    return {"Link": f'<{request.path}?{urlencode([*kept, ("cursor", cursor)])}>; rel="next"'}
