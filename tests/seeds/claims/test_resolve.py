"""Positions of those who decide: what goes ahead, is final, will not be altered, is to be moved; who will not go."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "label", "target"),
    [
        ("Mayor Bo Lind said the closure would go ahead.", "support", "closure"),
        ("“The decision is final,” said chairman Bo Lind.", "support", "decision"),
        ("Transport minister Bo Lind said the route would not be changed.", "support", "route"),
        ("Ann Roe wants the museum to be moved to the castle.", "support", "museum-move"),
        ("Ann Roe wants the caterer, Hill & Son, to be replaced.", "oppose", "caterer"),
        ("Coach Bo Lind refused to resign.", "oppose", "resignation"),
        ("“I will not step down,” said coach Bo Lind.", "oppose", "resignation"),
        ("Ann Roe said the risks of the drug were greater than its benefits.", "oppose", "drug"),
        ("The costs of the tunnel were lower than the benefits, said Ann Roe.", "support", "tunnel"),
        ("A spokesman said the council had rejected the ferry.", "oppose", "ferry"),
    ],
)
def test_who_holds_on_to_a_thing_is_for_it(describe, text: str, label: str, target: str) -> None:
    stance = describe(text)[0].stance
    assert (stance.label.value, stance.target and stance.target.id) == (label, target)


@pytest.mark.parametrize(
    "text",
    [
        "Passenger Bo Lind said the closure would go ahead.",
        "Mayor Bo Lind said the fair would go ahead if it did not rain.",
        "Mayor Bo Lind said the opening could go ahead.",
        "Coach Bo Lind said his deputy would not resign.",
        "Ann Roe has not called for him to resign.",
        "Ann Roe said the risks of the drug were greater than its risks in winter.",
        "Ann Roe said the costs of health care were greater than in countries with more benefits.",
        "Prices in the capital were higher than in the north, said Ann Roe.",
        "The storm had nothing to do with the losses, Ann Roe said.",
        "The alarm on the first floor had been out of order since July, Ann Roe said.",
    ],
)
def test_what_is_only_foretold_or_compared_is_no_position(describe, text: str) -> None:
    assert describe(text)[0].stance.label.value == "neutral"
