"""Paths, globs and folders into files, in sorted order.

``os.path`` keeps a path as the user gave it, where ``Path`` would tidy it, and never raises.
"""

# ruff: noqa: PTH112, PTH118, PTH207
import os
from collections.abc import Iterator
from glob import has_magic, iglob

from seeds.reading.failure import Failure


def files(path: str) -> Iterator[str | Failure]:
    """The files a path, glob or folder stands for, as the user gave the path; what cannot be had as failures."""
    if "\x00" in path:
        yield Failure(path.replace("\x00", "\\0"), "has a NUL character: not a path")
    elif path.startswith(("http://", "https://")):
        yield Failure(path, "an address, not a file: pages are not fetched, save the page and import the file")
    elif os.path.lexists(path):
        yield from _entry(path)
    elif has_magic(path):
        yield from _matching(path)
    else:
        yield Failure(path, "no such file or folder")


def _matching(pattern: str) -> Iterator[str | Failure]:
    matches = sorted(iglob(pattern, recursive=True))
    if not matches:
        yield Failure(pattern, "no file matches")
    for match in matches:
        if "**" not in pattern or not os.path.isdir(match):
            yield from _entry(match)


def _entry(path: str) -> Iterator[str | Failure]:
    if not os.path.isdir(path):
        yield path
        return
    empty = True
    for found in _folder(path, set()):
        empty = False
        yield found
    if empty:
        yield Failure(path, "no file in the folder")


def _folder(path: str, seen: set[str]) -> Iterator[str | Failure]:
    """The files below a folder but for hidden ones; a link to a folder seen before is not followed."""
    real = os.path.realpath(path)
    if real in seen:
        yield Failure(path, "a link to a folder already read", skipped=True)
        return
    seen.add(real)
    try:
        names = sorted(entry.name for entry in os.scandir(path) if not entry.name.startswith("."))
    except OSError as error:
        yield Failure(path, f"cannot be opened: {error.strerror}")
        return
    for name in names:
        below = os.path.join(path, name)
        if os.path.isdir(below):
            yield from _folder(below, seen)
        else:
            yield below
