"""Arguments: what a request asks, read strictly and checked by its schema."""

import difflib
from collections.abc import Mapping, Sequence
from typing import Any, NoReturn
from urllib.parse import parse_qsl

import flask
import marshmallow
import orjson
from marshmallow import fields
from webargs.flaskparser import FlaskParser

from api.errors import Problem, sentence, wrong
from schemas.problems import NO_OBJECT, UNKNOWN, told


class Parser(FlaskParser):
    """Reads queries and bodies without dropping, guessing or repairing anything."""

    DEFAULT_UNKNOWN_BY_LOCATION = {"query": marshmallow.RAISE, "json": marshmallow.RAISE}

    def load_querystring(self, req: flask.Request, schema: marshmallow.Schema) -> dict[str, Any]:
        """The parameters of the query string; those that take several values as lists."""
        values: dict[str, list[str]] = {}
        for name, value in pairs(req.query_string):
            values.setdefault(name, []).append(value)
        return {name: _value(name, given, schema.fields.get(name)) for name, given in values.items()}

    def load_json(self, req: flask.Request, schema: marshmallow.Schema) -> Any:  # noqa: ANN401 - any JSON
        """The body; one item without a list around it stands for a list where the schema says so."""
        found = super().load_json(req, schema)
        flask.g.alone = schema.many and getattr(schema, "alone_too", False) and not isinstance(found, list)
        return [found] if flask.g.alone else found

    def _raw_load_json(self, req: flask.Request) -> Any:  # noqa: ANN401 - the body can be anything
        if req.mimetype != "application/json":
            raise Problem(415, "Send the body as application/json.", headers={"Accept": "application/json"})
        if req.headers.get("Content-Encoding", "identity").lower() != "identity":
            raise Problem(415, "Send the body uncompressed.", headers={"Accept-Encoding": "identity"})
        try:
            return orjson.loads(req.get_data())
        except orjson.JSONDecodeError as error:
            raise Problem(400, f"The body is not JSON: {error}.") from error

    def handle_error(
        self,
        error: marshmallow.ValidationError,
        req: flask.Request,
        schema: marshmallow.Schema,
        *,
        error_status_code: int | None,
        error_headers: Mapping[str, str] | None,
    ) -> NoReturn:
        """Name each parameter or member that is wrong: 400 for the query, 422 for the body."""
        ((place, messages),) = error.normalized_messages().items()  # type: ignore[no-untyped-call]
        place, status = ("query", 400) if place == "query" else ("body", 422)
        skip = 1 if flask.g.get("alone") else 0
        found = [_described(place, path[skip:], said, schema) for path, said in told(messages)]
        raise Problem(status, " ".join(map(sentence, found)), found)


def pairs(query: bytes) -> list[tuple[str, str]]:
    """The parameters of a query string in order; raises a problem where it is not UTF-8 or far too long."""
    try:
        return parse_qsl(query.decode("utf-8"), keep_blank_values=True, errors="strict", max_num_fields=200)
    except UnicodeDecodeError as error:
        raise Problem(400, "The query string is not UTF-8, percent-encoded.") from error
    except ValueError as error:
        raise Problem(400, "The query string has more than 200 parameters.") from error


def _value(name: str, given: list[str], field: fields.Field[Any] | None) -> str | list[str]:
    if isinstance(field, fields.List):
        return [piece.strip() or piece for value in given for piece in value.split(",")]
    if field is not None and len(given) > 1:
        raise wrong("query", name, "can only be given once")
    return given[0]


def described(error: marshmallow.ValidationError, schema: marshmallow.Schema) -> list[dict[str, str]]:
    """Each thing that is wrong with a body."""
    messages = error.normalized_messages()  # type: ignore[no-untyped-call]
    return [_described("body", path, said, schema) for path, said in told(messages)]


def _described(place: str, path: tuple[str, ...], said: Sequence[str], schema: marshmallow.Schema) -> dict[str, str]:
    name = path[0] if place == "query" and path else "".join(f"/{part}" for part in path)
    detail = " and ".join(said)
    if detail == UNKNOWN:
        detail = _unknown(path[-1], schema)
    elif detail == NO_OBJECT and schema.many and not path:
        detail = "is not a list"
    return {"in": place, "name": name, "detail": detail}


def _unknown(name: str, schema: marshmallow.Schema) -> str:
    known = [field.data_key or own for own, field in schema.fields.items()]
    near = difflib.get_close_matches(name, known, n=1)
    return "is not known here" + (f" (did you mean `{near[0]}`?)" if near else f": known are {', '.join(known)}")
