"""The claim record as a whole."""

import pytest

ARTICLE = (
    "A new bridge for the town\n"
    "“The bridge is a gift to the town,” mayor Rosa Lind said on Monday, “and it will save us 20 minutes a day.”\n"
    "Baker Jon Falk rejected the plan."
)


@pytest.fixture
def claims(describe):
    return describe(ARTICLE, title="A new bridge for the town")


def test_pieces_are_joined_by_one_space_and_each_stands_in_the_text(claims) -> None:
    claim = claims[0]
    assert claim.text == " ".join(span.exact for span in claim.spans)
    assert all(ARTICLE[span.start : span.end] == span.exact for span in claim.spans)
    assert all(
        ARTICLE[: span.start].endswith(span.prefix) and ARTICLE[span.end :].startswith(span.suffix)
        for span in claim.spans
    )


def test_the_context_is_the_whole_sentence(claims) -> None:
    assert claims[0].context.startswith("“The bridge is a gift")
    assert claims[0].context.endswith("20 minutes a day.”")


def test_figures_inside_the_content_come_with_the_claim(claims) -> None:
    assert [(figure.low, figure.unit) for figure in claims[0].figures] == [(1200.0, "second")]


def test_what_conflicts_need_is_prepared(claims) -> None:
    assert all(claim.analysis and claim.keys for claim in claims)


def test_describing_twice_gives_the_same(describe) -> None:
    assert describe(ARTICLE) == describe(ARTICLE)
