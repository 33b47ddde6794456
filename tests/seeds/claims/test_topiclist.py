"""The topic list, and an operator's own beside it."""

from pathlib import Path

import pytest

from seeds.claims import topiclist
from seeds.claims.topiclist import TopicListError
from seeds.language import Language
from seeds.wordlists import LEXICONS

IPTC = {
    "01000000", "02000000", "03000000", "04000000", "05000000", "06000000", "07000000", "08000000", "09000000",
    "10000000", "11000000", "12000000", "13000000", "14000000", "15000000", "16000000", "17000000",
}  # fmt: skip


def test_the_shipped_list_covers_all_top_level_subjects() -> None:
    listed = topiclist.load()
    assert len(listed.topics) > 250
    assert {topic.iptc for topic in listed.topics.values() if topic.iptc} == IPTC


def test_an_operators_file_adds_topics_and_replaces_those_of_the_same_id(tmp_path: Path) -> None:
    path = tmp_path / "own.tsv"
    path.write_text(
        "beekeeping\tBeekeeping\tagriculture\t-\tbeehive, honey bee\nrugby\tRugby football\tsport\t-\trugby\n"
    )
    listed = topiclist.load(str(path))
    assert listed.topics["beekeeping"].iptc == "04000000"
    assert listed.topics["rugby"].label == "Rugby football"
    assert "vaccines" in listed.topics


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("beekeeping\tBeekeeping\tagriculture\t-", "line 2: 4 tab-separated fields"),
        ("Bee Keeping\tBeekeeping\t-\t-\tbee", "line 2, field id"),
        ("bees\t\t-\t-\tbee", "line 2, field label"),
        ("bees\tBees\t-\t123\tbee", "line 2, field iptc"),
        ("bees\tBees\t-\t-\tbee, ,hive", "line 2, field phrases"),
        ("bees\tBees\tinsects\t-\tbee", "topic bees, field parent"),
        ("bees\tBees\tbees\t-\tbee", "topic bees, field parent: a circle"),
    ],
)
def test_a_faulty_line_is_named_with_its_field(tmp_path: Path, line: str, said: str) -> None:
    path = tmp_path / "own.tsv"
    path.write_text(f"# mine\n{line}\n", encoding="utf-8")
    with pytest.raises(TopicListError, match=said):
        topiclist.load(str(path))


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(TopicListError, match=r"missing\.tsv"):
        topiclist.load(str(tmp_path / "missing.tsv"))


def test_the_longest_phrase_wins_and_hyphens_do_not_matter(language: Language) -> None:
    text = "The cease-fire held while high speed rail and the peace process stalled."
    found = topiclist.load().matches(language.parse(text, [(0, len(text))]).tokens)
    assert {"ceasefire", "peace"} <= {match.topic for match in found}
    assert "fires" not in {match.topic for match in found}


def test_every_lexicon_says_where_it_comes_from() -> None:
    for path in LEXICONS.glob("topics*.*"):
        assert "Provenance:" in path.read_text(encoding="utf-8").partition("\n")[0]
