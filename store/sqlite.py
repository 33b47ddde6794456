"""The store in one SQLite file: each method of the contract as one transaction."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence

import orjson

from schemas.articles import Article
from schemas.claims import Claim
from schemas.corrections import Changes, Entry, Standing
from schemas.reviews import Review
from store import (
    article_query,
    articles,
    candidates,
    claim_query,
    claims,
    conflict_query,
    conflicts,
    corrections,
    counters,
    explaining,
    positions,
    reviews,
    saving,
    sides,
    similar,
    sources,
    speakers,
    topics,
    words,
)
from store.connection import Connections
from store.engine import BadArticle, Filter, Judge, Missing, Page, PageRequest, Saved, Side, StoreError, Withdrawn
from store.listings import Listing
from store.work import Work

Select = Callable[[sqlite3.Connection, int, int], Iterator[tuple[int, Article]]]
_BATCH = 200
#: How many of the latest claims of each key are looked at for candidates.
_REACH = 200
_LISTS = {
    "speakers": Listing("speakers", "name", ("q", "kind"), "speaker_words", speakers.record),
    "topics": Listing("topics", "label", ("q", "listed"), "topic_words", topics.record),
    "sources": Listing("sources", "name", ("q",), "source_words", sources.record),
}
_FINDERS: dict[str, Callable[[sqlite3.Connection, Filter, PageRequest], Page]] = {
    "claims": claim_query.find, "conflicts": conflict_query.find, "articles": article_query.find,
    "reviews": reviews.find,
    **{noun: listing.find for noun, listing in _LISTS.items()},
}  # fmt: skip
_STREAMS = {"claims": claim_query.stream, "conflicts": conflict_query.stream, "articles": article_query.stream,
            "reviews": reviews.stream}  # fmt: skip


class SQLiteEngine:
    """A store in a SQLite file; safe to use from several threads and processes."""

    def __init__(self, connections: Connections, judge: Judge | None) -> None:
        self._connections, self._judge = connections, judge

    def save_article(self, article: Article, claims: Sequence[Claim], extractor: str) -> Saved:
        """Store an article with its claims and their conflicts, replacing what its origin held before."""
        articles.check(article)
        try:
            with self._connections.writing() as tx:
                return saving.save(self._work(tx), article, claims, extractor)
        except (UnicodeEncodeError, orjson.JSONEncodeError, OverflowError) as error:
            raise BadArticle(f"{article.origin}: a claim cannot be kept: {error}") from error

    def _work(self, tx: sqlite3.Connection) -> Work:
        if self._judge is None:
            raise StoreError("this store was opened without a judge of names and conflicts: it can only be read")
        tx.execute("PRAGMA defer_foreign_keys = ON")
        return Work(tx, self._judge)

    def read_by(self, article: Article) -> str | None:
        """The extractor version that read exactly this text for this origin, null if none did."""
        with self._connections.reading() as tx:
            return articles.read_by(tx, article)

    def outdated(self, extractor: str) -> Iterator[Article]:
        """The stored articles that another extractor version read."""
        return self._articles(lambda tx, after, limit: articles.outdated(tx, extractor, after, limit))

    def _articles(self, select: Select) -> Iterator[Article]:
        after = 0
        while True:
            with self._connections.reading() as tx:
                batch = list(select(tx, after, 20))
            yield from (article for _, article in batch)
            if not batch:
                return
            after = batch[-1][0]

    def withdraw_article(self, id: str) -> None:
        """Remove an article with its claims and conflicts; their ids answer ``Withdrawn`` from now on."""
        with self._connections.writing() as tx:
            saving.withdraw(self._work(tx), id)

    def save_review(self, review: Review, claim: str, match: float) -> str:
        """Attach a fact-checker's verdict to a claim, replacing what its address said of it before; its id."""
        with self._connections.writing() as tx:
            at = counters.now()
            former = reviews.claim_of(tx, review)
            id = reviews.save(tx, review, claim, match, at)
            held = [one for one in {claim, former} if one and claims.key_of(tx, one) is not None]
            words.refresh(tx, [claims.touch(tx, one, at) for one in held])
            counters.take(tx, "revision")
            return id

    def printings(self, claim: str) -> list[str]:
        """The claims of the same words by the same speaker, newest first, the given one among them."""
        with self._connections.reading() as tx:
            return claims.printings(tx, claim)

    def keep_corrections(
        self, document: str, entries: Sequence[Entry], *, whole: bool = True, dry_run: bool = False
    ) -> Changes:
        """Have a list of corrections be in force instead of the one before; entries stay where it is not ``whole``."""
        with self._connections.writing() as tx:
            changes = corrections.difference(tx, document, entries, whole)
            if not dry_run:
                saving.correct(self._work(tx), document, entries, changes)
        return changes

    def corrections(self, document: str) -> list[Standing]:
        """The corrections of a list, and which of them wait for what they are about."""
        with self._connections.reading() as tx:
            return corrections.standing(tx, document)

    def uncorrected(self) -> Iterator[Article]:
        """The stored articles that corrections kept since they were read are about."""
        return self._articles(articles.unread)

    def regroup(self) -> None:
        """Group the names of all speakers anew, after the judge has changed its mind."""
        with self._connections.writing() as tx:
            saving.regroup(self._work(tx))

    def explain(self) -> Iterator[str]:
        """The speakers of several names as JSON texts: which names were taken for one, and why."""
        with self._connections.reading() as tx:
            yield from explaining.explain(self._work(tx))

    def find(self, noun: str, filter: Filter, page: PageRequest) -> Page:
        """A page of claims, conflicts, speakers, topics, articles or sources."""
        with self._connections.reading() as tx:
            return _FINDERS[noun](tx, filter, page)

    def get(self, noun: str, id: str) -> str:
        """One record by id; an article comes with its ``text``."""
        with self._connections.reading() as tx:
            record = _one(tx, noun, id)
            if record is None:
                _raise_withdrawn(tx, noun, id)
        if record is None:
            raise Missing(f"no {noun.removesuffix('s')} has the id {id!a}")
        return record

    def stream(self, noun: str, filter: Filter) -> Iterator[str]:
        """Every record a filter selects, in constant memory; claims with narration unless ``quotation`` is given."""
        return self._stream_list(noun, filter) if noun in _LISTS else self._stream_rows(noun, filter)

    def _stream_rows(self, noun: str, filter: Filter) -> Iterator[str]:
        after: int | None = None
        while True:
            with self._connections.reading() as tx:
                records, after = _STREAMS[noun](tx, filter, after, _BATCH)
            yield from records
            if after is None:
                return

    def _stream_list(self, noun: str, filter: Filter) -> Iterator[str]:
        page: Page | None = None
        while page is None or page.next:
            page = self.find(noun, filter, PageRequest(_BATCH, page.next if page else None, "name"))
            yield from page.rows

    def positions(self, noun: str, id: str, filter: Filter, page: PageRequest) -> Page:
        """The positions of a speaker per target, or of a topic's speakers, over time."""
        with self._connections.reading() as tx:
            return positions.find(tx, noun, id, filter, page)

    def candidates(self, keys: Iterable[str], limit: int) -> list[Side]:
        """The claims on record that share a key, those sharing most first."""
        with self._connections.reading() as tx:
            found = candidates.sharing(tx, keys, limit, _REACH)
            seen = sides.load(tx, found)
        return [seen[claim] for claim in found]

    def similar(self, noun: str, text: str, limit: int) -> list[str]:
        """The speakers or topics whose names share most letters with a text, the likeliest first."""
        with self._connections.reading() as tx:
            return [_LISTS[noun].record(row) for row in similar.find(tx, noun, text, limit)]

    def revision(self) -> int:
        """A number that grows with every change, the same for every connection."""
        return counters.revision(self._connections.current())

    def counts(self) -> dict[str, int]:
        """How many records each noun has."""
        return counters.counts(self._connections.current())

    def close(self) -> None:
        """Release the database."""
        self._connections.close()


def _raise_withdrawn(tx: sqlite3.Connection, noun: str, id: str) -> None:
    """Raise Withdrawn where a record of this id was there once, or is kept back by an operator."""
    id = _encodable(id)
    if (noun == "claims" and corrections.hides(tx, id)) or (noun == "conflicts" and conflicts.is_rejected(tx, id)):
        raise Withdrawn(f"the {noun.removesuffix('s')} {id!a} was withdrawn by a correction")
    if counters.was_withdrawn(tx, noun, id):
        raise Withdrawn(f"the {noun.removesuffix('s')} {id!a} was withdrawn")


def _encodable(id: str) -> str:
    return id.encode("utf-8", "replace").decode()


def _one(tx: sqlite3.Connection, noun: str, id: str) -> str | None:
    id = _encodable(id)
    if noun == "speakers":
        return speakers.record(speakers.find_one(tx, id))
    if noun == "claims":
        key = claims.key_of(tx, id)
        return None if key is None else claims.by_key(tx, [key])[0]
    if noun == "conflicts":
        number = conflicts.find_number(tx, id)
        return None if number is None else conflicts.by_number(tx, [number])[0]
    if noun == "reviews":
        return reviews.by_id(tx, id)
    if noun == "articles":
        row = articles.by_id(tx, id)
        return None if row is None else articles.with_text(tx, row)
    row = tx.execute(f"SELECT * FROM {_LISTS[noun].noun} WHERE id = ?", (id,)).fetchone()
    return None if row is None else _LISTS[noun].record(row)
