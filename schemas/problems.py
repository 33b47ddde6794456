"""Problems: what is wrong with a request, as RFC 9457 problem details."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from marshmallow import fields

from schemas.scalars import Choice, Record, about

UNKNOWN, NO_OBJECT = "is not known here", "is not an object"
_PLAIN = {
    "Missing data for required field.": "is missing",
    "Field may not be null.": "must not be null",
    "Unknown field.": UNKNOWN,
    "Invalid input type.": NO_OBJECT,
    "Not a valid string.": "must be a string",
    "Not a valid list.": "must be a list",
    "Not a valid boolean.": "must be true or false",
}
"""What marshmallow says of a field, as the end of a sentence that begins with the field's name."""


def told(
    messages: Any,  # noqa: ANN401 - marshmallow nests them as the data are nested
    way: tuple[str, ...] = (),
) -> Iterator[tuple[tuple[str, ...], Sequence[str]]]:
    """The way to each field that has something wrong, and what that is.

    >>> list(told({"a": {"text": ["Not a valid string."]}}))
    [(('a', 'text'), ['must be a string'])]
    """
    if isinstance(messages, Mapping):
        for name, inner in messages.items():
            yield from told(inner, way if name == "_schema" else (*way, str(name)))
    else:
        yield way, [_PLAIN.get(str(one)) or str(one)[:1].lower() + str(one)[1:].rstrip(".") for one in messages]


class ProblemErrorSchema(Record):
    """One thing that is wrong, and where."""

    place = Choice(
        ("query", "path", "header", "body"),
        data_key="in",
        attribute="in",
        metadata=about("Which part of the request.", "query"),
    )
    name = fields.String(metadata=about("The parameter, or the JSON Pointer into the body.", "limit"))
    detail = fields.String(metadata=about("What is wrong with it.", "must be a whole number from 1 to 100"))


class ProblemSchema(Record):
    """What is wrong with a request (RFC 9457)."""

    type = fields.String(metadata=about("`about:blank`: the status says what kind of problem it is.", "about:blank"))
    title = fields.String(metadata=about("The status in words.", "Bad Request"))
    status = fields.Integer(metadata=about("The HTTP status.", 400))
    detail = fields.String(
        metadata=about("What is wrong, in a sentence.", "`limit` must be a whole number from 1 to 100.")
    )
    request_id = fields.String(
        metadata=about("The id of this request, also in the X-Request-ID header.", "5b1c0f2ad6f14f5e")
    )
    errors = fields.List(
        fields.Nested(ProblemErrorSchema),
        metadata=about("Each thing that is wrong, where several can be.", x_absent=True),
    )
