"""Errors: one function builds every answer that says what is wrong (RFC 9457 problem details)."""

from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import Any

import orjson
import structlog
from flask import Flask, Response, g, redirect, request
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response as AnyResponse

from schemas.problems import ProblemSchema
from store.engine import BadCursor, BadFilter, Missing, Moved, Withdrawn

JSON = "application/problem+json"
SCHEMA = ProblemSchema()
log = structlog.get_logger("onrecord")


class Problem(Exception):
    """A request that cannot be answered: the status, a sentence, and each thing that is wrong."""

    def __init__(
        self,
        status: int,
        detail: str,
        errors: Iterable[Mapping[str, str]] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(detail)
        self.status, self.detail, self.errors, self.headers = status, detail, list(errors), dict(headers or {})


def wrong(place: str, name: str, detail: str, status: int = 400) -> Problem:
    """The problem that one parameter or member of the body has."""
    error = {"in": place, "name": name, "detail": detail}
    return Problem(status, sentence(error), [error])


def sentence(error: Mapping[str, str]) -> str:
    """What is wrong, said of its name; the empty JSON Pointer is the body as a whole."""
    return f"`{error['name']}` {error['detail']}." if error["name"] else f"The body {error['detail']}."


def answer(problem: Problem) -> Response:
    """The one way to say that a request went wrong."""
    body: dict[str, Any] = {
        "type": "about:blank",
        "title": HTTPStatus(problem.status).phrase,
        "status": problem.status,
        "detail": problem.detail,
        "request_id": g.get("request_id", ""),
    }
    if problem.errors:
        body["errors"] = problem.errors
    return Response(orjson.dumps(SCHEMA.dump(body)), problem.status, problem.headers, content_type=JSON)


def register(app: Flask) -> None:
    """Have every error answered as a problem."""
    app.register_error_handler(Problem, answer)
    app.register_error_handler(HTTPException, refused)
    app.register_error_handler(Missing, lambda error: answer(Problem(404, _told(error))))
    app.register_error_handler(Withdrawn, lambda error: answer(Problem(410, _told(error))))
    app.register_error_handler(Moved, moved)
    app.register_error_handler(BadCursor, lambda error: answer(wrong("query", "cursor", _plain(error))))
    app.register_error_handler(BadFilter, bad_filter)
    app.register_error_handler(Exception, failed)


def refused(error: HTTPException) -> AnyResponse:
    """What the framework refuses keeps its status and its headers, such as Allow."""
    if error.code is None or error.code < 400:
        return error.get_response()
    return answer(refusal(error))


def refusal(error: HTTPException) -> Problem:
    """What the framework refuses, as a problem."""
    code = error.code or 500
    headers = {name: value for name, value in error.get_headers() if name.lower() != "content-type"}
    return Problem(code, _DETAILS.get(code) or error.description or error.name, headers=headers)


def moved(error: Moved) -> AnyResponse:
    """A record that lives under another id is answered from there, for the same sub-resource and query."""
    old, new = str((request.view_args or {}).get("id", "")), str(error.args[0])
    path = request.path.replace(f"/{old}", f"/{new}", 1)
    query = request.query_string.decode("latin-1")
    return redirect(f"{path}?{query}" if query else path, 308)


def bad_filter(error: BadFilter) -> Response:
    """The filter is named, with why its value cannot be used."""
    name, *why = (str(part) for part in error.args)
    return answer(wrong("query", name, " ".join(why) or "cannot be used with this value"))


def failed(error: Exception) -> Response:
    """Nothing of the cause is told to the caller; the log has it under the request's id."""
    log.error("failed", request_id=g.get("request_id"), path=request.path, exc_info=error)
    return answer(Problem(500, "Something failed here. The log has it under this request's id."))


def _plain(error: Exception) -> str:
    return str(error).rstrip(".").removeprefix("this cursor ")


def _told(error: Exception) -> str:
    said = str(error)
    return f"{said[:1].upper()}{said[1:].rstrip('.')}."


_DETAILS = {
    404: "There is nothing at this address. /docs lists what there is.",
    405: "This address does not know this method; the Allow header lists those it knows.",
    413: "The body is larger than this service takes.",
    429: "Too many requests; the Retry-After header says when to come back.",
}
