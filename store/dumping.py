"""Records dumped through their schemas by functions made once: the same values at a fraction of the time.

What a schema says of a field decides, as in ``Schema.dump``; only the looking up of it is done beforehand.
"""

from collections.abc import Callable
from typing import Any

from marshmallow import Schema, fields, missing
from marshmallow.utils import get_value

Dump = Callable[[Any], dict[str, Any]]
Turn = Callable[[Any], Any]


def compiled(schema: Schema) -> Dump:
    """What ``schema.dump`` does, as one function; for schemas whose dumping no hook changes."""
    wanted = [_field(name, field) for name, field in schema.dump_fields.items()]

    def dump(record: Any) -> dict[str, Any]:  # noqa: ANN401 - records are of any class
        made: dict[str, Any] = {}
        for key, name, dotted, turn in wanted:
            value = get_value(record, name, missing) if dotted else _value(record, name)
            if value is not missing:
                made[key] = None if value is None else turn(value)
        return made

    return dump


def _value(record: Any, name: str) -> Any:  # noqa: ANN401
    return record.get(name, missing) if isinstance(record, dict) else getattr(record, name, missing)


def _field(name: str, field: fields.Field[Any]) -> tuple[str, str, bool, Turn]:
    attribute = field.attribute or name
    return field.data_key or name, attribute, "." in attribute, _turn(attribute, field)


def _turn(name: str, field: fields.Field[Any]) -> Turn:
    """How a field turns a value that is not null."""
    if isinstance(field, fields.Nested):
        return _each(compiled(field.schema)) if field.many else compiled(field.schema)
    if isinstance(field, fields.List):
        return _each(_turn(name, field.inner))
    if type(field) is fields.String:
        return lambda value: value if type(value) is str else field._serialize(value, name, None)
    return lambda value: field._serialize(value, name, None)


def _each(turn: Turn) -> Turn:
    return lambda values: [turn(value) for value in values]
