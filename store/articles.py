"""Articles: which of them a text is, and what is kept of it."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import orjson

from schemas.articles import Article, Source
from store import counters, sources
from store.engine import REVIEW, BadArticle
from store.folding import searchable
from store.identity import article_id, content_digest, ordinal, text_digest
from store.records import text

#: Stands for the extractor of an article that must be read again; no extractor's version is empty.
UNREAD = ""
_REF = ("id", "title", "origin", "url", "author", "published", "published_text")
_SELECT = "SELECT a.*, s.id AS source_id FROM articles a LEFT JOIN sources s ON s.number = a.source"


@dataclass(frozen=True, slots=True)
class Located:
    """Where an article belongs: ``row`` is what is on record of it, ``orphan`` an article its origin held before."""

    status: str
    row: sqlite3.Row | None = None
    orphan: int | None = None


def check(article: Article) -> None:
    """Raise BadArticle for what no database can keep."""
    for name in ("text", "origin", "title", "url", "author", "published_text", "language"):
        try:
            (getattr(article, name) or "").encode()
        except UnicodeEncodeError as error:
            raise BadArticle(f"{article.origin!a}: {name} has an unpaired surrogate at {error.start}") from error
    try:
        ordinal(article.published)
    except ValueError as error:
        raise BadArticle(f"{article.origin}: published {article.published!r} is not an ISO date") from error


def locate(tx: sqlite3.Connection, article: Article, extractor: str) -> Located:
    """Which article on record this is, by URL, origin and text, and what is to become of it."""
    former = _one(tx, "number = (SELECT article FROM origins WHERE origin = ?)", article.origin)
    row = _same(tx, article, former)
    orphan = former["number"] if former and (row is None or former["number"] != row["number"]) else None
    if row is None:
        twin = _twin(tx, article, None)
        return Located("known", twin, _lonely(tx, orphan)) if twin else Located("added", None, _lonely(tx, orphan))
    if row["digest"] == content_digest(article) and row["extractor"] == extractor:
        return Located("unchanged", row, _lonely(tx, orphan))
    twin = _twin(tx, article, row) if row["text_digest"] != text_digest(article.text) else None
    if twin:
        return Located("known", twin, _lonely(tx, row["number"]))
    return Located("replaced", row, _lonely(tx, orphan))


def _same(tx: sqlite3.Connection, article: Article, former: sqlite3.Row | None) -> sqlite3.Row | None:
    if article.url is None or (former and former["url"] == article.url):
        return former
    return _one(tx, "url = ?", article.url) or (former if former and former["url"] is None else None)


def _twin(tx: sqlite3.Connection, article: Article, other_than: sqlite3.Row | None) -> sqlite3.Row | None:
    """The article that has the same text, unless both are published, at different addresses."""
    rows = tx.execute(
        "SELECT * FROM articles WHERE text_digest = ? ORDER BY number", (text_digest(article.text),)
    ).fetchall()
    for row in rows:
        if (other_than is None or row["number"] != other_than["number"]) and not (article.url and row["url"]):
            return row  # type: ignore[no-any-return]
    return None


def _one(tx: sqlite3.Connection, condition: str, value: object) -> sqlite3.Row | None:
    row: sqlite3.Row | None = tx.execute(f"SELECT * FROM articles WHERE {condition}", (value,)).fetchone()
    return row


def _lonely(tx: sqlite3.Connection, number: int | None) -> int | None:
    """The article itself where it was read from one place only, null otherwise."""
    if number is None:
        return None
    places = tx.execute("SELECT count(*) FROM origins WHERE article = ?", (number,)).fetchone()[0]
    return number if places <= 1 else None


def remember(tx: sqlite3.Connection, number: int, article: Article) -> None:
    """Note that this article was read from this origin."""
    tx.execute("INSERT OR REPLACE INTO origins VALUES (?, ?, ?)", (article.origin, number, content_digest(article)))
    tx.execute("DELETE FROM former_origins WHERE origin = ?", (article.origin,))


def new_id(tx: sqlite3.Connection, article: Article) -> str:
    """The id of an article not on record: its old one where it was withdrawn."""
    former = tx.execute("SELECT id FROM former_origins WHERE origin = ?", (article.origin,)).fetchone()
    wishes = [former[0]] if former and article.url is None else []
    for id in (*wishes, article_id(article), article_id(article, article.origin)):
        if not tx.execute("SELECT 1 FROM articles WHERE id = ?", (id,)).fetchone():
            return str(id)
    return article_id(article, article.origin + counters.now())


def write(tx: sqlite3.Connection, row: sqlite3.Row | None, id: str, article: Article, extractor: str, at: str) -> int:
    """Keep an article, over ``row`` where it is on record already; its number."""
    if row is not None:
        release(tx, row)
    number = row["number"] if row is not None else counters.take(tx, "article")
    source = sources.place(tx, article.source)
    values = {
        "number": number, "id": id, "sort": ordinal(article.published) << 32 | number, "source": source,
        "origin": row["origin"] if row is not None else article.origin,
        "url": article.url, "title": article.title, "author": article.author, "published": article.published,
        "published_text": article.published_text, "source_name": article.source and article.source.name,
        "source_site": article.source and article.source.site, "language": article.language,
        "digest": content_digest(article), "text_digest": text_digest(article.text), "extractor": extractor,
        "updated": at,
    }  # fmt: skip
    columns = ", ".join(values)
    changes = ", ".join(f"{name} = excluded.{name}" for name in values if name != "number")
    tx.execute(
        f"INSERT INTO articles ({columns}) VALUES ({', '.join('?' for _ in values)}) "
        f"ON CONFLICT (number) DO UPDATE SET {changes}",
        tuple(values.values()),
    )
    headline = text(article.headline) if article.headline else None
    kept = (number, article.text, text(article.blocks), headline)
    tx.execute("INSERT OR REPLACE INTO article_texts VALUES (?, ?, ?, ?)", kept)
    tags = f"o{source}" if source else ""
    words = (values["sort"], *searchable(article.title or ""), tags)
    tx.execute("INSERT INTO article_words (rowid, words, parts, tags) VALUES (?, ?, ?, ?)", words)
    counters.restore(tx, "articles", [id])
    return int(number)


def release(tx: sqlite3.Connection, row: sqlite3.Row) -> None:
    """Take back what an article's row counts for elsewhere, before it is replaced or removed."""
    tx.execute("DELETE FROM article_words WHERE rowid = ?", (row["sort"],))
    sources.release(tx, row["source"], source_of(row))


def remove(tx: sqlite3.Connection, row: sqlite3.Row) -> None:
    """Delete an article whose claims are gone; its id answers 410 until it is imported again."""
    release(tx, row)
    tx.execute(
        "INSERT OR REPLACE INTO former_origins SELECT origin, ? FROM origins WHERE article = ?",
        (row["id"], row["number"]),
    )
    tx.execute("DELETE FROM articles WHERE number = ?", (row["number"],))
    counters.withdraw(tx, "articles", [row["id"]])


def source_of(row: sqlite3.Row) -> Source | None:
    """The outlet as the article names it."""
    return Source(row["source_name"], row["source_site"]) if row["source_name"] is not None else None


def by_number(tx: sqlite3.Connection, number: int) -> sqlite3.Row:
    """An article's row."""
    row: sqlite3.Row = tx.execute("SELECT * FROM articles WHERE number = ?", (number,)).fetchone()
    return row


def by_id(tx: sqlite3.Connection, id: str) -> sqlite3.Row | None:
    """An article's row with its outlet's id, null where there is none."""
    row: sqlite3.Row | None = tx.execute(f"{_SELECT} WHERE a.id = ?", (id,)).fetchone()
    return row


def resolve(tx: sqlite3.Connection, value: str) -> list[int]:
    """The article of this id."""
    row = tx.execute("SELECT number FROM articles WHERE id = ?", (value,)).fetchone()
    return [row[0]] if row else []


def by_sort(tx: sqlite3.Connection, sorts: list[int]) -> list[str]:
    """Articles as served in lists, in the order of the given sort keys."""
    rows = tx.execute(f"{_SELECT} WHERE a.sort IN ({','.join('?' for _ in sorts)})", sorts)
    found = {row["sort"]: text(record(row)) for row in rows}
    return [found[sort] for sort in sorts]


def record(row: sqlite3.Row) -> dict[str, Any]:
    """An article as served, without its text."""
    source = {"id": row["source_id"], "name": row["source_name"], "site": row["source_site"]}
    return {
        **{name: row[name] for name in _REF},
        "source": source if row["source"] is not None else None,
        **{name: row[name] for name in ("language", "claims", "extractor", "updated")},
    }


def with_text(tx: sqlite3.Connection, row: sqlite3.Row) -> str:
    """An article as served on its own, with its text."""
    kept = tx.execute("SELECT text FROM article_texts WHERE article = ?", (row["number"],)).fetchone()
    return text({**record(row), "text": kept[0]})


def read_by(tx: sqlite3.Connection, article: Article) -> str | None:
    """The extractor version that read exactly this at this origin."""
    found = tx.execute(
        "SELECT a.extractor FROM origins o JOIN articles a ON a.number = o.article WHERE o.origin = ? AND o.digest = ?",
        (article.origin, content_digest(article)),
    ).fetchone()
    return found[0] if found else None


def outdated(tx: sqlite3.Connection, extractor: str, after: int, limit: int) -> Iterator[tuple[int, Article]]:
    """The next articles, by number, that another extractor version read."""
    return _whole(tx, "a.extractor NOT IN (?, ?) AND a.number > ?", (extractor, REVIEW, after), limit)


def unread(tx: sqlite3.Connection, after: int, limit: int) -> Iterator[tuple[int, Article]]:
    """The next articles, by number, that are to be read again."""
    return _whole(tx, "a.extractor = ? AND a.number > ?", (UNREAD, after), limit)


def mark_unread(tx: sqlite3.Connection, numbers: Iterable[int]) -> None:
    """Have these articles be read again, unless no text gave them their claims."""
    tx.executemany(
        "UPDATE articles SET extractor = ? WHERE number = ? AND extractor <> ?",
        [(UNREAD, number, REVIEW) for number in numbers],
    )


def _whole(
    tx: sqlite3.Connection, condition: str, values: tuple[object, ...], limit: int
) -> Iterator[tuple[int, Article]]:
    rows = tx.execute(
        "SELECT a.*, t.text, t.blocks, t.headline FROM articles a JOIN article_texts t ON t.article = a.number "
        f"WHERE {condition} ORDER BY a.number LIMIT ?",
        (*values, limit),
    )
    for row in rows.fetchall():
        yield row["number"], _restored(row)


def _restored(row: sqlite3.Row) -> Article:
    names = ("text", "origin", "title", "url", "author", "published", "published_text", "language")
    headline = orjson.loads(row["headline"]) if row["headline"] else None
    return Article(
        **{name: row[name] for name in names},
        source=source_of(row),
        blocks=tuple((start, end) for start, end in orjson.loads(row["blocks"])),
        headline=(headline[0], headline[1]) if headline else None,
    )
