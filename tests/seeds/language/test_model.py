"""The shipped model, as the rest of the project uses it."""

import socket
from pathlib import Path

import pytest
import spacy

from seeds import language
from seeds.language.model import SETTING, SHIPPED

ODD = "The\u00a0mayor said  “it’s over” 😀 on Monday.\nSen. Ana Bell didn’t agree.The council voted."


@pytest.fixture(scope="module")
def english() -> language.Language:
    return language.load()


def parse(english: language.Language, text: str) -> language.Parse:
    return english.parse(text, [(0, len(text))])


def sentences(parsed: language.Parse) -> list[str]:
    return [parsed.span(*sentence) for sentence in parsed.sentences]


def relation(parsed: language.Parse, word: str) -> tuple[str, str]:
    token = next(token for token in parsed.tokens if token.text == word)
    return token.dep, parsed.tokens[token.head].text


def test_loading_asks_nothing_of_the_network(monkeypatch):
    def refused(*_: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refused)
    language.load.cache_clear()
    assert parse(language.load(), "It rained.").tokens


def test_the_model_is_loaded_once_and_names_its_version(english):
    assert language.load() is language.load()
    assert english.version.startswith("en_onrecord-")


def test_the_environment_names_another_model(english, monkeypatch):
    monkeypatch.setenv(SETTING, "no_such_pipeline")
    language.load.cache_clear()
    with pytest.raises(OSError, match="no_such_pipeline"):
        language.load()
    language.load.cache_clear()


def test_every_token_is_the_text_between_its_offsets(english):
    parsed = parse(english, ODD)
    assert parsed.text == ODD
    assert [ODD[token.start : token.end] for token in parsed.tokens] == [token.text for token in parsed.tokens]
    assert "".join(token.text for token in parsed.tokens) == "".join(ODD.split())


def test_only_the_blocks_given_are_read(english):
    text = "Advertisement\nThe river rose.\nShare this\nNobody left."
    blocks = [(14, 29), (41, 53)]
    parsed = english.parse(text, blocks)
    assert sentences(parsed) == ["The river rose.", "Nobody left."]
    assert [parsed.char_span(range(*paragraph)) for paragraph in parsed.paragraphs] == blocks
    assert [token.paragraph for token in parsed.tokens] == [0, 0, 0, 0, 1, 1, 1]


@pytest.mark.parametrize("text", ["", " \n\u200b "])
def test_text_without_words_has_no_tokens(english, text):
    assert parse(english, text).tokens == []
    assert english.parse("Something", []).tokens == []


def test_many_texts_give_what_each_gives_alone(english):
    items = [(ODD, [(0, 44), (45, len(ODD))]), ("", []), ("She “won”.", [(0, 10)]), ("No blocks.", [])]
    alone = [english.parse(text, blocks) for text, blocks in items]
    together = list(english.parse_many(iter(items)))
    assert [one.text for one in together] == [text for text, _ in items]
    assert [one.tokens for one in together] == [one.tokens for one in alone]
    assert [one.paragraphs for one in together] == [one.paragraphs for one in alone]
    assert list(english.parse_many([])) == []


@pytest.mark.parametrize(
    "wanted",
    [
        ["Sen. Ode met Gov. Bell in the U.S. capital.", "They left at 5 p.m. on Jan. 5."],
        ["“We will not go,” she said.", "“We are staying.”", "He agreed."],
        pytest.param(
            ["The minister, who resigned on Monday, blamed the U.N.", "Nobody believed him."],
            marks=pytest.mark.xfail(reason="an abbreviation that ends a sentence is read as part of a name"),
        ),
        ['"It is over."', "The crowd left."],
    ],
)
def test_sentences_end_where_a_reader_would_end_them(english, wanted):
    assert sentences(parse(english, " ".join(wanted))) == wanted


def test_words_run_together_over_a_lost_break_are_parted(english):
    assert sentences(parse(english, "They were civilians.Talks failed.")) == ["They were civilians.", "Talks failed."]


def test_every_sentence_is_a_tree_within_itself(english):
    parsed = parse(english, ODD)
    for number, (first, end) in enumerate(parsed.sentences):
        assert parsed.subtree(parsed.root_of_sentence(number)) == list(range(first, end))


def test_speech_is_parsed_as_the_treebanks_have_it(english):
    parsed = parse(english, "The mayor said on Monday that the talks had failed.")
    assert relation(parsed, "mayor") == ("nsubj", "said")
    assert relation(parsed, "failed") == ("ccomp", "said")
    assert relation(parsed, "that") == ("mark", "failed")


def test_passive_agent_and_copula_have_universal_labels(english):
    parsed = parse(english, "The plan was rejected by the council because it is dangerous.")
    assert relation(parsed, "plan") == ("nsubj:pass", "rejected")
    assert relation(parsed, "council") == ("obl:agent", "rejected")
    assert relation(parsed, "is") == ("cop", "dangerous")


def test_lemmas_and_tags_are_given(english):
    parsed = parse(english, "The minister denied the claims.")
    denied, claims = parsed.tokens[2], parsed.tokens[4]
    assert (denied.lemma, denied.pos, denied.tag) == ("deny", "VERB", "VBD")
    assert (claims.lemma, claims.morph) == ("claim", "Number=Plur")


def test_the_model_is_small_and_comes_with_its_licence_and_card():
    size = sum(file.stat().st_size for file in Path(SHIPPED).rglob("*") if file.is_file())
    assert size < 25_000_000
    folder = SHIPPED.parent
    assert "CC BY-SA 4.0" in (folder / "LICENSE").read_text(encoding="utf-8")
    assert "English-EWT" in (folder / "MODEL_CARD.md").read_text(encoding="utf-8")


def test_endless_text_without_a_full_stop_is_cut_into_sentences(english):
    parsed = parse(english, "word and " * 3000)
    assert len(parsed.tokens) == 6000
    assert max(end - first for first, end in parsed.sentences) <= 250


def test_a_pipeline_that_cannot_parse_is_refused_by_name(tmp_path):
    spacy.blank("en", meta={"name": "silent"}).to_disk(tmp_path)
    with pytest.raises(ValueError, match="silent"):
        language.load(str(tmp_path))
