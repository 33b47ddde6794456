"""Progress: what an import does, as a moving bar on a terminal and as plain lines elsewhere."""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Protocol, TextIO

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

WIDE = 160


class Follow(Protocol):
    """Who is told of each input: where it is from, a line on it, and whether that must not be missed."""

    def __call__(self, origin: str, line: str, *, claims: int = 0, striking: bool = False) -> None:
        """Tell of one input."""


@contextmanager
def following(total: int | None, stream: TextIO | None = None) -> Iterator[Follow]:
    """Who to tell of each input; ``total`` is the number of files, null where it is unknown."""
    console = Console(file=stream or sys.stdout)
    if not console.is_terminal:
        yield _Lines(console.file)
        return
    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn()
    with Progress(*columns, console=console, transient=True) as bar:
        yield _Bar(bar, total)


def summarise(counts: Mapping[str, int]) -> None:
    """Print what an import did, as a table."""
    table = Table(show_header=False, pad_edge=False, box=None)
    table.add_column()
    table.add_column(justify="right")
    for what, count in counts.items():
        table.add_row(what, str(count))
    Console(width=None if sys.stdout.isatty() else WIDE).print(table, highlight=False)


class _Lines:
    """Writes a plain line for each input."""

    def __init__(self, stream: object) -> None:
        self.stream = stream

    def __call__(self, origin: str, line: str, *, claims: int = 0, striking: bool = False) -> None:
        click.echo(line, file=self.stream)  # type: ignore[arg-type]


class _Bar:
    """Moves a bar by one for each file, however many articles it holds; striking lines stay above it."""

    def __init__(self, bar: Progress, total: int | None) -> None:
        self.bar, self.file, self.claims = bar, "", 0
        self.task = bar.add_task("0 claims", total=total)

    def __call__(self, origin: str, line: str, *, claims: int = 0, striking: bool = False) -> None:
        file = origin.partition("#")[0]
        self.claims += claims
        self.bar.update(self.task, advance=file != self.file, description=f"{self.claims} claims")
        self.file = file
        if striking:
            self.bar.console.print(line, markup=False, highlight=False, soft_wrap=True)
