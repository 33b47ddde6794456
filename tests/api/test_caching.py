import pytest

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
