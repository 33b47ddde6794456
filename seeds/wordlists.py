"""Word lists: the rows of data files, tab-separated, under lines that tell where they come from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

LEXICONS = Path(__file__).parent / "lexicons"


def rows(name: str, folder: Path = LEXICONS) -> Iterator[list[str]]:
    """The fields of each line that carries data."""
    return (fields for _, fields in numbered(name, folder))


def numbered(name: str, folder: Path = LEXICONS) -> Iterator[tuple[int, list[str]]]:
    """The same with the number of each line, for those who tell what is wrong with it."""
    with (folder / name).open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip() and not line.startswith("#"):
                yield number, line.rstrip("\n").split("\t")
