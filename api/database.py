"""The database behind the requests."""

from typing import cast

from flask import Flask, current_app

from store.engine import Engine

KEY = "onrecord.engine"


def attach(app: Flask, engine: Engine) -> None:
    """Give an application its database."""
    app.extensions[KEY] = engine


def engine() -> Engine:
    """The database of the application that answers."""
    return cast(Engine, current_app.extensions[KEY])
