"""The SQLite file: how it is opened, shared, killed and brought up to date."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from sqlite_utils import Database

import store
from store.engine import CannotOpen, Engine, PageRequest, StoreError
from store.sqlite import SQLiteEngine
from tests.store.reading import contents, every
from tests.store.world import PlainJudge, article, claim, synthetic


def test_relative_and_absolute_urls_name_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    store.open("sqlite:///here.db").close()
    store.open(f"sqlite:///{tmp_path}/there.db").close()
    store.open(f"sqlite:////{tmp_path}/there.db", read_only=True).close()
    assert {path.name for path in tmp_path.glob("*.db")} == {"here.db", "there.db"}


@pytest.mark.parametrize(
    "url", ["", "here.db", "sqlite://here.db", "sqlite:///", "sqlite:////", "postgresql://x/y", "sqlite:///a\0b"]
)
def test_other_urls_are_refused_with_what_to_give(url: str):
    with pytest.raises(CannotOpen, match=r"give sqlite:///relative\.db"):
        store.open(url)


def test_odd_characters_in_a_path_are_taken_as_they_are(tmp_path: Path):
    path = tmp_path / "a b?c#d%41é.db"
    store.open(f"sqlite:///{path}").close()
    assert path.exists()


def test_what_cannot_be_opened_is_said_by_name(tmp_path: Path):
    (tmp_path / "text.db").write_text("This is no database, only a text. " * 100)
    sqlite3.connect(tmp_path / "other.db").execute("CREATE TABLE things (a)").connection.close()
    for name, why in (
        ("missing/a.db", "does not exist"), ("text.db", "not a database"), ("other.db", "another program"),
        (".", "a folder"),
    ):  # fmt: skip
        with pytest.raises(CannotOpen, match=why) as error:
            store.open(f"sqlite:///{tmp_path / name}")
        assert str(tmp_path) in str(error.value)
    with pytest.raises(CannotOpen, match="no such file"):
        store.open(f"sqlite:///{tmp_path / 'new.db'}", read_only=True)


def test_a_database_of_a_newer_version_is_left_alone(tmp_path: Path):
    path = tmp_path / "a.db"
    store.open(f"sqlite:///{path}").close()
    connection = sqlite3.connect(path)
    connection.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('on-the-record', 'tomorrow', '')"
    )
    connection.commit()
    connection.close()
    for read_only in (False, True):
        with pytest.raises(CannotOpen, match=r"another version \(tomorrow\); import into a new file"):
            store.open(f"sqlite:///{path}", read_only=read_only)


def test_claims_without_a_brief_are_compared_with_all_their_candidates(tmp_path: Path):
    """As in a file of the first version, which had none."""
    path = tmp_path / "a.db"
    engine = store.open(f"sqlite:///{path}", PlainJudge())
    engine.save_article(article("One"), [claim("Ten", subject="s", value=10)], "1")
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE claim_keys SET brief = x''")
    assert engine.save_article(article("Two"), [claim("Ninety", "Ben Dunn", subject="s", value=90)], "1").conflicts == 1
    engine.close()


def test_every_table_and_index_comes_from_a_migration(tmp_path: Path):
    path = tmp_path / "a.db"
    store.open(f"sqlite:///{path}").close()
    store.open(f"sqlite:///{path}").close()
    applied = list(Database(path)["_sqlite_migrations"].rows)
    assert applied
    assert {row["migration_set"] for row in applied} == {"on-the-record"}


def test_a_store_without_a_judge_is_read_but_not_written(tmp_path: Path, engine: Engine):
    engine.save_article(article("One"), [claim("So")], "1")
    reader = store.open(f"sqlite:///{tmp_path}/store.db", read_only=True)
    assert contents(reader) == contents(engine)
    with pytest.raises(StoreError):
        reader.save_article(article("Two"), [], "1")
    reader.close()


def test_two_threads_and_two_openings_see_what_the_other_wrote(tmp_path: Path, engine: Engine):
    other = store.open(f"sqlite:///{tmp_path}/store.db", PlainJudge())
    engine.save_article(article("One"), [claim("So")], "1")
    assert other.counts()["claims"] == 1
    assert other.revision() == engine.revision()
    seen: list[int] = []
    thread = threading.Thread(target=lambda: seen.append(engine.counts()["claims"]))
    thread.start()
    thread.join()
    assert seen == [1]
    other.close()


def test_every_change_is_a_new_revision(engine: Engine):
    seen = [engine.revision()]
    saved = engine.save_article(article("One", origin="a"), [claim("So")], "1")
    seen.append(engine.revision())
    engine.save_article(article("Two", origin="a"), [claim("So")], "1")
    seen.append(engine.revision())
    engine.withdraw_article(saved.article)
    seen.append(engine.revision())
    assert seen == sorted(set(seen))


def test_readers_see_whole_articles_while_several_writers_write(tmp_path: Path, engine: Engine):
    """Each article has three claims; whoever reads at any time must find a multiple of three."""
    url = f"sqlite:///{tmp_path}/store.db"
    failures: list[BaseException] = []
    done = threading.Event()

    def write(name: str) -> None:
        try:
            writer = store.open(url, PlainJudge())
            for number in range(12):
                said = [claim(f"{name} {number} {place}", "Ada Brook") for place in range(3)]
                writer.save_article(article(f"{name} {number}"), said, "1")
            writer.close()
        except BaseException as error:
            failures.append(error)

    def read() -> None:
        try:
            while not done.is_set():
                page = engine.find("claims", {"speaker": "ada-brook"}, PageRequest(100, total=True))
                assert len(page.rows) % 3 == 0
                assert page.total == len(page.rows)
        except BaseException as error:
            failures.append(error)

    writers = [threading.Thread(target=write, args=(name,)) for name in ("A", "B")]
    reader = threading.Thread(target=read)
    for thread in (*writers, reader):
        thread.start()
    for thread in writers:
        thread.join()
    done.set()
    reader.join()
    assert failures == []
    assert engine.counts()["claims"] == 72


IMPORTER = """
import sys
import store
from tests.store.world import PlainJudge, synthetic
engine = store.open(sys.argv[1], PlainJudge())
for read, said in synthetic(40):
    print(engine.save_article(read, said, "1").status, flush=True)
"""


def test_an_importer_killed_again_and_again_leaves_whole_articles_and_finishes_in_the_end(tmp_path: Path, make):
    url = f"sqlite:///{tmp_path}/killed.db"
    for life in range(6):
        process = _importer(url)
        for _ in range(5 + 2 * life):
            process.stdout.readline()
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        _whole(url)
    process = _importer(url)
    statuses = process.stdout.read().split()
    process.stdout.close()
    assert process.wait() == 0
    assert "unchanged" in statuses
    undisturbed = make("undisturbed")
    for read, said in synthetic(40):
        undisturbed.save_article(read, said, "1")
    survivor = store.open(url, PlainJudge())
    assert contents(survivor) == contents(undisturbed)
    survivor.close()


def _importer(url: str) -> subprocess.Popen:
    root = Path(__file__).parents[2]
    return subprocess.Popen(
        [sys.executable, "-c", IMPORTER, url], stdout=subprocess.PIPE, text=True, cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
    )  # fmt: skip


def _whole(url: str) -> None:
    """Check that each article on record has all its claims, and the file no damage."""
    expected = {read.text: len(said) for read, said in synthetic(40)}
    engine = store.open(url, PlainJudge())
    for record in every(engine, "articles"):
        article_text = json.loads(engine.get("articles", record["id"]))["text"]
        kinds = ["direct", "indirect", "mixed", "narration"]
        assert len(every(engine, "claims", article=record["id"], quotation=kinds)) == expected[article_text]
    engine.close()
    connection = sqlite3.connect(url.removeprefix("sqlite:///"))
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()


def test_nothing_is_left_behind_when_all_articles_are_withdrawn(tmp_path: Path, engine: Engine):
    for read, said in synthetic(20):
        engine.save_article(read, said, "1")
    for record in every(engine, "articles"):
        engine.withdraw_article(record["id"])
    engine.close()
    connection = sqlite3.connect(tmp_path / "store.db")
    remembered = {"counters", "withdrawn", "former_origins", "speaker_ids", "_counts", "_sqlite_migrations"}
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%fts5%'")
    for (name,) in tables.fetchall():
        if name in remembered or name.endswith(("_data", "_idx", "_config", "_docsize")) or name.startswith("sqlite_"):
            continue
        assert connection.execute(f"SELECT count(*) FROM [{name}]").fetchone()[0] == 0, name
    counted = dict(connection.execute("SELECT name, value FROM counters"))
    assert (counted["said"], counted["shown"]) == (0, 0)
    connection.close()


def test_a_failure_in_the_middle_of_an_article_leaves_the_store_as_it_was(tmp_path: Path):
    class Failing(PlainJudge):
        def compare(self, a, b):
            raise RuntimeError("no verdict")

    url = f"sqlite:///{tmp_path}/a.db"
    engine = store.open(url, PlainJudge())
    engine.save_article(article("One"), [claim("Ten", subject="s", value=10)], "1")
    before, revision = contents(engine), engine.revision()
    failing = store.open(url, Failing())
    with pytest.raises(RuntimeError):
        failing.save_article(article("Two"), [claim("Ninety", subject="s", value=90)], "1")
    assert (contents(failing), failing.revision()) == (before, revision)
    failing.close()
    engine.close()


def test_a_forked_process_reads_through_a_connection_of_its_own(engine: Engine):
    engine.save_article(article("One"), [claim("So")], "1")
    assert engine.counts()["claims"] == 1
    child = os.fork()
    if child == 0:
        os._exit(0 if engine.counts()["claims"] == 1 else 1)
    assert os.waitpid(child, 0)[1] == 0
    assert engine.counts()["claims"] == 1


def test_a_thread_that_ends_takes_its_connection_along(engine: Engine):
    assert isinstance(engine, SQLiteEngine)
    for _ in range(5):
        thread = threading.Thread(target=engine.counts)
        thread.start()
        thread.join()
    engine.counts()
    assert len(engine._connections._all) == 1
