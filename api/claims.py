"""Claims: who said what, in which words, printed where."""

from typing import Any

from flask import Response

from api.blueprint import Blueprint
from api.caching import cached
from api.database import engine
from api.linked import linked
from api.paging import LINK, listed, record
from api.spec import identified
from schemas import examples, linked_data
from schemas.claims import ClaimQuery, ClaimSchema
from schemas.conflicts import ConflictFilter
from schemas.pages import ClaimPageSchema, ConflictPageSchema

blp = Blueprint("claims", __name__, description="Who said what, in which words, with what stance, printed where.")
ID = identified("claim", examples.CLAIM)


@blp.route("/v1/claims")
@cached
@blp.arguments(ClaimQuery(), location="query")
@blp.response(200, ClaimPageSchema, headers=LINK)
def list_claims(query: dict[str, Any]) -> Response:
    """List claims

    All filters hold together; several values of one filter are alternatives, by repeating it or with commas:
    `/v1/claims?speaker=antony-blinken&stance=support,oppose`. Speakers, topics, targets and outlets are found by
    id or by name. A name that nobody has gives an empty list with a hint.
    """
    return listed("claims", query)


@blp.route("/v1/claims/<id>", parameters=ID)
@cached
@blp.response(200, ClaimSchema)
@linked(linked_data.claim)
def get_claim(id: str) -> Response:
    """Get a claim

    `spans`, `mention`, `cue` and the stance's evidence are places in the text of the claim's article.
    """
    return record("claims", id)


@blp.route("/v1/claims/<id>/conflicts", parameters=ID)
@cached
@blp.arguments(ConflictFilter(), location="query")
@blp.response(200, ConflictPageSchema, headers=LINK)
def list_claim_conflicts(query: dict[str, Any], id: str) -> Response:
    """List the conflicts of a claim

    The pairs that the claim is part of, the surest first.
    """
    engine().get("claims", id)
    return listed("conflicts", query, claim=id)
