"""Loading a spaCy pipeline and reading its analyses into parses; nothing else in the project imports spaCy."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby
from pathlib import Path

from spacy.language import Language as Pipeline
from spacy.tokens import Doc

from seeds.language import labels, mending, registered, spacing, verbless
from seeds.language.parse import Parse, Range, Row

SHIPPED = Path(__file__).parent / "model"
SETTING = "ONRECORD_LANGUAGE_MODEL"
"""The environment variable that names another installed pipeline, or a folder holding one."""

BATCH = 16
"""Paragraphs that go through the network together: more take memory and no less time."""

LONGEST = 20_000_000
"""Characters of a paragraph; spaCy's own limit is meant for larger models."""

_COLUMNS: list[str | int] = ["HEAD", "SENT_START", "IDX", "LENGTH", "LOWER", "LEMMA", "POS", "TAG", "DEP"]
"""What is read of each word, all at once: a property asked of one word after another is several times as slow."""

Item = tuple[str, Sequence[Range]]
Place = tuple[int, str, Sequence[int]]
"""Which text a paragraph belongs to, that text, and where in it each character of the paragraph stands."""


class Language:
    """A parser of English: articles in, parses out."""

    def __init__(self, pipeline: Pipeline) -> None:
        self._pipeline = pipeline
        self._pipeline.max_length = LONGEST
        self._scheme = labels.scheme(_relations(pipeline))
        self.version = "{lang}_{name}-{version}".format_map(pipeline.meta)

    def parse(self, text: str, blocks: Sequence[Range]) -> Parse:
        """Parse the paragraphs of one text, each given by its range of code points."""
        return next(self.parse_many([(text, blocks)]))

    def parse_many(self, items: Iterable[Item]) -> Iterator[Parse]:
        """Parse many texts, in order, sending the paragraphs of all of them through the model in batches."""
        analysed = self._pipeline.pipe(_paragraphs(items), as_tuples=True, batch_size=BATCH)
        for _, group in groupby(analysed, key=lambda pair: pair[1][0]):
            yield self._joined(list(group))

    def _joined(self, paragraphs: list[tuple[Doc, Place]]) -> Parse:
        """Put the analysed paragraphs of one text together."""
        rows: list[Row] = []
        for doc, (_, _, places) in paragraphs:
            rows += self._rows(doc, places, len(rows))
        parse = Parse.from_rows(paragraphs[0][1][1], rows)
        verbless.mend(parse)
        return parse

    def _rows(self, doc: Doc, places: Sequence[int], first: int) -> Iterator[Row]:
        """Yield the words of one paragraph with the places they have in the article."""
        columns = doc.to_array(_COLUMNS)
        heads = (columns[:, 0].astype("int64") + range(len(doc))).tolist()
        begins, starts, lengths, *said = columns.T[1:].tolist()
        lower, lemma, pos, tag, dep = (list(map(doc.vocab.strings.__getitem__, column)) for column in said)
        words = list(map(labels.Word, lower, lemma, pos, tag, dep, heads))
        labels.to_universal(words, self._scheme)
        mending.mend(words)
        for at, (word, begin, start, length) in enumerate(zip(words, begins, starts, lengths, strict=True)):
            yield Row(
                places[start], places[start + length - 1] + 1, word.lemma, word.pos, word.tag, word.dep,
                first + word.head, begin == 1, at == 0, labels.morphology(word.tag),
            )  # fmt: skip


@cache
def load(name: str | None = None) -> Language:
    """Load a pipeline by its name or folder: by default what the environment names, else the shipped one.

    Raises OSError, naming the pipeline, when it is not installed.
    """
    language = Language(registered.installed(name or os.environ.get(SETTING) or SHIPPED))
    gc.freeze()  # what was loaded stays: unfrozen, garbage collection looks through all of it again and again
    return language


def _paragraphs(items: Iterable[Item]) -> Iterator[tuple[str, Place]]:
    """Yield each paragraph as the parser should see it; a text without any yields one that is empty."""
    for number, (text, blocks) in enumerate(items):
        for start, end in blocks or [(0, 0)]:
            shown, places = spacing.readable(text[start:end])
            yield shown, (number, text, _shifted(places, start))


def _shifted(places: Sequence[int], start: int) -> Sequence[int]:
    return range(start, start + len(places)) if isinstance(places, range) else [start + at for at in places]


def _relations(pipeline: Pipeline) -> Iterable[str]:
    """Return the relation names a pipeline's parser can give."""
    if not pipeline.has_pipe("parser"):
        raise ValueError(f"language model {pipeline.meta['name']!r} has no parser")
    return pipeline.get_pipe("parser").labels  # type: ignore[attr-defined, no-any-return]
