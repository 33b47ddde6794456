"""A parse knows its own text: indices, ranges and offsets agree."""

import pytest

from seeds.language import Parse, Row

TABLE = """
    “_       "        PUNCT  ``   punct      3
    We       we       PRON   PRP  nsubj      3
    agree_   agree    VERB   VBP  ccomp      7
    ,_       ,        PUNCT  ,    punct      3
    ”        "        PUNCT  ''   punct      3
    she      she      PRON   PRP  nsubj      7
    said_    say      VERB   VBD  root       0
    .        .        PUNCT  .    punct      7

    He       he       PRON   PRP  nsubj      3
    was      be       AUX    VBD  aux:pass   3
    told_    tell     VERB   VBN  root       0
    .        .        PUNCT  .    punct      3
    ---
    Nobody   nobody   PRON   NN   nsubj      2
    moved    move     VERB   VBD  root       0
"""


@pytest.fixture
def parse() -> Parse:
    return Parse.from_table(TABLE)


def test_a_table_makes_the_text_its_words_were_printed_in(parse):
    assert parse.text == "“We agree,” she said. He was told.\nNobody moved"


def test_every_token_is_the_text_between_its_offsets(parse):
    assert [parse.text[token.start : token.end] for token in parse.tokens] == [token.text for token in parse.tokens]


def test_sentences_and_paragraphs_are_ranges_of_tokens(parse):
    assert parse.sentences == [(0, 8), (8, 12), (12, 14)]
    assert parse.paragraphs == [(0, 12), (12, 14)]
    assert parse.sentence_of(9) == (8, 12)
    assert parse.paragraph_of(9) == (0, 12)
    assert [parse.tokens[i].sentence for i in (0, 8, 13)] == [0, 1, 2]


def test_the_root_of_a_sentence_heads_itself(parse):
    assert [parse.root_of_sentence(s) for s in range(3)] == [6, 10, 13]
    assert parse.tokens[6].head == 6


def test_a_subtree_is_sorted_and_begins_with_children_in_order(parse):
    assert parse.tokens[6].children == [2, 5, 7]
    assert parse.subtree(2) == [0, 1, 2, 3, 4]
    assert parse.subtree(6) == list(range(8))


def test_spans_are_text_and_offsets(parse):
    assert parse.span(0, 3) == "“We agree"
    assert parse.char_span([5, 1]) == (1, 15)


def test_a_parse_without_words_is_empty():
    parse = Parse.from_rows("Advertisement", [])
    assert (parse.tokens, parse.sentences, parse.paragraphs) == ([], [], [])


def test_rows_leave_text_between_paragraphs_unread():
    rows = [Row(0, 2, "go", "VERB", "VB", "root", 0), Row(9, 12, "now", "ADV", "RB", "root", 1, opens_paragraph=True)]
    parse = Parse.from_rows("Go (ad). now", rows)
    assert parse.paragraphs == [(0, 1), (1, 2)]
    assert parse.tokens[1].text == "now"
