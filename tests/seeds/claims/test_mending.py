"""Positions that are read although the parser mistakes the sentence."""

import pytest


@pytest.mark.parametrize(
    ("text", "label", "target"),
    [
        ("The engineer said lifting the embargo would send the wrong signal.", "support", "sanction"),
        ("The engineer said closing the clinic would hurt patients.", "support", "clinic"),
        ("The engineer said keeping the tunnel open makes no sense.", "oppose", "tunnel"),
        ("Economists want subsidies for diesel scrapped.", "oppose", "subsidy"),
        ("The cleaner said the contract robs them of sick pay.", "oppose", "contract"),
    ],
)
def test_a_lost_subject_or_object_is_found_again(describe, text: str, label: str, target: str) -> None:
    found = [(s.label.value, s.target.id) for claim in describe(text) for s in claim.positions if s.target]
    assert (label, target) in found


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The charity said the trial put patients at risk.", "oppose"),
        ("The charity said the trial had proved its worth.", "support"),
        ("The charity said it could not praise the trial enough.", "support"),
    ],
)
def test_an_expression_with_a_gap_or_an_owner_is_a_position(describe, text: str, label: str) -> None:
    found = [(s.label.value, s.target.id) for claim in describe(text) for s in claim.positions if s.target]
    assert (label, "trial") in found
