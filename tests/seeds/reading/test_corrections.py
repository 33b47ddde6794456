"""An operator's file of corrections: what its entries mean, and what is wrong with the others."""

import json

import pytest

from schemas.amendments import Note
from schemas.claims import StanceLabel
from schemas.corrections import Amendment, Head, Rejection, Ruling, SaidBy, Taken, Words
from schemas.speakers import SpeakerKind
from seeds.reading.corrections import UnreadableCorrections, read_corrections

YAML = """\
- hide: abcdefgh23456722
  reason: Nobody said it.
  by: news desk
  date: 2024-05-03
- correct: abcdefgh23456733
  speaker: ruth-okafor
  stance: {label: oppose, target: the harbour toll}
  words: [we will not pay, {exact: never, start: 40, end: 45}]
  mention: she
- reject: abcdefgh23456744
- merge: R. Okafor
  into: ruth-okafor
- split: Okafor
  articles: [article-b, article-a]
- name: Ruth Okafor
  aliases: [Mama Ruth]
  kind: person
  wikidata: Q42
  different: [Daniel Okafor]
- different: [Ruth Okafor, Ruth Okoro]
"""


@pytest.fixture
def write(tmp_path):
    def writer(name, content):
        path = tmp_path / name
        path.write_text(content, encoding="utf-8")
        return path

    return writer


def meanings(found):
    assert found.errors == []
    return [one.what for one in found.entries]


def test_each_entry_means_what_its_fields_say(write):
    assert meanings(read_corrections(write("c.yaml", YAML))) == [
        Amendment("abcdefgh23456722", Note("Nobody said it.", "news desk", "2024-05-03"), hidden=True),
        Amendment(
            "abcdefgh23456733",
            speaker=SaidBy("ruth-okafor"),
            stance=Taken(StanceLabel.OPPOSE, "the harbour toll"),
            words=(Words("we will not pay"), Words("never", 40)),
            mention=Words("she"),
        ),
        Rejection("abcdefgh23456744"),
        Ruling(Head.MERGE, ("ruth-okafor", "R. Okafor")),
        Ruling(Head.SPLIT, ("Okafor",), articles=("article-a", "article-b")),
        Ruling(
            Head.NAME,
            ("Ruth Okafor", "Mama Ruth"),
            name="Ruth Okafor",
            kind=SpeakerKind.PERSON,
            wikidata="Q42",
            different=("Daniel Okafor",),
        ),
        Ruling(Head.DIFFERENT, ("Ruth Okafor", "Ruth Okoro")),
    ]


def test_json_says_the_same_as_yaml(write):
    import yaml

    content = json.dumps(yaml.safe_load(YAML), indent="\t", default=str)
    wanted = meanings(read_corrections(write("c.yaml", YAML)))
    assert meanings(read_corrections(write("c.json", content))) == wanted


def test_a_table_holds_what_is_known_of_names(write):
    tsv = (
        "name\taliases\tkind\twikidata\tdifferent\n"
        "Ruth Okafor\tMama Ruth; R. Okafor\tperson\tQ42\n"
        "# a remark\n"
        "Coastal Shipping Authority\t\torganisation\t\t\n"
        "\t\t\t\tRuth Okafor; Daniel Okafor; Okafor\n"
    )
    assert meanings(read_corrections(write("names.tsv", tsv))) == [
        Ruling(Head.NAME, ("Ruth Okafor", "Mama Ruth", "R. Okafor"), Note(), "Ruth Okafor", SpeakerKind.PERSON, "Q42"),
        Ruling(
            Head.NAME, ("Coastal Shipping Authority",), Note(), "Coastal Shipping Authority", SpeakerKind.ORGANISATION
        ),
        Ruling(Head.DIFFERENT, ("Ruth Okafor", "Daniel Okafor", "Okafor")),
    ]


def test_characters_that_json_escapes_in_two_halves_are_whole(write):
    (found,) = meanings(read_corrections(write("c.json", '[{"split": "Ada \\ud83d\\ude00"}]')))
    assert found.names == ("Ada \N{GRINNING FACE}",)


@pytest.mark.parametrize("content", ["", "[]", "# nothing yet\n"])
def test_an_empty_list_corrects_nothing(write, content):
    assert read_corrections(write("c.yaml", content)).entries == []


@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        ("hide: x\n  resaon: y", "field 'resaon': is not known here"),
        ("hide: x\n  date: yesterday", "field 'date': must be a date such as 2024-05-01"),
        ("hide: [x]", "field 'hide': must be a string"),
        ("correct: x", "field 'correct': needs `speaker`, `mention`, `stance` or `words` beside it"),
        ("correct: x\n  speaker: {name: B}", "field 'speaker.kind': is missing: must be one of: person"),
        ("correct: x\n  speaker: {name: B, kind: alien}", "field 'speaker.kind': must be one of: person"),
        ("correct: x\n  stance: {label: oppose}", "field 'stance.target': is missing"),
        ("correct: x\n  stance: {label: neutral, target: y}", "field 'stance.target': cannot stand beside `neutral`"),
        ("correct: x\n  stance: {label: against, target: y}", "field 'stance.label': must be one of: support"),
        ("correct: x\n  words: {start: 3}", "field 'words.0.exact': is missing"),
        ("correct: x\n  words: {exact: abc, end: 3}", "field 'words.0.start': is missing beside `end`"),
        ("correct: x\n  words: {exact: abc, start: 1, end: 9}", "field 'words.0.end': is not `start` and the 3"),
        ("correct: x\n  hide: x\n  words: y", "field 'correct': cannot stand beside `hide`"),
        ("merge: A", "field 'into': is missing"),
        ("different: [A]", "field 'different': needs 2 to 100 names"),
        ("name: A\n  kind: alien", "field 'kind': must be one of: person, organisation, government, group"),
        ("name: A\n  wikidata: 42", "field 'wikidata': must be an identifier like Q42"),
        ("name: [A]", "field 'name': must be a string"),
        ("reject: [a, b, c]", "field 'reject': length must be between 1 and 2"),
        ("speaker: A", "field 'entry': has none of hide, correct, reject"),
        ("just a text", "field 'entry': has none of"),
    ],
)
def test_what_is_wrong_is_said_with_line_and_field_and_takes_nothing_else_along(write, entry, problem):
    path = write("c.yaml", f"- hide: before\n- {entry}\n- hide: after\n")
    found = read_corrections(path)
    assert [one.subject for one in found.entries] == ["claim before", "claim after"]
    (error,) = found.errors
    assert error.startswith(f"{path} line 2, entry 2: {problem}")


@pytest.mark.parametrize(
    ("first", "second", "problem"),
    [
        ("hide: x", "correct: x\n  words: y", "entry 1 is about 'claim x' already"),
        ("split: A", "split: A", "entry 1 is about 'split A' already"),
        ("name: A", "name: B\n  aliases: [a]", "field 'aliases': entry 1 gives 'a' already"),
    ],
)
def test_nothing_is_said_twice(write, first, second, problem):
    found = read_corrections(write("c.yaml", f"- {first}\n- {second}\n"))
    assert len(found.entries) == 1
    assert problem in found.errors[0]


def test_a_name_may_be_a_persons_and_a_bodys(write):
    content = "- {name: Lincoln, kind: person}\n- {name: Lincoln, kind: government}\n"
    assert len(meanings(read_corrections(write("c.yaml", content)))) == 2


def test_a_file_of_names_holds_nothing_else(write):
    found = read_corrections(write("c.yaml", "- hide: x\n- name: A\n"), (Head.NAME, Head.DIFFERENT))
    assert [one.subject for one in found.entries] == ["name A"]
    assert "can only say name or different in this file" in found.errors[0]


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("c.yaml", "hide: x\n", r"line 1: the file is not a list"),
        ("c.yaml", "- hide: x\n   by: y\n", r"line 2: "),
        ("c.json", '[\n{"hide": "x",}\n]', r"line 2: "),
        ("c.yaml", "- &a\n  hide: *a\n", r"line 2: an alias"),
        ("c.yaml", "[" * 5_000, r": nested too deeply"),
        ("c.json", "[" * 100_000, r": nested too deeply"),
        ("c.txt", "x", r"ends in .yaml, .yml, .json or .tsv"),
    ],
)
def test_a_file_that_is_no_list_is_refused_as_a_whole(write, name, content, problem):
    with pytest.raises(UnreadableCorrections, match=problem) as caught:
        read_corrections(write(name, content))
    assert name in str(caught.value)


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(UnreadableCorrections, match=r"gone\.yaml: cannot be read"):
        read_corrections(tmp_path / "gone.yaml")
