import csv
import io

import feedparser
import orjson
import pytest

NOUNS = ("claims", "conflicts", "speakers", "articles")


@pytest.mark.parametrize("noun", NOUNS)
def test_lines_are_exactly_the_records_that_the_store_has(client, records, noun):
    answer = client.get(f"/v1/{noun}.ndjson")
    assert answer.content_type == "application/x-ndjson"
    rows = [orjson.loads(line) for line in answer.text.splitlines()]
    assert rows
    assert rows == records(noun)


@pytest.mark.parametrize("noun", NOUNS)
def test_tables_have_a_row_for_each_record(client, records, noun):
    answer = client.get(f"/v1/{noun}.csv")
    assert answer.content_type.startswith("text/csv")
    assert f"{noun}.csv" in answer.headers["Content-Disposition"]
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert [row["id"] for row in rows] == [record["id"] for record in records(noun)]


def test_filters_select_what_is_downloaded(client, records):
    rows = [orjson.loads(line) for line in client.get("/v1/claims.ndjson?speaker=ada-lindqvist").text.splitlines()]
    assert rows
    assert {row["speaker"]["id"] for row in rows} == {"ada-lindqvist"}
    assert len(rows) == len(records("claims", speaker=["ada-lindqvist"]))


def test_a_filter_that_selects_nothing_gives_an_empty_file(client):
    assert client.get("/v1/claims.ndjson?speaker=nobody-at-all").text == ""
    assert len(client.get("/v1/claims.csv?speaker=nobody-at-all").text.splitlines()) == 1


@pytest.mark.parametrize("query", ["limit=3", "cursor=x", "speeker=a", "since=yesterday"])
def test_wrong_filters_are_told_before_anything_is_sent(client, query):
    for form in ("csv", "ndjson"):
        answer = client.get(f"/v1/claims.{form}?{query}")
        assert answer.status_code == 400
        assert answer.content_type == "application/problem+json"


def test_a_feed_reader_reads_the_newest_conflicts(client, every):
    newest = every("/v1/conflicts?sort=newest")
    feed = feedparser.parse(client.get("/v1/conflicts.atom").data)
    assert not feed.bozo
    assert feed.version == "atom10"
    assert [entry.title for entry in feed.entries] == [conflict["explanation"] for conflict in newest[:25]]
    for entry, conflict in zip(feed.entries, newest, strict=False):
        assert entry.id.endswith(conflict["id"])
        assert entry.updated
        assert all(claim["text"] in entry.summary for claim in conflict["claims"])


def test_a_feed_takes_filters_and_a_limit(client):
    assert len(feedparser.parse(client.get("/v1/conflicts.atom?limit=1").data).entries) == 1
    assert feedparser.parse(client.get("/v1/conflicts.atom?speaker=nobody-at-all").data).entries == []
