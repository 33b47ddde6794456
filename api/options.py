"""Options that several commands take, and the database they name."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import click

from store.engine import CannotOpen, Engine

Command = TypeVar("Command", bound=Callable[..., Any])


def with_database(command: Command) -> Command:
    """Give a command the option that names the database."""
    return click.option(
        "--database",
        envvar="ONRECORD_DATABASE",
        default="sqlite:///onrecord.db",
        show_default=True,
        metavar="URL",
        help="sqlite:///relative.db or sqlite:////absolute.db",
    )(command)


def with_workers(default: int, what: str) -> Callable[[Command], Command]:
    """Give a command the option that says how many processes share the work."""
    return click.option("--workers", type=click.IntRange(1, 64), default=default, show_default=True, help=what)


@contextmanager
def opened(database: str, *, read_only: bool = False, judged: bool = False) -> Iterator[Engine]:
    """The database at a URL, closed afterwards; one that cannot be opened is a usage error."""
    import store
    from api.analysis import judge

    try:
        engine = store.open(database, judge() if judged or not read_only else None, read_only=read_only)
    except CannotOpen as error:
        raise click.UsageError(str(error)) from error
    try:
        yield engine
    finally:
        engine.close()
