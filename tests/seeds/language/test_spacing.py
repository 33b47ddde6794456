"""The parser sees plain spaces; every character it sees stands where its offset says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seeds.language.spacing import readable


def test_plain_text_is_left_alone():
    assert readable("Prices rose.") == ("Prices rose.", range(12))


def test_odd_and_repeated_spaces_become_one():
    shown, places = readable("  Mr.\u00a0Ode \n\t left\u2009it ")
    assert shown == "Mr. Ode left it"
    assert places[shown.index("left")] == 13


def test_invisible_characters_are_not_seen():
    shown, places = readable("co\u00adop\u200ber\ufeffate")
    assert shown == "cooperate"
    assert list(places) == [0, 1, 3, 4, 6, 7, 9, 10, 11]


def test_accents_that_stand_for_apostrophes_read_as_apostrophes():
    assert readable("It isn´t the mayor`s")[0] == "It isn’t the mayor’s"


@given(st.text(alphabet="ab. \n\t\u00a0\u200b\ufeff“’´😀", max_size=30))
def test_whatever_the_text_offsets_rise_and_lead_back(text):
    shown, places = readable(text)
    assert len(places) == len(shown)
    assert list(places) == sorted(set(places))
    assert "  " not in shown
    for seen, place in zip(shown, places, strict=True):
        assert seen == text[place] or seen in " ’"


@pytest.mark.parametrize(
    ("row", "left"), [("=" * 900, 32), ("_" * 900, 32), ("?!" * 450, 32), ("’s" * 450, 200), ("http://a" * 99, 200)]
)
def test_endless_rows_are_shown_by_their_beginning_and_what_follows_is_where_it_stood(row, left):
    text = f"Fares rose {row} on Monday."
    shown, places = readable(text)
    assert shown == f"Fares rose {row[:left]} on Monday."
    assert [text[place] for place in places] == list(shown)


def test_signs_and_long_words_of_ordinary_texts_stay():
    text = f"{'-' * 32} llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
    assert readable(text)[0] == text
