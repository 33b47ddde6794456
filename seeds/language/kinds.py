"""The trained component that tells what kind of thing a noun, a name or a pronoun stands for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.pipeline import TrainablePipe
from spacy.tokens import Doc
from spacy.training import Example
from spacy.vocab import Vocab
from thinc.api import Model, Optimizer, set_dropout_rate

Array = NDArray[Any]

FACTORY = "onrecord_kinds"
ANNOTATED = "kinds"
"""Where a document keeps the kinds of its words as annotated; documents without such annotation teach nothing."""
UNKNOWN = -1


@Language.factory(FACTORY, assigns=["token.ent_type"])
def create_kinds(nlp: Language, name: str, model: Model[list[Doc], list[Array]]) -> Kinds:
    """Make the component spaCy asks for by name."""
    return Kinds(nlp.vocab, model, name)


class Kinds(TrainablePipe):  # type: ignore[misc]
    """Gives nominal words a kind as their entity type, "" to all others."""

    def __init__(self, vocab: Vocab, model: Model[list[Doc], list[Array]], name: str = "kinds") -> None:
        self.vocab = vocab
        self.model = model
        self.name = name
        self.cfg: dict[str, Any] = {"labels": []}

    @property
    def labels(self) -> tuple[str, ...]:
        """The kinds the component can give, "" among them."""
        return tuple(self.cfg["labels"])

    def predict(self, docs: Iterable[Doc]) -> list[Array]:
        """Score the kinds of all words."""
        return self.model.predict(list(docs))

    def set_annotations(self, docs: Iterable[Doc], scores: Sequence[Array]) -> None:
        """Write the best kinds into the documents."""
        names = np.array([self.vocab.strings.add(label) for label in self.labels], dtype="uint64")
        for doc, scored in zip(docs, scores, strict=True):
            if len(doc):
                doc.from_array(["ENT_TYPE"], names[scored.argmax(axis=1)])

    def update(
        self,
        examples: Iterable[Example],
        *,
        drop: float = 0.0,
        sgd: Optimizer | None = None,
        losses: dict[str, float] | None = None,
    ) -> dict[str, float]:
        """Learn from the examples that have kinds annotated."""
        losses = {} if losses is None else losses
        listed = list(examples)
        set_dropout_rate(self.model, drop)
        scores, backprop = self.model.begin_update([example.predicted for example in listed])
        gradients = [self._gradient(example, shares) for example, shares in zip(listed, scores, strict=True)]
        backprop(gradients)
        if sgd:
            self.finish_update(sgd)
        losses[self.name] = losses.get(self.name, 0.0) + float(sum((part**2).sum() for part in gradients))
        return losses

    def _gradient(self, example: Example, shares: Array) -> Array:
        truth = np.array(self._annotated(example), dtype="int64")
        rows = np.flatnonzero(truth != UNKNOWN)
        gradient = np.zeros_like(shares)
        gradient[rows] = shares[rows]
        gradient[rows, truth[rows]] -= 1
        return gradient

    def _annotated(self, example: Example) -> list[int]:
        """Return the number of each word's kind, unknown where none is annotated or the word is cut differently."""
        kinds = example.reference.user_data.get(ANNOTATED)
        if kinds is None:
            return [UNKNOWN] * len(example.predicted)
        numbers = {label: number for number, label in enumerate(self.labels)}
        aligned = (example.alignment.x2y[at] for at in range(len(example.predicted)))
        return [numbers[kinds[places[0]]] if len(places) == 1 else UNKNOWN for places in aligned]

    def initialize(
        self,
        get_examples: Callable[[], Iterable[Example]],
        *,
        nlp: Language | None = None,
        labels: Iterable[str] | None = None,
    ) -> None:
        """Collect the kinds of the examples and size the network."""
        examples = list(get_examples())
        seen = {kind for example in examples for kind in example.reference.user_data.get(ANNOTATED) or ()}
        self.cfg["labels"] = sorted(seen | {""})
        docs = [example.predicted for example in examples[:10]]
        self.model.initialize(X=docs, Y=[np.zeros((len(doc), len(self.labels)), dtype="f") for doc in docs])

    def score(self, examples: Iterable[Example], **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401
        """Return the share of nominal words whose kind is right."""
        right = total = 0
        for example in examples:
            for token, truth in zip(example.predicted, self._annotated(example), strict=True):
                if truth != UNKNOWN and self.labels[truth]:
                    total += 1
                    right += token.ent_type_ == self.labels[truth]
        return {"kind_acc": right / total if total else 0.0}
