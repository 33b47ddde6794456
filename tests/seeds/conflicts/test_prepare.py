"""What is kept of a claim: values that survive JSON, and keys by which its counterparts are found."""

import json

import pytest

from seeds.conflicts import outline, prepare
from seeds.conflicts.statements import Statement, sides_of
from seeds.language import load


def prepared(text, **given):
    parse = load().parse(text, [(0, len(text))])
    return prepare(parse, range(len(parse.tokens)), **given)


def test_an_analysis_survives_json_unchanged():
    analysis, _ = prepared("No posts will go at the mill in October 2024, the owners said.")
    assert json.loads(json.dumps(analysis)) == analysis


def test_there_are_at_most_a_dozen_keys():
    _, keys = prepared(
        "The harbour authority, engineers, councillors, residents and lorry drivers quarrelled over tolls, cables, "
        "repairs, warnings, concrete, budgets and insurance while ferries, trains and buses stood idle."
    )
    assert 0 < len(keys) <= 12


def test_common_words_alone_make_no_key():
    assert prepared("He said he would do it.")[1] == ()


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The swing bridge is open.", "The swing bridge remains closed."),
        ("Bus fares will rise.", "Bus fares will fall."),
        ("The firm will sack 300 workers.", "The company will dismiss 90 employees."),
    ],
)
def test_counterparts_share_a_key(a, b):
    assert set(prepared(a)[1]) & set(prepared(b)[1])


def test_all_claims_of_one_article_meet():
    _, one = prepared("The bridge is open.", context=("bridge", "harbour"))
    _, other = prepared("Nobody asked us.", context=("bridge", "harbour"))
    assert set(one) & set(other)


def test_a_cue_that_denies_turns_the_content_round():
    text = "Osk denied that she took the money."
    parse = load().parse(text, [(0, len(text))])
    analysis, _ = prepare(parse, range(2, len(parse.tokens)), cue=(1,))
    assert {row[0]: row[9] for row in analysis["n"]}["take"] == 0.0


def test_the_former_of_two_numbers_is_kept_apart_and_lends_its_noun():
    [side] = sides_of([Statement("The clinic cut its size from 300 beds to 120.")])
    former, latter = side.analysis["f"]
    assert (former[9], latter[3]) == ("former", "bed")


def outlined(text, title=None):
    return outline(load().parse(text, [(0, len(text))]), title)


def test_an_outline_puts_what_the_title_names_first():
    text = "The tunnel was late. The tunnel builders blamed water. Passengers waited in Elmar."
    assert outlined(text, "Tunnel flooded")[0] == "tunnel"


def test_an_outline_names_like_things_alike_and_no_times():
    assert outlined("The blaze spread on Tuesday.") == outlined("The fire spread last week.")


def test_what_a_named_speaker_says_of_a_thing_shares_a_key():
    _, one = prepared("The levy is needed.", speaker="Ana Ruiz")
    _, other = prepared("I never wanted a levy.", speaker="Ruiz")
    assert {key for key in one if key.startswith("who:")} & set(other)


def test_a_rare_thing_shares_a_key_whatever_else_is_said():
    assert set(prepared("There is no shortfall.")[1]) & set(prepared("We face a shortfall of a million.")[1])
