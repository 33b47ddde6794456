import pytest

BODY = {
    "url": "https://facts.example.org/bridge",
    "rating": "Mostly true",
    "publisher": {"name": "Coast Facts", "site": "facts.example.org"},
    "title": "Is it so?",
    "reviewed": "2024-06-01",
    "rating_value": 4,
    "best_rating": 5,
}


@pytest.fixture
def claim(writer):
    return writer.get("/v1/claims?speaker=Ada Lindqvist").json["data"][0]


@pytest.fixture
def add(writer, claim, key):
    """Attaches a review to the claim."""
    return lambda **change: writer.post(f"/v1/claims/{claim['id']}/reviews", json={**BODY, **change}, headers=key)


def test_a_review_is_served_as_it_was_sent_and_what_it_leaves_open_is_taken_from_its_claim(writer, claim, add):
    answer = add()
    assert answer.status_code == 201
    assert writer.get(answer.headers["Location"]).json == answer.json
    for name in ("url", "rating", "title", "reviewed", "rating_value", "best_rating"):
        assert answer.json[name] == BODY[name]
    assert answer.json["claim"] == claim["id"]
    assert answer.json["claim_reviewed"] == claim["text"]
    assert answer.json["claimant"] == "Ada Lindqvist"
    assert answer.json["worst_rating"] is None


def test_a_claim_carries_its_reviews_newest_first(writer, claim, add):
    assert claim["reviews"] == []
    add()
    add(url="https://other.example.org/1", reviewed="2024-07-01", rating="False")
    add(url="https://other.example.org/2", reviewed=None, rating="Unproven")
    served = writer.get(f"/v1/claims/{claim['id']}").json["reviews"]
    assert [review["rating"] for review in served] == ["False", "Mostly true", "Unproven"]


def test_the_same_address_on_the_same_words_replaces_its_review(writer, claim, add):
    first, second = add(), add(rating="False")
    assert first.json["id"] == second.json["id"]
    assert [review["rating"] for review in writer.get("/v1/reviews").json["data"]] == ["False"]
    assert writer.get("/v1/claims?rating=mostly true").json["data"] == []


def test_claims_are_found_by_whether_and_how_they_were_reviewed(writer, claim, add):
    everything = {one["id"] for one in writer.get("/v1/claims?limit=100").json["data"]}
    add()
    ids = lambda query: {one["id"] for one in writer.get(f"/v1/claims?limit=100&{query}").json["data"]}  # noqa: E731
    assert ids("reviewed=true") == ids("rating=MOSTLY TRUE") == {claim["id"]}
    assert ids("reviewed=false") == everything - {claim["id"]}
    assert ids("rating=False") == set()
    assert ids("reviewed=true&speaker=Tomas Brandt") == set()


def test_reviews_are_found_by_claim_rating_site_words_and_day(writer, claim, add):
    add()
    for query in (f"claim={claim['id']}", "rating=mostly true", "site=facts.example.org", "since=2024-06-01", "q=so"):
        assert len(writer.get(f"/v1/reviews?{query}").json["data"]) == 1, query
    for query in ("claim=other", "rating=false", "site=example.org", "until=2024-05-31", "q=zeppelin"):
        assert writer.get(f"/v1/reviews?{query}").json["data"] == [], query


def test_a_review_outlasts_a_new_reading_of_its_article(own_library, claim, add, writer):
    add()
    import store
    from seeds.importer import reprocess
    from seeds.judge import Judge

    engine = store.open(f"sqlite:///{own_library}", Judge())
    engine._connections.current().execute("UPDATE articles SET extractor = 'older'")  # what an older version left
    reprocess(engine)
    engine.close()
    assert [review["rating"] for review in writer.get(f"/v1/claims/{claim['id']}").json["reviews"]] == ["Mostly true"]
    assert [one["id"] for one in writer.get("/v1/claims?reviewed=true").json["data"]] == [claim["id"]]


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"url": "javascript:alert(1)"}, "/url"),
        ({"url": None}, "/url"),
        ({"rating": ""}, "/rating"),
        ({"rating": "\x00"}, "/rating"),
        ({"publisher": "Facts"}, "/publisher"),
        ({"publisher": {}}, "/publisher/name"),
        ({"reviewed": "June"}, "/reviewed"),
        ({"rating_value": "4"}, "/rating_value"),
        ({"rating_value": True}, "/rating_value"),
        ({"verdict": "x"}, "/verdict"),
    ],
)
def test_what_is_wrong_with_a_review_is_named_and_nothing_is_kept(writer, add, change, named):
    answer = add(**change)
    assert answer.status_code == 422
    assert named in [error["name"] for error in answer.json["errors"]]
    assert writer.get("/v1/reviews").json["data"] == []


def test_only_holders_of_a_key_may_review(writer, client, claim):
    path = f"/v1/claims/{claim['id']}/reviews"
    assert writer.post(path, json=BODY).status_code == 401
    assert client.post(path, json=BODY).status_code == 403


def test_a_claim_nobody_knows_cannot_be_reviewed(writer, key):
    assert writer.post("/v1/claims/nonesuch/reviews", json=BODY, headers=key).status_code == 404
