"""Measure the language model on treebanks: `python -m bench.parser TREEBANK_FOLDER [--model NAME] [--part dev]`.

Everything is measured from running text, so a wrong word or sentence break costs what it costs in use: a figure is the
share of annotated words that come out right. Heads and relations leave punctuation out, as is usual for English.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path

from seeds import language
from seeds.language import Parse
from seeds.language.model import SETTING, SHIPPED
from seeds.language.training import conllu, corpus
from seeds.language.training.conllu import Paragraph, Word

EDITED = frozenset(("academic", "bio", "news", "textbook", "voyage"))


@dataclass(slots=True)
class Tally:
    """Counts of words, of those that need a head, and of what came out right."""

    words: int = 0
    tags: int = 0
    classes: int = 0
    lemmas: int = 0
    headed: int = 0
    heads: int = 0
    relations: int = 0
    sentences: int = 0
    sentences_found: int = 0
    sentences_right: int = 0

    def add(self, other: Tally) -> None:
        """Add another tally to this one."""
        for name, count in zip(self.__slots__, astuple(other), strict=True):
            setattr(self, name, getattr(self, name) + count)

    def line(self, name: str) -> str:
        """Write the tally as a row of the report."""
        shares = [self.tags, self.classes, self.lemmas]
        figures = [count / self.words for count in shares] + [self.heads / self.headed, self.relations / self.headed]
        figures.append(2 * self.sentences_right / (self.sentences + self.sentences_found))
        return f"{name:28}{self.words:8}" + "".join(f"{100 * figure:8.2f}" for figure in figures)


HEADER = f"{'':28}{'words':>8}{'tag':>8}{'pos':>8}{'lemma':>8}{'UAS':>8}{'LAS':>8}{'sent F':>8}"


def main() -> None:
    """Print quality per test file and genre, then speed and size."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("corpus", type=Path, help="folder with {ewt,gum}-{dev,test}.conllu")
    arguments.add_argument("--model", help="another installed pipeline or a folder holding one")
    arguments.add_argument("--part", default="test", choices=("dev", "test"))
    arguments.add_argument("--parted", action="store_true", help="headings parted from text where no mark shows it")
    chosen = arguments.parse_args()
    model = language.load(chosen.model)
    loading = time.process_time()
    print(HEADER)
    paragraphs = [conllu.paragraphs(chosen.corpus / f"{name}-{chosen.part}.conllu") for name in corpus.TREEBANKS]
    if chosen.parted:
        paragraphs = [[piece for paragraph in part for piece in corpus.cut(paragraph)] for part in paragraphs]
    quality(model, *paragraphs)
    if chosen.part == "test":
        news = [p for p in conllu.paragraphs(chosen.corpus / "gum-dev.conllu") if p[0].genre == "news"]
        print(measured(model, news).line("GUM news (from dev)"))
    print(
        f"{model.version}: loaded in {loading:.2f} s of CPU time since the process began, {size(chosen.model):.1f} MB"
    )
    print(f"{speed(model, [text(p) for part in paragraphs for p in part]):,.0f} words per CPU-second")


def quality(model: language.Language, ewt: Sequence[Paragraph], gum: Sequence[Paragraph]) -> None:
    """Print a row for each treebank and for each genre of GUM."""
    print(measured(model, ewt).line("EWT"))
    print(measured(model, gum).line("GUM"))
    print(measured(model, [p for p in gum if p[0].genre in EDITED]).line("GUM edited prose"))
    for genre in sorted({paragraph[0].genre for paragraph in gum}):
        print(measured(model, [p for p in gum if p[0].genre == genre]).line(f"  {genre}"))


def measured(model: language.Language, paragraphs: Sequence[Paragraph]) -> Tally:
    """Parse paragraphs from their text and count what agrees with their annotation."""
    total = Tally()
    texts = [text(paragraph) for paragraph in paragraphs]
    parses = model.parse_many((item, [(0, len(item))]) for item in texts)
    for paragraph, parse in zip(paragraphs, parses, strict=True):
        total.add(compared(paragraph, parse))
    return total


def text(paragraph: Paragraph) -> str:
    """Return the running text of a paragraph."""
    return conllu.text(word for sentence in paragraph for word in sentence.words).rstrip()


def compared(paragraph: Paragraph, parse: Parse) -> Tally:
    """Count the words and sentences of one paragraph that came out as annotated."""
    tally = Tally(sentences=len(paragraph), sentences_found=len(parse.sentences))
    tokens = {(token.start, token.end): token for token in parse.tokens}
    found = {parse.char_span(range(*sentence)) for sentence in parse.sentences}
    at = 0
    for sentence in paragraph:
        places = []
        for word in sentence.words:
            places.append((at, at + len(word.form)))
            at += len(word.form) + word.space
        tally.sentences_right += (places[0][0], places[-1][1]) in found
        for word, place in zip(sentence.words, places, strict=True):
            tally.words += 1
            tally.headed += word.pos != "PUNCT"
            if token := tokens.get(place):
                head = parse.tokens[token.head]
                right = places[word.head] == (head.start, head.end)
                tally.add(_agreement(word, token, right_head=right))
    return tally


def _agreement(word: Word, token: language.Token, *, right_head: bool) -> Tally:
    head = right_head and word.pos != "PUNCT"
    return Tally(
        tags=word.tag == token.tag,
        classes=word.pos == token.pos,
        lemmas=word.lemma == token.lemma,
        heads=head,
        relations=head and word.dep == token.dep,
    )


def speed(model: language.Language, texts: Iterable[str]) -> float:
    """Return words (white space between them) parsed per second of CPU time, the texts read three times."""
    items = [(item, [(0, len(item))]) for item in texts] * 3
    start = time.process_time()
    for _ in model.parse_many(items):
        pass
    return sum(len(item.split()) for item, _ in items) / (time.process_time() - start)


def size(name: str | None) -> float:
    """Return the megabytes a model takes on disk; nothing is known of one installed as a package."""
    folder = Path(name or os.environ.get(SETTING) or SHIPPED)
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6


if __name__ == "__main__":
    main()
