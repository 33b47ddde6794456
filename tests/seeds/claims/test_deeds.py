"""What "the decision", "the refusal", "the closure" and "it" stand for where an article has told what is done."""

from __future__ import annotations

import pytest

REFUSED = "The ministry has refused to license the quarry."
CLOSED = "The council voted on Monday to close the ferry."
TOLLED = ("Council brings in toll on the bridge", "Lorries will pay more from May.")


@pytest.mark.parametrize(
    ("told", "said", "label", "target"),
    [
        (REFUSED, "Anglers welcomed the refusal.", "support", "quarry-refusal"),
        (REFUSED, "The mayor said the decision was wrong.", "oppose", "quarry-refusal"),
        (REFUSED, "The mayor called it a disgrace.", "oppose", "quarry-refusal"),
        (CLOSED, "The union called the decision a disgrace.", "oppose", "ferry-closure"),
        (CLOSED, "The mayor defended the closure.", "support", "ferry-closure"),
        ("The ministry has licensed the quarry.", "The union criticised the decision.", "oppose", "quarry"),
        ("The minister has lifted the embargo.", "The union called it a betrayal.", "support", "sanction"),
        ("The council has lifted fares.", "The union called it a betrayal.", "oppose", "fare-increase"),
        ("The club has sacked its trainer.", "The captain called the dismissal unjust.", "oppose", "trainer-dismissal"),
    ],
)
def test_who_judges_a_deed_judges_what_it_was_done_to(describe, told: str, said: str, label: str, target: str) -> None:
    claim = describe(f"{told}\n{said}")[-1]
    assert (claim.stance.label.value, claim.stance.target.id) == (label, target)


@pytest.mark.parametrize(
    ("told", "said", "label", "thing"),
    [
        (REFUSED, "Anglers welcomed the refusal.", "oppose", "quarry"),
        (REFUSED, "The mayor said the decision was wrong.", "support", "quarry"),
        (CLOSED, "The union called the decision a disgrace.", "support", "ferry"),
    ],
)
def test_after_the_deed_comes_the_thing_with_the_sign_turned(
    describe, told: str, said: str, label: str, thing: str
) -> None:
    claim = describe(f"{told}\n{said}")[-1]
    assert (label, thing) in [(one.label.value, one.target.id) for one in claim.positions]


def test_who_is_against_a_closure_is_for_what_is_closed(describe) -> None:
    claim = describe(f"{CLOSED}\nThe mayor defended the closure.")[-1]
    assert [(one.target.id, one.label.value) for one in claim.positions] == [
        ("ferry-closure", "support"),
        ("ferry", "oppose"),
    ]


def test_what_somebody_may_do_or_only_says_is_no_deed(describe) -> None:
    for told in ("The council could close the ferry.", '"We closed the ferry," the mayor said.'):
        claim = describe(f"{told}\nThe union criticised the decision.")[-1]
        assert claim.stance.target.id == "decision"


@pytest.mark.parametrize("noun", ["the bill", "the measure", "the fee", "the levy", "the charge"])
def test_a_toll_may_be_called_a_bill_a_fee_or_a_levy(describe, noun: str) -> None:
    title, told = TOLLED
    assert describe(f"{told}\nHauliers criticised {noun}.", title=title)[-1].stance.target.id == "toll"


def test_a_law_on_an_animal_is_not_the_animal(describe) -> None:
    text = "Voters decide on a bear law in May.\nThe bear law is in dispute.\nThe mayor called the bill a mistake."
    assert describe(text, title="Voters to decide on bear law")[-1].stance.target.id == "bear-law"


@pytest.mark.parametrize(
    ("told", "said", "positions"),
    [
        (
            "Minister Ida Holm said she had dismissed Tom Birk because he had failed.",
            "The union called the dismissal unjust.",
            [("tom-birk-dismissal", "oppose"), ("tom-birk", "support")],
        ),
        (
            "Chairman Tom Birk apologised to the members.",
            "The union said the chairman should resign.",
            [("tom-birk", "oppose")],
        ),
        (
            "The fleet was angry.",
            "The mayor welcomed the lower quota.",
            [("quota-cut", "support"), ("quota", "oppose")],
        ),
        ("The biggest fund backs the bridge.", "The mayor called it a mistake.", [("bridge", "oppose")]),
    ],
)
def test_offices_changes_and_it_stand_for_what_they_are_of(describe, told: str, said: str, positions: list) -> None:
    found = describe(f"{told}\n{said}")[-1].positions
    assert [(one.target.id, one.label.value) for one in found] == positions


def test_who_rules_out_resigning_is_for_staying(describe) -> None:
    found = describe("Tom Birk was under fire.\nBirk ruled out stepping down.")[-1].positions
    assert [(one.target.id, one.label.value) for one in found] == [
        ("resignation", "oppose"),
        ("tom-birk", "support"),
    ]


@pytest.mark.parametrize("text", ["The senate voted to stall the plan.", "The senate voted to thwart the project."])
def test_the_plan_is_not_what_is_done_to_it(describe, text: str) -> None:
    [claim] = describe(text)
    assert claim.stance.label.value == "oppose"


def test_the_decision_is_not_looked_for_past_another_one(describe) -> None:
    told = "The council decided to close the library.\nThe court refused to hear the appeal. "
    claim = describe(f"{told}Ann Kerr welcomed the decision.")[-1]
    assert "library" not in claim.stance.target.id


@pytest.mark.parametrize(
    ("said", "position"),
    [
        ("Samuel Holm demanded the minister's resignation.", ("oppose", "ida-lund")),
        ("Samuel Holm called for Lund's resignation.", ("oppose", "ida-lund")),
        ("Samuel Holm welcomed the minister's dismissal.", ("oppose", "ida-lund")),
        ("Lund ruled out her resignation.", ("support", "ida-lund")),
    ],
)
def test_who_wants_somebodys_resignation_is_against_them(describe, said: str, position: tuple[str, str]) -> None:
    claim = describe(f"Health Minister Ida Lund spoke on Friday.\n{said}")[-2]
    assert position in [(one.label.value, one.target.id) for one in claim.positions]


@pytest.mark.parametrize("said", ["demanded the minister's resignation", "called for her resignation"])
def test_who_wants_a_resignation_is_not_against_themselves(describe, said: str) -> None:
    told = describe(f"Health Minister Ida Lund spoke on Friday.\nEva Holm {said}.")
    assert all(one.target.id != "eva-holm" for claim in told for one in claim.positions)


def test_an_end_to_doing_a_thing_is_no_wish_for_it(describe) -> None:
    claim = describe("Mayor Otto Lund called for an immediate halt to dumping.")[0]
    assert (claim.stance.label.value, claim.stance.target.id) == ("oppose", "dumping")
