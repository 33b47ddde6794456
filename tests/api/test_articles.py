import sqlite3

import pytest

NEWS = {
    "title": "Market hall to stay",
    "text": "Council leader Petra Vance said the market hall will stay where it is. Vance rejected the car park. "
    "“We want no car park on this square,” she told reporters on Friday.",
    "published": "2024-06-07",
    "source": "Town Crier",
    "url": "https://crier.example/market-hall",
}


def test_articles_are_listed_without_and_served_with_their_text(client, every):
    articles = every("/v1/articles")
    assert len(articles) == 3
    for article in articles:
        served = client.get(f"/v1/articles/{article['id']}").json
        assert served.pop("text")
        assert served == article


def test_a_service_may_keep_texts_to_itself(make_client, every):
    reserved = make_client(serve_texts=False)
    for article in every("/v1/articles"):
        assert reserved.get(f"/v1/articles/{article['id']}").json == {**article, "text": None}


@pytest.mark.parametrize(
    ("filter", "titles"),
    [
        ("source=coast-courier", {"Ferry line says port is open"}),
        ("q=HARVEST", {"Olive growers fear a poor harvest"}),
        ("since=2024-05-02", {"Ferry line says port is open"}),
        ("until=2024-05-01", {"Harbour bridge closed after storm"}),
    ],
)
def test_filters_select_articles(filter, titles, every):
    assert {article["title"] for article in every(f"/v1/articles?{filter}")} == titles


def test_updated_since_selects_what_was_stored_since(client, every):
    newest = max(article["updated"] for article in every("/v1/articles"))
    found = client.get("/v1/articles", query_string={"updated_since": newest}).json["data"]
    assert newest in [article["updated"] for article in found]
    assert client.get("/v1/articles?updated_since=2999-01-01T00:00:00Z").json["data"] == []


def test_an_article_sent_is_on_record_at_once(writer, key):
    sent = writer.post("/v1/articles", json=NEWS, headers=key)
    assert sent.status_code == 201, sent.json
    assert sent.json["status"] == "added"
    article = writer.get(sent.headers["Location"]).json
    assert article["id"] == sent.json["article"]
    assert article["text"] == NEWS["text"]
    assert (article["title"], article["url"], article["published"]) == (NEWS["title"], NEWS["url"], NEWS["published"])
    claims = writer.get(f"/v1/claims?article={article['id']}&quotation=direct,indirect,mixed,narration").json["data"]
    assert len(claims) == sent.json["claims"] >= 2
    assert "Petra Vance" in {claim["speaker"]["name"] for claim in claims}


def test_sending_an_article_again_changes_nothing(writer, key):
    first = writer.post("/v1/articles", json=NEWS, headers=key).json
    revision = writer.get("/health/ready").json["revision"]
    again = writer.post("/v1/articles", json=NEWS, headers=key)
    assert again.status_code == 200
    assert again.json["status"] == "unchanged"
    assert again.json["article"] == first["article"]
    assert writer.get("/health/ready").json["revision"] == revision


def test_another_text_under_the_same_origin_replaces_the_article_under_its_id(writer, key):
    first = writer.post("/v1/articles", json={**NEWS, "origin": "crier/1"}, headers=key).json
    changed = NEWS["text"].replace("no car park", "a smaller car park")
    again = writer.post("/v1/articles", json={**NEWS, "text": changed, "origin": "crier/1"}, headers=key)
    assert again.status_code == 200
    assert (again.json["status"], again.json["article"]) == ("replaced", first["article"])
    assert writer.get(f"/v1/articles/{first['article']}").json["text"] == changed


def test_an_article_sent_as_a_page_is_read_without_its_furniture(writer, key):
    page = (
        f"<html><body><nav>Home Sport Weather</nav><article><h1>Hall</h1><p>{NEWS['text']}</p></article></body></html>"
    )
    sent = writer.post("/v1/articles", json={"html": page, "title": "Hall", "source": "Town Crier"}, headers=key)
    assert sent.status_code == 201, sent.json
    assert "Home Sport" not in writer.get(sent.headers["Location"]).json["text"]


def test_a_withdrawn_article_and_its_claims_are_gone(writer, key):
    sent = writer.post("/v1/articles", json=NEWS, headers=key).json
    claims = writer.get(f"/v1/claims?article={sent['article']}").json["data"]
    answer = writer.delete(f"/v1/articles/{sent['article']}", headers=key)
    assert (answer.status_code, answer.get_data()) == (204, b"")
    for path in [f"/v1/articles/{sent['article']}", *(f"/v1/claims/{claim['id']}" for claim in claims)]:
        gone = writer.get(path)
        assert gone.status_code == 410
        assert gone.content_type == "application/problem+json"
    assert writer.delete(f"/v1/articles/{sent['article']}", headers=key).status_code == 410
    assert writer.delete("/v1/articles/nonesuch", headers=key).status_code == 404


def test_without_configured_keys_nobody_may_write(client):
    for answer in (
        client.post("/v1/articles", json=NEWS, headers={"Authorization": "Bearer x"}),
        client.delete("/v1/articles/x", headers={"Authorization": "Bearer "}),
    ):
        assert answer.status_code == 403
        assert "keys" in answer.json["detail"]


@pytest.mark.parametrize(
    "headers", [{}, {"Authorization": "Bearer wrong"}, {"Authorization": "Bearer"}, {"Authorization": "Basic a2V5"},
                {"Authorization": "Bearer another, a-key-of-the-tests"}, {"Authorization": "Bearer kéy"}]
)  # fmt: skip
def test_a_caller_without_one_of_the_keys_is_asked_for_it(headers, writer):
    for answer in (
        writer.post("/v1/articles", json=NEWS, headers=headers),
        writer.delete("/v1/articles/x", headers=headers),
    ):
        assert answer.status_code == 401
        assert answer.headers["WWW-Authenticate"].startswith("Bearer")


def test_the_scheme_of_a_key_may_be_written_in_any_case(writer):
    sent = writer.post("/v1/articles", json=NEWS, headers={"Authorization": "bearer another"})
    assert sent.status_code == 201


@pytest.mark.parametrize(
    ("change", "name"),
    [
        (
            {"text": "Le maire a dit que le pont serait fermé jusqu'à lundi, et que les bateaux devaient attendre."},
            "/text",
        ),
        ({"text": "x"}, "/text"),
        ({"text": ""}, "/text"),
        ({"text": 5}, "/text"),
        ({"text": "a\x00b"}, "/text"),
        ({"html": "<p>Hello</p>"}, "/text"),
        ({"url": "javascript:alert(1)"}, "/url"),
        ({"url": "not a url"}, "/url"),
        ({"published": "7 June 2024"}, "/published"),
        ({"published": True}, "/published"),
        ({"origin": "x" * 501}, "/origin"),
        ({"titel": "x"}, "/titel"),
    ],
)
def test_what_is_wrong_with_an_article_is_named_and_nothing_is_stored(change, name, writer, key, own_library):
    answer = writer.post("/v1/articles", json={**NEWS, **change}, headers=key)
    assert answer.status_code == 422, answer.json
    assert [error["name"] for error in answer.json["errors"]] == [name]
    assert [error["in"] for error in answer.json["errors"]] == ["body"]
    with sqlite3.connect(own_library) as connection:
        assert connection.execute("SELECT count(*) FROM articles").fetchone() == (3,)
    connection.close()
