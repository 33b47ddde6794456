import pytest
from marshmallow import Schema, ValidationError, fields

from schemas.scalars import Amount, Choice, Day, Flag, Moment, Record, Score, Share, Text, Values, Whole, about


def read(field, value):
    return Schema.from_dict({"value": field})().load({"value": value})["value"]


def written(field, value):
    return Schema.from_dict({"value": field})().dump({"value": value})["value"]


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        (Text(5), "é💧", "é💧"),
        (Text(5), "  a  ", "  a  "),
        (Choice(("a", "b")), "b", "b"),
        (Whole(-5, 5), "-5", -5),
        (Whole(0, 100), "007", 7),
        (Share(), "0", 0.0),
        (Share(), "0.25", 0.25),
        (Flag(), "true", True),
        (Flag(), "false", False),
        (Day(), "2024-02-29", "2024-02-29"),
        (Moment(), "2024-05-01t12:00:00z", "2024-05-01T12:00:00+00:00"),
        (Moment(), "2024-05-01T12:00:00.5+02:00", "2024-05-01T12:00:00.500000+02:00"),
        (Values(Choice(("a", "b"))), ["a", "b"], ["a", "b"]),
    ],
)
def test_what_is_well_formed_is_read(field, value, expected):
    assert read(field, value) == expected


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *[(Text(5), value) for value in ("", "abcdef", "a\x00", "\ud800", "\udc00", 5, True, None, ["a"], {})],
        *[(Choice(("a", "b")), value) for value in ("c", "", "A", 1, None, True)],
        *[(Whole(0, 100), value) for value in ("", "1_0", "١", "１", "1.0", "1e1", " 1", "1 ", "+1", "--1", "101")],
        *[(Whole(0, 100), value) for value in (1, 1.0, True, None, "NaN", "9" * 40, "1\n")],
        *[(Share(), value) for value in ("", "1.01", "-0.1", "NaN", "inf", "1e-1", ".5", "1.", "٠.٥", 0.5, "0.5\n")],
        *[(Flag(), value) for value in ("1", "True", "yes", "", 1, True, None)],
        *[(Day(), value) for value in ("2023-02-29", "2024-5-1", "20240501", "0000-01-01", "٢٠٢٤-05-01", 2024, None)],
        *[(Day(), value) for value in ("2024-05-01\n", "2024-05-01T00:00:00", "-2024-05-01")],
        *[(Moment(), value) for value in ("2024-05-01", "2024-05-01T12:00:00", "2024-05-01T24:00:00Z", "now", 0, None)],
        *[(Values(Text(5), most=2), value) for value in ([], ["a", "b", "c"], ["a", ""], "a", None)],
    ],
)  # fmt: skip
def test_what_is_malformed_is_refused(field, value):
    with pytest.raises(ValidationError):
        read(field, value)


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        (Amount(), 40.0, 40),
        (Amount(), 0.5, 0.5),
        (Amount(), 3e15, 3000000000000000),
        (Amount(), None, None),
        (Score(), 0.87654, 0.877),
        (Score(), 1, 1.0),
        (Day(), None, None),
        (Choice(("a",)), "a", "a"),
    ],
)
def test_values_are_written_as_readers_expect_them(field, value, expected):
    found = written(field, value)
    assert found == expected
    assert type(found) is type(expected)


def test_every_field_of_a_record_is_required_unless_it_may_be_absent():
    class Pair(Record):
        one = fields.String(metadata=about("One.", "a"))
        two = fields.String(metadata=about("Two.", "b", x_absent=True))

    assert Pair().validate({"two": "b"}) == {"one": ["Missing data for required field."]}
    assert Pair().validate({"one": "a"}) == {}
    assert Pair().load({"one": "a", "new": "field"}) == {"one": "a"}
