"""Articles into claims: the part of an article's journey that needs no store."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.metadata import version
from itertools import islice
from pathlib import Path

from schemas.articles import Article
from schemas.claims import Claim
from seeds import attribution, claims, language
from seeds.reading import Failure

_NOT_RULES = frozenset(("articles", "crew.py", "importer.py", "judge.py", "reviews"))

BATCH = 8
"""How many articles go through the language model together."""


@cache
def extractor() -> str:
    """The version of all that decides what is read in an article: package, language model, rules and lexicons."""
    package = version("on-the-record")
    return f"{package}+{language.load().version}+{_rules_digest()}"


def extract(articles: Iterable[Article]) -> Iterator[tuple[Article, list[Claim]]]:
    """Each article with its claims, in order; the language model gets them in batches."""
    remaining = iter(articles)
    while batch := list(islice(remaining, BATCH)):
        parses = language.load().parse_many((article.text, article.blocks) for article in batch)
        for article, parse in zip(batch, parses, strict=True):
            yield article, claims.describe(article, parse, attribution.find(parse, article))


def attempt(batch: Sequence[Article]) -> list[list[Claim] | Failure]:
    """The claims of each article of a batch; one that breaks the analysis is a failure and takes no other along."""
    try:
        return [found for _, found in extract(batch)]
    except Exception as error:
        if len(batch) == 1:
            return [Failure(batch[0].origin, f"cannot be analysed: {type(error).__name__}: {error}")]
        return [result for article in batch for result in attempt([article])]


def each(found: Iterable[Article | Failure]) -> Iterator[tuple[Article | Failure, list[Claim] | Failure]]:
    """What was read, in order and in batches, with its claims; failures, old and new, stand for theirs."""
    remaining = iter(found)
    while batch := list(islice(remaining, BATCH)):
        claims = iter(attempt([one for one in batch if isinstance(one, Article)]))
        yield from ((one, one if isinstance(one, Failure) else next(claims)) for one in batch)


def _rules_digest() -> str:
    """A digest of the rules and lexicons, so that a change of any of them marks what was read before as outdated."""
    folder = Path(__file__).parent
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder).parts
        if path.suffix in {".py", ".tsv", ".txt", ".json"} and inside[0] not in _NOT_RULES:
            digest.update("/".join(inside).encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:8]
