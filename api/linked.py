"""Linked data: a record as JSON-LD, for those who accept it or ask for its address with `.jsonld` behind."""

from collections.abc import Callable
from functools import wraps
from typing import Any

import orjson
from flask import Response, request
from werkzeug.datastructures import MIMEAccept

from schemas import linked_data

JSON, JSON_LD, SUFFIX = "application/json", "application/ld+json", ".jsonld"

Describe = Callable[[dict[str, Any], str], dict[str, Any]]
View = Callable[..., Response]


def linked(describe: Describe) -> Callable[[View], View]:
    """Have a view of one record answer JSON-LD too, as ``describe`` makes it."""

    def decorate(view: View) -> View:
        @wraps(view)
        def as_wanted(id: str) -> Response:
            response = view(id.removesuffix(SUFFIX))
            if wanted():
                node = describe(orjson.loads(response.get_data()), request.url_root.rstrip("/"))
                response = Response(orjson.dumps(linked_data.document(node)), content_type=JSON_LD)
            response.vary.add("Accept")
            return response

        as_wanted.is_linked = True  # type: ignore[attr-defined]
        return as_wanted

    return decorate


def wanted() -> bool:
    """Whether the request asks for JSON-LD rather than plain JSON."""
    if request.path.endswith(SUFFIX):
        return True
    accepted = MIMEAccept((kind.partition(";")[0].strip(), quality) for kind, quality in request.accept_mimetypes)
    return accepted.best_match([JSON, JSON_LD], JSON) == JSON_LD  # of whatever profile: one is served
