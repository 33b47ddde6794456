"""Sentences without a verb that have one are hung on it; all others stay as they were parsed."""

from seeds.language import verbless
from seeds.language.parse import Parse


def mended(table):
    """The words of a table after mending, each with its tag, relation and the word it hangs on."""
    parse = Parse.from_table(table)
    verbless.mend(parse)
    return {t.text: (t.tag, t.dep, parse.tokens[t.head].text) for t in parse.tokens}


def test_a_participle_that_describes_its_own_subject_is_the_verb():
    found = mended("""
        Villagers villager NOUN NNS root 0
        blamed blame VERB VBN acl 1
        the the DET DT det 4
        mine_ mine NOUN NN obj 2
        . . PUNCT . punct 1
    """)
    assert found["blamed"] == ("VBD", "root", "blamed")
    assert found["Villagers"] == ("NNS", "nsubj", "blamed")
    assert found["."] == (".", "punct", "blamed")


def test_a_plural_that_takes_a_clause_is_the_verb():
    found = mended("""
        The the DET DT det 3
        scan scan NOUN NN compound 3
        reveals reveal NOUN NNS root 0
        that that PRON WDT nsubj 6
        the the DET DT det 6
        hull hull NOUN NN acl:relcl 3
        broke_ break VERB VBN acl 6
        . . PUNCT . punct 3
    """)
    assert found["reveals"] == ("VBZ", "root", "reveals")
    assert found["scan"] == ("NN", "nsubj", "reveals")
    assert found["The"] == ("DT", "det", "scan")


def test_a_noun_joined_to_the_verb_after_it_is_its_subject():
    found = mended("""
        The the DET DT det 3
        board board NOUN NN compound 3
        denies deny VERB VBZ root 0
        this_ this PRON DT nsubj 3
        . . PUNCT . punct 3
    """)
    assert found["board"] == ("NN", "nsubj", "denies")
    assert found["this"][1] == "obj"


def test_a_participle_after_a_noun_stays_one_beside_a_verb():
    table = """
        Houses house NOUN NNS nsubj 5
        given give VERB VBN acl 1
        the the DET DT det 4
        grant grant NOUN NN obj 2
        stood_ stand VERB VBD root 0
        . . PUNCT . punct 5
    """
    found = mended(table)
    assert found["given"] == ("VBN", "acl", "Houses")
    assert found["stood"][1] == "root"


def test_an_abbreviation_spelt_like_a_pronoun_is_a_name_and_a_question_is_not():
    table = """
        The the DET DT det 2
        WHO who PRON WP nsubj 3
        agreed_ agree VERB VBD root 0
        {end} {end} PUNCT . punct 3
    """
    assert mended(table.format(end="."))["WHO"][0] == "NNP"
    assert mended(table.format(end="?"))["WHO"][0] == "WP"


def test_a_participle_that_heads_a_sentence_and_takes_an_object_is_its_verb():
    found = mended("""
        The the DET DT det 2
        pilot pilot NOUN NN dep 4
        quickly quickly ADV RB advmod 4
        described describe VERB VBN root 0
        waves_ wave NOUN NNS obj 4
        . . PUNCT . punct 4
    """)
    assert found["described"][0] == "VBD"


def test_a_word_is_the_name_at_the_head_of_a_sentence_that_it_is_within_another():
    found = mended("""
        Joan Joan PROPN NNP nsubj 3
        Tully Tully PROPN NNP flat 1
        left_ leave VERB VBD root 0
        . . PUNCT . punct 3

        Tully tully ADV RB advmod 2
        returned_ return VERB VBD root 0
        . . PUNCT . punct 2
    """)
    assert found["Tully"] == ("NNP", "nsubj", "returned")


def test_a_past_tense_after_a_clause_about_its_subject_is_the_main_verb():
    found = mended("""
        The the DET DT det 2
        wall wall NOUN NN root 0
        , , PUNCT , punct 4
        built build VERB VBN acl 2
        in in ADP IN case 6
        1911_ 1911 NUM CD obl 4
        , , PUNCT , punct 8
        collapsed collapse VERB VBN advcl 4
        in_ in ADP IN case 10
        March March PROPN NNP obl 8
        . . PUNCT . punct 2
    """)
    assert (found["collapsed"][:2], found["wall"]) == (("VBD", "root"), ("NN", "nsubj", "collapsed"))


def test_a_participle_after_the_age_and_home_of_a_name_is_its_verb():
    found = mended("""
        Moss Moss PROPN NNP root 0
        , , PUNCT , punct 3
        71 71 NUM CD conj 1
        , , PUNCT , punct 6
        of of ADP IN case 6
        Hull Hull PROPN NNP nmod 9
        ,_ , PUNCT , punct 8
        denied deny VERB VBN amod 9
        murder murder NOUN NN conj 1
        . . PUNCT . punct 1
    """)
    assert (found["denied"][:2], found["murder"]) == (("VBD", "root"), ("NN", "obj", "denied"))


def test_a_form_of_address_at_the_end_of_a_paragraph_names_nobody_in_the_next():
    found = mended("""
        Pell Pell PROPN NNP root 0
        or or CCONJ CC cc 3
        Ms_ Ms PROPN NNP conj 1
        ---
        However however ADV RB advmod 2
        stopped stop VERB VBD root 0
        . . PUNCT . punct 2
    """)
    assert found["However"] == ("RB", "advmod", "stopped")
