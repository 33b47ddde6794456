"""Caching: an answer stays the same while the database does, so its ETag is the database's revision and the address.

Each process keeps the answers asked for last; a new revision gives new tags, so that nothing old is ever served.
"""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import wraps
from hashlib import blake2b
from threading import Lock
from typing import ParamSpec, cast

from flask import Flask, Response, current_app, request

from api import linked
from api.config import VERSION
from api.database import engine

P = ParamSpec("P")
KEY = "onrecord.answers"
#: The share of the room that one answer may take.
LARGEST = 0.1


@dataclass(slots=True)
class Answers:
    """Ready answers by what was asked, the latest used, in at most ``room`` bytes; safe to use from several threads."""

    room: int
    taken: int = 0
    kept: OrderedDict[str, tuple[bytes, list[tuple[str, str]]]] = field(default_factory=OrderedDict)
    lock: Lock = field(default_factory=Lock)

    def get(self, asked: str) -> Response | None:
        """The answer to what was asked, if it is kept."""
        with self.lock:
            if found := self.kept.get(asked):
                self.kept.move_to_end(asked)
        return Response(*found[:1], headers=found[1]) if found else None

    def put(self, asked: str, answer: Response) -> Response:
        """Keep an answer, unless it is large, in place of those not used for longest."""
        body = answer.get_data()
        if answer.status_code == 200 and len(body) <= LARGEST * self.room:
            with self.lock:
                self.taken += len(body) - len(self.kept.pop(asked, (b"",))[0])
                self.kept[asked] = body, list(answer.headers)
                while self.taken > self.room:
                    self.taken -= len(self.kept.popitem(last=False)[1][0])
        return answer


def register(app: Flask, room: int) -> None:
    """Give an application room for ready answers, in bytes."""
    app.extensions[KEY] = Answers(room)


def cached(view: Callable[P, Response]) -> Callable[P, Response]:
    """Answer 304 where the caller has this very answer already, else from what is kept, else anew; say the ETag."""

    @wraps(view)
    def unless_known(*args: P.args, **kwargs: P.kwargs) -> Response:
        tag = etag(engine().revision())
        known = request.if_none_match
        if known.contains_weak(tag) and not known.star_tag:
            return _unchanged(tag)
        answers = cast(Answers, current_app.extensions[KEY])
        asked = f"{request.environ['wsgi.url_scheme']} {request.environ.get('HTTP_HOST')} {tag}"
        response = answers.get(asked) or answers.put(asked, _tagged(view(*args, **kwargs), tag))
        return _unchanged(tag) if known.star_tag else response

    unless_known.is_cached = True  # type: ignore[attr-defined]
    return unless_known


def _tagged(response: Response, tag: str) -> Response:
    response.headers["ETag"] = f'"{tag}"'
    response.headers["Cache-Control"] = "no-cache"
    return response


def _unchanged(tag: str) -> Response:
    return _tagged(Response(status=304), tag)


def etag(revision: int) -> str:
    """The tag of what this address answers at a revision: differs where settings or software may."""
    address = f"{request.full_path} {linked.wanted()} {VERSION} {current_app.config['SERVE_TEXTS']}"
    return f"{revision}-{blake2b(address.encode('utf-8', 'surrogatepass'), digest_size=8).hexdigest()}"
