"""The command line as its user meets it: a process, what it prints where, and its exit status."""

import contextlib
import csv
import io
import json
import os
import pty
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from api.cli import main

ROOT = Path(__file__).parents[2]
LIBRARY = ROOT / "tests" / "library"


def run(*arguments, stdin=b""):
    """A command within this process: what it prints and how it ends."""
    return CliRunner().invoke(main, [str(argument) for argument in arguments], input=stdin, prog_name="onrecord")


def process(script, **more):
    """A shell line with a real process of ours in it."""
    settings = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"}
    line = script.replace("onrecord", f"{shlex.quote(sys.executable)} -m api")
    return subprocess.run(["bash", "-c", line], capture_output=True, cwd=ROOT, env=settings, check=False, **more)


def url(path):
    return f"sqlite:///{path}"


def lines(output):
    return [json.loads(line) for line in output.splitlines()]


def test_help_says_what_there_is_and_what_the_exit_status_means():
    answer = run("--help")
    assert answer.exit_code == 0
    for word in (b"import", b"serve", b"extract", b"compare", b"export", b"reprocess", b"openapi", b"Exit status"):
        assert word in answer.stdout_bytes


@pytest.mark.parametrize(
    "command",
    ["import", "corrections", "speakers", "serve", "extract", "compare", "export", "reprocess", "openapi"],
)
def test_every_command_explains_itself(command):
    answer = run(command, "--help")
    assert answer.exit_code == 0
    assert len(answer.output.splitlines()) > 5


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("imprt",),
        ("import",),
        ("import", "--workers", "0", "x"),
        ("export", "rumours"),
        ("export", "claims", "--format", "xml"),
        ("export", "claims", "--database", "postgres://x"),
        ("export", "claims", "--database", "sqlite:////nowhere/at/all.db"),
        ("serve", "--port", "99999"),
        ("serve", "--host", "no.such.host.invalid"),
    ],
)
def test_wrong_usage_ends_with_2_and_says_what_is_wrong(arguments, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    answer = run(*arguments)
    assert answer.exit_code == 2
    assert answer.stderr_bytes
    assert b"Traceback" not in answer.stderr_bytes
    assert not answer.stdout_bytes


def test_an_import_prints_a_line_for_each_article_and_a_summary(tmp_path):
    answer = run("import", LIBRARY, "--database", url(tmp_path / "new.db"))
    assert answer.exit_code == 0, answer.stderr_bytes
    text = answer.stdout_bytes.decode()
    assert f"added {LIBRARY / 'bridge.json'}: " in text
    assert dict(line.split() for line in text.splitlines()[3:])["added"] == "3"


def test_importing_again_changes_nothing(own_library):
    before = own_library.read_bytes()
    answer = run("import", "tests/library", "--database", url(own_library))
    counts = dict(line.split() for line in answer.stdout_bytes.decode().splitlines()[3:])
    assert (counts["added"], counts["replaced"], counts["failed"]) == ("0", "0", "0")
    assert answer.exit_code == 0
    assert len(before) == own_library.stat().st_size


def test_what_fails_is_named_and_nothing_else_is_lost(tmp_path):
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "good.txt").write_bytes((LIBRARY / "harvest.txt").read_bytes())
    (folder / "broken.json").write_text('{"text": ')
    (folder / "german.txt").write_text(
        "Der Bürgermeister sagte, die Brücke bleibe gesperrt, und alle müssten warten. " * 3
    )
    (folder / "picture.png").write_bytes(b"\x89PNG")
    answer = run("import", folder, tmp_path / "missing.txt", "--database", url(tmp_path / "x.db"))
    assert answer.exit_code == 1
    counts = dict(
        line.split()
        for line in answer.stdout_bytes.decode().splitlines()
        if line.startswith(("added", "skip", "fail")) and len(line.split()) == 2
    )
    assert counts == {"added": "1", "skipped": "2", "failed": "2"}
    for name in ("broken.json", "german.txt", "picture.png", "missing.txt"):
        assert name.encode() in answer.stderr_bytes


def test_a_file_name_with_a_line_end_still_takes_one_line(tmp_path):
    (tmp_path / "a\nb\x1b[2J.txt").write_text("")
    result = run("import", str(tmp_path), "--database", url(tmp_path / "new.db"))
    assert result.exit_code == 1
    assert r"a\nb\x1b[2J.txt: empty" in result.stderr
    assert "\x1b" not in result.output


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_told_in_a_sentence(library):
    result = run("export", "claims", "--database", url(library), "--output", "/dev/full")
    assert result.exit_code == 1
    assert "/dev/full: cannot be written: No space left" in result.stderr


def test_articles_are_read_from_standard_input(tmp_path):
    article = {"title": "Hall", "text": "Petra Vance, the council leader, said the market hall will stay."}
    answer = run("import", "-", "--database", url(tmp_path / "x.db"), stdin=json.dumps(article).encode())
    assert answer.exit_code == 0, answer.stderr_bytes
    exported = lines(run("export", "articles", "--database", url(tmp_path / "x.db")).stdout_bytes)
    assert [record["title"] for record in exported] == ["Hall"]


def test_exported_lines_are_exactly_the_records_of_the_api(library, client, every):
    for noun in ("conflicts", "articles", "speakers"):
        exported = lines(run("export", noun, "--database", url(library)).stdout_bytes)
        key = {record["id"]: record for record in exported}
        assert key == {record["id"]: record for record in every(f"/v1/{noun}")}
    exported = lines(run("export", "claims", "--database", url(library)).stdout_bytes)
    everything = every("/v1/claims?quotation=direct,indirect,mixed,narration")
    assert {record["id"]: record for record in exported} == {record["id"]: record for record in everything}


def test_a_table_has_a_row_for_each_record(library):
    answer = run("export", "claims", "--format", "csv", "--database", url(library))
    rows = list(csv.DictReader(io.StringIO(answer.stdout_bytes.decode())))
    records = lines(run("export", "claims", "--database", url(library)).stdout_bytes)
    assert [row["text"] for row in rows] == [record["text"] for record in records]
    assert [row["speaker"] for row in rows] == [record["speaker"]["name"] for record in records]


def test_an_export_can_be_written_to_a_file(library, tmp_path):
    target = tmp_path / "speakers.ndjson"
    answer = run("export", "speakers", "--output", target, "--database", url(library))
    assert (answer.exit_code, answer.stdout_bytes) == (0, b"")
    assert target.read_bytes() == run("export", "speakers", "--database", url(library)).stdout_bytes


def test_exporting_from_a_database_that_is_not_there_makes_none(tmp_path):
    answer = run("export", "claims", "--database", url(tmp_path / "none.db"))
    assert answer.exit_code == 2
    assert list(tmp_path.iterdir()) == []


def test_a_reader_who_has_enough_is_no_error(library):
    answer = process(f"onrecord export claims --database {url(library)} | head -n 1")
    assert len(answer.stdout.splitlines()) == 1
    assert answer.stderr == b""


def test_the_exit_status_of_the_process_tells_how_it_went(tmp_path):
    for arguments, status in (("--version", 0), (f"extract {tmp_path / 'missing.txt'}", 1), ("exprot", 2)):
        answer = process(f"onrecord {arguments}")
        assert answer.returncode == status, answer.stderr
        assert b"Traceback" not in answer.stderr


def test_extraction_prints_claims_on_standard_output_and_all_else_on_standard_error(tmp_path, records):
    (tmp_path / "german.txt").write_text(
        "Der Bürgermeister sagte, die Brücke bleibe gesperrt, alle müssten warten. " * 3
    )
    answer = run("extract", LIBRARY / "bridge.json", tmp_path / "german.txt")
    assert answer.exit_code == 0, answer.stderr_bytes
    claims = lines(answer.stdout_bytes)
    assert {claim["id"] for claim in claims} <= {claim["id"] for claim in records("claims")}
    assert {claim["article"]["title"] for claim in claims} == {"Harbour bridge closed after storm"}
    assert b"german.txt" in answer.stderr_bytes


def test_extraction_of_what_cannot_be_read_ends_with_1(tmp_path):
    answer = run("extract", tmp_path / "missing.txt")
    assert answer.exit_code == 1
    assert b"missing.txt" in answer.stderr_bytes


def test_pairs_are_answered_line_by_line_in_order():
    pairs = b'{"a": "The bridge is open to traffic.", "b": "The bridge is closed to traffic."}\nnonsense\n\n["x"]\n'
    answer = run("compare", stdin=pairs + b'{"a": "Rain fell on Monday.", "b": "Olives are green."}\n')
    assert answer.exit_code == 1
    answers = lines(answer.stdout_bytes)
    assert [next(iter(one)) for one in answers] == ["conflict", "error", "error", "conflict"]
    assert [one.get("conflict") for one in answers] == [True, None, None, False]
    assert "line 2" in answers[1]["error"]
    assert answers[2]["error"] == "line 4 is no pair of statements: The body is not an object."


def test_the_description_is_written_and_checked(tmp_path):
    target = tmp_path / "openapi.yaml"
    assert run("openapi", "--check", target).exit_code == 1
    assert run("openapi", "--output", target).exit_code == 0
    assert target.read_bytes() == run("openapi").stdout_bytes
    assert run("openapi", "--check", target).exit_code == 0
    target.write_text(target.read_text().replace("listClaims", "listclaims"))
    answer = run("openapi", "--check", target)
    assert answer.exit_code == 1
    assert b"onrecord openapi --output" in answer.stderr_bytes


def test_reprocessing_what_is_up_to_date_changes_nothing(own_library):
    answer = run("reprocess", "--database", url(own_library))
    assert answer.exit_code == 0, answer.stderr_bytes
    assert dict(line.split() for line in answer.stdout_bytes.decode().splitlines())["replaced"] == "0"


def test_on_a_terminal_a_bar_shows_the_progress(tmp_path):
    """Run in a terminal of its own; what moves is drawn over, what failed stays to be read."""
    (tmp_path / "broken.json").write_text("{")
    arguments = ["import", str(LIBRARY), str(tmp_path / "broken.json"), "--database", url(tmp_path / "x.db")]
    screen, terminal = pty.openpty()
    command = [sys.executable, "-m", "api", *arguments]
    with subprocess.Popen(command, stdout=terminal, stderr=subprocess.STDOUT, cwd=ROOT) as process:
        os.close(terminal)
        shown = _everything(screen)
    assert process.returncode == 1
    assert "claims ━" in re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", shown)
    assert "4/4" in shown
    assert "failed" in shown and "broken.json" in shown
    assert "added tests/library" not in shown


def _everything(screen):
    """What is written to a terminal until nothing holds it open."""
    shown = b""
    with contextlib.suppress(OSError):
        while part := os.read(screen, 65536):
            shown += part
    os.close(screen)
    return shown.decode()
