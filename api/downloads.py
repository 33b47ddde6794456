"""Downloads: everything a filter selects as a table or line by line, and the newest conflicts as a feed."""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

import orjson
from flask import Response, request

from api import exporting, feed
from api.blueprint import Blueprint
from api.caching import cached
from api.database import engine
from api.exporting import Noun
from api.paging import PAGE, filters
from schemas.articles import ArticleQuery
from schemas.claims import ClaimQuery
from schemas.conflicts import ConflictQuery
from schemas.queries import PageQuery
from schemas.scalars import Whole, about
from schemas.speakers import SpeakerQuery
from store.engine import PageRequest

blp = Blueprint("downloads", __name__, description="Everything a filter selects, to take along; a feed to follow.")
TYPES = {"csv": "text/csv; charset=utf-8", "ndjson": "application/x-ndjson"}


class ConflictFeedQuery(ConflictQuery):
    """Filters of the feed of conflicts."""

    limit = Whole(1, 100, load_default=25, metadata=about("How many entries the feed holds at most.", 10))


def _selecting(schema: type[PageQuery]) -> PageQuery:
    """The filters of a list without what selects a page of it."""
    return schema(exclude=[name for name in schema._declared_fields if name in PAGE])


@blp.route("/v1/claims.csv")
@blp.arguments(_selecting(ClaimQuery), location="query")
@blp.response(200, {"type": "string"}, content_type="text/csv")
def download_claims_csv(query: dict[str, Any]) -> Response:
    """Download claims as a table

    The filters are those of `/v1/claims`. No cell can be taken for a formula by a spreadsheet.
    """
    return _streamed(Noun.CLAIMS, "csv", query)


@blp.route("/v1/claims.ndjson")
@blp.arguments(_selecting(ClaimQuery), location="query")
@blp.response(200, {"type": "string"}, content_type="application/x-ndjson")
def download_claims_ndjson(query: dict[str, Any]) -> Response:
    """Download claims line by line

    One record a line, exactly as `/v1/claims` serves it, with the same filters.
    """
    return _streamed(Noun.CLAIMS, "ndjson", query)


@blp.route("/v1/conflicts.csv")
@blp.arguments(_selecting(ConflictQuery), location="query")
@blp.response(200, {"type": "string"}, content_type="text/csv")
def download_conflicts_csv(query: dict[str, Any]) -> Response:
    """Download conflicts as a table

    The filters are those of `/v1/conflicts`.
    """
    return _streamed(Noun.CONFLICTS, "csv", query)


@blp.route("/v1/conflicts.ndjson")
@blp.arguments(_selecting(ConflictQuery), location="query")
@blp.response(200, {"type": "string"}, content_type="application/x-ndjson")
def download_conflicts_ndjson(query: dict[str, Any]) -> Response:
    """Download conflicts line by line

    One record a line, exactly as `/v1/conflicts` serves it, with the same filters.
    """
    return _streamed(Noun.CONFLICTS, "ndjson", query)


@blp.route("/v1/speakers.csv")
@blp.arguments(_selecting(SpeakerQuery), location="query")
@blp.response(200, {"type": "string"}, content_type="text/csv")
def download_speakers_csv(query: dict[str, Any]) -> Response:
    """Download speakers as a table

    The filters are those of `/v1/speakers`.
    """
    return _streamed(Noun.SPEAKERS, "csv", query)


@blp.route("/v1/speakers.ndjson")
@blp.arguments(_selecting(SpeakerQuery), location="query")
@blp.response(200, {"type": "string"}, content_type="application/x-ndjson")
def download_speakers_ndjson(query: dict[str, Any]) -> Response:
    """Download speakers line by line

    One record a line, exactly as `/v1/speakers` serves it, with the same filters.
    """
    return _streamed(Noun.SPEAKERS, "ndjson", query)


@blp.route("/v1/articles.csv")
@blp.arguments(_selecting(ArticleQuery), location="query")
@blp.response(200, {"type": "string"}, content_type="text/csv")
def download_articles_csv(query: dict[str, Any]) -> Response:
    """Download the list of articles as a table

    The filters are those of `/v1/articles`; texts are not part of it.
    """
    return _streamed(Noun.ARTICLES, "csv", query)


@blp.route("/v1/articles.ndjson")
@blp.arguments(_selecting(ArticleQuery), location="query")
@blp.response(200, {"type": "string"}, content_type="application/x-ndjson")
def download_articles_ndjson(query: dict[str, Any]) -> Response:
    """Download the list of articles line by line

    One record a line, exactly as `/v1/articles` serves it, with the same filters.
    """
    return _streamed(Noun.ARTICLES, "ndjson", query)


@blp.route("/v1/conflicts.atom")
@cached
@blp.arguments(ConflictFeedQuery(exclude=("cursor", "include", "sort")), location="query")
@blp.response(200, {"type": "string"}, content_type="application/atom+xml")
def follow_conflicts(query: dict[str, Any]) -> Response:
    """Follow the newest conflicts as an Atom feed

    Takes the filters of `/v1/conflicts`, so that a reader can follow a topic, a speaker or a pair of speakers.
    """
    page = engine().find("conflicts", filters(query), PageRequest(query["limit"], sort="newest"))
    body = feed.atom([orjson.loads(row) for row in page.rows], request.url_root.rstrip("/"), request.url)
    return Response(body, content_type="application/atom+xml; charset=utf-8")


def _streamed(noun: Noun, form: str, query: Mapping[str, Any]) -> Response:
    """Records as they come out of the database; what is wrong with the filters is told before the first."""
    rows = engine().stream(str(noun), filters(query))
    name = f'attachment; filename="{noun}.{form}"'
    body = exporting.FORMATS[form](noun, _begun(rows))
    return Response(body, headers={"Content-Disposition": name}, content_type=TYPES[form])


def _begun(rows: Iterator[str]) -> Iterator[str]:
    first = next(rows, None)
    return iter(()) if first is None else chain((first,), rows)
