"""What several packages' tests stand on: databases filled by real imports."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copyfile

import pytest

ROOT = Path(__file__).parents[1]
LIBRARY = Path(__file__).parent / "library"
REVIEWS = Path(__file__).parent / "clients" / "reviews.json"
SAMPLES = Path(__file__).parents[1] / "seeds" / "articles"


def imported(folder: Path, path: Path) -> Path:
    """A database file at ``path`` with every article of a folder."""
    import store
    from seeds.importer import import_paths
    from seeds.judge import Judge

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


@pytest.fixture(scope="session")
def reviewed(library: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library with the reviews of reviews.json imported."""
    path = Path(copyfile(library, tmp_path_factory.mktemp("reviewed") / "reviewed.db"))
    command = [sys.executable, "-m", "api", "import-reviews", str(REVIEWS), "--database", f"sqlite:///{path}"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("1 on claims on record, 1 with claims of their own")
    return path


@contextmanager
def serving(path: Path) -> Iterator[str]:
    """The address of a running service over a database."""
    command = [sys.executable, "-m", "api", "serve", "--database", f"sqlite:///{path}", "--port", "0", "--workers", "1"]
    settings = {"PATH": os.environ["PATH"], "PYTHONUNBUFFERED": "1", "ONRECORD_API_KEYS": "a-key"}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=ROOT, env=settings, text=True
    ) as process:
        assert process.stdout
        found = re.search(r"http://[^\s/]+", process.stdout.readline())
        assert found
        yield found.group()
        process.send_signal(signal.SIGTERM)


@pytest.fixture(scope="session")
def service(reviewed: Path) -> Iterator[str]:
    """The address of a running service over the library and its reviews."""
    with serving(reviewed) as address:
        yield address


@pytest.fixture(scope="session")
def sample_service(samples: Path) -> Iterator[str]:
    """The address of a running service over the sample articles."""
    with serving(samples) as address:
        yield address
