"""Reconciliation: OpenRefine and its kin match names in a table to speakers and topics on record.

Method: W3C Entity Reconciliation Community Group, Reconciliation Service API 0.2.
"""

from collections.abc import Mapping
from html import escape
from typing import Any

import orjson
from flask import Response, redirect, request
from werkzeug.exceptions import RequestEntityTooLarge
from werkzeug.wrappers import Response as AnyResponse

from api import matching, reconciling
from api.blueprint import Blueprint
from api.database import engine
from api.errors import Problem, refusal, wrong
from api.paging import JSON
from schemas.reconciliation import (
    PROPERTIES,
    TYPES,
    EntityQuery,
    PrefixQuery,
    ProposalQuery,
    ProposalSchema,
    ReconcileQuery,
    ReconciliationAnswerSchema,
    ReconciliationErrorSchema,
    SuggestionsSchema,
)
from store.engine import PageRequest

blp = Blueprint(
    "reconciliation",
    __name__,
    description="Speakers and topics for OpenRefine (Reconciliation API 0.2).",
    errors=ReconciliationErrorSchema,
    script="application/javascript",
)
FORMS = {"application/x-www-form-urlencoded", "multipart/form-data"}


@blp.route("/reconcile")
@blp.arguments(ReconcileQuery(), location="query")
@blp.response(200, ReconciliationAnswerSchema)
def reconcile_names(query: dict[str, Any]) -> Response:
    """Match names to speakers and topics

    Without parameters this answers the manifest of the service. Give OpenRefine this address to add it.
    """
    return _answer(_wanted(query), query.get("callback"))


@blp.route("/reconcile", methods=["POST"])
@blp.arguments(ReconcileQuery(), location="form", content_type="application/x-www-form-urlencoded")
@blp.response(200, ReconciliationAnswerSchema)
def reconcile_batch(form: dict[str, Any]) -> Response:
    """Match a batch of names to speakers and topics

    The same as by GET, for batches that are too long for an address.
    """
    if request.mimetype not in FORMS:
        raise Problem(415, "Send `queries` or `extend` as a form (application/x-www-form-urlencoded).")
    return _answer(_wanted(form), form.get("callback"))


@blp.route("/reconcile/suggest/entity")
@blp.arguments(PrefixQuery(), location="query")
@blp.response(200, SuggestionsSchema)
def suggest_entities(query: dict[str, Any]) -> Response:
    """Suggest speakers and topics for the beginning of a name

    What clients show below the field while somebody types a name.
    """
    found: list[dict[str, Any]] = []
    for noun, plural in matching.NOUNS.items():
        limit = min(query["cursor"] + reconciling.SUGGESTED, 100)
        rows = engine().find(plural, {"q": query["prefix"]} if query["prefix"].strip() else {}, PageRequest(limit)).rows
        found += [reconciling.named(matching.entity(noun, row), notable=True) for row in rows]
    return _answer({"result": found[query["cursor"] :][: reconciling.SUGGESTED]}, query.get("callback"))


@blp.route("/reconcile/suggest/type")
@blp.arguments(PrefixQuery(), location="query")
@blp.response(200, SuggestionsSchema)
def suggest_types(query: dict[str, Any]) -> Response:
    """Suggest types for the beginning of a word

    What clients show while somebody chooses what kind of thing a column holds.
    """
    return _suggest(TYPES, query)


@blp.route("/reconcile/suggest/property")
@blp.arguments(PrefixQuery(), location="query")
@blp.response(200, SuggestionsSchema)
def suggest_properties(query: dict[str, Any]) -> Response:
    """Suggest properties for the beginning of a word

    What clients show while somebody chooses a property to match or to fetch.
    """
    return _suggest({id: name for id, (name, _) in PROPERTIES.items()}, query)


@blp.route("/reconcile/properties")
@blp.arguments(ProposalQuery(), location="query")
@blp.response(200, ProposalSchema)
def propose_properties(query: dict[str, Any]) -> Response:
    """Propose properties to fetch for a type

    What clients offer to add to a column that was reconciled.
    """
    of_topics = ("name", "claims", "conflicts", "parent", "iptc")
    of_speakers = ("name", "alias", "kind", "role", "claims", "conflicts", "wikidata")
    ids = of_topics if query.get("type") == "topic" else of_speakers
    proposed = [{"id": id, "name": PROPERTIES[id][0], "description": PROPERTIES[id][1]} for id in ids]
    asked: dict[str, Any] = {name: query[name] for name in ("type", "limit") if name in query}
    return _answer(asked | {"properties": proposed[: query.get("limit") or None]}, query.get("callback"))


@blp.route("/reconcile/preview")
@blp.arguments(EntityQuery(), location="query")
@blp.response(200, {"type": "string"}, content_type="text/html")
@blp.alt_response(404, schema=ReconciliationErrorSchema, description="Nothing has this id.")
def preview_entity(query: dict[str, Any]) -> Response:
    """Show an entity on a small card

    A page of a few lines, for clients to show beside a candidate.
    """
    one = reconciling.entity(query["id"])
    if one is None:
        raise Problem(404, f"Nothing has the id {query['id']!r}.")
    told = ", ".join(TYPES[kind] for kind in one.types[:1]) + (f" · {one.description}" if one.description else "")
    also = "; ".join(one.names[1:6])
    numbers = f"{one.record['claims']} claims, {one.record['conflicts']} conflicts on record"
    lines = [f"<strong>{escape(one.name)}</strong>", escape(told), escape(also), escape(numbers)]
    body = "".join(f"<p>{line}</p>" for line in lines if line)
    page = f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{escape(one.name)}</title>'
    style = "<style>body{font:14px sans-serif;margin:8px}p{margin:0 0 4px}</style>"
    return Response(f"{page}{style}</head><body>{body}</body></html>", content_type="text/html; charset=utf-8")


@blp.route("/reconcile/view")
@blp.arguments(EntityQuery(), location="query")
@blp.response(303)
@blp.alt_response(404, schema=ReconciliationErrorSchema, description="Nothing has this id.")
def view_entity(query: dict[str, Any]) -> AnyResponse:
    """Lead to the record of an entity

    Redirects to the record of the speaker or topic.
    """
    noun, _, id = query["id"].partition(":")
    if noun not in matching.NOUNS or not id:
        raise Problem(404, f"Nothing has the id {query['id']!r}.")
    return redirect(f"/v1/{matching.NOUNS[noun]}/{id}", 303)


@blp.errorhandler(Problem)  # type: ignore[untyped-decorator]
def refused(problem: Problem) -> Response:
    """Errors in the form OpenRefine and its kin understand."""
    body = orjson.dumps({"status": "error", "message": problem.detail})
    return Response(body, problem.status, content_type=JSON)


@blp.errorhandler(RequestEntityTooLarge)  # type: ignore[untyped-decorator]
def too_large(error: RequestEntityTooLarge) -> Response:
    """A batch that is too large, in the same form."""
    answer: Response = refused(refusal(error))
    return answer


def _wanted(asked: Mapping[str, Any]) -> dict[str, Any]:
    if "queries" in asked and "extend" in asked:
        raise Problem(400, "Give `queries` or `extend`, not both.")
    if "queries" in asked:
        return reconciling.results(_object(asked["queries"], "queries"))
    if "extend" in asked:
        return reconciling.extension(_object(asked["extend"], "extend"))
    return reconciling.manifest(request.url_root.rstrip("/"))


def _suggest(names: Mapping[str, str], query: Mapping[str, Any]) -> Response:
    typed = query["prefix"].strip().casefold()
    found = [{"id": id, "name": name} for id, name in names.items() if typed in f"{id} {name}".casefold()]
    return _answer({"result": found[query["cursor"] :][: reconciling.SUGGESTED]}, query.get("callback"))


def _object(text: str, name: str) -> dict[str, Any]:
    try:
        found = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise wrong("query", name, f"is not JSON: {error}") from error
    if not isinstance(found, dict):
        raise Problem(400, f"`{name}` is not a JSON object.")
    return found


def _answer(body: Mapping[str, Any], callback: str | None) -> Response:
    text = orjson.dumps(body).decode()
    if callback is None:
        return Response(text, content_type=JSON)
    safe = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("</", "<\\/")
    return Response(f"/**/{callback}({safe});", content_type="application/javascript; charset=utf-8")
