"""Which names on record are one speaker."""

import doctest
from itertools import combinations, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seeds.attribution import aliases, spelling
from store.engine import Name


def name(text, kind="person", *given, claims=1):
    """A name on record as the store keeps it."""
    return Name(aliases.form(text, kind), text, kind, given, claims)


def groups(*names):
    """The speakers found among names that meet in one block, as sets of names."""
    return {frozenset(n.name for n in group) for group in aliases.cluster(names)}


def meet(one, other):
    """Whether the store would ever compare two names."""
    return bool(set(aliases.blocks(one)) & set(aliases.blocks(other)))


def same(one, other, kind="person"):
    """Whether two names, alone on record, are one speaker."""
    a, b = name(one, kind), name(other, kind)
    return a.form == b.form or (meet(a, b) and len(aliases.cluster([a, b])) == 1)


def test_docstrings_tell_the_truth():
    assert doctest.testmod(aliases).failed == 0
    assert doctest.testmod(spelling).failed == 0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zoë Marlow", "Zoe Marlow"),
        ("Anne-Marie Duval", "Anne Marie Duval"),
        ("Ruth O’Keefe", "Ruth O'Keefe"),
        ("Dr. Ruth Okafor", "Ruth Okafor"),
        ("Harold T. Finch", "Harold Finch"),
        ("Harold Timothy Finch", "Harold Finch"),
        ("Harold Timothy Finch", "Harold T. Finch"),
        ("Peter Lindqvist Jr.", "Peter Lindqvist"),
        ("Gidon Sa'adi", "Gidon Saadi"),
        ("Wasim Khatib", "Wasim Katib"),
        ("Olena Zhovtenskyy", "Olena Zhovtensky"),
        ("Muhammad Barzani", "Mohammed Barzani"),
        ("Nabil Tahiriyeh", "Nabil Tahiriya"),
        ("J. Marlow", "Jonas Marlow"),
    ],
)
def test_spellings_of_one_person_are_joined(one, other):
    assert same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("John Marlow", "Joan Marlow"),
        ("Maria Marlow", "Mario Marlow"),
        ("Jon Marlow", "Jan Marlow"),
        ("Erik Hansen", "Erik Hanson"),
        ("Mark Keller", "Mark Koller"),
        ("John Quincy Finch", "John Peter Finch"),
        ("Ruth Okafor", "Rita Okafor"),
        ("Ann Baker", "Ann Barker"),
    ],
)
def test_different_people_with_like_names_stay_apart(one, other):
    assert not same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the U.S.", "United States"),
        ("UN", "the United Nations"),
        ("Zylotech Inc.", "Zylotech"),
        ("The Meridian Trust", "Meridian Trust"),
        ("Hizbullah", "Hezbollah"),
    ],
)
def test_forms_of_one_body_are_joined(one, other):
    assert same(one, other, "organisation")


def test_a_surname_alone_joins_the_only_full_name_on_record():
    assert groups(name("Okafor"), name("Ruth Okafor")) == {frozenset(("Okafor", "Ruth Okafor"))}


def test_a_surname_alone_joins_nobody_where_two_people_have_it():
    found = groups(name("Okafor"), name("Ruth Okafor"), name("Daniel Okafor"))
    assert found == {frozenset(("Okafor",)), frozenset(("Ruth Okafor",)), frozenset(("Daniel Okafor",))}


def test_a_name_that_fits_two_people_joins_neither():
    assert len(groups(name("John Finch"), name("John Quincy Finch"), name("John Peter Finch"))) == 3
    assert len(groups(name("J. Finch"), name("John Finch"), name("James Finch"))) == 3


def test_groups_do_not_depend_on_the_order_of_names():
    names = [name("Okafor"), name("Ruth Okafor"), name("Ruth Adaeze Okafor"), name("Rut Okafor"), name("Okaforr")]
    assert len({frozenset(groups(*order)) for order in permutations(names)}) == 1


def test_the_fullest_name_of_a_group_comes_first():
    [group] = aliases.cluster([name("Okafor", claims=90), name("Ruth Adaeze Okafor"), name("Ruth Okafor", claims=8)])
    assert [n.name for n in group] == ["Ruth Adaeze Okafor", "Ruth Okafor", "Okafor"]


def test_an_abbreviation_joins_the_body_an_article_gave_it_to():
    full = name("Coastal Shipping Authority", "organisation", "CSA")
    short = name("CSA", "organisation")
    assert meet(full, short)
    assert groups(full, short) == {frozenset(("Coastal Shipping Authority", "CSA"))}


def test_an_abbreviation_of_two_bodies_joins_neither():
    names = [
        name("Coastal Shipping Authority", "organisation", "CSA"),
        name("Central Statistics Agency", "organisation", "CSA"),
        name("CSA", "organisation"),
    ]
    assert len(groups(*names)) == 3


def test_bodies_no_article_connects_stay_apart():
    assert len(groups(name("Coastal Shipping Authority", "organisation"), name("CSA", "organisation"))) == 2


def test_a_city_and_a_surname_spelt_alike_stay_apart():
    assert aliases.form("Lincoln", "person") != aliases.form("Lincoln", "government")


def test_the_unnamed_and_publications_are_never_grouped():
    for kind in ("unnamed", "publication"):
        one, other = Name("x", "a senior official", kind), Name("y", "a senior official", kind)
        assert aliases.blocks(one) == ()
        assert len(aliases.cluster([one, other])) == 2


def test_descriptions_without_a_name_have_no_form_to_meet_under():
    assert aliases.form("residents", "group") == ""
    assert aliases.form("police", "government") == ""
    assert aliases.form("Norwegian police", "government") == "body:norwegian police"


def test_decisions_tell_which_names_were_joined_and_why():
    [decision] = aliases.decisions([name("Okafor"), name("Ruth Okafor")])
    assert (decision.one, decision.other) == ("person:okafor", "person:ruth okafor")
    assert decision.why == "the only full name with this surname"


GIVEN = st.sampled_from(["ann", "anna", "a", "b", "bob", "mohammed", "muhammad", "m", "yousef", "yusuf"])
FULL = st.tuples(GIVEN, st.sampled_from(["", "j", "jane", "k"]), st.sampled_from(["lee", "haniyeh", "haniya"]))


@given(st.sets(FULL, min_size=2, max_size=12))
def test_a_name_in_a_large_block_meets_all_it_would_meet_in_a_pair(made):
    block = [name(" ".join(word.title() for word in words if word)) for words in sorted(made)]
    block = list({one.form: one for one in block}.values())
    one = {frozenset((a.form, b.form)) for a, b in combinations(block, 2) if aliases.decisions([a, b])}
    fitting = {a.form: [b.form for b in block if frozenset((a.form, b.form)) in one] for a in block}
    sure = {form for form, near in fitting.items() if all(frozenset(pair) in one for pair in combinations(near, 2))}
    found = {frozenset((decision.one, decision.other)) for decision in aliases.decisions(block)}
    assert found == {pair for pair in one if pair <= sure}
