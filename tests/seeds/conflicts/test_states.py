"""Denials of one state of a thing by another: it works or has failed, is shut or open, finished or not begun."""

from __future__ import annotations

from functools import partial

import pytest

from tests.seeds.conflicts import telling
from tests.seeds.conflicts.telling import kinds

told = partial(telling.told, title="The Vester brewery")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ann Roe said the lift was working.", "“The lift has been out of service since Easter,” said Bo Lind."),
        ("Ann Roe said the alarm went off.", "Bo Lind said the alarm had been out of order since July."),
        ("Ann Roe said the mine was idle.", "Bo Lind said the mine was operating at full capacity."),
        ("Ann Roe said the hall was packed.", "Bo Lind said the hall was half-empty."),
        ("Ann Roe said the mosque was in ruins.", "Bo Lind said the mosque was intact."),
        ("Ann Roe said the tomb was untouched by robbers.", "Bo Lind said the tomb had been robbed long ago."),
        ("Ann Roe said the dam was leaking.", "“The dam is watertight,” said Bo Lind."),
        ("Ann Roe said the driver was sober.", "Bo Lind said the driver had been drinking."),
        ("Ann Roe said work on the tunnel had not begun.", "Bo Lind said the tunnel was nearly finished."),
        ("Ann Roe said the school was finished.", "Bo Lind said building of the school had not begun."),
        ("“I have a knee injury,” Bo Lind said.", "Ann Roe said Lind was perfectly fit."),
    ],
)
def test_a_thing_is_in_one_state_of_a_field_at_a_time(first: str, second: str) -> None:
    assert kinds(told(first, second)) == ["denial"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The union said the harbour was completely shut.", "The company said it was working at 40 percent."),
        ("Ann Roe said work on the tunnel was complete.", "“They have not even started,” said Bo Lind."),
        ("The ministry said the bridge had been repaired.", "“It is still cracked,” said Bo Lind, a driver."),
        (
            "“The paintings will survive unharmed,” Ann Roe said.",
            "“Moving the paintings will ruin them,” said Bo Lind.",
        ),
        ("The minister said the stream was polluted.", "“The water is safe,” said Bo Lind."),
    ],
)
def test_a_thing_may_be_called_it_or_by_a_wider_noun(first: str, second: str) -> None:
    assert kinds(told(first, second)) == ["denial"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The club still owed Lind two months of wages, he said.", "Ann Roe said every player had been paid."),
        (
            "“We are still waiting for an answer,” said Bo Lind, a farmer.",
            "Ann Roe said all farmers had been answered.",
        ),
    ],
)
def test_who_owes_or_waits_denies_that_it_was_done(first: str, second: str) -> None:
    assert kinds(told(first, second)) == ["denial"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ann Roe said the lift failed in March.", "Bo Lind said the lift worked on Monday."),
        ("Ann Roe said the first pump had failed.", "Bo Lind said the second pump worked."),
        ("Ann Roe said the bridge would be repaired next year.", "Bo Lind said the bridge was cracked."),
        ("Ann Roe said the museum was closed.", "“It worked,” said Bo Lind."),
        ("Ann Roe said the road was closed.", "The company said it was working on a new plan."),
        ("Ann Roe said the roof of the church was destroyed.", "Bo Lind said the tower of the church was intact."),
        ("Ann Roe said the water was clean before the flood.", "Bo Lind said the water was polluted after it."),
        ("Ann Roe said the talks had begun.", "Bo Lind said the talks were not finished."),
        ("Ann Roe said 40 schools were finished.", "Bo Lind said the schools were half-built."),
        ("Ann Roe said she was waiting for a bus.", "Bo Lind said the city had bought a bus."),
        ("Ann Roe said the hall had been full in the morning.", "Bo Lind said the hall was empty in the evening."),
    ],
)
def test_other_times_parts_and_things_are_in_states_of_their_own(first: str, second: str) -> None:
    assert kinds(told(first, second)) == []


def test_verbs_that_only_say_how_other_deeds_go_deny_nothing() -> None:
    first = "Nobody can go on saying that the fog stays away, Ann Roe said."
    assert kinds(told(first, "“I was ordered to keep quiet about it,” said Bo Lind.")) == []
