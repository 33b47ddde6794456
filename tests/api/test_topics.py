def test_topics_are_found_by_part_of_a_label(client, every):
    topic = every("/v1/topics")[0]
    found = client.get("/v1/topics", query_string={"q": topic["label"].split()[0]}).json["data"]
    assert topic["id"] in [one["id"] for one in found]


def test_a_topic_counts_the_claims_that_its_filter_selects(every):
    for topic in every("/v1/topics"):
        claims = every(f"/v1/claims?topic={topic['id']}")
        assert len(claims) == topic["claims"]


def test_key_phrases_of_the_texts_are_told_from_the_topic_list(every):
    listed, phrases = every("/v1/topics?listed=true"), every("/v1/topics?listed=false")
    assert all(topic["listed"] for topic in listed)
    assert not any(topic["listed"] for topic in phrases)
    assert len(listed) + len(phrases) == len(every("/v1/topics"))


def test_one_topic_is_served_as_in_the_list(client, every):
    for topic in every("/v1/topics"):
        assert client.get(f"/v1/topics/{topic['id']}").json == topic


def test_positions_on_a_topic_name_their_speakers(client, every):
    found = [row for topic in every("/v1/topics") for row in every(f"/v1/topics/{topic['id']}/positions")]
    assert found
    for row in found:
        assert client.get(f"/v1/speakers/{row['speaker']['id']}").status_code == 200


def test_a_topic_nobody_knows_is_not_found(client):
    for path in ("", "/positions"):
        assert client.get(f"/v1/topics/nonesuch{path}").status_code == 404
