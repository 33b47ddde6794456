"""Topics of claims."""

import pytest

from schemas.claims import Claim

ARTICLE = """Flood victims wait for help
The river burst its banks on Monday and flooded the lower town, the mayor said.
Nurse Ida Brandt said the hospital had no electricity for six hours.
"We need more vaccines against cholera," she said.
Shopkeeper Tom Reed said the clock tower festival would go ahead and the clock tower festival committee agreed."""


@pytest.fixture
def told(describe) -> dict[str, Claim]:
    return {claim.text: claim for claim in describe(ARTICLE, title="Flood victims wait for help")}


def _ids(told: dict[str, Claim], words: str) -> list[str]:
    return [topic.id for claim in told.values() if words in claim.text for topic in claim.topics]


def test_every_claim_has_one_to_five_topics(told) -> None:
    assert told
    assert all(1 <= len(claim.topics) <= 5 for claim in told.values())


def test_what_the_claim_itself_says_comes_first(told) -> None:
    assert _ids(told, "vaccines")[0] == "vaccines"
    assert _ids(told, "electricity")[0] in ("hospitals", "energy")


def test_the_articles_subject_comes_after_the_claims_own(told) -> None:
    assert "floods" in _ids(told, "burst its banks")


def test_a_phrase_the_list_does_not_know_is_a_topic_of_its_own_form(told) -> None:
    found = [topic for claim in told.values() for topic in claim.topics if not topic.listed]
    assert "clock-tower-festival" in {topic.id for topic in found}


def test_an_ambiguous_word_counts_only_beside_its_subject(describe) -> None:
    (claim,) = describe("The baker said the strike of the bell woke him.")
    assert "strikes" not in {topic.id for topic in claim.topics}
    (claim,) = describe("The union leader said the strike would go on.")
    assert "strikes" in {topic.id for topic in claim.topics}


def test_a_topic_carries_parent_and_code(told) -> None:
    (floods, *_) = [t for claim in told.values() for t in claim.topics if t.id == "floods"]
    assert (floods.parent, floods.iptc) == ("disasters", "03000000")


def test_what_is_named_in_passing_comes_after_the_subject_of_the_article(describe) -> None:
    text = "Storm batters the coast\nThe storm moved, the mayor said. It drove 90 people into the church, a guide said."
    last = describe(text, title="Storm batters the coast")[-1]
    assert last.topics[0].id == "storms"


def test_a_verb_is_not_the_noun_that_the_list_knows(describe) -> None:
    (claim,) = describe("The clinic said it needed trained staff.")
    assert "railways" not in {topic.id for topic in claim.topics}
