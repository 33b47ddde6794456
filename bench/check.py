"""What it costs to hold a statement against many claims on record: milliseconds of processor time a check.

Usage: ``python -m bench.check --claims 5000 [--database FILE] [--checks 60] [--floors]``. The articles are made up of
templates and a vocabulary of our own, the same at every run, and go through the whole import; an existing database is
measured as it is. With ``--floors`` the median and the slowest tenth are held against bench/floors.json under "check".
"""

from __future__ import annotations

import json
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from itertools import product
from pathlib import Path

import click

import store
from api import analysis
from api.app import create_app
from api.config import Config
from schemas.articles import Article
from schemas.claims import Claim
from seeds.conflicts import checking
from seeds.conflicts.statements import Statement
from seeds.importer import import_articles
from seeds.judge import Judge
from seeds.reading import read_record
from store.engine import Engine, Outlook

FLOORS = Path(__file__).parent / "floors.json"
SENTENCES = 20
FIRST_DAY = date(2022, 1, 1)
GIVEN = (
    "Ada", "Bruno", "Clara", "Dario", "Elena", "Felix", "Greta", "Hugo", "Irma", "Jonas", "Karin", "Luis", "Marta",
    "Nils", "Olga", "Paul", "Rosa", "Simon",
)  # fmt: skip
STARTS = (
    "Ald", "Bren", "Cal", "Dor", "Els", "Far", "Gol", "Hal", "Ing", "Jor", "Kel", "Lor", "Mar", "Nor", "Ost", "Pel",
    "Quen", "Ros", "Sel", "Tor",
)  # fmt: skip
SURNAME_ENDS = ("berg", "ner", "sen", "ström", "mann", "wick")
TOWN_ENDS = ("ford", "ham", "ville", "burg", "stead", "mouth")
ROLES = ("the mayor", "the transport minister", "a union leader", "the head of the hospital", "a spokeswoman")
THINGS = (
    "bridge", "hospital", "school", "harbour", "airport", "library", "railway line", "power plant", "stadium", "tunnel",
    "market hall", "water works", "bus service", "ferry", "theatre", "museum", "prison", "fire station", "dam", "mill",
)  # fmt: skip
FACTS = (
    "is safe", "is closed", "was closed in {month}", "will reopen in {month}", "costs {n} million euros",
    "has {n} workers", "lost {n} jobs", "was damaged by the flood", "needs {n} new doctors", "serves {n} villages",
    "is not for sale", "was sold to a private company", "employs {n} people", "must not be torn down",
)  # fmt: skip
PLANS = ("the sale", "the expansion", "the closure", "the repair", "the privatisation", "the relocation")
MONTHS = ("January", "March", "May", "July", "September", "November")
SAID = (
    "{name}, {role}, said the {town} {thing} {fact}.",
    "“The {town} {thing} {fact},” {name} said.",
    "{name} denied that the {town} {thing} {fact}.",
    "{name} said he supports {plan} of the {town} {thing}.",
    "{name}, {role}, said she opposes {plan} of the {town} {thing}.",
    "According to {name}, the {town} {thing} {fact}.",
)


class World:
    """Articles and statements about made-up towns; the same for the same seed and size."""

    def __init__(self, claims: int, seed: int = 1) -> None:
        self.chance = random.Random(seed)
        self.articles = max(1, claims // SENTENCES)
        self.towns = ["".join(pair) for pair in product(STARTS, TOWN_ENDS)]
        surnames = ["".join(pair) for pair in product(STARTS, SURNAME_ENDS)]
        self.people = [f"{first} {last}" for first, last in product(GIVEN, surnames)]

    def __iter__(self) -> Iterator[Article]:
        for number in range(self.articles):
            day = FIRST_DAY + timedelta(days=self.chance.randrange(1000))
            towns, people = self.chance.sample(self.towns, 2), self.chance.sample(self.people, 5)
            text = "\n\n".join(self._said(self.chance.choice(towns), people) for _ in range(SENTENCES))
            source = f"{self.chance.choice(self.towns)} Courier"
            about = {"title": f"News from {towns[0]}", "published": day.isoformat(), "source": source}
            yield read_record({"text": text, **about}, f"made-up/{number}")

    def _said(self, town: str, people: Sequence[str]) -> str:
        name, role = self.chance.choice(people), self.chance.choice(ROLES)
        parts = {"town": town, "thing": self.chance.choice(THINGS), "plan": self.chance.choice(PLANS)}
        return self.chance.choice(SAID).format(name=name, role=role, fact=self._fact(), **parts)

    def _fact(self) -> str:
        return self.chance.choice(FACTS).format(n=self.chance.randrange(2, 90), month=self.chance.choice(MONTHS))

    def statements(self, count: int) -> list[str]:
        """Statements of the kind that the articles make."""
        return [
            f"The {self.chance.choice(self.towns)} {self.chance.choice(THINGS)} {self._fact()}." for _ in range(count)
        ]


class Uncomparing(Judge):
    """Finds no conflicts, so that a large store is built in a fraction of the time; a check never looks at them."""

    def outlook(self, claim: Claim, article: str) -> Outlook:
        """On nothing."""
        return Outlook(b"", lambda _: False)


def build(engine: Engine, world: World) -> None:
    """Import the articles, telling how it goes."""
    start = time.process_time()
    report = import_articles(world, engine)
    taken = time.process_time() - start
    print(
        f"{report.added} articles, {report.claims} claims, {report.conflicts} conflicts: "
        f"{report.claims / taken:.0f} claims a processor second",
        file=sys.stderr,
    )


def milliseconds(calls: Sequence[Callable[[], object]]) -> list[float]:
    """The processor time of each call, the shortest first."""
    taken = []
    for call in calls:
        start = time.process_time()
        call()
        taken.append((time.process_time() - start) * 1000)
    return sorted(taken)


def measure(engine: Engine, statements: Sequence[str], before: Sequence[str]) -> dict[str, float]:
    """The figures of a check by percentile, and of its steps; others go before, as in a service that has been used."""
    app = create_app(Config.read({}, access_log=False), engine)
    with app.app_context():
        for text in before:
            analysis.checked([{"text": text}])
        checks = milliseconds([lambda text=text: analysis.checked([{"text": text}]) for text in statements])  # type: ignore[misc]
    reading = milliseconds([lambda text=text: checking.questions([Statement(text)]) for text in statements])  # type: ignore[misc]
    asked = checking.questions([Statement(text) for text in statements])
    looking = milliseconds([lambda one=one: engine.candidates(one.keys, checking.REACH) for one in asked])  # type: ignore[misc]
    found = [len(engine.candidates(one.keys, checking.REACH)) for one in asked]
    return {
        **{f"check, {share}th percentile": checks[min(len(checks) - 1, len(checks) * share // 100)]
           for share in (50, 90, 99)},
        "reading the statement, median": statistics.median(reading),
        "finding candidates, median": statistics.median(looking),
        "finding candidates, slowest": looking[-1],
        "candidates found, median": statistics.median(found),
    }  # fmt: skip


def exceeded(figures: dict[str, float]) -> list[str]:
    """The figures above their bounds in ``floors.json``."""
    bounds = json.loads(FLOORS.read_text(encoding="utf-8"))["check"]
    return [f"{name}: {figures[name]:.1f} > {bound}" for name, bound in bounds.items() if figures[name] > bound]


@click.command(help=__doc__)
@click.option("--claims", default=5_000, show_default=True)
@click.option("--database", type=click.Path(dir_okay=False, path_type=Path), help="Keep the database in this file.")
@click.option("--checks", default=60, show_default=True)
@click.option("--bare", is_flag=True, help="Store the claims without looking for conflicts between them: faster.")
@click.option("--floors", is_flag=True, help="Fail where a figure exceeds its bound.")
def main(claims: int, database: Path | None, checks: int, bare: bool, floors: bool) -> None:
    """Build or open the store, measure, print, and compare with the bounds if asked to."""
    with tempfile.TemporaryDirectory() as folder:
        path = database or Path(folder) / "check.db"
        fresh = not path.exists()
        engine = store.open(f"sqlite:///{path}", Uncomparing() if bare else Judge())
        if fresh:
            build(engine, World(claims))
        print(f"{engine.counts()['claims']} claims on record", file=sys.stderr)
        figures = measure(engine, *(World(claims, seed).statements(checks) for seed in (2, 3)))
        engine.close()
    for name, figure in figures.items():
        print(f"{figure:8.2f}  {name}")
    if floors and (worse := exceeded(figures)):
        raise click.ClickException("above their bounds: " + "; ".join(worse))


if __name__ == "__main__":
    main()
