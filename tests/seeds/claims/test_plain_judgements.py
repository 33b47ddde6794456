"""Judgements that are plainly made: of the wrong thing done, of what is not serious, of amounts, of what all should
have."""

import pytest


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Ms. Lind said the council had blocked the wrong road.", {"council": "oppose"}),
        ("Ms. Lind said the levy hits the wrong families.", {"tax": "oppose"}),
        ("Ms. Lind said the council had corrected the wrong figure.", {}),
        ("Ms. Lind said the council had caught the wrong bus.", {}),
        ("Ms. Lind said she had read the wrong page.", {}),
        ("Ms. Lind said the offer was not serious.", {"proposal": "oppose"}),
        ("Ms. Lind said the inquiry was not a real investigation.", {"inquiry": "oppose"}),
        ("Ms. Lind said the wound was not serious.", {}),
        ("Ms. Lind said the leak was not a serious problem.", {}),
        ('"Nine percent is a fair offer," Ms. Lind said.', {"proposal": "support"}),
        ('"Two years is a ridiculous sentence," Ms. Lind said.', {"sentence": "oppose"}),
        ('"Two years is a long time," Ms. Lind said.', {}),
        ("Ms. Lind said every cell should have a window.", {"window": "support"}),
        ("Ms. Lind said every visitor should have a ticket.", {}),
        ("Ms. Lind said the letter was a forgery.", {"letter": "oppose"}),
        ("Ms. Lind contradicted the minister.", {"minister": "oppose"}),
        ("Ms. Lind said the tower was the latest example of bad planning.", {"tower": "oppose"}),
        ("Ms. Lind said the tower was a good example.", {"tower": "support"}),
        ("Ms. Lind said it was now too late to stop the bulldozers.", {}),
        ("Ms. Lind said it was far too late to save the pier.", {}),
        ("Ms. Lind said the plan came far too late.", {"proposal": "oppose"}),
        ("Ms. Lind said the service could be better.", {}),
        ("Ms. Lind said the clerk could be more helpful.", {}),
        ("Ms. Lind said the service was better.", {"service": "support"}),
        ("Ms. Lind said she held no grudge against the mayor.", {}),
        ("Ms. Lind said she had not yet called for the curfew.", {}),
        ("Ms. Lind said the party had not yet endorsed the treaty.", {}),
        ("Ms. Lind said she had not had a chance to read the plan.", {}),
    ],
)
def test_a_plain_judgement_is_a_position_on_what_it_judges(describe, text: str, sides: dict[str, str]) -> None:
    positions = describe(text)[-1].positions
    assert {position.target.id: position.label.value for position in positions if position.target} == sides
