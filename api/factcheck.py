"""Google's Fact Check Tools API over our records: `claims:search`, for the tools that already speak it.

A claim is one text by one claimant, however many articles printed it. What is cited on it are the reviews that
fact-checkers published, with their ratings, and then the articles that printed it, which carry none.
"""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from typing import Any

import orjson
from flask import Response, request

from api.blueprint import Blueprint
from api.database import engine
from api.errors import Problem
from api.paging import JSON
from schemas.factcheck import MOST, ClaimSearchQuery, ClaimSearchSchema, GoogleErrorSchema
from store.engine import BadCursor, BadFilter, PageRequest

blp = Blueprint(
    "factcheck",
    __name__,
    description="Claims in the shape of Google's Fact Check Tools API.",
    errors=GoogleErrorSchema,
    script="text/javascript",
)
DEFAULT, FARTHEST = 10, 10_000
STATUS = {400: "INVALID_ARGUMENT", 422: "INVALID_ARGUMENT", 404: "NOT_FOUND", 429: "RESOURCE_EXHAUSTED"}
Node = dict[str, Any]


@blp.route("/v1alpha1/claims:search")
@blp.arguments(ClaimSearchQuery(), location="query")
@blp.response(200, ClaimSearchSchema)
def search_claims(query: dict[str, Any]) -> Response:
    """Search claims as in Google's Fact Check Tools API

    For clients of that API: change their base address to this service. The same words by the same claimant in
    several articles are one claim with several entries in `claimReview`; only entries that are fact-checkers'
    reviews have a `textualRating`.
    """
    wanted = min(query["page_size"] or DEFAULT, MOST)
    search = Search(query, request.url_root.rstrip("/"))
    if query.get("page_token"):
        search.cursor = query["page_token"]
    elif query["offset"]:
        search.skip(min(query["offset"], FARTHEST))
    claims = search.take(wanted)
    found: Node = {"claims": claims} if claims else {}
    if search.cursor is not None and claims:
        found["nextPageToken"] = search.cursor
    return _answer(found, query.get("callback"))


class Search:
    """A search under way: ``cursor`` is where it goes on, null at the end."""

    def __init__(self, query: Mapping[str, Any], base: str) -> None:
        self.site = (query.get("review_publisher_site_filter") or "").strip().casefold().removeprefix("www.") or None
        self.language = query.get("language_code", "").replace("_", "-").split("-")[0].casefold() or None
        self.filter: Node = {"q": query.get("query", "").strip() or None, "site": self.site}
        if "max_age_days" in query:
            self.filter["recent"] = _days_ago(query["max_age_days"])
        if self.language not in {None, "en"}:
            self.filter["reviewed"] = True
        self.base = base
        self.cursor: str | None = None
        self.ended = False

    def take(self, number: int) -> list[Node]:
        """The next claims."""
        found: list[Node] = []
        while len(found) < number and not self.ended:
            found += self._page(number - len(found))
        return found

    def skip(self, number: int) -> None:
        """Leave out the next claims."""
        while number > 0 and not self.ended:
            number -= len(self._page(min(number, MOST)))

    def _page(self, limit: int) -> list[Node]:
        page = engine().find("claims", self.filter, PageRequest(limit, self.cursor))
        self.cursor, self.ended = page.next, page.next is None
        return [claim for row in page.rows if (claim := self._claim(orjson.loads(row)))]

    def _claim(self, record: Mapping[str, Any]) -> Node | None:
        """The claim, null where it was shown already with a newer article, or nothing on it can be cited."""
        printings = [orjson.loads(row) for row in engine().printings(record["id"])]
        leading = next((one for one in printings if self._recent(one) and self._cited(one)), None)
        if leading is None or leading["id"] != record["id"]:
            return None
        cited = [entry for one in printings for entry in self._cited(one)]
        cited.sort(key=lambda entry: "textualRating" not in entry)
        oldest = min((one["article"]["published"] for one in printings if one["article"]["published"]), default=None)
        known = record["speaker"]["kind"] != "publication"
        return _present(
            text=record["text"],
            claimant=record["speaker"]["name"] if known else None,
            claimDate=_moment(oldest),
            claimReview=cited,
        )

    def _recent(self, record: Mapping[str, Any]) -> bool:
        days = [record["article"]["published"], *(review["reviewed"] for review in record["reviews"])]
        return "recent" not in self.filter or any(day and day >= self.filter["recent"] for day in days)

    def _cited(self, record: Mapping[str, Any]) -> list[Node]:
        entries = [*map(_review, record["reviews"]), _printing(record, self.base)]
        return [entry for entry in entries if self._wanted(entry)]

    def _wanted(self, entry: Node) -> bool:
        language = entry["languageCode"].split("-")[0].casefold()
        site = entry.get("publisher", {}).get("site")
        return self.language in {None, language} and self.site in {None, site}


@blp.errorhandler(Problem)  # type: ignore[untyped-decorator]
def refused(problem: Problem) -> Response:
    """Errors in Google's shape; what is wrong with arguments is always 400 there."""
    return _failure(problem)


def _failure(problem: Problem) -> Response:
    code = 400 if problem.status == 422 else problem.status
    status = STATUS.get(code, HTTPStatus(code).phrase.upper().replace(" ", "_"))
    body = {"error": {"code": code, "message": problem.detail, "status": status}}
    return Response(orjson.dumps(body), code, problem.headers, content_type=JSON)


@blp.errorhandler(BadCursor)  # type: ignore[untyped-decorator]
def bad_token(error: BadCursor) -> Response:
    """A token that was not made here, or not for this search."""
    return _failure(Problem(400, "`pageToken` was not given out for this search."))


@blp.errorhandler(BadFilter)  # type: ignore[untyped-decorator]
def bad_query(error: BadFilter) -> Response:
    """Words that cannot be sought."""
    return _failure(Problem(400, f"`query` {' '.join(str(part) for part in error.args[1:])}."))


def _review(review: Mapping[str, Any]) -> Node:
    return _present(
        publisher=_present(name=review["publisher"]["name"], site=review["publisher"]["site"]),
        url=review["url"],
        title=review["title"],
        reviewDate=_moment(review["reviewed"]),
        textualRating=review["rating"],
        languageCode=review["language"],
    )


def _printing(record: Mapping[str, Any], base: str) -> Node:
    """The article that printed a claim, as what can be cited on it; nobody rated it."""
    article, source = record["article"], record["source"] or {}
    return _present(
        publisher=_present(name=source.get("name"), site=source.get("site")),
        url=article["url"] or f"{base}/v1/articles/{article['id']}",
        title=article["title"],
        reviewDate=_moment(article["published"]),
        languageCode="en",
    )


def _present(**fields: object) -> Node:
    return {name: value for name, value in fields.items() if value not in (None, "", {}, [])}


def _moment(day: str | None) -> str | None:
    return f"{day}T00:00:00Z" if day else None


def _days_ago(number: int) -> str:
    today = datetime.now(UTC).date()
    return (today - timedelta(days=min(number, today.toordinal() - 1))).isoformat()


def _answer(body: Node, callback: str | None) -> Response:
    text = orjson.dumps(body).decode()
    if callback is None:
        return Response(text, content_type=JSON)
    return Response(f"// API callback\n{callback}({text});", content_type="text/javascript; charset=utf-8")
