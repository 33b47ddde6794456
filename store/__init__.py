"""Tables and every SQL statement; see ``store.engine`` for the contract a database keeps."""

from store.connection import Connections, path_of
from store.engine import Engine, Judge
from store.migrations import migrate
from store.sqlite import SQLiteEngine

__all__ = ["open"]


def open(url: str, judge: Judge | None = None, *, read_only: bool = False) -> Engine:  # noqa: A001 - store.open(url)
    """The store at a database URL, created or brought up to date where it may be written.

    ``sqlite:///relative.db`` and ``sqlite:////absolute.db`` name files; without a judge the store can only be read.
    Raises CannotOpen.
    """
    connections = Connections(path_of(url), read_only)
    migrate(connections)
    return SQLiteEngine(connections, judge)
