import csv
import io
import json

import pytest

from api.exporting import COLUMNS, Noun, cell, graph, harmless, ndjson, table


def rows(noun, *records):
    return list(csv.DictReader(io.StringIO("".join(table(noun, map(json.dumps, records))))))


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", '=HYPERLINK("http://x")'])
def test_no_cell_is_taken_for_a_formula(text):
    assert harmless(text) == "'" + text
    (row,) = rows(Noun.SPEAKERS, {"name": text, "aliases": [text]})
    assert row["name"].startswith("'")
    assert row["aliases"].startswith("'")


@pytest.mark.parametrize("text", ["", "1+1", "a=b", "“=1”", "Böll, Heinrich", 'say "no"', "two\nlines", "'quoted"])
def test_other_text_is_kept_as_it_is(text):
    assert rows(Noun.SPEAKERS, {"name": text})[0]["name"] == text


def test_lists_are_joined_and_what_is_unknown_is_empty():
    record = {"topics": [{"label": "Bridges"}, {"label": "Boats"}], "stance": {"target": None}, "source": None}
    assert cell(record, "topics.label") == "Bridges | Boats"
    assert cell(record, "stance.target.label") == ""
    assert cell(record, "source.name") == ""
    assert cell({"same_speaker": False, "score": 0.5, "claims": 3}, "same_speaker") == "false"


def test_the_columns_of_every_table_lead_to_something_in_its_records(records):
    for noun in set(Noun) - {Noun.REVIEWS}:
        found = records(str(noun))
        for name, path in COLUMNS[noun].items():
            if name not in {
                "target",
                "topic",
                "speaker_role",
                "role",
                "author",
                "figures",
                "aliases",
                "site",
                "wikidata",
            }:
                assert any(cell(record, path) for record in found), (noun, name)


def test_a_review_fills_every_column_of_its_table(writer, key):
    claim = writer.get("/v1/claims").json["data"][0]["id"]
    publisher = {"name": "Coast Facts", "site": "facts.example.org"}
    body = {"url": "https://facts.example.org/1", "rating": "True", "publisher": publisher, "title": "So?"}
    sent = {**body, "reviewed": "2024-06-01"}
    review = writer.post(f"/v1/claims/{claim}/reviews", json=sent, headers=key).json
    (row,) = rows(Noun.REVIEWS, {**review, "claim_date": "2024-05-01"})
    assert all(row.values())


@pytest.mark.parametrize("noun", sorted(set(Noun) - {Noun.REVIEWS}))
def test_linked_data_is_one_document_with_every_record_in_its_graph(records, noun):
    found = records(str(noun))
    document = json.loads("".join(graph(noun, map(json.dumps, found), "https://record.example")))
    assert [node["@id"].rsplit("/", 1)[-1] for node in document["@graph"]] == [record["id"] for record in found]
    assert all(node["@id"].startswith(f"https://record.example/v1/{noun}/") for node in document["@graph"])
    assert json.loads("".join(graph(noun, [], ""))) == {"@context": document["@context"], "@graph": []}


def test_lines_are_the_records_as_they_are():
    assert list(ndjson(Noun.CLAIMS, ['{"a":1}', "{}"])) == ['{"a":1}\n', "{}\n"]
