"""The description against the code: somebody who only has it understands the service."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
#: The sample articles name no outlet and have no reviews.
EMPTY = frozenset({"/v1/sources", "/v1/reviews"})
WITHOUT_SAMPLES = frozenset({"cursor", "source", "sort", "rating"})
RECORDS = frozenset(
    {"Claim", "Conflict", "Speaker", "Topic", "Article", "ArticleText", "Source", "Stance", "Target", "Selector",
     "Span", "Figure", "SpeakerPosition", "TopicPosition", "Period", "Problem", "ProblemError", "ExtractBody",
     "StatementBody", "Comparison", "ArticleBody", "Saved"}
)  # fmt: skip
UNDESCRIBED = ("/docs", "/openapi", "/static")


def test_the_committed_description_is_what_the_code_says(client):
    committed = (ROOT / "openapi.yaml").read_text(encoding="utf-8")
    assert committed == client.get("/openapi.yaml").get_data(as_text=True), (
        "run `onrecord openapi --output openapi.yaml` and commit it with the change"
    )


def test_every_route_is_described_and_every_description_has_its_route(app, document):
    routes = {
        (re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule), method.lower())
        for rule in app.url_map.iter_rules()
        for method in rule.methods - {"HEAD", "OPTIONS"}
        if rule.rule != "/" and not rule.rule.startswith(UNDESCRIBED)
    }
    described = {
        (path, method) for path, item in document["paths"].items() for method in item if method != "parameters"
    }
    assert routes == described


def test_every_operation_has_a_name_a_summary_a_description_and_one_tag(operations):
    names = [operation["operationId"] for _, _, operation in operations]
    assert len(set(names)) == len(names)
    for path, method, operation in operations:
        assert re.fullmatch(r"[a-z]+([A-Z][a-z]+)*", operation["operationId"]), (method, path)
        assert operation["summary"] and not operation["summary"].endswith("."), (method, path)
        assert operation["description"].endswith("."), (method, path)
        assert len(operation["tags"]) == 1, (method, path)


def test_every_tag_is_described(document, operations):
    described = {tag["name"]: tag["description"] for tag in document["tags"]}
    assert set(described) == {tag for _, _, operation in operations for tag in operation["tags"]}
    assert all(described.values())


def test_every_parameter_has_a_description_and_an_example(operations):
    for path, _, operation in operations:
        for parameter in operation["parameters"]:
            where = f"{path} {parameter['name']}"
            assert parameter["description"], where
            # A cursor belongs to one query over one database; other standards' parameters are described there.
            if path.startswith("/v1/") and parameter["name"] != "cursor":
                assert "example" in parameter or parameter["schema"].get("examples"), where


def test_every_field_has_a_description(document):
    for name, schema in document["components"]["schemas"].items():
        assert schema["description"], name
        for field, described in schema.get("properties", {}).items():
            assert described.get("description"), f"{name}.{field}"


def test_every_scalar_field_of_a_record_has_an_example(document):
    records = [name for name in document["components"]["schemas"] if name in RECORDS]
    assert len(records) == len(RECORDS)
    for name in records:
        schema = document["components"]["schemas"][name]
        for field, described in schema.get("properties", {}).items():
            if "type" in described and not set(_types(described)) & {"array", "object"}:
                assert described.get("examples"), f"{name}.{field}"


def _types(schema):
    return schema["type"] if isinstance(schema["type"], list) else [schema["type"]]


def test_every_error_is_described_as_a_problem(document, operations):
    for name, response in document["components"]["responses"].items():
        assert response["content"]["application/problem+json"]["schema"]["$ref"].endswith("/Problem"), name
    for path, method, operation in operations:
        errors = {status: answer for status, answer in operation["responses"].items() if int(status) >= 400}
        assert {"400", "429", "500"} <= set(errors), (method, path)
        if "{id}" in path:
            assert {"404", "410"} <= set(errors), (method, path)
        if "requestBody" in operation:
            assert {"413", "415", "422"} <= set(errors), (method, path)
        if operation.get("security"):
            assert {"401", "403"} <= set(errors), (method, path)


def test_what_changes_records_asks_for_a_key(operations):
    guarded = {(path, method) for path, method, operation in operations if operation.get("security")}
    assert {("/v1/articles", "post"), ("/v1/articles/{id}", "delete")} <= guarded


def test_enumerations_are_those_of_the_records(document):
    from schemas.claims import Quotation, StanceLabel
    from schemas.conflicts import ConflictKind
    from schemas.speakers import SpeakerKind

    schemas = document["components"]["schemas"]
    assert schemas["Claim"]["properties"]["quotation"]["enum"] == [str(value) for value in Quotation]
    assert schemas["Stance"]["properties"]["label"]["enum"] == [str(value) for value in StanceLabel]
    assert schemas["Conflict"]["properties"]["kind"]["enum"] == [str(value) for value in ConflictKind]
    assert schemas["Speaker"]["properties"]["kind"]["enum"] == [str(value) for value in SpeakerKind]


def test_every_example_of_an_id_is_on_record(client):
    from schemas import examples

    for path in (
        f"/v1/articles/{examples.ARTICLE}",
        f"/v1/claims/{examples.CLAIM}",
        f"/v1/claims/{examples.OTHER_CLAIM}",
        f"/v1/conflicts/{examples.CONFLICT}",
        f"/v1/speakers/{examples.SPEAKER}",
        f"/v1/topics/{examples.TOPIC}",
    ):
        assert client.get(path).status_code == 200, f"{path}: put an id of the sample articles into schemas/examples.py"


def test_every_example_of_a_filter_finds_something_in_the_sample_articles(client, operations):
    for path, method, operation in operations:
        required = any(parameter["in"] == "query" and parameter["required"] for parameter in operation["parameters"])
        if method != "get" or not path.startswith("/v1/") or "." in path or required:
            continue
        address = path
        for parameter in operation["parameters"]:
            if parameter["in"] == "path":
                address = address.replace("{id}", parameter["example"])
        for parameter in operation["parameters"]:
            if parameter["in"] == "query" and parameter["name"] not in WITHOUT_SAMPLES:
                (example,) = parameter["schema"]["examples"]
                answer = client.get(address, query_string={parameter["name"]: _written(example)})
                assert answer.status_code == 200, (address, parameter["name"], answer.json)
                if path not in EMPTY:
                    assert answer.json["data"], (address, parameter["name"], example)


def _written(example):
    return str(example).lower() if isinstance(example, bool) else example


def test_examples_within_the_words_of_the_description_work(client, operations):
    found = 0
    for _, _, operation in operations:
        for address in re.findall(r"`(/v1/[^`\s]+[^`\s=])`", operation["description"]):
            assert client.get(address).status_code == 200, address
            found += 1
    assert found > 5


def test_examples_of_bodies_are_answered(client, operations):
    for path, method, operation in operations:
        content = operation.get("requestBody", {}).get("content", {}).get("application/json", {})
        if "example" in content:
            answer = client.open(path, method=method.upper(), json=content["example"])
            assert answer.status_code == 200, (path, answer.json)
