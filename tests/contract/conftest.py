import pytest

import store
from api.app import create_app
from api.config import Config
from seeds.judge import Judge

KEY = "contract"


@pytest.fixture(scope="session")
def app(samples):
    """A service over the sample articles; the tests here change nothing that others look at."""
    config = Config.read({}, database=f"sqlite:///{samples}", access_log=False, api_keys=KEY)
    return create_app(config, store.open(config.database, Judge()))


@pytest.fixture(scope="session")
def document(app):
    return app.test_client().get("/openapi.json").json


@pytest.fixture(scope="session")
def operations(document):
    """Every operation with its path, method and parameters, those of its path included."""
    return [
        (path, method, {**operation, "parameters": [*operation.get("parameters", []), *item.get("parameters", [])]})
        for path, item in document["paths"].items()
        for method, operation in item.items()
        if method != "parameters"
    ]
