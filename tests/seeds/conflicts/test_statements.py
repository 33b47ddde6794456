"""Comparing our own pairs: symmetry, evidence, and quality that must not fall."""

import json
from itertools import permutations
from pathlib import Path

import pytest

from bench import conflicts as bench
from seeds.conflicts import bears_out, compare, nearest
from seeds.conflicts.statements import Statement, compare_many, sides_of

CASES = json.loads((Path(__file__).parents[2] / "cases" / "pairs.json").read_text(encoding="utf-8"))["pairs"]


def statement(side):
    return Statement(side["text"], side.get("speaker"), side.get("date"))


@pytest.fixture(scope="module")
def sides():
    given = [statement(case[name]) for case in CASES for name in "ab"]
    read = sides_of(given)
    return list(zip(read[::2], read[1::2], strict=True))


@pytest.fixture(scope="module")
def answers():
    return compare_many([(statement(case["a"]), statement(case["b"])) for case in CASES])


def test_a_comparison_is_the_same_whichever_side_comes_first(sides):
    for a, b in sides:
        one, other = nearest(a, b), nearest(b, a)
        assert (one is None) == (other is None)
        if one and other:
            assert (one.kind, one.score, one.evidence_a) == (other.kind, other.score, other.evidence_b)


def test_a_statement_never_conflicts_with_itself(sides):
    assert [a.text for pair in sides for a in pair if compare(a, a)] == []


def test_figures_alone_are_compared_like_any_statement():
    told = ["$275 billion", "$300 billion", "The dam costs $310 billion.", "40", "2,000 meters", "300-500 meters", "…"]
    for a, b in permutations(sides_of([Statement(text) for text in told]), 2):
        found = nearest(a, b)
        assert found is None or found.explanation


def test_bare_numbers_of_two_days_can_be_compared():
    [answer] = compare_many([(Statement("17", date="2020-01-01"), Statement("40", date="2021-01-01"))])
    assert not answer.conflict


def test_who_opposes_only_what_fails_a_condition_contradicts_no_supporter():
    told = (
        "The guild opposes any treaty that does not protect the marsh.",
        "The guild opposes the treaty, which does not pay.",
    )
    support = Statement("We support the treaty.", "The mayor")
    found = compare_many([(Statement(text, "The guild"), support) for text in told])
    assert [answer.conflict for answer in found] == [False, True]


def test_what_is_quoted_begins_with_a_whole_word():
    (answer,) = compare_many(
        [
            (
                Statement("The mayor had “no political excuse” for not signing the treaty."),
                Statement("I reject the treaty."),
            )
        ]
    )
    assert answer.evidence[0].exact.startswith("had “no political excuse")


def test_evidence_is_in_the_text_that_was_sent(answers):
    for case, answer in zip(CASES, answers, strict=True):
        for found in answer.evidence:
            assert case[found.side]["text"][found.start : found.end] == found.exact != ""


def test_a_conflict_has_evidence_on_both_sides_and_an_explanation(answers):
    for answer in answers:
        if answer.conflict:
            assert [found.side for found in answer.evidence] == ["a", "b"]
            assert answer.explanation


def test_without_a_conflict_there_is_no_kind_and_the_score_is_low(answers):
    assert all(answer.kind is None and answer.score < 0.5 for answer in answers if not answer.conflict)


def test_what_conflicts_does_not_bear_out(sides, answers):
    assert [a.text for (a, b), answer in zip(sides, answers, strict=True) if answer.conflict and bears_out(a, b)] == []


@pytest.mark.parametrize("held", [False, True])
def test_most_of_our_own_pairs_are_told_rightly(answers, held):
    found = [
        bench.Outcome(case, case["kind"] is not None, answer)
        for case, answer in zip(CASES, answers, strict=True)
        if case["held"] is held
    ]
    assert bench.precision(found) >= 0.85
    assert bench.recall(found) >= 0.75


def test_there_are_two_hundred_pairs_of_eight_subjects_and_about_half_are_no_conflict():
    assert len(CASES) >= 200
    assert len({case["subject"] for case in CASES}) >= 8
    assert 0.4 < sum(case["kind"] is None for case in CASES) / len(CASES) < 0.6


@pytest.mark.parametrize("text", ["", " ", "?", "…", "12", "No.", "\n\n", "🦑", "He said.", "a" * 400])
def test_odd_texts_are_compared_without_failing(text):
    assert not compare_many([(Statement(text), Statement("The bridge is open."))])[0].conflict


def test_pairs_of_authors_who_never_saw_the_program_come_out_no_worse_than_their_floors():
    measured, _ = bench.blind(Path(__file__).parents[2] / "cases" / "statement_pairs.jsonl")
    floors = json.loads(bench.FLOORS.read_text(encoding="utf-8"))["conflicts"]
    told = {f"statements.{name}": value for name, value in measured.items()}
    assert list(bench.fallen(told, {name: floor for name, floor in floors.items() if name in told})) == []
    assert len(told) == 8
