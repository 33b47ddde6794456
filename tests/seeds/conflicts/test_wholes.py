"""Figures for a whole of which only a share is meant."""

import pytest

from seeds.conflicts.statements import Statement, compare_many


@pytest.mark.parametrize(
    ("whole", "share"),
    [
        ("Half of the 900 pupils of the school were vaccinated.", "About 450 pupils of the school were vaccinated."),
        ("Some of its 700 workers at the mill were dismissed.", "About 80 workers at the mill were dismissed."),
    ],
)
def test_a_whole_is_no_other_count_of_its_share(whole: str, share: str) -> None:
    (answer,) = compare_many([(Statement(whole), Statement(share))])
    assert not answer.conflict


def test_all_of_a_whole_is_a_count() -> None:
    whole = Statement("All of the 900 pupils of the school were vaccinated.")
    (answer,) = compare_many([(whole, Statement("About 450 pupils of the school were vaccinated."))])
    assert answer.conflict
    assert answer.kind == "figure"
