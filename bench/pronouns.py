"""Learns the weights of the pronoun ranker from GUM's training part.

Usage: ``python -m bench.pronouns TREEBANK_FOLDER [OUTPUT]``. Without OUTPUT the weights are only cross-validated.

Each pronoun is one choice among its candidates; the weights maximise the likelihood of the annotated ones under a
log-linear model with a Gaussian prior. Both gold mentions and our own are learnt from, over the gold trees.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

from bench.gum import Document, documents
from bench.speakers import entity_at, gold_resolver, measured
from seeds.attribution.cast import Cast
from seeds.attribution.coreference import NOBODY, Resolver

Example = tuple[list[list[str]], list[int]]
FOLDS, STEPS, PRIOR, LEAST = 5, 150, 4.0, 4
HEADER = (
    "# Weights of the pronoun ranker: feature<TAB>weight. Learnt by bench/pronouns.py from the training part of GUM's\n"
    "# openly licensed genres (Georgetown University Multilayer corpus; annotations CC BY 4.0).\n"
)


def main(folder: Path, output: Path | None) -> None:
    """Cross-validate, then learn from everything."""
    train = list(documents(folder / "gum-train.conllu"))
    cached = [list(examples(document)) for document in train]
    right = total = 0
    for fold in range(FOLDS):
        table = learnt(e for k, d in enumerate(train) if k % FOLDS != fold for e in cached[k] if e[0][0][0].startswith("person:"))
        for document in (d for k, d in enumerate(train) if k % FOLDS == fold):
            counts = validated(document, table)
            right += counts[0]
            total += counts[1]
    print(f"he/she, cross-validated on the training part: {right / total:.3f} of {total}")
    if output:
        table = learnt(example for each in cached for example in each)
        rows = (f"{name}\t{weight:.2f}\n" for name, weight in sorted(table.items()) if abs(weight) >= 0.01)
        output.write_text(HEADER + "".join(rows), encoding="utf-8")


def validated(document: Document, table: dict[str, float]) -> tuple[int, int]:
    """Return how many of a document's he and she are resolved rightly, over gold mentions and over our own, and of how many."""
    entities, resolver = gold_resolver(document)
    gold = {i: entities[number] for i, number in resolver.run(table).items()}
    cast, ours = cast_resolver(document)
    own = {i: cast.entity_before(document, number, i) for i, number in ours.run(table).items()}
    counts = measured("", document, gold) + measured("", document, own)
    return counts["", "he/she right"], counts["", "he/she all"]


class Labelled:
    """Our own mentions of a document, with the gold entities they fall into."""

    def __init__(self, document: Document) -> None:
        self.cast = Cast.of(document.parse, document.article)
        self.resolver = self.cast.resolver()

    def entity_before(self, document: Document, number: int, i: int) -> str | None:
        """Return the gold entity of a referent's last mention by name or noun before a token, or its first."""
        heads = [m.head for m in self.resolver.referents[number].mentions if m.form != "pronoun"]
        heads = heads or [m.head for m in self.resolver.mentions if m.entity == number]
        before = [h for h in heads if h < i]
        return entity_at(document, before[-1] if before else heads[0])


def cast_resolver(document: Document) -> tuple[Labelled, Resolver]:
    """Prepare the resolver with our own mentions over the gold trees."""
    labelled = Labelled(document)
    return labelled, labelled.resolver


def examples(document: Document) -> Iterator[Example]:
    """Yield every pronoun's candidates and which of them are right; what it stands for is settled as annotated."""
    gold = {g.first: g.entity for g in document.mentions if g.end == g.first + 1}
    entities, resolver = gold_resolver(document)
    yield from _taught(resolver, {i: entity for i, entity in gold.items()}, lambda number, i: entities[number])
    labelled, ours = cast_resolver(document)
    yield from _taught(ours, gold, lambda number, i: labelled.entity_before(document, number, i))


def _taught(resolver: Resolver, gold, entity_of) -> Iterator[Example]:
    for i, choices in resolver.choices():
        right = [k for k, (number, _) in enumerate(choices) if number != NOBODY and entity_of(number, i) == gold.get(i)]
        if gold.get(i) is None:
            right = []
        if not right:
            right = [k for k, (number, _) in enumerate(choices) if number == NOBODY]
        elif choices[right[0]][0] != NOBODY:
            resolver.settle(i, choices[right[0]][0])
        if right and len(choices) > 1:
            yield [features for _, features in choices], right


def learnt(given: Iterable[Example]) -> dict[str, float]:
    """Return the weights that make the right candidates likeliest."""
    data = list(given)
    seen: dict[str, int] = {}
    for choices, _ in data:
        for name in {f for features in choices for f in features}:
            seen[name] = seen.get(name, 0) + 1
    index = {name: k for k, name in enumerate(sorted(n for n, c in seen.items() if c >= LEAST))}
    rows, groups, good = _matrix(data, index)
    weights = np.zeros(len(index))
    first, second = np.zeros(len(index)), np.zeros(len(index))
    for step in range(1, STEPS + 1):
        gradient = _gradient(rows, groups, good, weights, len(data)) - weights / PRIOR
        first = 0.9 * first + 0.1 * gradient
        second = 0.999 * second + 0.001 * gradient**2
        weights += 0.05 * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return {name: float(weights[k]) for name, k in index.items()}


def _matrix(data: list[Example], index: dict[str, int]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return each candidate's feature numbers (padded with one beyond the last), its pronoun, and whether it is right."""
    flat = [(k, set(features), c in right) for k, (choices, right) in enumerate(data) for c, features in enumerate(choices)]
    rows = np.full((len(flat), max(len(features) for _, features, _ in flat)), len(index))
    for r, (_, features, _) in enumerate(flat):
        known = [index[f] for f in features if f in index]
        rows[r, : len(known)] = known
    return rows, np.array([k for k, _, _ in flat]), np.array([g for _, _, g in flat], dtype=np.float64)


def _gradient(rows: np.ndarray, groups: np.ndarray, good: np.ndarray, weights: np.ndarray, count: int) -> np.ndarray:
    scores = np.append(weights, 0.0)[rows].sum(axis=1)
    top = np.full(count, -np.inf)
    np.maximum.at(top, groups, scores)
    odds = np.exp(scores - top[groups])
    share = odds / np.bincount(groups, odds, count)[groups]
    right = odds * good
    target = right / np.maximum(np.bincount(groups, right, count), 1e-12)[groups]
    pull = np.repeat(target - share, rows.shape[1])
    return np.bincount(rows.ravel(), pull, len(weights) + 1)[:-1]


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None)
