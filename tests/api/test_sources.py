def test_outlets_count_their_articles_and_claims(client, every):
    outlets = {outlet["name"]: outlet for outlet in every("/v1/sources")}
    assert set(outlets) == {"Harbour Gazette", "Coast Courier"}
    for outlet in outlets.values():
        claims = every(f"/v1/claims?source={outlet['id']}")
        assert outlet["claims"] == len(claims)
        assert outlet["articles"] == 1
    assert outlets["Harbour Gazette"]["site"] == "gazette.example"


def test_outlets_are_found_by_part_of_their_name(client):
    assert [outlet["name"] for outlet in client.get("/v1/sources?q=courier").json["data"]] == ["Coast Courier"]
