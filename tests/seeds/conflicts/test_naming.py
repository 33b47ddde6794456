"""How explanations call speakers, and which words they quote."""

from __future__ import annotations

import pytest

from schemas.conflicts import ConflictKind
from seeds.conflicts import explain
from seeds.conflicts.naming import called
from seeds.conflicts.statements import Statement, compare_many
from store.engine import Side


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("Ada Moor", "Ada Moor"),
        ("Barbara Boxer", "Barbara Boxer"),
        ("King", "King"),
        ("Mayor", "the Mayor"),
        ("Senator", "the Senator"),
        ("Interior Ministry", "the Interior Ministry"),
        ("Associated Press", "the Associated Press"),
        ("union", "the union"),
        ("Ohio governor", "the Ohio governor"),
        ("Union members", "Union members"),
        ("town's oldest baker", "the town's oldest baker"),
        ("Lund's office", "Lund's office"),
        ("several", "several"),
        ("both sides", "both sides"),
        ("4 in 10 drivers", "4 in 10 drivers"),
        ("pretty much the only baker in town", "pretty much the only baker in town"),
        ("person close to the talks", "the person close to the talks"),
        ("Publisher of “Dam breaks”", "the publisher of “Dam breaks”"),
        ("Publisher of “page-7.txt”", "the publisher"),
    ],
)
def test_a_speaker_is_called_as_a_sentence_would(name: str, sentence: str) -> None:
    assert called(name) == sentence


def test_a_long_description_is_told_up_to_its_first_comma() -> None:
    assert (
        called("several leading drivers, including Ada Moor, Ben Orr and the brothers Lund")
        == "several leading drivers"
    )


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        ("No foreign help is needed.", "We need foreign help.", "“No foreign help is needed”"),
        ("There won't be an election.", "There will be an election.", "“There won't be an election”"),
        ("I have turned over all letters.", "The letters had not been turned over.", "turned over”"),
    ],
)
def test_the_words_that_deny_are_quoted(a: str, b: str, words: str) -> None:
    (answer,) = compare_many([(Statement(a, "Ada Moor"), Statement(b, "Ben Orr"))])
    assert answer.explanation is not None
    assert words in answer.explanation


@pytest.mark.parametrize(
    ("denies", "tells", "sentence"),
    [
        ("Ada Moor", "Ben Orr", "Ada Moor denied what Ben Orr said:"),
        ("multiple reports", "dockers", "Multiple reports denied what the dockers said:"),
        ("", "Ben Orr", "One statement denied what Ben Orr said:"),
        ("Ada Moor", "", "Ada Moor denied what the other statement said:"),
        ("", "", "One statement denied what the other said:"),
        ("unnamed source", "unnamed source", "The unnamed source denied what another statement said:"),
    ],
)
def test_an_answer_is_told_of_one_and_of_many_alike(denies: str, tells: str, sentence: str) -> None:
    a, b = (Side("", "", "", name, "", "", None, "direct", {}) for name in (denies, tells))
    there, back = explain.Words("No.", "It leaks.", "", answers="a"), explain.Words("It leaks.", "No.", "", answers="b")
    forth = explain.explain(ConflictKind.DENIAL, a, b, there)
    assert forth.startswith(sentence)
    assert explain.explain(ConflictKind.DENIAL, b, a, back) == forth


@pytest.mark.parametrize(
    ("one", "other", "who"),
    [
        ("Ada Moor", "Ben Orr", "Ada Moor and Ben Orr contradict"),
        ("Ada Moor", "", "Ada Moor and the other statement contradict"),
        ("", "", "The two statements contradict"),
        ("unnamed source", "unnamed source", "Two statements by the unnamed source contradict"),
    ],
)
def test_speakers_of_one_name_are_not_told_of_as_two(one: str, other: str, who: str) -> None:
    a, b = (Side("", "", "", name, "", "", None, "direct", {}) for name in (one, other))
    assert explain.explain(ConflictKind.DENIAL, a, b, explain.Words("It leaks.", "No.", "")).startswith(who)
