import gc

import orjson
import pytest

from api import analysis
from api.database import engine
from seeds.conflicts import checking
from seeds.conflicts.statements import Statement


@pytest.fixture
def check(client):
    """What the record says to a statement."""

    def check(text, **more):
        answer = client.post("/v1/check", json={"text": text, **more})
        assert answer.status_code == 200, answer.text
        return answer.json["data"]

    return check


def relations(found):
    return [(one["relation"], one["claim"]["speaker"]["name"]) for one in found]


def test_claims_that_say_the_same_and_that_conflict_are_found(check):
    found = relations(check("The bridge is closed to traffic."))
    assert ("same", "Ada Lindqvist") in found
    assert ("conflict", "Rosa Okafor") in found


def test_figures_that_cannot_both_be_right_conflict(check):
    (found, *_) = check("The repair of the bridge would cost 9 million euros.")
    assert (found["relation"], found["kind"]) == ("conflict", "figure")
    assert found["claim"]["speaker"]["name"] == "Tomas Brandt"


def test_the_deciding_words_stand_where_they_are_said_to_stand(client, check):
    for found in check("The bridge is closed to traffic."):
        text = client.get(f"/v1/articles/{found['claim']['article']['id']}").json["text"]
        for words in found["evidence"]:
            assert text[words["start"] : words["end"]] == words["exact"]


def test_the_surest_come_first(check):
    scores = [found["score"] for found in check("The bridge is open to traffic.", speaker="Somebody Else")]
    assert scores == sorted(scores, reverse=True)


def test_a_statement_about_something_else_finds_nothing(check):
    assert check("The orchestra will play three symphonies in spring.") == []


def test_by_address_and_by_body_a_statement_is_answered_alike(client):
    text = "The bridge is closed to traffic."
    by_get = client.get("/v1/check", query_string={"text": text}).json
    assert by_get == client.post("/v1/check", json={"text": text}).json == client.post("/v1/check", json=text).json


def test_several_statements_are_answered_in_order(client, check):
    texts = ["The bridge is closed to traffic.", "The orchestra will play.", "The bridge is open to traffic."]
    answers = client.post("/v1/check", json=[texts[0], {"text": texts[1]}, texts[2]]).json["data"]
    assert [answer["data"] for answer in answers] == [check(text) for text in texts]
    assert client.post("/v1/check", json=[]).json == {"data": []}


@pytest.mark.parametrize(
    ("body", "named"),
    [
        ({"text": ""}, "/text"),
        ({"text": " \n\t"}, "/text"),
        (" ", "/text"),
        ({"speaker": "A"}, "/text"),
        ({"text": "a", "date": "soon"}, "/date"),
        ([{"text": "a"}, {"txt": "b"}], "/1/txt"),
        (["a"] * 51, ""),
        (5, ""),
    ],
)
def test_what_is_wrong_with_a_statement_is_named(client, body, named):
    answer = client.post("/v1/check", json=body)
    assert answer.status_code == 422
    assert named in [error["name"] for error in answer.json["errors"]]


@pytest.mark.parametrize("query", ["", "text=", "text=a&date=soon", "txt=a", "text=a&text=b", "text=%00", "text=%20"])
def test_what_is_wrong_with_an_address_is_a_problem(client, query):
    assert client.get(f"/v1/check?{query}").status_code == 400


def test_a_claim_withdrawn_while_an_answer_is_made_is_left_out_of_it(writer, key):
    (question,) = checking.questions([Statement("The bridge is closed to traffic.")])
    with writer.application.app_context():
        found = checking.findings(question, engine().candidates(question.keys, checking.REACH))
    assert len(found) > 1
    gone = writer.get(f"/v1/claims/{found[0].claim}").json["article"]["id"]
    assert writer.delete(f"/v1/articles/{gone}", headers=key).status_code == 204
    with writer.application.app_context():
        left = orjson.loads(analysis.served(found))["data"]
    assert all(one["claim"]["article"]["id"] != gone for one in left)


def test_what_a_check_needs_is_loaded_once_and_left_alone_by_the_garbage_collector(check):
    check("The bridge is open to traffic.")
    frozen = gc.get_freeze_count()
    assert frozen > 100_000
    check("The bridge is closed to traffic.")
    assert gc.get_freeze_count() == frozen
