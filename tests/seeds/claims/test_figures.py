"""Figures as a reader would note them down."""

import json
from pathlib import Path
from typing import Any

import pytest

from seeds.claims import figures, units
from seeds.language import Language

CASES = json.loads((Path(__file__).parents[2] / "cases" / "figures.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["comment"])
def test_a_text_gives_the_figures_a_reader_would_note(language: Language, case: dict[str, Any]) -> None:
    text = case["text"]
    found = figures.read(language.parse(text, [(0, len(text))]))
    assert [[f.text, f.low, f.high, f.unit, f.noun] for f in found] == case["figures"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["comment"])
def test_a_figure_stands_where_it_says_it_stands(language: Language, case: dict[str, Any]) -> None:
    text = "Naïve “café” 😀\n" + case["text"]
    for figure in figures.read(language.parse(text, [(16, len(text))])):
        assert text[figure.start : figure.end] == figure.text


def test_figures_within_a_stretch_are_those_that_lie_wholly_in_it(language: Language) -> None:
    text = "The 40 farms owed 300 euros and 12 goats."
    found = figures.read(language.parse(text, [(0, len(text))]))
    assert [f.noun for f in figures.within(found, 0, 27)] == ["farm", None]


def test_every_unit_has_a_factor_that_is_no_zero() -> None:
    assert all(unit.factor for unit in units.table().values())
