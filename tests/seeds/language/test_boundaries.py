"""Sentence breaks that the words alone decide, over the words as the tokenizer cuts them."""

import pytest
import spacy

from seeds.language.boundaries import BEGINS, CONTINUES, OPEN, marks
from seeds.language.tokenizer import create_tokenizer


@pytest.fixture(scope="module")
def cut():
    nlp = spacy.blank("en")
    nlp.tokenizer = create_tokenizer()(nlp)
    return lambda text: [token.text for token in nlp.make_doc(text)]


def possible(words: list[str]) -> list[str]:
    """The words at which a sentence begins or may begin."""
    return [word for word, mark in zip(words, marks(words), strict=True) if mark != CONTINUES]


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("Sen. Ode met Gov. Bell on Jan. 5. They spoke.", ["Sen.", "They"]),
        ("Lt. Col. Ann Roe and Mr. J. Poe of No. 4 left.", ["Lt."]),
        ("The talks, which began at noon, failed", ["The"]),
        ("“It is over.” The crowd left.", ["“", "The"]),
        ('"It is over." The crowd left.', ['"', "The"]),
        ('"Is it over?" he asked. "Nobody knows."', ['"', '"']),
        ("“Is it over?” he asked.", ["“"]),
        ("The river rose.Nobody left.", ["The", "Nobody"]),
        ("They were civilians.”The army denied it.", ["They", "The"]),
        ("It ended.) Then it began.", ["It", "Then"]),
        ("It stopped… and began again.", ["It"]),
        ("A list: First, bread; Second, water", ["A"]),
        ("See item No. 7 below.", ["See"]),
    ],
)
def test_a_sentence_may_begin_only_where_one_ended(cut, text, starts):
    assert possible(cut(text)) == starts


def test_after_an_abbreviation_that_may_end_a_sentence_the_model_decides(cut):
    words = cut("He left the U.S. Senators stayed.")
    assert marks(words)[words.index("Senators")] == OPEN


def test_the_first_word_always_begins_one():
    assert marks(["and", "then"]) == [BEGINS, CONTINUES]
    assert marks([]) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They’re sure she won’t.", ["They", "’re", "sure", "she", "wo", "n’t", "."]),
        ("We cannot use Sunday’s list", ["We", "can", "not", "use", "Sunday", "’s", "list"]),
        ("the so-called 5.5-million plan", ["the", "so", "-", "called", "5.5", "-", "million", "plan"]),
        ("“No,” she said.”It", ["“", "No", ",", "”", "she", "said", ".", "”", "It"]),
        ("a work of art. It", ["a", "work", "of", "art", ".", "It"]),
    ],
)
def test_words_are_cut_as_the_treebanks_cut_them(cut, text, words):
    assert cut(text) == words
