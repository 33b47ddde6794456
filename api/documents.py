"""Documents: the description of the API as JSON and YAML, and Swagger UI, which explores it."""

from typing import Any

import orjson
import yaml
from flask import Blueprint, Flask, Response, redirect
from flask_swagger_ui import get_swaggerui_blueprint

from api import spec

DOCS = "/docs"
LOOK = {
    "app_name": spec.TITLE,
    "displayRequestDuration": True,
    "docExpansion": "list",
    "defaultModelsExpandDepth": 0,
    "filter": True,
    "tryItOutEnabled": True,
    "validatorUrl": None,
    "showExtensions": False,
    "persistAuthorization": True,
}


def register(app: Flask, document: dict[str, Any]) -> None:
    """Serve the description of an application, and lead visitors to it."""
    as_json = orjson.dumps(document)
    blp = Blueprint("documents", __name__)
    blp.add_url_rule("/", "index", lambda: redirect(DOCS + "/"))
    blp.add_url_rule("/openapi.json", "json", lambda: Response(as_json, content_type="application/json"))
    blp.add_url_rule("/openapi.yaml", "yaml", lambda: Response(as_yaml(document), content_type="application/yaml"))
    app.register_blueprint(blp)
    app.register_blueprint(get_swaggerui_blueprint(DOCS, "/openapi.json", LOOK))


def as_yaml(document: dict[str, Any]) -> str:
    """The description as YAML, in the order it was drawn up, without anchors."""
    return str(yaml.dump(document, Dumper=_Plain, sort_keys=False, allow_unicode=True, width=120))


class _Plain(yaml.SafeDumper):
    """Writes repeated values out, and texts of several lines as blocks."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def _block(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Plain.add_representer(str, _block)
