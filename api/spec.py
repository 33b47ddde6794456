"""The description of the API (OpenAPI 3.1), drawn from the schemas and the views."""

import inspect
from typing import Any, cast

import flask_smorest
from apispec.ext.marshmallow import MarshmallowPlugin
from apispec.ext.marshmallow.openapi import OpenAPIConverter
from flask import Flask
from marshmallow import Schema

from api.config import VERSION
from api.errors import JSON
from schemas.problems import ProblemSchema

TITLE = "On the Record"
DESCRIPTION = """\
Who said what, about what, where it was printed, and who contradicts it: claims drawn from news articles, each with
its speaker, its stance, the words that carry it and the place they were printed at.

**Lists** answer `{"data": […], "page": {"limit", "next"}}`; `page.next` is the `cursor` of the next page, and the
`Link` header leads there. Totals are counted with `include=total` only. Several values of one parameter are given by
repeating it or with commas. Unknown, misspelt and malformed parameters are errors that name them.

**Errors** are problem details (RFC 9457). **GET** answers carry an `ETag`; sent back as `If-None-Match` it saves the
transfer while nothing has changed. Every answer has an `X-Request-ID`.

**Places** in a text (`start`, `end`) count Unicode code points, and `text[start:end]` is `exact`.
"""
INFO = {"description": DESCRIPTION, "license": {"name": "MIT", "identifier": "MIT"}}
KEYS = {"key": {"type": "http", "scheme": "bearer", "description": "One of the service's API keys."}}
PROBLEMS = {
    400: ("BadRequest", "A parameter is unknown or malformed, or the body is not JSON; `errors` names what is wrong."),
    401: ("Unauthorized", "No key, or none of the service's."),
    403: ("Forbidden", "The service has no keys, so that nobody may change its records."),
    404: ("NotFound", "Nothing has this id."),
    410: ("Gone", "The record was withdrawn, or is kept back by a correction."),
    413: ("ContentTooLarge", "The body is larger than the service takes."),
    415: ("UnsupportedMediaType", "The body is not declared as `application/json`."),
    422: ("UnprocessableContent", "The body is JSON but not what is described here; `errors` names what is wrong."),
    429: ("TooManyRequests", "Too many requests; `Retry-After` says when to come back."),
    500: ("InternalServerError", "Something failed; the log has it under the request's id."),
    503: ("ServiceUnavailable", "The database does not answer."),
}
MOVED = {
    "description": "The record lives under another id now.",
    "headers": {"Location": {"description": "Where to.", "schema": {"type": "string"}}},
}
LINKED = {
    "type": "object",
    "description": "The record as linked data: schema.org, with W3C Web Annotation selectors.",
    "required": ["@context", "@id", "@type"],
}
#: What selects a page is shown after what selects records.
LAST = frozenset({"limit", "cursor", "sort", "include", "facets"})
TAG = {"ETag": {"description": "Stands for this very answer.", "schema": {"type": "string"}}}


class Converter(OpenAPIConverter):
    """Takes the description of a schema from its docstring, and its openness from ``unknown``."""

    def schema2jsonschema(self, schema: Any) -> dict[str, Any]:  # noqa: ANN401 - class, instance or name
        """A schema as a JSON Schema with its description."""
        found = cast(dict[str, Any], super().schema2jsonschema(schema))  # type: ignore[no-untyped-call]
        kind = schema if isinstance(schema, type) else type(schema)
        return {"description": inspect.cleandoc(kind.__doc__ or ""), **found}

    def field2property(self, field: Any) -> dict[str, Any]:  # noqa: ANN401 - apispec's signature
        """A field as a JSON Schema, with what else may stand for it and without what is only meant for us."""
        found = cast(dict[str, Any], super().field2property(field))
        found.pop("x-absent", None)
        if instead := found.pop("x-or", None):
            found["anyOf"] = [instead, {"$ref": found.pop("$ref")}]
        return found

    def _field2parameter(self, field: Any, *, name: str, location: str) -> dict[str, Any]:  # noqa: ANN401
        """A parameter whose example is told in its description, where every viewer shows it."""
        found = cast(dict[str, Any], super()._field2parameter(field, name=name, location=location))
        for example in found["schema"].get("examples", ()):
            told = ",".join(example) if isinstance(example, list) else str(example)
            found["description"] += f" For example `{told.lower() if isinstance(example, bool) else told}`."
        return found


class Plugin(MarshmallowPlugin):
    """Draws JSON Schemas from marshmallow's."""

    Converter = Converter


def describe(app: Flask) -> flask_smorest.Api:
    """The description of an application, to which its blueprints are added."""
    app.config.update(API_TITLE=TITLE, API_VERSION=VERSION, OPENAPI_VERSION="3.1.1")
    api = Api(app, spec_kwargs={"marshmallow_plugin": Plugin(), "info": INFO})
    for name, scheme in KEYS.items():
        api.spec.components.security_scheme(name, scheme)
    for name, description in PROBLEMS.values():
        content = {JSON: {"schema": ProblemSchema}}
        api.spec.components.response(name, {"description": description, "content": content})
    return api


def document(api: flask_smorest.Api) -> dict[str, Any]:
    """The description as one document, in the order it is read in."""
    drawn = api.spec.to_dict()
    for operation in (one for path in drawn["paths"].values() for one in path.values() if isinstance(one, dict)):
        operation.get("parameters", []).sort(key=lambda parameter: parameter["name"] in LAST)
    return {part: drawn[part] for part in ("openapi", "info", "tags", "paths", "components")}


class Api(flask_smorest.Api):  # type: ignore[misc]
    """Adds no errors of its own to the description, and handles none: ``api.errors`` does."""

    DEFAULT_ERROR_RESPONSE_NAME = None

    def _register_responses(self) -> None:
        """Problems are registered by name instead."""

    def _register_pagination_header(self) -> None:
        """Pages say in their body and by ``Link`` where the next one is."""

    def _register_error_handlers(self) -> None:
        """``api.errors`` handles them all."""


def identified(noun: str, example: str) -> list[dict[str, Any]]:
    """The path parameter by which one record is asked for."""
    schema = {"type": "string", "minLength": 1, "maxLength": 200}
    place = {"in": "path", "name": "id", "required": True}
    return [{**place, "description": f"Id of the {noun}.", "example": example, "schema": schema}]


def complete(doc: dict[str, Any], info: dict[str, Any], **_: object) -> dict[str, Any]:
    """Add what follows from an operation's kind: its name, its problems, and the answers of caching."""
    function = info["function"]
    first, *rest = function.__name__.split("_")
    doc["operationId"] = first + "".join(word.capitalize() for word in rest)
    responses = doc["responses"]
    responses.pop(422, None)
    responses.update({status: _described(status, info["errors"]) for status in _problems(doc, info)})
    if info["script"] and "callback" in _asked(doc):
        responses[200]["content"][info["script"]] = {"schema": {"type": "string"}}
    if getattr(function, "is_cached", False):
        responses[304] = {"description": "The caller has this very answer already.", "headers": TAG}
        responses[200]["headers"] = {**responses[200].get("headers", {}), **TAG}
    if getattr(function, "is_linked", False):
        responses[200]["content"]["application/ld+json"] = {"schema": LINKED}
    if info["moves"]:
        responses[308] = MOVED
    doc["responses"] = dict(sorted(responses.items()))
    return doc


def _problems(doc: dict[str, Any], info: dict[str, Any]) -> list[int]:
    found = [400, 429, 500]
    if info["identified"]:
        found += [404, 410]
    if "requestBody" in doc:
        found += [413, 415, 422]
    if "security" in info.get("manual_doc", {}):
        found += [401, 403]
    return found


def _described(status: int, errors: type[Schema] | None) -> str | dict[str, Any]:
    """An error by name, or in a form of its own unless it is answered before or beside the blueprint."""
    if errors is None or status in {429, 500}:
        return PROBLEMS[status][0]
    return {"description": PROBLEMS[status][1], "content": {"application/json": {"schema": errors}}}


def _asked(doc: dict[str, Any]) -> list[str]:
    """The names of what an operation asks by query or form, whose schemas are not resolved yet."""
    schemas = [parameter["schema"] for parameter in doc.get("parameters", ()) if parameter["in"] == "query"]
    schemas += [body["schema"] for body in doc.get("requestBody", {}).get("content", {}).values()]
    return [name for schema in schemas if isinstance(schema, Schema) for name in schema.fields]
