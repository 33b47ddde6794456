"""Speakers: the persons and bodies that claims are attributed to."""

from typing import Any

from flask import Response

from api.blueprint import Blueprint
from api.caching import cached
from api.database import engine
from api.linked import linked
from api.paging import LINK, filters, listed, page, record, wanted
from api.spec import identified
from schemas import examples, linked_data
from schemas.claims import ClaimFilter, Quotation
from schemas.pages import ClaimPageSchema, SpeakerPageSchema, SpeakerPositionPageSchema
from schemas.speakers import PositionQuery, SpeakerQuery, SpeakerSchema

blp = Blueprint("speakers", __name__, description="The persons and bodies that claims are attributed to.")
ID = identified("speaker", examples.SPEAKER)


@blp.route("/v1/speakers")
@cached
@blp.arguments(SpeakerQuery(), location="query")
@blp.response(200, SpeakerPageSchema, headers=LINK)
def list_speakers(query: dict[str, Any]) -> Response:
    """List speakers

    Search by name with `/v1/speakers?q=blinken`; without it, those with most claims come first.
    """
    return listed("speakers", query)


@blp.route("/v1/speakers/<id>", parameters=ID)
@cached
@blp.response(200, SpeakerSchema)
@linked(linked_data.speaker)
def get_speaker(id: str) -> Response:
    """Get a speaker

    The id of a speaker who was found to be another one redirects to that one.
    """
    return record("speakers", id)


@blp.route("/v1/speakers/<id>/claims", parameters=ID)
@cached
@blp.arguments(ClaimFilter(), location="query")
@blp.response(200, ClaimPageSchema, headers=LINK)
def list_speaker_claims(query: dict[str, Any], id: str) -> Response:
    """List the claims of a speaker

    Takes the filters of `/v1/claims`; what a publication says in its own voice is listed under the publication.
    """
    engine().get("speakers", id)
    return listed("claims", {"quotation": [str(kind) for kind in Quotation], **query}, speaker=[id])


@blp.route("/v1/speakers/<id>/positions", parameters=ID)
@cached
@blp.arguments(PositionQuery(), location="query")
@blp.response(200, SpeakerPositionPageSchema, headers=LINK)
def list_speaker_positions(query: dict[str, Any], id: str) -> Response:
    """List where a speaker stands

    One row for each target, with the claims behind each number and how they spread over time.
    """
    return page(engine().positions("speakers", id, filters(query), wanted(query)), query["limit"])
