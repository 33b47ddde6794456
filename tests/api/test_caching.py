import pytest
from flask import Response

from api.caching import Answers

NEWS = {"text": "Petra Vance, the council leader, said the market hall will stay where it is.", "title": "Hall"}
PATHS = ["/v1/claims?limit=2", "/v1/conflicts", "/v1/speakers/ada-lindqvist", "/v1/speakers/tomas-brandt/positions"]


@pytest.mark.parametrize("path", PATHS)
def test_who_has_an_answer_already_is_told_so(path, client):
    first = client.get(path)
    again = client.get(path, headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304
    assert again.get_data() == b""
    assert again.headers["ETag"] == first.headers["ETag"]
    assert again.headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("known", ['"other"', 'W/"other", "another"', "nonsense", ""])
def test_who_has_another_answer_gets_this_one(known, client):
    assert client.get("/v1/claims", headers={"If-None-Match": known}).status_code == 200


def test_any_answer_will_do_for_who_has_any(client):
    assert client.get("/v1/claims", headers={"If-None-Match": "*"}).status_code == 304
    assert client.get("/v1/claims/nonesuch", headers={"If-None-Match": "*"}).status_code == 404


def test_one_of_several_answers_known_is_enough(client):
    tag = client.get("/v1/claims").headers["ETag"]
    for known in (f'"other", {tag}', f"W/{tag}"):
        assert client.get("/v1/claims", headers={"If-None-Match": known}).status_code == 304


def test_different_questions_have_different_tags(client):
    tags = [client.get(path).headers["ETag"] for path in ("/v1/claims", "/v1/claims?limit=2", "/v1/conflicts")]
    assert len(set(tags)) == 3


def test_a_change_of_the_records_changes_every_tag(writer, key):
    before = writer.get("/v1/claims").headers["ETag"]
    writer.post("/v1/articles", json=NEWS, headers=key)
    after = writer.get("/v1/claims", headers={"If-None-Match": before})
    assert after.status_code == 200
    assert after.headers["ETag"] != before


def test_a_service_that_keeps_texts_to_itself_has_tags_of_its_own(client, make_client, every):
    path = f"/v1/articles/{every('/v1/articles')[0]['id']}"
    assert make_client(serve_texts=False).get(path).headers["ETag"] != client.get(path).headers["ETag"]


def test_mistakes_are_not_tagged(client):
    for path in ("/v1/claims/nonesuch", "/v1/claims?limit=0"):
        assert "ETag" not in client.get(path).headers


def test_an_answer_asked_for_again_is_the_same_and_a_change_is_seen_at_once(writer, key):
    first = writer.get("/v1/claims?limit=100")
    again = writer.get("/v1/claims?limit=100")
    assert again.get_data() == first.get_data()
    assert again.headers["X-Request-ID"] != first.headers["X-Request-ID"]
    left_out = {"X-Request-ID"}
    assert {k: v for k, v in again.headers if k not in left_out} == {
        k: v for k, v in first.headers if k not in left_out
    }
    writer.post("/v1/articles", json=NEWS, headers=key)
    assert len(writer.get("/v1/claims?limit=100").json["data"]) > len(first.json["data"])


def test_answers_that_name_the_host_are_kept_for_each_host_apart(client):
    for host in ("a.example", "b.example"):
        for _ in range(2):
            feed = client.get("/v1/conflicts.atom", headers={"Host": host}).get_data(as_text=True)
            assert f"http://{host}/v1/conflicts" in feed


def test_only_the_latest_answers_are_kept_and_no_large_ones():
    answers = Answers(room=100)
    for number in range(30):
        answers.put(str(number), Response(b"x" * 10))
    assert answers.taken == 100
    assert list(answers.kept) == [str(number) for number in range(20, 30)]
    answers.put("large", Response(b"x" * 11))
    assert answers.get("large") is None
    answers.put("29", Response(b"y" * 10))
    assert answers.get("29").get_data() == b"y" * 10
    assert answers.taken == 100


def test_mistakes_are_not_kept():
    answers = Answers(room=1000)
    answers.put("wrong", Response(b"x", status=404))
    assert answers.get("wrong") is None


def test_a_service_may_keep_nothing(make_client):
    client = make_client(kept_answers=0)
    assert client.get("/v1/claims").get_data() == client.get("/v1/claims").get_data()
