"""Caching: an answer stays the same while the database does, so its ETag is the database's revision and the address."""

from collections.abc import Callable
from functools import wraps
from hashlib import blake2b
from typing import ParamSpec

from flask import Response, current_app, request

from api import linked
from api.config import VERSION
from api.database import engine

P = ParamSpec("P")


def cached(view: Callable[P, Response]) -> Callable[P, Response]:
    """Answer 304 where the caller has this very answer already; else say its ETag."""

    @wraps(view)
    def unless_known(*args: P.args, **kwargs: P.kwargs) -> Response:
        tag = etag(engine().revision())
        known = request.if_none_match
        headers = {"ETag": f'"{tag}"', "Cache-Control": "no-cache"}
        if known.contains_weak(tag) and not known.star_tag:
            return Response(status=304, headers=headers)
        response = view(*args, **kwargs)
        response.headers.update(headers)
        return Response(status=304, headers=headers) if known.star_tag else response

    unless_known.is_cached = True  # type: ignore[attr-defined]
    return unless_known


def etag(revision: int) -> str:
    """The tag of what this address answers at a revision: differs where settings or software may."""
    address = f"{request.full_path} {linked.wanted()} {VERSION} {current_app.config['SERVE_TEXTS']}"
    return f"{revision}-{blake2b(address.encode('utf-8', 'surrogatepass'), digest_size=8).hexdigest()}"
