"""Exporting: every record of a noun, as the API serves it, one after the other."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Any

import orjson

from schemas import linked_data

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
JOINT = " | "


class Noun(StrEnum):
    """What can be exported."""

    CLAIMS = "claims"
    CONFLICTS = "conflicts"
    ARTICLES = "articles"
    SPEAKERS = "speakers"
    REVIEWS = "reviews"


#: The columns of each noun's table: a name, and the way to its value; the items of lists are joined.
COLUMNS: Mapping[Noun, Mapping[str, str]] = {
    Noun.CLAIMS: {
        "id": "id",
        "text": "text",
        "quotation": "quotation",
        "speaker_id": "speaker.id",
        "speaker": "speaker.name",
        "speaker_kind": "speaker.kind",
        "speaker_role": "speaker.role",
        "stance": "stance.label",
        "target": "stance.target.label",
        "topics": "topics.label",
        "figures": "figures.text",
        "article_id": "article.id",
        "title": "article.title",
        "origin": "article.origin",
        "url": "article.url",
        "author": "article.author",
        "published": "article.published",
        "source": "source.name",
        "context": "context",
        "score": "score",
        "conflicts": "conflicts",
    },
    Noun.CONFLICTS: {
        "id": "id",
        "kind": "kind",
        "score": "score",
        "topic": "topic.label",
        "same_speaker": "same_speaker",
        "same_source": "same_source",
        "explanation": "explanation",
        "claims": "claims.id",
        "speakers": "claims.speaker.name",
        "texts": "claims.text",
        "sources": "claims.source.name",
        "origins": "claims.article.origin",
        "published": "claims.article.published",
        "evidence": "evidence.exact",
    },
    Noun.ARTICLES: {
        "id": "id",
        "title": "title",
        "origin": "origin",
        "url": "url",
        "author": "author",
        "published": "published",
        "published_text": "published_text",
        "source": "source.name",
        "site": "source.site",
        "language": "language",
        "claims": "claims",
    },
    Noun.SPEAKERS: {
        "id": "id",
        "name": "name",
        "kind": "kind",
        "role": "role",
        "aliases": "aliases",
        "wikidata": "wikidata",
        "claims": "claims",
        "conflicts": "conflicts",
    },
    Noun.REVIEWS: {
        "id": "id",
        "claim_reviewed": "claim_reviewed",
        "claimant": "claimant",
        "claim_date": "claim_date",
        "rating": "rating",
        "publisher": "publisher.name",
        "site": "publisher.site",
        "url": "url",
        "title": "title",
        "reviewed": "reviewed",
        "language": "language",
        "claim": "claim",
        "match": "match",
    },
}

#: How each noun is said in linked data.
NODES: Mapping[Noun, Callable[[dict[str, Any], str], dict[str, Any]]] = {
    Noun.CLAIMS: linked_data.claim,
    Noun.CONFLICTS: linked_data.conflict,
    Noun.ARTICLES: linked_data.article,
    Noun.SPEAKERS: linked_data.speaker,
    Noun.REVIEWS: linked_data.review,
}


def ndjson(noun: Noun, rows: Iterable[str]) -> Iterator[str]:
    """One record a line, exactly as the API serves it."""
    return (f"{row}\n" for row in rows)


def table(noun: Noun, rows: Iterable[str]) -> Iterator[str]:
    """One line a record (RFC 4180), with a header; no cell can be taken for a formula by a spreadsheet."""
    columns = COLUMNS[noun]
    yield _line(columns)
    for row in rows:
        record = orjson.loads(row)
        yield _line(harmless(cell(record, path)) for path in columns.values())


def graph(noun: Noun, rows: Iterable[str], base: str) -> Iterator[str]:
    """One JSON-LD document, written piece by piece; ``base`` is the address that the records are served at."""
    yield f'{{"@context":{orjson.dumps(linked_data.CONTEXT).decode()},"@graph":['
    for number, row in enumerate(rows):
        node = orjson.dumps(NODES[noun](orjson.loads(row), base)).decode()
        yield f",\n{node}" if number else f"\n{node}"
    yield "\n]}\n"


FORMATS: Mapping[str, Callable[[Noun, Iterable[str]], Iterator[str]]] = {"ndjson": ndjson, "csv": table}


def cell(record: Any, path: str) -> str:  # noqa: ANN401 - records are nested
    """The value at a dotted path as text; the items of lists are joined, null is empty.

    >>> cell({"topics": [{"label": "Bridges"}, {"label": "Boats"}]}, "topics.label")
    'Bridges | Boats'
    """
    name, _, rest = path.partition(".")
    if isinstance(record, list):
        return JOINT.join(cell(item, path) for item in record)
    if not isinstance(record, dict):
        return _text(record)
    found = record.get(name)
    return cell(found, rest) if rest or isinstance(found, list) else _text(found)


def harmless(text: str) -> str:
    """The text, with an apostrophe before what a spreadsheet would run as a formula.

    >>> harmless("=1+1"), harmless("1+1")
    ("'=1+1", '1+1')
    """
    return f"'{text}" if text.startswith(FORMULA) else text


def _text(value: object) -> str:
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def _line(cells: Iterable[str]) -> str:
    written = io.StringIO()
    csv.writer(written).writerow(cells)
    return written.getvalue()
