"""The network is told what WordNet knows of a word, whatever its form."""

import pytest

from bench import derive_senses
from seeds.language.network import embedding, senses

NOUNS = """\
  1 a notice that is left out
00000001 18 n 02 baker 0 bread_maker 0 001 @ 00000002 n 0000 | someone who bakes; "the baker | sleeps"
00000002 04 n 01 baking 0 000 | the act of making bread
"""
VERBS = """\
00000003 36 v 02 bake 0 knead 1 001 > 00000004 v 0000 02 + 08 00 + 26 01 | prepare bread
00000004 30 v 01 bake 2 000 01 + 02 00 | be hot
"""


@pytest.fixture
def wordnet(tmp_path):
    files = {
        "data.noun": NOUNS,
        "data.verb": VERBS,
        "data.adj": "",
        "data.adv": "",
        "index.noun": "baker n 1 1 @ 1 1 00000001\nbread_maker n 1 0 1 0 00000001\nbaking n 1 0 1 0 00000002\n",
        "index.verb": "bake v 2 1 > 2 1 00000003 00000004\nknead v 1 0 1 0 00000003\n",
        "index.adj": "",
        "index.adv": "",
        "cntlist.rev": "bake%2:36:00:: 1 5\nbake%2:30:00:: 2 1\nbaker%1:18:00:: 1 1\n",
        "noun.exc": "",
        "verb.exc": "boke bake\nkned knead\nwent go\n",
        "adj.exc": "",
        "adv.exc": "",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_the_table_has_single_words_with_first_field_frames_and_rounded_count(wordnet):
    derive_senses.main(wordnet, wordnet / "senses.tsv")
    lines = [line for line in (wordnet / "senses.tsv").read_text().splitlines() if not line.startswith("#")]
    assert lines == [
        "n\t18\t\t1\tbaker",
        "n\t4\t\t0\tbaking",
        "v\t36\tcit\t4\tbake",
        "v\t36\tt\t0\tknead",
        "v\tboke\tbake",
        "v\tkned\tknead",
    ]


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("envoys", "ns"),
        ("rejected", "ved2a0"),
        ("stopped", "vx2a0"),
        ("warned", "ved2"),
        ("said", "vx2a0"),
        ("children", "nx2"),
        ("taller", "aer2"),
        ("quickly", "r2"),
    ],
)
def test_a_form_is_told_with_its_part_of_speech(word, forms):
    described, _ = senses.described(word)
    assert described == forms


def test_the_commonest_part_of_speech_comes_first():
    assert senses.described("sees")[0].startswith("vs2")
    assert senses.described("leaf")[0].startswith("n2")


def test_people_are_a_field_of_their_own_and_verbs_of_saying_take_clauses():
    envoys, diplomats, said = (senses.described(word)[1].split("|") for word in ("envoys", "diplomats", "said"))
    assert envoys[0] == diplomats[0] == "18"
    assert said[1] == "32"
    assert "c" in said[2]


def test_verbs_of_saying_that_take_a_clause_are_told_from_others():
    assert [verb for verb in ("tell", "warn", "abduct", "lead", "zorblax") if senses.tells(verb)] == ["tell", "warn"]


@pytest.mark.parametrize("word", ["", "zorblax", "0,000", "’s"])
def test_of_a_word_it_does_not_know_nothing_is_told(word):
    forms, fields = senses.described(word)
    assert (forms, fields) == ("", "")


def test_words_of_one_field_share_a_feature():
    one, other = (embedding.features(word, word) for word in ("envoys", "diplomats"))
    assert one[-1] == other[-1]
    assert len(one) == embedding.FEATURES
