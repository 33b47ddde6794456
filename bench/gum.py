"""GUM documents with their gold coreference, as parses the project's own code can read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from schemas.articles import Article
from seeds.language.parse import Parse, Range, Row
from seeds.language.training import conllu

_MARK = re.compile(r"\(([^()]+)|([^()]+)\)|\)")


@dataclass(frozen=True)
class Gold:
    """One annotated mention: its token range, its entity, and the entity's type; ``name`` where GUM links it."""

    first: int
    end: int
    entity: str
    etype: str


@dataclass(frozen=True)
class Document:
    """One document: its gold trees, its paragraphs as ranges of the text, and its gold mentions."""

    name: str
    parse: Parse
    blocks: list[Range]
    mentions: list[Gold]

    @property
    def genre(self) -> str:
        """The text type."""
        return self.name.split("_")[1]

    @property
    def article(self) -> Article:
        """The document as an article."""
        return Article(self.parse.text, self.name, blocks=tuple(self.blocks))


def documents(path: Path) -> Iterator[Document]:
    """Read one treebank file."""
    for name, group in groupby(conllu.paragraphs(path), key=lambda p: p[0].document):
        yield _document(name, list(group))


def _document(name: str, paragraphs: list[conllu.Paragraph]) -> Document:
    text, rows, blocks, miscs = "", list[Row](), list[Range](), list[str]()
    for paragraph in paragraphs:
        begin = len(text)
        for s, sentence in enumerate(paragraph):
            base = len(rows)
            for w, word in enumerate(sentence.words):
                start = len(text)
                text += word.form + " " * word.space
                miscs.append(word.misc)
                rows.append(
                    Row(start, start + len(word.form), word.lemma, word.pos, word.tag, word.dep, base + word.head,
                        w == 0, w == 0 and s == 0)
                )  # fmt: skip
            if not text.endswith(" "):
                text += " "
        blocks.append((begin, len(text.rstrip(" "))))
        text = text.rstrip(" ") + "\n"
    return Document(name, Parse.from_rows(text, rows), blocks, _mentions(miscs))


def _mentions(miscs: list[str]) -> list[Gold]:
    found: list[Gold] = []
    opened: dict[str, list[tuple[int, str]]] = {}
    for i, misc in enumerate(miscs):
        noted = re.search(r"(?:^|\|)Entity=([^|]+)", misc)
        for mark in _MARK.finditer(noted.group(1)) if noted else ():
            if mark.group(1):
                fields = mark.group(1).split("-")
                opened.setdefault(fields[0], []).append((i, fields[1]))
                if noted and noted.group(1)[mark.end() : mark.end() + 1] == ")":
                    first, etype = opened[fields[0]].pop()
                    found.append(Gold(first, i + 1, fields[0], etype))
            elif mark.group(2) and opened.get(mark.group(2)):
                first, etype = opened[mark.group(2)].pop()
                found.append(Gold(first, i + 1, mark.group(2), etype))
    return sorted(found, key=lambda g: (g.first, -g.end))
