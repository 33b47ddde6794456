"""Any input into articles: each kind of file by its own module, every fault reported and nothing else lost."""

import hashlib
import os
import re
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from schemas.articles import Article
from seeds.reading import html, markdown, text
from seeds.reading.decode import LIMIT
from seeds.reading.failure import Failure, Unreadable
from seeds.reading.files import files
from seeds.reading.json import LIST_LIMIT, read_json, read_lines

Found = Article | Failure

_SINGLE: dict[str, Callable[[bytes, str], Article]] = {
    ".txt": text.read_bytes,
    ".text": text.read_bytes,
    ".md": markdown.read_bytes,
    ".markdown": markdown.read_bytes,
    ".html": html.read_bytes,
    ".htm": html.read_bytes,
    ".xhtml": html.read_bytes,
}
_LINES = {".jsonl", ".ndjson"}


def read(path: str | os.PathLike[str]) -> Iterator[Found]:
    """The articles at a file, folder or glob, or on standard input for ``-``, and a failure for what gives none."""
    given = os.fspath(path)
    if given == "-":
        yield from read_stream(sys.stdin.buffer)
        return
    for found in files(given):
        yield from [found] if isinstance(found, Failure) else read_file(found)


def read_file(path: str) -> Iterator[Found]:
    """The articles of one file, by its suffix."""
    suffix = Path(path).suffix.lower()
    if not path.isprintable() and any("\ud800" <= char <= "\udfff" for char in path):
        yield Failure(path.encode("utf-8", "backslashreplace").decode(), "a file name that is not UTF-8")
        return
    if suffix not in _SINGLE and suffix not in _LINES and suffix != ".json":
        yield Failure(path, f'unknown kind of file "{suffix}"' if suffix else "a file without suffix", skipped=True)
        return
    try:
        yield from _opened(path, suffix)
    except OSError as error:
        yield Failure(path, f"cannot be read: {error.strerror or error}")


def read_stream(stream: BinaryIO) -> Iterator[Found]:
    """The articles on a stream: JSON, JSON lines, a web page or plain text, as its beginning tells.

    Origins are ``-#`` and a digest of the text, so that one piped article never takes the place of another.
    """
    first = stream.readline(LIMIT + 1)
    if re.match(rb"\s*(\xef\xbb\xbf)?\{.*\}\s*$", first, re.DOTALL):
        found: Iterable[Found] = read_lines(stream, "-", first)
    else:
        found = _sniffed(first + stream.read(LIMIT + 1 - min(len(first), LIMIT)))
    yield from map(_by_digest, found)


def _by_digest(found: Found) -> Found:
    if isinstance(found, Failure):
        return found
    digest = hashlib.sha256(found.text.encode()).hexdigest()[:12]
    return Article(**{name: getattr(found, name) for name in found.__slots__} | {"origin": f"-#{digest}"})


def _sniffed(data: bytes) -> Iterator[Found]:
    start = data[:2000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start[:1] in {b"{", b"["} and start[:2] not in {b"[\xe2"}:
        return _safely(lambda: read_json(data, "-"), "-")
    page = start.startswith(b"<") and re.search(rb"<(!doctype|html|head|body|article|p|div)\b", start)
    reader = html.read_bytes if page else text.read_bytes
    return _safely(lambda: iter([reader(data, "-")]), "-")


def _opened(path: str, suffix: str) -> Iterator[Found]:
    if not stat.S_ISREG(Path(path).stat().st_mode):
        yield Failure(path, "not a regular file")
        return
    with Path(path).open("rb") as file:
        if suffix in _LINES:
            yield from read_lines(file, path)
        else:
            data = file.read((LIST_LIMIT if suffix == ".json" else LIMIT) + 1)
            yield from _safely(lambda: _articles(data, path, suffix), path)


def _articles(data: bytes, path: str, suffix: str) -> Iterator[Found]:
    if suffix == ".json":
        yield from read_json(data, path)
    else:
        yield _SINGLE[suffix](data, path)


def _safely(reading: Callable[[], Iterator[Found]], origin: str) -> Iterator[Found]:
    try:
        yield from reading()
    except Unreadable as error:
        yield Failure(origin, str(error), error.skipped)
