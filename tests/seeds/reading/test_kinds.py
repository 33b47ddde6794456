"""Web pages, markdown and JSON."""

import json
from pathlib import Path
from typing import Any

import pytest

from schemas.articles import Article, Source
from seeds.reading import Failure, Known, Unreadable, dates, read, read_html

LEAD = "The harbour board rejected the plan on Monday, its chair said after a vote that had been put off three times."
SECOND = "“We will not dig up the old quay,” said Maria Lopez, who leads the union of the dock workers."

PAGE = f"""<!doctype html>
<html lang="en"><head><title>Harbour plan fails | The Valley Post</title>
<meta property="og:site_name" content="The Valley Post"><meta name="author" content="Ann Lee">
<meta property="article:published_time" content="2021-05-04T10:00:00Z">
<link rel="canonical" href="https://www.valleypost.example/harbour"></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Harbour plan fails</h1><p class="byline">By Ann Lee</p>
<p>{LEAD}</p><div class="share"><a href="#">Share on Facebook</a></div>
<h2>What the board decided</h2>
<p>&ldquo;We will not dig up the <b>old quay</b>,&rdquo; said <a href="#">Maria
   Lopez</a>, who leads the union of the dock workers.</p>
<ul><li>Work on the breakwater will go on until the autumn, the board added.</li></ul>
<figure><img src="a.jpg" alt=""><figcaption>Cranes on Monday. Photo: Jo Park</figcaption></figure></article>
<section class="comments"><h3>2 Comments</h3>
<p>The minister said so years ago, and nobody listened to him.</p></section>
<footer>© 2021 The Valley Post</footer></body></html>"""


def pieces(article: Article) -> list[str]:
    return [article.text[start:end] for start, end in article.blocks]


def read_one(tmp_path: Path, name: str, content: str) -> Article:
    (tmp_path / name).write_text(content, encoding="utf-8")
    (found,) = read(tmp_path / name)
    assert isinstance(found, Article), found
    return found


def test_a_web_page(tmp_path: Path) -> None:
    article = read_one(tmp_path, "a.html", PAGE)
    assert pieces(article) == [LEAD, SECOND, "Work on the breakwater will go on until the autumn, the board added."]
    assert (article.title, article.author, article.published) == ("Harbour plan fails", "Ann Lee", "2021-05-04")
    assert article.source == Source("The Valley Post", "valleypost.example")
    assert article.url == "https://www.valleypost.example/harbour"
    assert "Comments" not in article.text


def test_a_web_page_in_a_request_may_come_with_its_address() -> None:
    article = read_html(
        PAGE.replace('<link rel="canonical" href="https://www.valleypost.example/harbour">', ""),
        url="https://a.example/b",
    )
    assert article.url == "https://a.example/b"


def test_what_is_given_with_a_page_goes_before_what_it_says() -> None:
    article = read_html(PAGE, given=Known(title="Another title", source="The Hill Post"))
    assert (article.title, article.author) == ("Another title", "Ann Lee")
    assert article.source == Source("The Hill Post", "valleypost.example")


def test_an_outlet_named_in_the_title_goes_before_a_mere_host_name() -> None:
    page = PAGE.replace('<meta property="og:site_name" content="The Valley Post">', "")
    assert read_html(page).source == Source("The Valley Post", "valleypost.example")
    for title in ("Harbour plan fails", "Harbour plan fails | Politics"):
        unnamed = page.replace("Harbour plan fails | The Valley Post", title)
        assert read_html(unnamed).source == Source("valleypost.example", "valleypost.example")


@pytest.mark.parametrize(
    ("declared", "published"),
    [
        ("Mar. 5, 2024", "2024-03-05"),
        ("13/05/2024", "2024-05-13"),
        ("5/3/2024", None),
        ("2024-02-30", None),
        ("Tue Mar 5 10:11:12 2024", "2024-03-05"),
        ("Tue Mar  5 10:11:12 +0000 2024", "2024-03-05"),
        ("20240305", "2024-03-05"),
        ("20240305T101112Z", "2024-03-05"),
        ("2024.3.5", "2024-03-05"),
        ("20240230", None),
        ("1709633472", None),
    ],
)
def test_a_date_that_a_page_declares_is_read_as_a_printed_one_and_never_guessed(
    declared: str, published: str | None
) -> None:
    article = read_html(PAGE.replace("2021-05-04T10:00:00Z", declared))
    assert (article.published, article.published_text) == (published, declared)


def test_a_page_that_declares_itself_as_xml_is_read() -> None:
    declared = '<?xml version="1.0" encoding="iso-8859-1"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">'
    assert pieces(read_html(PAGE.replace("<!doctype html>", declared))) == pieces(read_html(PAGE))


def test_a_piece_of_a_page_is_read_as_a_page() -> None:
    assert pieces(read_html(f"<p>{LEAD}</p>")) == [LEAD]
    assert pieces(read_html(f"<p>{LEAD}</p>\n<p>{SECOND}</p>")) == [LEAD, SECOND]


def test_the_paragraphs_of_a_brief_stay_apart() -> None:
    above = '<h1>Harbour plan fails</h1><p class="byline">By Ann Lee</p><time datetime="2021-05-04">4 May</time>'
    below = "<figure>A crane</figure>"
    article = read_html(f"<html><body><article>{above}<p>{LEAD}</p><ul><li>{SECOND}</li></ul>{below}</article></body>")
    assert pieces(article) == [LEAD, SECOND]
    assert "crane" not in article.text


@pytest.mark.parametrize(
    "body",
    [
        f"{LEAD}<br><br>{SECOND}",
        f"<article>{LEAD}<br>{SECOND}</article>",
        f"<p>{LEAD}</p>{SECOND}",
        f"<article><div>{LEAD}</div><div>{SECOND}</div></article>",
        f"<div><div>{LEAD}</div><p>{SECOND}</p></div>",
    ],
)
def test_words_outside_of_paragraphs_are_read(body: str) -> None:
    assert " ".join(pieces(read_html(f"<html><body>{body}</body></html>"))) == f"{LEAD} {SECOND}"


@pytest.mark.parametrize("html", ["<html></html>", "<p>", "<html><body><nav>Home</nav></body></html>", "plain words"])
def test_a_page_without_an_article_is_refused(html: str) -> None:
    with pytest.raises(Unreadable):
        read_html(html)


def test_markdown(tmp_path: Path) -> None:
    article = read_one(
        tmp_path,
        "a.md",
        f"""---
title: "Harbour plan fails"
author: [Ann Lee, Jo Park]
date: 2021-05-04
source: The Valley Post
---
# Harbour plan fails

{LEAD.replace("rejected", "**rejected**").replace("its chair", "[its chair](https://a.example)")}

![Cranes](cranes.jpg)

> “We will not dig up the old quay,” said
> *Maria Lopez*, who leads the union of the dock workers.

| ships | cranes |
|---|---|
| 40 | 3 |

```
the code said nothing
```

## Leave a Comment

Nonsense, said the reader.
""",
    )
    assert pieces(article) == [LEAD, SECOND]
    assert (article.title, article.author, article.published) == (
        "Harbour plan fails",
        "Ann Lee, Jo Park",
        "2021-05-04",
    )
    assert article.source == Source("The Valley Post")


def test_broken_front_matter_names_the_line(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"---\ntitle: fine\nauthor: [Ann\n---\n{LEAD}\n")
    (found,) = read(tmp_path / "a.md")
    assert isinstance(found, Failure)
    assert "line" in found.reason


@pytest.mark.parametrize(
    "field",
    ["date: 2024-13-45", "date: 2024-02-30 25:61:00", "date: !!timestamp x", "author: ~", "author: [[a], {b: c}]"],
)
def test_front_matter_that_means_nothing_is_no_knowledge(tmp_path: Path, field: str) -> None:
    found = read_one(tmp_path, "a.md", f"---\ntitle: 2024-13-45\n{field}\n---\nThe ferry is late, said Ada Holm.\n")
    assert (found.title, found.author, found.published) == ("2024-13-45", None, None)


@pytest.mark.parametrize(("field", "reason"), [("x: " + "[" * 5000, "too deeply"), (r'title: "a\ud800"', "surrogate")])
def test_front_matter_that_no_text_can_hold_is_a_failure(tmp_path: Path, field: str, reason: str) -> None:
    (tmp_path / "a.md").write_text(f"---\n{field}\n---\nThe ferry is late, said Ada Holm.\n")
    (found,) = read(tmp_path / "a.md")
    assert isinstance(found, Failure)
    assert reason in found.reason


def test_a_record_says_more_than_its_text(tmp_path: Path) -> None:
    record = {
        "title": "Harbour plan fails", "text": f"{LEAD}\r\n\r\n{SECOND}", "url": "https://www.valleypost.example/h",
        "author": "Ann Lee", "published": "2021-05-04",
        "source": {"name": "The Valley Post", "site": "valleypost.example"},
    }  # fmt: skip
    article = read_one(tmp_path, "a.json", json.dumps(record))
    assert article.text == f"{LEAD}\n\n{SECOND}"
    assert pieces(article) == [LEAD, SECOND]
    assert (article.title, article.author, article.published) == ("Harbour plan fails", "Ann Lee", "2021-05-04")
    assert article.source == Source("The Valley Post", "valleypost.example")
    assert article.origin == str(tmp_path / "a.json")


def test_a_record_may_name_its_fields_as_a_header_line_does(tmp_path: Path) -> None:
    record = {
        "headline": "Harbour plan fails", "text": f"{LEAD}\n\n{SECOND}", "authors": ["Ann Lee"], "byline": "Jo Park",
        "date": "20210504", "publisher": "The Valley Post", "link": "https://www.valleypost.example/h",
    }  # fmt: skip
    article = read_one(tmp_path, "a.json", json.dumps(record))
    assert (article.title, article.author, article.published) == ("Harbour plan fails", "Jo Park", "2021-05-04")
    assert article.source == Source("The Valley Post", "valleypost.example")
    camel = {"text": LEAD, "datePublished": "2021-05-04", "published": None, "title": "Plan", "headline": "Another"}
    article = read_one(tmp_path, "a.json", json.dumps(camel))
    assert (article.title, article.published) == ("Plan", "2021-05-04")


@pytest.mark.parametrize("key", ["date", "publishedAt", "published_on", "pubDate", "publish-date", "datePublished"])
@pytest.mark.parametrize("flag", ["published: true", "published:"])
def test_front_matter_tells_the_day_under_the_names_programs_use(tmp_path: Path, key: str, flag: str) -> None:
    front = f"title: Plan\n{key}: 2021-05-04\n{flag}\nheadline:"
    article = read_one(tmp_path, "a.md", f"---\n{front}\n---\n{LEAD}\n")
    assert (article.title, article.published) == ("Plan", "2021-05-04")


@pytest.mark.parametrize("line", ["Tue Mar 5 10:11:12 2024", "Updated 2024.3.5"])
def test_a_printed_date_line_is_read_in_the_shapes_programs_print(line: str) -> None:
    assert dates.in_date_line(line)[0].iso == "2024-03-05"


def test_digits_alone_are_a_date_only_where_one_is_declared() -> None:
    assert dates.in_date_line("20240305") == []
    assert dates.iso("20240305") == "2024-03-05"


def test_lines_and_lists_number_their_articles(tmp_path: Path) -> None:
    records = [{"text": f"{LEAD}\n\n{SECOND}", "source": "The Valley Post"}, {"text": SECOND}]
    (tmp_path / "a.jsonl").write_text("\n\n".join(map(json.dumps, records)))
    (tmp_path / "a.json").write_text(json.dumps(records))
    assert [found.origin.rpartition("#")[2] for found in read(tmp_path / "a.jsonl")] == ["1", "3"]
    assert [found.origin.rpartition("#")[2] for found in read(tmp_path / "a.json")] == ["1", "2"]
    (tmp_path / "a.json").write_text("\n".join(map(json.dumps, records)))
    assert [found.origin.rpartition("#")[2] for found in read(tmp_path / "a.json")] == ["1", "2"]


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        ({}, 'field "text" is missing'),
        ({"text": None}, 'field "text" is missing'),
        ({"body": LEAD, "title": "Plan"}, 'field "text" is missing; there are "body", "title"'),
        ({"text": 3}, 'field "text" must be a string, not a number'),
        ({"text": "  "}, 'field "text" empty'),
        ({"text": "a\x00b"}, 'field "text" has a NUL'),
        ({"text": LEAD, "title": ["a"]}, 'field "title" must be a string, not a list'),
        ({"text": LEAD, "title": "a\x00"}, 'field "title" has a NUL'),
        ({"text": LEAD, "published": 2021}, 'field "published" must be a string'),
        ({"text": LEAD, "date": "2021\x00"}, 'field "date" has a NUL'),
        ({"text": LEAD, "source": 3}, 'field "source" must be a string or an object'),
        ({"text": LEAD, "source": {"name": True}}, 'field "name" must be a string, not a boolean'),
        ({"text": LEAD, "url": "https://[broken"}, None),
        ([], "an object with a field"),
        (3, "an object with a field"),
        (None, "an object with a field"),
    ],
)
def test_a_bad_record_names_line_and_field_and_loses_no_other(tmp_path: Path, record: Any, reason: str | None) -> None:
    good = json.dumps({"text": LEAD})
    (tmp_path / "a.jsonl").write_text(f"{good}\n{json.dumps(record)}\n{good}\n")
    first, bad, last = read(tmp_path / "a.jsonl")
    assert isinstance(first, Article)
    assert isinstance(last, Article)
    assert bad.origin == f"{tmp_path}/a.jsonl#2"
    if reason is None:
        assert isinstance(bad, Article)
    else:
        assert isinstance(bad, Failure)
        assert reason in bad.reason


@pytest.mark.parametrize(("name", "content"), [("a.json", "[]"), ("a.jsonl", ""), ("a.jsonl", "\n \n")])
def test_a_collection_without_articles_is_a_failure_that_says_so(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content)
    (found,) = read(tmp_path / name)
    assert isinstance(found, Failure)
    assert found.reason.startswith("empty")


@pytest.mark.parametrize(
    "line", [b"{", b"\xff\xfe", b'{"text": "\\ud800"}', b"[" * 100_000, b'{"text": NaN}', b"nothing"]
)
def test_a_line_that_is_no_json_is_a_failure(tmp_path: Path, line: bytes) -> None:
    (tmp_path / "a.jsonl").write_bytes(line + b"\n" + json.dumps({"text": LEAD}).encode())
    bad, good = read(tmp_path / "a.jsonl")
    assert isinstance(bad, Failure)
    assert isinstance(good, Article)


def test_a_line_too_long_for_an_article_is_passed_over(tmp_path: Path) -> None:
    good = json.dumps({"text": LEAD}).encode()
    (tmp_path / "a.jsonl").write_bytes(b'{"text": "' + b"x" * (40 * 1024 * 1024) + b'"}\n' + good + b"\n")
    bad, last = read(tmp_path / "a.jsonl")
    assert "too large" in getattr(bad, "reason", "")
    assert isinstance(last, Article)
    assert last.origin.endswith("#2")


def test_a_broken_json_file_names_the_place(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"text": "a",\n "title" "b"}')
    (found,) = read(tmp_path / "a.json")
    assert isinstance(found, Failure)
    assert "line 2" in found.reason


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("HTTPS://News.Example.org:443/a?utm_source=x&id=5&fbclid=z#top", "https://news.example.org/a?id=5"),
        ("https://news.example.org/a?id=5", "https://news.example.org/a?id=5"),
        ("https://news.example.org/#!/harbour", "https://news.example.org/#!/harbour"),
        ("https://[broken", "https://[broken"),
    ],
)
def test_an_address_loses_what_tells_only_where_a_reader_came_from(tmp_path: Path, given: str, kept: str) -> None:
    article = read_one(tmp_path, "a.json", json.dumps({"text": f"{LEAD}\n\n{SECOND}", "url": given}))
    assert article.url == kept


@pytest.mark.parametrize(
    "given",
    ["javascript:alert(1)", " JavaScript:alert(1)", "data:text/html,a", "file:///a.txt", "javascript://[a/%0aalert(1)",
     "&#106;avascript:alert(1)"],
)  # fmt: skip
def test_what_a_browser_would_run_or_open_at_home_is_no_address(tmp_path: Path, given: str) -> None:
    article = read_one(tmp_path, "a.json", json.dumps({"text": f"{LEAD}\n\n{SECOND}", "url": given}))
    assert article.url is None
