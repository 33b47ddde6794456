"""What positions are on: the thing that is meant, none where nothing tells."""

from __future__ import annotations


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
