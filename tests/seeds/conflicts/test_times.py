"""Whether two sets of times name different periods."""

import pytest

from seeds.conflicts.times import dated, differ, past_present


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


def test_an_articles_date_tells_which_year_was_last_year():
    assert [*dated([("which year", "last", 3)], "2024-02-11")] == [("year", "2023", 3)]
    assert [*dated([("which year", "last", 3)], None)] == [("which year", "last", 3)]


def test_this_year_and_the_year_before_are_different_periods_in_any_article():
    this = [(name, value) for name, value, _ in dated([("which year", "this", 0)], "2024-02-11")]
    assert differ(this, [("year", "2023")])
    assert not differ(this, [("year", "2024")])
    assert past_present(this) == []
