"""What the reconciliation service answers: its manifest, candidates for names, and values to fetch.

Method: W3C Entity Reconciliation Community Group, Reconciliation Service API 0.2.
"""

from collections.abc import Mapping
from typing import Any

from api import matching
from api.config import VERSION
from api.database import engine
from api.errors import Problem
from schemas.reconciliation import PROPERTIES, TYPES
from store.engine import Missing, Moved, Withdrawn

MEMBERS = {"query", "type", "limit", "properties", "type_strict"}
MOST_QUERIES, MOST_RESULTS, SUGGESTED = 200, 100, 10
WIKIDATA = "https://wikidata.reconci.link/en/api"


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
        "defaultTypes": [typed("speaker"), typed("person"), typed("topic")],
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


def results(queries: Mapping[str, Any]) -> dict[str, Any]:
    """The candidates for each query of a batch, by key; raises a problem that names the query that is wrong."""
    if len(queries) > MOST_QUERIES:
        raise Problem(400, f"`queries` has more than {MOST_QUERIES} queries.")
    return {key: {"result": _candidates(key, query)} for key, query in queries.items()}


def _candidates(key: str, query: object) -> list[dict[str, Any]]:
    if not isinstance(query, dict):
        raise Problem(400, f"`queries` {key}: is not an object.")
    if unknown := sorted(query.keys() - MEMBERS):
        raise Problem(400, f"`queries` {key}: `{unknown[0]}` is not known; known are {', '.join(sorted(MEMBERS))}.")
    if query.get("type_strict", "any") not in {"any", "all", "should"}:
        raise Problem(400, f"`queries` {key}: `type_strict` must be any, all or should.")
    properties = _properties(key, query.get("properties", []))
    name = query.get("query") or next((str(v) for pid in ("name", "alias") for v in properties.get(pid, ())), "")
    if not isinstance(name, str) or not ("query" in query or query.get("properties")):
        raise Problem(400, f"`queries` {key}: `query` must be a text.")
    limit = query.get("limit", SUGGESTED)
    if not isinstance(limit, int | float) or isinstance(limit, bool):
        raise Problem(400, f"`queries` {key}: `limit` must be a number.")
    found = matching.candidates(name[:500], _types(key, query), properties, int(max(0, min(limit, MOST_RESULTS))))
    return [
        {
            **named(one),
            "type": [typed(id) for id in one.types],
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


def extension(asked: Mapping[str, Any]) -> dict[str, Any]:
    """Values of properties for entities; an unknown entity has none, an unknown property is a problem."""
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
    one = entity(id)
    return {pid: [_value(pid, value) for value in one.values(pid)] if one else [] for pid in properties}


def _value(property: str, value: Any) -> dict[str, Any]:  # noqa: ANN401 - a JSON scalar
    if property == "wikidata":
        return {"id": value, "name": value}
    return {"int": value} if isinstance(value, int) else {"str": str(value)}


def entity(id: str) -> matching.Entity | None:
    """The entity of an id, followed to where it lives now; null where there is none."""
    noun, _, rest = id.partition(":")
    if noun not in matching.NOUNS or not rest:
        return None
    try:
        return matching.entity(noun, engine().get(matching.NOUNS[noun], rest))
    except Moved as error:
        return entity(f"{noun}:{error.args[0]}")
    except (Missing, Withdrawn):
        return None


def named(one: matching.Entity, *, notable: bool = False) -> dict[str, Any]:
    """An entity by id and name; ``notable`` adds its types as suggestions carry them."""
    found: dict[str, Any] = {"id": one.id, "name": one.name}
    if one.description:
        found["description"] = one.description
    if notable:
        found["notable"] = [typed(id) for id in one.types]
    return found


def typed(id: str) -> dict[str, str]:
    """A type by id and name."""
    return {"id": id, "name": TYPES[id]}
