"""Files, folders, globs and standard input."""

import io
import json
import os
from pathlib import Path

import pytest

from schemas.articles import Article
from seeds.reading import Failure, read
from seeds.reading.inputs import read_stream

TEXT = "Harbour Plan Fails\n\nThe harbour board rejected the plan on Monday, its chair said after the vote.\n"


@pytest.fixture(autouse=True)
def inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(name: str, content: str | bytes = TEXT) -> str:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return name


def origins(path: str) -> list[str]:
    return [found.origin for found in read(path)]


def failure(path: str) -> Failure:
    (found,) = read(path)
    assert isinstance(found, Failure)
    return found


def article(path: str) -> Article:
    (found,) = read(path)
    assert isinstance(found, Article), found
    return found


def test_origins_stay_as_the_user_gave_them(inside: Path) -> None:
    write("news/a.txt")
    assert origins("news/a.txt") == ["news/a.txt"]
    assert origins("./news") == ["./news/a.txt"]
    assert origins(str(inside / "news")) == [str(inside / "news" / "a.txt")]


def test_a_folder_is_read_in_sorted_order_without_hidden_files() -> None:
    for name in ("news/b/2.txt", "news/b/1.txt", "news/a.txt", "news/.hidden.txt", "news/.git/x.txt", "news/c.txt"):
        write(name)
    assert origins("news") == ["news/a.txt", "news/b/1.txt", "news/b/2.txt", "news/c.txt"]


def test_globs() -> None:
    for name in ("news/b.txt", "news/a.txt", "news/deep/c.txt", "news/d.csv"):
        write(name)
    assert origins("news/*.txt") == ["news/a.txt", "news/b.txt"]
    assert origins("news/**/*.txt") == ["news/a.txt", "news/b.txt", "news/deep/c.txt"]
    assert failure("news/*.html").reason == "no file matches"


def test_a_name_that_looks_like_a_glob_is_a_file_first() -> None:
    write("news [2021].txt")
    assert origins("news [2021].txt") == ["news [2021].txt"]


def test_one_bad_file_loses_no_other() -> None:
    write("news/a.txt")
    write("news/b.txt", b"\x00\x01\x02")
    write("news/c.txt", "")
    write("news/d.pdf", b"%PDF")
    write("news/e.txt")
    found = list(read("news"))
    assert [type(item).__name__ for item in found] == ["Article", "Failure", "Failure", "Failure", "Article"]
    assert [item.skipped for item in found if isinstance(item, Failure)] == [False, False, True]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"The harbour\x00 board said no.", "NUL"),
        (bytes(range(256)) * 40, "binary"),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 40, "not a text"),
        (b"\x1f\x8b\x08\x01\x02\x03\x04\x05\x06\x07" * 40, "nor any other encoding"),
        (b"\xff\xfeT\x00h\x00e", "utf-16"),
        (b"x" * (16 * 1024 * 1024 + 1), "too large"),
    ],
)
def test_what_is_no_text_is_refused_with_a_reason(content: bytes, reason: str) -> None:
    write("a.txt", content)
    assert reason in failure("a.txt").reason


def test_a_missing_file() -> None:
    assert failure("nowhere/a.txt").reason == "no such file or folder"


def test_an_empty_folder() -> None:
    Path("news").mkdir()
    assert failure("news").reason == "no file in the folder"


def test_an_address_is_not_fetched() -> None:
    assert "not fetched" in failure("https://news.example/a.html").reason


def test_an_unknown_suffix_is_skipped() -> None:
    write("a.docx")
    assert failure("a.docx") == Failure("a.docx", 'unknown kind of file ".docx"', skipped=True)


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is unreadable to root")
def test_a_file_that_may_not_be_read() -> None:
    write("a.txt")
    Path("a.txt").chmod(0)
    assert "Permission denied" in failure("a.txt").reason


def test_a_loop_of_links_ends() -> None:
    write("news/a.txt")
    Path("news/again").symlink_to(Path("news").resolve(), target_is_directory=True)
    assert origins("news") == ["news/a.txt", "news/again"]


def test_links_to_one_another_do_not_multiply() -> None:
    for name in "abcdef":
        write(f"news/{name}/1.txt")
        for other in "abcdef":
            Path(f"news/{name}/to-{other}").symlink_to(Path(f"news/{other}").resolve(), target_is_directory=True)
    assert sum(isinstance(found, Article) for found in read("news")) == 6


def test_a_file_name_that_is_not_utf_8_is_reported() -> None:
    Path("news").mkdir()
    Path(os.fsdecode(b"news/caf\xe9.txt")).write_text(TEXT)
    found = failure("news")
    assert found == Failure("news/caf\\udce9.txt", "a file name that is not UTF-8")


def test_a_broken_link_is_reported() -> None:
    Path("a.txt").symlink_to("nowhere.txt")
    assert "No such file" in failure("a.txt").reason


def test_a_pipe_is_not_waited_for() -> None:
    os.mkfifo("a.txt")
    assert failure("a.txt").reason == "not a regular file"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_encodings(encoding: str) -> None:
    text = TEXT + "\n“We won’t dig – it’s café talk,” said José Núñez, who leads the union.\n"
    write("a.txt", text.encode(encoding))
    assert article("a.txt").text == text


def test_line_ends_become_lf_and_nothing_else_changes() -> None:
    text = "Harbour Plan Fails\r\n\r\n  The harbour\u00a0board said\tno, its chair told us.  \r\r"
    text += "It met  on Monday, he said.\u2028\n"
    write("a.txt", text)
    found = article("a.txt")
    assert found.text == text.replace("\r\n", "\n").replace("\r", "\n")
    pieces = [found.text[start:end] for start, end in found.blocks]
    assert pieces == ["The harbour\u00a0board said\tno, its chair told us.", "It met  on Monday, he said."]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Der Hafenrat hat den Plan am Montag abgelehnt, sagte die Vorsitzende nach der Abstimmung.", "German"),
        ("Le conseil du port a rejeté le projet lundi, a déclaré sa présidente après le vote.", "French"),
        ("El consejo del puerto rechazó el plan el lunes, dijo su presidenta después de la votación.", "Spanish"),
        ("De havenraad heeft het plan maandag verworpen, zei de voorzitter na de stemming.", "Dutch"),
        ("Совет порта отклонил план в понедельник, заявила его председатель.", "Cyrillic"),
        ("رفض مجلس الميناء الخطة يوم الاثنين، بحسب رئيسته.", "Arabic"),
        ("港務局主席在投票後表示，董事會週一否決了該計劃。", "CJK"),
    ],
)
def test_other_languages_are_skipped_and_named(text: str, language: str) -> None:
    write("a.txt", text)
    found = failure("a.txt")
    assert found.skipped
    assert language in found.reason


@pytest.mark.parametrize(
    "text",
    [
        "Minister says no.",
        "José Núñez of São Paulo met Jürgen Müller in Zürich, officials said.",
        "Shares: 1,200 up, 34,000 down, 12.5% flat; volume 2.3 million, Tokyo 88.1, Paris 12.9, London 44.2.",
        "“Le roi est mort, vive le roi,” the guide said, and the visitors to the palace laughed at the old joke.",
    ],
)
def test_short_english_with_foreign_names_and_figures_is_read(text: str) -> None:
    write("a.txt", text)
    assert article("a.txt").language == "en"


def piped(data: bytes) -> list[Article | Failure]:
    return list(read_stream(io.BytesIO(data)))


def test_standard_input_tells_its_kind_by_its_beginning() -> None:
    record = json.dumps({"text": TEXT, "title": "Given"})
    page = f"<!doctype html><html><body><article><h1>Harbour</h1><p>{TEXT * 6}</p></article></body></html>"
    kinds = [TEXT, record, f"{record}\n{record}\n", f"[{record},{record}]", json.dumps({"text": TEXT}, indent=1), page]
    assert [len(piped(kind.encode())) for kind in kinds] == [1, 1, 2, 2, 1, 1]
    assert all(isinstance(found, Article) for kind in kinds for found in piped(kind.encode()))


def test_piped_articles_have_origins_of_their_own() -> None:
    (first,), (second,) = piped(TEXT.encode()), piped((TEXT + "It said so.").encode())
    assert first.origin.startswith("-#")
    assert first.origin != second.origin
    assert piped(TEXT.encode()) == [first]


def test_nothing_on_standard_input() -> None:
    (found,) = piped(b"")
    assert isinstance(found, Failure)
    assert "empty" in found.reason
