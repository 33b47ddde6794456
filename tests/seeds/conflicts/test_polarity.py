"""What is asserted, denied, wished for or only supposed, and of how many."""

import pytest

from seeds.conflicts import polarity
from seeds.conflicts.statements import Statement, sides_of


def node(text, lemma):
    [side] = sides_of([Statement(text)])
    return next(row for row in side.analysis["n"] if row[0] == lemma)


@pytest.mark.parametrize(
    ("text", "lemma", "share"),
    [
        ("The bridge is open.", "open", (0.01, 1.0)),
        ("The bridge is not open.", "open", (0.0, 0.0)),
        ("The bridge isn’t open.", "open", (0.0, 0.0)),
        ("Nobody was hurt.", "hurt", (0.0, 0.0)),
        ("No workers were paid.", "pay", (0.0, 0.0)),
        ("All workers were paid.", "pay", (1.0, 1.0)),
        ("Not all workers were paid.", "pay", (0.0, 0.99)),
        ("Few workers were paid.", "pay", (0.01, 0.4)),
        ("The firm stopped selling arms.", "sell", (0.0, 0.0)),
        ("The firm did not stop selling arms.", "sell", (0.01, 1.0)),
    ],
)
def test_a_predicate_holds_for_the_share_of_things_that_is_said(text, lemma, share):
    assert tuple(node(text, lemma)[8:10]) == share


@pytest.mark.parametrize(
    ("text", "lemma", "mood"),
    [
        ("The bridge closed.", "close", ""),
        ("The bridge may close.", "close", "m"),
        ("The bridge must close.", "close", "d"),
        ("We want to close the bridge.", "close", "w"),
        ("Ships will wait if the bridge closes.", "close", "c"),
    ],
)
def test_the_mood_tells_what_is_only_possible_due_wished_or_supposed(text, lemma, mood):
    assert node(text, lemma)[10] == mood


@pytest.mark.parametrize(
    ("share", "rest"),
    [((0.0, 0.0), (0.01, 1.0)), ((0.01, 1.0), (0.0, 0.0)), ((1.0, 1.0), (0.0, 0.99)), ((0.2, 1.0), (0.0, 0.19))],
)
def test_denying_a_share_leaves_the_rest(share, rest):
    assert polarity.complement(share) == rest
