"""Positions told by what stands around a statement."""

from schemas.claims import StanceLabel
from seeds.claims.implied import SCORE

TITLE = "Council votes to close night market"
LEAD = "The council of Ostrava voted on Monday to close the night market.\n"


def test_a_quotation_goes_with_the_mood_told_before_it(describe) -> None:
    told = describe(LEAD + 'Traders were furious. "My stall feeds six people," said Eva Malik, a baker.', title=TITLE)
    stance = next(claim.stance for claim in told if claim.text.startswith("My stall"))
    assert (stance.label, stance.target.id, stance.score) == (StanceLabel.OPPOSE, "night-market-closure", SCORE)


def test_a_mood_is_turned_round_by_its_negation(describe) -> None:
    told = describe(LEAD + 'Neighbours were not unhappy. "I get up at five," said Jan Novak, a driver.', title=TITLE)
    stance = next(claim.stance for claim in told if claim.text.startswith("I get up"))
    assert stance.label is StanceLabel.SUPPORT


def test_a_quotation_in_contrast_to_the_sentence_before_stays_neutral(describe) -> None:
    told = describe(LEAD + 'Traders were furious. But "the stalls open at six," said Eva Malik, a baker.', title=TITLE)
    assert all(claim.stance.label is StanceLabel.NEUTRAL for claim in told if "stalls" in claim.text)


def test_an_implied_position_is_no_ground_for_conflicts(describe) -> None:
    told = describe(LEAD + 'Traders were furious. "My stall feeds six people," said Eva Malik, a baker.', title=TITLE)
    claim = next(claim for claim in told if claim.text.startswith("My stall"))
    assert claim.positions
    assert not claim.analysis["s"]


def test_what_a_headline_says_is_done_is_what_this_means(describe) -> None:
    told = describe(LEAD + '"This is a betrayal of our children," said Eva Malik, a baker.', title=TITLE)
    assert [claim.stance.target.id for claim in told if "betrayal" in claim.text] == ["night-market-closure"]


def test_a_plan_is_what_the_headline_says_is_done(describe) -> None:
    told = describe(LEAD + "Traders said they would fight the plan in court if necessary.", title=TITLE)
    assert ("oppose", "night-market-closure") in [
        (c.stance.label.value, c.stance.target.id) for c in told if c.stance.target
    ]
