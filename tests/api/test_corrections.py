"""Corrections as an operator makes them: a file, the command line, and what the service then says."""

import json
from shutil import copytree

import pytest
from click.testing import CliRunner

from api.app import create_app
from api.cli import main
from schemas.claims import ClaimSchema
from schemas.entries import entry
from tests.api.conftest import settings
from tests.conftest import LIBRARY

ROOT = LIBRARY.parents[1]


def run(*arguments):
    return CliRunner().invoke(main, [str(argument) for argument in arguments], prog_name="onrecord")


def url(path):
    return f"sqlite:///{path}"


def counts(answer):
    found = (line.rsplit(maxsplit=1) for line in answer.stdout.splitlines())
    return {what.strip(): int(count) for what, count in found if count.isdigit()}


def dump(path):
    """All records as exported, without the times of import."""
    found = {}
    for noun in ("claims", "conflicts", "speakers", "articles"):
        records = map(json.loads, run("export", noun, "--database", url(path)).stdout.splitlines())
        found[noun] = sorted(json.dumps({**record, "updated": None}, sort_keys=True) for record in records)
    return found


@pytest.fixture
def service(own_library):
    """What a client of the service over this test's own database is told: path → record."""
    client = create_app(settings(own_library)).test_client()

    def ask(path, status=200):
        answer = client.get(path)
        assert answer.status_code == status, answer.text
        return answer.json

    return ask


@pytest.fixture
def said(service):
    """The claim that has these words."""

    def find(words):
        (record,) = [one for one in service("/v1/claims?limit=100&quotation=direct,indirect,mixed,narration")["data"]
                     if words in one["text"]]  # fmt: skip
        return record

    return find


@pytest.fixture
def correct(own_library, tmp_path):
    """Runs the command on entries."""

    def command(*entries, exit_code=0, options=()):
        path = tmp_path / "corrections.json"
        path.write_text(json.dumps(entries), encoding="utf-8")
        answer = run("corrections", path, "--database", url(own_library), *options)
        assert answer.exit_code == exit_code, answer.output
        return answer

    return command


def test_a_hidden_claim_answers_410_and_is_in_no_list_and_no_conflict(correct, said, service):
    claim = said("no more than 25 boats")
    (conflict,) = service(f"/v1/claims/{claim['id']}/conflicts")["data"]
    assert counts(correct({"hide": claim["id"], "reason": "Never said."}))["added"] == 1
    assert "correction" in service(f"/v1/claims/{claim['id']}", 410)["detail"]
    service(f"/v1/conflicts/{conflict['id']}", 404)
    assert claim["id"] not in {one["id"] for one in service("/v1/claims?limit=100")["data"]}
    assert service("/v1/speakers/rosa-okafor")["claims"] == 2
    assert service(f"/v1/articles/{claim['article']['id']}")["claims"] == 6


def test_a_claim_is_given_to_its_speaker_and_compared_as_that_speakers(correct, said, service):
    claim = said("5 million euros")
    correct({"correct": claim["id"], "speaker": "rosa-okafor", "reason": "He quotes her.", "date": "2024-05-03"})
    record = service(f"/v1/claims/{claim['id']}")
    assert record["speaker"]["id"] == "rosa-okafor"
    assert record["corrected"] == [
        {"changed": ["speaker"], "reason": "He quotes her.", "by": None, "date": "2024-05-03"}
    ]
    assert ClaimSchema().validate(record) == {}
    (conflict,) = service(f"/v1/claims/{claim['id']}/conflicts")["data"]
    assert (conflict["kind"], conflict["same_speaker"]) == ("figure", False)
    assert "Rosa Okafor" in conflict["explanation"]


def test_a_stance_that_is_put_right_makes_and_unmakes_conflicts(correct, said, service):
    claim = said("We want the bridge toll to be dropped")
    (conflict,) = service(f"/v1/claims/{claim['id']}/conflicts")["data"]
    correct({"correct": claim["id"], "stance": {"label": "support", "target": "the bridge toll"}})
    record = service(f"/v1/claims/{claim['id']}")
    assert record["stance"]["label"] == "support"
    assert record["stance"]["target"]["id"] == claim["stance"]["target"]["id"]
    assert conflict["id"] not in {one["id"] for one in service("/v1/conflicts?kind=stance")["data"]}
    assert claim["id"] in {one["id"] for one in service("/v1/claims?target=bridge-toll&stance=support")["data"]}


def test_words_that_are_put_right_are_the_articles_and_read_anew(correct, said, service):
    claim = said("no more than 25 boats")
    article = service(f"/v1/articles/{claim['article']['id']}")["text"]
    correct({"correct": claim["id"], "words": ["boats are waiting", "outside the port"]})
    record = service(f"/v1/claims/{claim['id']}")
    assert record["text"] == "boats are waiting outside the port"
    pieces = [article[span["start"] : span["end"]] for span in record["spans"]]
    assert pieces == ["boats are waiting", "outside the port"]
    assert record["figures"] == []
    assert record["conflicts"] == 0
    start = article.index("the bridge is open")
    correct({"correct": claim["id"], "words": {"exact": "the bridge is open", "start": start}})
    assert service(f"/v1/claims/{claim['id']}")["spans"][0]["start"] == start


def test_a_quotation_that_is_put_right_says_how_it_stands_in_the_article(correct, said, service):
    claim = said("We want the bridge toll")
    correct({"correct": claim["id"], "words": "We want the bridge toll to be dropped,” Okafor said"})
    assert service(f"/v1/claims/{claim['id']}")["quotation"] == "mixed"
    correct({"correct": claim["id"], "words": "Okafor said"})
    assert service(f"/v1/claims/{claim['id']}")["quotation"] == "indirect"


def test_the_words_that_name_the_speaker_are_put_right_with_the_speaker(correct, said, service):
    claim = said("no more than 25 boats")
    article = service(f"/v1/articles/{claim['article']['id']}")["text"]
    correct({"correct": claim["id"], "speaker": "tomas-brandt", "mention": "Brandt"})
    record = service(f"/v1/claims/{claim['id']}")
    assert record["mention"]["exact"] == "Brandt"
    assert article[record["mention"]["start"] : record["mention"]["end"]] == "Brandt"
    assert record["corrected"][0]["changed"] == ["speaker", "mention"]
    assert record["text"] == claim["text"]


def test_merged_speakers_redirect_and_carry_what_is_known_of_them(correct, service, own_library):
    correct(
        {"merge": "edgar-nilsson", "into": "rosa-okafor"},
        {"name": "Rosa Okafor", "wikidata": "Q42", "kind": "person", "reason": "Known to the desk."},
    )
    answer = create_app(settings(own_library)).test_client().get("/v1/speakers/edgar-nilsson")
    assert (answer.status_code, answer.headers["Location"]) == (308, "/v1/speakers/rosa-okafor")
    record = service("/v1/speakers/rosa-okafor")
    assert (record["claims"], record["wikidata"]) == (4, "Q42")
    assert record["corrected"][-1] == {
        "changed": ["name", "kind", "wikidata"], "reason": "Known to the desk.", "by": None, "date": None,
    }  # fmt: skip
    assert {one["speaker"]["id"] for one in service("/v1/claims?speaker=Edgar+Nilsson")["data"]} == {"rosa-okafor"}


def test_a_rejected_pair_is_never_shown_again(correct, said, service, own_library):
    claim = said("no more than 25 boats")
    (conflict,) = service(f"/v1/claims/{claim['id']}/conflicts")["data"]
    correct({"reject": conflict["id"], "reason": "Counted on different days."})
    assert "correction" in service(f"/v1/conflicts/{conflict['id']}", 410)["detail"]
    assert service(f"/v1/claims/{claim['id']}")["conflicts"] == 0
    assert run("reprocess", "--database", url(own_library)).exit_code == 0
    assert service(f"/v1/claims/{claim['id']}/conflicts")["data"] == []


def _everything(said):
    return (
        {"hide": said("no more than 25 boats")["id"]},
        {"correct": said("5 million euros")["id"], "speaker": "rosa-okafor"},
        {"correct": said("We want the bridge toll")["id"], "stance": {"label": "neutral"}},
        {"correct": said("The trees have had no rain")["id"], "words": "had no rain since April"},
        {"merge": "Edgar Nilsson", "into": "Ada Lindqvist"},
        {"split": "Brandt"},
        {"name": "Ada Lindqvist", "wikidata": "Q42"},
    )


def test_corrections_may_come_before_the_articles_and_are_undone_by_leaving_them_out(
    correct, said, own_library, library, tmp_path
):
    given = _everything(said)
    correct(*given)
    early = tmp_path / "early.db"
    assert run("corrections", tmp_path / "corrections.json", "--database", url(early)).exit_code == 0
    for name in ("harvest.txt", "ferries.json", "bridge.json"):
        assert run("import", LIBRARY / name, "--database", url(early)).exit_code == 0
    assert dump(early) == dump(own_library)
    correct()
    assert dump(own_library) == dump(library)


def test_corrections_survive_a_changed_article(correct, said, service, own_library, tmp_path):
    claim = said("no more than 25 boats")
    correct({"correct": claim["id"], "speaker": {"name": "Elena Prat", "kind": "person"}})
    copytree(LIBRARY, tmp_path / "library")
    article = json.loads((LIBRARY / "ferries.json").read_text(encoding="utf-8"))
    article["text"] = "The quay was quiet on Thursday morning.\n\n" + article["text"]
    (tmp_path / "ferries.json").write_text(json.dumps(article), encoding="utf-8")
    answer = run("import", tmp_path / "ferries.json", "--database", url(own_library))
    assert counts(answer)["replaced"] == 1, answer.output
    assert service(f"/v1/claims/{claim['id']}")["speaker"]["id"] == "elena-prat"


def test_what_was_broken_off_is_finished_by_the_next_import(correct, said, service, own_library):
    """Only the list was kept, as by a command that was killed before it read the article again."""
    import store
    from seeds.judge import Judge

    claim = said("no more than 25 boats")["id"]
    engine = store.open(url(own_library), Judge())
    engine.keep_corrections("corrections", [entry({"hide": claim})])
    engine.close()
    assert run("import", LIBRARY, "--database", url(own_library)).exit_code == 0
    service(f"/v1/claims/{claim}", 410)


def test_the_same_file_again_changes_nothing(correct, said, own_library, service):
    given = _everything(said)
    correct(*given)
    before = dump(own_library)
    again = counts(correct(*given))
    assert (again["added"], again["changed"], again["removed"], again["unchanged"]) == (0, 0, 0, 7)
    assert again["read again"] == 0
    assert dump(own_library) == before


def test_a_dry_run_shows_what_would_change(correct, said, own_library):
    before = dump(own_library)
    claim = said("no more than 25 boats")["id"]
    answer = correct({"hide": claim}, {"split": "Brandt"}, options=["--dry-run"])
    assert answer.stdout.splitlines() == [f"added claim {claim}", "added split Brandt"]
    assert dump(own_library) == before


def test_what_is_wrong_or_unknown_is_named_and_loses_nothing(correct, said, service):
    kept = said("no more than 25 boats")["id"]
    correct({"hide": kept})
    other = said("5 million euros")["id"]
    answer = correct(
        {"hide": other},
        {"correct": said("open to traffic")["id"], "stance": {"label": "against"}},
        {"correct": said("300 wells")["id"], "words": "400 wells"},
        {"hide": "zzzzzzzzzzzzzzzz"},
        {"merge": "Nobody Known", "into": "Another Unknown"},
        {"reject": "zzzzzzzzzzzzzzzz"},
        exit_code=1,
    )
    assert "entry 2: field 'stance.label': must be one of: support, oppose, neutral" in answer.stderr
    assert counts(answer) | {"added": 5, "pending": 4, "failed": 1, "removed": 0} == counts(answer)
    for words in ("claim zzzzzzzzzzzzzzzz: no claim", "'400 wells' are not in the article", "conflict zzzz", "Nobody"):
        assert words in answer.stderr
    for hidden in (kept, other):
        service(f"/v1/claims/{hidden}", 410)


def test_the_corrections_in_force_are_listed(correct, own_library):
    correct({"split": "Brandt", "reason": "Two of them."}, {"hide": "zzzzzzzzzzzzzzzz"})
    answer = run("corrections", "--database", url(own_library))
    assert list(map(json.loads, answer.stdout.splitlines())) == [
        {"split": "Brandt", "reason": "Two of them.", "pending": None},
        {"hide": "zzzzzzzzzzzzzzzz", "pending": "no claim on record has this id"},
    ]


def test_a_file_that_is_no_list_is_wrong_usage(tmp_path, own_library):
    path = tmp_path / "corrections.yaml"
    path.write_text("hide: x\n")
    answer = run("corrections", path, "--database", url(own_library))
    assert answer.exit_code == 2
    assert "corrections.yaml line 1: the file is not a list of entries" in answer.stderr


def test_what_is_known_of_names_is_kept_by_an_import(tmp_path):
    path, names = tmp_path / "x.db", tmp_path / "names.tsv"
    names.write_text("name\taliases\tkind\twikidata\nTomas Brandt\tEdgar Nilsson\tperson\tQ42\n")
    answer = run("import", LIBRARY, "--authority", names, "--database", url(path))
    assert answer.exit_code == 0, answer.output
    explained = list(map(json.loads, run("speakers", "--database", url(path)).stdout.splitlines()))
    assert [one["id"] for one in explained] == ["tomas-brandt"]
    assert {name["name"] for name in explained[0]["names"]} == {"Brandt", "Edgar Nilsson", "Tomas Brandt"}
    assert {(tuple(one["names"]), one["by"]) for one in explained[0]["joined"]} == {
        (("Tomas Brandt", "Edgar Nilsson"), "operator"), (("Brandt", "Tomas Brandt"), "rule"),
    }  # fmt: skip
    before = dump(path)
    assert run("import", LIBRARY, "--database", url(path)).exit_code == 0
    assert dump(path) == before
    names.write_text("name\tkind\nTomas Brandt\tpeson\n")
    answer = run("import", LIBRARY, "--authority", names, "--database", url(path))
    assert answer.exit_code == 1
    assert "names.tsv line 2, entry 1: field 'kind'" in answer.stderr
    assert dump(path) == before


def test_reconciliation_knows_the_wikidata_ids_that_were_given(correct, own_library):
    correct({"name": "Rosa Okafor", "wikidata": "Q42"})
    client = create_app(settings(own_library)).test_client()
    extend = {"ids": ["speaker:rosa-okafor"], "properties": [{"id": "wikidata"}]}
    answer = client.post("/reconcile", data={"extend": json.dumps(extend)})
    assert answer.status_code == 200, answer.text
    assert "Q42" in answer.text


def test_the_example_of_the_documentation_corrects_the_library(own_library, service, said, tmp_path):
    documented = (ROOT / "docs" / "corrections.md").read_text(encoding="utf-8")
    path = tmp_path / "corrections.yaml"
    path.write_text(documented.partition("```yaml\n")[2].partition("```")[0], encoding="utf-8")
    answer = run("corrections", path, "--database", url(own_library))
    assert answer.exit_code == 0, answer.output
    assert counts(answer)["added"] == 8
    assert [line.split(":")[0] for line in answer.stderr.splitlines() if "pending" in line] == []
    assert said("5 million euros")["speaker"]["name"] == "Elena Prat"
    wells = said("pay for new wells")
    assert (wells["speaker"]["id"], wells["stance"]["label"], wells["text"]) == (
        "rosa-okafor", "support", "pay for new wells",
    )  # fmt: skip
    assert service("/v1/speakers/rosa-okafor")["wikidata"] == "Q42"


def test_the_table_of_the_documentation_is_read(tmp_path, own_library):
    documented = (ROOT / "docs" / "corrections.md").read_text(encoding="utf-8")
    names = tmp_path / "names.tsv"
    names.write_text(documented.rpartition("```\n")[0].rpartition("```\n")[2], encoding="utf-8")
    answer = run("import", LIBRARY, "--authority", names, "--database", url(own_library))
    assert answer.exit_code == 0, answer.output
