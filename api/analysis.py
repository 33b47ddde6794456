"""Analysis: texts given in a request are read, and statements compared; nothing of it is stored."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import orjson
from flask import Response

import store
from api.blueprint import Blueprint
from api.errors import wrong
from api.paging import JSON
from schemas.analysis import CompareBody, ComparisonSchema, ComparisonsSchema, ExtractBody, ExtractionSchema
from schemas.articles import Article
from schemas.claims import Claim
from store.engine import Engine, Judge

blp = Blueprint("analysis", __name__, description="Texts and statements sent in a request; nothing of it is stored.")
MOST_PAIRS = 100
COMPARISON = ComparisonSchema()
EXAMPLE = [
    {
        "a": "The bridge is open to traffic.",
        "b": {"text": "The bridge is closed to traffic.", "speaker": "Ada Lindqvist"},
    }
]
PAIRS = {"type": "array", "maxItems": MOST_PAIRS, "items": CompareBody}
KNOWN = ("title", "url", "author", "published", "source")


@blp.route("/v1/extract", methods=["POST"])
@blp.arguments(ExtractBody())
@blp.response(200, ExtractionSchema)
def extract_claims(body: dict[str, Any]) -> Response:
    """Find the claims in a text

    Send `text`, or a page as `html`, with what is known of its publication. The claims are those that an import of
    the same text would leave, under the same ids; nothing is stored.
    """
    article = article_of(body)
    rows = records(article, claims_of(article))
    answer = b'{"data":[%s],"text":%s}' % (",".join(rows).encode(), orjson.dumps(article.text))
    return Response(answer, content_type=JSON)


@blp.route("/v1/compare", methods=["POST"])
@blp.arguments(CompareBody(many=True))
@blp.doc(requestBody={"content": {JSON: {"schema": PAIRS, "example": EXAMPLE}}})
@blp.response(200, ComparisonsSchema)
def compare_statements(body: list[dict[str, Any]]) -> Response:
    """Compare pairs of statements

    Up to 100 pairs; of each statement its text, and who made it and when where that is known. A bare string stands
    for a text. The answers are in the order of the pairs, by the same comparison that an import makes.
    """
    if len(body) > MOST_PAIRS:
        raise wrong("body", "", f"has more than {MOST_PAIRS} pairs", 422)
    return Response(orjson.dumps({"data": compared(body)}), content_type=JSON)


def compared(pairs: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The answers to pairs of statements that keep to their schema, as records."""
    from seeds.conflicts.statements import Statement, compare_many

    answers = compare_many([(Statement(**pair["a"]), Statement(**pair["b"])) for pair in pairs])
    return [_without_nothing(COMPARISON.dump(answer)) for answer in answers]


def _without_nothing(answer: dict[str, Any]) -> dict[str, Any]:
    """Without a conflict there is nothing to explain."""
    return answer if answer["conflict"] else {name: answer[name] for name in ("conflict", "kind", "score")}


def judge() -> Judge:
    """Who knows names and conflicts; what it needs of language is loaded when first asked."""
    from seeds.judge import Judge as JudgeOfLanguage

    return JudgeOfLanguage()


def article_of(body: Mapping[str, Any]) -> Article:
    """The article that a request sends; raises a problem where there is none in English."""
    from seeds import reading

    text = str(body.get("text") or body.get("html"))
    origin = str(body.get("origin") or body.get("url") or f"sent#{blake2b(text.encode(), digest_size=8).hexdigest()}")
    given = {name: body[name] for name in KNOWN if body.get(name)}
    try:
        if "html" in body:
            found = reading.read_html(text, origin, body.get("url"))
            return reading.read_record({**given, "text": found.text}, origin)
        return reading.read_record({**given, "text": text}, origin)
    except reading.Unreadable as error:
        raise wrong("body", "/html" if "html" in body else "/text", f"cannot be read: {error}", 422) from error


def claims_of(article: Article) -> list[Claim]:
    """The claims of an article that a request sends."""
    from seeds import extraction, reading

    (found,) = extraction.attempt([article])
    if isinstance(found, reading.Failure):
        raise RuntimeError(found.reason)
    return found


def extractor() -> str:
    """The version of what reads claims out of articles."""
    from seeds import extraction

    return extraction.extractor()


def records(article: Article, claims: Sequence[Claim]) -> list[str]:
    """The claims as an import of this article alone would serve them, in the order of the text."""
    with passing() as engine:
        engine.save_article(article, claims, extractor())
        return list(engine.stream("claims", {}))


@contextmanager
def passing() -> Iterator[Engine]:
    """A database that is gone afterwards."""
    with TemporaryDirectory(prefix="onrecord-") as folder:
        engine = store.open(f"sqlite:///{Path(folder) / 'passing.db'}", judge())
        try:
            yield engine
        finally:
            engine.close()
