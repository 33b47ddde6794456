"""Positions and numbers out of one article: what a reader of the two claims alone takes to be one thing."""

from __future__ import annotations

import pytest

from seeds.conflicts import nearest
from seeds.conflicts.statements import Statement, sides_of
from store.engine import Side

_MILL = ["tarnby", "vester", "moldow", "krane", "bexley", "sandrow"]


def _sides(a: str, b: str) -> list[Side]:
    said = [Statement(text, speaker) for speaker, text in (one.split(": ", 1) for one in (a, b))]
    return [
        side._replace(article="a", claim=name, statement=name, speaker_name=one.speaker or "",
                      analysis={**side.analysis, "x": _MILL})
        for side, one, name in zip(sides_of(said), said, "ab", strict=True)
    ]  # fmt: skip


def _score(a: str, b: str) -> float:
    found = nearest(*_sides(a, b))
    return found.score if found else 0.0


@pytest.mark.parametrize(
    ("a", "b", "tempting"),
    [
        ("Roe: I support the bill", "Holm: I oppose the bill", "Holm: I oppose a bill that would close the schools"),
        ("Roe: I support the plans", "Holm: I oppose the plans", "Holm: I oppose plans to close the schools"),
        (
            "Roe: I support the tram line",
            "Holm: The tram line would ruin the market",
            "Holm: The tram line could ruin the market",
        ),
        (
            "Roe: I support the tram line",
            "Holm: The tram line is a burden on the town",
            "Holm: The tram line would cost $3 million",
        ),
        ("Roe: I want a culture of hope", "Holm: I oppose a culture of hope", "Holm: I oppose a culture of fear"),
    ],
)
def test_what_is_on_another_of_its_kind_only_possible_or_a_price_counts_less(a: str, b: str, tempting: str) -> None:
    assert _score(a, b) >= 0.5
    assert _score(a, tempting) < 0.5


def _score_on(target: str, label: str, text: str, words: str) -> float:
    """The score of a claim that supports a target by its cue and one that opposes it by these words."""
    one, other = _sides(f"Roe: {label}", f"Holm: {text}")
    start = text.index(words)
    support, oppose = [target, label, "support", 0.9, -1, -1], [target, label, "oppose", 0.9, start, start + len(words)]
    sides = (side._replace(analysis={**side.analysis, "s": [said]}) for side, said in ((one, support), (other, oppose)))
    found = nearest(*sides)
    return found.score if found else 0.0


def test_it_among_much_else_that_is_told_may_stand_for_something_else() -> None:
    much = "Lorries, tractors and buses ruined the meadow last winter, and farmers oppose it"

    assert _score_on("toll", "the toll", "Farmers oppose it", "oppose") >= 0.5
    assert _score_on("toll", "the toll", much, "oppose") < 0.5


def test_a_decision_may_have_gone_either_way() -> None:
    for on in ("the merger", "the decision"):
        assert (_score_on("merger", on, "We oppose the merger", "oppose") >= 0.5) is (on == "the merger")


def test_a_relative_clause_tells_what_others_are_for() -> None:
    assert _score_on("wend", "Wend", "We oppose Wend", "oppose") >= 0.5
    assert _score_on("wend", "Wend", "Growers who oppose Wend met", "oppose") < 0.5


def test_of_somebody_nouns_and_what_is_theirs_tell_less() -> None:
    assert _score_on("wend", "Wend", "We oppose Wend", "oppose") >= 0.5
    assert _score_on("wend", "Wend", "The opposition to Wend has faded", "opposition") < 0.5
    assert _score_on("wend", "Wend", "We oppose Wend's remarks", "oppose") < 0.5


@pytest.mark.parametrize(
    ("a", "b", "tempting"),
    [
        (
            "Police: Six protesters were arrested",
            "Union: 40 protesters were arrested",
            "Union: Hundreds of protesters had gathered",
        ),
        (
            "Roe: The strike will reach the 35 towns that have a mill",
            "Union: The strike will reach the seven towns that have a mill",
            "Union: The strike will reach the seven towns that voted for it",
        ),
    ],
)
def test_counts_of_others_do_not_conflict(a: str, b: str, tempting: str) -> None:
    assert _score(a, b) >= 0.5
    assert _score(a, tempting) < 0.5


def test_an_article_s_own_number_is_mostly_of_something_else_than_another_in_it() -> None:
    one, other = _sides("Police: The mill has 40 workers", "Outlet: The mill has 90 workers")
    told, narrated = nearest(one, other), nearest(one, other._replace(quotation="narration"))

    assert told is not None
    assert narrated is not None
    assert narrated.score < told.score
