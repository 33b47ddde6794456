def test_a_speaker_is_found_by_part_of_a_name(client):
    for words in ("lindqvist", "LINDQ", "ada"):
        found = client.get(f"/v1/speakers?q={words}").json["data"]
        assert "Ada Lindqvist" in [speaker["name"] for speaker in found], words


def test_speakers_are_listed_by_their_number_of_claims_or_by_name(every):
    claims = [speaker["claims"] for speaker in every("/v1/speakers")]
    assert claims == sorted(claims, reverse=True)
    names = [speaker["name"].casefold() for speaker in every("/v1/speakers?sort=name")]
    assert len(names) == len(claims)


def test_kinds_select_speakers(every):
    assert {speaker["kind"] for speaker in every("/v1/speakers?kind=person")} == {"person"}
    assert {speaker["kind"] for speaker in every("/v1/speakers?kind=publication,unnamed")} <= {"publication", "unnamed"}


def test_a_speaker_counts_the_claims_that_are_listed_for_them(client, every):
    for speaker in every("/v1/speakers"):
        claims = every(f"/v1/speakers/{speaker['id']}/claims")
        assert len(claims) == speaker["claims"] > 0
        assert {claim["speaker"]["id"] for claim in claims} == {speaker["id"]}


def test_one_speaker_in_two_articles_is_one_speaker(every):
    claims = every("/v1/speakers/tomas-brandt/claims")
    assert len({claim["article"]["id"] for claim in claims}) == 2


def test_a_publications_own_words_are_listed_under_the_publication(every):
    publication = every("/v1/speakers?kind=publication")[0]
    claims = every(f"/v1/speakers/{publication['id']}/claims")
    assert {claim["quotation"] for claim in claims} == {"narration"}


def test_positions_add_up_and_name_the_claims_behind_each_number(client, every):
    rows = every("/v1/speakers/tomas-brandt/positions")
    assert rows
    for row in rows:
        for stance in ("support", "oppose", "neutral"):
            assert row[stance] == sum(part["count"] for part in row["periods"] if part["stance"] == stance)
        for part in row["periods"]:
            assert len(part["claims"]) == part["count"]
            for claim in part["claims"]:
                assert client.get(f"/v1/claims/{claim}").json["speaker"]["id"] == "tomas-brandt"


def test_a_speaker_nobody_knows_is_not_found_anywhere(client):
    for path in ("", "/claims", "/positions"):
        assert client.get(f"/v1/speakers/nonesuch{path}").status_code == 404
