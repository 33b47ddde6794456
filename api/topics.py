"""Topics: what claims are about."""

from typing import Any

from flask import Response

from api.blueprint import Blueprint
from api.caching import cached
from api.database import engine
from api.paging import LINK, filters, listed, page, record, wanted
from api.spec import identified
from schemas import examples
from schemas.pages import TopicPageSchema, TopicPositionPageSchema
from schemas.speakers import PositionQuery
from schemas.topics import TopicQuery, TopicSchema

blp = Blueprint("topics", __name__, description="What claims are about: a list of topics, and phrases of the texts.")
ID = identified("topic", examples.TOPIC)


@blp.route("/v1/topics")
@cached
@blp.arguments(TopicQuery(), location="query")
@blp.response(200, TopicPageSchema, headers=LINK)
def list_topics(query: dict[str, Any]) -> Response:
    """List topics

    Search by label with `/v1/topics?q=cease`; without it, those with most claims come first.
    """
    return listed("topics", query)


@blp.route("/v1/topics/<id>", parameters=ID)
@cached
@blp.response(200, TopicSchema)
def get_topic(id: str) -> Response:
    """Get a topic

    Its claims are at `/v1/claims?topic=` with this id.
    """
    return record("topics", id)


@blp.route("/v1/topics/<id>/positions", parameters=ID)
@cached
@blp.arguments(PositionQuery(), location="query")
@blp.response(200, TopicPositionPageSchema, headers=LINK)
def list_topic_positions(query: dict[str, Any], id: str) -> Response:
    """List who stands where on a topic

    One row for each speaker and target, with the claims behind each number and how they spread over time.
    """
    return page(engine().positions("topics", id, filters(query), wanted(query)), query["limit"])
