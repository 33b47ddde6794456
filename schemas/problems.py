"""Problems: what is wrong with a request, as RFC 9457 problem details."""

from marshmallow import fields

from schemas.scalars import Choice, Record, about


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
