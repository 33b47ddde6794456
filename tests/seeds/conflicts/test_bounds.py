"""When two figures leave no number that both allow."""

import pytest

from seeds.conflicts.bounds import apart
from seeds.conflicts.view import Amount


def amount(low, high, unit=None):
    return Amount(low, high, unit, "soldier", 0, 1, "", 0, 0, "")


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ((15, 15), (20, 20), True),
        ((15, None), (20, 20), False),
        ((15, None), (12, 12), True),
        ((None, 1000), (3400, 3400), True),
        ((300, 500), (2000, 2000), True),
        ((300, 500), (450, 450), False),
        ((900, 1100), (1050, 1050), False),
        ((31000, 31000), (31200, 31200), False),
        ((1000, 1000), (400, 400), True),
        ((None, None), (5, 5), False),
    ],
)
def test_bounds_are_apart_only_if_no_number_keeps_both(a, b, expected):
    assert apart(amount(*a), amount(*b)) is expected
    assert apart(amount(*b), amount(*a)) is expected


def test_figures_of_different_units_are_never_apart():
    assert not apart(amount(5, 5, "metre"), amount(9, 9, "second"))
