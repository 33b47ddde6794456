"""The stance cases as a whole, held to the floors of the benchmark."""

import json
from pathlib import Path

from bench import stance
from seeds.language import Language

CASES = Path(__file__).parents[2] / "cases" / "stance.json"


def test_the_cases_come_out_no_worse_than_their_floors(language: Language) -> None:
    found = list(stance.outcomes(language, json.loads(CASES.read_text(encoding="utf-8"))))
    assert stance.fallen(stance.figures(found)) == []


def test_every_case_has_a_number_of_its_own() -> None:
    numbers = [case["id"] for case in json.loads(CASES.read_text(encoding="utf-8"))]
    assert len(set(numbers)) == len(numbers)
