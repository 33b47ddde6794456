"""What a publication says in its own voice."""

import pytest

from schemas.claims import Claim, Quotation
from schemas.speakers import SpeakerKind


def _told(claims: list[Claim]) -> list[Claim]:
    return [claim for claim in claims if claim.quotation is Quotation.NARRATION]


def test_a_countable_fact_is_a_claim_of_the_outlet(describe) -> None:
    (claim,) = _told(describe("The fire destroyed 340 houses in the valley last week.", source="Valley Post"))
    assert (claim.speaker.kind, claim.speaker.name) == (SpeakerKind.PUBLICATION, "Valley Post")
    assert claim.text == "The fire destroyed 340 houses in the valley last week"
    assert [figure.noun for figure in claim.figures] == ["house"]
    assert claim.stance.target is None


def test_a_dated_event_is_a_claim_of_the_outlet(describe) -> None:
    assert len(_told(describe("The dam at Lowen collapsed on 4 March after heavy rain."))) == 1


def test_scenery_and_background_are_no_claims(describe) -> None:
    text = "A cold wind blew through the empty streets.\nNobody knows what the future will bring for the town."
    assert _told(describe(text)) == []


def test_what_a_speaker_is_quoted_with_is_not_the_outlets_claim(describe) -> None:
    claims = describe("The fire destroyed 340 houses, the fire chief said.")
    assert len(claims) == 1
    assert _told(claims) == []


def test_hearsay_and_forecasts_are_no_facts(describe) -> None:
    assert (
        _told(describe("The fire reportedly destroyed 340 houses.\nThe repairs could cost 40 million euros next year."))
        == []
    )


def test_the_publisher_of_an_unknown_outlet_is_named_after_the_article(describe) -> None:
    (claim,) = _told(describe("The fire destroyed 340 houses in the valley.", title="Valley burns"))
    assert "Valley burns" in claim.speaker.name


@pytest.mark.parametrize(
    "text",
    [
        "Dockers in the harbour of Lowen stopped work on Monday.",
        "The castle was closed to visitors last week.",
        "Two people were pulled from the river near the mill.",
        "A cyclist was killed when a wall came down in Mill Lane.",
        "They lost 45 percent of their cattle in the flood.",
        "The harvest fell by a third in the valley and could fall further.",
        "The storm closed roads in 12 villages.",
        "Turnout was 58 percent.",
        "More than a dozen others were shot.",
    ],
)
def test_a_toll_a_count_or_an_event_of_a_day_is_a_claim(describe, text: str) -> None:
    assert [claim.text for claim in _told(describe(text))] == [text.rstrip(".")]


@pytest.mark.parametrize(
    "text",
    [
        "The old vote of 2005 is an exception.",
        "The mayor wants to build 400 flats in the old harbour.",
        "If the wall breaks, 3,000 people lose their homes.",
        "The towns agreed to a plan to close 12 schools.",
        "Summers in the valley are hot and the 2,000-metre peaks are bare.",
    ],
)
def test_wishes_conditions_plans_and_sights_are_none(describe, text: str) -> None:
    assert _told(describe(text)) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The regulator on Tuesday blocked the sale of the mill, saying it would harm farmers.",
            "The regulator on Tuesday blocked the sale of the mill",
        ),
        (
            "The rail company cancelled 40 trains in the morning, and its head said he was sorry.",
            "The rail company cancelled 40 trains in the morning",
        ),
    ],
)
def test_what_stands_before_an_attributed_clause_is_told_by_the_outlet(describe, text: str, told: str) -> None:
    claims = describe(text)
    assert [claim.text for claim in _told(claims)] == [told]
    assert len(claims) == 2


def test_a_side_taken_in_passing_leaves_the_sentence_to_the_outlet(describe) -> None:
    text = "Plans to close four libraries have been dropped after 3,000 people signed a petition against them."
    assert [claim.text for claim in _told(describe(text))] == [text.rstrip(".")]


def test_what_a_demand_counts_is_not_counted_again_by_the_outlet(describe) -> None:
    claims = describe("Selco has softened its stance from demanding the closure of 30 shops to 10 for a loan.")
    assert [claim.speaker.name for claim in claims] == ["Selco"]
