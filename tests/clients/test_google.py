"""The official clients of Google's Fact Check Tools API, with nothing changed but the address."""

import json
import shutil
import subprocess
from pathlib import Path

import orjson
import pytest
from googleapiclient.discovery import build
from googleapiclient.errors import HttpError

import store

NODE = Path(__file__).parent / "node"


@pytest.fixture(scope="module")
def search(service):
    """The search of the Python client, built from its bundled discovery document."""
    api = build(
        "factchecktools",
        "v1alpha1",
        developerKey="any-key",
        client_options={"api_endpoint": service},
        static_discovery=True,
    )
    yield api.claims()
    api.close()


@pytest.fixture(scope="module")
def said(reviewed):
    """Text and speaker of every claim on record that somebody made, and that speaks of the bridge."""
    engine = store.open(f"sqlite:///{reviewed}", read_only=True)
    kinds = ["direct", "indirect", "mixed"]
    rows = [orjson.loads(row) for row in engine.stream("claims", {"q": "the", "quotation": kinds})]
    engine.close()
    return {(row["text"], row["speaker"]["name"]) for row in rows}


def every(search, **asked):
    found, request = [], search.search(**asked)
    while request is not None:
        answer = request.execute()
        found += answer.get("claims", [])
        token = answer.get("nextPageToken")
        request = search.search(**asked, pageToken=token) if token else None
    return found


@pytest.mark.parametrize("size", [1, 2, 50])
def test_the_python_client_pages_through_all_claims(search, said, size):
    found = every(search, query="the", pageSize=size)
    pairs = [(claim["text"], claim["claimant"]) for claim in found]
    assert len(pairs) == len(set(pairs))
    assert set(pairs) == said


def test_the_node_client_finds_the_same_claims(service, search):
    if shutil.which("node") is None or not (NODE / "node_modules").is_dir():
        pytest.skip("the npm client is not installed: run `npm ci` in tests/clients/node")
    command = ["node", "search.mjs", service + "/", "the", "2"]
    done = subprocess.run(command, cwd=NODE, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == every(search, query="the")


def test_a_review_has_its_rating_and_an_article_has_none(search):
    (claim,) = search.search(reviewPublisherSiteFilter="www.facts.example.org", query="bridge").execute()["claims"]
    assert claim["claimant"] == "Rosa Okafor"
    assert claim["claimReview"] == [
        {
            "publisher": {"name": "Coast Facts", "site": "facts.example.org"},
            "url": "https://facts.example.org/bridge",
            "title": "Is the bridge open?",
            "reviewDate": "2024-05-04T00:00:00Z",
            "textualRating": "False",
            "languageCode": "en",
        }
    ]
    (claim,) = (one for one in every(search, query="bridge") if one["text"] == claim["text"])
    review, printed = claim["claimReview"]
    assert review["textualRating"] == "False"
    assert "textualRating" not in printed
    assert printed["url"] == "https://courier.example/2024/05/ferries"
    assert claim["claimDate"] == "2024-05-02T00:00:00Z"


def test_a_claim_that_only_a_review_tells_of_is_found_by_its_claimants_words(search):
    (claim,) = every(search, query="lighthouses")
    assert claim["claimant"] == "Lamp League"
    assert claim["claimReview"][0]["textualRating"] == "Unproven"


def test_nothing_found_is_an_empty_answer(search):
    assert search.search(query="zeppelins").execute() == {}
    assert search.search(query="bridge", languageCode="fr").execute() == {}
    assert search.search(query="bridge", maxAgeDays=1).execute() == {}


def test_hyphens_case_and_accents_do_not_matter(search):
    assert every(search, query="LIGHT-HOUSES") == every(search, query="lighthouses") != []


def test_the_region_of_a_language_does_not_matter(search):
    assert every(search, query="bridge", languageCode="en-GB") == every(search, query="bridge")


def test_an_offset_leaves_claims_out_unless_there_is_a_token(search):
    everything = every(search, query="the")
    assert search.search(query="the", offset=3).execute()["claims"] == everything[3:13]
    token = search.search(query="the", pageSize=1).execute()["nextPageToken"]
    assert search.search(query="the", pageSize=1, offset=4, pageToken=token).execute()["claims"] == everything[1:2]


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"query": ""},
        {"query": "a", "pageToken": "nonsense"},
        {"query": "a", "languageCode": "no language"},
        {"query": "a", "pageSize": -1},
        {"query": "a", "maxAgeDays": -3},
        {"query": "x" * 501},
    ],
)
def test_errors_have_the_shape_the_client_understands(search, asked):
    with pytest.raises(HttpError) as raised:
        search.search(**asked).execute()
    error = json.loads(raised.value.content)["error"]
    assert (error["code"], error["status"]) == (400, "INVALID_ARGUMENT")
    assert error["message"] in str(raised.value)
