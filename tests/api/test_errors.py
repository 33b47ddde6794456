"""Hostile and mistaken input, one by one: each gets a problem that names what is wrong, and never a 500."""

import pytest

LISTS = ("/v1/claims", "/v1/conflicts", "/v1/speakers", "/v1/topics", "/v1/articles", "/v1/sources")


def problem(answer, status):
    assert answer.status_code == status, answer.get_data(as_text=True)
    assert answer.content_type == "application/problem+json"
    body = answer.json
    assert body["status"] == status
    assert body["type"] == "about:blank"
    assert body["title"] and body["detail"].endswith(".")
    assert body["request_id"] == answer.headers["X-Request-ID"]
    return body


@pytest.mark.parametrize("path", LISTS)
@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("limit=0", "limit"),
        ("limit=101", "limit"),
        ("limit=-1", "limit"),
        ("limit=1_0", "limit"),
        ("limit=%D9%A1%D9%A2", "limit"),  # digits of another script
        ("limit=1.5", "limit"),
        ("limit=+5", "limit"),
        ("limit=%205", "limit"),
        ("limit=true", "limit"),
        ("limit=", "limit"),
        ("limit=99999999999999999999999999", "limit"),
        ("limit=NaN", "limit"),
        ("limit=3&limit=4", "limit"),
        ("cursor=nonsense", "cursor"),
        ("cursor=", "cursor"),
        ("cursor=a&cursor=b", "cursor"),
        ("cursor=%00", "cursor"),
        ("cursor=" + "a" * 501, "cursor"),
        ("sort=sideways", "sort"),
        ("include=everything", "include"),
        ("unknown=1", "unknown"),
    ],
)
def test_a_parameter_that_cannot_be_used_is_named(path, query, name, client):
    body = problem(client.get(f"{path}?{query}"), 400)
    assert [error["name"] for error in body["errors"]] == [name]
    assert [error["in"] for error in body["errors"]] == ["query"]
    assert f"`{name}`" in body["detail"]


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("since=yesterday", "since"),
        ("since=2024-02-30", "since"),
        ("since=2024-5-1", "since"),
        ("since=20240501", "since"),
        ("since=0000-01-01", "since"),
        ("since=2024-05-01T00:00:00", "since"),
        ("until=%D9%A2024-01-01", "until"),
        ("since=2024-05-02&until=2024-05-01", "since"),
        ("updated_since=2024-05-01", "updated_since"),
        ("updated_since=2024-05-01T25:00:00Z", "updated_since"),
        ("updated_since=2024-05-01T00:00:00", "updated_since"),
        ("stance=approve", "stance"),
        ("stance=support,,oppose", "stance"),
        ("quotation=Direct", "quotation"),
        ("has_conflicts=1", "has_conflicts"),
        ("has_conflicts=True", "has_conflicts"),
        ("speaker=", "speaker"),
        ("speaker=,", "speaker"),
        ("speaker=%00", "speaker"),
        ("speaker=" + "x" * 201, "speaker"),
        ("speaker=" + ",".join("abcdefghijklmnopqrstu"), "speaker"),
        ("facets=colour", "facets"),
    ],
)
def test_a_filter_of_claims_that_cannot_be_used_is_named(query, name, client):
    body = problem(client.get(f"/v1/claims?{query}"), 400)
    assert {error["name"] for error in body["errors"]} == {name}


@pytest.mark.parametrize(
    "query", ["min_score=NaN", "min_score=1e-1", "min_score=1.1", "min_score=.5", "min_score=-0.1"]
)
def test_a_score_is_a_plain_number_from_0_to_1(query, client):
    assert problem(client.get(f"/v1/conflicts?{query}"), 400)["errors"][0]["name"] == "min_score"


@pytest.mark.parametrize("path", [path for path in LISTS if path != "/v1/conflicts"])
@pytest.mark.parametrize("words", ["", "%00", "x" * 501])
def test_words_to_look_for_are_1_to_500_characters_without_nul(path, words, client):
    assert problem(client.get(f"{path}?q={words}"), 400)["errors"][0]["name"] == "q"


def test_everything_wrong_is_told_at_once(client):
    body = problem(client.get("/v1/claims?limit=0&stance=approve&spaeker=x"), 400)
    assert {error["name"] for error in body["errors"]} == {"limit", "stance", "spaeker"}


@pytest.mark.parametrize(
    ("path", "body", "detail"),
    [
        ("/v1/compare", [{"a": "x"}], "`/0/b` is missing."),
        ("/v1/compare", {"a": "x", "b": "y"}, "The body is not a list."),
        ("/v1/compare", [{"a": "x", "b": {"text": 3}}], "`/0/b/text` must be a string."),
        ("/v1/extract", {"text": "x", "source": {"name": "y"}}, "`/source` must be a string."),
        ("/v1/extract", {"text": "x", "title": 3}, "`/title` must be a string."),
        ("/v1/check", [{"text": None}], "`/0/text` must not be null."),
    ],
)
def test_what_is_wrong_with_a_body_is_said_of_its_member(path, body, detail, client):
    assert problem(client.post(path, json=body), 422)["detail"] == detail


def test_a_misspelt_parameter_is_told_with_what_may_have_been_meant(client):
    body = problem(client.get("/v1/claims?spaeker=lindqvist"), 400)
    assert "did you mean `speaker`?" in body["detail"]


@pytest.mark.parametrize(
    "path",
    ["/v1/claims/x?y=1", "/v1/speakers/x?limit=1", "/v1/articles/x?text=0", "/health/live?x=1", "/metrics?x=1"],
)
def test_parameters_of_an_operation_that_has_none_are_refused(path, client):
    problem(client.get(path), 400)


@pytest.mark.parametrize("query", ["q=%FF", "q=%ED%A0%80", "%C3=1", "speaker=%F0%28%8C%28"])
def test_a_query_that_is_not_utf8_is_refused(query, client):
    assert "UTF-8" in problem(client.get(f"/v1/claims?{query}"), 400)["detail"]


def test_too_many_parameters_are_refused(client):
    problem(client.get("/v1/claims?" + "&".join("speaker=a" for _ in range(300))), 400)


@pytest.mark.parametrize(
    "words",
    ['"', '""', "AND", "OR NOT", "NEAR(a b)", "*", "bridge*", "col:x", "words:bridge", "(", "a^2", "-bridge", "+", "\\",
     "';--", "{x y}:z", "💧", "a\u0301", "%", "_"],
)  # fmt: skip
def test_the_syntax_of_full_text_search_is_taken_as_words(words, client):
    for path in ("/v1/claims", "/v1/speakers", "/v1/topics", "/v1/articles", "/v1/sources"):
        assert client.get(path, query_string={"q": words}).status_code == 200


@pytest.mark.parametrize(
    "id", ["%00", "%FF", "%ED%A0%80", "a" * 3000, "..", "%2e%2e", "'%20OR%201=1--", "💧", "%25", "9" * 40]
)
@pytest.mark.parametrize("noun", ["claims", "conflicts", "speakers", "topics", "articles"])
def test_an_id_that_nothing_has_is_not_found(noun, id, client):
    problem(client.get(f"/v1/{noun}/{id}"), 404)


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "QUERY"])
def test_a_method_that_an_address_does_not_know_is_refused_with_those_it_knows(method, client):
    answer = client.open("/v1/claims", method=method)
    problem(answer, 405)
    assert set(answer.headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS"}


def test_an_address_that_does_not_exist_is_not_found(client):
    for path in ("/v1", "/v1/", "/v1/claims/", "/v2/claims", "/docs/nothing.js", "/%2e%2e/etc/passwd"):
        problem(client.get(path), 404)


def test_head_answers_as_get_does_without_a_body(client):
    for path in (*LISTS, "/health/live", "/openapi.json"):
        got, head = client.get(path), client.head(path)
        assert head.status_code == 200
        assert head.get_data() == b""
        assert head.headers["Content-Length"] == got.headers["Content-Length"]
        assert head.headers.get("ETag") == got.headers.get("ETag")


def test_options_lists_the_methods(client):
    answer = client.options("/v1/articles")
    assert answer.status_code == 200
    assert set(answer.headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS", "POST"}


def test_what_fails_inside_is_not_told_but_logged_under_the_requests_id(library, capfdbinary):
    from api.app import create_app
    from api.config import Config

    class Broken:
        def revision(self):
            raise RuntimeError("the secret of the cellar")

    client = create_app(Config.read({}, access_log=False), Broken()).test_client()
    body = problem(client.get("/v1/claims"), 500)
    assert "cellar" not in str(body)
    logged = capfdbinary.readouterr().err
    assert b"the secret of the cellar" in logged
    assert body["request_id"].encode() in logged
