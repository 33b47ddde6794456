"""Pairs that a rule may take for conflicts and a reader would not, each with the near conflict that must stay one."""

from __future__ import annotations

import pytest

from seeds.conflicts import compare
from seeds.conflicts.statements import Statement, sides_of
from store.engine import Side

_MILL = ["tarnby", "vester", "moldow", "krane", "bexley", "sandrow"]
_OTHER = ["tarnby", "vester", "harbor", "ferry", "cargo"]


def _pair(a: str, b: str, far: bool) -> list[Side]:
    """Two claims, "speaker: text", out of two articles on two matters, else out of one article."""
    said = [Statement(text, speaker) for speaker, text in (one.split(": ", 1) for one in (a, b))]
    outlines = ([*_MILL, "a"], [*_OTHER, "b"]) if far else (_MILL, _MILL)
    rows = zip(sides_of(said), said, ("a", "b" if far else "a"), "ab", outlines, strict=True)
    return [
        side._replace(article=article, claim=name, statement=name, date=None, speaker_name=one.speaker or "",
                      analysis={**side.analysis, "x": outline})
        for side, one, article, name, outline in rows
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("a", "b", "tempting"),
    [
        (
            "Ann Roe: Holm could not yet support the merger",
            "Bo Lind: Holm supported the merger",
            "Bo Lind: most of the growers supported the merger",
        ),
        (
            "Ann Roe: she is not ready to sell the orchard",
            "Bo Lind: Roe is ready to sell the orchard",
            "Bo Lind: To those who sell the orchard, I say farewell",
        ),
        (
            "Coach: Vester lost the Krane derby",
            "League: Vester won the Krane derby",
            "League: Vester defeated Sandler in the Krane derby",
        ),
        (
            "Ann Roe: there is no shortage of vaccine",
            "Clinic: there is a shortage of vaccine",
            "Clinic: a shortage of seats was reported",
        ),
        (
            "Ann Roe: there are no good options",
            "Bo Lind: there are good options",
            "Bo Lind: he was given the option",
        ),
    ],
)
def test_articles_on_two_matters_conflict_only_where_one_thing_is_told_of_one_doer(
    a: str, b: str, tempting: str
) -> None:
    assert compare(*_pair(a, b, far=True)) is not None
    assert compare(*_pair(a, tempting, far=True)) is None


@pytest.mark.parametrize(
    ("a", "b", "tempting"),
    [
        (
            "Ann Roe: None of the barrels were marked as poison",
            "Bo Lind: The barrels were marked as poison",
            "Bo Lind: The barrels were not marked as poison",
        ),
        (
            "Ann Roe: Nobody asked Holm to leave the board",
            "Bo Lind: The owners asked Holm to leave the board",
            "Bo Lind: Holm had no talks with owners who asked her to leave the board",
        ),
        (
            "Ann Roe: the mine respected the rules",
            "Bo Lind: the rules had been broken by the mine",
            "Bo Lind: it would examine whether the rules had been broken by the mine",
        ),
        (
            "Ann Roe: the school is closed until Monday",
            "Bo Lind: the school is open",
            "Bo Lind: the school would reopen on Monday",
        ),
        (
            "Ann Roe: the emails were sent in 2012",
            "Bo Lind: she had not sent or received any emails",
            "Bo Lind: she had not sent or received any emails that were marked secret",
        ),
        (
            "Ann Roe: low pay was the reason for the strike",
            "Bo Lind: poor planning was the reason for the strike",
            "Bo Lind: poor planning was among the reasons for the strike",
        ),
        (
            "Clerk: There are no spare ballots to count",
            "Observer: There are spare ballots to count",
            "Observer: The ballots had a wide margin",
        ),
        (
            "Clerk: There has been no survey of the harbor by the town",
            "Observer: There was a survey of the harbor by the town",
            "Observer: There was a survey of the forest by the owners",
        ),
        (
            "Ann Roe: The council should shrink the fleet",
            "Bo Lind: The council should expand the fleet",
            "Bo Lind: The council gave up a tendency to expand the fleet",
        ),
        (
            "Ann Roe: Holm proposed closing the mill",
            "Bo Lind: Holm never proposed closing the mill",
            "Bo Lind: Old Krane would have never proposed closing the mill",
        ),
        (
            "The firm: The firm denied that the swap would poison more eels",
            "Warden: The swap will poison more eels",
            "Warden: Holm freed two eels in a swap for a rare heron",
        ),
        (
            "The school: The school rejected the charge that the reports were inaccurate",
            "Owner: The reports were inaccurate",
            "The paper: The reports were accurate",
        ),
        (
            "The court: The court denied that Holm had sold the licenses",
            "Warden: Holm sold the licenses",
            "Warden: The licenses let three friends of Holm sell eels",
        ),
        (
            "Clerk: There has been no survey made by the town",
            "Observer: There was a survey made by the town",
            "Observer: It was a survey made by the owners",
        ),
        (
            "Ann Roe: You are not supposed to feed the deer",
            "Bo Lind: You are supposed to feed the deer",
            "Bo Lind: I guess it will have to do",
        ),
        (
            "Ann Roe: it will be hard to find a job that pays 22 kroner an hour",
            "Bo Lind: it will not be hard to find a job that pays 22 kroner an hour",
            "Cleaner: Is everybody who is not a clerk supposed to earn 12 kroner an hour?",
        ),
        (
            "Reporter: Some 300 people were at the Vester rally",
            "Harbourmaster: nobody was at the Vester rally",
            "Ann Roe: the man was not hurt at the Vester rally",
        ),
    ],
)
def test_in_one_article_too_agreement_and_other_deeds_do_not_conflict(a: str, b: str, tempting: str) -> None:
    assert compare(*_pair(a, b, far=False)) is not None
    assert compare(*_pair(a, tempting, far=False)) is None
