"""The stance cases as a whole, held to the floors of the benchmark, and what is written for the benchmarks alone."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from bench import stance
from seeds.language import Language

CASES = Path(__file__).parents[2] / "cases"


def lines(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (CASES / name).read_text(encoding="utf-8").splitlines()]


def test_the_cases_come_out_no_worse_than_their_floors(language: Language) -> None:
    found = list(stance.outcomes(language, json.loads((CASES / "stance.json").read_text(encoding="utf-8"))))
    assert stance.fallen(stance.figures(found)) == []


def test_every_case_has_a_number_of_its_own() -> None:
    numbers = [case["id"] for case in json.loads((CASES / "stance.json").read_text(encoding="utf-8"))]
    assert len(set(numbers)) == len(numbers)


def test_the_statements_come_out_no_worse_than_their_floors(language: Language) -> None:
    found = list(stance.outcomes(language, lines("statements.jsonl")))
    assert stance.fallen(stance.blind(found)) == []


def test_every_statement_has_its_words_and_a_target_where_it_takes_a_position() -> None:
    for case in lines("statements.jsonl"):
        assert all(piece in case["text"] for piece in case["content"]), case
        assert not case["cue"] or case["cue"] in case["text"], case
        assert bool(case["target"]) == (case["label"] != "neutral"), case


@pytest.mark.parametrize("name", ["statements.jsonl", "statement_pairs.jsonl"])
def test_what_is_held_out_is_two_in_five_and_nothing_is_there_twice(name: str) -> None:
    cases = lines(name)
    parts = Counter(case["part"] for case in cases)
    assert 0.35 < parts["held"] / len(cases) < 0.45
    assert parts["held"] + parts["train"] == len(cases)
    told = [str(case.get("text") or (case["a"]["text"], case["b"]["text"])) for case in cases]
    assert len(set(told)) == len(told)
    assert len({case["id"] for case in cases}) == len(cases)
