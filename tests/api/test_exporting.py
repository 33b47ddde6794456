import csv
import io
import json

import pytest

from api.exporting import COLUMNS, Noun, cell, harmless, ndjson, table


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
    for noun in Noun:
        found = records(str(noun))
        for name, path in COLUMNS[noun].items():
            if name not in {"target", "topic", "speaker_role", "role", "author", "figures", "aliases", "site"}:
                assert any(cell(record, path) for record in found), (noun, name)


def test_lines_are_the_records_as_they_are():
    assert list(ndjson(Noun.CLAIMS, ['{"a":1}', "{}"])) == ['{"a":1}\n', "{}\n"]
