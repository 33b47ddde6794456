"""Answers to what another speaker has just proposed: they are on what was proposed, and against it or for it."""

from __future__ import annotations

import pytest

from tests.seeds.conflicts.telling import kinds, told


@pytest.mark.parametrize(
    ("proposed", "answer"),
    [
        ("Bo Lind called for a toll on the bridge.", "Ann Roe dismissed the idea."),
        ("Bo Lind demanded that the museum return the vase.", "Director Ann Roe rejected the demand."),
        ("Bo Lind proposed selling the old theatre.", "Ann Roe called the idea an insult."),
        ("Bo Lind wants a toll on the bridge.", "The motorists' league opposes such a step."),
        ("Bo Lind asked the ministry for more money for the clinic.", "Minister Ann Roe turned down the request."),
        ("Bo Lind asked the ministry for more money for the clinic.", "Minister Ann Roe ruled it out."),
        ("Bo Lind called for the coach to be sacked.", "Ann Roe said that was out of the question."),
        ("Bo Lind demanded a public inquiry.", "There was no need for that, said Ann Roe."),
        ("The pool should be rebuilt, said Bo Lind.", "“That would be a mistake,” said Ann Roe."),
        (
            "The judge said she was considering a fine of two million.",
            "The chamber of trade warned against it.",
        ),
        ("The headmaster said the school would reopen on Monday.", "Ann Roe is opposed to that."),
        ("Mayor Bo Lind is planning to sell the baths.", "Swimmers are opposed to the idea."),
    ],
)
def test_who_is_against_what_was_proposed_takes_the_other_side(proposed: str, answer: str) -> None:
    sides = told("It was a long meeting.", proposed, answer, title="News of the day")
    assert kinds(sides) == ["stance"]


@pytest.mark.parametrize(
    ("proposed", "between", "answer"),
    [
        ("Bo Lind wants the vase to be moved.", "The shopkeepers would welcome that.", "Ann Roe was against it."),
        (
            "Bo Lind is asking for more money for the clinic.",
            "Rents rose, said Kim Orr.",
            "Ann Roe rejected the demand.",
        ),
    ],
)
def test_what_stands_between_need_not_be_what_is_rejected(proposed: str, between: str, answer: str) -> None:
    assert kinds(told(proposed, between, answer, title="News of the day")) == ["stance"]


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("“The bridge is safe,” said engineer Bo Lind.", "Ann Roe does not share that view."),
        ("Patients had to wait for twelve hours, nurses complained.", "Director Ann Roe dismissed the criticism."),
        ("Greenwatch criticised the dam as a waste of money.", "The minister rejected the criticism."),
        ("Bo Lind said farmers would have to leave.", "The minister brushed off the concerns."),
    ],
)
def test_a_view_that_is_not_shared_is_denied(said: str, answer: str) -> None:
    assert kinds(told(said, answer, title="News of the day")) == ["denial"]


@pytest.mark.parametrize(
    "sentences",
    [
        ("Bo Lind called for a toll on the bridge.", "Ann Roe welcomed the idea."),
        ("Bo Lind called for a toll on the bridge.", "Ann Roe rejected the idea that drivers were rich."),
        ("Bo Lind called for a toll on the bridge.", "Cars rust, said Kim Orr.", "Ann Roe is opposed to it."),
        ("Bo Lind said the bill would pass in May.", "The union opposes it."),
        ("Bo Lind asked the firm to drop the lawsuit.", "Ann Roe opposes it."),
        ("The company considers an inquiry unnecessary.", "Ann Roe sees no need for one."),
        ("Bo Lind hopes the mill will find a buyer.", "“It is outrageous,” said Ann Roe of the price."),
        ("Her members expect to lose money, said Bo Lind.", "Not all firms share that view."),
        ("Bo Lind asked whether the mill would close.", "Ann Roe rejected the criticism."),
        ("Bo Lind is supporting the coach.", "Ann Roe dismissed the story."),
        ("Lawyer Bo Lind said the banker was innocent.", "Judge Ann Roe dismissed the charges."),
    ],
)
def test_what_is_no_rejection_of_a_proposal_is_no_conflict(sentences: tuple[str, ...]) -> None:
    assert kinds(told(*sentences, title="News of the day")) == []


def test_who_rejects_a_proposal_disagrees_with_its_maker_alone() -> None:
    sides = told(
        "The tram was going too fast, said Kim Orr.", "Bo Lind wants trams banned from the old town.",
        "Ann Roe said this was out of the question.", title="News of the day",
    )  # fmt: skip
    assert kinds(sides) == ["stance"]
    assert kinds([sides[0], sides[2]]) == []
