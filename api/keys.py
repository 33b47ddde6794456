"""Keys: who may change what is on record."""

import hmac
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

from flask import Response, current_app, request

from api.errors import Problem

P = ParamSpec("P")
CHALLENGE = {"WWW-Authenticate": 'Bearer realm="onrecord"'}
SECURED: list[dict[str, list[str]]] = [{"key": []}]


def with_key(view: Callable[P, Response]) -> Callable[P, Response]:
    """Only answer callers who send one of the configured keys as `Authorization: Bearer`."""

    @wraps(view)
    def if_allowed(*args: P.args, **kwargs: P.kwargs) -> Response:
        check()
        return view(*args, **kwargs)

    return if_allowed


def check() -> None:
    """Raise 403 where no keys are configured, 401 where the caller sends none of them."""
    keys = [key.strip() for key in current_app.config["API_KEYS"].split(",") if key.strip()]
    if not keys:
        raise Problem(403, "Nobody may change the records of this service: it has no API keys.")
    matches = [hmac.compare_digest(sent().encode(), key.encode()) for key in keys]
    if not any(matches):
        raise Problem(401, "Send one of the service's keys as `Authorization: Bearer KEY`.", headers=CHALLENGE)


def sent() -> str:
    """The key that the caller sent, empty without one."""
    scheme, _, key = request.headers.get("Authorization", "").partition(" ")
    return key.strip() if scheme.lower() == "bearer" else ""
