from urllib.parse import quote

import pytest


def test_a_list_of_claims_is_a_page_of_records(client):
    answer = client.get("/v1/claims?limit=3")
    assert answer.status_code == 200
    assert answer.content_type == "application/json"
    assert len(answer.json["data"]) == 3
    assert answer.json["page"]["limit"] == 3
    assert set(answer.json) == {"data", "page"}


def test_a_page_holds_25_claims_unless_told_otherwise(client):
    assert client.get("/v1/claims").json["page"]["limit"] == 25


def test_following_cursors_meets_every_claim_once(client, every):
    all_at_once = [claim["id"] for claim in every("/v1/claims")]
    one_by_one = [claim["id"] for claim in every("/v1/claims", limit=1)]
    assert one_by_one == all_at_once
    assert len(set(one_by_one)) == len(one_by_one) > 5


def test_the_link_header_leads_to_the_next_page_with_the_same_filters(client):
    answer = client.get("/v1/claims?limit=1&quotation=direct,indirect,mixed")
    address, relation = answer.headers["Link"].split("; ")
    assert relation == 'rel="next"'
    following = client.get(address.strip("<>"))
    assert following.status_code == 200
    assert following.json["data"][0]["id"] != answer.json["data"][0]["id"]


def test_the_last_page_links_nowhere(client):
    answer = client.get("/v1/claims?limit=100")
    assert answer.json["page"]["next"] is None
    assert "Link" not in answer.headers


def test_a_speaker_is_found_by_id_and_by_name_whatever_case_and_accents(client):
    by_id = client.get("/v1/claims?speaker=lucia-ferran").json["data"]
    by_name = client.get(f"/v1/claims?speaker={quote('LUCIA ferrán')}").json["data"]
    assert by_id
    assert by_id == by_name
    assert {claim["speaker"]["name"] for claim in by_id} == {"Lucía Ferrán"}


def test_several_speakers_are_given_by_repeating_or_with_commas(client):
    repeated = client.get("/v1/claims?speaker=lucia-ferran&speaker=edgar-nilsson").json["data"]
    joined = client.get("/v1/claims?speaker=lucia-ferran,edgar-nilsson").json["data"]
    assert repeated == joined
    assert {claim["speaker"]["id"] for claim in joined} == {"lucia-ferran", "edgar-nilsson"}


def test_a_name_that_nobody_has_gives_an_empty_list_with_a_hint(client):
    answer = client.get("/v1/claims?speaker=Zebedee+Quux")
    assert answer.status_code == 200
    assert answer.json["data"] == []
    assert "Zebedee Quux" in answer.json["hints"][0]


def test_the_publications_own_words_stay_out_unless_asked_for(client, records):
    assert all(claim["quotation"] != "narration" for claim in client.get("/v1/claims?limit=100").json["data"])
    told = client.get("/v1/claims?quotation=narration&limit=100").json["data"]
    assert {claim["quotation"] for claim in told} == {"narration"}
    assert {claim["speaker"]["kind"] for claim in told} == {"publication"}


@pytest.mark.parametrize(
    ("filter", "holds"),
    [
        ("stance=oppose", lambda claim: claim["stance"]["label"] == "oppose"),
        ("quotation=direct", lambda claim: claim["quotation"] == "direct"),
        ("source=harbour-gazette", lambda claim: claim["source"]["name"] == "Harbour Gazette"),
        ("source=Coast+Courier", lambda claim: claim["source"]["name"] == "Coast Courier"),
        ("since=2024-05-02", lambda claim: claim["article"]["published"] >= "2024-05-02"),
        ("until=2024-05-01", lambda claim: claim["article"]["published"] <= "2024-05-01"),
        ("has_conflicts=true", lambda claim: claim["conflicts"] > 0),
        ("has_conflicts=false", lambda claim: claim["conflicts"] == 0),
        ("q=boats", lambda claim: "boats" in claim["context"]),
        ('q="bridge+toll"', lambda claim: "toll" in claim["context"]),
    ],
)
def test_filters_keep_what_holds_and_lose_nothing(filter, holds, client, every):
    selected = {claim["id"] for claim in every(f"/v1/claims?{filter}")}
    assert selected, filter
    assert all(holds(claim) for claim in every(f"/v1/claims?{filter}"))
    if not filter.startswith(("since", "until", "source", "q=")):
        assert selected == {claim["id"] for claim in every("/v1/claims") if holds(claim)}


def test_topics_and_targets_filter_by_the_ids_that_claims_show(client, every):
    claims = every("/v1/claims")
    topic = claims[0]["topics"][0]["id"]
    assert {one["id"] for one in every(f"/v1/claims?topic={topic}")} >= {claims[0]["id"]}
    target = next(claim["stance"]["target"]["id"] for claim in claims if claim["stance"]["target"])
    assert every(f"/v1/claims?target={target}")


def test_the_total_and_the_facets_are_counted_only_when_asked_for(client, every):
    answer = client.get("/v1/claims?limit=1&include=total&facets=stance,speaker").json
    assert answer["total"] == len(every("/v1/claims"))
    assert set(answer["facets"]) == {"stance", "speaker"}
    assert sum(value["count"] for value in answer["facets"]["stance"]) == answer["total"]


def test_oldest_first_turns_dated_claims_round_and_keeps_unknown_dates_last(client, every):
    for order, turned in (("newest", True), ("oldest", False)):
        days = [claim["article"]["published"] for claim in every(f"/v1/claims?sort={order}")]
        dated = [day for day in days if day]
        assert dated == sorted(dated, reverse=turned)
    newest = [claim["article"]["published"] for claim in every("/v1/claims?sort=newest")]
    assert newest[-1] is None
    assert None not in newest[: newest.index(None)]


def test_relevance_needs_words_to_be_relevant_to(client):
    assert client.get("/v1/claims?sort=relevance&q=bridge").status_code == 200
    answer = client.get("/v1/claims?sort=relevance")
    assert answer.status_code == 400
    assert answer.json["errors"][0]["name"] == "sort"


def test_one_claim_is_served_as_in_the_list(client, every):
    for claim in every("/v1/claims"):
        answer = client.get(f"/v1/claims/{claim['id']}")
        assert answer.json == claim


def test_every_place_of_a_claim_is_found_in_the_text_of_its_article(client, every):
    for claim in every("/v1/claims?quotation=direct,indirect,mixed,narration"):
        text = client.get(f"/v1/articles/{claim['article']['id']}").json["text"]
        places = [*claim["spans"], claim["mention"], claim["cue"], claim["stance"]["evidence"]]
        for place in filter(None, places):
            assert text[place["start"] : place["end"]] == place["exact"]
        for span in claim["spans"]:
            assert text[: span["start"]].endswith(span["prefix"])
            assert text[span["end"] :].startswith(span["suffix"])


def test_the_conflicts_of_a_claim_are_the_conflicts_that_name_it(client, every):
    claim = every("/v1/claims?has_conflicts=true")[0]
    found = every(f"/v1/claims/{claim['id']}/conflicts")
    assert len(found) == claim["conflicts"]
    assert all(claim["id"] in [one["id"] for one in conflict["claims"]] for conflict in found)


def test_a_claim_that_never_was_is_not_found(client):
    for path in ("/v1/claims/nonesuch", "/v1/claims/nonesuch/conflicts"):
        answer = client.get(path)
        assert answer.status_code == 404
        assert "nonesuch" in answer.json["detail"]
