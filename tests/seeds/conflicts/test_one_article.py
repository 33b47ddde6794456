"""Claims of one article: numbers given anew, causes given and denied, denials that say no more than "it"."""

from __future__ import annotations

from itertools import combinations

import pytest

from seeds.conflicts import compare
from tests.seeds.conflicts.telling import kinds, told


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Some 4,000 people live in the valley, the town hall said.", "The church put the number at 9,500."),
        ("Repairs would cost 30 million euros, the mayor said.", "The opposition put it at 75 million euros."),
        ("About 2,000 people marched to the mill, organisers said.", "Police estimated the crowd at 600."),
        ("The mill puts the cost of a new roof at $3 million.", "A new roof costs $9 million, the union said."),
        ("A test of three weeks proved nothing, Ann Roe said.", "Bo Lind said the test had lasted three months."),
        (
            "The mill made a loss of 12 million last year.",
            "The owner said the loss had been only three million and this year it would break even.",
        ),
        ("The painting is worth about 400,000 euros, police said.", "The owner put its value at two million."),
        ("Half of the members left the club, the chairman said.", "The treasurer put the share at 9 percent."),
        (
            "The town throws away three million bags a year, Bo Lind said.",
            "Ann Roe said the true number was closer to 900,000.",
        ),
        (
            "The walk to the new station takes ten minutes, the railway says.",
            "In winter it can be half an hour, Ann Roe said.",
        ),
        (
            "A closure would cost the town 2.1 million a year, Ann Roe said.",
            "Bo Lind put the cost at less than 700,000.",
        ),
        ("The owners said 300 jobs would go.", "The union said 850 people would be out of work."),
        (
            "The mayor said the ferry would cost $4 a trip.",
            "The operator said passengers had been asked for $9 a trip.",
        ),
    ],
)
def test_a_number_given_anew_conflicts_with_the_first(first: str, second: str) -> None:
    assert kinds(told(first, second)) == ["figure"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The fire was caused by lightning, the owner said.", "The fire chief said experts had ruled out lightning."),
        ("The deaths had nothing to do with the drug, the firm said.", "The drug caused the deaths, the doctor said."),
        (
            "The collapse was caused by rust, the engineer said.",
            "A ship was the cause of the collapse, the mayor said.",
        ),
        ("The source of the smoke was a kiln, the firm said.", "The mayor denied that the kiln was to blame."),
        (
            "There is no doubt that it comes from the dump, Ann Roe said.",
            "The firm denied the landfill was the source.",
        ),
        ("The stain came from an old drain, the mayor said.", "Ann Roe said the stain came from the mill."),
        (
            "The cancer was due to the solvent, the doctor said.",
            "No cancer was caused by the solvent, the firm said.",
        ),
        ("The drain had played no part in the flood, the mayor said.", "The drain caused the flood, Ann Roe said."),
        ("The fault lay in the brakes, the railway said.", "The brakes were not to blame, the builder said."),
        ("The deaths were unrelated to the solvent, the firm said.", "The solvent caused the deaths, the doctor said."),
    ],
)
def test_a_cause_that_is_given_conflicts_with_its_denial_and_with_another(first: str, second: str) -> None:
    assert kinds(told(first, second)) == ["denial"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The union said the owners had paid the mayor $20,000.", "The mayor denied that any money had been paid."),
        ("The collapse could not have been prevented, the firm said.", "This was preventable, the engineer said."),
        ("The union said there was no danger.", "The mayor said residents were facing a danger."),
        ("The governor said nobody had been hurt.", "The hospital said six people had been injured."),
        ("The merger will not cost a single job, the owners said.", "The union said 900 jobs would go."),
        ("The chief showed us a list, the union said.", "The mayor denied that any such list existed."),
        ("The guard said there were no cameras in the mill.", "The owner said two cameras had been running."),
        ("The rescuers complained that they lacked boats.", "The mayor said there were enough boats."),
        ("The firm said crime at the mill had doubled.", "The police said crime at the mill had fallen."),
        ("The ranger said 30 pairs of herons had nested there.", "The owner said there were never any herons."),
        ("The cook said no mushrooms had been served.", "A waiter said mushrooms had been in the soup."),
        ("“The stink makes us ill,” said Bo Lind.", "The firm said there was no smell beyond the gate."),
        ("The captain said the ship was rolling.", "The owner said there were no signs of rolling."),
    ],
)
def test_a_denial_meets_what_it_answers(first: str, second: str) -> None:
    assert kinds(told(first, second)) == ["denial"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("At least 57 people have fallen ill, the county said.", "The doctor said six people had died."),
        ("The firm made $30 million last year, it said.", "The town put the number of workers at 200."),
        ("The council ruled out a sale, the mayor said.", "The fire was caused by lightning, the owner said."),
        ("The opposition urged the minister to resign.", "The coach said it would not rain."),
        ("The minister did not win over the crowd, the mayor said.", "The police said 300 people had gathered."),
        ("The owner said two cameras had been stolen.", "The guard said there were no cameras made of steel."),
        ("The chief showed us a letter, the union said.", "The mayor denied that any such plan existed."),
        ("The mayor said the ward had enough nurses.", "The union said the ward had run out of masks."),
        ("The doctors questioned how well the drug works.", "The mayor said the mill was not working."),
        ("Bo Lind comes from the valley, the mayor said.", "Ann Roe said the stain came from the mill."),
        ("The money comes from the state, the mayor said.", "Ann Roe said the fault lay in the brakes."),
        ("The ranger wrote a report on herons, he said.", "The owner said there were never any herons."),
        ("The cook said no mushrooms had been served.", "A waiter feared that mushrooms were in the soup."),
        ("Heat played a part in the fire, Ann Roe said.", "The fire was caused by a cigarette, the mayor said."),
    ],
)
def test_what_is_told_of_other_things_does_not_conflict(first: str, second: str) -> None:
    assert kinds(told(first, second)) == []


def test_people_to_whom_two_things_were_done_are_not_one_count() -> None:
    assert kinds(told("The union said 1,200 people died.", "The mayor said about 250 people were abducted.")) == []


@pytest.mark.parametrize(
    ("decided", "first", "second"),
    [
        (
            "The council has refused to approve the quarry.",
            "Anglers welcomed the refusal.",
            "The mayor backed the quarry.",
        ),
        (
            "The council has refused to approve the quarry.",
            "Anglers welcomed the refusal.",
            "The mayor called it a scandal.",
        ),
        (
            "The council voted to close the ferry.",
            "The mayor defended the closure.",
            "The union said the ferry should be saved.",
        ),
        (
            "The council voted to close the ferry.",
            "The mayor defended the closure.",
            "The union called the decision mad.",
        ),
        ("The council voted to close the ferry.", "The mayor welcomed the decision.", "The union backed the ferry."),
    ],
)
def test_who_likes_a_deed_conflicts_with_who_likes_what_it_was_done_to(decided: str, first: str, second: str) -> None:
    sides = told(decided, first, second)
    assert kinds(sides[-2:]) == ["stance"]


@pytest.mark.parametrize(
    ("decided", "first", "second"),
    [
        (
            "The council has refused to approve the quarry.",
            "Anglers welcomed the refusal.",
            "The mayor opposed the quarry.",
        ),
        ("The council voted to close the ferry.", "The mayor defended the closure.", "The union praised the decision."),
        (
            "The council voted to close the ferry.",
            "The mayor defended the closure.",
            "The union backed the new bridge.",
        ),
        ("The council could close the ferry.", "The mayor criticised the decision.", "The union opposed the ferry."),
    ],
)
def test_who_likes_a_deed_agrees_with_who_dislikes_what_it_was_done_to(decided: str, first: str, second: str) -> None:
    assert kinds(told(decided, first, second)[-2:]) == []


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("The union said Birk should resign.", "Birk ruled out stepping down.", ["stance"]),
        ("The opposition urged the minister to resign.", "Minister Pia Holm said she would not resign.", ["stance"]),
        ("Holm said she had dismissed Birk.", "The union called the dismissal unjust.", ["stance"]),
        ("The union said Birk should resign.", "The mayor praised Birk for his speech.", []),
    ],
)
def test_whether_somebody_stays_is_one_matter_and_their_speech_another(
    first: str, second: str, found: list[str]
) -> None:
    assert kinds(told("Chairman Tom Birk met the owners.", first, second)[-2:]) == found


@pytest.mark.parametrize(
    ("told_first", "answer"),
    [
        ("The board had been unanimous, Bo Lind said.", "Ann Roe said that was untrue."),
        ("The board had been unanimous, Bo Lind said.", "“That is not true,” Ann Roe said."),
        ("The union said that the siren never sounded.", "The fire brigade denied this."),
        ("Union leader Mia Lund accused the owner of hiding the report.", "Director Per Falk rejected the accusation."),
        ("The guards struck the first blow, witness Ali Noor said.", "The police rejected his account."),
        ("Mia Lund said the mill had leaked for months.", "Ola Berg of the mill dismissed Lund's claims as absurd."),
        ("The union had accepted the sale, Bo Lind said.", "Ann Roe said it had agreed to nothing of the kind."),
        ("There were no warnings, Ann Roe said.", "Bo Lind insisted that this was false and that letters were sent."),
        ("Three in four workers had stayed away, the union said.", "The owners disputed the figure."),
    ],
)
def test_a_claim_that_only_answers_is_a_denial_of_the_one_before(told_first: str, answer: str) -> None:
    sides = told(told_first, answer)
    [verdict] = [verdict for a, b in combinations(sides, 2) if (verdict := compare(a, b))]
    assert verdict.kind.value == "denial"
    assert "denied what" in verdict.explanation
    assert sides[0].text in verdict.explanation
    assert kinds(sides) == ["denial"]


@pytest.mark.parametrize(
    "sentences",
    [
        ("The mayor said the pool would close.", "Bo Lind called that a scandal."),
        ("The mayor said the pool would close.", "Ann Roe said that was good news."),
        ("The mayor said the pool would close.", "It rained.", "It snowed.", "It hailed.", "Ann Roe denied it."),
        ("The union said the mill had leaked.", "The owners rejected the claim for damages."),
        ("The union said the mill had leaked.", "Bo Lind rejected Falk's claims."),
        ("Bo Lind said the mill had leaked.", "He said it was not a lie."),
        ("Bo Lind said that it leaked.", "He said it stank.", "He said it would close.", "Ann Roe denied it."),
        ("Bo Lind said the mill had leaked.", "Ann Roe asked why he would say so if it was not true."),
        ("Bo Lind said he wanted to improve the mill law.", "Ann Roe opposed the mill bill."),
    ],
)
def test_what_is_no_answer_or_may_answer_several_denies_nothing(sentences: tuple[str, ...]) -> None:
    assert kinds(told(*sentences)) == []
