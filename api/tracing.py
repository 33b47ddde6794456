"""Tracing: every request has an id, a line in the log and its place in the metrics."""

import logging
import re
import secrets
import sys
import time

import orjson
import structlog
from flask import Flask, Response, g, request

from api import metrics
from api.config import Config

HEADER = "X-Request-ID"
ID = re.compile(r"[A-Za-z0-9._-]{1,64}", re.ASCII)
log = structlog.get_logger("onrecord")


def register(app: Flask, config: Config) -> None:
    """Have every request traced."""
    configure(config.log_level)
    app.before_request(begin)
    app.after_request(finish if config.access_log else count)


def configure(level: str) -> None:
    """Have log lines written as JSON to standard error."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(serializer=lambda entry, **_: orjson.dumps(entry, default=str)),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level.upper()]),
        logger_factory=structlog.BytesLoggerFactory(file=sys.stderr.buffer),
    )


def begin() -> None:
    """Take the caller's id for the request, or make one."""
    given = request.headers.get(HEADER, "")
    g.request_id = given if ID.fullmatch(given) else secrets.token_hex(16)
    g.began = time.perf_counter()


def count(response: Response) -> Response:
    """Say the request's id, and count it."""
    response.headers[HEADER] = g.get("request_id", "")
    metrics.observe(response.status_code, time.perf_counter() - g.get("began", time.perf_counter()))
    return response


def finish(response: Response) -> Response:
    """Count the request and log it."""
    count(response)
    log.info(
        "request",
        request_id=g.get("request_id"),
        method=request.method,
        path=request.path,
        query=request.query_string.decode("latin-1"),
        status=response.status_code,
        milliseconds=round(1000 * (time.perf_counter() - g.get("began", time.perf_counter())), 2),
    )
    return response
