import gzip
import json

import pytest

from seeds.reading import read

SAID = "Petra Vance, the council leader, said the market hall will stay where it is."
OPEN, CLOSED = "The bridge is open to traffic.", "The bridge is closed to traffic."


def test_the_claims_of_a_text_are_those_that_an_import_of_it_leaves(client, writer, key):
    sent = {"text": f"{SAID} “We want no car park,” she added.", "url": "https://crier.example/1", "source": "Crier"}
    extracted = client.post("/v1/extract", json=sent)
    assert extracted.status_code == 200
    assert extracted.json["text"] == sent["text"]
    article = writer.post("/v1/articles", json=sent, headers=key).json["article"]
    imported = writer.get(f"/v1/claims?article={article}&quotation=direct,indirect,mixed,narration").json["data"]
    assert {claim["id"] for claim in extracted.json["data"]} == {claim["id"] for claim in imported}
    assert {claim["text"] for claim in extracted.json["data"]} == {claim["text"] for claim in imported}


def test_a_page_sent_is_read_as_an_import_reads_it(client, tmp_path):
    page = (
        "<html><head><title>Hall to stay | The Town Crier</title><meta name='author' content='Ann Lee'>"
        "<meta property='article:published_time' content='2024-06-07T10:00:00Z'>"
        "<meta property='og:site_name' content='The Town Crier'></head><body><article><h1>Hall to stay</h1>"
        f"<p>{SAID}</p><ul><li>Traders have asked for a new roof, she added.</li></ul></article></body></html>"
    )
    (tmp_path / "page.html").write_text(page)
    (imported,) = read(tmp_path / "page.html")
    answer = client.post("/v1/extract", json={"html": page}).json
    article, source = answer["data"][0]["article"], answer["data"][0]["source"]
    assert answer["text"] == imported.text
    assert (article["title"], article["author"]) == ("Hall to stay", "Ann Lee")
    assert (article["published"], source["name"]) == ("2024-06-07", "The Town Crier")
    given = client.post("/v1/extract", json={"html": page, "author": "Jo Park", "published": "2024-06-08"}).json
    article = given["data"][0]["article"]
    assert (article["author"], article["published"], article["title"]) == ("Jo Park", "2024-06-08", "Hall to stay")


def test_a_number_too_large_for_readers_of_json_is_served_as_one_with_an_exponent(client):
    text = "The galaxy is 2.5 million light-years away, Ruth Okafor said on Monday."
    answer = client.post("/v1/extract", json={"text": text})
    assert answer.status_code == 200
    (figure,) = answer.json["data"][0]["figures"]
    assert (figure["unit"], figure["low"]) == ("metre", 2.3651826181452e22)


def test_nothing_of_an_extraction_is_stored(client):
    before = client.get("/health/ready").json["revision"]
    client.post("/v1/extract", json={"text": SAID})
    assert client.get("/health/ready").json["revision"] == before


def test_places_point_into_the_text_that_is_answered(client):
    page = f"<html><body><article><p>{SAID}</p><p>“No car park,” Vance added on Friday.</p></article></body></html>"
    for body in ({"text": SAID + "\r\n\r\n“No car park,” Vance added."}, {"html": page}):
        answer = client.post("/v1/extract", json=body).json
        assert answer["data"]
        for claim in answer["data"]:
            for span in claim["spans"]:
                assert answer["text"][span["start"] : span["end"]] == span["exact"]


def test_a_pair_is_compared_whether_sent_as_texts_or_as_statements(client):
    pairs = [
        {"a": OPEN, "b": CLOSED},
        {"a": {"text": OPEN, "speaker": "Rosa Okafor", "date": "2024-05-02"}, "b": {"text": CLOSED, "speaker": None}},
        {"a": OPEN, "b": "Olives are picked in autumn."},
    ]
    answers = client.post("/v1/compare", json=pairs).json["data"]
    assert [answer["conflict"] for answer in answers] == [True, True, False]
    assert answers[0]["kind"] == "denial"
    assert answers[2] == {"conflict": False, "kind": None, "score": answers[2]["score"]}
    for words in answers[0]["evidence"]:
        text = {"a": OPEN, "b": CLOSED}[words["side"]]
        assert text[words["start"] : words["end"]] == words["exact"]
    assert "Rosa Okafor" in answers[1]["explanation"]


def test_no_pairs_are_answered_by_no_answers(client):
    assert client.post("/v1/compare", json=[]).json == {"data": []}


def test_more_than_100_pairs_are_too_many(client):
    answer = client.post("/v1/compare", json=[{"a": OPEN, "b": CLOSED}] * 101)
    assert answer.status_code == 422


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ({"a": OPEN, "b": CLOSED}, {""}),
        ([{"a": OPEN}], {"/0/b"}),
        ([{"a": OPEN, "b": 5}], {"/0/b"}),
        ([{"a": OPEN, "b": CLOSED}, {"a": "", "b": None}], {"/1/a/text", "/1/b"}),
        ([{"a": {"text": OPEN, "spaeker": "x"}, "b": CLOSED}], {"/0/a/spaeker"}),
        ([{"a": {"text": OPEN, "date": "May"}, "b": CLOSED}], {"/0/a/date"}),
        ([OPEN], {"/0"}),
        ("text", {""}),
        (None, {""}),
        (1.5, {""}),
    ],
)
def test_what_is_wrong_with_pairs_is_named(body, names, client):
    answer = client.post("/v1/compare", data=json.dumps(body), content_type="application/json")
    assert answer.status_code == 422, answer.json
    assert {error["name"] for error in answer.json["errors"]} == names


def test_what_has_another_type_is_told_what_it_is_not(client):
    assert client.post("/v1/compare", json={"a": OPEN, "b": CLOSED}).json["detail"] == "The body is not a list."
    assert client.post("/v1/compare", json=[OPEN]).json["detail"] == "`/0` is not an object."
    assert client.post("/v1/extract", json=[OPEN]).json["detail"] == "The body is not an object."


@pytest.mark.parametrize("path", ["/v1/extract", "/v1/compare"])
@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"{", 400),
        (b'{"text": NaN}', 400),
        (b'{"text": Infinity}', 400),
        (b'{"text": "\\ud800"}', 400),
        (b'{"text": "\xff"}', 400),
        (b"[" * 100_000, 400),
        (b"[" * 100_000 + b"]" * 100_000, 400),
        (b'{"text": 1e999999}', (400, 422)),
        (b'{"text": 123456789012345678901234567890}', 422),
        (b'{"text": true}', 422),
        (b'{"text": "\\u0000"}', 422),
    ],
)
def test_a_body_that_is_no_good_json_is_refused(path, body, status, client):
    answer = client.post(path, data=body, content_type="application/json")
    assert answer.status_code in (status if isinstance(status, tuple) else (status,)), answer.json
    assert answer.content_type == "application/problem+json"


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "application/xml", "", "nonsense"])
@pytest.mark.parametrize("path", ["/v1/extract", "/v1/compare"])
def test_a_body_of_another_kind_than_json_is_refused(path, kind, client):
    answer = client.post(path, data=b'{"text": "x"}', content_type=kind)
    assert answer.status_code == 415
    assert answer.headers["Accept"] == "application/json"


def test_a_compressed_body_is_refused_with_what_is_taken_instead(client):
    body = gzip.compress(json.dumps({"text": SAID}).encode())
    answer = client.post(
        "/v1/extract", data=body, content_type="application/json", headers={"Content-Encoding": "gzip"}
    )
    assert answer.status_code == 415
    assert answer.headers["Accept-Encoding"] == "identity"


def test_a_body_that_is_too_large_is_refused(make_client):
    client = make_client(max_body=1000)
    assert client.post("/v1/extract", json={"text": "x" * 1000}).status_code == 413
    assert client.post("/v1/extract", json={"text": SAID}).status_code == 200


@pytest.mark.parametrize("body", [{}, {"text": SAID, "html": f"<p>{SAID}</p>"}, [SAID], SAID, None, {"text": None}])
def test_a_text_or_a_page_is_needed_and_not_both(body, client):
    answer = client.post("/v1/extract", data=json.dumps(body), content_type="application/json")
    assert answer.status_code == 422


def test_a_text_that_is_not_english_is_refused_with_its_language(client):
    answer = client.post(
        "/v1/extract",
        json={"text": "Der Bürgermeister sagte, die Brücke bleibe gesperrt, und die Boote müssten warten."},
    )
    assert answer.status_code == 422
    assert "English" in answer.json["detail"]
