"""Bodies: what a request sends is bounded, and read off the connection even where nobody looked at it.

A server that answers a body it never read has to break the connection, and the caller, still sending, may see that
break instead of the answer; the next request on a connection thought alive is lost as well.
"""

from flask import Flask, Response, request
from werkzeug.exceptions import RequestEntityTooLarge

PIECE = 65_536
#: How many times the largest body taken is read off and thrown away; what sends yet more is broken off.
PATIENCE = 16


def register(app: Flask) -> None:
    """Have bodies of no announced length bounded, and what is left of any body read off after the answer is made."""
    app.before_request(bound)
    app.after_request(exhaust)


def bound() -> None:
    """Raise 413 for a body in chunks that is too large, which the framework cuts off without a word."""
    limit = request.max_content_length
    if limit is None or request.content_length is not None or not _ends():
        return
    if len(request.get_data()) >= limit and request.environ["wsgi.input"].read(1):
        raise RequestEntityTooLarge


def exhaust(response: Response) -> Response:
    """Read what is left of the body, up to a bound."""
    left = PATIENCE * (request.max_content_length or 0) if _ends() else 0
    try:
        while left > 0 and (piece := request.environ["wsgi.input"].read(PIECE)):
            left -= len(piece)
    except OSError:
        pass  # the caller is gone or sends garbage: the server finds that out for itself
    return response


def _ends() -> bool:
    """Whether the server says where a body ends; without that, reading on could wait for ever."""
    return bool(request.environ.get("wsgi.input_terminated"))
