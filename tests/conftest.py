"""What several packages' tests stand on: databases filled by real imports."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile

import pytest

import store
from seeds.importer import import_paths
from seeds.judge import Judge

LIBRARY = Path(__file__).parent / "library"
SAMPLES = Path(__file__).parents[1] / "seeds" / "articles"


def imported(folder: Path, path: Path) -> Path:
    """A database file at ``path`` with every article of a folder."""
    engine = store.open(f"sqlite:///{path}", Judge())
    report = import_paths([str(folder)], engine)
    engine.close()
    assert report.added == len(list(folder.iterdir())), report
    return path


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the articles of tests/library, imported once; not to be changed."""
    return imported(LIBRARY, tmp_path_factory.mktemp("library") / "library.db")


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the sample articles, imported once; not to be changed."""
    return imported(SAMPLES, tmp_path_factory.mktemp("samples") / "samples.db")


@pytest.fixture
def own_library(library: Path, tmp_path: Path) -> Iterator[Path]:
    """A copy of the library that a test may change."""
    yield Path(copyfile(library, tmp_path / "own.db"))
