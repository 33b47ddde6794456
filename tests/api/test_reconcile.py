import json

import pytest


@pytest.fixture
def ask(client):
    """The candidates for one query."""

    def ask(**query):
        answer = client.post("/reconcile", data={"queries": json.dumps({"q": query})})
        assert answer.status_code == 200, answer.text
        return answer.json["q"]["result"]

    return ask


def test_the_manifest_says_what_the_service_offers(client):
    manifest = client.get("/reconcile").json
    assert manifest["versions"] == ["0.2"]
    assert manifest["name"]
    for space in ("identifierSpace", "schemaSpace"):
        assert manifest[space].startswith("http://")
    assert manifest["view"]["url"].count("{{id}}") == 1
    assert manifest["preview"]["url"].count("{{id}}") == 1
    assert {"width", "height"} <= set(manifest["preview"])
    assert set(manifest["suggest"]) == {"entity", "type", "property"}
    assert all({"id", "name"} == set(kind) for kind in manifest["defaultTypes"])


def test_every_address_of_the_manifest_answers(client):
    manifest = client.get("/reconcile").json
    base = manifest["suggest"]["entity"]["service_url"]
    for service in manifest["suggest"].values():
        assert client.get(f"{service['service_path']}?prefix=a").status_code == 200
    proposal = manifest["extend"]["propose_properties"]
    assert client.get(f"{proposal['service_path']}?type=person").status_code == 200
    for template in (manifest["view"]["url"], manifest["preview"]["url"]):
        path = template.removeprefix(base).replace("{{id}}", "speaker:ada-lindqvist")
        assert client.get(path).status_code in {200, 303}


@pytest.mark.parametrize("name", ["Ada Lindqvist", "ADA LINDQVIST", "Lindqvist, Ada", "Ada Lindkvist", "Ada Lindqvst"])
def test_a_misspelt_name_finds_its_speaker_and_can_be_taken_without_looking(ask, name):
    best = ask(query=name, type="person")[0]
    assert (best["id"], best["match"]) == ("speaker:ada-lindqvist", True)
    assert {"id": "person", "name": "Speaker: person"} in best["type"]


def test_scores_fall_and_lie_between_0_and_100(ask):
    scores = [one["score"] for one in ask(query="Brandt", limit=5)]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 100 for score in scores)


def test_a_name_nobody_bears_matches_nothing(ask):
    assert not any(one["match"] for one in ask(query="Zzyzx Quux"))


def test_an_empty_cell_has_no_candidates_and_fails_none_beside_it(client):
    queries = {"a": {"query": ""}, "b": {"query": " "}, "c": {"query": "Ada Lindqvist"}}
    answer = client.post("/reconcile", data={"queries": json.dumps(queries)}).json
    assert answer["a"] == answer["b"] == {"result": []}
    assert answer["c"]["result"][0]["match"]


def test_types_keep_others_out(ask):
    assert all(one["id"].startswith("topic:") for one in ask(query="Ada Lindqvist", type="topic"))
    assert ask(query="Ada Lindqvist", type="no-such-type") == []
    assert ask(query="Ada Lindqvist", type=["topic", "person"])[0]["id"] == "speaker:ada-lindqvist"


def test_properties_beside_the_name_move_the_score(ask):
    plain = ask(query="Ada Lindqvist")[0]["score"]
    wrong = ask(query="Ada Lindqvist", properties=[{"pid": "kind", "v": "government"}])[0]["score"]
    right = ask(query="Ada Lindqvist", properties=[{"pid": "kind", "v": ["person"]}])[0]["score"]
    assert wrong < plain == right


def test_a_query_of_properties_this_service_does_not_have_finds_nothing(ask):
    assert ask(properties=[{"pid": "shoe size", "v": 44}]) == []


def test_limits_are_kept(ask):
    assert len(ask(query="a committee", limit=1)) <= 1
    assert ask(query="Ada Lindqvist", limit=0) == []


def test_a_batch_by_get_and_by_post_answers_alike(client):
    queries = json.dumps({"a": {"query": "Lindqvist"}, "b": {"query": "Brandt"}})
    by_get = client.get("/reconcile", query_string={"queries": queries}).json
    assert by_get == client.post("/reconcile", data={"queries": queries}).json
    assert set(by_get) == {"a", "b"}


def test_pages_of_any_origin_can_ask(client):
    script = client.get("/reconcile?callback=take&_=17")
    assert script.content_type.startswith("application/javascript")
    assert script.text.startswith("/**/take({")
    assert script.text.endswith("});")
    assert client.get("/reconcile", headers={"Origin": "https://refine.example"}).headers["Access-Control-Allow-Origin"]


@pytest.mark.parametrize(
    ("form", "named"),
    [
        ({"queries": "{"}, "queries"),
        ({"queries": "[1]"}, "queries"),
        ({"queries": '{"q": 5}'}, "q"),
        ({"queries": '{"q": {"query": 5}}'}, "query"),
        ({"queries": '{"q": {}}'}, "query"),
        ({"queries": '{"q": {"query": "a", "limit": "many"}}'}, "limit"),
        ({"queries": '{"q": {"query": "a", "type": 1}}'}, "type"),
        ({"queries": '{"q": {"query": "a", "props": []}}'}, "props"),
        ({"queries": '{"q": {"query": "a", "type_strict": "maybe"}}'}, "type_strict"),
        ({"queries": '{"q": {"properties": []}}'}, "query"),
        ({"queries": '{"q": {"query": "a", "properties": [{"v": 1}]}}'}, "pid"),
        ({"queries": json.dumps({str(n): {"query": "a"} for n in range(201)})}, "200"),
        ({"extend": '{"ids": 1, "properties": []}'}, "ids"),
        ({"extend": '{"ids": [], "properties": [{"id": "shoe size"}]}'}, "shoe size"),
        ({"queries": "{}", "extend": "{}"}, "not both"),
        ({"querys": "{}"}, "querys"),
    ],
)
def test_what_is_wrong_is_said_in_the_form_of_the_protocol(client, form, named):
    answer = client.post("/reconcile", data=form)
    assert answer.status_code in {400, 422}
    assert answer.json["status"] == "error"
    assert named in answer.json["message"]


@pytest.mark.parametrize("callback", ["alert(1)", "a;b", "", "a b", "é"])
def test_a_callback_can_only_be_the_name_of_a_function(client, callback):
    answer = client.get("/reconcile", query_string={"callback": callback})
    assert answer.status_code == 400
    assert answer.json["status"] == "error"


def test_properties_are_fetched_for_entities(client):
    wanted = {"ids": ["speaker:ada-lindqvist", "speaker:nobody"], "properties": [{"id": "name"}, {"id": "claims"}]}
    answer = client.post("/reconcile", data={"extend": json.dumps(wanted)}).json
    assert [one["id"] for one in answer["meta"]] == ["name", "claims"]
    known = answer["rows"]["speaker:ada-lindqvist"]
    assert known["name"] == [{"str": "Ada Lindqvist"}]
    assert known["claims"][0]["int"] > 0
    assert answer["rows"]["speaker:nobody"] == {"name": [], "claims": []}


def test_the_beginning_of_a_name_suggests_who_may_be_meant(client):
    found = client.get("/reconcile/suggest/entity?prefix=lindq").json["result"]
    assert found[0]["id"] == "speaker:ada-lindqvist"
    assert client.get("/reconcile/suggest/type?prefix=top").json["result"] == [{"id": "topic", "name": "Topic"}]
    assert {"id": "role", "name": "Role"} in client.get("/reconcile/suggest/property?prefix=ro").json["result"]


def test_a_card_shows_who_it_is_and_escapes_what_it_shows(client):
    card = client.get("/reconcile/preview?id=speaker:ada-lindqvist")
    assert card.content_type.startswith("text/html")
    assert "Ada Lindqvist" in card.text
    for id in ("speaker:<script>", "nothing", "speaker:", "topic:<b>"):
        unknown = client.get("/reconcile/preview", query_string={"id": id})
        assert unknown.status_code == 404
        assert unknown.json["status"] == "error"


def test_an_entity_leads_to_its_record(client):
    assert client.get("/reconcile/view?id=speaker:ada-lindqvist", follow_redirects=True).json["name"] == "Ada Lindqvist"


def test_a_body_that_is_no_form_is_refused(client):
    answer = client.post("/reconcile", json={"queries": "{}"})
    assert answer.status_code == 415
    assert answer.json["status"] == "error"


def test_a_batch_that_is_too_large_gets_the_error_of_the_protocol(make_client):
    answer = make_client(max_body=1000).post("/reconcile", data={"queries": "x" * 2000})
    assert answer.status_code == 413
    assert answer.json["status"] == "error"
    assert "larger" in answer.json["message"]
