"""Sources: the outlets that published the articles."""

from typing import Any

from flask import Response

from api.blueprint import Blueprint
from api.caching import cached
from api.paging import LINK, listed
from schemas.articles import SourceQuery
from schemas.pages import SourcePageSchema

blp = Blueprint("sources", __name__, description="The outlets that published the articles.")


@blp.route("/v1/sources")
@cached
@blp.arguments(SourceQuery(), location="query")
@blp.response(200, SourcePageSchema, headers=LINK)
def list_sources(query: dict[str, Any]) -> Response:
    """List outlets

    Those with most claims come first; `/v1/sources?q=guardian` searches by name.
    """
    return listed("sources", query)
