"""What is served against the schemas: every record is what its schema dumps, with no field more or less."""

import pytest
from marshmallow import RAISE

from schemas.articles import ArticleSchema, ArticleTextSchema, SourceSchema
from schemas.claims import ClaimSchema
from schemas.conflicts import ConflictSchema
from schemas.positions import SpeakerPositionSchema, TopicPositionSchema
from schemas.problems import ProblemSchema
from schemas.speakers import SpeakerSchema
from schemas.topics import TopicSchema


def fits(schema, record):
    """Whether a record is valid, and exactly what a fresh dump of it would be."""
    assert schema(unknown=RAISE).validate(record) == {}
    assert schema().dump(record) == record


@pytest.mark.parametrize(
    ("path", "schema"),
    [
        ("/v1/claims?quotation=direct,indirect,mixed,narration", ClaimSchema),
        ("/v1/conflicts?sort=newest", ConflictSchema),
        ("/v1/speakers?sort=name", SpeakerSchema),
        ("/v1/topics?sort=label", TopicSchema),
        ("/v1/articles?sort=oldest", ArticleSchema),
        ("/v1/sources?sort=name", SourceSchema),
        ("/v1/speakers/hamas/positions?include=total", SpeakerPositionSchema),
        ("/v1/topics/ceasefire/positions?include=total", TopicPositionSchema),
    ],
)
def test_every_record_of_a_list_is_what_its_schema_dumps(path, schema, client):
    answer = client.get(path, query_string=None, follow_redirects=True).json
    for record in answer["data"]:
        fits(schema, record)
    assert answer["data"] or "sources" in path


@pytest.mark.parametrize(
    ("noun", "schema"),
    [
        ("claims", ClaimSchema),
        ("conflicts", ConflictSchema),
        ("speakers", SpeakerSchema),
        ("topics", TopicSchema),
        ("articles", ArticleTextSchema),
    ],
)
def test_one_record_is_what_its_schema_dumps(noun, schema, client):
    for record in client.get(f"/v1/{noun}").json["data"]:
        fits(schema, client.get(f"/v1/{noun}/{record['id']}").json)


@pytest.mark.parametrize("path", ["/v1/claims?limit=0", "/v1/claims/x", "/nowhere", "/v1/claims?q=%FF"])
def test_a_problem_is_what_its_schema_dumps(path, client):
    record = client.get(path).json
    assert ProblemSchema(unknown=RAISE).validate(record) == {}
    assert ProblemSchema().dump(record) == record


def test_claims_name_what_their_neighbours_serve(client):
    for claim in client.get("/v1/claims?limit=20").json["data"]:
        article = client.get(f"/v1/articles/{claim['article']['id']}").json
        assert {name: article[name] for name in claim["article"]} == claim["article"]
        assert article["source"] == claim["source"]
        speaker = client.get(f"/v1/speakers/{claim['speaker']['id']}").json
        assert {name: speaker[name] for name in ("id", "name", "kind")} == {
            name: claim["speaker"][name] for name in ("id", "name", "kind")
        }
        for topic in claim["topics"]:
            assert client.get(f"/v1/topics/{topic['id']}").json["label"] == topic["label"]
