"""Whether two sets of times name different periods."""

import pytest

from seeds.conflicts.times import differ


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ([("month", "october")], [("month", "may")], True),
        ([("month", "october")], [("month", "october")], False),
        ([("month", "october")], [], False),
        ([("month", "october")], [("year", "2020")], False),
        ([("year", "2019"), ("month", "may")], [("year", "2021"), ("month", "may")], True),
        ([("month", "october")], [("span", "since"), ("year", "2020")], True),
        ([("span", "since")], [], False),
        ([("weekday", "sunday")], [("weekday", "sunday"), ("weekday", "monday")], False),
    ],
)
def test_times_of_one_class_without_a_common_value_are_different_periods(a, b, expected):
    assert differ(a, b) is expected
    assert differ(b, a) is expected
