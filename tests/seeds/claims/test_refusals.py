"""What speakers will not do, for whom they speak, and what is told to be done by whom."""

import pytest


def taken(describe, text: str) -> dict[str, str]:
    """The positions of the last claim of a text, by target."""
    positions = describe(text)[-1].positions
    return {position.target.id: position.label.value for position in positions if position.target}


@pytest.mark.parametrize(
    ("text", "target", "label"),
    [
        ("The mayor refused to step down.", "resignation", "oppose"),
        ('"I am not going to resign," the mayor said.', "resignation", "oppose"),
        ('"We do not negotiate with kidnappers," the mayor said.', "kidnapper", "oppose"),
        ('"We will never sell this club," the chairman said.', "club-sale", "oppose"),
        ('"We are not closing the library," the mayor said.', "library", "support"),
        ('"We have no plans to close the plant," the mayor said.', "plant", "support"),
        ("Ms. Lind said she would not alter the charter.", "charter", "support"),
    ],
)
def test_who_rules_out_doing_a_thing_takes_a_position_on_it(describe, text: str, target: str, label: str) -> None:
    assert taken(describe, text).get(target) == label


@pytest.mark.parametrize(
    "text",
    [
        '"I do not talk to the press," the mayor said.',
        '"You are not going to change the charter," the mayor said.',
        '"We are not cutting noise fast enough," the mayor said.',
        '"We have no plans for the weekend," the mayor said.',
        '"We would not sell the club if fans came back," the chairman said.',
    ],
)
def test_what_is_no_refusal_takes_no_side(describe, text: str) -> None:
    assert not taken(describe, text)


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("The company would not sign the treaty, said chief executive Anna Lind.", {"treaty": "oppose"}),
        ("The company would not sign the treaty, said activist Anna Lind.", {}),
        ("The new company would not sign the treaty, said chief executive Anna Lind.", {}),
    ],
)
def test_who_holds_an_office_speaks_for_the_body(describe, text: str, sides: dict[str, str]) -> None:
    assert taken(describe, text) == sides


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Ms. Lind said residents had been deceived by the mayor.", {"mayor": "oppose"}),
        ("Ms. Lind said small shops were being squeezed out by the levy.", {"tax": "oppose"}),
        ("Ms. Lind said tenants were protected by the charter.", {"charter": "support"}),
        ("Ms. Lind said tenants were protected by law.", {}),
        ("Ms. Lind said tenants were torn by guilt.", {}),
        ("Ms. Lind said the house was destroyed by fire.", {}),
    ],
)
def test_good_and_harm_are_credited_to_those_by_whom_they_are_done(describe, text: str, sides: dict[str, str]) -> None:
    assert taken(describe, text) == sides
