"""Dictionary forms by rule; what the rules cannot know is in the exceptions."""

import pytest

from seeds.language.lemmas import key, lemma
from seeds.language.training.dictionary import irregular


@pytest.mark.parametrize(
    ("word", "tag", "wanted"),
    [
        ("denied", "VBD", "deny"),
        ("planned", "VBN", "plan"),
        ("passed", "VBD", "pass"),
        ("called", "VBD", "call"),
        ("Arguing", "VBG", "argue"),
        ("hoping", "VBG", "hope"),
        ("warning", "VBG", "warn"),
        ("announced", "VBD", "announce"),
        ("urges", "VBZ", "urge"),
        ("goes", "VBZ", "go"),
        ("claims", "NNS", "claim"),
        ("agencies", "NNS", "agency"),
        ("boxes", "NNS", "box"),
        ("fined", "VBN", "fine"),
        ("visited", "VBD", "visit"),
        ("considering", "VBG", "consider"),
        ("agreed", "VBD", "agree"),
        ("Ministers", "NNPS", "Minister"),
        ("Rome", "NNP", "Rome"),
        ("bring", "VB", "bring"),
        ("intervened", "VBD", "intervene"),
        ("convening", "VBG", "convene"),
        ("owed", "VBD", "owe"),
    ],
)
def test_inflection_is_undone(word, tag, wanted):
    assert lemma(word, tag, {}) == wanted


def test_an_exception_wins_over_the_rules():
    assert lemma("Said", "VBD", {("said", "VBD"): "say"}) == "say"


def test_a_curly_apostrophe_is_a_straight_one():
    assert key("N’T", "RB") == ("n't", "RB")
    assert lemma("n’t", "RB", {("n't", "RB"): "not"}) == "not"


def test_irregular_forms_are_known_without_any_treebank():
    known = irregular()
    assert lemma("withdrew", "VBD", known) == "withdraw"
    assert lemma("crises", "NNS", known) == "crisis"
