"""The parts of our pipeline that are not trained: where sentences may begin, and dictionary forms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from seeds.language import boundaries, lemmas

BOUNDARIES = "onrecord_boundaries"
LEMMAS = "onrecord_lemmas"


@Language.component(BOUNDARIES)
def preset_boundaries(doc: Doc) -> Doc:
    """Tell the parser where a sentence begins or cannot begin; it decides where the words leave it open."""
    words = [token.text for token in doc]
    for token, mark in zip(doc, boundaries.marks(words), strict=True):
        if mark != boundaries.OPEN:
            token.is_sent_start = mark == boundaries.BEGINS
    return doc


@Language.factory(LEMMAS, assigns=["token.lemma"], requires=["token.tag"])
def create_lemmatizer(nlp: Language, name: str) -> Lemmatizer:
    """Make the component spaCy asks for by name; its exceptions are read from the model's folder."""
    return Lemmatizer({})


class Lemmatizer:
    """Gives every token its dictionary form from its word and tag."""

    def __init__(self, exceptions: Mapping[lemmas.Key, str]) -> None:
        self.exceptions = dict(exceptions)
        self._seen: dict[lemmas.Key, str] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Set the lemma of each token of a tagged text."""
        for token in doc:
            token.lemma_ = self.lemma(token.text, token.tag_)
        return doc

    def lemma(self, word: str, tag: str) -> str:
        """Return the dictionary form of a word under its tag, remembering it for the next time."""
        key = word, tag
        if key not in self._seen:
            if len(self._seen) > 100_000:
                self._seen.clear()
            self._seen[key] = lemmas.lemma(word, tag, self.exceptions)
        return self._seen[key]

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
