import pytest
from flask.testing import FlaskClient

import store
from api.app import create_app
from api.config import Config

KEY = "a-key-of-the-tests"


def settings(path, **given):
    return Config.read({}, **{"database": f"sqlite:///{path}", "access_log": False, **given})


@pytest.fixture(scope="session")
def app(library):
    app = create_app(settings(library))
    app.testing = False
    return app


@pytest.fixture
def writer(own_library) -> FlaskClient:
    """A client of a service that takes articles, over a database of its own."""
    return create_app(settings(own_library, api_keys=f"another, {KEY}")).test_client()


@pytest.fixture
def key():
    return {"Authorization": f"Bearer {KEY}"}


@pytest.fixture
def make_client(library):
    """Clients of services with other settings, over the library."""
    return lambda **given: create_app(settings(library, **given)).test_client()


@pytest.fixture
def every(client):
    """All records of a list, page by page."""

    def walk(path, limit=100):
        found, cursor = [], None
        while cursor is not None or not found:
            joint = "&" if "?" in path else "?"
            page = client.get(f"{path}{joint}limit={limit}" + (f"&cursor={cursor}" if cursor else "")).json
            found += page["data"]
            if not (cursor := page["page"]["next"]):
                return found
        return found

    return walk


@pytest.fixture
def records(library):
    """Every record of a noun as the store has it, with whatever filter."""

    def stream(noun, **filter):
        import orjson

        engine = store.open(f"sqlite:///{library}", read_only=True)
        found = [orjson.loads(row) for row in engine.stream(noun, filter)]
        engine.close()
        return found

    return stream
