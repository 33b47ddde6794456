"""Sources: outlets, known by their folded names."""

import sqlite3
from typing import Any

from schemas.articles import Source
from store import listings, wordings
from store.folding import fold, slug
from store.records import text


def place(tx: sqlite3.Connection, source: Source | None) -> int | None:
    """The number of an article's outlet, added where new, with one more use."""
    if source is None:
        return None
    number = _number(tx, source)
    tx.execute("UPDATE sources SET articles = articles + 1 WHERE number = ?", (number,))
    _word(tx, number, source, 1)
    return number


def release(tx: sqlite3.Connection, number: int | None, source: Source | None) -> None:
    """Take back one article's use of an outlet; an outlet without articles goes."""
    if number is None or source is None:
        return
    tx.execute("UPDATE sources SET articles = articles - 1 WHERE number = ?", (number,))
    _word(tx, number, source, -1)
    if tx.execute("DELETE FROM sources WHERE number = ? AND articles = 0", (number,)).rowcount:
        listings.index(tx, "source_words", number, ())


def count(tx: sqlite3.Connection, number: int | None, claims: int) -> None:
    """Add to the number of an outlet's claims."""
    if number is not None and claims:
        tx.execute("UPDATE sources SET claims = claims + ? WHERE number = ?", (claims, number))


def _number(tx: sqlite3.Connection, source: Source) -> int:
    folded = fold(source.name) or source.name
    found = tx.execute("SELECT number FROM sources WHERE folded = ?", (folded,)).fetchone()
    if found:
        return int(found[0])
    cursor = tx.execute(
        "INSERT INTO sources (id, folded, name) VALUES (?, ?, ?)", (_free_id(tx, source.name), folded, source.name)
    )
    return int(cursor.lastrowid or 0)


def _free_id(tx: sqlite3.Connection, name: str) -> str:
    base = candidate = slug(name, "source")
    suffix = 1
    while tx.execute("SELECT 1 FROM sources WHERE id = ?", (candidate,)).fetchone():
        suffix += 1
        candidate = f"{base}-{suffix}"
    return candidate


def _word(tx: sqlite3.Connection, number: int, source: Source, step: int) -> None:
    uses = [("source", number, source.name)]
    if source.site:
        uses.append(("site", number, source.site))
    wordings.count(tx, uses, step)
    name, site = wordings.commonest(tx, "source", number), wordings.commonest(tx, "site", number)
    changed = tx.execute(
        "UPDATE sources SET name = coalesce(?1, name), site = ?2 WHERE number = ?3 AND (articles < 2 "
        "OR name IS NOT ?1 OR site IS NOT ?2)",
        (name, site, number),
    )
    if changed.rowcount:
        listings.index(tx, "source_words", number, [found for found in (name, site) if found])


def ref(tx: sqlite3.Connection, number: int | None, source: Source | None) -> dict[str, Any] | None:
    """An outlet as one article names it."""
    if number is None or source is None:
        return None
    id = tx.execute("SELECT id FROM sources WHERE number = ?", (number,)).fetchone()[0]
    return {"id": id, "name": source.name, "site": source.site}


def record(row: sqlite3.Row) -> str:
    """An outlet as served."""
    return text({name: row[name] for name in ("id", "name", "site", "articles", "claims")})


def at_site(tx: sqlite3.Connection, site: str) -> list[int]:
    """The outlets of this site."""
    return wordings.named(tx, "site", site)


def resolve(tx: sqlite3.Connection, value: str) -> list[int]:
    """The outlets of this id, name or site."""
    rows = tx.execute("SELECT number FROM sources WHERE id = ?", (value,)).fetchall()
    if rows:
        return [rows[0][0]]
    site = value.casefold().removeprefix("www.")
    return wordings.named(tx, "source", value) or wordings.named(tx, "site", site)
