"""Learns the weights of the pronoun ranker from GUM's training part.

Usage: ``python -m bench.pronouns TREEBANK_FOLDER [OUTPUT]``. Without OUTPUT the weights are only cross-validated.

Each pronoun is one choice among its candidates; the weights maximise the likelihood of the annotated ones under a
log-linear model with a Gaussian prior. Both gold mentions and our own are learnt from, over the gold trees.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import numpy as np

from bench.gum import Document, documents
from bench.speakers import entity_of, gold_resolver, measured
from seeds.attribution.cast import Cast
from seeds.attribution.coreference import NOBODY, Resolver, by_sort

Example = tuple[list[list[str]], list[int], float]
GENRES = {"news": 3.0, "bio": 0.5}
"""How much a choice counts by its genre, where not once: biographies speak of one person, news of many."""
EXPECTED = {
    "person:speaks,spoke,distance=0": 1.5, "person:speaks,spoke,distance=1": 2.5, "person:speaks,spoke,distance=2": 1.5,
    "person:speaks,reported,distance=0": -1.5, "person:speaks,reported,distance=1": -1.5,
    "person:speaks,reported,distance=2": -1.5, "person:reporter": 1.0, "person:place=subject": 0.6,
    "person:place=obj": -0.2, "person:place=obl": -0.2, "person:place=nmod": -0.3, "person:last-subject,subject": 1.0,
    "person:paragraphs=0": 0.8, "person:paragraphs=2": -0.8, "person:paragraphs=3": -1.2,
    "person:gender=against": -3.0,
    "body:reporter": 1.5,
    "many:reporter": 1.5,
    "many:nobody,speaks=True": -1.5, "body:nobody,speaks=True": -1.0,
}  # fmt: skip
"""Weights to expect before any data, where GUM has too little of what fills the news: who speaks goes on speaking."""
FOLDS, STEPS, PRIOR, LEAST = 5, 150, 0.3, 12
HEADER = (
    "# Weights of the pronoun ranker: feature<TAB>weight. Learnt by bench/pronouns.py from the training part of GUM's\n"
    "# openly licensed genres (Georgetown University Multilayer corpus; annotations CC BY 4.0).\n"
)


def main(folder: Path, output: Path | None) -> None:
    """Cross-validate, then learn from everything."""
    train = list(documents(folder / "gum-train.conllu"))
    cached = [list(examples(document)) for document in train]
    score: Counter[str] = Counter()
    for fold in range(FOLDS):
        table = learnt(e for k in range(len(train)) if k % FOLDS != fold for e in cached[k] if _is_person(e))
        for document in (d for k, d in enumerate(train) if k % FOLDS == fold):
            counts = validated(document, table)
            score.update({"right": counts[0], "all": counts[1]})
            score.update({f"{document.genre} right": counts[0], f"{document.genre} all": counts[1]})
    print(f"he/she, cross-validated on the training part: {score['right'] / score['all']:.3f} of {score['all']}")
    print(f"in its news: {score['news right'] / score['news all']:.3f} of {score['news all']}")
    if output:
        table = learnt(example for each in cached for example in each)
        rows = (f"{name}\t{weight:.2f}\n" for name, weight in sorted(table.items()) if abs(weight) >= 0.01)
        output.write_text(HEADER + "".join(rows), encoding="utf-8")


def _is_person(example: Example) -> bool:
    return example[0][0][0].startswith("person:")


def validated(document: Document, table: dict[str, float]) -> tuple[int, int]:
    """Return how many he and she are resolved rightly, over gold mentions and over our own, and of how many."""
    entities, resolver = gold_resolver(document)
    gold: dict[int, str | None] = {i: entities[number] for i, number in resolver.run(by_sort(table)).items()}
    cast, ours = cast_resolver(document)
    own = {i: cast.entity(document, number) for i, number in ours.run(by_sort(table)).items()}
    counts = measured("", document, gold) + measured("", document, own)
    return counts["", "he/she right"], counts["", "he/she all"]


class Labelled:
    """Our own mentions of a document, with the gold entities they fall into."""

    def __init__(self, document: Document) -> None:
        self.cast = Cast.of(document.parse, document.article)
        self.resolver = self.cast.resolver()
        self._found: dict[int, str | None] = {}

    def entity(self, document: Document, number: int) -> str | None:
        """Return the gold entity of one of our referents."""
        if number not in self._found:
            heads = [m.head for m in self.resolver.mentions if m.entity == number]
            self._found[number] = entity_of(document, heads)
        return self._found[number]


def cast_resolver(document: Document) -> tuple[Labelled, Resolver]:
    """Prepare the resolver with our own mentions over the gold trees."""
    labelled = Labelled(document)
    return labelled, labelled.resolver


def examples(document: Document) -> Iterator[Example]:
    """Yield every pronoun's candidates and which of them are right; what it stands for is settled as annotated."""
    gold = {g.first: g.entity for g in document.mentions if g.end == g.first + 1}
    entities, resolver = gold_resolver(document)
    weight = GENRES.get(document.genre, 1.0)
    yield from _taught(resolver, gold, lambda number: entities[number], weight)
    labelled, ours = cast_resolver(document)
    yield from _taught(ours, gold, lambda number: labelled.entity(document, number), weight)


def _taught(
    resolver: Resolver, gold: dict[int, str], gold_of: Callable[[int], str | None], weight: float
) -> Iterator[Example]:
    for pronoun, choices in resolver.choices():
        i, named = pronoun.token.i, [[f"{pronoun.sort}:{name}" for name in features()] for _, features in choices]
        right = [k for k, (number, _) in enumerate(choices) if number != NOBODY and gold_of(number) == gold.get(i)]
        if gold.get(i) is None:
            right = []
        if not right:
            right = [k for k, (number, _) in enumerate(choices) if number == NOBODY]
        elif choices[right[0]][0] != NOBODY:
            resolver.settle(i, choices[right[0]][0])
        if right and len(choices) > 1:
            yield named, right, weight


def learnt(given: Iterable[Example]) -> dict[str, float]:
    """Return the weights that make the right candidates likeliest."""
    data = list(given)
    seen: dict[str, int] = {}
    for choices, _, _ in data:
        for name in {f for features in choices for f in features}:
            seen[name] = seen.get(name, 0) + 1
    names = {name for name, count in seen.items() if count >= LEAST} | set(EXPECTED)
    index = {name: k for k, name in enumerate(sorted(names))}
    rows, groups, good = _matrix(data, index)
    worth = np.array([weight for _, _, weight in data])
    expected = np.array([EXPECTED.get(name, 0.0) for name in index])
    weights = expected.copy()
    first, second = np.zeros(len(index)), np.zeros(len(index))
    for step in range(1, STEPS + 1):
        gradient = _gradient(rows, groups, good, weights, worth) - (weights - expected) / PRIOR
        first = 0.9 * first + 0.1 * gradient
        second = 0.999 * second + 0.001 * gradient**2
        weights += 0.05 * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return {name: float(weights[k]) for name, k in index.items()}


def _matrix(data: list[Example], index: dict[str, int]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return each candidate's features by number (padded), its pronoun, and whether it is right."""
    flat = [
        (k, set(features), c in right)
        for k, (choices, right, _) in enumerate(data)
        for c, features in enumerate(choices)
    ]
    rows = np.full((len(flat), max(len(features) for _, features, _ in flat)), len(index))
    for r, (_, features, _) in enumerate(flat):
        known = [index[f] for f in features if f in index]
        rows[r, : len(known)] = known
    return rows, np.array([k for k, _, _ in flat]), np.array([g for _, _, g in flat], dtype=np.float64)


def _gradient(
    rows: np.ndarray, groups: np.ndarray, good: np.ndarray, weights: np.ndarray, worth: np.ndarray
) -> np.ndarray:
    count = len(worth)
    scores = np.append(weights, 0.0)[rows].sum(axis=1)
    top = np.full(count, -np.inf)
    np.maximum.at(top, groups, scores)
    odds = np.exp(scores - top[groups])
    share = odds / np.bincount(groups, odds, count)[groups]
    right = odds * good
    target = right / np.maximum(np.bincount(groups, right, count), 1e-12)[groups]
    pull = np.repeat((target - share) * worth[groups], rows.shape[1])
    return np.bincount(rows.ravel(), pull, len(weights) + 1)[:-1]


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None)
