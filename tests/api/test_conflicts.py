import pytest


def test_a_conflict_shows_both_claims_and_the_deciding_words_of_each(client, every):
    conflicts = every("/v1/conflicts")
    assert conflicts
    for conflict in conflicts:
        first, second = conflict["claims"]
        assert [word["claim"] for word in conflict["evidence"]] == [first["id"], second["id"]]
        assert conflict["same_speaker"] == (first["speaker"]["id"] == second["speaker"]["id"])
        one_article = first["article"]["id"] == second["article"]["id"]
        one_outlet = first["source"] is not None and first["source"] == second["source"]
        assert conflict["same_source"] == (one_article or one_outlet)
        assert conflict["explanation"]
        for claim, words in zip(conflict["claims"], conflict["evidence"], strict=True):
            text = client.get(f"/v1/articles/{claim['article']['id']}").json["text"]
            assert text[words["start"] : words["end"]] == words["exact"]


def test_open_and_closed_to_traffic_conflict(every):
    pairs = [{claim["speaker"]["name"] for claim in conflict["claims"]} for conflict in every("/v1/conflicts")]
    assert {"Ada Lindqvist", "Rosa Okafor"} in pairs


def test_one_conflict_is_served_as_in_the_list(client, every):
    for conflict in every("/v1/conflicts"):
        assert client.get(f"/v1/conflicts/{conflict['id']}").json == conflict


def test_the_surest_come_first(every):
    scores = [conflict["score"] for conflict in every("/v1/conflicts")]
    assert scores == sorted(scores, reverse=True)


def test_two_speakers_select_what_stands_between_them(every):
    found = every("/v1/conflicts?speaker=ada-lindqvist&speaker=rosa-okafor")
    assert found
    for conflict in found:
        assert {claim["speaker"]["id"] for claim in conflict["claims"]} == {"ada-lindqvist", "rosa-okafor"}


def test_three_speakers_are_one_too_many(client):
    answer = client.get("/v1/conflicts?speaker=a,b,c")
    assert answer.status_code == 400
    assert answer.json["errors"] == [{"in": "query", "name": "speaker", "detail": "must have 1 to 2 values"}]


@pytest.mark.parametrize(
    ("filter", "holds"),
    [
        ("same_speaker=false", lambda conflict: not conflict["same_speaker"]),
        ("same_source=false", lambda conflict: not conflict["same_source"]),
        ("min_score=0.6", lambda conflict: conflict["score"] >= 0.6),
        ("kind=denial", lambda conflict: conflict["kind"] == "denial"),
        ("source=coast-courier", lambda conflict: "Coast Courier" in [c["source"]["name"] for c in conflict["claims"]]),
    ],
)
def test_filters_keep_what_holds_and_lose_nothing(filter, holds, every):
    selected = every(f"/v1/conflicts?{filter}")
    assert selected
    assert {one["id"] for one in selected} == {one["id"] for one in every("/v1/conflicts") if holds(one)}


def test_a_conflict_that_never_was_is_not_found(client):
    assert client.get("/v1/conflicts/nonesuch").status_code == 404
