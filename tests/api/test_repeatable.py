"""Another process orders its sets and dictionaries otherwise, and answers byte for byte the same."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAIRS = json.loads((ROOT / "tests" / "cases" / "pairs.json").read_text(encoding="utf-8"))["pairs"]
SEEDS = ("1", "2")


def printed(seed: str, *command: str, stdin: str = "") -> str:
    """What a command prints in a process of its own, whose strings hash by ``seed``."""
    settings = os.environ | {"PYTHONHASHSEED": seed, "OMP_NUM_THREADS": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "api", *command],
        input=stdin, cwd=ROOT, env=settings, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def databases(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The sample articles and the library, imported once by each seed."""
    folder = tmp_path_factory.mktemp("seeds")
    urls = {seed: f"sqlite:///{folder}/{seed}.db" for seed in SEEDS}
    for seed, url in urls.items():
        printed(seed, "import", "seeds/articles", "tests/library", "--database", url)
    return urls


@pytest.mark.parametrize("what", ["claims", "conflicts", "speakers"])
def test_what_an_import_leaves_does_not_hang_on_the_order_of_sets(databases: dict[str, str], what: str) -> None:
    first, second = (printed(seed, "export", what, "--database", url) for seed, url in databases.items())
    assert first.count("\n") > 10
    assert first == second


def test_verdicts_do_not_hang_on_the_order_of_sets() -> None:
    pairs = "".join(json.dumps({"a": pair["a"], "b": pair["b"]}) + "\n" for pair in PAIRS)
    first, second = (printed(seed, "compare", "-", stdin=pairs) for seed in SEEDS)
    assert first.count("\n") == len(PAIRS)
    assert first == second
