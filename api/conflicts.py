"""Conflicts: pairs of claims that cannot both stand."""

from typing import Any

from flask import Response

from api.blueprint import Blueprint
from api.caching import cached
from api.linked import linked
from api.paging import LINK, listed, record
from api.spec import identified
from schemas import examples, linked_data
from schemas.conflicts import ConflictQuery, ConflictSchema
from schemas.pages import ConflictPageSchema

blp = Blueprint("conflicts", __name__, description="Pairs of claims that cannot both stand, with why.")


@blp.route("/v1/conflicts")
@cached
@blp.arguments(ConflictQuery(), location="query")
@blp.response(200, ConflictPageSchema, headers=LINK)
def list_conflicts(query: dict[str, Any]) -> Response:
    """List conflicts

    Each pair comes with its two claims, the deciding words of each and a sentence on why both cannot stand.
    `/v1/conflicts?topic=ceasefire&kind=stance` lists opposed positions on one topic; `speaker` given twice lists
    what stands between these two.
    """
    return listed("conflicts", query)


@blp.route("/v1/conflicts/<id>", parameters=identified("conflict", examples.CONFLICT))
@cached
@blp.response(200, ConflictSchema)
@linked(linked_data.conflict)
def get_conflict(id: str) -> Response:
    """Get a conflict

    The order of the two claims means nothing.
    """
    return record("conflicts", id)
