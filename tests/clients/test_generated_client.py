"""A client generated from openapi.yaml by openapi-python-client, against a running service."""

import importlib
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from openapi_spec_validator import validate

ROOT = Path(__file__).parents[2]
CONFIG = Path(__file__).parent / "openapi-client.yaml"


@pytest.fixture(scope="module")
def generated(tmp_path_factory):
    """The folder of the generated package, and what the generator printed."""
    folder = tmp_path_factory.mktemp("generated") / "onrecord_client"
    command = [
        Path(sys.executable).with_name("openapi-python-client"), "generate", "--path", ROOT / "openapi.yaml",
        "--config", CONFIG, "--meta", "none", "--output-path", folder,
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder, done.stdout + done.stderr


@pytest.fixture(scope="module")
def package(generated):
    """Imports modules of the generated package."""
    folder, _ = generated
    sys.path.insert(0, str(folder.parent))
    yield lambda name: importlib.import_module(f"onrecord_client.{name}")
    sys.path.remove(str(folder.parent))


@pytest.fixture
def client(package, service):
    with package("client").Client(base_url=service) as client:
        yield client


def test_the_description_is_valid():
    validate(yaml.safe_load((ROOT / "openapi.yaml").read_text(encoding="utf-8")))


def test_a_client_is_generated_without_a_warning(generated):
    _, printed = generated
    assert "warning" not in printed.lower()
    assert "error" not in printed.lower()


def test_the_client_finds_claims_by_speaker(client, package):
    found = package("api.claims.list_claims").sync(client=client, speaker=["Rosa Okafor"])
    assert found.data
    assert {claim.speaker.id for claim in found.data} == {"rosa-okafor"}


def test_the_client_finds_claims_by_topic(client, package):
    topic = package("api.topics.list_topics").sync(client=client).data[0]
    found = package("api.claims.list_claims").sync(client=client, topic=[topic.id])
    assert len(found.data) == topic.claims
    assert all(topic.id in [one.id for one in claim.topics] for claim in found.data)


def test_the_client_finds_conflicts_with_both_quotations(client, package):
    found = package("api.conflicts.list_conflicts").sync(client=client)
    assert found.data
    for conflict in found.data:
        first, second = conflict.claims
        assert first.id != second.id
        assert [words.claim for words in conflict.evidence] == [first.id, second.id]


def test_every_operation_has_a_name_worth_reading():
    document = yaml.safe_load((ROOT / "openapi.yaml").read_text(encoding="utf-8"))
    names = [operation["operationId"] for path in document["paths"].values()
             for method, operation in path.items() if method != "parameters"]  # fmt: skip
    assert len(names) == len(set(names))
    for name in names:
        assert name.isidentifier() and name[0].islower() and any(letter.isupper() for letter in name), name
