"""The shipped parser, loaded once, and articles described with it."""

from collections.abc import Callable

import pytest

from schemas.articles import Article, Source
from schemas.claims import Claim
from seeds import attribution, claims
from seeds.language import Language, load

Describe = Callable[..., list[Claim]]


@pytest.fixture(scope="session")
def language() -> Language:
    return load()


@pytest.fixture
def describe(language: Language) -> Describe:
    """The claims of a text, one paragraph a line."""

    def described(text: str, title: str | None = None, source: str | None = None) -> list[Claim]:
        blocks, start = [], 0
        for line in text.split("\n"):
            blocks.append((start, start + len(line)))
            start += len(line) + 1
        outlet = Source(source) if source else None
        article = Article(text, "file.txt", title=title, source=outlet, blocks=tuple(b for b in blocks if b[0] < b[1]))
        parse = language.parse(article.text, article.blocks)
        return claims.describe(article, parse, attribution.find(parse, article))

    return described
