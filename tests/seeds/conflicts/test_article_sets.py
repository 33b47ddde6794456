"""Whole articles with the pairs a reader names: the sets are sound, counting them is right, the floors hold."""

import json
from pathlib import Path
from typing import Any

import pytest

from bench import articles

SETS = Path(__file__).parents[2] / "cases" / "articles"


@pytest.fixture(scope="module")
def outcomes() -> list[articles.Outcome]:
    return [articles.outcome(path) for path in sorted(SETS.glob("*.json"))]


@pytest.mark.parametrize("path", sorted(SETS.glob("*.json")), ids=lambda path: path.stem)
def test_the_words_of_every_pair_and_stance_stand_once_in_their_article(path: Path) -> None:
    given = json.loads(path.read_text(encoding="utf-8"))
    texts = {article["id"]: article["text"] for article in given["articles"]}
    places = [*(pair[side] for pair in given["pairs"] for side in "ab"), *(stance["at"] for stance in given["stances"])]
    assert [exact for article, exact in places if texts[article].count(exact) != 1] == []
    assert given["part"] in articles.PARTS
    assert {stance["label"] for stance in given["stances"]} <= set(articles.LABELS)


def test_the_sets_come_out_no_worse_than_their_floors(outcomes: list[articles.Outcome]) -> None:
    assert articles.fallen(articles.figures(outcomes)) == []


def one_set(tmp_path: Path, **changes: Any) -> articles.Outcome:
    told = {
        "part": "tune",
        "articles": [
            {
                "id": "A",
                "title": "Row over the bridge",
                "published": "2024-03-01",
                "text": "The mayor said the bridge was open to lorries.\n\n"
                "The haulier Ada Quist said the bridge was closed to lorries. Police said nine lorries had gone back.",
            }
        ],
        "pairs": [
            {"kind": "denial", "sure": True, "a": ["A", "bridge was open"], "b": ["A", "bridge was closed"]},
            {"kind": "denial", "sure": True, "a": ["A", "bridge was open"], "b": ["A", "had gone back"]},
        ],
        "stances": [{"label": "neutral", "at": ["A", "nine lorries"], "target": "lorries"}],
    }
    path = tmp_path / "bridge.json"
    path.write_text(json.dumps(told | changes), encoding="utf-8")
    return articles.outcome(path)


def test_a_named_pair_is_met_and_one_that_is_not_shown_is_missed(tmp_path: Path) -> None:
    told = articles.figures([one_set(tmp_path)])
    assert (told["tune.precision"], told["tune.recall"], told["tune.denial.recall"]) == (1.0, 0.5, 0.5)
    assert told["tune.stance"] == pytest.approx(1 / 3)


def test_a_pair_that_nobody_names_is_false_and_one_that_takes_more_to_see_counts_neither_way(tmp_path: Path) -> None:
    assert articles.figures([one_set(tmp_path, pairs=[])])["tune.precision"] == 0.0
    unsure = {"kind": "denial", "sure": False, "a": ["A", "bridge was open"], "b": ["A", "bridge was closed"]}
    told = articles.figures([one_set(tmp_path, pairs=[unsure])])
    assert "tune.denial.precision" not in told
    assert told["tune.recall"] == 0.0


def test_words_that_an_article_does_not_say_are_named(tmp_path: Path) -> None:
    pair = {"kind": "denial", "sure": True, "a": ["A", "bridge was open"], "b": ["A", "bridge was sold"]}
    with pytest.raises(ValueError, match="bridge: article A does not say just once: bridge was sold"):
        articles.figures([one_set(tmp_path, pairs=[pair])])
