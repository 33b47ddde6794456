"""From files to records on file: whole articles or none, whatever happens on the way."""

import contextlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

import store
from schemas.articles import Article
from seeds.importer import Step, extract, extractor, import_articles, import_paths, reprocess
from seeds.judge import Judge
from seeds.reading import Failure, read
from store.engine import Engine, Name

SPEAKERS = ("Maria Lopez", "Tom Reed", "Ann O’Neil", "Omar bin Said", "Jürgen Müller", "Ines Duarte")


def story(number: int) -> str:
    """An article that differs from every other in its figures."""
    name = SPEAKERS[number % len(SPEAKERS)]
    return (
        f"Harbour Plan Number {number}\n\n"
        f"The harbour board rejected plan {number} on Monday. “We will not spend {number + 2} million dollars on it,” "
        f"said {name}, who chairs the board.\n\n"
        f"The dock workers’ union insists that {number + 10} ships are waiting, according to Paul Okoro of the union.\n"
    )


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    opened = store.open(f"sqlite:///{tmp_path}/record.db", Judge())
    yield opened
    opened.close()


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    for number in range(6):
        (folder / f"{number}.txt").write_text(story(number), encoding="utf-8")
    return folder


def claims(engine: Engine) -> list[dict[str, object]]:
    """What stands on record, without what may depend on the order of files."""
    rows = [json.loads(row) for row in engine.stream("claims", {})]
    return sorted(
        (
            {key: row[key] for key in ("id", "text", "quotation", "spans", "figures", "statement", "conflicts")}
            for row in rows
        ),
        key=lambda row: str(row["id"]),
    )


def test_articles_become_claims_on_record(engine: Engine, news: Path) -> None:
    report = import_paths([str(news)], engine)
    assert (report.added, report.failed, report.skipped) == (6, 0, 0)
    assert report.claims == engine.counts()["claims"] >= 12
    said = {row["text"].rstrip(","): row["speaker"]["name"] for row in map(json.loads, engine.stream("claims", {}))}
    assert said["We will not spend 2 million dollars on it"] == "Maria Lopez"


def test_importing_again_changes_nothing(engine: Engine, news: Path) -> None:
    import_paths([str(news)], engine)
    before = engine.revision()
    report = import_paths([str(news)], engine)
    assert (report.unchanged, report.claims) == (6, 0)
    assert engine.revision() == before


def test_what_cannot_be_read_is_reported_and_loses_nothing_else(engine: Engine, news: Path) -> None:
    (news / "2.txt").write_bytes(b"\x00\x01")
    (news / "3.txt").write_text("Der Rat hat den Plan am Montag abgelehnt, sagte die Vorsitzende nach der Sitzung.")
    steps: list[Step] = []
    report = import_paths([str(news), str(news / "none.txt")], engine, progress=steps.append)
    assert (report.added, report.failed, report.skipped) == (4, 2, 1)
    assert [failure.origin for failure in report.failures] == [f"{news}/2.txt", f"{news}/none.txt"]
    assert "German" in report.left_aside[0].reason
    assert [step.status for step in steps] == ["added", "added", "failed", "skipped", "added", "added", "failed"]


def test_a_changed_file_takes_the_place_of_what_it_held(engine: Engine, news: Path) -> None:
    import_paths([str(news)], engine)
    (news / "0.txt").write_text(story(0).replace("rejected plan 0", "accepted plan 0"), encoding="utf-8")
    report = import_paths([str(news)], engine)
    assert (report.replaced, report.unchanged) == (1, 5)
    assert engine.counts()["articles"] == 6


def test_the_same_text_under_another_name_is_known(engine: Engine, news: Path) -> None:
    import_paths([str(news)], engine)
    (news / "copy.txt").write_text(story(0), encoding="utf-8")
    assert import_paths([str(news)], engine).known == 1
    assert engine.counts()["articles"] == 6


def test_neither_workers_nor_order_change_what_is_left(engine: Engine, news: Path, tmp_path: Path) -> None:
    import_paths([str(news)], engine)
    other = store.open(f"sqlite:///{tmp_path}/other.db", Judge())
    steps: list[Step] = []
    import_paths([str(path) for path in sorted(news.iterdir(), reverse=True)], other, workers=2, progress=steps.append)
    assert [step.origin for step in steps] == [str(path) for path in sorted(news.iterdir(), reverse=True)]
    assert claims(other) == claims(engine)
    other.close()


def test_a_killed_import_leaves_whole_articles_and_is_resumed(tmp_path: Path) -> None:
    lines = "\n".join(json.dumps({"text": story(number)}) for number in range(60))
    (tmp_path / "news.jsonl").write_text(lines)
    url = f"sqlite:///{tmp_path}/killed.db"
    program = f"""
import os, signal, store
from seeds.importer import import_paths
from seeds.judge import Judge
done = []
def progress(step):
    done.append(step)
    if len(done) == 25:
        os.kill(os.getpid(), signal.SIGKILL)
import_paths([{str(tmp_path / "news.jsonl")!r}], store.open({url!r}, Judge()), progress=progress)
"""
    killed = subprocess.run(
        [sys.executable, "-c", program], check=False, cwd=Path(__file__).parents[2], env=dict(os.environ)
    )
    assert killed.returncode == -signal.SIGKILL
    engine = store.open(url, Judge())
    assert engine.counts()["articles"] == 25
    report = import_paths([str(tmp_path / "news.jsonl")], engine)
    assert (report.unchanged, report.added) == (25, 35)
    whole = store.open(f"sqlite:///{tmp_path}/whole.db", Judge())
    import_paths([str(tmp_path / "news.jsonl")], whole)
    assert claims(engine) == claims(whole)
    engine.close()
    whole.close()


def test_an_article_that_breaks_the_analysis_is_a_failure_alone(engine: Engine, news: Path) -> None:
    good = [found for found in read(str(news)) if isinstance(found, Article)]
    broken = Article(text="It is short.", origin="broken", blocks=((0, "x"),))  # type: ignore[arg-type]
    report = import_articles([*good[:2], broken, Failure("gone", "no such file"), *good[2:]], engine)
    assert (report.added, report.failed) == (6, 2)
    assert report.failures[0].origin == "broken"
    assert "cannot be analysed" in report.failures[0].reason


def test_what_another_version_read_is_read_again(engine: Engine, news: Path) -> None:
    import_paths([str(news)], engine)
    expected = claims(engine)
    for found in list(read(str(news)))[:2]:
        assert isinstance(found, Article)
        engine.save_article(found, [], "another version")
    assert len(claims(engine)) < len(expected)
    report = reprocess(engine)
    assert report.replaced == 2
    assert claims(engine) == expected
    assert reprocess(engine).replaced == 0


def test_extraction_stores_nothing_and_keeps_places_exact(news: Path) -> None:
    articles = [found for found in read(str(news)) if isinstance(found, Article)]
    found = list(extract(articles))
    assert [article for article, _ in found] == articles
    for article, made in found:
        assert made
        spans = [span for claim in made for span in (*claim.spans, claim.mention, claim.cue) if span]
        assert all(article.text[span.start : span.end] == span.exact for span in spans)


def test_the_version_names_package_model_and_rules() -> None:
    package, model, rules = extractor().split("+")
    assert package[0].isdigit()
    assert model.startswith("en_")
    assert len(rules) == 8


class Apart(Judge):
    """A judge of another version, for whom every name is somebody else's."""

    def cluster(self, names: Sequence[Name]) -> list[list[Name]]:
        return [[name] for name in names]


def test_names_that_another_version_kept_apart_are_one_speaker_when_articles_are_read_again(tmp_path: Path) -> None:
    articles = [
        Article(f"The plan is too dear, {name} said on Monday.\n", name, blocks=((0, len(name) + 38),))
        for name in ("Yusuf Haddad", "Youssef Haddad", "Tom Reed")
    ]
    former = store.open(f"sqlite:///{tmp_path}/record.db", Apart())
    import_articles(articles, former)
    assert former.counts()["speakers"] == 3
    former.save_article(articles[2], [], "another version")
    former.close()
    with contextlib.closing(store.open(f"sqlite:///{tmp_path}/record.db", Judge())) as engine:
        assert reprocess(engine).replaced == 1
        assert engine.counts()["speakers"] == 2
