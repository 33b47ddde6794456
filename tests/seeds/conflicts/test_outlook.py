"""Outlooks: pairs that cannot conflict are ruled out by one claim's outlook and the other's brief, none that does."""

import json
from pathlib import Path

import pytest

from seeds.conflicts import compare, outlook
from seeds.conflicts.statements import Statement, sides_of
from store.engine import Outlook, Side

CASES = json.loads((Path(__file__).parents[2] / "cases" / "pairs.json").read_text(encoding="utf-8"))["pairs"]
ONE, LIKE, OTHER = "ferry harbour strike quay pilot tug", "ferry harbour strike quay pilot crane", "budget tax pension"


def told(side: Side, article: str, outline: str) -> Side:
    """A statement as if it were told in an article that is about these words."""
    firm = [[*mark[:3], True] for mark in side.analysis["h"]]
    return side._replace(article=article, analysis={**side.analysis, "x": outline.split(), "h": firm})


def seen(side: Side) -> Outlook:
    """The outlook of a claim as the store has it made."""
    teller = f"{side.article} {side.speaker_name}" if side.speaker_name else ""
    return outlook(side.analysis, side.speaker_name, teller)


def may_conflict(a: Side, b: Side) -> bool:
    """Whether two claims must be compared, whichever comes first."""
    found = {seen(a).may_conflict(seen(b).brief), seen(b).may_conflict(seen(a).brief)}
    assert len(found) == 1
    return found.pop()


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
            assert may_conflict(a, b), (a.text, b.text)
    assert found > 20


def test_most_pairs_of_unrelated_statements_are_ruled_out(pairs: list[tuple[Side, Side]]) -> None:
    firsts = [first for first, _ in pairs]
    for most, outline in ((0.25, ONE), (0.1, OTHER)):
        mine = [seen(told(first, "one", ONE)).may_conflict for first in firsts]
        yours = [seen(told(first, "other", outline)).brief for first in firsts]
        left = [asks(b) for place, asks in enumerate(mine) for b in yours[:place]]
        assert sum(left) < most * len(left)


def test_claims_of_one_speaker_in_one_article_are_ruled_out() -> None:
    first, second = sides_of(
        [Statement("The bridge is open.", "Ann Lee"), Statement("The bridge is closed.", "Ann Lee")]
    )
    assert not may_conflict(told(first, "one", ONE), told(second, "one", ONE))
    assert may_conflict(told(first, "one", ONE), told(second, "other", ONE))


def test_articles_on_two_matters_must_share_a_name_or_a_rare_noun() -> None:
    given = ["The Norvik bridge is open.", "The Norvik bridge is closed.", "The work is good.", "The work is bad."]
    named, denied, common, opposed = (
        told(side, str(place), OTHER if place % 2 else ONE)
        for place, side in enumerate(sides_of([Statement(text) for text in given]))
    )
    assert may_conflict(named, denied)
    assert not may_conflict(common, opposed)


def test_statements_that_agree_are_ruled_out() -> None:
    first, second = sides_of(
        [Statement("The bridge is open to traffic."), Statement("Traffic may use the open bridge.")]
    )
    assert not may_conflict(told(first, "one", ONE), told(second, "other", LIKE))


def test_a_statement_of_no_article_or_of_another_version_is_always_looked_at() -> None:
    [side] = sides_of([Statement("The bridge is open to traffic.")])
    asks = seen(told(side, "one", ONE)).may_conflict
    for other in (side.analysis, {}, {"v": 0, "x": ["bridge"]}):
        assert outlook(other).brief == b""
        assert outlook(other).may_conflict(seen(told(side, "one", ONE)).brief)
    for older in (b"", b"2\x00"):
        assert asks(older)


def test_a_brief_is_short(pairs: list[tuple[Side, Side]]) -> None:
    lengths = sorted(len(seen(told(side, "one", ONE)).brief) for pair in pairs for side in pair)
    assert lengths[len(lengths) // 2] < 120
