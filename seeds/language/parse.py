"""What the rest of the project knows of a parsed text: tokens, sentences and paragraphs over its own characters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

Range = tuple[int, int]
"""A half-open range: of token indices, or of code points of the article text."""


@dataclass(slots=True)
class Token:
    """One word or mark, with its place in the text, the sentence's tree, its sentence and its paragraph.

    `pos` is a Universal POS tag, `tag` a Penn Treebank tag and `dep` a Universal Dependencies relation with its
    subtype ("nsubj:pass"); the token of relation "root" has itself for `head`.
    """

    i: int
    text: str
    lower: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    start: int
    end: int
    sentence: int
    paragraph: int
    children: list[int] = field(default_factory=list)
    morph: str = ""


class Row(NamedTuple):
    """A token before it is placed: its sentence and paragraph are told by where its sentence and paragraph begin."""

    start: int
    end: int
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    opens_sentence: bool = False
    opens_paragraph: bool = False
    morph: str = ""


class Parse:
    """A whole article text with the tokens of the paragraphs that were worth reading."""

    __slots__ = ("paragraphs", "sentences", "text", "tokens")

    def __init__(self, text: str, tokens: list[Token]) -> None:
        self.text = text
        self.tokens = tokens
        self.sentences: list[Range] = ranges([token.sentence for token in tokens])
        self.paragraphs: list[Range] = ranges([token.paragraph for token in tokens])

    @classmethod
    def from_rows(cls, text: str, rows: Iterable[Row]) -> Parse:
        """Place rows, in text order, as tokens; a row's head is the index of another row."""
        tokens: list[Token] = []
        sentence = paragraph = -1
        for i, row in enumerate(rows):
            paragraph += row.opens_paragraph or i == 0
            sentence += row.opens_sentence or row.opens_paragraph or i == 0
            tokens.append(_placed(text, i, row, sentence, paragraph))
        for token in tokens:
            if token.head != token.i:
                tokens[token.head].children.append(token.i)
        return cls(text, tokens)

    @classmethod
    def from_table(cls, table: str) -> Parse:
        """Build a parse by hand, from a line "text lemma pos tag dep head" for each token.

        Heads count from 1 within the sentence, 0 is the root. A blank line ends a sentence, a line "---" a paragraph.
        Words are joined by spaces, except that nothing follows a text written with a final "_"; each paragraph makes
        a line of the text.
        """
        rows: list[Row] = []
        text = ""
        for number, paragraph in enumerate(re.split(r"\n\s*---\s*\n", table.strip())):
            text = text.rstrip(" ") + "\n" * (number > 0)
            for place, sentence in enumerate(re.split(r"\n\s*\n", paragraph.strip())):
                first = len(rows)
                for at, fields in enumerate(line.split() for line in sentence.splitlines()):
                    row = _row(fields, len(text), first, at)
                    rows.append(row._replace(opens_sentence=at == 0, opens_paragraph=at == 0 and place == 0))
                    text += fields[0][:-1] if fields[0].endswith("_") else fields[0] + " "
        return cls.from_rows(text.rstrip(" "), rows)

    def subtree(self, i: int) -> list[int]:
        """Return a token and everything below it, in text order."""
        found = [i]
        for at in found:
            found += self.tokens[at].children
        return sorted(found)

    def span(self, i: int, j: int) -> str:
        """Return the text from the start of token `i` to the end of token `j` - 1."""
        return self.text[self.tokens[i].start : self.tokens[j - 1].end]

    def sentence_of(self, i: int) -> Range:
        """Return the token range of the sentence a token stands in."""
        return self.sentences[self.tokens[i].sentence]

    def paragraph_of(self, i: int) -> Range:
        """Return the token range of the paragraph a token stands in."""
        return self.paragraphs[self.tokens[i].paragraph]

    def char_span(self, tokens: Sequence[int]) -> Range:
        """Return the code points from the first to the last of the tokens given by index, in any order."""
        return self.tokens[min(tokens)].start, self.tokens[max(tokens)].end

    def root_of_sentence(self, s: int) -> int:
        """Return the token that heads sentence number `s`: the first of them, should a parser leave several."""
        first, end = self.sentences[s]
        return next(i for i in range(first, end) if self.tokens[i].head == i)


def _placed(text: str, i: int, row: Row, sentence: int, paragraph: int) -> Token:
    word = text[row.start : row.end]
    return Token(
        i, word, word.lower(), row.lemma, row.pos, row.tag, row.dep, row.head,
        row.start, row.end, sentence, paragraph, [], row.morph,
    )  # fmt: skip


def _row(fields: list[str], start: int, first: int, at: int) -> Row:
    """Read one line of a table: the word that starts at a place of the text and is `at` words into its sentence."""
    text, lemma, pos, tag, dep, head = fields
    end = start + len(text.removesuffix("_"))
    return Row(start, end, lemma, pos, tag, dep, first + (int(head) - 1 if int(head) else at))


def ranges(numbers: list[int]) -> list[Range]:
    """Turn a number for each token, never falling, into the token range of each number."""
    starts = [i for i, number in enumerate(numbers) if i == 0 or number != numbers[i - 1]]
    return list(zip(starts, [*starts[1:], len(numbers)], strict=True)) if starts else []
