"""Reviews: fact-checkers' verdicts on claims on record."""

from typing import Any

import orjson
from flask import Response

from api.blueprint import Blueprint
from api.caching import cached
from api.database import engine
from api.keys import SECURED, with_key
from api.linked import linked
from api.paging import JSON, LINK, listed, record
from api.spec import identified
from schemas import linked_data
from schemas.pages import ReviewPageSchema
from schemas.reviews import Review, ReviewBody, ReviewQuery, ReviewSchema

blp = Blueprint("reviews", __name__, description="Fact-checkers' verdicts on claims on record (ClaimReview).")
ID = identified("review", "r41d0c7a2e9b8f35")
CLAIM = identified("claim", "c1a9f2d07b3e4856")
PLACE = {"Location": {"description": "Where the review is.", "schema": {"type": "string"}}}


@blp.route("/v1/reviews")
@cached
@blp.arguments(ReviewQuery(), location="query")
@blp.response(200, ReviewPageSchema, headers=LINK)
def list_reviews(query: dict[str, Any]) -> Response:
    """List reviews

    The newest first, those without a date last. `/v1/claims?reviewed=true` lists the claims they are about.
    """
    return listed("reviews", query)


@blp.route("/v1/reviews/<id>", parameters=ID)
@cached
@blp.response(200, ReviewSchema)
@linked(linked_data.review)
def get_review(id: str) -> Response:
    """Get a review

    With the claim it is about, and how sure the match is.
    """
    return record("reviews", id)


@blp.route("/v1/claims/<id>/reviews", methods=["POST"], parameters=CLAIM)
@with_key
@blp.doc(security=SECURED)
@blp.arguments(ReviewBody())
@blp.response(201, ReviewSchema, description="The review is on record now.", headers=PLACE)
def add_review(body: dict[str, Any], id: str) -> Response:
    """Attach a review to a claim

    A second review of the same words from the same address replaces the first.
    """
    claim = orjson.loads(engine().get("claims", id))
    found = engine().save_review(review_of(body, claim), id, 1.0)
    row = engine().get("reviews", found)
    return Response(row, 201, {"Location": f"/v1/reviews/{found}"}, content_type=JSON)


def review_of(body: dict[str, Any], claim: dict[str, Any]) -> Review:
    """The review that a body describes; what it does not say of the claim is taken from the claim."""
    publisher = body["publisher"]
    return Review(
        claim_reviewed=body.get("claim_reviewed") or claim["text"],
        url=body["url"],
        rating=body["rating"],
        publisher=publisher["name"],
        site=publisher.get("site"),
        title=body.get("title"),
        reviewed=body.get("reviewed"),
        claimant=body.get("claimant") or claim["speaker"]["name"],
        claim_date=claim["article"]["published"],
        language=body.get("language") or "en",
        value=body.get("rating_value"),
        best=body.get("best_rating"),
        worst=body.get("worst_rating"),
    )
