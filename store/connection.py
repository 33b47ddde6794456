"""Connections to the SQLite file: one a thread, set up for many readers beside one writer."""

import os
import sqlite3
import threading
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from store.engine import CannotOpen

PREFIX = "sqlite:///"
#: Seconds a writer waits for another to finish; PRAGMA settings beside it were measured (docs/decisions).
PATIENCE = 60
_SETTINGS = (
    "foreign_keys=ON", "synchronous=NORMAL", "cache_size=-65536", "temp_store=MEMORY", "wal_autocheckpoint=16000",
)  # fmt: skip


def path_of(url: str) -> Path:
    """The file a database URL names: ``sqlite:///relative.db`` or ``sqlite:////absolute.db``."""
    if not url.startswith(PREFIX) or not url[len(PREFIX) :].strip("/") or "\0" in url:
        raise CannotOpen(f"database URL {url!r}: give sqlite:///relative.db or sqlite:////absolute.db")
    return Path(url[len(PREFIX) :])


#: Connections of a parent process: SQLite forbids a forked child to use or even close them.
_INHERITED: list[sqlite3.Connection] = []


class _Held:
    """A connection that is closed when its thread ends, by the process that opened it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection, self.owner = connection, os.getpid()

    def close(self) -> None:
        """Close the connection, or keep it untouched where it is another process's."""
        if self.owner == os.getpid():
            self.connection.close()
        else:
            _INHERITED.append(self.connection)

    def __del__(self) -> None:
        self.close()


class Connections:
    """The connections of one process to one file."""

    def __init__(self, path: Path, read_only: bool = False) -> None:
        self.path, self.read_only = path, read_only
        self._local = threading.local()
        self._all: weakref.WeakSet[_Held] = weakref.WeakSet()
        self._check_place()

    def _check_place(self) -> None:
        if self.path.is_dir():
            raise CannotOpen(f"database {self.path}: this is a folder")
        if not self.path.parent.is_dir():
            raise CannotOpen(f"database {self.path}: the folder {self.path.parent} does not exist")
        if self.read_only and not self.path.exists():
            raise CannotOpen(f"database {self.path}: there is no such file")

    def current(self) -> sqlite3.Connection:
        """This thread's connection, opened at its first use; a forked process opens its own."""
        held: _Held | None = getattr(self._local, "held", None)
        if held is None or held.owner != os.getpid():
            held = self._local.held = _Held(self._connect())
            self._all.add(held)
        return held.connection

    def _connect(self) -> sqlite3.Connection:
        uri = f"file://{quote(str(self.path.absolute()))}?mode={'ro' if self.read_only else 'rwc'}"
        try:
            connection = sqlite3.connect(uri, uri=True, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
            for setting in _SETTINGS if self.read_only else ("journal_mode=WAL", *_SETTINGS):
                connection.execute(f"PRAGMA {setting}")
            connection.execute("SELECT count(*) FROM sqlite_master")
        except sqlite3.DatabaseError as error:
            raise CannotOpen(f"database {self.path}: {error}") from error
        connection.row_factory = sqlite3.Row
        return connection

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """One unchanging view of the database."""
        yield from self._transaction("BEGIN")

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """All or nothing: what is written becomes visible at the end, and not at all after an error."""
        yield from self._transaction("BEGIN IMMEDIATE")

    def _transaction(self, begin: str) -> Iterator[sqlite3.Connection]:
        connection = self.current()
        if connection.in_transaction:
            yield connection
            return
        connection.execute(begin)
        try:
            yield connection
        except BaseException:
            connection.rollback()
            raise
        connection.execute("COMMIT")

    def close(self) -> None:
        """Close every connection this object opened."""
        for held in list(self._all):
            held.close()
        self._local = threading.local()
