"""What the store's tests start from."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import store
from store.engine import Engine
from tests.store.world import PlainJudge

Make = Callable[..., Engine]


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Make]:
    """Opens stores of their own by name, judged by the plain judge (whose conflicts are at least so far apart)."""
    opened: list[Engine] = []

    def make_one(name: str, least: int = 10) -> Engine:
        opened.append(store.open(f"sqlite:///{tmp_path / name}.db", PlainJudge(least)))
        return opened[-1]

    yield make_one
    for engine in opened:
        engine.close()


@pytest.fixture
def engine(make: Make) -> Engine:
    """An empty store."""
    return make("store")
