"""Worker processes that analyse articles; results come back in input order, few groups ahead of the writer."""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import wait
from typing import Self, TypeVar

from schemas.articles import Article
from schemas.claims import Claim
from seeds import language
from seeds.extraction import attempt
from seeds.reading import Failure

Group = TypeVar("Group")
Found = list[list[Claim] | Failure]

AHEAD = 3
"""How many groups wait for each worker at most."""


class Crew:
    """``workers`` processes; with one, the work is done in this process."""

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._pool = self._hired() if workers > 1 else None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool:
            self._pool.shutdown(cancel_futures=True)

    def work(
        self, groups: Iterable[Group], articles: Callable[[Group], list[Article]]
    ) -> Iterator[tuple[Group, Found]]:
        """Each group with the claims of its articles, in order."""
        if not self._pool:
            yield from ((group, attempt(articles(group))) for group in groups)
            return
        pending: deque[tuple[Group, list[Article], Future[Found]]] = deque()
        for group in groups:
            batch = articles(group)
            pending.append((group, batch, self._submitted(batch)))
            while len(pending) > AHEAD * self._workers:
                yield self._first(pending)
        while pending:
            yield self._first(pending)

    def _first(self, pending: deque[tuple[Group, list[Article], Future[Found]]]) -> tuple[Group, Found]:
        group, batch, future = pending.popleft()
        try:
            return group, future.result()
        except BrokenProcessPool:
            found = [result for article in batch for result in self._alone(article)]
            for _ in range(len(pending)):
                later, articles, _lost = pending.popleft()
                pending.append((later, articles, self._submitted(articles)))
            return group, found

    def _alone(self, article: Article) -> Found:
        """The claims of one article of a batch in which a worker died; the article it dies of is a failure."""
        try:
            return self._submitted([article]).result()
        except BrokenProcessPool:
            self._pool = self._hired()
            return [Failure(article.origin, "cannot be analysed: the process reading it died")]

    def _submitted(self, batch: list[Article]) -> Future[Found]:
        assert self._pool
        if not batch:
            return _nothing()
        try:
            return self._pool.submit(attempt, batch)
        except BrokenProcessPool:
            self._pool = self._hired()
            return self._pool.submit(attempt, batch)

    def _hired(self) -> ProcessPoolExecutor:
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(self._workers, mp_context=context, initializer=_prepare)


def _nothing() -> Future[Found]:
    done: Future[Found] = Future()
    done.set_result([])
    return done


def _prepare() -> None:
    """Load the language model once, leave interruptions to the writer, and end when the writer does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_follow_parent, daemon=True).start()
    language.load()


def _follow_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent:
        wait([parent.sentinel])
        os._exit(1)
