"""Positions told plainly: little good or harm, what is estimated or never proposed, what must stay, what is felt."""

import pytest


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Ms. Lind said the tunnel would save a driver less than two minutes.", {"tunnel": "oppose"}),
        ("Ms. Lind said the quarry would create only nine jobs.", {"quarry": "oppose"}),
        ("Ms. Lind said the reform would help only a few families.", {"reform": "oppose"}),
        ("Ms. Lind said the levy would add no more than three pounds to a bill.", {"tax": "support"}),
        ("Ms. Lind said the pass would cost no more than a coffee a week.", {"pass": "support"}),
        ("Ms. Lind said the turbine would kill fewer than ten birds a year.", {"turbine": "support"}),
        ("Ms. Lind said the bridge would create just over 300 jobs.", {"bridge": "support"}),
        ("Ms. Lind said the vaccine would save no fewer than 40 lives a year.", {"vaccine": "support"}),
        ("Ms. Lind said the grant would help families with less than 9,000 pounds.", {"grant": "support"}),
        ("Ms. Lind said the road would destroy a beach only two miles from the village.", {"road": "oppose"}),
        ("Ms. Lind said the ferry would help not only the port.", {"ferry": "support"}),
        ("Ms. Lind said the turbine would cost less than 3 million euros.", {}),
        ("Ms. Lind said the shelter protects only women.", {}),
    ],
)
def test_who_makes_a_benefit_small_is_against_and_who_makes_a_harm_small_is_for(
    describe, text: str, sides: dict[str, str]
) -> None:
    assert _sides(describe(text)[-1]) == sides


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("The guild estimated that the levy would destroy 4,000 jobs.", {}),
        ("The guild said that the levy would destroy 4,000 jobs.", {"tax": "oppose"}),
    ],
)
def test_a_figure_that_somebody_estimates_is_a_fact(describe, text: str, sides: dict[str, str]) -> None:
    assert _sides(describe(text)[-1]) == sides


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ('"I have never proposed to sell the ferries to a private owner," Ms. Lind said.', {}),
        ('"Nobody is proposing to close the museum," Ms. Lind said.', {}),
        ('"No one wants to close the museum," Ms. Lind said.', {}),
        ('"I have never said the school should close," Ms. Lind said.', {}),
        ('"We never called for a ban on the boats," Ms. Lind said.', {}),
        ('"Nobody wants a quarry here," Ms. Lind said.', {"quarry": "oppose"}),
        ('"We never asked for this bypass," Ms. Lind said.', {"bypass": "oppose"}),
        ('"We do not recommend the drug," Ms. Lind said.', {"drug": "oppose"}),
        ('"We do not want to close the museum," Ms. Lind said.', {"museum": "support"}),
        ('"I never supported the levy," Ms. Lind said.', {"tax": "oppose"}),
    ],
)
def test_who_denies_having_proposed_a_thing_takes_no_position(describe, text: str, sides: dict[str, str]) -> None:
    assert _sides(describe(text)[-1]) == sides


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ('"The statue must stay where it is," Ms. Lind said.', {"statue": "support"}),
        ("Residents demanded that the pool stay open.", {"pool": "support"}),
        ("Residents insisted that the market stay where it is.", {"market": "support"}),
        ("Parents asked that the school remain open.", {"school": "support"}),
        ("Parents insisted that the lane remain closed to lorries.", {}),
        ("Parents insisted that prices rise every year.", {}),
        ('"You cannot cut a mural into pieces," Ms. Lind said.', {"mural": "support"}),
        ('"You can\'t demolish a whole street and call it progress," Ms. Lind said.', {"street": "support"}),
        ('"You cannot cut taxes and raise spending," Ms. Lind said.', {}),
        ('"You cannot close a bank account online," Ms. Lind said.', {}),
        ('"You cannot cut corners on safety," Ms. Lind said.', {}),
    ],
)
def test_what_must_stay_or_cannot_be_destroyed_is_spoken_for(describe, text: str, sides: dict[str, str]) -> None:
    assert _sides(describe(text)[-1]) == sides


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Ms. Lind said she was appalled.", "oppose"),
        ("Mr. Fox said he felt deceived.", "oppose"),
        ("Ms. Lind said the valley had been robbed.", "oppose"),
        ("The firm said it would appeal.", "oppose"),
        ("The family said they would go to court.", "oppose"),
        ("Ms. Lind said she was delighted.", "support"),
        ("Ms. Lind said the bank had been robbed.", None),
        ("Mr. Fox said he had been robbed at gunpoint.", None),
        ("Ms. Lind said she was disappointed to finish third.", None),
        ("Ms. Lind said she was not disappointed.", None),
        ("The mayor said he would appeal for calm.", None),
    ],
)
def test_a_feeling_or_wrong_with_no_object_is_a_position_on_nothing_named(
    describe, text: str, label: str | None
) -> None:
    told = [(one.label.value, one.target, one.score < 0.5) for one in describe(text)[-1].positions]
    assert told == ([(label, None, True)] if label else [])


def _sides(claim) -> dict[str, str]:
    return {one.target.id: one.label.value for one in claim.positions if one.target}
