"""What the parser mistakes and the words around tell."""

import pytest

from seeds import language
from seeds.language import mending
from seeds.language.labels import Word


@pytest.fixture(scope="module")
def english() -> language.Language:
    return language.load()


def relation(english: language.Language, text: str, word: str) -> str:
    return next(token.dep for token in english.parse(text, [(0, len(text))]).tokens if token.text == word)


@pytest.mark.parametrize("verb", ["called", "objected", "advised", "voiced", "opposed"])
def test_a_short_sentence_keeps_its_verb(english: language.Language, verb: str) -> None:
    text = (
        "The mayor called on people to stay indoors. The relatives objected to his release. "
        "The senator advised patients to stop taking the pills. The cycling association voiced support for the tunnel. "
        "The union opposed the northern bypass on Tuesday."
    )
    assert relation(english, text, verb) == "root"


def test_a_participle_of_a_title_is_no_verb(english: language.Language) -> None:
    assert relation(english, "A podcast produced by Bridget Moll.", "produced") == "acl"


def test_what_is_questioned_is_no_aside(english: language.Language) -> None:
    assert relation(english, "The senator questioned whether the rankings tell parents anything.", "tell") == "ccomp"


def test_two_nouns_side_by_side_are_one_object(english: language.Language) -> None:
    assert relation(english, "Industry leaders dismissed the climate target as unrealistic.", "climate") == "compound"


def test_the_mine_is_no_pronoun(english: language.Language) -> None:
    text = "The herders vowed to stop the mine."
    assert {t.text: t.pos for t in english.parse(text, [(0, len(text))]).tokens}["mine"] == "NOUN"


def test_a_name_with_a_relative_clause_before_a_verb_of_saying_is_its_subject(english: language.Language) -> None:
    text = (
        "Secretary of State Ada J. Winter, who was in Lund on Wednesday, said that it was for Norvik alone to accept "
        "the offer."
    )
    assert relation(english, text, "Secretary") == "nsubj"


def test_a_french_phrase_is_no_object(english: language.Language) -> None:
    assert relation(english, "The refugees were free to return en masse to the north.", "en") == "advmod"


def test_a_second_object_that_takes_one_itself_is_a_verb(english: language.Language) -> None:
    text = "The ministry has rejected the offer and sees in it an attempt to divide the unions."
    assert relation(english, text, "attempt") == "obj"


@pytest.mark.parametrize("second", ["the bishop", "Governor Ann Pell"])
def test_two_nouns_before_a_verb_are_its_subject_together(english: language.Language, second: str) -> None:
    text = f"Both the mayor and {second} condemned the attack."
    assert relation(english, text, second.split()[1]) == "conj"


def test_who_is_urged_is_the_object_of_the_urging(english: language.Language) -> None:
    text = "The opposition urged Holm to resign."
    tokens = english.parse(text, [(0, len(text))]).tokens
    holm = next(token for token in tokens if token.text == "Holm")
    assert (tokens[holm.head].text, holm.dep) == ("urged", "obj")


@pytest.mark.parametrize(
    ("text", "word", "dep"),
    [
        ("Ann Lowe told the paper that the ferry would not last long.", "last", "ccomp"),
        ("Forty sailors were taken in the raid that pirates led in May.", "led", "acl:relcl"),
        ("The treaty, which Ann Lee called a mistake, was signed on Friday.", "which", "obj"),
        ("The court upheld the rule, which doctors said was too strict for clinics.", "which", "nsubj"),
        ("The senator said the decision to repave the square was a disgrace.", "square", "obj"),
        ("The committee opposed the dam.", "dam", "obj"),
        ("The two sides agreed to allow Palestinians to return en masse to the north.", "Palestinians", "obj"),
        ("Oxfam advocates for a ceasefire along the river.", "advocates", "root"),
        ("The unions want shorter weeks; Norvik advocates for a wider pact.", "advocates", "parataxis"),
        ("Selco has moved from demanding the closure of 30 shops to 10, in return for a loan.", "10", "nmod"),
    ],
)
def test_words_hang_where_their_neighbours_show(english: language.Language, text: str, word: str, dep: str) -> None:
    assert relation(english, text, word) == dep


def mended(*rows: str) -> list[tuple[str, int]]:
    """The relations and heads of words, each written "text tag pos relation head", after mending."""
    words = [Word(lower, lower, pos, tag, dep, int(head)) for lower, tag, pos, dep, head in map(str.split, rows)]
    mending.mend(words)
    return [(word.dep, word.head) for word in words]


def test_a_subject_of_another_verb_is_no_noun_of_an_article() -> None:
    rows = ("the DT DET nsubj 2", "dam NN NOUN nsubj 0", "fell VBD VERB root 2")
    assert mended(*rows) == [("nsubj", 2), ("nsubj", 0), ("root", 2)], "they would hang on one another"


def test_what_heads_its_sentence_stays_its_root() -> None:
    rows = ("en FW X root 0", "masse NN NOUN obj 0", "departures NNS NOUN obj 0")
    assert mended(*rows)[0] == ("root", 0)


def test_a_place_hangs_on_how_far_it_is(english: language.Language) -> None:
    text = "The army wants a retreat of 300-500 metres from the river."
    tokens = english.parse(text, [(0, len(text))]).tokens
    assert [tokens[token.head].text for token in tokens if token.text == "river"] == ["metres"]


def test_what_somebody_asks_is_no_circumstance() -> None:
    found = mended(
        "she PRP PRON nsubj 1", "asked VBD VERB root 1", "whether IN SCONJ mark 4", "it PRP PRON nsubj 4",
        "rained VBD VERB advcl 1", ". . PUNCT punct 1",
    )  # fmt: skip
    assert found[4] == ("ccomp", 1)


def test_two_subjects_of_one_verb_are_joined() -> None:
    found = mended(
        "mayors NNS NOUN nsubj 3", "and CC CCONJ cc 2", "bishops NNS NOUN nsubj 3", "met VBD VERB root 3",
        ". . PUNCT punct 3",
    )  # fmt: skip
    assert found[:3] == [("nsubj", 3), ("cc", 2), ("conj", 0)]


def test_a_verb_with_a_subject_narrows_no_noun() -> None:
    found = mended(
        "doctors NNS NOUN nsubj 1", "advised VBN VERB amod 2", "patients NNS NOUN root 2", ". . PUNCT punct 2",
    )  # fmt: skip
    assert found[:3] == [("nsubj", 1), ("root", 1), ("obj", 1)]


def test_a_name_before_a_verb_of_saying_is_not_what_is_said() -> None:
    found = mended(
        "pell NNP PROPN ccomp 1", "said VBD VERB root 1", "so RB ADV advmod 1", ". . PUNCT punct 1",
    )  # fmt: skip
    assert found[0] == ("nsubj", 1)


def test_what_follows_a_name_after_a_semicolon_is_its_verb() -> None:
    found = mended(
        "it PRP PRON nsubj 1", "rains VBZ VERB root 1", "; : PUNCT punct 1", "norvik NNP PROPN compound 4",
        "advocates NNS NOUN appos 1", "for IN ADP case 6", "rest NN NOUN nmod 4", ". . PUNCT punct 1",
    )  # fmt: skip
    assert found[3:5] == [("nsubj", 4), ("parataxis", 1)]


@pytest.mark.parametrize("act", ["reopening", "closing of the school"])
def test_what_is_called_something_is_an_object(english: language.Language, act: str) -> None:
    text = f"Ms Norling called the {act} reckless."
    assert relation(english, text, act.split(maxsplit=1)[0]) == "obj"
    assert relation(english, text, "reckless") == "xcomp"


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("Professor Holm called that absurd.", "that"),
        ("Holm called that a farce.", "that"),
        ("Dunmore called the fine excessive.", "fine"),
        ("He called that claim absurd.", "claim"),
    ],
)
def test_what_something_is_called_is_no_part_of_it(english: language.Language, text: str, thing: str) -> None:
    assert relation(english, text, thing) == "obj"


def test_that_may_open_a_clause_after_a_verb(english: language.Language) -> None:
    assert relation(english, "The captain said that a storm was coming.", "that") == "mark"
