"""The trained component that finds each word's head and relation."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.pipeline import TrainablePipe
from spacy.scorer import Scorer
from spacy.tokens import Doc, Token
from spacy.training import Example
from spacy.vocab import Vocab
from thinc.api import Model, Optimizer, set_dropout_rate
from thinc.types import Ints2d

from seeds.language.network.arcs import Batch, Range, Scores

Array = NDArray[Any]

FACTORY = "onrecord_parser"
ROOT = "ROOT"
UNKNOWN = -1
LONGEST = 250
"""Words of a sentence; more without a break is no sentence, and its table of scores would grow with the square."""


@Language.factory(FACTORY, assigns=["token.dep", "token.head"], requires=["token.is_sent_start"])
def create_parser(nlp: Language, name: str, model: Model[Batch, Scores]) -> BiaffineParser:
    """Make the component spaCy asks for by name."""
    return BiaffineParser(nlp.vocab, model, name)


class BiaffineParser(TrainablePipe):  # type: ignore[misc]
    """Parses sentences whose beginnings are known."""

    def __init__(self, vocab: Vocab, model: Model[Batch, Scores], name: str = "parser") -> None:
        self.vocab = vocab
        self.model = model
        self.name = name
        self.cfg: dict[str, Any] = {"labels": []}

    @property
    def labels(self) -> tuple[str, ...]:
        """The relations the component can give."""
        return tuple(self.cfg["labels"])

    def predict(self, docs: Iterable[Doc]) -> Scores:
        """Find the heads and score the relations of some documents."""
        listed = list(docs)
        return self.model.predict(Batch(listed, _sentences(listed)))

    def set_annotations(self, docs: Sequence[Doc], scores: Scores) -> None:
        """Write heads and relations into the documents."""
        names = np.array([self.vocab.strings.add(label) for label in self.labels], dtype="uint64")
        root = np.uint64(self.vocab.strings.add(ROOT))
        offsets = (scores.heads - np.arange(len(scores.heads))).astype("int64")
        relations = np.where(offsets == 0, root, names[scores.relations.argmax(axis=1)])
        rows = np.stack([offsets.astype("uint64"), relations], axis=1)
        first = 0
        for doc in docs:
            if len(doc):
                doc.from_array(["HEAD", "DEP"], cast(Ints2d, rows[first : first + len(doc)]))
            first += len(doc)

    def update(
        self,
        examples: Iterable[Example],
        *,
        drop: float = 0.0,
        sgd: Optimizer | None = None,
        losses: dict[str, float] | None = None,
    ) -> dict[str, float]:
        """Learn from examples, over the sentences as annotated."""
        losses = {} if losses is None else losses
        listed = list(examples)
        sentences, heads, relations = self._annotated(listed)
        set_dropout_rate(self.model, drop)
        batch = Batch([example.predicted for example in listed], sentences, np.maximum(heads, 0))
        scores, backprop = self.model.begin_update(batch)
        loss, gradient = _loss(scores, sentences, heads, relations)
        backprop(gradient)
        if sgd:
            self.finish_update(sgd)
        losses[self.name] = losses.get(self.name, 0.0) + loss
        return losses

    def _annotated(self, examples: Iterable[Example]) -> tuple[list[Range], Array, Array]:
        """Return sentences, heads and relation numbers as annotated, unknown where the words are cut differently."""
        numbers = {label: number for number, label in enumerate(self.labels)}
        starts: list[int] = []
        heads: list[int] = []
        relations: list[int] = []
        for example in examples:
            first = len(heads)
            parsed = cast(tuple[list[Any], list[Any]], example.get_aligned_parse(projectivize=False))  # type: ignore[no-untyped-call]
            begins = cast(list[Any], example.get_aligned_sent_starts())  # type: ignore[no-untyped-call]
            starts += [first + at for at, start in enumerate(begins) if start == 1 or at == 0]
            heads += [UNKNOWN if head is None else first + head for head in parsed[0]]
            relations += [numbers.get(label, UNKNOWN) for label in parsed[1]]
        sentences = _ranges(starts, len(heads))
        return sentences, _within(np.array(heads, dtype="int64"), sentences), np.array(relations, dtype="int64")

    def initialize(
        self,
        get_examples: Callable[[], Iterable[Example]],
        *,
        nlp: Language | None = None,
        labels: Iterable[str] | None = None,
    ) -> None:
        """Collect the relations of the examples and size the network."""
        examples = list(get_examples())
        seen = {token.dep_ for example in examples for token in example.reference}
        self.cfg["labels"] = sorted(set(labels or seen) - {ROOT, ""})
        self.model.set_dim("nO", len(self.labels))
        self.model.initialize(X=Batch([example.predicted for example in examples[:10]], []))

    def score(self, examples: Iterable[Example], **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401
        """Score heads and relations as spaCy does for its own parsers: punctuation left out."""
        return Scorer.score_deps(list(examples), "dep", getter=_relation, ignore_labels=("p", "punct"), **kwargs)


def _relation(token: Token, attr: str) -> str:
    return token.dep_.lower()


def _loss(scores: Scores, sentences: list[Range], heads: Array, relations: Array) -> tuple[float, Scores]:
    """Return the cross-entropy of heads and of relations, and its gradient."""
    arcs, lost = [], 0.0
    for table, (first, end) in zip(scores.arcs, sentences, strict=True):
        gradient, loss = _cross_entropy(table, heads[first:end] - first, heads[first:end] != UNKNOWN)
        arcs.append(gradient)
        lost += loss
    known = (relations != UNKNOWN) & (heads != UNKNOWN)
    gradient, loss = _cross_entropy(scores.relations, relations, known)
    return lost + loss, Scores(arcs, heads, gradient)


def _cross_entropy(scores: Array, truth: Array, known: Array) -> tuple[Array, float]:
    """Return the gradient of the scores and the loss, over the rows whose truth is known."""
    shares = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares /= shares.sum(axis=1, keepdims=True)
    rows = np.flatnonzero(known)
    loss = -float(np.log(shares[rows, truth[rows]] + 1e-9).sum())
    shares[rows, truth[rows]] -= 1
    shares[~known] = 0.0
    return shares, loss


def _sentences(docs: Iterable[Doc]) -> list[Range]:
    """Return the ranges of the sentences of documents laid end to end, very long ones in pieces."""
    starts: list[int] = []
    first = 0
    for doc in docs:
        begins = doc.to_array("SENT_START").tolist()
        starts += [first + at for at, begin in enumerate(begins) if begin == 1 or at == 0]
        first += len(doc)
    whole = _ranges(starts, first)
    return [(at, min(at + LONGEST, end)) for start, end in whole for at in range(start, end, LONGEST)]


def _ranges(starts: list[int], end: int) -> list[Range]:
    return list(zip(starts, [*starts[1:], end], strict=True)) if starts else []


def _within(heads: Array, sentences: list[Range]) -> Array:
    """Forget heads that lie outside of their word's sentence."""
    for first, end in sentences:
        words = heads[first:end]
        words[(words < first) | (words >= end)] = UNKNOWN
    return heads
