"""An operator's file of corrections: its entries, and what is wrong with each that cannot be used."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from marshmallow import ValidationError

from schemas.corrections import Entry, Head, Ruling
from schemas.entries import entry
from schemas.problems import told

_LISTS = ("aliases", "different")


class UnreadableCorrections(ValueError):
    """The file as a whole cannot be read; the message names it, and the line if there is one."""


@dataclass(slots=True)
class Corrections:
    """The entries of a file, and what is wrong with the others: a line each, naming file, line and field."""

    entries: list[Entry] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


def read_corrections(path: Path, heads: Sequence[Head] = tuple(Head)) -> Corrections:
    """Read a YAML, JSON or TSV file, told by its ending; entries of other kinds than ``heads`` are errors."""
    found = Corrections()
    subjects: dict[str, int] = {}
    names: dict[tuple[str, str], int] = {}
    for number, (line, given) in enumerate(_fields(path), 1):
        where = f"{path} line {line}, entry {number}"
        try:
            one = entry(given, number)
            if not any(head in given for head in heads):
                raise ValidationError(f"can only say {' or '.join(heads)} in this file", "entry")
            _once(one, subjects)
            _claim_names(one, names)
        except ValidationError as error:
            for way, problems in told(error.normalized_messages()):  # type: ignore[no-untyped-call]
                found.errors += [f"{where}: field '{'.'.join(way) or 'entry'}': {problem}" for problem in problems]
        else:
            found.entries.append(one)
    return found


def _once(one: Entry, subjects: dict[str, int]) -> None:
    earlier = subjects.setdefault(one.subject, one.number)
    if earlier != one.number:
        raise ValidationError(f"entry {earlier} is about {one.subject!r} already")


def _claim_names(one: Entry, names: dict[tuple[str, str], int]) -> None:
    """No name is given to two speakers of one sort."""
    if not isinstance(one.what, Ruling) or one.what.name is None:
        return
    sort = "any" if one.what.kind is None else "person" if one.what.kind == "person" else "body"
    for name in one.what.names:
        earlier = names.setdefault((name.casefold(), sort), one.number)
        if earlier != one.number:
            where = "name" if name == one.what.name else "aliases"
            raise ValidationError(f"entry {earlier} gives {name!r} already", where)


Lines = Iterator[tuple[int, dict[str, Any]]]


def _fields(path: Path) -> Lines:
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        raise UnreadableCorrections(f"{path}: a file of corrections ends in .yaml, .yml, .json or .tsv")
    try:
        content = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableCorrections(f"{path}: cannot be read: {error}") from None
    return reader(path, content)


def _from_tsv(path: Path, content: str) -> Lines:
    reader = csv.reader(content.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    header = next(reader, [])
    for row in reader:
        if not any(row) or row[0].startswith("#"):
            continue
        cells: dict[str, Any] = {name: cell.strip() for name, cell in zip(header, row, strict=False) if cell.strip()}
        if len(row) > len(header):
            cells[f"column {len(header) + 1}"] = row[len(header)]
        yield reader.line_num, {name: _split(cell) if name in _LISTS else cell for name, cell in cells.items()}


def _split(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]


def _from_json(path: Path, content: str) -> Lines:
    try:
        json.loads(content)
    except json.JSONDecodeError as error:
        raise UnreadableCorrections(f"{path} line {error.lineno}: {error.msg}") from None
    except RecursionError:
        raise UnreadableCorrections(f"{path}: nested too deeply") from None
    return _from_yaml(path, content.replace("\t", " "))


class _Loader(yaml.SafeLoader):
    """Reads no aliases: a few lines of them stand for more than any memory holds, or for themselves."""

    def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node | None:  # noqa: ANN401 - as inherited
        if self.check_event(yaml.AliasEvent):
            mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]
            raise yaml.MarkedYAMLError(problem="an alias cannot be used here", problem_mark=mark)
        return super().compose_node(parent, index)


def _from_yaml(path: Path, content: str) -> Lines:
    """The entries of a list; JSON is read as the YAML it also is, so that each keeps its line."""
    try:
        node = yaml.compose(content, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise UnreadableCorrections(f"{path} line {line}: {error.problem}") from None
    except yaml.YAMLError as error:
        raise UnreadableCorrections(f"{path}: {error}") from None
    except RecursionError:
        raise UnreadableCorrections(f"{path}: nested too deeply") from None
    if node is None:
        return
    if not isinstance(node, yaml.SequenceNode):
        raise UnreadableCorrections(f"{path} line {node.start_mark.line + 1}: the file is not a list of entries")
    for item in node.value:
        given = _plain(item)
        yield item.start_mark.line + 1, given if isinstance(given, dict) else {"entry": given}


def _plain(node: yaml.Node) -> Any:  # noqa: ANN401 - whatever the file holds
    """What a node holds, scalars as the texts they are written as: ids and dates are texts. Nulls are left out."""
    if isinstance(node, yaml.MappingNode):
        pairs = [(str(_plain(name)), _plain(value)) for name, value in node.value]
        return {name: value for name, value in pairs if value is not None}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    if node.tag == "tag:yaml.org,2002:null":
        return None
    # JSON writes characters beyond 16 bits as two escapes, which YAML takes for two characters
    return str(node.value).encode("utf-16", "surrogatepass").decode("utf-16", "replace")


_READERS = {".yaml": _from_yaml, ".yml": _from_yaml, ".json": _from_json, ".tsv": _from_tsv}
