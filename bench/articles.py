"""Conflicts and stance measured on whole articles: sets of some on one matter, each with the pairs that a reader names.

    python -m bench.articles tests/cases/articles [--misses] [--floors]

Every set is imported as an operator would import it and what the store then holds is compared with what the set names.
A pair is ``sure`` where the two quotations alone convince; the others count neither way. Of sets whose part is "held"
no error is listed.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

import store
from bench.stance import LABELS
from seeds.importer import import_articles
from seeds.judge import Judge
from seeds.reading import read_record

FLOORS = Path(__file__).parent / "floors.json"
PARTS = ("tune", "held")

Row = dict[str, Any]
Place = tuple[str, int, int]
"""The article that some words stand in, and from where to where in its text."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One set of articles and what the store says of it: its conflicts, and all its claims."""

    name: str
    part: str
    pairs: list[Row]
    stances: list[Row]
    texts: dict[str, str]
    conflicts: list[Row]
    claims: list[Row]

    def sought(self, words: list[str]) -> Place:
        """Where an article has the words of a pair or stance; ``ValueError`` where it has them not just once."""
        article, exact = words
        if self.texts[article].count(exact) != 1:
            raise ValueError(f"{self.name}: article {article} does not say just once: {exact}")
        start = self.texts[article].index(exact)
        return article, start, start + len(exact)

    def named(self, conflict: Row) -> list[Row]:
        """The pairs of the set that a conflict is one of."""
        one, other = conflict["claims"]
        return [
            pair
            for pair in self.pairs
            if any(
                shared(first, self.sought(pair["a"])) and shared(second, self.sought(pair["b"]))
                for first, second in ((one, other), (other, one))
            )
        ]

    def labels(self) -> Iterator[tuple[str, str | None, Row]]:
        """The label that is wanted of each statement, the one it was given, and the statement; None for no claim."""
        for stance in self.stances:
            place = self.sought(stance["at"])
            over = [(shared(claim, place), claim["quotation"] != "narration", claim) for claim in self.claims]
            best = max(over, key=lambda found: found[:2], default=None)
            yield stance["label"], best[2]["stance"]["label"] if best and best[0] else None, stance


def shared(claim: Row, place: Place) -> int:
    """How many letters of some words a claim or its cue covers."""
    article, start, end = place
    if claim["article"]["origin"] != article:
        return 0
    spans = [*claim["spans"], *([claim["cue"]] if claim["cue"] else [])]
    return sum(max(0, min(end, span["end"]) - max(start, span["start"])) for span in spans)


def outcome(path: Path) -> Outcome:
    """Import the articles of a set into a store of their own and tell what it holds."""
    given = json.loads(path.read_text(encoding="utf-8"))
    articles = [read_record({k: v for k, v in row.items() if k != "id"}, row["id"]) for row in given["articles"]]
    with tempfile.TemporaryDirectory() as folder:
        engine = store.open(f"sqlite:///{Path(folder) / 'set.db'}", Judge())
        report = import_articles(articles, engine)
        if report.failures:
            raise ValueError(f"{path.name}: {report.failures[0]}")
        conflicts, claims = ([json.loads(row) for row in engine.stream(noun, {})] for noun in ("conflicts", "claims"))
        engine.close()
    texts = {article.origin: article.text for article in articles}
    return Outcome(path.stem, given["part"], given["pairs"], given["stances"], texts, conflicts, claims)


def figures(found: Iterable[Outcome]) -> dict[str, float]:
    """Precision and recall of pairs, the same of each kind, and macro-F1 of stance, by part."""
    counts: Counter[tuple[str, ...]] = Counter()
    for one in found:
        _count_pairs(one, counts)
        for wanted, given, _ in one.labels():
            counts.update([(one.part, "wanted", wanted), (one.part, "given", given or "")])
            counts[one.part, "right", wanted] += wanted == given
    told: dict[str, float] = {}
    for part in PARTS:
        for kind in ("all", *sorted({key[2] for key in counts if key[:2] == (part, "sure")} - {"all"})):
            name = part if kind == "all" else f"{part}.{kind}"
            told[f"{name}.precision"] = counts[part, "good", kind] / max(1, counts[part, "shown", kind])
            told[f"{name}.recall"] = counts[part, "met", kind] / max(1, counts[part, "sure", kind])
        told[f"{part}.stance"] = sum(
            2 * counts[part, "right", label] / max(1, counts[part, "given", label] + counts[part, "wanted", label])
            for label in LABELS
        ) / len(LABELS)
    return told


def _count_pairs(one: Outcome, counts: Counter[tuple[str, ...]]) -> None:
    met: set[int] = set()
    for conflict in one.conflicts:
        named = one.named(conflict)
        met.update(map(id, named))
        if named and not any(pair["sure"] for pair in named):
            continue
        for kind in ("all", conflict["kind"]):
            counts[one.part, "shown", kind] += 1
            counts[one.part, "good", kind] += bool(named)
    for pair in one.pairs:
        for kind in ("all", pair["kind"]) if pair["sure"] else ():
            counts[one.part, "sure", kind] += 1
            counts[one.part, "met", kind] += id(pair) in met


def _listed(one: Outcome) -> Iterator[str]:
    found = {id(pair) for conflict in one.conflicts for pair in one.named(conflict)}
    for conflict in one.conflicts:
        if not one.named(conflict):
            said = " | ".join(f"{claim['speaker']['name']}: {claim['text']}" for claim in conflict["claims"])
            yield f"{one.name} false {conflict['kind']} {conflict['score']}: {said}"
    for pair in one.pairs:
        if pair["sure"] and id(pair) not in found:
            yield f"{one.name} missed {pair['kind']}: {pair['a'][1]} | {pair['b'][1]}"
    for wanted, given, stance in one.labels():
        if wanted != given:
            yield f"{one.name} {given or 'no claim'} for {wanted} ({stance['target']}): {stance['at'][1]}"


def fallen(told: dict[str, float]) -> list[str]:
    """The figures that are worse than their floor."""
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))["articles"]
    return [f"{name} is {told[name]:.3f}, its floor {floor}" for name, floor in floors.items() if told[name] < floor]


@click.command(help=__doc__)
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--misses", is_flag=True, help="List what came out wrong, save of the sets held out.")
@click.option("--floors", is_flag=True, help="Fail where a figure is worse than its floor.")
def main(folder: Path, misses: bool, floors: bool) -> None:
    """Print the figures of a folder of sets, and compare them with their floors."""
    found = [outcome(path) for path in sorted(folder.glob("*.json"))]
    for one in found if misses else ():
        click.echo("\n".join(_listed(one) if one.part != "held" else ()))
    told = figures(found)
    for name, figure in told.items():
        click.echo(f"{name:28} {figure:.3f}")
    if floors and (worse := fallen(told)):
        sys.exit("\n".join(worse))


if __name__ == "__main__":
    main()
