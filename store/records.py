"""Records as texts: dumped once through their schema, with holes where what can change is spliced in."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from itertools import groupby
from typing import Any

import orjson

from schemas.amendments import Amended, AmendmentSchema
from schemas.articles import Article, ArticleRefSchema
from schemas.claims import Claim, ClaimSchema, Stance, StanceSchema
from store.dumping import compiled

#: Never occurs inside JSON, where control characters are escaped.
HOLE = "\x1e"
_CHANGING = ("speaker", "stance", "topics", "conflicts", "reviews")
_CLAIM, _STANCE = compiled(ClaimSchema(exclude=_CHANGING)), compiled(StanceSchema())
_AMENDMENT = AmendmentSchema()
_ARTICLE = ArticleRefSchema()
_ORDER = tuple(ClaimSchema().dump_fields)
#: What of its record a claim says itself.
_OWN = tuple(field.name for field in fields(Claim) if field.name in _ORDER and field.name not in _CHANGING)


def text(value: object) -> str:
    """A value as JSON text."""
    return orjson.dumps(value).decode()


def cut(record: Mapping[str, Any], order: tuple[str, ...]) -> str:
    """The record as JSON text in the given order of fields, with a hole for each field it lacks.

    >>> cut({"id": "a", "n": 1}, ("id", "speaker", "n")).replace(HOLE, "_")
    '{"id":"a","speaker":_,"n":1}'
    """
    pieces: list[str] = []
    for lacking, names in groupby(order, lambda name: name not in record):
        if lacking:
            pieces += [f'"{name}":{HOLE}' for name in names]
        else:
            pieces.append(text({name: record[name] for name in names})[1:-1])
    return "{" + ",".join(pieces) + "}"


def splice(body: str, *values: str) -> str:
    """The record with its holes filled in order.

    >>> splice(cut({"n": 1}, ("a", "n", "b")), "true", "null")
    '{"a":true,"n":1,"b":null}'
    """
    pieces = body.split(HOLE)
    whole = [""] * (2 * len(values) + 1)
    whole[::2], whole[1::2] = pieces, values
    return "".join(whole)


def claim_body(claim: Claim, known: Mapping[str, Any]) -> str:
    """The part of a claim's record that never changes, with holes for what can change.

    ``known`` is what the claim does not say of itself: id, article, source and what was corrected.
    """
    return cut(_CLAIM({**{name: getattr(claim, name) for name in _OWN}, **known}), _ORDER)


def stance(value: Stance) -> str:
    """A stance as served."""
    return text(_STANCE(value))


def amendments(listed: Sequence[Amended]) -> list[dict[str, Any]] | None:
    """What was corrected, as served: null where nothing was."""
    return [_AMENDMENT.dump(one) for one in listed] or None


def article_ref(id: str, origin: str, article: Article) -> dict[str, Any]:
    """An article as its claims name it: with its id and first origin as on record."""
    kept = {"id": id, "origin": origin}
    return {name: kept[name] if name in kept else getattr(article, name) for name in _ARTICLE.dump_fields}
