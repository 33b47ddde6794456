"""Briefs: pairs that cannot conflict are ruled out by them, and no pair that does."""

import json
from pathlib import Path

import pytest

from seeds.conflicts import brief, compare, may_conflict
from seeds.conflicts.statements import Statement, sides_of
from store.engine import Side

CASES = json.loads((Path(__file__).parents[2] / "cases" / "pairs.json").read_text(encoding="utf-8"))["pairs"]
ONE, LIKE, OTHER = "ferry harbour strike quay pilot tug", "ferry harbour strike quay pilot crane", "budget tax pension"


def told(side: Side, article: str, outline: str) -> Side:
    """A statement as if it were told in an article that is about these words."""
    firm = [[*mark[:3], True] for mark in side.analysis["h"]]
    return side._replace(article=article, analysis={**side.analysis, "x": outline.split(), "h": firm})


@pytest.fixture(scope="module")
def pairs() -> list[tuple[Side, Side]]:
    given = [
        Statement(case[name]["text"], case[name].get("speaker"), case[name].get("date"))
        for case in CASES
        for name in "ab"
    ]
    read = sides_of(given)
    return list(zip(read[::2], read[1::2], strict=True))


@pytest.mark.parametrize("outline", [ONE, LIKE, OTHER], ids=["one article", "one matter", "two matters"])
def test_no_conflict_is_ruled_out(pairs: list[tuple[Side, Side]], outline: str) -> None:
    found = 0
    for first, second in pairs:
        a, b = told(first, "one", ONE), told(second, "one" if outline == ONE else "other", outline)
        if compare(a, b):
            found += 1
            assert may_conflict(brief(a.analysis), brief(b.analysis)), (a.text, b.text)
            assert may_conflict(brief(b.analysis), brief(a.analysis)), (a.text, b.text)
    assert found > 20


def test_most_pairs_of_unrelated_statements_are_ruled_out(pairs: list[tuple[Side, Side]]) -> None:
    firsts = [brief(told(first, "one", ONE).analysis) for first, _ in pairs]
    left = [may_conflict(a, b) for place, a in enumerate(firsts) for b in firsts[:place]]
    assert sum(left) < 0.35 * len(left)


def test_statements_that_agree_are_ruled_out() -> None:
    first, second = sides_of(
        [Statement("The bridge is open to traffic."), Statement("Traffic may use the open bridge.")]
    )
    assert not may_conflict(brief(told(first, "one", ONE).analysis), brief(told(second, "other", LIKE).analysis))


def test_a_statement_of_no_article_or_of_another_version_is_always_looked_at() -> None:
    [side] = sides_of([Statement("The bridge is open to traffic.")])
    assert brief(side.analysis) == brief({}) == brief({"v": 0, "x": ["bridge"]}) == b""
    assert may_conflict(b"", brief(told(side, "one", ONE).analysis))


def test_a_brief_is_short(pairs: list[tuple[Side, Side]]) -> None:
    lengths = sorted(len(brief(told(side, "one", ONE).analysis)) for pair in pairs for side in pair)
    assert lengths[len(lengths) // 2] < 200
