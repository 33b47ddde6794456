"""What of a page is worth reading."""

import re

import pytest

from schemas.articles import Article
from seeds.reading import Unreadable, read_text
from seeds.reading.lexicon import rows

LEAD = "The harbour board rejected the plan on Monday, its chair said after the vote."
SECOND = "“We will not dig up the old quay,” said Maria Lopez, who leads the union of the dock workers."
THIRD = "Work on the breakwater will go on until the autumn, according to the board."


def kept(article: Article) -> list[str]:
    return [article.text[start:end] for start, end in article.blocks]


def page(*paragraphs: str) -> list[str]:
    return kept(read_text("\n\n".join(("Harbour Plan Rejected", *paragraphs))))


def test_the_headline_is_not_a_paragraph_wherever_it_stands() -> None:
    assert page(LEAD, "Harbour Plan Rejected", SECOND) == [LEAD, SECOND]


@pytest.mark.parametrize(
    "line",
    [
        "Read more",
        "READ MORE: Five things to know about the quay",
        "Read also: The mayor and the sea",
        "Continue reading below",
        "Share this article",
        "Share on Facebook",
        "Facebook Twitter WhatsApp Email",
        "Advertisement",
        "Story continues below",
        "Sign up for our morning newsletter to get the best stories in your inbox.",
        "Subscribe to our podcast",
        "Follow us on social media",
        "Follow Ann Lee on Twitter @annlee",
        "Photo: Jo Park / Getty Images",
        "Cranes stand idle at the northern gate. (Photo by Jo Park/Getty Images)",
        "Workers leave the gate on Monday. AP Photo/Jo Park",
        "Getty Images",
        "FILE PHOTO: Cranes stand idle at the northern gate, May 3, 2021. REUTERS/Jo Park",
        "Cranes stand idle at the northern gate. (Jo Park/The Valley Post)",
        "© 2021 The Valley Post. All rights reserved.",
        "Copyright 2021 Valley Media Ltd",
        "We use cookies to improve your experience on this site.",
        "Tags: harbour, unions, board",
        "Filed under: News, Local",
        "3 min read",
        "Home > News > Local",
        "* * *",
        "Editor’s note: An earlier version gave a wrong date.",
        "Associated Press writer Jo Park contributed to this report.",
        "(Reporting by Ann Lee; Editing by Jo Park)",
        "This story has been updated.",
        "https://news.example/harbour",
        "What the Board Decided",
        "Reaction from the quay",
        "By Ann Lee",
        "May 4, 2021 10:30 am",
    ],
)
def test_a_line_of_furniture_is_left_out(line: str) -> None:
    assert page(LEAD, SECOND, line, THIRD) == [LEAD, SECOND, THIRD]


@pytest.mark.parametrize(
    "line",
    [
        "He refused.",
        "“No comment.”",
        "“No comment”",
        "Critics share this view.",
        "Photographs show the quay under water, the engineer said.",
        "The advertisement cost $3,000, the board admitted.",
        "The mayor’s comments drew anger.",
        "Readers may follow the vote on Twitter, he said.",
        "By Monday the water had risen two metres, officials said.",
        "“Read more books,” the teacher told them.",
        "The union asked three things:",
        "• Pay must rise",
        "He sees it otherwise: the quay is lost…",
        "On May 4, 2021, the board met for the first time.",
        "Related companies paid nothing, according to the report.",
        "Copyright law does not apply here, the judge ruled.",
        "— Ann Lee, nurse",
    ],
)
def test_a_short_paragraph_of_the_article_stays(line: str) -> None:
    assert page(LEAD, line, SECOND) == [LEAD, line.removeprefix("• "), SECOND]


@pytest.mark.parametrize("heading", ["1 Comment", "3 Comments", "Comments", "Leave a Reply", "Trackbacks/Pingbacks"])
def test_everything_behind_the_comments_is_left_out(heading: str) -> None:
    reader = "This paper has said the same for years, and the minister was right to say no."
    assert page(LEAD, SECOND, heading, "1. A Reader", reader, "Pingbacks", reader + " Again.") == [LEAD, SECOND]


def test_a_link_to_the_comments_above_the_article_closes_nothing() -> None:
    assert page("Leave a Comment", "12 Comments", LEAD, SECOND) == [LEAD, SECOND]


def test_a_box_of_links_ends_where_the_article_goes_on() -> None:
    links = ("Ten quays worth seeing", "Council says no to the bridge")
    assert page(LEAD, "Related articles", *links, SECOND) == [LEAD, SECOND]


def test_a_teaser_cut_off_is_left_out_where_its_paragraph_follows() -> None:
    teaser = LEAD[:60].rsplit(" ", 1)[0]
    for mark in ("…", " …", "...", " […]", " [...]"):
        assert page(teaser + mark, LEAD, SECOND) == [LEAD, SECOND]


def test_a_paragraph_that_trails_off_is_kept_where_nothing_repeats_it() -> None:
    trailing = "“I do not know what the board was thinking, but then again I was not asked…”"
    assert page(LEAD, trailing, SECOND) == [LEAD, trailing, SECOND]


def test_a_repeated_paragraph_is_read_once() -> None:
    assert page(LEAD, SECOND, LEAD) == [LEAD, SECOND]


@pytest.mark.parametrize("glued", ["Read more", " Read More »", "Continue reading…", " Click here to subscribe."])
def test_words_glued_to_the_last_sentence_are_left_out(glued: str) -> None:
    assert page(LEAD, SECOND + glued) == [LEAD, SECOND]


@pytest.mark.parametrize(
    "dateline",
    ["PORT ELDER, May 4 (Reuters) - ", "(AP) — ", "PORT ELDER — ", "Port Elder, May 4 (AFP) – ", "Port Elder (CNN)"],
)
def test_the_paragraph_begins_behind_its_dateline(dateline: str) -> None:
    assert page(dateline + LEAD, SECOND) == [LEAD, SECOND]


def test_dashes_inside_a_paragraph_are_no_dateline() -> None:
    line = "NATO — the alliance — said nothing, and the board (its chair aside) — said less."
    assert page(LEAD, line) == [LEAD, line]


def test_the_note_on_the_author_is_left_out() -> None:
    bio = "Ann Lee is a staff writer who covers the coast. She lives in Port Elder."
    article = read_text("\n\n".join(("Harbour Plan Rejected", "By Ann Lee", LEAD, SECOND, bio)))
    assert kept(article) == [LEAD, SECOND]


def test_a_list_is_read_without_its_marks() -> None:
    assert page("  • " + LEAD, "  2. " + SECOND) == [LEAD, SECOND]


def test_lines_wrapped_at_a_column_are_one_paragraph() -> None:
    wrapped = (
        "The harbour board rejected the plan on Monday, its chair said after\n"
        "the vote, which had been put off three times since the spring and\n"
        "which the dock workers had called a farce."
    )
    assert page(wrapped, SECOND) == [wrapped, SECOND]


def test_lines_that_are_paragraphs_are_read_one_by_one() -> None:
    assert kept(read_text(f"Harbour Plan Rejected\n{LEAD}\n{SECOND}\n")) == [LEAD, SECOND]


def test_a_page_of_furniture_alone_is_refused() -> None:
    with pytest.raises(Unreadable, match="only headings and page furniture"):
        read_text("Harbour Plan Rejected\n\nRead more\n\nShare this article\n")


def test_a_paragraph_too_long_for_the_parser_is_read_in_pieces() -> None:
    text = " ".join([LEAD] * 2000)
    article = read_text(text)
    assert max(end - start for start, end in article.blocks) <= 20_000
    assert "".join(kept(article)) == text
    assert all(piece.startswith("The harbour") for piece in kept(article))


def test_patterns_are_written_in_lower_case_for_they_meet_lower_case() -> None:
    written = [pattern for _, pattern in rows("furniture.tsv")]
    assert written
    assert not [pattern for pattern in written if re.search(r"(?<!\\)[A-Z]", pattern)]


def test_lines_in_capitals_are_furniture_as_in_lower_case() -> None:
    assert page(LEAD, SECOND, "REPORTING BY ADA BROOK; EDITING BY BEN DUNN") == [LEAD, SECOND]
