"""One article's whole journey, top to bottom: file, article, claims, store.

Workers read meaning out of articles; one writer commits, in input order, each article in its own transaction. An
article that this extractor version has read already is passed over: a killed import is resumed by running it again.
"""

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from itertools import chain, islice

from schemas.articles import Article
from schemas.claims import Claim
from seeds.crew import Crew
from seeds.extraction import BATCH, extract, extractor
from seeds.reading import Failure, read
from store.engine import Engine, StoreError

__all__ = ["Report", "Step", "extract", "extractor", "import_articles", "import_paths", "reprocess"]

REASONS_KEPT = 1000
"""How many failures and how many skipped origins a report names; all are counted and all are told as progress."""


@dataclass(frozen=True, slots=True)
class Step:
    """What became of one input: ``added``, ``replaced``, ``unchanged``, ``known``, ``failed`` or ``skipped``."""

    origin: str
    status: str
    reason: str | None = None
    claims: int = 0
    conflicts: int = 0


Progress = Callable[[Step], None]


@dataclass(slots=True)
class Report:
    """What an import did; ``claims`` and ``conflicts`` count what it wrote, ``speakers`` those now on record."""

    added: int = 0
    replaced: int = 0
    unchanged: int = 0
    known: int = 0
    failed: int = 0
    skipped: int = 0
    claims: int = 0
    conflicts: int = 0
    speakers: int = 0
    failures: list[Failure] = field(default_factory=list)
    left_aside: list[Failure] = field(default_factory=list)

    def count(self, step: Step) -> None:
        """Add one step."""
        setattr(self, step.status, getattr(self, step.status) + 1)
        self.claims += step.claims
        self.conflicts += step.conflicts
        named = {"failed": self.failures, "skipped": self.left_aside}.get(step.status)
        if named is not None and len(named) < REASONS_KEPT:
            named.append(Failure(step.origin, step.reason or "", step.status == "skipped"))


def import_paths(paths: Iterable[str], engine: Engine, *, workers: int = 1, progress: Progress | None = None) -> Report:
    """Read files, folders, globs or "-" and store their articles with their claims."""
    return import_articles(chain.from_iterable(map(read, paths)), engine, workers=workers, progress=progress)


def import_articles(
    found: Iterable[Article | Failure], engine: Engine, *, workers: int = 1, progress: Progress | None = None
) -> Report:
    """Store articles with their claims; memory does not grow with their number.

    Articles that are to be read again for a correction follow: what is imported may be what that waited for.
    """
    report = Report()
    for some in (found, engine.uncorrected()):
        with closing(_journey(some, engine, workers)) as steps:
            for step in steps:
                report.count(step)
                if progress:
                    progress(step)
    report.speakers = engine.counts().get("speakers", 0)
    return report


def reprocess(engine: Engine, *, workers: int = 1, progress: Progress | None = None) -> Report:
    """Read again every stored article that another extractor version read.

    Names are grouped anew before: another version may hold other names for one, and what is cut short begins again.
    """
    if next(engine.outdated(extractor()), None) is not None:
        engine.regroup()
    return import_articles(engine.outdated(extractor()), engine, workers=workers, progress=progress)


def correct(engine: Engine, *, workers: int = 1, progress: Progress | None = None) -> Report:
    """Read again every stored article that corrections kept since it was read are about."""
    return import_articles((), engine, workers=workers, progress=progress)


def _journey(found: Iterable[Article | Failure], engine: Engine, workers: int) -> Generator[Step, None, None]:
    """What becomes of each input, in input order."""
    waiting = (_sorted_out(group, engine) for group in _groups(found))
    with Crew(workers) as crew:
        for group, claims in crew.work(waiting, _articles):
            results = iter(claims)
            for item in group:
                yield item if isinstance(item, Step) else _saved(item, next(results), engine)


def _groups(found: Iterable[Article | Failure]) -> Iterator[list[Article | Failure]]:
    remaining = iter(found)
    while group := list(islice(remaining, BATCH)):
        yield group


def _sorted_out(group: Sequence[Article | Failure], engine: Engine) -> list[Article | Step]:
    """A group with a step in place of what needs no analysis: failures, and articles read before."""
    return [_sorted(item, engine) for item in group]


def _sorted(item: Article | Failure, engine: Engine) -> Article | Step:
    if isinstance(item, Failure):
        return Step(item.origin, "skipped" if item.skipped else "failed", item.reason)
    return Step(item.origin, "unchanged") if engine.read_by(item) == extractor() else item


def _articles(group: Sequence[Article | Step]) -> list[Article]:
    return [item for item in group if isinstance(item, Article)]


def _saved(article: Article, claims: list[Claim] | Failure, engine: Engine) -> Step:
    if isinstance(claims, Failure):
        return Step(article.origin, "failed", claims.reason)
    try:
        saved = engine.save_article(article, claims, extractor())
    except StoreError as error:
        return Step(article.origin, "failed", str(error))
    return Step(article.origin, saved.status, None, saved.claims, saved.conflicts)
