"""What holds of every text whatsoever."""

from hypothesis import given, settings
from hypothesis import strategies as st

from seeds.reading import Unreadable, read_html, read_text

LINES = st.sampled_from(
    [
        "By Ann Lee", "Read more", "1 Comment", "May 4, 2021", "3/15, 15:46 EDT",
        "Harbour Plan Fails | The Valley Post",
        "PORT ELDER (AP) — The board said no.", "The board, its chair said, had “no choice”.", "  • A point\u00a0here.",
        "Ann Avatar", "By", "Title: a", "…", "Related articles", "The board, its chair…", "\u2028",
        "said\tthe mayor.Read more",
    ]
)  # fmt: skip
TEXTS = st.one_of(
    st.text(), st.lists(st.one_of(LINES, st.text(max_size=40)), max_size=14).map("\n\n".join),
    st.lists(LINES, max_size=14).map("\r\n".join),
)  # fmt: skip


@given(TEXTS)
@settings(deadline=None, max_examples=50)
def test_a_text_gives_an_article_or_a_reason(text: str) -> None:
    try:
        article = read_text(text)
    except Unreadable as reason:
        assert str(reason)
        return
    assert article.text == text.replace("\r\n", "\n").replace("\r", "\n")
    ends = [0]
    for start, end in article.blocks:
        assert ends[-1] <= start < end <= len(article.text)
        assert article.text[start:end].strip()
        ends.append(end)


@given(st.one_of(st.text(), TEXTS.map(lambda text: f"<article><h1>Harbour</h1><p>{text}</p></article>")))
@settings(deadline=None, max_examples=50)
def test_a_page_gives_an_article_or_a_reason(html: str) -> None:
    try:
        article = read_html(html)
    except Unreadable as reason:
        assert str(reason)
        return
    assert all(article.text[start:end].strip() for start, end in article.blocks)


def test_a_text_made_to_stall_patterns_is_read() -> None:
    for piece in ("A-", "A (", "share x ", "A, ", "x|", "By A "):
        read_text(piece * 5000 + "\n\nThe board said no on Monday.")
