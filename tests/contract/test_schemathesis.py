"""Every operation under generated input, with all of schemathesis's checks."""

from shutil import copyfile

import pytest
import schemathesis
from hypothesis import settings

import store
from api import database
from api.app import create_app
from api.config import Config
from seeds.judge import Judge

KEY = "schemathesis"

#: 400 and 422 are right for what only the server can judge: cursors, texts that are not English, days in disorder.
CONFIG = schemathesis.Config.from_dict(
    {
        "generation": {"deterministic": True, "max-examples": 15},
        "checks": {
            "positive_data_acceptance": {"expected-statuses": ["2xx", "3xx", "400", "403", "404", "410", "422"]},
            "negative_data_rejection": {"expected-statuses": ["400", "401", "404", "405", "410", "415", "422"]},
        },
    }
)
SERVICE = create_app(Config.read({}, access_log=False, api_keys=KEY), object())
SCHEMA = schemathesis.openapi.from_wsgi("/openapi.json", SERVICE, config=CONFIG)


@pytest.fixture(autouse=True, scope="module")
def records(samples, tmp_path_factory):
    """Give the service, whose description was needed before, a copy of the sample articles."""
    path = copyfile(samples, tmp_path_factory.mktemp("schemathesis") / "own.db")
    database.attach(SERVICE, store.open(f"sqlite:///{path}", Judge()))


@SCHEMA.parametrize()
@settings(max_examples=15, deadline=None, derandomize=True)
def test_no_generated_request_breaks_what_the_description_promises(case):
    headers = {"Authorization": f"Bearer {KEY}"} if case.operation.definition.raw.get("security") else None
    case.call_and_validate(headers=headers)
