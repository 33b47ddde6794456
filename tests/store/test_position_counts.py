"""Numbers of positions that are kept: always those one would count."""

import random
import sqlite3
from pathlib import Path

import store
from store import position_counts
from store.engine import Engine
from store.sqlite import SQLiteEngine
from tests.store.reading import every
from tests.store.world import PlainJudge, synthetic

_COUNTED = (
    "SELECT 0, speaker, speaker, target, -count(*) FROM positions GROUP BY speaker, target "
    "UNION ALL SELECT 1, topic, speaker, target, -count(*) FROM topic_positions GROUP BY topic, speaker, target"
)


def _connection(engine: Engine) -> sqlite3.Connection:
    assert isinstance(engine, SQLiteEngine)
    return engine._connections.current()


def _kept_and_counted(engine: Engine) -> tuple[list[tuple[int, ...]], list[tuple[int, ...]]]:
    connection = _connection(engine)
    kept = connection.execute("SELECT * FROM position_counts").fetchall()
    return sorted(map(tuple, kept)), sorted(map(tuple, connection.execute(_COUNTED).fetchall()))


def _several(counted: list[tuple[int, ...]]) -> list[tuple[int, ...]]:
    return [row for row in counted if row[-1] < -1]


def test_they_follow_replacements_merges_and_withdrawals(engine: Engine):
    chance = random.Random(5)
    for number, (read, said) in enumerate(synthetic(40)):
        engine.save_article(read, said, "1")
        if number % 5 == 4:
            engine.save_article(read, said[: chance.randint(0, len(said))], "2")
        if number % 7 == 6:
            engine.withdraw_article(chance.choice(every(engine, "articles"))["id"])
    kept, counted = _kept_and_counted(engine)
    assert kept == _several(counted)
    assert {row[0] for row in kept} == {0, 1}


def test_pages_run_from_the_most_frequent_to_the_single_ones(engine: Engine):
    for read, said in synthetic(12):
        engine.save_article(read, said, "1")
    connection = _connection(engine)
    topic = connection.execute("SELECT number FROM topics").fetchone()[0]
    counted = [row for row in _kept_and_counted(engine)[1] if row[:2] == (1, topic)]
    expected = [(-sort, speaker, target) for _, _, speaker, target, sort in counted]
    expected.sort(key=lambda row: (-row[0], row[1], row[2]))
    assert {row[0] == 1 for row in expected} == {True, False}
    for size in (1, 2, 3, 100):
        found: list[tuple[int, int, int]] = []
        while rows := position_counts.most(connection, 1, topic, found[-1] if found else None, size):
            found += [(row["times"], row["speaker"], row["target"]) for row in rows]
        assert found == expected


def test_positions_read_before_they_were_counted_are_counted_when_the_file_is_opened(tmp_path: Path):
    url = f"sqlite:///{tmp_path}/a.db"
    engine = store.open(url, PlainJudge())
    for read, said in synthetic(6):
        engine.save_article(read, said, "1")
    expected = _kept_and_counted(engine)[0]
    connection = _connection(engine)
    connection.execute("DROP TABLE position_counts")
    connection.execute("DELETE FROM _sqlite_migrations WHERE name = 'count_frequent_positions'")
    engine.close()
    assert _kept_and_counted(store.open(url, PlainJudge()))[0] == expected
