"""Articles: the published texts on record."""

from typing import Any

import orjson
from flask import Response, current_app

from api import analysis
from api.blueprint import Blueprint
from api.caching import cached
from api.database import engine
from api.errors import wrong
from api.keys import SECURED, with_key
from api.paging import JSON, LINK, listed, record
from api.spec import identified
from schemas import examples
from schemas.analysis import ArticleBody
from schemas.articles import ArticleQuery, ArticleTextSchema, SavedSchema
from schemas.pages import ArticlePageSchema
from store.engine import BadArticle

blp = Blueprint("articles", __name__, description="The published texts on record, each with where it was read from.")
ID = identified("article", examples.ARTICLE)
PLACE = {"Location": {"description": "Where the article is.", "schema": {"type": "string"}}}


@blp.route("/v1/articles")
@cached
@blp.arguments(ArticleQuery(), location="query")
@blp.response(200, ArticlePageSchema, headers=LINK)
def list_articles(query: dict[str, Any]) -> Response:
    """List articles

    The newest first, those without a full date last. `/v1/claims?article=` with an id lists what one printed.
    """
    return listed("articles", query)


@blp.route("/v1/articles", methods=["POST"])
@with_key
@blp.doc(security=SECURED)
@blp.arguments(ArticleBody())
@blp.response(201, SavedSchema, description="The article is on record now.", headers=PLACE)
@blp.alt_response(200, schema=SavedSchema, description="It was on record before, or was replaced.", headers=PLACE)
def import_article(body: dict[str, Any]) -> Response:
    """Import an article

    Stores an article with its claims and their conflicts. The same text again changes nothing; another text under
    the same `origin` replaces what that held before.
    """
    article = analysis.article_of(body)
    try:
        saved = engine().save_article(article, analysis.claims_of(article), analysis.extractor())
    except BadArticle as error:
        raise wrong("body", "", f"cannot be stored: {error}", 422) from error
    headers = {"Location": f"/v1/articles/{saved.article}"}
    status = 201 if saved.status == "added" else 200
    return Response(orjson.dumps(SavedSchema().dump(saved)), status, headers, content_type=JSON)


@blp.route("/v1/articles/<id>", parameters=ID)
@cached
@blp.response(200, ArticleTextSchema)
def get_article(id: str) -> Response:
    """Get an article

    With its text, unless this service does not hand texts out; all offsets of its claims point into that text.
    """
    found = record("articles", id)
    return found if current_app.config["SERVE_TEXTS"] else _without_text(found)


@blp.route("/v1/articles/<id>", methods=["DELETE"], parameters=ID)
@with_key
@blp.doc(security=SECURED)
@blp.response(204, description="The article is withdrawn.")
def withdraw_article(id: str) -> Response:
    """Withdraw an article

    Its claims and their conflicts go with it; their ids answer 410 from now on.
    """
    engine().withdraw_article(id)
    return Response(status=204)


def _without_text(found: Response) -> Response:
    return Response(orjson.dumps({**orjson.loads(found.get_data()), "text": None}), content_type=JSON)
