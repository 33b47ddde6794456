"""The contract a database keeps to be the store: one sentence a method.

Rows come back as JSON texts, spliced and ready to serve. Everything a method changes, it changes in one
transaction. ``Missing``, ``Withdrawn``, ``Moved``, ``BadCursor`` and ``BadFilter`` are the only errors of the
caller's making.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol

from schemas.articles import Article
from schemas.claims import Claim
from schemas.conflicts import Verdict
from schemas.corrections import Amendment, Changes, Entry, Standing
from schemas.reviews import Review


class StoreError(Exception):
    """Something the caller can mend; the message says what."""


class CannotOpen(StoreError):
    """The database cannot be opened; the message names it and says why."""


class BadArticle(StoreError):
    """The article has something no database can keep; the message says what and where."""


class Missing(StoreError):
    """No record has this id."""


class Withdrawn(StoreError):
    """The record with this id was withdrawn."""


class Moved(StoreError):
    """The record lives under another id, the first argument."""


class BadCursor(StoreError):
    """The cursor was not made by this store for this query."""


class BadFilter(StoreError):
    """A filter's value cannot be used; the first argument names the filter."""


#: Stands for the extractor where a fact-checker's review, and no text, gave an article its claim.
REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Name:
    """A name form on record: a speaker as one or more articles present it, with how many claims use it."""

    form: str
    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    claims: int = 0


class Side(NamedTuple):
    """One claim of a candidate pair, as the comparison sees it; ``date`` is an ISO date or null."""

    claim: str
    text: str
    speaker: str
    speaker_name: str
    article: str
    statement: str
    date: str | None
    quotation: str
    analysis: Mapping[str, Any]


class Outlook(NamedTuple):
    """What tells of a claim, in a hundred bytes or so, whether others must be compared with it, and what asks that.

    ``may_conflict`` is given the brief of another claim, whichever came first; an empty one stands for any claim.
    """

    brief: bytes
    may_conflict: Callable[[bytes], bool]


class Judge(Protocol):
    """What the store asks of those who know language; pure functions, so that no order of import matters."""

    def form(self, name: str, kind: str) -> str:
        """The normal form of a speaker's name: equal forms are the same speaker; empty for words that name nobody."""

    def blocks(self, name: Name) -> tuple[str, ...]:
        """The keys under which names that may be the same speaker meet."""

    def cluster(self, names: Sequence[Name]) -> list[list[Name]]:
        """The names of a block, grouped into speakers; each group's fullest name first."""

    def outlook(self, claim: Claim, article: str) -> Outlook:
        """By what is told, before two claims are read, whether they must be compared; ``article`` is an id."""

    def compare(self, a: Side, b: Side) -> Verdict | None:
        """The conflict between two claims, or null where both can stand."""

    def correct(self, article: Article, claims: Sequence[tuple[Claim, Amendment]]) -> list[Claim | str]:
        """The claims with the words, mentions and stances an operator gives them, or why one cannot have them."""

    def reasons(self, names: Sequence[Name]) -> list[tuple[str, str, str]]:
        """Which names of a block, by their forms, are one speaker, and why."""


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of an article: ``added``, ``replaced``, ``unchanged`` or ``known`` (same text, other origin).

    ``conflicts`` is how many more conflicts are on record than before, which may be fewer.
    """

    status: str
    article: str
    claims: int = 0
    conflicts: int = 0


@dataclass(frozen=True, slots=True)
class PageRequest:
    """Which page: ``limit`` rows in order ``sort`` after ``cursor``; total and facets only when asked for."""

    limit: int = 25
    cursor: str | None = None
    sort: str = "newest"
    total: bool = False
    facets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """Rows as JSON texts, the cursor of the next page, and what was asked for beside them."""

    rows: list[str]
    next: str | None = None
    total: int | None = None
    facets: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    hints: list[str] = field(default_factory=list)


Filter = Mapping[str, Any]


class Engine(Protocol):
    """A database that can serve claims. Filters are those of the API, by the names the API gives them."""

    def save_article(self, article: Article, claims: Sequence[Claim], extractor: str) -> Saved:
        """Store an article with its claims and their conflicts, replacing what its origin held before."""

    def read_by(self, article: Article) -> str | None:
        """The extractor version that read exactly this text for this origin, null if none did."""

    def outdated(self, extractor: str) -> Iterator[Article]:
        """The stored articles that another extractor version read."""

    def withdraw_article(self, id: str) -> None:
        """Remove an article with its claims and conflicts; their ids answer ``Withdrawn`` from now on."""

    def regroup(self) -> None:
        """Group the names of all speakers anew, after the judge has changed its mind."""

    def save_review(self, review: Review, claim: str, match: float) -> str:
        """Attach a fact-checker's verdict to a claim, replacing what its address said of it before; its id."""

    def keep_corrections(
        self, document: str, entries: Sequence[Entry], *, whole: bool = True, dry_run: bool = False
    ) -> Changes:
        """Have a list of corrections be in force instead of the one before; entries stay where it is not ``whole``.

        The articles it is about must be read again: ``uncorrected`` names them.
        """

    def corrections(self, document: str) -> list[Standing]:
        """The corrections of a list, and which of them wait for what they are about."""

    def uncorrected(self) -> Iterator[Article]:
        """The stored articles that corrections kept since they were read are about."""

    def explain(self) -> Iterator[str]:
        """The speakers of several names as JSON texts: which names were taken for one, and why."""

    def printings(self, claim: str) -> list[str]:
        """The claims of the same words by the same speaker, newest first, the given one among them."""

    def find(self, noun: str, filter: Filter, page: PageRequest) -> Page:
        """A page of claims, conflicts, speakers, topics, articles, sources or reviews."""

    def get(self, noun: str, id: str) -> str:
        """One record by id."""

    def stream(self, noun: str, filter: Filter) -> Iterator[str]:
        """Every record a filter selects, in constant memory."""

    def positions(self, noun: str, id: str, filter: Filter, page: PageRequest) -> Page:
        """The positions of a speaker per target, or of a topic's speakers, over time."""

    def candidates(self, keys: Iterable[str], limit: int) -> list[Side]:
        """The claims on record that share a key, those sharing most first."""

    def similar(self, noun: str, text: str, limit: int) -> list[str]:
        """The speakers or topics whose names share most letters with a text, the likeliest first."""

    def revision(self) -> int:
        """A number that grows with every change, the same for every connection."""

    def counts(self) -> dict[str, int]:
        """How many records each noun has."""

    def close(self) -> None:
        """Release the database."""
