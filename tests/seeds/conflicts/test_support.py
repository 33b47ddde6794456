"""What bears a statement out: the same said in the same mood, not what is wanted of what is so."""

import pytest

from seeds.conflicts import bears_out
from seeds.conflicts.statements import Statement, sides_of
from seeds.conflicts.support import ENOUGH


@pytest.mark.parametrize(
    ("statement", "claim", "borne_out"),
    [
        ("The bridge is closed.", "The old bridge is closed to lorries.", True),
        ("The bridge must be closed.", "The bridge should be closed.", True),
        ("The bridge is closed.", "The bridge should be closed.", False),
        ("The drug works.", "The drug may work.", False),
    ],
)
def test_a_claim_bears_out_what_is_said_in_its_own_mood(statement, claim, borne_out):
    one, other = sides_of([Statement(statement, "Ada Moor"), Statement(claim, "Ben Orr")])
    assert (bears_out(one, other) >= ENOUGH) is borne_out
