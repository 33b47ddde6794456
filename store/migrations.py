"""The steps that bring a database file to the present version, each applied once."""

import sqlite3

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from store.connection import Connections
from store.engine import CannotOpen
from store.schema import BRIEFS, COUNTED, POSITION_COUNTS, TABLES

migrations = Migrations("on-the-record")


@migrations()
def lay_out_tables(database: Database) -> None:
    """The first version."""
    for statement in TABLES:
        database.execute(statement)
    for name in COUNTED:
        database.table(name).enable_counts()


@migrations()
def keep_briefs_by_key(database: Database) -> None:
    """Claims read before have none and are compared with all candidates until their articles are read again."""
    database.execute(BRIEFS)


@migrations()
def count_frequent_positions(database: Database) -> None:
    """Positions read before are counted."""
    for statement in POSITION_COUNTS:
        database.execute(statement)


def migrate(connections: Connections) -> None:
    """Bring the file up to date; raises CannotOpen for a file of another program or of an unknown version."""
    try:
        if connections.read_only:
            _check(connections)
            return
        with connections.writing() as connection:
            database = Database(connection)
            _refuse_strangers(connections, database)
            migrations.apply(database)
    except sqlite3.DatabaseError as error:
        raise CannotOpen(f"database {connections.path}: {error}") from error


def _check(connections: Connections) -> None:
    database = Database(connections.current())
    _refuse_strangers(connections, database)
    if migrations.pending(database):
        raise CannotOpen(f"database {connections.path}: made by an older version; open it for writing once")


def _refuse_strangers(connections: Connections, database: Database) -> None:
    tables = set(database.table_names())
    if tables and Migrations.migrations_table not in tables:
        raise CannotOpen(f"database {connections.path}: this SQLite file belongs to another program")
    known = {migration.name for migration in migrations.pending(database)}
    known |= {migration.name for migration in migrations.applied(database)} & _OURS
    unknown = {migration.name for migration in migrations.applied(database)} - known
    if unknown:
        names = ", ".join(sorted(unknown))
        raise CannotOpen(f"database {connections.path}: laid out by another version ({names}); import into a new file")


_OURS = {step.__name__ for step in (lay_out_tables, keep_briefs_by_key, count_frequent_positions)}
