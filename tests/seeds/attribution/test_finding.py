"""What attributions a text gives: cases in tests/cases/attribution.json, through the shipped language model."""

import json
from pathlib import Path
from typing import Any

import pytest

from schemas.articles import Article
from seeds.attribution import Attribution, find
from seeds.language import load

CASES = json.loads((Path(__file__).parents[2] / "cases" / "attribution.json").read_text(encoding="utf8"))


def attributions(text: str) -> list[Attribution]:
    blocks = tuple((start, start + len(block)) for start, block in _blocks(text))
    return find(load().parse(text, blocks), Article(text, "a.txt", blocks=blocks))


def _blocks(text: str) -> list[tuple[int, str]]:
    starts, at = [], 0
    for block in text.split("\n"):
        if block:
            starts.append((at, block))
        at += len(block) + 1
    return starts


def _cases() -> list[Any]:
    return [
        pytest.param(case, id=case["label"], marks=[pytest.mark.xfail(reason=case["fails"])] if "fails" in case else [])
        for case in CASES
    ]


@pytest.mark.parametrize("case", _cases())
def test_finds_who_said_what(case: dict[str, Any]) -> None:
    found = attributions(case["text"])
    assert [(a.speaker.name, " ".join(span.exact for span in a.spans)) for a in found] == [
        (wanted["speaker"], wanted["content"]) for wanted in case["expected"]
    ]
    for attribution, wanted in zip(found, case["expected"], strict=True):
        assert attribution.position is wanted.get("position", False)
        assert attribution.quotation == wanted.get("quotation", attribution.quotation)
        mention = attribution.mention.exact if attribution.mention else None
        assert mention == wanted.get("mention", mention or "")


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_every_span_is_words_of_the_text_without_stray_marks(case: dict[str, Any]) -> None:
    text = case["text"]
    for attribution in attributions(text):
        mention = [attribution.mention] if attribution.mention else []
        spans = [*attribution.spans, attribution.cue, *mention]
        assert all(span is not None and text[span.start : span.end] == span.exact for span in spans)
        assert all(span.exact[0] not in ',;:”"' and span.exact[-1] not in ',;:“"' for span in attribution.spans)
        assert 0.0 < attribution.score < 1.0


def test_a_joint_statement_is_shared() -> None:
    first, second = attributions("Emma Clarke and David Roth said the dam could fail within days.")
    assert first.statement == second.statement


def test_two_statements_are_not_shared() -> None:
    first, second = attributions("Emma Clarke said the dam could fail. David Roth said the dam would hold.")
    assert first.statement != second.statement


def test_a_quotation_with_a_named_speaker_scores_higher_than_a_position() -> None:
    quoted, position = attributions("“The dam will hold,” said David Roth. The committee opposed the dam.")
    assert quoted.score > position.score


def test_the_context_is_the_whole_sentence() -> None:
    text = "It rained. “The dam will hold,” said David Roth. Nobody left."
    (attribution,) = attributions(text)
    assert text[slice(*attribution.context)] == "“The dam will hold,” said David Roth."


def test_a_text_without_words_has_no_attributions() -> None:
    assert attributions("") == []


def test_a_paragraph_printed_twice_is_attributed_once() -> None:
    paragraph = "The northern dam could fail within days, Emma Clarke said."
    (attribution,) = attributions(f"{paragraph}\n\n{paragraph}")
    assert attribution.speaker.name == "Emma Clarke"


def test_a_question_to_the_readers_is_not_where_their_letters_come_from() -> None:
    found = attributions("We asked what you thought of the lanes.\n\n“At last I can get to work on time.”")
    assert not any("At last" in span.exact for a in found for span in a.spans)


def test_an_open_quotation_at_the_end_of_a_text_is_called_something() -> None:
    [found] = attributions('It is what the mayor called "a gift to builders')
    assert found.spans[-1].exact.endswith("builders")


def test_very_many_quotations_joined_and_phrases_taken_up_are_read() -> None:
    names = ", ".join(['"a gift"'] * 1500)
    assert attributions(f"The mayor called the plan {names}.")
    said = attributions("The council rejected the plan on Monday. " * 1500)
    assert {a.speaker.name for a in said} == {"council"}


@pytest.mark.parametrize(
    "content",
    [
        "The new bridge cost 30 million pounds",
        "The vaccine cut deaths by 40 percent",
        "The repair cost 9 million euros",
    ],
)
def test_a_statement_whose_verb_is_also_a_noun_is_found(content: str) -> None:
    assert [found.spans[0].exact for found in attributions(f"{content}, the council said.")] == [content]
    assert [found.spans[0].exact for found in attributions("The head of the council, Ada Brenn, said.")] == []


def test_a_verb_of_saying_that_ends_the_text_is_followed_by_nothing() -> None:
    assert attributions("The Minister Is Answering Questions In Writing") == []


def test_a_time_is_nobody_who_speaks() -> None:
    assert attributions("A licence for drilling, granted two years ago, covers an area to the west.") == []
