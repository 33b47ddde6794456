"""What a page says of itself."""

import pytest

from schemas.articles import Article, Source
from seeds.reading import read_text

BODY = """The harbour board rejected the plan on Monday, its chair said after the vote.

“We will not dig up the old quay,” said Maria Lopez, who leads the union of the dock workers."""


def read(*above: str) -> Article:
    return read_text("\n\n".join((*above, BODY)))


def test_title_author_and_date_without_a_year() -> None:
    article = read("Local", "Harbour Plan Fails After a Long Night", "By Ann Lee", "3/15, 15:46 EDT")
    assert article.title == "Harbour Plan Fails After a Long Night"
    assert article.author == "Ann Lee"
    assert (article.published, article.published_text) == (None, "3/15, 15:46 EDT")


def test_a_name_beside_the_date_below_the_headline() -> None:
    article = read("Harbour plan fails after a long night", "Ann Lee in Lisbon", "Mon 3 May 2021 12.30 BST")
    assert (article.author, article.published) == ("Ann Lee", "2021-05-03")
    assert read("Harbour Plan Fails", "Mon 3 May 2021 12.30 BST").author is None


def test_a_date_line_with_categories() -> None:
    article = read("Harbour Plan Fails", "Jun 2, 2021 8:15 am | News, Ticker, Coast")
    assert (article.published, article.published_text) == ("2021-06-02", "Jun 2, 2021 8:15 am")
    assert article.source is None


def test_a_name_beside_a_lone_by_is_the_author_and_no_paragraph() -> None:
    article = read("Harbour Plan Fails", "Ann Avatar", "By", "Harbour Plan Fails")
    assert article.author == "Ann"
    assert [article.text[a:b] for a, b in article.blocks] == BODY.split("\n\n")


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ann Lee and Omar bin Said, Staff Writers", "Ann Lee and Omar bin Said"),
        ("BY ANN O’NEIL", "ANN O’NEIL"),
        ("By J.K. Moore", "J.K. Moore"),
        ("By Ann Lee, The Valley Post", "Ann Lee"),
        ("Written by Ann Lee on May 4, 2021", "Ann Lee"),
        ("By Ann Lee | May 4, 2021", "Ann Lee"),
        ("Author: Ann Lee", "Ann Lee"),
        ("Byline: Ann Lee.", "Ann Lee"),
        ("By Abdul al-Rahman, Jane Ó Sé & María José García", "Abdul al-Rahman, Jane Ó Sé & María José García"),
    ],
)
def test_bylines(line: str, author: str) -> None:
    assert read("Harbour Plan Fails", line).author == author


@pytest.mark.parametrize(
    ("line", "published", "words"),
    [
        ("Published 4 May 2021", "2021-05-04", "4 May 2021"),
        ("Posted on Tuesday, May 4th, 2021 at 3 p.m.", "2021-05-04", "Tuesday, May 4th, 2021 at 3 p.m."),
        ("2021-05-04T08:00:00Z", "2021-05-04", "2021-05-04T08:00:00Z"),
        ("15.3.2021", "2021-03-15", "15.3.2021"),
        ("03/04/2021", None, "03/04/2021"),
        ("May 4", None, "May 4"),
        ("May 2021", None, "May 2021"),
        ("Updated: May 5, 2021 | Published: May 4, 2021", "2021-05-04", "May 4, 2021"),
        ("Updated: May 5, 2021", "2021-05-05", "May 5, 2021"),
        ("Published: 30 February 2021", None, "30 February 2021"),
        ("Published: 5 ſeptember 2021", "2021-09-05", "5 ſeptember 2021"),
        ("Published: unknown", None, None),
    ],
)
def test_dates(line: str, published: str | None, words: str | None) -> None:
    article = read("Harbour Plan Fails", line)
    assert (article.published, article.published_text) == (published, words)


def test_a_date_inside_the_article_is_not_its_date() -> None:
    article = read_text("Harbour Plan Fails\n\nThe board met on May 4, 2021 and rejected the plan, its chair said.")
    assert (article.published, article.published_text) == (None, None)


@pytest.mark.parametrize(
    ("above", "source"),
    [
        (("Source: The Valley Post",), Source("The Valley Post")),
        (("Publication: valleypost.example",), Source("valleypost.example", "valleypost.example")),
        (
            ("Source: The Valley Post", "URL: https://www.valleypost.example/a"),
            Source("The Valley Post", "valleypost.example"),
        ),
        (("URL: https://www.valleypost.example/a",), Source("valleypost.example", "valleypost.example")),
        (("Source: unknown",), None),
        (("By Reuters Staff",), Source("Reuters")),
        (("Associated Press",), Source("Associated Press")),
    ],
)
def test_sources(above: tuple[str, ...], source: Source | None) -> None:
    assert read("Harbour Plan Fails", *above).source == source


@pytest.mark.parametrize("bar", [" | ", " - ", " – "])
def test_the_outlet_behind_the_headline(bar: str) -> None:
    article = read(f"Harbour Plan Fails{bar}The Valley Post")
    assert (article.title, article.source) == ("Harbour Plan Fails", Source("The Valley Post"))


def test_a_dash_in_a_headline_is_no_outlet() -> None:
    assert read("Harbour plan – the end of a dream").title == "Harbour plan – the end of a dream"


def test_the_dateline_gives_source_and_day() -> None:
    article = read_text("Harbour Plan Fails\n\nPORT ELDER, May 4 (Reuters) - " + BODY)
    assert article.source == Source("Reuters")
    assert (article.published, article.published_text) == (None, "May 4")


def test_header_fields() -> None:
    article = read(
        "Title: Harbour plan fails\nAuthor: Ann Lee\nDate: 4 May 2021\nSource: The Valley Post\nNote: a test"
    )
    assert (article.title, article.author, article.published) == ("Harbour plan fails", "Ann Lee", "2021-05-04")
    assert [article.text[a:b] for a, b in article.blocks] == BODY.split("\n\n")


def test_the_headline_is_found_in_the_text() -> None:
    article = read("Local", "Harbour Plan Fails", "By Ann Lee")
    assert article.headline is not None
    assert article.text[slice(*article.headline)] == "Harbour Plan Fails"


def test_a_lead_without_headline_is_no_title() -> None:
    article = read_text(BODY)
    assert article.title is None
    assert len(article.blocks) == 2


def test_a_headline_that_asks() -> None:
    assert read("Harbour plan: What's next for the old quay and for those who work there?").title is not None


def test_a_headline_in_capitals_beside_the_date_is_nobodys_name():
    top = "Bridge repairs drag on\n\nMay 3, 2024 | News\n\n"
    text = f"{top}No End in Sight: Engineers Ask for More Time\n\nThe mayor said so."
    assert read_text(text, "a.txt").author is None
    named = text.replace("No End in Sight: Engineers Ask for More Time", "Ann Lee in Lisbon, Portugal")
    assert read_text(named, "a.txt").author == "Ann Lee"
