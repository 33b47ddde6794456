"""From attributions to claims: targets, stance, topics, figures, narration."""

from __future__ import annotations

from collections.abc import Sequence

from schemas.articles import Article
from schemas.claims import Claim
from seeds.attribution.records import Attribution
from seeds.claims import claim, implied, narration, replies
from seeds.language.parse import Parse

__all__ = ["describe"]


def describe(article: Article, parse: Parse, attributions: Sequence[Attribution]) -> list[Claim]:
    """The claims of an article: one for each attribution, then those the publication makes in its own voice."""
    reading = claim.Reading.of(article, parse, attributions)
    told = narration.find(article, parse, reading.figures, attributions)
    found = [*attributions, *told]
    taken, answered = replies.read(parse, attributions, implied.positions(parse, found, reading.issues), reading.issues)
    begins = {k: parse.tokens[found[j].tokens[0]].start for k, j in answered.items()}
    return [
        claim.make(reading, one, given, answers=begins.get(k))
        for k, (one, given) in enumerate(zip(found, taken, strict=True))
    ]
