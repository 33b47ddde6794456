"""The documents say what is there: paths, settings, commands, folders and the answer of the first page."""

import json
import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from api.app import create_app
from api.cli import main
from api.config import PREFIX, SETTINGS, Config
from schemas.claims import ClaimSchema, Quotation, StanceLabel
from schemas.conflicts import ConflictKind
from schemas.speakers import SpeakerKind

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]
EACH = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
FOLDERS = ("schemas", "store", "seeds", "api", "tests", "bench", "docs")


def text(page):
    return page.read_text(encoding="utf-8")


def tracked():
    """The files of the project, as git knows them; those on disk where there is no git."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode == 0:
        return [path for name in listed.stdout.decode().split("\0") if name and (path := ROOT / name).is_file()]
    kept = [ROOT / name for name in FOLDERS]
    return [path for folder in kept for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts]


@EACH
def test_every_link_of_a_page_leads_somewhere(page):
    for target in re.findall(r"\]\(([^)\s]+)\)", text(page)):
        place = urlsplit(target)
        assert place.scheme in {"", "https"}, target
        if not place.scheme:
            assert (page.parent / place.path).exists(), f"{page.name} leads to {target}"


@EACH
def test_every_path_that_a_page_names_is_there(page):
    named = re.findall(rf"(?<![\w/.])((?:{'|'.join(FOLDERS)})/[\w./-]*\w)", text(page))
    assert [path for path in named if not (ROOT / path).exists()] == []


def test_every_page_can_be_reached_from_the_first():
    reached, waiting = set(), [PAGES[0]]
    while waiting:
        page = waiting.pop()
        reached.add(page)
        linked = {(page.parent / target).resolve() for target in re.findall(r"\]\(([^)\s:]+)\)", text(page))}
        waiting += [found for found in linked if found.suffix == ".md" and found not in reached]
    assert set(PAGES) - reached <= {ROOT / "CHANGELOG.md"}


@EACH
def test_every_module_that_a_page_runs_is_there(page):
    for module in re.findall(r"python3? -m ((?:bench|seeds|api)[\w.]*)", text(page)):
        assert (ROOT / Path(*module.split("."))).with_suffix(".py").exists(), module


def test_every_setting_is_told_with_its_default_and_what_it_does():
    rows = re.findall(r"^\| `(ONRECORD_\w+)` \| (\S+) \| (.+) \|$", text(ROOT / "docs" / "deploying.md"), re.MULTILINE)
    assert rows == [(PREFIX + setting.name, shown(setting.default), setting.about) for setting in SETTINGS]


def shown(default):
    return f"`{str(default).lower() if isinstance(default, bool) else default}`" if default != "" else "none"


def test_every_setting_read_from_the_environment_is_told():
    code = "\n".join(text(path) for name in ("api", "seeds", "store") for path in (ROOT / name).rglob("*.py"))
    told = text(ROOT / "docs" / "deploying.md")
    assert [name for name in sorted(set(re.findall(r"ONRECORD_[A-Z_]*[A-Z]", code))) if f"`{name}`" not in told] == []


def test_the_first_page_names_every_command():
    words = set(re.findall(r"[\w-]+", text(ROOT / "README.md")))
    assert set(main.commands) - words == set()


@EACH
def test_every_command_that_a_page_shows_exists_with_its_options(page):
    for line in re.findall(r"^(?:\w+=\S+ )*onrecord ([a-z].*)$", text(page), re.MULTILINE):
        name, *rest = line.split("#")[0].split("|")[0].split()
        known = {option for parameter in main.commands[name].params for option in parameter.opts}
        assert [word for word in rest if word.startswith("--") and word not in known] == [], line


def test_the_map_shows_every_package_and_no_other():
    rows = re.findall(r"^\| \[(\w+)\]\(\w+\) \|", text(ROOT / "README.md"), re.MULTILINE)
    assert rows == list(FOLDERS)
    there = {path.relative_to(ROOT).parts[0] for path in tracked() if path.parent != ROOT}
    assert {name for name in there if not name.startswith(".")} == set(FOLDERS)


def test_the_answer_on_the_first_page_is_what_the_samples_give(samples):
    page = text(ROOT / "README.md")
    address = re.search(r"curl -s 'http://127.0.0.1:8000(\S+)'", page).group(1)
    example = json.loads(re.search(r"```json\n(.*?)```", page, re.DOTALL).group(1))
    client = create_app(Config.read({}, database=f"sqlite:///{samples}", access_log=False)).test_client()
    assert missing(example, without_folders(client.get(address).json)) == []


def without_folders(answer):
    """The answer with the origins that an import from the project's folder gives."""
    return json.loads(json.dumps(answer).replace(f"{ROOT.as_posix()}/", ""))


def missing(example, answer, place=""):
    """Where an answer lacks what an example shows; fields may be left out of the example, items of a list may not."""
    if isinstance(example, dict) and isinstance(answer, dict):
        return [found for name in example for found in missing(example[name], answer.get(name), f"{place}/{name}")]
    if isinstance(example, list) and isinstance(answer, list) and len(example) == len(answer):
        pairs = enumerate(zip(example, answer, strict=True))
        return [found for number, (a, b) in pairs for found in missing(a, b, f"{place}/{number}")]
    return [] if example == answer else [f"{place}: {example!r} is not {answer!r}"]


def test_the_example_is_compared_item_by_item():
    assert missing({"a": [1, 2]}, {"a": [1, 2], "b": 3}) == []
    assert missing({"a": [1, 2]}, {"a": [1, 3]}) == ["/a/1: 2 is not 3"]
    assert missing({"a": [1]}, {"a": [1, 2]}) == ["/a: [1] is not [1, 2]"]
    assert missing({"a": None}, {"a": 0}) == ["/a: None is not 0"]


def test_the_record_on_the_first_page_has_the_fields_of_a_claim_in_their_order():
    shown = re.search(r"```python\n(.*?)```", text(ROOT / "README.md"), re.DOTALL).group(1)
    names = re.findall(r'^(?: |\{)"(\w+)":|(?<=, )"(\w+)": (?=[\w\[])', flattened(shown), re.MULTILINE)
    assert [first or second for first, second in names] == list(ClaimSchema().fields)


def flattened(record):
    """A record as shown, without what is nested in it."""
    bare = re.sub(r"#.*", "", record)
    body = bare[bare.index("{") + 1 :]
    while (inner := re.sub(r"\{[^{}]*\}", "0", body)) != body:
        body = inner
    return "{" + body


@pytest.mark.parametrize("values", [Quotation, StanceLabel, SpeakerKind, ConflictKind])
def test_the_data_model_tells_every_value_there_can_be(values):
    assert [value for value in values if f"`{value}`" not in text(ROOT / "docs" / "data-model.md")] == []


def test_the_backup_that_is_shown_gives_a_whole_database(samples, tmp_path):
    code = re.search(r'python3 -c "(.*backup.*)"', text(ROOT / "docs" / "deploying.md")).group(1)
    copy = tmp_path / "copy.db"
    code = code.replace("/data/onrecord.db", str(samples)).replace("/backup/onrecord.db", str(copy))
    subprocess.run([sys.executable, "-c", code], check=True)
    with closing(sqlite3.connect(copy)) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert database.execute("SELECT count(*) FROM articles").fetchone() == (5,)


def test_every_target_of_make_is_listed_by_its_help():
    command = ["make", "--no-print-directory", "help"]
    alone = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    done = subprocess.run(command, cwd=ROOT, env=alone, capture_output=True, text=True, check=True)
    targets = re.search(r"^\.PHONY: (.+)$", text(ROOT / "Makefile"), re.MULTILINE).group(1).split()
    assert [line.split()[1] for line in done.stdout.splitlines()] == targets


def test_the_image_copies_what_is_there_and_nothing_it_must_not():
    copied = re.findall(r"^COPY (?!--from)(.+) \S+$", text(ROOT / "Dockerfile"), re.MULTILINE)
    names = {name for line in copied for name in line.split()}
    assert [name for name in names if not (ROOT / name).exists()] == []
    sent = {line[1:] for line in text(ROOT / ".dockerignore").splitlines() if line.startswith("!")}
    assert names == sent


def test_no_file_names_a_path_of_one_machine_or_a_registry():
    registries = (
        "pypi." + "org",
        "registry.npmjs" + ".org",
        "pythonhosted" + ".org",
        "index-" + "url",
        "find-" + "links",
    )
    foreign = re.compile("|".join([r"\.\./share" + "d", r"(?<![\w.])/wor" + "k/", r"/tmp/tea" + "m", *registries]))
    guilty = []
    for path in tracked():
        found = foreign.search(path.read_bytes().decode("latin-1"))
        if found and not (path.name == "Makefile" and found.group().endswith(("-url", "-links"))):
            guilty.append(f"{path.relative_to(ROOT)}: {found.group()}")
    assert guilty == []


def test_the_changelog_tells_of_the_version_that_is_installed():
    assert re.search(rf"^## .*\b{re.escape(_version())}\b", text(ROOT / "CHANGELOG.md"), re.MULTILINE)


def _version():
    return re.search(r'^version = "(.+)"$', text(ROOT / "pyproject.toml"), re.MULTILINE).group(1)
