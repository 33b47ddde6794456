"""Positions that claims take."""

import json
from collections import Counter
from pathlib import Path

import pytest

from schemas.claims import StanceLabel
from seeds.claims import attitudes

CASES = json.loads((Path(__file__).parents[2] / "cases" / "stance.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("text", "label", "target"),
    [
        ("The senator rejected the budget.", "oppose", "budget"),
        ("The senator said the budget was unacceptable.", "oppose", "budget"),
        ("The senator said the budget was not unacceptable.", "support", "budget"),
        ("The senator said she would not support the budget.", "oppose", "budget"),
        ("The senator urged the council to scrap the tax.", "oppose", "tax"),
        ("The senator said the council should cut taxes.", "oppose", "tax"),
        ("The senator said the council must not scrap the tax.", "support", "tax"),
        ("The senator warned that the tax would ruin small shops.", "oppose", "tax"),
        ("The senator said the tax would save jobs.", "support", "tax"),
        ("The senator said the tax would cost jobs.", "oppose", "tax"),
        ("The senator said the tax would cost shops 3 million euros.", "oppose", "tax"),
        ("The senator reversed her opposition to the tax.", "support", "tax"),
        ('"I want the tram to be banned," the senator said.', "oppose", "tram"),
        ('"I would like the tram to be banned," the senator said.', "oppose", "tram"),
        ('"I would like the council to ban the tram," the senator said.', "oppose", "tram"),
        ("He wasn't the only one unhappy with the tax, the senator said.", "oppose", "tax"),
        ("The senator demanded an end to the embargo.", "oppose", "sanction"),
        ("The senator threatened to resign if the tax is approved.", "oppose", "tax"),
        ("The senator threatened to resign unless the tax is approved.", "support", "tax"),
        ("The senator said there was no case for a tunnel.", "oppose", "tunnel"),
        ("The senator said there was no alternative to the tunnel.", "support", "tunnel"),
        ("The senator said the mayor had “no political excuse” for failing to build the tunnel.", "support", "tunnel"),
        ("The senator said Mr. Kane should leave the race.", "oppose", "kane"),
        ("The senator said Norland should leave the union.", "oppose", "union"),
        ("The senator said Mr. Kane should leave the race for the good of the club.", "oppose", "kane"),
        ("The senator said freeing the miners must come first.", "support", "release"),
        ("The senator said road safety must come first.", "support", "road-safety"),
        ('"We are not going to pay a cent for this tunnel," the senator said.', "oppose", "tunnel"),
        ("The senator defended the clinic against attacks.", "support", "clinic"),
        ("The senator said Mr. Kane should leave the race to spend time with his family.", "oppose", "kane"),
        ("The senator said the city should send buses for the stranded.", "support", "bus"),
        ("The senator said parliament must pass the bill.", "support", "law"),
        ("Anna Lind said she would fight the tunnel.", "oppose", "tunnel"),
        ("The senator condemned tens of thousands of evictions.", "oppose", "eviction"),
        ("The senator said the tunnel would help struggling families.", "support", "tunnel"),
        ("The senator hit back at complaints from farmers.", "oppose", "complaint"),
        ("The senator expressed concern about the tunnel.", "oppose", "tunnel"),
        ("The senator said he was proud of the tunnel.", "support", "tunnel"),
        ("The senator said she supported the closure of the pool.", "support", "pool-closure"),
        ("The senator called the rescue effort a disgrace.", "oppose", "rescue-effort"),
        ("The Liberal Party supports the tunnel, its leader said.", "support", "tunnel"),
        ("The senator said the tunnel must stay open.", "support", "tunnel"),
        ("The senator said the wolf belongs in these mountains.", "support", "wolf"),
        ("The senator said the judge was biased.", "oppose", "judge"),
        ("The senator said the reform gives schools more freedom.", "support", "reform"),
        ("The senator said people could not sleep because of the racetrack.", "oppose", "racetrack"),
        ("The senator blamed the delays on the ministry.", "oppose", "ministry"),
        ("The senator came out against the tunnel.", "oppose", "tunnel"),
        ("The senator voted in favour of the tunnel.", "support", "tunnel"),
        ("The senator hit out at the tunnel.", "oppose", "tunnel"),
        ("The senator resigned over the tunnel.", "oppose", "tunnel"),
        ("The senator reacted angrily to the tunnel.", "oppose", "tunnel"),
        ("The senator threatened to block the tunnel.", "oppose", "tunnel"),
        ("The senator signed a petition against the tunnel.", "oppose", "tunnel"),
        ("The senator withdrew her opposition to the tunnel.", "support", "tunnel"),
        ("The senator rejected that criticism.", "oppose", "criticism"),
        ('"We have lost faith in the council," the senator said.', "oppose", "council"),
        ("The senator called the tunnel the proudest day of her life.", "support", "tunnel"),
        ("The senator blamed decades of building on flood plains.", "oppose", "construction"),
        ('"The firefighters did a superb job," the senator said.', "support", "firefighter"),
        ("The senator vowed to take the decision to court.", "oppose", "decision"),
        ("The senator said the reform would make the courts faster.", "support", "reform"),
        ("The senator questioned whether the study was large enough.", "oppose", "study"),
        ("The senator rejected criticism of the tunnel.", "support", "tunnel"),
        ("The union accused the minister of abandoning farmers.", "oppose", "minister"),
        ("The senator said he was a strong supporter of the tunnel.", "support", "tunnel"),
        ("The senator said the tunnel had serious flaws.", "oppose", "tunnel"),
        ("The senator said the spray has no side effects.", "support", "spray"),
        ("The senator said the tunnel poses no risk to patients.", "support", "tunnel"),
        ("The senator said the tunnel would bring no benefits.", "oppose", "tunnel"),
        ("The senator demanded that cruise ships stay out of the lagoon.", "oppose", "cruise-ship"),
        ('"Without foreign pickers the harvest would rot," the senator said.', "support", "foreign-picker"),
        ("The senator countered that the tunnel would save jobs.", "support", "tunnel"),
        ("The senator said the tunnel was worthless because it left out the valleys.", "oppose", "tunnel"),
        ("The senator said she was no friend of the tunnel.", "oppose", "tunnel"),
        ("The senator said a higher fare would force many of them to walk.", "oppose", "fare"),
        ("The senator praised the way the reform had been introduced.", "support", "reform"),
        ("The senator promised a second lifeguard.", "support", "lifeguard"),
        ("The senator said the ministers had put votes before safety.", "oppose", "minister"),
        ("The senator said the reform had come too late.", "oppose", "reform"),
        ('"There is nothing unsafe about the tunnel," the senator said.', "support", "tunnel"),
        ('"The clinic sees too few patients to be safe," the senator said.', "oppose", "clinic"),
        ('"No tunnel is worth 90 million a year," the senator said.', "oppose", "tunnel"),
        ("The senator said foresters should be glad about every lynx.", "support", "lynx"),
        ("The senator rejected a call by hunters to shoot the lynx.", "support", "lynx"),
        ("The senator demanded that the remaining wolves be killed.", "support", "wolf-kill"),
        ("The mayor spoke first. The union accused the minister and members demanded he resign.", "oppose", "minister"),
        ("The senator said it was absurd to tie the pool to the tunnel.", "oppose", "pool-tie"),
        ("The senator said the valley must be free of wolves.", "oppose", "wolf"),
        ("The senator said reckless lending was to blame.", "oppose", "lending"),
        ("The senator said the tunnel would make sleep impossible.", "oppose", "tunnel"),
        ("The senator said there was not a shred of evidence that the cull worked.", "oppose", "cull"),
        ("The senator continued to believe that the closure was right.", "support", "closure"),
        ("Farmers said the wind farm gives families an income.", "support", "wind-farm"),
        ("The senator is against closing the pool.", "support", "pool"),
        ("The senator rejected accusations that the tunnel was unsafe.", "oppose", "accusation"),
        ("The senator refused the country an exemption from the rules.", "oppose", "exemption"),
        ("The senator advised patients to stop taking the pills.", "oppose", "pill"),
        ("The senator told supermarkets to stop squeezing their suppliers.", "oppose", "supermarket"),
        ("The senator urged the company to take action against spam.", "oppose", "spam"),
        ("The senator questioned whether the rankings tell parents anything.", "oppose", "ranking"),
        ("The senator warned people against swimming in the lake.", "oppose", "swim"),
        ("The senator said the company must pay for the clean-up.", "support", "clean-up"),
        ("The senator blamed the housing policy for the shortage.", "oppose", "housing-policy"),
        ('"There will be no amnesty," the senator said.', "oppose", "amnesty"),
        ("The senator asked the council to provide two million euros for the tunnel.", "support", "tunnel"),
        ("The senator said the risks of the drug outweighed its benefits.", "oppose", "drug"),
        ("The senator said there was no evidence that the drug causes cancer.", "support", "drug"),
        ("The senator said there was no proof that the drug works.", "oppose", "drug"),
        ("The senator urged residents to leave their homes.", "support", "home-leave"),
        ("The senator said the ban was working.", "support", "ban"),
        ("The senator said the judge owed the voters an apology.", "oppose", "judge"),
        ('"Our thoughts are with the victims," the senator said.', "support", "victim"),
        ("The two sides agreed to allow Palestinians to return en masse to the north.", "support", "return"),
        ("The senator said the decision to repave the square was a disgrace.", "oppose", "square"),
        ("The senator promised that a clinic would open in the town.", "support", "clinic"),
        ("The committee has collected 800 signatures against the tunnel, its chairman said.", "oppose", "tunnel"),
    ],
)
def test_a_position_is_read_from_cue_content_negation_and_condition(
    describe, text: str, label: str, target: str
) -> None:
    found = [(s.label.value, s.target.id) for claim in describe(text) for s in claim.positions if s.target]
    assert (label, target) in found


@pytest.mark.parametrize(
    "text",
    [
        "The senator said the vote on the tax would take place on Friday.",
        "The senator said the tax raised 40 million euros.",
        "The senator declined to say whether she backs the tax.",
        "The senator said the storm destroyed nine houses.",
        "The senator said her rival opposes the tax.",
        "The court ruled that the strike was lawful.",
        "The judge said the search was illegal.",
        '"We will not accept anything below nine percent," the senator said.',
        "The company said it would cut 300 jobs.",
        "The senator said further studies were needed.",
        "The senator said the pumps were working.",
        "Mark Lind said she would fight the tunnel.",
        "The senator said the tunnel would not necessarily hurt farmers.",
        '"That\'s got to surprise the farmers," the senator said.',
        "The senator said the closures could spark teacher strikes.",
        "The senator said the plan would give the mayor the authority to hire staff.",
        "The senator said the choir is just a bunch of singers.",
        "The senator said the speech was exactly what his staff wrote.",
        "The senator said she saw her rival on the other side of the square.",
        "The senator said the union won't allow its members to become scapegoats.",
        "The senator said she was a candidate who appeals to the young.",
        '"You have a pension because you are a veteran," the senator said.',
        "The senator said the meeting was the first of those he would be holding with farmers.",
        "The senator said the tram line would cost 3 million euros and open in May.",
        "Residents are worried about who will run the school.",
        "The council declined to provide a list of the contracts.",
        "The senator said she would like the mayor to explain the delay.",
        "The remarks raised questions about how such an arrangement would work.",
        "The tram is expected to hurt small shops.",
        "The senator said the delegation supports Holm.",
        "The senator said that if she had asked for trust, the tax would have been a failure.",
    ],
)
def test_a_statement_without_a_position_is_neutral_with_no_target(describe, text: str) -> None:
    for claim in describe(text):
        assert claim.stance.label is StanceLabel.NEUTRAL
        assert claim.stance.target is None
        assert claim.positions == ()


@pytest.mark.parametrize(
    ("text", "label", "target"),
    [
        ("The senator said the tax was ill-advised.", "oppose", "tax"),
        ("The senator said the tax was badly designed.", "oppose", "tax"),
        ("The senator said the tax was a poisoned chalice.", "oppose", "tax"),
        ("The senator said the council had handled the flood badly.", "oppose", "council"),
        ("The senator said there were too many flaws in the tunnel.", "oppose", "tunnel"),
        ("The senator said it was high time the council repaired the tunnel.", "support", "tunnel"),
        ("The senator said farmers paid the price for the tunnel.", "oppose", "tunnel"),
        ('"Who needs a second tunnel?" the senator asked.', "oppose", "tunnel"),
        ("The senator defended the decision to close rural branches.", "support", "rural-branch-closure"),
        ("The senator said the shops would suffer and called on the council to ban the market.", "oppose", "market"),
    ],
)
def test_a_position_is_read_from_wordings_of_many_kinds(describe, text: str, label: str, target: str) -> None:
    found = [(s.label.value, s.target.id) for claim in describe(text) for s in claim.positions if s.target]
    assert (label, target) in found


def test_he_and_she_stand_for_the_person_named_before(describe) -> None:
    text = 'Mayor Anna Kowalski opened the meeting. "She has to go," Jonas Vik said.'
    found = [(s.label.value, s.target.id) for claim in describe(text) for s in claim.positions if s.target]
    assert ("oppose", "anna-kowalski") in found


@pytest.mark.parametrize(
    "text",
    [
        "The agency said the probe should reach its orbit in May.",
        '"Would the tax help farmers?" the senator asked.',
        "The ministry said masks would no longer be required on trains.",
        "The society said it would have to close nine branches.",
        "The mother said her son had had to wait five months for an operation.",
        "The union said its members had been lied to in February.",
        "The agency conceded that the drinks industry might lose jobs.",
        "The supervisor said it saw no risk to depositors.",
        "The senator said the region had high unemployment.",
    ],
)
def test_what_is_expected_asked_or_ruled_is_no_position(describe, text: str) -> None:
    assert all(claim.positions == () for claim in describe(text))


def test_people_who_speak_of_themselves_are_not_against_those_named_before(describe) -> None:
    praised, said = describe("The club praised its scouts. The parties said they would ruin the majority.")
    assert [position.target.id for position in praised.positions] == ["scout"]
    assert said.positions == ()


def test_who_minds_that_a_thing_is_put_to_bad_use_is_not_for_the_thing(describe) -> None:
    (claim,) = describe("Lawmakers are worried about companies taking advantage of loopholes to avoid taxes.")
    assert all(position.label is StanceLabel.OPPOSE for position in claim.positions)


def test_different_wordings_of_an_issue_are_one_target(describe) -> None:
    text = (
        "Envoys discussed a truce proposal for the island on Monday, and the truce proposal is detailed.\n"
        'Envoy Mia Holm welcomed the truce proposal.\n"We need a cease-fire," envoy Karl Berg said.\n'
        "General Paul Stern rejected the deal."
    )
    targets = {
        s.target.id
        for claim in describe(text, title="Truce proposal for the island")
        for s in claim.positions
        if s.target
    }
    assert targets == {"ceasefire"}


def test_a_person_is_one_target_with_and_without_title(describe) -> None:
    text = (
        "Anna Keller has led the bank since 2019.\nInvestors praised Keller.\nUnions criticised chairwoman Anna Keller."
    )
    targets = [(s.label.value, s.target.id) for claim in describe(text) for s in claim.positions if s.target]
    assert {("support", "anna-keller"), ("oppose", "anna-keller")} <= set(targets)


def test_evidence_stands_in_the_article_text(describe) -> None:
    text = "Prelude.\nThe mayor firmly rejected the plan for a tunnel."
    (stance,) = [s for claim in describe(text) for s in claim.positions]
    assert stance.evidence is not None
    assert text[stance.evidence.start : stance.evidence.end] == stance.evidence.exact == "rejected"


def test_an_amount_at_the_very_end_is_evidence_too(describe) -> None:
    (claim,) = describe("The owner said the tram line would cost taxpayers $3 million")
    assert claim.stance.evidence is not None
    assert claim.stance.evidence.exact == "cost taxpayers $3 million"


def test_the_main_position_comes_first_and_the_others_follow(describe) -> None:
    (claim,) = describe("The minister said she opposed the tunnel but supported the ferry.")
    assert claim.stance == claim.positions[0]
    assert {(s.label.value, s.target.id) for s in claim.positions if s.target} == {
        ("oppose", "tunnel"),
        ("support", "ferry"),
    }


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Vera Holt said the concessions would strengthen Selco.", []),
        ("Vera Holt said the subsidy would strengthen the local economy.", ["support"]),
        ("The ministry confirmed two cases of measles.", []),
        ("Vera Holt made the case for a new tram.", ["support"]),
        ("Vera Holt said her party no longer backed the tram.", ["oppose"]),
    ],
)
def test_what_is_good_for_somebody_else_and_a_case_of_something_are_no_support(describe, text: str, labels) -> None:
    assert [stance.label.value for stance in describe(text)[0].positions] == labels


def test_the_lexicons_are_broad_and_signed() -> None:
    assert len(attitudes.verbs()) > 600
    assert len(attitudes.judging("adjective")) > 400
    assert set(attitudes.judging("noun").values()) == {1, -1}


def test_the_cases_cover_many_subjects_and_all_labels_fairly() -> None:
    assert len(CASES) >= 150
    assert len({case["subject"] for case in CASES}) >= 8
    counted = Counter(case["label"] for case in CASES)
    assert min(counted.values()) * 2 > max(counted.values())
    assert all(piece in case["text"] for case in CASES for piece in case["content"])


@pytest.mark.xfail(
    strict=True, reason="positions that take counterfactuals, place or comparison with other outcomes to see"
)
@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The guard said that if the sirens had not worked, everybody would be dead.", "support"),
        ("The militia said it would not be bound by the truce.", "oppose"),
    ],
)
def test_positions_that_only_reasoning_shows_are_found(describe, text: str, label: str) -> None:
    assert [claim.stance.label.value for claim in describe(text)] == [label]


def test_she_does_not_stand_for_nobody(describe) -> None:
    found = describe("The council met on Monday. Nobody opposed her. Both of the senators supported her.")
    assert all(stance.target.label != "nobody" for claim in found for stance in claim.positions if stance.target)
    assert any(claim.text == "her" for claim in found)


@pytest.mark.parametrize(
    ("text", "label", "target"),
    [
        ("The union urged the government to pay.", "support", "pay"),
        ("The union urged the minister to intervene.", "support", "intervene"),
        ("Grace Adler ruled out asking for foreign help.", "oppose", "foreign-help"),
        ("The minister ruled out calling for an inquiry.", "oppose", "inquiry"),
        ("Ms Norling called the reopening reckless.", "oppose", "reopening"),
    ],
)
def test_who_is_urged_what_is_asked_for_and_what_is_called_something(
    describe, text: str, label: str, target: str
) -> None:
    [claim] = describe(text)
    assert (claim.stance.label.value, claim.stance.target.id) == (label, target)


@pytest.mark.parametrize(
    "text",
    [
        "“Let's not forget what the tunnel is about,” Ann Lee said.",
        "“There is one tunnel, let's be honest about that,” Ann Lee said.",
        "Ann Lee said she would contest every primary.",
    ],
)
def test_what_people_are_told_to_bear_in_mind_and_seats_they_stand_for_are_no_position(describe, text: str) -> None:
    assert [claim.stance.label.value for claim in describe(text)] == ["neutral"]
