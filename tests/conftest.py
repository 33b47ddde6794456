"""What several packages' tests stand on: a database filled by a real import of a few articles of our own."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile

import pytest

LIBRARY = Path(__file__).parent / "library"


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file with the articles of tests/library, imported once; not to be changed."""
    import store
    from seeds.importer import import_paths
    from seeds.judge import Judge

    path = tmp_path_factory.mktemp("library") / "library.db"
    engine = store.open(f"sqlite:///{path}", Judge())
    report = import_paths([str(LIBRARY)], engine)
    engine.close()
    assert report.added == len(list(LIBRARY.iterdir())), report
    return path


@pytest.fixture
def own_library(library: Path, tmp_path: Path) -> Iterator[Path]:
    """A copy of the library that a test may change."""
    yield Path(copyfile(library, tmp_path / "own.db"))
