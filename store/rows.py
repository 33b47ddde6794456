"""Pages of rows by keyset: ranges of row numbers read in their order, through the full-text index where asked."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from store.selection import LAST, Selection

#: Facets look at no more rows than this, and totals count no further than that.
CAP, MOST = 10_000, 100_000
#: Rows below this have no date.
_DATED = 1 << 32


@dataclass(frozen=True, slots=True)
class Rows:
    """A table whose row numbers are its order of dates, and the full-text index over the same numbers.

    ``always`` is a condition that all rows listed meet, ``unless`` the token of the indexed rows that do not. A page
    looks at its few rows, which costs far less than a token that most rows have in an intersection; whoever goes
    through thousands of rows leaves the others out by the token.
    """

    index: str
    table: str
    key: str
    always: str = ""
    unless: str = ""

    def page(
        self, tx: sqlite3.Connection, found: Selection, sort: str, place: Sequence[Any] | None, limit: int
    ) -> tuple[list[int], list[Any] | None]:
        """The next row numbers, and the place where the page ends if more come after it."""
        keys: list[int] = []
        descending = sort != "oldest"
        for low, high in _ranges(found, place[0] if place else None, descending):
            if len(keys) <= limit:
                keys += self._read(tx, found, low, high, descending, limit + 1 - len(keys))
        return keys[:limit], [keys[limit - 1]] if len(keys) > limit else None

    def keys(self, tx: sqlite3.Connection, found: Selection, limit: int) -> list[int]:
        """The newest row numbers selected."""
        if found.empty:
            return []
        sql, values = self._sql(found, found.low, found.high, many=True)
        return [row[0] for row in tx.execute(f"{sql} ORDER BY 1 DESC LIMIT ?", (*values, limit))]

    def count(self, tx: sqlite3.Connection, found: Selection) -> int:
        """How many rows are selected; at ``MOST`` it stops, and a hint says so."""
        if found.empty:
            return 0
        sql, values = self._sql(found, found.low, found.high, many=True)
        total = int(tx.execute(f"SELECT count(*) FROM ({sql} LIMIT {MOST + 1})", values).fetchone()[0])
        if total > MOST:
            found.hints.append(f"total: there are more than {MOST}, counting stopped there")
        return min(total, MOST)

    def _read(
        self, tx: sqlite3.Connection, found: Selection, low: int, high: int, descending: bool, limit: int
    ) -> list[int]:
        if found.empty or low > high:
            return []
        sql, values = self._sql(found, low, high)
        order = "ORDER BY 1 DESC LIMIT ?" if descending else "ORDER BY 1 LIMIT ?"
        return [row[0] for row in tx.execute(f"{sql} {order}", (*values, limit))]

    def _sql(self, found: Selection, low: int, high: int, many: bool = False) -> tuple[str, list[Any]]:
        match, conditions = found.match(), list(found.conditions)
        if not match:
            conditions += [self.always] if self.always else []
            where = " AND ".join([*conditions, f"r.{self.key} BETWEEN ? AND ?"])
            return f"SELECT r.{self.key} FROM {self.table} r WHERE {where}", [*found.values, low, high]
        joined = f" CROSS JOIN {self.table} r ON r.{self.key} = w.rowid" if conditions else ""
        if self.unless and many:
            match = f"({match}) NOT {self.unless}"
        elif self.unless:
            conditions.append(f"EXISTS (SELECT 1 FROM {self.table} r WHERE {self.always} AND r.{self.key} = w.rowid)")
        where = " AND ".join([f"w.{self.index} MATCH ?", *conditions])
        sql = f"SELECT w.rowid FROM {self.index} w{joined} WHERE {where} AND w.rowid BETWEEN ? AND ?"
        return sql, [match, *found.values, low, high]


def _ranges(found: Selection, after: int | None, descending: bool) -> list[tuple[int, int]]:
    """The ranges of row numbers to read one after the other; rows without a date come last in either order."""
    if descending:
        return [(found.low, found.high if after is None else min(found.high, after - 1))]
    dated, undated = (max(found.low, _DATED), found.high), (found.low, min(found.high, _DATED - 1))
    if after is None:
        return [dated, undated]
    if after >= _DATED:
        return [(max(dated[0], after + 1), dated[1]), undated]
    return [(LAST, 0), (max(undated[0], after + 1), undated[1])]
