"""Fact-checkers' reviews onto the record: each to the claim it is about, else with a claim of its own."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from hashlib import blake2b

import orjson
from rapidfuzz import fuzz

from schemas.articles import Article, Source
from schemas.claims import Claim, Quotation
from schemas.reviews import Review
from schemas.speakers import Speaker, SpeakerKind
from seeds import language
from seeds.conflicts import checking, pairs
from seeds.conflicts.statements import Statement, describe
from seeds.reading import Failure
from seeds.reading.claimreview import read_reviews
from store.engine import REVIEW, Engine, Side
from store.folding import fold

ENOUGH = 0.75
"""The least score at which a review is taken to be about a claim on record."""
UNKNOWN_CLAIMANT = 0.9
"""What a match of words is worth where the review does not say whose they are."""
SAME_NAME = 85
"""How alike (0..100) the claimant's name and the speaker's must be."""
NOBODY = "unnamed claimant"


@dataclass(slots=True)
class ReviewReport:
    """What became of reviews: attached to claims on record, kept with claims of their own, or failed."""

    matched: int = 0
    added: int = 0
    failed: int = 0
    failures: list[Failure] = field(default_factory=list)


def import_reviews(paths: Iterable[str], engine: Engine, progress: Callable[[str], None] | None = None) -> ReviewReport:
    """Read ClaimReview files and put every review on record; running it again changes nothing."""
    report = ReviewReport()
    for found in (found for path in paths for found in read_reviews(path)):
        if isinstance(found, Failure):
            report.failed += 1
            report.failures.append(found)
            continue
        claim, match = matching(found, engine) or (None, 1.0)
        if claim is None:
            claim = own_claim(found, engine)
            report.added += 1
        else:
            report.matched += 1
        engine.save_review(found, claim, match)
        if progress:
            progress(found.url)
    return report


def matching(review: Review, engine: Engine) -> tuple[str, float] | None:
    """The claim on record that a review is about, with how surely; null where none comes near enough."""
    (question,) = checking.questions([_statement(review)])
    candidates = engine.candidates(question.keys, checking.REACH)
    scored = [(alike(review, question.side, side), side.claim) for side in candidates]
    best = max(scored, key=lambda pair: (pair[0], pair[1]), default=(0.0, ""))
    return (best[1], round(best[0], 3)) if best[0] >= ENOUGH else None


def alike(review: Review, asked: Side, side: Side) -> float:
    """How surely a claim on record is the one reviewed, 0..1: the same words or meaning, by the same speaker."""
    if review.claimant and fuzz.token_set_ratio(fold(review.claimant), fold(side.speaker_name)) < SAME_NAME:
        return 0.0
    words = fuzz.token_sort_ratio(fold(asked.text), fold(side.text)) / 100
    meaning = min(pairs.bears_out(asked, side), pairs.bears_out(side, asked))
    return max(words, meaning) * (1.0 if review.claimant else UNKNOWN_CLAIMANT)


def own_claim(review: Review, engine: Engine) -> str:
    """Put a claim that only a review tells of on record; its id. The review is where its words are printed."""
    statement = _statement(review)
    text = statement.text
    mark = blake2b(fold(text).encode(), digest_size=6).hexdigest()
    source = Source(review.publisher or review.site or "", review.site) if review.publisher or review.site else None
    article = Article(
        text, f"{review.url}#claim-{mark}", title=review.title, published=review.claim_date, source=source,
        blocks=((0, len(text)),),
    )  # fmt: skip
    saved = engine.save_article(article, [_claim(review, statement)], REVIEW)
    return next(iter(_ids(engine, saved.article)))


def _claim(review: Review, statement: Statement) -> Claim:
    (parse,) = language.load().parse_many([(statement.text, [(0, len(statement.text))])])
    name = review.claimant or NOBODY
    kind = review.claimant_kind if review.claimant else SpeakerKind.UNNAMED
    claim = describe(statement, parse)
    return replace(claim, speaker=Speaker(name, name, kind), mention=None, quotation=Quotation.INDIRECT, rule="review")


def _statement(review: Review) -> Statement:
    return Statement(review.claim_reviewed, review.claimant, review.claim_date)


def _ids(engine: Engine, article: str) -> Iterator[str]:
    for row in engine.stream("claims", {"article": [article]}):
        yield orjson.loads(row)["id"]
