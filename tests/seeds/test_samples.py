"""The sample articles that the project brings along."""

from pathlib import Path

import pytest

from schemas.articles import Article
from seeds.reading import read

FOLDER = Path(__file__).parents[2] / "seeds" / "articles"
SAMPLES = list(read(FOLDER))


def test_all_five_are_read() -> None:
    assert [type(sample) for sample in SAMPLES] == [Article] * 5


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: Path(sample.origin).name)
def test_a_sample_says_what_it_is(sample: Article) -> None:
    assert "digest written for this project" in Path(sample.origin).read_text(encoding="utf-8").lower()
    assert sample.title
    assert sample.headline is not None
    assert sample.text[slice(*sample.headline)] == sample.title


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: Path(sample.origin).name)
def test_nothing_but_its_paragraphs_is_read(sample: Article) -> None:
    kept = [sample.text[start:end] for start, end in sample.blocks]
    assert all(piece.rstrip('”"').endswith(".") for piece in kept)
    words = ("digest", "read more", "comment ", "related article", "avatar", "share this", "reader", sample.title)
    assert not [piece for piece in kept for word in words if word and word.lower() in piece.lower()]


def test_dates_are_those_of_the_originals_where_known() -> None:
    assert [sample.published for sample in SAMPLES] == [None, None, None, "2024-07-10", None]
    assert SAMPLES[0].published_text == "3/15, 15:46 EDT"


def test_every_quotation_mark_that_opens_closes() -> None:
    for sample in SAMPLES:
        for start, end in sample.blocks:
            piece = sample.text[start:end]
            assert piece.count("“") == piece.count("”")
            assert piece.count('"') % 2 == 0
