"""JSON-LD as a processor reads it: contexts bundled here, nothing fetched."""

import json

import pytest
from pyld import jsonld

SCHEMA, OA = "http://schema.org/", "http://www.w3.org/ns/oa#"
#: What the published context of schema.org says of the terms used here.
CONTEXT = {
    "@context": {
        "@vocab": SCHEMA,
        "schema": SCHEMA,
        "url": {"@id": "schema:url", "@type": "@id"},
        "sameAs": {"@id": "schema:sameAs", "@type": "@id"},
        "additionalType": {"@id": "schema:additionalType", "@type": "@id"},
        "datePublished": {"@id": "schema:datePublished", "@type": "schema:Date"},
    }
}


def loader(url, options):
    assert url.rstrip("/") == "https://schema.org", f"{url} would be fetched"
    return {"contextUrl": None, "documentUrl": url, "document": CONTEXT, "contentType": "application/ld+json"}


def read(answer):
    """The nodes of an answer by id, expanded."""
    assert answer.status_code == 200
    assert answer.content_type == "application/ld+json"
    flat = jsonld.flatten(answer.json, options={"documentLoader": loader})
    return {node["@id"]: node for node in flat}


@pytest.fixture
def some(client):
    """The first record of a list."""
    return lambda path: client.get(path).json["data"][0]


def value(node, name):
    (found,) = node[SCHEMA + name]
    return found.get("@value", found.get("@id"))


def test_a_claim_is_a_claim_with_its_author_and_where_it_appeared(client, some):
    record = some("/v1/claims?source=Harbour Gazette")
    nodes = read(client.get(f"/v1/claims/{record['id']}.jsonld"))
    claim = next(node for node in nodes.values() if SCHEMA + "Claim" in node["@type"])
    assert value(claim, "text") == record["text"]
    author = nodes[value(claim, "author")]
    assert author["@id"].endswith(f"/v1/speakers/{record['speaker']['id']}")
    assert value(author, "name") == record["speaker"]["name"]
    article = nodes[value(claim, "appearance")]
    assert value(article, "url") == record["article"]["url"]
    assert value(article, "datePublished") == record["article"]["published"]


def test_a_claims_words_are_annotated_at_their_place_in_the_article(client, some):
    record = some("/v1/claims?quotation=direct")
    text = client.get(f"/v1/articles/{record['article']['id']}").json["text"]
    nodes = read(client.get(f"/v1/claims/{record['id']}", headers={"Accept": "application/ld+json"}))
    (annotation,) = (node for node in nodes.values() if OA + "Annotation" in node.get("@type", ()))
    assert annotation[OA + "hasBody"][0]["@id"].endswith(record["id"])
    selectors = [nodes[one["@id"]] for target in annotation[OA + "hasTarget"]
                 for one in nodes[target["@id"]][OA + "hasSelector"]]  # fmt: skip
    places = [one for one in selectors if OA + "TextPositionSelector" in one["@type"]]
    quotes = [one for one in selectors if OA + "TextQuoteSelector" in one["@type"]]
    cut = {text[one[OA + "start"][0]["@value"] : one[OA + "end"][0]["@value"]] for one in places}
    assert cut == {one[OA + "exact"][0]["@value"] for one in quotes} == {span["exact"] for span in record["spans"]}


def test_a_speaker_is_a_person_or_an_organization(client, every):
    for record in every("/v1/speakers"):
        nodes = read(client.get(f"/v1/speakers/{record['id']}.jsonld"))
        (node,) = (node for id, node in nodes.items() if id.endswith(record["id"]))
        (kind,) = node["@type"]
        assert (kind == SCHEMA + "Person") == (record["kind"] in {"person", "unnamed"})
        assert value(node, "name") == record["name"]


def test_a_conflict_shows_both_claims_and_the_deciding_words(client, some):
    record = some("/v1/conflicts")
    nodes = read(client.get(f"/v1/conflicts/{record['id']}.jsonld"))
    conflict = next(node for id, node in nodes.items() if id.endswith(record["id"]))
    assert value(conflict, "abstract") == record["explanation"]
    assert len(conflict[SCHEMA + "about"]) == 2
    exact = {one["@value"] for node in nodes.values() for one in node.get(OA + "exact", ())}
    assert {words["exact"] for words in record["evidence"]} <= exact


def test_a_review_has_what_is_required_of_a_claim_review(writer, key):
    claim = writer.get("/v1/claims").json["data"][0]
    body = {
        "url": "https://facts.example.org/1",
        "rating": "Mostly true",
        "rating_value": 4,
        "best_rating": 5,
        "worst_rating": 1,
        "publisher": {"name": "Coast Facts", "site": "facts.example.org"},
        "reviewed": "2024-06-01",
    }
    review = writer.post(f"/v1/claims/{claim['id']}/reviews", json=body, headers=key).json
    nodes = read(writer.get(f"/v1/reviews/{review['id']}.jsonld"))
    node = next(node for node in nodes.values() if SCHEMA + "ClaimReview" in node.get("@type", ()))
    assert value(node, "url") == body["url"]
    assert value(node, "claimReviewed") == claim["text"]
    rating = nodes[value(node, "reviewRating")]
    assert (value(rating, "alternateName"), value(rating, "ratingValue")) == ("Mostly true", 4)
    assert value(node, "itemReviewed").endswith(claim["id"])
    assert value(nodes[value(node, "author")], "name") == "Coast Facts"


def test_no_claim_is_given_a_rating_that_nobody_gave(client, every):
    for record in every("/v1/claims"):
        assert "ating" not in json.dumps(client.get(f"/v1/claims/{record['id']}.jsonld").json)


def test_plain_json_is_answered_unless_linked_data_is_wanted_more(client, some):
    path = f"/v1/claims/{some('/v1/claims')['id']}"
    for accept in ("*/*", "application/json", "application/json, application/ld+json;q=0.5", "text/html"):
        plain = client.get(path, headers={"Accept": accept})
        assert plain.content_type == "application/json"
        assert "Accept" in plain.headers["Vary"]
    profiled = client.get(path, headers={"Accept": 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"'})
    assert profiled.mimetype == "application/ld+json"
    linked = client.get(path, headers={"Accept": "application/ld+json"})
    assert linked.headers["ETag"] != plain.headers["ETag"]


def test_what_is_not_on_record_is_not_found_in_either_form(client):
    for noun in ("claims", "conflicts", "speakers", "reviews"):
        answer = client.get(f"/v1/{noun}/nonesuch.jsonld")
        assert answer.status_code == 404
        assert answer.content_type == "application/problem+json"
