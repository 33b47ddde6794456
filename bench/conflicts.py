"""Conflicts measured: on Emergent's headlines, Breaking NLI's sentences and our own pairs, against floors.

    python -m bench.conflicts [--emergent FILE] [--breaking-nli FILE] [--cases tests/cases/pairs.json]
                              [--statements tests/cases/statement_pairs.jsonl] [--misses]

``--statements`` are pairs by authors who never saw the program; of those named "held" no error is listed.

Every figure has a floor in bench/floors.json under "conflicts"; a figure below its floor ends the run with exit code 1.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

import click

from seeds.conflicts.statements import Answer, Statement, compare_many

FLOORS = Path(__file__).parent / "floors.json"
_CEILINGS = ("emergent.unrelated", "breaking_nli.synonyms")
"""Figures that must not rise."""

Row = dict[str, Any]
File = click.Path(exists=True, dir_okay=False, path_type=Path)


@dataclass(frozen=True, slots=True)
class Outcome:
    """A pair, whether it is a conflict, and the answer given."""

    row: Row
    expected: bool
    answer: Answer


def outcomes(rows: Sequence[Row], expected: Sequence[bool]) -> list[Outcome]:
    """Compare the two sides of each row, a hundred pairs at a time."""
    answers: list[Answer] = []
    for first in range(0, len(rows), 100):
        answers += compare_many([(_statement(row["a"]), _statement(row["b"])) for row in rows[first : first + 100]])
    return [Outcome(row, wanted, answer) for row, wanted, answer in zip(rows, expected, answers, strict=True)]


def _statement(side: str | Row) -> Statement:
    if isinstance(side, str):
        return Statement(side)
    return Statement(side["text"], side.get("speaker"), side.get("date"))


def _rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def precision(found: Sequence[Outcome]) -> float:
    """The share of the reported pairs that are conflicts."""
    reported = [outcome for outcome in found if outcome.answer.conflict]
    return sum(outcome.expected for outcome in reported) / max(1, len(reported))


def recall(found: Sequence[Outcome]) -> float:
    """The share of the conflicts that are reported."""
    wanted = [outcome for outcome in found if outcome.expected]
    return sum(outcome.answer.conflict for outcome in wanted) / max(1, len(wanted))


def emergent(path: Path) -> tuple[dict[str, float], list[Outcome]]:
    """Precision and recall on headlines that tell or deny one rumour, and how many unrelated pairs are reported."""
    rows = _rows(path)
    found = outcomes(rows, [row["conflict"] for row in rows])
    unrelated = sum(outcome.answer.conflict for outcome in found if outcome.row.get("unrelated"))
    return {"precision": precision(found), "recall": recall(found), "unrelated": unrelated}, found


def breaking_nli(path: Path) -> tuple[dict[str, float], list[Outcome]]:
    """Recall on the contradictions of each category, and the share of synonym pairs called a conflict."""
    rows = _rows(path)
    found = outcomes(rows, [row["label"] == "contradiction" for row in rows])
    categories = Counter(row["category"] for row in rows if row["label"] == "contradiction")
    figures = {name: recall([o for o in found if o.row["category"] == name]) for name in sorted(categories)}
    alike = [o for o in found if o.row["category"] == "synonyms"]
    return {**figures, "synonyms": sum(o.answer.conflict for o in alike) / max(1, len(alike))}, found


def own(path: Path) -> tuple[dict[str, float], list[Outcome]]:
    """Precision, recall and rightness of kind on our own pairs, those held out apart."""
    rows = json.loads(path.read_text(encoding="utf-8"))["pairs"]
    found = outcomes(rows, [row["kind"] is not None for row in rows])
    figures: dict[str, float] = {}
    for part, held in (("tune", False), ("held", True)):
        chosen = [outcome for outcome in found if outcome.row["held"] is held]
        met = [outcome for outcome in chosen if outcome.expected and outcome.answer.conflict]
        figures[f"{part}.precision"], figures[f"{part}.recall"] = precision(chosen), recall(chosen)
        figures[f"{part}.kind"] = sum(o.answer.kind == o.row["kind"] for o in met) / max(1, len(met))
    return figures, found


def blind(path: Path) -> tuple[dict[str, float], list[Outcome]]:
    """Precision and recall on pairs as two reports of one event have them ("plain") and on hard ones, by part."""
    rows = _rows(path)
    found = outcomes(rows, [row["conflict"] for row in rows])
    figures: dict[str, float] = {}
    for sample, part in product(("plain", "hard"), ("train", "held")):
        chosen = [o for o in found if (o.row["sample"], o.row["part"]) == (sample, part)]
        figures[f"{sample}.{part}.precision"], figures[f"{sample}.{part}.recall"] = precision(chosen), recall(chosen)
    return figures, found


def fallen(figures: dict[str, float], floors: dict[str, float]) -> Iterator[str]:
    """The figures that are worse than their floor."""
    for name, floor in floors.items():
        figure = figures.get(name, floor)
        if figure > floor if name in _CEILINGS else figure < floor:
            yield f"{name} is {figure:.3f}, its floor {floor:.3f}"


def _listed(found: Sequence[Outcome]) -> Iterator[str]:
    for outcome in found:
        held = outcome.row.get("held") or outcome.row.get("part") == "held"
        if outcome.answer.conflict != outcome.expected and not held:
            said = (_statement(outcome.row[side]).text for side in "ab")
            sort = "missed" if outcome.expected else "false"
            yield f"  {sort} {outcome.answer.score:.2f} {outcome.answer.kind}: {' | '.join(said)}"


@click.command()
@click.option("--emergent", "headlines", type=File, help="pairs-dev.jsonl of Emergent.")
@click.option("--breaking-nli", "sentences", type=File, help="pairs-dev.jsonl of Breaking NLI.")
@click.option("--cases", type=File, help="tests/cases/pairs.json.")
@click.option("--statements", type=File, help="tests/cases/statement_pairs.jsonl.")
@click.option("--misses", is_flag=True, help="List what came out wrong, save of the pairs held out.")
def main(
    headlines: Path | None, sentences: Path | None, cases: Path | None, statements: Path | None, misses: bool
) -> None:
    """Print the figures of every corpus given, and compare them with their floors."""
    figures: dict[str, float] = {}
    for name, path, measure in (
        ("emergent", headlines, emergent),
        ("breaking_nli", sentences, breaking_nli),
        ("cases", cases, own),
        ("statements", statements, blind),
    ):
        if path:
            measured, found = measure(path)
            figures |= {f"{name}.{key}": value for key, value in measured.items()}
            click.echo("\n".join(_listed(found) if misses else ()))
    for key, value in figures.items():
        click.echo(f"{key:36} {value:.3f}")
    floors = json.loads(FLOORS.read_text(encoding="utf-8")).get("conflicts", {}) if FLOORS.exists() else {}
    if worse := list(fallen(figures, floors)):
        sys.exit("\n".join(worse))


if __name__ == "__main__":
    main()
