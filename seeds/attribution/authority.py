"""What the operator knows of names: a small file of names, aliases and pairs to keep apart, above the rules."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from schemas.speakers import SpeakerKind

FIELDS = ("name", "aliases", "kind", "wikidata", "different")
_LISTS = ("aliases", "different")
KINDS = tuple(kind.value for kind in SpeakerKind if kind not in (SpeakerKind.UNNAMED, SpeakerKind.PUBLICATION))


class AuthorityError(ValueError):
    """The authority file says something unusable; the message names the file, the line and the field."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One speaker as the operator names it."""

    name: str
    aliases: tuple[str, ...] = ()
    kind: SpeakerKind | None = None
    wikidata: str | None = None


@dataclass(frozen=True, slots=True)
class Authority:
    """The operator's entries, and the pairs of names that are never one speaker."""

    entries: tuple[Entry, ...] = ()
    different: tuple[tuple[str, str], ...] = ()

    @classmethod
    def load(cls, path: Path) -> Authority:
        """Read a YAML, JSON or TSV file, told by its ending.

        YAML and JSON hold a list of mappings with the fields ``name``, ``aliases``, ``kind``, ``wikidata``, or with
        the one field ``different``: a list of names to keep apart. TSV has a header line with these fields; several
        aliases or names in one cell are separated by semicolons.
        """
        reader = _READERS.get(path.suffix.lower())
        if reader is None:
            raise AuthorityError(f"{path}: an authority file ends in .yaml, .yml, .json or .tsv")
        try:
            content = path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise AuthorityError(f"{path}: cannot be read: {error}") from None
        draft = _Draft(path)
        for line, fields in reader(path, content):
            draft.add(line, fields)
        return draft.done()


@dataclass(slots=True)
class _Draft:
    """An authority being read, with the line each name was claimed on."""

    path: Path
    entries: list[Entry] = field(default_factory=list)
    different: list[tuple[str, str]] = field(default_factory=list)
    claimed: dict[tuple[str, str], int] = field(default_factory=dict)

    def add(self, line: int, fields: dict[str, Any]) -> None:
        unknown = [name for name in fields if name not in FIELDS]
        if unknown:
            raise self._error(line, unknown[0], f"is not one of {', '.join(FIELDS)}")
        apart = self._texts(line, "different", fields)
        if "name" not in fields:
            self._keep_apart(line, apart, fields)
            return
        entry = self._entry(line, fields)
        self._claim(line, entry)
        self.entries.append(entry)
        self.different += [(entry.name, other) for other in apart]

    def done(self) -> Authority:
        return Authority(tuple(self.entries), tuple(self.different))

    def _keep_apart(self, line: int, apart: tuple[str, ...], fields: dict[str, Any]) -> None:
        if set(fields) - {"different"} or not apart:
            raise self._error(line, "name", "is missing")
        if len(apart) < 2:
            raise self._error(line, "different", "needs two names or more")
        self.different += [(one, other) for k, one in enumerate(apart) for other in apart[k + 1 :]]

    def _entry(self, line: int, fields: dict[str, Any]) -> Entry:
        name = fields["name"]
        if not isinstance(name, str) or not name.strip():
            raise self._error(line, "name", "is not a text")
        kind, wikidata = fields.get("kind") or None, fields.get("wikidata") or None
        if kind is not None and kind not in KINDS:
            raise self._error(line, "kind", f"{kind!r} is not one of {', '.join(KINDS)}")
        if wikidata is not None and not re.fullmatch(r"Q[1-9]\d*", str(wikidata)):
            raise self._error(line, "wikidata", f"{wikidata!r} is not an identifier like Q42")
        return Entry(name.strip(), self._texts(line, "aliases", fields), SpeakerKind(kind) if kind else None, wikidata)

    def _texts(self, line: int, name: str, fields: dict[str, Any]) -> tuple[str, ...]:
        value = fields.get(name) or []
        if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
            raise self._error(line, name, "is not a list of texts")
        return tuple(item.strip() for item in value)

    def _claim(self, line: int, entry: Entry) -> None:
        sort = "person" if entry.kind is SpeakerKind.PERSON else "body" if entry.kind else "any"
        for text in (entry.name, *entry.aliases):
            earlier = self.claimed.setdefault((text.casefold(), sort), line)
            if earlier != line:
                where = "name" if text == entry.name else "aliases"
                raise self._error(line, where, f"{text!r} is already given on line {earlier}")

    def _error(self, line: int, name: str, problem: str) -> AuthorityError:
        return AuthorityError(f"{self.path} line {line}: field {name!r}: {problem}")


Lines = Iterator[tuple[int, dict[str, Any]]]


def _from_tsv(path: Path, content: str) -> Lines:
    reader = csv.reader(content.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    header = next(reader, [])
    for row in reader:
        if not any(row) or row[0].startswith("#"):
            continue
        if len(row) > len(header):
            raise AuthorityError(f"{path} line {reader.line_num}: {len(row)} fields under a header of {len(header)}")
        cells: dict[str, Any] = {name: cell.strip() for name, cell in zip(header, row, strict=False) if cell.strip()}
        yield reader.line_num, {name: _split(cell) if name in _LISTS else cell for name, cell in cells.items()}


def _split(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]


def _from_json(path: Path, content: str) -> Lines:
    try:
        json.loads(content)
    except json.JSONDecodeError as error:
        raise AuthorityError(f"{path} line {error.lineno}: {error.msg}") from None
    return _from_yaml(path, content.replace("\t", " "))


def _from_yaml(path: Path, content: str) -> Lines:
    try:
        node = yaml.compose(content, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise AuthorityError(f"{path} line {line}: {error.problem}") from None
    if node is None:
        return
    if not isinstance(node, yaml.SequenceNode):
        raise AuthorityError(f"{path} line 1: the file is not a list of entries")
    yield from _entries(path, node.value)


def _entries(path: Path, nodes: Iterable[yaml.Node]) -> Lines:
    constructor = yaml.constructor.SafeConstructor()
    for node in nodes:
        line = node.start_mark.line + 1
        if not isinstance(node, yaml.MappingNode):
            raise AuthorityError(f"{path} line {line}: an entry is not a mapping of fields")
        value = constructor.construct_mapping(node, deep=True)
        yield line, {str(name): item for name, item in value.items()}


_READERS = {".yaml": _from_yaml, ".yml": _from_yaml, ".json": _from_json, ".tsv": _from_tsv}
