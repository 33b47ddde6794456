"""The application: settings and a database in, a WSGI application out."""

from typing import Any

from flask import Flask
from flask_cors import CORS
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from werkzeug.middleware.proxy_fix import ProxyFix

import store
from api import (
    analysis,
    articles,
    bodies,
    caching,
    claims,
    conflicts,
    database,
    documents,
    downloads,
    errors,
    factcheck,
    health,
    reconcile,
    reviews,
    sources,
    speakers,
    spec,
    topics,
    tracing,
)
from api.config import Config
from store.engine import Engine

NOUNS = (
    claims,
    conflicts,
    speakers,
    topics,
    articles,
    sources,
    reviews,
    analysis,
    downloads,
    factcheck,
    reconcile,
    health,
)


def create_app(config: Config | None = None, engine: Engine | None = None) -> Flask:
    """An application over a database: the one given, or the one the settings name."""
    config = config or Config.read()
    config.check()
    app = Flask(__name__, static_folder=None)
    app.config.update(SERVE_TEXTS=config.serve_texts, API_KEYS=config.api_keys, MAX_CONTENT_LENGTH=config.max_body)
    database.attach(app, engine or store.open(config.database, analysis.judge() if config.api_keys else None))
    caching.register(app, config.kept_answers)
    errors.register(app)
    tracing.register(app, config)
    bodies.register(app)
    _share(app, config)
    _limit(app, config)
    documents.register(app, describe(app))
    return app


def describe(app: Flask) -> dict[str, Any]:
    """Give an application its nouns, and answer their description."""
    api = spec.describe(app)
    for noun in NOUNS:
        api.register_blueprint(noun.blp)
    return spec.document(api)


def _share(app: Flask, config: Config) -> None:
    """Let the pages of other origins read; keys are never accepted from them."""
    if config.cors_origins:
        CORS(
            app,
            resources=[r"/v1/.*", r"/reconcile.*", r"/v1alpha1/.*", r"/openapi\..*"],
            origins=[origin.strip() for origin in config.cors_origins.split(",")],
            methods=["GET", "HEAD", "POST"],
            allow_headers=["Content-Type", "If-None-Match", tracing.HEADER],
            expose_headers=["ETag", "Link", "Retry-After", tracing.HEADER],
            send_wildcard=True,
            always_send=False,
            max_age=86400,
        )


def _limit(app: Flask, config: Config) -> None:
    """Bound how much one client may ask; operations are not counted."""
    if config.trusted_proxies:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=config.trusted_proxies)  # type: ignore[method-assign]
    if config.rate_limit:
        limiter = Limiter(
            get_remote_address,
            application_limits=[config.rate_limit],
            storage_uri=config.rate_storage,
            headers_enabled=True,
        )
        limiter.init_app(app)
        limiter.exempt(health.blp)
