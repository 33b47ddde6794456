"""Train the language model: `python -m seeds.language.train TREEBANK_FOLDER --output FOLDER`.

The folder holds {ewt,gum}-{train,dev,test}.conllu. Choices are made on dev; `bench/parser.py` reports on test. About
two minutes a pass on one core; set OMP_NUM_THREADS=1 and OPENBLAS_NUM_THREADS=1 to keep to one.
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from spacy.language import Language
from spacy.training import Example
from thinc.api import Adam, fix_random_seed

from seeds.language import registered
from seeds.language.training import augment, corpus, dictionary, report
from seeds.language.training.conllu import Paragraph

CONFIG = Path(__file__).parent / "training" / "config.cfg"
BATCH = 1000
"""Words learned from at once."""
DROP = 0.3
"""The share of values left out while learning."""
SHARES = {"news": 3, "interview": 2, "bio": 2}
"""How often a paragraph of a genre is read in each pass, nearest to news most; other genres count once."""
FIGURES = ("tag_acc", "pos_acc", "dep_uas", "dep_las", "sents_f")


@dataclass(frozen=True, slots=True)
class Lesson:
    """What is learned from in what order."""

    paragraphs: Sequence[Paragraph]
    names: augment.Names
    frames: report.Frames
    passes: int
    rate: float
    seed: int

    def batches(self, nlp: Language, number: int) -> Iterator[list[Example]]:
        """Yield the batches of one pass, in an order and with rewritings of its own."""
        rewritten = corpus.epoch(self.paragraphs, self.names, self.frames, Random(1000 * self.seed + number))
        yield from corpus.batches((corpus.example(nlp, paragraph) for paragraph in rewritten), BATCH)

    @property
    def steps(self) -> int:
        """About how many batches there are."""
        return self.passes * sum(corpus.size(paragraph) for paragraph in self.paragraphs) // BATCH


def main() -> None:
    """Train and write the model of the pass that did best on the development parts."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("corpus", type=Path, help="folder with {ewt,gum}-{train,dev,test}.conllu")
    arguments.add_argument("--output", type=Path, required=True, help="folder to write the model to")
    arguments.add_argument("--passes", type=int, default=12, help="passes over the training parts (default: 12)")
    arguments.add_argument("--rate", type=float, default=0.002, help="highest learning rate (default: 0.002)")
    arguments.add_argument("--config", type=Path, default=CONFIG, help="description of the network")
    arguments.add_argument("--start", type=Path, help="model of the same shape to go on from")
    arguments.add_argument("--keep", type=float, default=0.0, help="share of that model's weights in the result")
    arguments.add_argument("--release", default="1.1.0", help="version to write into the model (default: 1.1.0)")
    arguments.add_argument("--seed", type=int, default=1)
    chosen = arguments.parse_args()
    fix_random_seed(chosen.seed)
    paragraphs = corpus.read(chosen.corpus, "train")
    nlp = prepared(chosen.config, paragraphs, chosen.release)
    repeated = [paragraph for paragraph in paragraphs for _ in range(SHARES.get(paragraph[0].genre, 1))]
    names, frames = augment.Names.collected(paragraphs), report.Frames.collected(paragraphs)
    if chosen.start:
        registered.mix_weights(nlp, chosen.start, 1.0)
    lesson = Lesson(repeated, names, frames, chosen.passes, chosen.rate, chosen.seed)
    held_out = corpus.read(chosen.corpus, "dev")
    learn(nlp, lesson, held_out, chosen.output)
    if chosen.start and chosen.keep:
        nlp = registered.installed(chosen.output)
        registered.mix_weights(nlp, chosen.start, chosen.keep)
        measured(nlp, held_out)
        nlp.to_disk(chosen.output)


def prepared(config: Path, paragraphs: Sequence[Paragraph], release: str) -> Language:
    """Return a pipeline that knows the labels and the exceptions of the treebanks, and nothing else yet."""
    nlp = registered.untrained(config)
    nlp.meta |= {"name": "onrecord", "version": release, "license": "CC BY-SA 4.0"}
    examples = [corpus.example(nlp, paragraph) for paragraph in paragraphs]
    nlp.initialize(lambda: examples)
    registered.lemmatizer(nlp).exceptions = dictionary.exceptions(paragraphs)
    return nlp


def learn(nlp: Language, lesson: Lesson, held_out: Sequence[Paragraph], output: Path) -> None:
    """Make all passes, and write the weights, averaged over the steps, whenever they have become better."""
    optimizer = Adam(lesson.rate, beta2=0.99, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0, use_averages=True)
    best, step = 0.0, 0
    for number in range(lesson.passes):
        for batch in lesson.batches(nlp, number):
            optimizer.learn_rate = lesson.rate * share(step / lesson.steps)
            nlp.update(batch, sgd=optimizer, drop=DROP)
            step += 1
        with nlp.use_params(optimizer.averages):
            score = measured(nlp, held_out)
            if score > best:
                best = score
                nlp.to_disk(output)


def share(done: float) -> float:
    """Return the learning rate's share of its highest: up at first, then down to almost nothing along a cosine."""
    return min(done / 0.03, 1.0) * max(0.01, (1 + math.cos(math.pi * min(done, 1.0))) / 2)


def measured(nlp: Language, held_out: Sequence[Paragraph]) -> float:
    """Print the figures of a pipeline and return the mean of those that matter most, tags and relations."""
    scores = nlp.evaluate([corpus.example(nlp, paragraph) for paragraph in held_out])
    print(", ".join(f"{name} {100 * scores[name]:.2f}" for name in FIGURES), flush=True)
    return float(scores["tag_acc"] + scores["dep_las"]) / 2


if __name__ == "__main__":
    main()
