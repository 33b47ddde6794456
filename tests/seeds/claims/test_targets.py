"""What positions are on: the thing that is meant, none where nothing tells."""

from __future__ import annotations

import pytest


def test_a_month_is_no_target(describe) -> None:
    [claim] = describe("The Supreme Court voted 5 to 4 in February to stall the plan.")
    assert claim.stance.target is None or claim.stance.target.id != "february"
    [other] = describe("The union criticised Theresa May.")
    assert other.stance.target is not None


def test_who_blames_somebody_for_not_doing_a_thing_is_for_what_was_to_be_done(describe) -> None:
    [claim] = describe("The owners should have shut the plant long ago, Ann Lee said.")
    assert [(one.label.value, one.target.id) for one in claim.positions] == [("oppose", "owner"), ("oppose", "plant")]


def test_private_money_and_an_offer_to_strikers_are_not_what_the_article_is_about(describe) -> None:
    said = "Ann Lee praised the private money.\nThe union rejected the new offer."
    told = describe(f"{said}\nThe strike goes on, and a deal on the strike is far.", title="The harbour strike")
    assert [claim.stance.target.id for claim in told[:2]] == ["money", "proposal"]


def test_a_kind_of_deal_is_not_the_deal_that_the_article_is_about(describe) -> None:
    told = describe(
        "The senator praised the nuclear deal.\nThe union backed the deal on fishing, and the fishing deal is on."
    )
    assert [claim.stance.target.id for claim in told] == ["nuclear-agreement", "fishing"]


def test_talk_is_no_talks(describe) -> None:
    told = describe("The senator mocked his tough talk.\nThe senator praised the talks.")
    assert [claim.stance.target.id for claim in told] == ["talk", "negotiation"]


def test_what_nobody_names_is_no_target_but_whoever_deplores_it_is_against_it(describe) -> None:
    told = describe("“It is a disgrace,” Ann Lee said.")
    stance = told[-1].stance
    assert (stance.label.value, stance.target) == ("oppose", None)
    assert stance.score < 0.5
    assert stance.evidence.exact == "disgrace"


@pytest.mark.parametrize(
    ("text", "label", "id"),
    [
        ("The senator praised the White House.", "White House", "white-house"),
        ("The general wants to beat the Islamic State.", "Islamic State", "islamic-state"),
        ("The senator called for a New York debate.", "New York debate", "new-york-debate"),
        ("The committee criticised the Compaq deal.", "Compaq deal", "compaq-agreement"),
        ("The senator praised the deal.", "deal", "agreement"),
        ("Pact criticised by unions\nThe union criticised the trade pacts.", "trade pacts", "trade-agreement"),
        ("The council wants to accept 10,000 Syrians.", "Syrians", "syrian"),
        ("Jeb Moor endorsed Cruz Wednesday.", "Cruz", "cruz"),
        ("“Wolves belong here,” Ann Lee said.", "wolves", "wolf"),
        ("The trainer advised Winkel to stand firm.", "stand firm", "firm-stand"),
    ],
)
def test_a_target_is_called_what_the_article_calls_it_by_its_whole_name(describe, text, label, id) -> None:
    target = describe(text)[-1].stance.target
    assert (target.label, target.id) == (label, id)


def test_a_name_in_a_list_is_without_its_dash(describe) -> None:
    told = describe("-Maria Lopez said no.\nThe senator criticised Lopez.")
    assert told[-1].stance.target.label == "Maria Lopez"


def test_the_house_is_not_the_white_house(describe) -> None:
    told = describe("The senator praised the White House.\nThe governor criticised the House.")
    assert [claim.stance.target.label for claim in told] == ["White House", "House"]


def test_a_plan_for_tonnes_of_a_thing_is_about_the_thing(describe) -> None:
    told = describe("The farmers deplored the plan to store 400 tonnes of waste.\n“The plan is mad,” Ann Lee said.")
    assert [(claim.stance.label.value, claim.stance.target.id) for claim in told] == [("oppose", "waste")] * 2


def test_what_nobody_argues_about_is_not_at_issue_because_the_headline_names_it(describe) -> None:
    told = describe(
        "The row grew and the crown shone.\nThe crown was old.\n“The numbers do not add up,” Ann Lee said.",
        title="A row and a crown",
    )
    assert told[-1].stance.target is None
    other = describe(
        "The union opposes the dam.\nThe dam is high.\n“The numbers do not add up,” Ann Lee said.", title="The dam"
    )
    assert other[-1].stance.target.id == "dam"


@pytest.mark.parametrize(
    ("text", "target", "label"),
    [
        ("Ms. Lind rejected calls for the mayor to quit.", "mayor", "support"),
        ("Ms. Lind backed calls for the mayor to step down.", "mayor", "oppose"),
        ("Ms. Lind supported calls for Mr. Orr to go.", "Orr", "oppose"),
        ("Ms. Lind dismissed calls for the port to be closed.", "port", "support"),
        ("Ms. Lind rejected the call for the government to ban the drug.", "drug", "support"),
        ("Ms. Lind backed calls for a ban to protect children.", "ban", "support"),
    ],
)
def test_calls_for_somebody_to_act_are_about_the_act(describe, text: str, target: str, label: str) -> None:
    [position] = describe(text)[-1].positions
    assert (position.target.label, position.label) == (target, label)
