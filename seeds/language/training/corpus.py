"""Training and test examples made from treebank paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from random import Random

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.vocab import Vocab

from seeds.language import boundaries
from seeds.language.training import augment, conllu, report
from seeds.language.training.conllu import Paragraph, Sentence

TREEBANKS = ("ewt", "gum")


def read(folder: Path, part: str) -> list[Paragraph]:
    """Read one part (train, dev or test) of all treebanks, cut where no reader could tell that a sentence begins.

    A title that runs into the text without a full stop comes out as a paragraph of its own.
    """
    marked = chain.from_iterable(conllu.paragraphs(folder / f"{name}-{part}.conllu") for name in TREEBANKS)
    return [piece for paragraph in marked for piece in cut(paragraph)]


def cut(paragraph: Paragraph) -> Iterator[Paragraph]:
    """Part a paragraph at the sentence breaks that the words do not show."""
    piece: list[Sentence] = []
    for sentence in paragraph:
        before = [word.form for known in piece for word in known.words]
        words = before + [word.form for word in sentence.words]
        if piece and boundaries.marks(words)[len(before)] == boundaries.CONTINUES:
            yield tuple(piece)
            piece = []
        piece.append(sentence)
    yield tuple(piece)


def document(vocab: Vocab, paragraph: Paragraph) -> Doc:
    """Return a paragraph as an annotated spaCy document."""
    words = [word for sentence in paragraph for word in sentence.words]
    firsts = [0]
    for sentence in paragraph:
        firsts.append(firsts[-1] + len(sentence.words))
    heads = [first + word.head for first, sentence in zip(firsts, paragraph, strict=False) for word in sentence.words]
    return Doc(
        vocab,
        words=[word.form for word in words],
        spaces=[word.space for word in words],
        tags=[word.tag for word in words],
        pos=[word.pos for word in words],
        lemmas=[word.lemma for word in words],
        heads=heads,
        deps=["ROOT" if word.dep == "root" else word.dep for word in words],
        sent_starts=[at in firsts for at in range(len(words))],
    )


def example(nlp: Language, paragraph: Paragraph) -> Example:
    """Return a paragraph as the pipeline's own tokenizer cuts it, beside its annotation."""
    reference = document(nlp.vocab, paragraph)
    return Example(nlp.make_doc(reference.text), reference)


def size(paragraph: Paragraph) -> int:
    """Return the number of words of a paragraph."""
    return sum(len(sentence.words) for sentence in paragraph)


def epoch(
    paragraphs: Sequence[Paragraph], names: augment.Names, frames: report.Frames, random: Random
) -> list[Paragraph]:
    """Return all paragraphs once, in random order, each rewritten in a way drawn for it."""
    shuffled = random.sample(paragraphs, len(paragraphs))
    return [augment.rewritten(paragraph, names, frames, random) for paragraph in shuffled]


def batches(examples: Iterable[Example], words: int) -> Iterator[list[Example]]:
    """Group examples until each group has about so many words."""
    batch: list[Example] = []
    for each in examples:
        batch.append(each)
        if sum(len(known.reference) for known in batch) >= words:
            yield batch
            batch = []
    if batch:
        yield batch
