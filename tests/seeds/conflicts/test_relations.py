"""How words stand to each other, as the lists and derivation tell."""

import pytest

from seeds.conflicts import relations
from seeds.conflicts.relations import Word


def relation(a, b):
    return relations.relation(Word(*a), Word(*b))


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


def test_words_that_no_list_ties_have_no_relation():
    assert relation(("bridge", "bridge", "n"), ("budget", "budget", "n")) is None


def test_an_adjective_is_opposed_to_its_own_part_of_speech():
    assert relation(("close", "close", "a"), ("open", "open", "a")).kind == "opposite"
