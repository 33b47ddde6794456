"""Loading a spaCy pipeline and reading its analyses into parses; nothing else in the project imports spaCy."""

from __future__ import annotations

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

LONGEST = 20_000_000
"""Characters of a paragraph; spaCy's own limit is meant for larger models."""

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
        analysed = self._pipeline.pipe(_paragraphs(items), as_tuples=True)
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
        words = [
            labels.Word(token.lower_, token.lemma_, token.pos_, token.tag_, token.dep_, token.head.i) for token in doc
        ]
        labels.to_universal(words, self._scheme)
        mending.mend(words)
        for token, word, begins in zip(doc, words, doc.to_array("SENT_START").tolist(), strict=True):
            start, end = places[token.idx], places[token.idx + len(token) - 1] + 1
            yield Row(
                start, end, word.lemma, word.pos, word.tag, word.dep, first + word.head,
                begins == 1, token.i == 0, labels.morphology(word.tag),
            )  # fmt: skip


@cache
def load(name: str | None = None) -> Language:
    """Load a pipeline by its name or folder: by default what the environment names, else the shipped one.

    Raises OSError, naming the pipeline, when it is not installed.
    """
    return Language(registered.installed(name or os.environ.get(SETTING) or SHIPPED))


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
