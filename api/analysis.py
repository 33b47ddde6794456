"""Analysis: texts given in a request are read, and statements compared; nothing of it is stored."""

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from hashlib import blake2b
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import orjson
from flask import Response, g

import store
from api.blueprint import Blueprint
from api.database import engine
from api.errors import wrong
from api.paging import JSON
from schemas.analysis import (
    JUST_TEXT,
    CheckBody,
    CheckQuery,
    CheckSchema,
    ChecksSchema,
    CompareBody,
    ComparisonSchema,
    ComparisonsSchema,
    ExtractBody,
    ExtractionSchema,
)
from schemas.articles import Article
from schemas.claims import Claim
from store.engine import Engine, Judge, Missing, Withdrawn

if TYPE_CHECKING:
    from seeds.conflicts.checking import Finding, Question

blp = Blueprint("analysis", __name__, description="Texts and statements sent in a request; nothing of it is stored.")
MOST_PAIRS, MOST_STATEMENTS, MOST_FOUND = 100, 50, 25
STATEMENT = {"text": "Hamas demands a withdrawal of 2,000 meters.", "speaker": "Hamas"}
ONE = {"anyOf": [JUST_TEXT, CheckBody]}
STATEMENTS = {"anyOf": [JUST_TEXT, CheckBody, {"type": "array", "maxItems": MOST_STATEMENTS, "items": ONE}]}
COMPARISON = ComparisonSchema()
EXAMPLE = [
    {
        "a": "The bridge is open to traffic.",
        "b": {"text": "The bridge is closed to traffic.", "speaker": "Ada Lindqvist"},
    }
]
PAIRS = {"type": "array", "maxItems": MOST_PAIRS, "items": CompareBody}


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


@blp.route("/v1/check", methods=["POST"])
@blp.arguments(CheckBody(many=True))
@blp.doc(requestBody={"content": {JSON: {"schema": STATEMENTS, "example": STATEMENT}}})
@blp.response(200, {"anyOf": [CheckSchema, ChecksSchema]})
def check_statement(body: list[dict[str, Any]]) -> Response:
    """Hold a statement against the claims on record

    Answers the claims that say the same, bear it out or conflict with it, the surest first, each with an explanation
    and where it was printed. A list of up to 50 statements is answered by a list of such answers, in order.
    """
    if len(body) > MOST_STATEMENTS:
        raise wrong("body", "", f"has more than {MOST_STATEMENTS} statements", 422)
    answers = checked(body)
    if g.get("alone"):
        return Response(answers[0], content_type=JSON)
    return Response(b'{"data":[%s]}' % b",".join(answers), content_type=JSON)


@blp.route("/v1/check")
@blp.arguments(CheckQuery(), location="query")
@blp.response(200, CheckSchema)
def check_text(query: dict[str, Any]) -> Response:
    """Hold a statement against the claims on record, from an address bar

    The same as by POST, for one statement.
    """
    return Response(checked([query])[0], content_type=JSON)


def checked(statements: Sequence[Mapping[str, Any]]) -> list[bytes]:
    """For each statement the claims on record that bear on it, as JSON."""
    from seeds.conflicts import checking
    from seeds.conflicts.statements import Statement

    settle()
    asked = checking.questions([Statement(**statement) for statement in statements])
    return [_answered(question) for question in asked]


def _answered(question: "Question") -> bytes:
    from seeds.conflicts import checking

    candidates = engine().candidates(question.keys, checking.REACH)
    return served(checking.findings(question, candidates)[:MOST_FOUND])


def served(findings: "Iterable[Finding]") -> bytes:
    """Findings as JSON, without those whose claim was withdrawn since they were made."""
    return b'{"data":[%s]}' % b",".join(row for one in findings if (row := _found(one)))


def _found(one: "Finding") -> bytes | None:
    try:
        claim = engine().get("claims", one.claim).encode()
    except (Missing, Withdrawn):
        return None
    evidence = [{"start": span.start, "end": span.end, "exact": span.exact} for span in one.evidence]
    about = {"relation": one.relation, "kind": one.kind, "score": one.score, "explanation": one.explanation}
    return orjson.dumps(about)[:-1] + b',"claim":%s,"evidence":%s}' % (claim, orjson.dumps(evidence))


def compared(pairs: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The answers to pairs of statements that keep to their schema, as records."""
    from seeds.conflicts.statements import Statement, compare_many

    answers = compare_many([(Statement(**pair["a"]), Statement(**pair["b"])) for pair in pairs])
    return [_without_nothing(COMPARISON.dump(answer)) for answer in answers]


def _without_nothing(answer: dict[str, Any]) -> dict[str, Any]:
    """Without a conflict there is nothing to explain."""
    return answer if answer["conflict"] else {name: answer[name] for name in ("conflict", "kind", "score")}


@cache
def settle() -> None:
    """Load at once all that a check needs of language, and keep it out of garbage collection.

    Looking through so many lasting objects takes the collector longer than ten checks.
    """
    from seeds.conflicts.statements import Statement, compare_many

    compare_many([(Statement("The bridge is open to traffic."), Statement("The bridge is closed."))])
    gc.collect()
    gc.freeze()


def judge() -> Judge:
    """Who knows names and conflicts; what it needs of language is loaded when first asked."""
    from seeds.judge import Judge as JudgeOfLanguage

    return JudgeOfLanguage()


def article_of(body: Mapping[str, Any]) -> Article:
    """The article that a request sends; raises a problem where there is none in English."""
    from seeds import reading

    text = str(body.get("text") or body.get("html"))
    origin = str(body.get("origin") or body.get("url") or f"sent#{blake2b(text.encode(), digest_size=8).hexdigest()}")
    told = {name: body.get(name) for name in ("title", "author", "source", "url")}
    known = reading.Known(**told, published_text=body.get("published"))
    try:
        if "html" in body:
            return reading.read_html(text, origin, given=known)
        return reading.read_text(text, origin, known)
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


@cache
def _empty() -> bytes:
    """A database without records, laid out once."""
    with TemporaryDirectory(prefix="onrecord-") as folder:
        path = Path(folder) / "empty.db"
        store.open(f"sqlite:///{path}").close()
        return path.read_bytes()


@contextmanager
def passing() -> Iterator[Engine]:
    """A database that is gone afterwards."""
    with TemporaryDirectory(prefix="onrecord-") as folder:
        path = Path(folder) / "passing.db"
        path.write_bytes(_empty())
        engine = store.open(f"sqlite:///{path}", judge())
        try:
            yield engine
        finally:
            engine.close()
