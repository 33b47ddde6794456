"""The word lists behind the comparison, and what they say of a word."""

from seeds.conflicts import lexicon
from seeds.wordlists import LEXICONS, rows


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
