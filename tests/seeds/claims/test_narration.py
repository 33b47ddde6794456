"""What a publication says in its own voice."""

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
