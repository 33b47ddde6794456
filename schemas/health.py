"""Health: whether a service lives and is ready."""

from marshmallow import fields

from schemas.scalars import Choice, Record, about


class HealthSchema(Record):
    """A service that lives."""

    status = Choice(("ok",), metadata=about("It lives.", "ok"))


class ReadinessSchema(HealthSchema):
    """A service that is ready."""

    revision = fields.Integer(metadata=about("Grows with every change of the records.", 42, minimum=0))
