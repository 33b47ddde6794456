"""The parts of our pipeline that are not trained: where sentences may begin, and dictionary forms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import cast

import numpy as np
from spacy.language import Language
from spacy.strings import StringStore
from spacy.tokens import Doc
from thinc.types import Ints2d

from seeds.language import boundaries, lemmas

BOUNDARIES = "onrecord_boundaries"
LEMMAS = "onrecord_lemmas"

_WRAP = 2**64
"""spaCy takes negative values as the unsigned numbers of the same bits."""


@Language.component(BOUNDARIES)
def preset_boundaries(doc: Doc) -> Doc:
    """Tell the parser where a sentence begins or cannot begin; it decides where the words leave it open."""
    marks = boundaries.marks([token.text for token in doc])
    return _filled(doc, "SENT_START", [mark % _WRAP for mark in marks]) if marks else doc


@Language.factory(LEMMAS, assigns=["token.lemma"], requires=["token.tag"])
def create_lemmatizer(nlp: Language, name: str) -> Lemmatizer:
    """Make the component spaCy asks for by name; its exceptions are read from the model's folder."""
    return Lemmatizer({})


class Lemmatizer:
    """Gives every token its dictionary form from its word and tag."""

    def __init__(self, exceptions: Mapping[lemmas.Key, str]) -> None:
        self.exceptions = dict(exceptions)
        self._seen: dict[tuple[int, int], int] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Set the lemma of each token of a tagged text."""
        words = ((word, tag) for word, tag in doc.to_array(["ORTH", "TAG"]).tolist())
        forms = [self._seen.get(word) or self._lemma(*word, doc.vocab.strings) for word in words]
        return _filled(doc, "LEMMA", forms) if forms else doc

    def _lemma(self, word: int, tag: int, strings: StringStore) -> int:
        """Return the dictionary form of a word under its tag, all by their numbers, and remember it."""
        if len(self._seen) > 100_000:
            self._seen.clear()
        form = strings.add(lemmas.lemma(strings[word], strings[tag], self.exceptions))
        self._seen[word, tag] = form
        return form

    def to_disk(self, path: Path, exclude: Iterable[str] = ()) -> None:
        """Write the exceptions into a folder of the model."""
        path.mkdir(parents=True, exist_ok=True)
        lines = sorted("\t".join((*key, form)) for key, form in self.exceptions.items())
        (path / "exceptions.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")

    def from_disk(self, path: Path, exclude: Iterable[str] = ()) -> Lemmatizer:
        """Read the exceptions from a folder of the model."""
        rows = (path / "exceptions.tsv").read_text(encoding="utf-8").splitlines()
        self.exceptions = {(word, tag): form for word, tag, form in (row.split("\t") for row in rows if row)}
        return self


def _filled(doc: Doc, attribute: str, values: list[int]) -> Doc:
    """Give every token a value; a property set token by token is ten times as slow."""
    return doc.from_array([attribute], cast(Ints2d, np.array(values, dtype="uint64")[:, None]))
