"""Figures of one article: which are of one quantity, and which of another time, part, people or thing."""

from __future__ import annotations

import pytest

from tests.seeds.conflicts.telling import kinds, told


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Some 40 orchards must be cut down, the county says.", "Growers speak of 110."),
        ("About 500 parents came to the meeting, organisers said.", "The school counted 210."),
        ("The park had 40 wardens last summer, the union said.", "There had been 95, Ann Roe said."),
        ("The province gave the mill 50 million dollars in 2015, Bo Lind said.", "Ann Roe said it was 120 million."),
        (
            "The council spent 9 million pounds on lawyers, Bo Lind said.",
            "The true figure was two million, Ann Roe said.",
        ),
        ("Eighteen patients caught an infection on the ward, the report says.", "Inspectors found 47 cases."),
        ("How many otters live in the bay?", "Ann Roe speaks of 40. Bo Lind counts 15 at most."),
        ("The mill lost 85 million dollars last year, it said.", "Ann Roe said its deficit was only 30 million."),
        ("The army said two jets had been shot down.", "The rebels said one aircraft had been lost."),
        ("The storm destroyed 62 homes, the governor said.", "At least 150 houses are gone, the mayor said."),
        ("Organisers said 2,000 people had taken part.", "Police put the number of marchers at about 900."),
        ("The union said 6,000 of its members had stayed away.", "The port said 2,500 staff had joined the strike."),
        ("The nurse said 140 pupils had vomited.", "The cook said no more than 25 children had fallen ill."),
        (
            "The council wants to build a bridge for 48 million pounds.",
            "The bridge would cost 90 million, Ann Roe said.",
        ),
        (
            "The firm said hackers had stolen records of 18,000 patients.",
            "The ministry said 400,000 people were affected.",
        ),
        ("A lawyer said 400 families were going to sue the mill.", "The mill said it had received 35 claims."),
        (
            "The captain said it had capsized in waves of two metres.",
            "Ann Roe said the waves had been five metres high.",
        ),
        (
            "Twelve people have died of the fever since January, it said.",
            "The doctors said they had recorded 61 deaths.",
        ),
    ],
)
def test_one_quantity_told_in_other_words_or_by_the_number_alone_conflicts(first: str, second: str) -> None:
    assert kinds(told(first, second)) == ["figure"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The party said 80,000 members had voted.", "The agency said it was below the 120,000 who voted in 2008."),
        ("The fair is $9 million short, the treasurer said.", "The brewery said it would give $75,000 to the fair."),
        ("The club is 71 votes short of a majority, the agency said.", "The paper said it had 205 votes."),
        ("The union wants five seats on the board.", "The owners proposed two."),
        ("The doctors said 31 civilians had been killed.", "The army said it had killed twelve fighters."),
        (
            "The lodge was valued at $35 million in 2011, the records show.",
            "It is now worth $18 million, experts said.",
        ),
        ("Three people died in the trial, the report said.", "The doctor said two of the deaths were due to the drug."),
        ("Not one goat has been killed since May, the guide said.", "The wardens said 64 goats were killed by bears."),
        ("No death was caused by the drug, the maker said.", "The doctor said three patients had died of a stroke."),
        ("The mill employs 300 people, the mayor said.", "It made 40 million last year, the owner said."),
    ],
)
def test_other_times_parts_people_and_sums_do_not(first: str, second: str) -> None:
    assert kinds(told(first, second)) == []
