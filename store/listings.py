"""Lists of speakers, topics and outlets: by number of claims or by name, searched by the beginnings of words."""

import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from store import cursors, similar
from store.engine import BadFilter, Filter, Page, PageRequest
from store.folding import searchable, split
from store.selection import MOST_WORDS, check, listed
from store.work import marks

SORTS = ("claims", "name", "label")


@dataclass(frozen=True, slots=True)
class Listing:
    """A table of things with a number of claims; ``label`` is the column of their names."""

    noun: str
    label: str
    filters: tuple[str, ...]
    words: str
    record: Callable[[sqlite3.Row], str]

    def find(self, tx: sqlite3.Connection, filter: Filter, page: PageRequest) -> Page:
        """A page of records."""
        sort = "claims" if page.sort == "newest" else page.sort
        if sort not in SORTS:
            raise BadFilter("sort", f"must be one of {', '.join(SORTS)}")
        query = cursors.binding(self.noun, filter, sort)
        shape = (int, str) if sort == "claims" else (str, str)
        where, values, hints = self._where(filter)
        rows = self._rows(tx, (where, values), sort, cursors.read(query, page.cursor, shape), page.limit + 1)
        shown = rows[: page.limit]
        first = "claims" if sort == "claims" else self.label
        after = cursors.make(query, [shown[-1][first], shown[-1]["id"]]) if len(rows) > page.limit else None
        total = self._total(tx, where, values) if page.total else None
        return Page([self.record(row) for row in shown], after, total, {}, hints)

    def _where(self, filter: Filter) -> tuple[list[str], list[Any], list[str]]:
        check(filter, self.filters)
        where: list[str] = ["id IS NOT NULL"]
        values: list[Any] = []
        hints: list[str] = []
        if listed(filter, "kind"):
            kinds = listed(filter, "kind")
            where.append(f"kind IN ({marks(kinds)})")
            values += kinds
        if filter.get("listed") is not None:
            where.append("listed = ?")
            values.append(bool(filter["listed"]))
        if filter.get("q") is not None:
            sought = beginnings(str(filter["q"]))
            where.append(f"number IN (SELECT rowid FROM {self.words} WHERE {self.words} MATCH ?)" if sought else "0")
            values += [sought] if sought else []
            hints += [] if sought else [f"q: {str(filter['q'])[:80]!a} has no word to look for"]
        return where, values, hints

    def _rows(
        self,
        tx: sqlite3.Connection,
        conditions: tuple[list[str], list[Any]],
        sort: str,
        place: list[Any] | None,
        limit: int,
    ) -> list[sqlite3.Row]:
        order = "claims DESC, id" if sort == "claims" else f"{self.label} COLLATE NOCASE, id"
        column = "claims" if sort == "claims" else f"{self.label} COLLATE NOCASE"
        beyond = "<" if sort == "claims" else ">"
        where, values = list(conditions[0]), list(conditions[1])
        if place:
            where.append(f"({column} {beyond} ? OR ({column} = ? AND id > ?))")
            values += [place[0], place[0], place[1]]
        sql = f"SELECT * FROM {self.noun} WHERE {' AND '.join(where)} ORDER BY {order} LIMIT ?"
        return tx.execute(sql, (*values, limit)).fetchall()

    def _total(self, tx: sqlite3.Connection, where: list[str], values: list[Any]) -> int:
        sql = f"SELECT count(*) FROM {self.noun} WHERE {' AND '.join(where)}"
        return int(tx.execute(sql, values).fetchone()[0])


def beginnings(text: str) -> str | None:
    """A full-text expression for words that begin so, in any order; null where there is no word.

    >>> beginnings("Yair Lap")
    '"yair"* AND "lap"*'
    """
    words = [part for word in split(text) for part in (["".join(word)] if len(word) == 1 else word)]
    if len(words) > MOST_WORDS:
        raise BadFilter("q", f"has more than {MOST_WORDS} words")
    return " AND ".join(f'"{word}"*' for word in words) or None


def index(tx: sqlite3.Connection, table: str, number: int, names: Iterable[str]) -> None:
    """Have a list find something by these names, and by no others any more."""
    known = list(names)
    tx.execute(f"DELETE FROM {table} WHERE rowid = ?", (number,))
    if (letters := table.replace("_words", "_letters")) in similar.TABLES.values():
        similar.index(tx, letters, number, known)
    words = searchable(" / ".join(known))
    if words[0]:
        tx.execute(f"INSERT INTO {table} (rowid, words, parts) VALUES (?, ?, ?)", (number, *words))
