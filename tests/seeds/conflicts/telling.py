"""The claims of a short article as the comparison sees them, and the conflicts among them."""

from __future__ import annotations

from itertools import combinations

from schemas.articles import Article
from seeds.conflicts import compare, outlook
from seeds.extraction import extract
from store.engine import Side


def told(*sentences: str, title: str = "The Vester mill") -> list[Side]:
    """The claims of an article of these sentences."""
    text = " ".join(sentences)
    given = Article(text, "told.txt", title=title, published="2025-03-01", blocks=((0, len(text)),))
    [(article, claims)] = extract([given])
    return [
        Side(str(at), claim.text, "", claim.speaker.name, "one", claim.statement, article.published,
             claim.quotation.value, claim.analysis)
        for at, claim in enumerate(claims)
    ]  # fmt: skip


def kinds(sides: list[Side]) -> list[str]:
    """The kinds of the conflicts among claims, each of which the outlooks let through."""
    found = [(a, b, verdict) for a, b in combinations(sides, 2) if (verdict := compare(a, b))]
    seen = {one.claim: outlook(one.analysis, one.speaker_name, f"{one.article} {one.speaker_name}") for one in sides}
    assert all(seen[a.claim].may_conflict(seen[b.claim].brief) for a, b, _ in found)
    return [verdict.kind.value for *_, verdict in found]
