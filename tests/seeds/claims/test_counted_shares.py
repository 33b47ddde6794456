"""Figures whose noun or unit stands within or around the number in other ways than "four miners"."""

import pytest

from seeds import language
from seeds.claims import figures

YEAR = 31557600.0


def told(text: str) -> list[tuple[float | None, float | None, str | None, str | None]]:
    """Bounds, unit and noun of each figure of a text."""
    found = figures.read(language.load().parse(text, [(0, len(text))]))
    return [(one.low, one.high, one.unit, one.noun) for one in found]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Only one villager in four supports the wind farm.", (25.0, 25.0, "percent", "villager")),
        ("Nearly one vaccinated volunteer in four had a fever.", (22.5, 25.0, "percent", "volunteer")),
        ("My client sat in a cell for eight and a half years.", (8.5 * YEAR, 8.5 * YEAR, "second", None)),
        ("The boy spent less than an hour in the water.", (None, 3600.0, "second", None)),
        ("The seam lies nearly a kilometre below ground.", (900.0, 1000.0, "metre", None)),
        ("He ran the course in two hours, nine minutes.", (7740.0, 7740.0, "second", None)),
        ("The driver was a man of 71, the colonel said.", (71 * YEAR, 71 * YEAR, "second", "age")),
    ],
)
def test_the_figure_is_read(text: str, figure: tuple[float | None, float | None, str | None, str | None]) -> None:
    assert told(text) == [figure]


def test_a_sentence_stop_is_no_part_of_a_unit() -> None:
    assert [unit for _, _, unit, _ in told("The train went at 130 km/h.")] == ["metre per second"]


def test_men_in_a_year_are_no_share_of_it() -> None:
    found = told("Two men in 2019 robbed one bank in ten minutes.")
    assert [unit for _, _, unit, _ in found] == [None, "year", None, "second"]


def test_a_family_is_not_an_age() -> None:
    assert told("She is a mother of three.") == [(3.0, 3.0, None, None)]
