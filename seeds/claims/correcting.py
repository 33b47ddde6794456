"""Claims with the words and positions an operator gives them, read as if they had been found so."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace

from schemas.articles import Article
from schemas.claims import Claim, Quotation, Stance, Target
from schemas.corrections import Amendment, Taken, Words
from schemas.selectors import Span
from seeds.attribution import quotations
from seeds.attribution.records import Attribution
from seeds.claims import phrases
from seeds.claims.claim import Reading, make
from seeds.language.parse import Parse


class NotThere(ValueError):
    """The words an operator gives are not in the article; the message says which."""


Parser = Callable[[str, Sequence[tuple[int, int]]], Parse]
Given = Sequence[tuple[Claim, Amendment]]


def correct(article: Article, claims: Given, parse: Parser) -> list[Claim | str]:
    """The claims put right, each anew from the article's parse; a text in place of one says why that cannot be."""
    reading = Reading.of(article, parse(article.text, article.blocks))
    return [_attempt(reading, claim, amendment, parse) for claim, amendment in claims]


def _attempt(reading: Reading, claim: Claim, amendment: Amendment, parse: Parser) -> Claim | str:
    try:
        return _corrected(reading, claim, amendment, parse)
    except NotThere as error:
        return str(error)


def _corrected(reading: Reading, claim: Claim, amendment: Amendment, parse: Parser) -> Claim:
    text = reading.parse.text
    if amendment.mention:
        claim = replace(claim, mention=_placed(text, amendment.mention, claim.mention.start if claim.mention else 0))
    if not amendment.words and not amendment.stance:
        return claim
    taken = _stance(amendment.stance, parse) if amendment.stance else None
    given = None if taken is None else (taken,) if taken.target else ()
    answers = None if amendment.words else claim.analysis.get("a")
    return make(reading, _attribution(reading, claim, amendment), given, answers)


def _attribution(reading: Reading, claim: Claim, amendment: Amendment) -> Attribution:
    """What the claim was made of, with other words for its content where they are given."""
    parse, spans, quotation = reading.parse, tuple(_plain(span) for span in claim.spans), claim.quotation
    if amendment.words:
        near = claim.spans[0].start if claim.spans else 0
        spans = tuple(sorted((_placed(parse.text, one, near) for one in amendment.words), key=lambda span: span.start))
        quotation = _quotation(parse, spans, claim.quotation)
    tokens = tuple(i for span in spans for i in _tokens(parse, span))
    if not tokens:
        raise NotThere(f"the words {spans[0].exact[:60]!r} are not in a part of the article that was read")
    cue = tuple(i for i in _tokens(parse, claim.cue) if i not in tokens) if claim.cue else ()
    return Attribution(
        spans, tokens, claim.cue, cue, claim.mention, claim.speaker, quotation, (0, 0), claim.rule, claim.score,
        claim.statement,
    )  # fmt: skip


def _plain(span: Span) -> Span:
    return Span(span.start, span.end, span.exact)


def _placed(text: str, words: Words, near: int) -> Span:
    """Where words stand in the text: at the place given, else nearest to a place."""
    exact = words.exact
    if words.start is not None:
        if text[words.start : words.start + len(exact)] == exact:
            return Span(words.start, words.start + len(exact), exact)
        raise NotThere(f"the words {exact[:60]!r} are not at {words.start} of the article")
    starts = [at for at in range(len(text)) if text.startswith(exact, at)]
    if not starts:
        raise NotThere(f"the words {exact[:60]!r} are not in the article")
    start = min(starts, key=lambda at: abs(at - near))
    return Span(start, start + len(exact), exact)


def _tokens(parse: Parse, span: Span) -> range:
    """The tokens within a span, those that it cuts among them."""
    first = bisect_left(parse.tokens, span.start + 1, key=lambda token: token.end)
    return range(first, bisect_left(parse.tokens, span.end, first, key=lambda token: token.start))


def _quotation(parse: Parse, spans: Sequence[Span], former: Quotation) -> Quotation:
    """How the words stand in the article: all of them between quotation marks, some, or none."""
    if former is Quotation.NARRATION:
        return former
    quoted = {i for found in quotations.find(parse) for i in range(found.first, found.end)}
    said = [i for span in spans for i in _tokens(parse, span) if parse.tokens[i].pos != "PUNCT"]
    inside = sum(i in quoted for i in said)
    return Quotation.DIRECT if inside == len(said) else Quotation.MIXED if inside else Quotation.INDIRECT


def _stance(taken: Taken, parse: Parser) -> Stance:
    """The position an operator gives, its target in the normal form that an article with these words would give it."""
    if taken.target is None:
        return Stance(taken.label, None, 1.0)
    text = taken.target
    read = parse(text, [(0, len(text))])
    issues = Reading.of(Article(text, "target"), read).issues
    found = issues.target(read.root_of_sentence(0)) if read.tokens else None
    id = found.id if found else phrases.slug(text)
    if not id:
        raise NotThere(f"the target {text!r} has no word")
    return Stance(taken.label, Target(id, text), 1.0)
