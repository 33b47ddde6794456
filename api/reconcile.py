"""Reconciliation: OpenRefine and its kin match names in a table to speakers and topics on record.

Method: W3C Entity Reconciliation Community Group, Reconciliation Service API 0.2.
"""

from collections.abc import Mapping
from html import escape
from typing import Any

import orjson
from flask import Response, redirect, request
from werkzeug.wrappers import Response as AnyResponse

from api import matching
from api.blueprint import Blueprint
from api.config import VERSION
from api.database import engine
from api.errors import Problem, wrong
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
from store.engine import Missing, Moved, PageRequest, Withdrawn

blp = Blueprint(
    "reconciliation",
    __name__,
    description="Speakers and topics for OpenRefine (Reconciliation API 0.2).",
    errors=ReconciliationErrorSchema,
    script="application/javascript",
)
MOST_QUERIES, MOST_RESULTS, SUGGESTED = 200, 100, 10
FORMS = {"application/x-www-form-urlencoded", "multipart/form-data"}
WIKIDATA = "https://wikidata.reconci.link/en/api"


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
        limit = min(query["cursor"] + SUGGESTED, 100)
        rows = engine().find(plural, {"q": query["prefix"]} if query["prefix"].strip() else {}, PageRequest(limit)).rows
        found += [_named(matching.entity(noun, row), notable=True) for row in rows]
    return _answer({"result": found[query["cursor"] :][:SUGGESTED]}, query.get("callback"))


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
    one = _entity(query["id"])
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


def _wanted(asked: Mapping[str, Any]) -> dict[str, Any]:
    if "queries" in asked and "extend" in asked:
        raise Problem(400, "Give `queries` or `extend`, not both.")
    if "queries" in asked:
        return _results(_object(asked["queries"], "queries"))
    if "extend" in asked:
        return _extension(_object(asked["extend"], "extend"))
    return manifest(request.url_root.rstrip("/"))


def manifest(base: str) -> dict[str, Any]:
    """What the service offers, as its clients ask first."""
    own = f"{base}/reconcile"
    return {
        "versions": ["0.2"],
        "name": "On the Record: speakers and topics",
        "identifierSpace": f"{own}/view?id=",
        "schemaSpace": f"{own}/types/",
        "documentation": f"{base}/docs/",
        "serviceVersion": VERSION,
        "defaultTypes": [_type("speaker"), _type("person"), _type("topic")],
        "view": {"url": f"{own}/view?id={{{{id}}}}"},
        "preview": {"url": f"{own}/preview?id={{{{id}}}}", "width": 400, "height": 120},
        "suggest": {
            noun: {"service_url": base, "service_path": f"/reconcile/suggest/{noun}"}
            for noun in ("entity", "type", "property")
        },
        "extend": {
            "propose_properties": {"service_url": base, "service_path": "/reconcile/properties"},
            "property_settings": [],
        },
        "batchSize": 50,
    }


def _results(queries: Mapping[str, Any]) -> dict[str, Any]:
    if len(queries) > MOST_QUERIES:
        raise Problem(400, f"`queries` has more than {MOST_QUERIES} queries.")
    return {key: {"result": _candidates(key, query)} for key, query in queries.items()}


def _candidates(key: str, query: object) -> list[dict[str, Any]]:
    if not isinstance(query, dict):
        raise Problem(400, f"`queries` {key}: is not an object.")
    properties = _properties(key, query.get("properties", []))
    name = query.get("query") or next((str(v) for pid in ("name", "alias") for v in properties.get(pid, ())), "")
    if not isinstance(name, str) or not (name or properties):
        raise Problem(400, f"`queries` {key}: `query` must be a text.")
    limit = query.get("limit", SUGGESTED)
    if not isinstance(limit, int | float) or isinstance(limit, bool):
        raise Problem(400, f"`queries` {key}: `limit` must be a number.")
    found = matching.candidates(name[:500], _types(key, query), properties, int(max(0, min(limit, MOST_RESULTS))))
    return [
        {
            **_named(one),
            "type": [_type(id) for id in one.types],
            "score": points,
            "match": sure,
            "features": [{"id": "name", "value": matching.likest(one, name)}],
        }
        for one, points, sure in found
    ]


def _types(key: str, query: Mapping[str, Any]) -> list[str]:
    types = query.get("type") or []
    listed = [types] if isinstance(types, str) else types
    if not isinstance(listed, list) or not all(isinstance(kind, str) for kind in listed):
        raise Problem(400, f"`queries` {key}: `type` must be the id of a type, or a list of ids.")
    return listed


def _properties(key: str, listed: object) -> dict[str, list[Any]]:
    if not isinstance(listed, list):
        raise Problem(400, f"`queries` {key}: `properties` must be a list.")
    found: dict[str, list[Any]] = {}
    for one in listed:
        if not isinstance(one, dict) or not isinstance(one.get("pid"), str) or "v" not in one:
            raise Problem(400, f"`queries` {key}: each of `properties` needs `pid` and `v`.")
        if one["pid"] in PROPERTIES:
            found[one["pid"]] = one["v"] if isinstance(one["v"], list) else [one["v"]]
    return found


def _extension(asked: Mapping[str, Any]) -> dict[str, Any]:
    ids, properties = asked.get("ids"), asked.get("properties")
    if not isinstance(ids, list) or not all(isinstance(id, str) for id in ids):
        raise Problem(400, "`extend`: `ids` must be a list of ids.")
    if not isinstance(properties, list) or not all(isinstance(one, dict) for one in properties):
        raise Problem(400, "`extend`: `properties` must be a list of objects with `id`.")
    if len(ids) > 10 * MOST_QUERIES:
        raise Problem(400, f"`extend`: more than {10 * MOST_QUERIES} ids.")
    wanted = [str(one.get("id")) for one in properties]
    if unknown := [id for id in wanted if id not in PROPERTIES]:
        raise Problem(400, f"`extend`: no property has the id {unknown[0]!r}; known are {', '.join(PROPERTIES)}.")
    return {"meta": [_meta(id) for id in wanted], "rows": {id: _row(id, wanted) for id in ids}}


def _meta(property: str) -> dict[str, Any]:
    known = {"id": property, "name": PROPERTIES[property][0]}
    return {**known, "service": WIKIDATA} if property == "wikidata" else known


def _row(id: str, properties: list[str]) -> dict[str, list[dict[str, Any]]]:
    one = _entity(id)
    return {pid: [_value(pid, value) for value in one.values(pid)] if one else [] for pid in properties}


def _value(property: str, value: Any) -> dict[str, Any]:  # noqa: ANN401 - a JSON scalar
    if property == "wikidata":
        return {"id": value, "name": value}
    return {"int": value} if isinstance(value, int) else {"str": str(value)}


def _entity(id: str) -> matching.Entity | None:
    noun, _, rest = id.partition(":")
    if noun not in matching.NOUNS or not rest:
        return None
    try:
        return matching.entity(noun, engine().get(matching.NOUNS[noun], rest))
    except Moved as error:
        return _entity(f"{noun}:{error.args[0]}")
    except (Missing, Withdrawn):
        return None


def _suggest(names: Mapping[str, str], query: Mapping[str, Any]) -> Response:
    typed = query["prefix"].strip().casefold()
    found = [{"id": id, "name": name} for id, name in names.items() if typed in f"{id} {name}".casefold()]
    return _answer({"result": found[query["cursor"] :][:SUGGESTED]}, query.get("callback"))


def _named(one: matching.Entity, *, notable: bool = False) -> dict[str, Any]:
    found: dict[str, Any] = {"id": one.id, "name": one.name}
    if one.description:
        found["description"] = one.description
    if notable:
        found["notable"] = [_type(id) for id in one.types]
    return found


def _type(id: str) -> dict[str, str]:
    return {"id": id, "name": TYPES[id]}


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
