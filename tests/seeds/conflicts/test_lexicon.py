"""How words stand to each other, and the lists behind it."""

import pytest

from seeds.conflicts import lexicon
from seeds.conflicts.lexicon import Word
from seeds.wordlists import LEXICONS, rows


def relation(a, b):
    return lexicon.relation(Word(*a), Word(*b))


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        (("open", "open", "a"), ("close", "closed", "v"), "opposite"),
        (("rise", "rose", "v"), ("fall", "fell", "v"), "opposite"),
        (("happy", "happy", "a"), ("unhappy", "unhappy", "a"), "opposite"),
        (("red", "red", "a"), ("blue", "blue", "a"), "exclusive"),
        (("german", "german", "a"), ("france", "france", "n"), "exclusive"),
        (("second", "second", "a"), ("2nd", "2nd", "a"), "same"),
        (("french", "french", "a"), ("france", "france", "n"), "same"),
        (("worker", "workers", "n"), ("employee", "employees", "n"), "same"),
        (("withdraw", "withdraw", "v"), ("withdrawal", "withdrawal", "n"), "same"),
        (("little", "little", "a"), ("small", "small", "a"), "same"),
    ],
)
def test_two_words_stand_to_each_other_as_the_lists_say(a, b, kind):
    found, turned = relation(a, b), relation(b, a)
    assert found is not None
    assert found.kind == kind
    assert turned == found


@pytest.mark.parametrize(
    ("a", "b"),
    [(("bridge", "bridge", "n"), ("budget", "budget", "n")), (("close", "close", "a"), ("open", "open", "a"))],
)
def test_words_without_a_listed_relation_have_none_or_are_told_by_part_of_speech(a, b):
    found = relation(a, b)
    assert found is None or found.kind == "opposite"


def test_every_row_of_opposites_has_two_sides_and_no_word_on_both():
    for pos, left, right, *turn in rows("antonyms.tsv"):
        assert pos in tuple("nvarp")
        assert turn in ([], ["in turn"])
        assert not set(left.split()) & set(right.split()), (left, right)


def test_every_interval_of_a_quantity_lies_between_none_and_all():
    assert all(0 <= low <= high <= 1 for low, high in lexicon.degrees().values())


def test_every_own_list_names_its_provenance():
    for path in sorted(LEXICONS.glob("*.tsv")):
        assert path.read_text(encoding="utf-8").startswith("#"), path.name


def test_rare_words_weigh_more_than_common_ones():
    weights = lexicon.weights()
    assert weights["say"] < weights["bridge"] < weights["glacier"]


def test_opposites_stand_under_one_word_in_keys():
    assert lexicon.standard("v", "fall") == lexicon.standard("v", "climb")
