"""What the store's tests start from. All but ``test_sqlite`` hold for every engine: add one to ``ENGINES``."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import store
from store.engine import Engine, Judge
from tests.store.world import PlainJudge

Make = Callable[..., Engine]

ENGINES: dict[str, Callable[[Path, str, Judge], Engine]] = {
    "sqlite": lambda folder, name, judge: store.open(f"sqlite:///{folder / name}.db", judge),
}


@pytest.fixture(params=sorted(ENGINES))
def make(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Make]:
    """Opens stores by name, judged by the plain judge (whose conflicts are at least so far apart) or another."""
    opened: list[Engine] = []

    def make_one(name: str, least: int = 10, judge: Judge | None = None) -> Engine:
        opened.append(ENGINES[request.param](tmp_path, name, judge or PlainJudge(least)))
        return opened[-1]

    yield make_one
    for engine in opened:
        engine.close()


@pytest.fixture
def engine(make: Make) -> Engine:
    """An empty store."""
    return make("store")
