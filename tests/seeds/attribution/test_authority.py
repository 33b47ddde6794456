"""The operator's file of names."""

import json

import pytest

from schemas.speakers import SpeakerKind
from seeds.attribution.authority import Authority, AuthorityError

YAML = """\
- name: Ruth Okafor
  aliases: [Mama Ruth, R. Okafor]
  kind: person
  wikidata: Q42
- name: Coastal Shipping Authority
  kind: organisation
- different: [Ruth Okafor, Daniel Okafor, Okafor]
"""


@pytest.fixture
def write(tmp_path):
    def writer(name, content):
        path = tmp_path / name
        path.write_text(content, encoding="utf-8")
        return path

    return writer


def test_yaml_gives_entries_and_pairs_to_keep_apart(write):
    authority = Authority.load(write("names.yaml", YAML))
    first = authority.entries[0]
    assert (first.name, first.aliases, first.kind) == ("Ruth Okafor", ("Mama Ruth", "R. Okafor"), SpeakerKind.PERSON)
    assert first.wikidata == "Q42"
    assert authority.entries[1].aliases == ()
    assert len(authority.different) == 3


def test_json_and_tsv_say_the_same_as_yaml(write):
    listed = [
        {"name": "Ruth Okafor", "aliases": ["Mama Ruth", "R. Okafor"], "kind": "person", "wikidata": "Q42"},
        {"name": "Coastal Shipping Authority", "kind": "organisation"},
        {"different": ["Ruth Okafor", "Daniel Okafor", "Okafor"]},
    ]
    tsv = (
        "name\taliases\tkind\twikidata\tdifferent\n"
        "Ruth Okafor\tMama Ruth; R. Okafor\tperson\tQ42\n"
        "# a remark\n"
        "Coastal Shipping Authority\t\torganisation\t\t\n"
        "\t\t\t\tRuth Okafor; Daniel Okafor; Okafor\n"
    )
    wanted = Authority.load(write("names.yaml", YAML))
    assert Authority.load(write("names.json", json.dumps(listed, indent="\t"))) == wanted
    assert Authority.load(write("names.tsv", tsv)) == wanted


def test_an_empty_file_overrules_nothing(write):
    assert Authority.load(write("names.yaml", "")) == Authority()


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("n.yaml", "- name: A\n- name: B\n  kind: alien\n", r"line 2: field 'kind': 'alien' is not one of person"),
        ("n.yaml", "- name: A\n  wikidata: 42\n", r"line 1: field 'wikidata': 42 is not an identifier like Q42"),
        ("n.yaml", "- name: A\n  alias: [B]\n", r"line 1: field 'alias': is not one of name, aliases"),
        ("n.yaml", "- name: A\n  aliases: B\n", r"line 1: field 'aliases': is not a list of texts"),
        ("n.yaml", "- name: A\n- name: B\n  aliases: [a]\n", r"line 2: field .aliases.: .a. is already given on line"),
        ("n.yaml", "- aliases: [B]\n", r"line 1: field 'name': is missing"),
        ("n.yaml", "- name: [A]\n", r"line 1: field 'name': is not a text"),
        ("n.yaml", "- different: [A]\n", r"line 1: field 'different': needs two names"),
        ("n.yaml", "name: A\n", r"line 1: the file is not a list"),
        ("n.yaml", "- just a text\n", r"line 1: an entry is not a mapping"),
        ("n.yaml", "- name: A\n   kind: person\n", r"line 2: "),
        ("n.json", '[\n{"name": "A",}\n]', r"line 2: "),
        ("n.tsv", "name\tkind\nA\tperson\textra\n", r"line 2: 3 fields under a header of 2"),
        ("n.tsv", "nam\tkind\nA\tperson\n", r"line 2: field 'nam': is not one of"),
        ("n.txt", "A", r"ends in .yaml, .yml, .json or .tsv"),
    ],
)
def test_what_is_wrong_is_said_with_line_and_field(write, name, content, problem):
    with pytest.raises(AuthorityError, match=problem) as caught:
        Authority.load(write(name, content))
    assert name in str(caught.value)


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(AuthorityError, match=r"gone\.yaml: cannot be read"):
        Authority.load(tmp_path / "gone.yaml")
