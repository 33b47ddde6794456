"""Treebank files in CoNLL-U read into paragraphs of annotated words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Word:
    """One syntactic word; `head` counts from the sentence's first word, the root names itself."""

    form: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    space: bool
    misc: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of one sentence and where it stands in its treebank."""

    words: tuple[Word, ...]
    document: str
    opens_paragraph: bool

    @property
    def genre(self) -> str:
        """The text type GUM writes into its document names; "web" for the web treebank."""
        return self.document.split("_")[1] if self.document.startswith("GUM_") else "web"


Paragraph = tuple[Sentence, ...]


def sentences(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of one file in order."""
    document, opens = "", False
    rows: list[list[str]] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("# newdoc"):
            document, opens = line.partition("=")[2].strip(), True
        elif line.startswith("# newpar"):
            opens = True
        elif line and not line.startswith("#"):
            rows.append(line.split("\t"))
        elif not line and rows:
            yield Sentence(tuple(_words(rows)), document, opens)
            rows, opens = [], False


def paragraphs(path: Path) -> list[Paragraph]:
    """Group the sentences of one file by the paragraphs its editors marked."""
    grouped: list[list[Sentence]] = []
    for sentence in sentences(path):
        if sentence.opens_paragraph or not grouped:
            grouped.append([])
        grouped[-1].append(sentence)
    return [tuple(group) for group in grouped]


def text(words: Iterable[Word]) -> str:
    """Return the running text the words were written as."""
    return "".join(word.form + " " * word.space for word in words)


def _words(rows: list[list[str]]) -> Iterator[Word]:
    """Turn the lines of one sentence into words, writing contractions as the text has them."""
    surfaces = _surfaces(rows)
    for row in rows:
        if row[0].isdigit():
            yield _word(row, *surfaces.get(int(row[0]), (row[1], "SpaceAfter=No" not in row[9])))


def _word(row: list[str], form: str, space: bool) -> Word:
    number, head = int(row[0]) - 1, int(row[6]) - 1
    lemma = form if row[2] == "_" else row[2]
    return Word(form, lemma, row[3], row[4], row[7], number if head < 0 else head, space, row[9])


def _surfaces(rows: list[list[str]]) -> dict[int, tuple[str, bool]]:
    """Map each word inside a contraction to its printed form and whether a space follows it."""
    found: dict[int, tuple[str, bool]] = {}
    forms = {row[0]: row[1] for row in rows}
    for row in rows:
        first, dash, last = row[0].partition("-")
        if dash:
            numbers = range(int(first), int(last) + 1)
            pieces = _pieces(row[1], [forms[str(number)] for number in numbers])
            found |= {number: (piece, False) for number, piece in zip(numbers, pieces, strict=True)}
            found[numbers[-1]] = (pieces[-1], "SpaceAfter=No" not in row[9])
    return found


def _pieces(surface: str, forms: list[str]) -> list[str]:
    """Cut a contraction as printed at the places where its words meet."""
    pieces, at = [], 0
    for form in forms[:-1]:
        pieces.append(surface[at : at + len(form)])
        at += len(form)
    return [*pieces, surface[at:]]
