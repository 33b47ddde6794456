"""Blueprints: a noun's addresses, read strictly and described completely."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import flask_smorest
from flask import current_app, request
from marshmallow import Schema

from api import spec
from api.arguments import Parser, pairs
from api.errors import wrong

View = TypeVar("View", bound=Callable[..., Any])


class Blueprint(flask_smorest.Blueprint):  # type: ignore[misc]
    """A noun's addresses: unknown parameters are refused, and what follows from a view's kind is described.

    ``errors`` is the form of errors where another standard has its own, and ``script`` the media type of answers that
    call a function (JSONP).
    """

    ARGUMENTS_PARSER = Parser()

    def __init__(
        self, name: str, module: str, description: str, *, errors: type[Schema] | None = None, script: str | None = None
    ) -> None:
        super().__init__(name, module, description=description)
        self.errors, self.script = errors, script
        self.before_request(refuse_unasked)
        self._prepare_doc_cbks.append(spec.complete)

    if TYPE_CHECKING:

        def route(
            self, rule: str, *, methods: Sequence[str] = (), parameters: Sequence[Mapping[str, Any]] = ()
        ) -> Callable[[View], View]:
            """Serve a view at an address."""

        def arguments(
            self, schema: Schema, *, location: str = "json", content_type: str = ""
        ) -> Callable[[View], View]:
            """Check what a request asks."""

        def response(
            self,
            status: int,
            schema: object = None,
            *,
            description: str = "",
            content_type: str = "",
            headers: object = None,
        ) -> Callable[[View], View]:
            """Say what is answered."""

        def alt_response(
            self, status: int, *, schema: object, description: str = "", content_type: str = "", headers: object = None
        ) -> Callable[[View], View]:
            """Say what else may be answered."""

        @staticmethod
        def doc(**more: object) -> Callable[[View], View]:
            """Say more of an operation."""

    def _store_endpoint_docs(
        self,
        endpoint: str,
        obj: Callable[..., Any],
        parameters: list[dict[str, Any]] | None,
        *more: object,
        **options: object,
    ) -> None:
        super()._store_endpoint_docs(endpoint, obj, parameters, *more, **options)
        for method, info in self._docs[endpoint].items():
            if method != "parameters":
                info["function"] = obj
                info["errors"], info["script"] = self.errors, self.script
                info["identified"] = bool(parameters)
                info["moves"] = bool(parameters) and self.name == "speakers"


def refuse_unasked() -> None:
    """Refuse parameters of a view that takes none; the other views' schemas refuse them by themselves."""
    if request.query_string and request.method != "OPTIONS" and not _takes_query(request.endpoint or ""):
        raise wrong("query", pairs(request.query_string)[0][0], "is not known here: this operation has no parameters")


def _takes_query(endpoint: str) -> bool:
    arguments = getattr(current_app.view_functions[endpoint], "_apidoc", {}).get("arguments", {})
    return any(parameter["in"] == "query" for parameter in arguments.get("parameters", ()))
