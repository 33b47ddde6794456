"""From a parse to its attributions: rules propose, what is not asserted falls, overlap decides, the cast speaks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from schemas.articles import Article
from seeds.attribution import (
    according,
    adjectival,
    agents,
    assertion,
    blocks,
    calling,
    clauses,
    continuations,
    cues,
    direct,
    equated,
    insertions,
    interviews,
    labels,
    linking,
    members,
    nominal,
    objects,
    overlap,
    phrases,
    relatives,
    semicolons,
    sides,
    signatures,
    spans,
    thatclauses,
    unsourced,
    viewpoints,
)  # fmt: skip
from seeds.attribution.cast import Cast
from seeds.attribution.records import Attribution
from seeds.attribution.view import NO_QUOTATION, Candidate, View
from seeds.language.parse import Parse

_SHORT = 20
"""Code points under which the same words may well be said twice."""


def find(parse: Parse, article: Article) -> list[Attribution]:
    """Find the attributions of one article, in text order."""
    view = View.of(parse)
    candidates = [c for c in _proposed(view) if _stands(view, c)]
    semicolons.part(view, candidates)
    kept = overlap.resolve(view, candidates)
    semicolons.extend(view, kept)
    continuations.extend(view, kept)
    cast = Cast(parse, article, view.quotations)
    return list(_once(attribution for c in kept for attribution in linking.attributions(view, cast, c)))


def _once(attributions: Iterable[Attribution]) -> Iterator[Attribution]:
    """Leave out what one speaker is said to say in the same words again: a teaser or a paragraph printed twice."""
    seen: set[tuple[str, str]] = set()
    for attribution in attributions:
        words = " ".join(span.exact for span in attribution.spans).casefold()
        if (attribution.speaker.key, words) not in seen or len(words) < _SHORT:
            seen.add((attribution.speaker.key, words))
            yield attribution


def _proposed(view: View) -> Iterator[Candidate]:
    """Yield what every rule finds, with its content bounded and bare."""
    for candidate in (
        *direct.find(view),
        *according.find(view),
        *blocks.find(view),
        *interviews.find(view),
        *labels.find(view),
        *signatures.find(view),
        *insertions.find(view),
        *calling.find(view),
        *relatives.find(view),
        *sides.find(view),
        *_by_cue(view),
        *thatclauses.find(view),
        *unsourced.find(view),
        *viewpoints.find(view),
    ):
        candidate.content = spans.trim(view, spans.completed(view, candidate))
        candidate.head = members.named(view, candidate.head, candidate.cue[0])
        yield candidate


def _by_cue(view: View) -> Iterator[Candidate]:
    nouns, adjectives, idioms = cues.nouns(), cues.adjectives(), phrases.known()
    for token in view.tokens:
        if view.inside[token.i] != NO_QUOTATION:
            continue
        if token.i in view.verbs:
            yield from clauses.find(view, token.i, view.verbs[token.i])
            yield from objects.find(view, token.i, view.verbs[token.i])
        elif token.lemma in nouns and (token.pos == "NOUN" or nominal.is_misread(view, token.i)):
            yield from nominal.find(view, token.i, nouns[token.lemma])
            yield from equated.find(view, token.i, nouns[token.lemma])
        if token.lower in adjectives and token.pos in ("ADJ", "VERB"):
            yield from adjectival.find(view, token.i, adjectives[token.lower])
        word = token.lemma if token.lemma in idioms else token.lower
        if word in idioms:
            yield from phrases.find(view, token.i, word)


def _stands(view: View, candidate: Candidate) -> bool:
    """Tell whether a candidate has content and a speaker outside it, and the text asserts it."""
    head = candidate.head
    if candidate.rule in (unsourced.HEARSAY, unsourced.ASKED):
        return len(candidate.content) > 1 and (head is None or head not in candidate.content)
    if head is None or head in candidate.content or not candidate.content:
        return False
    return agents.may_make(view, candidate) and assertion.holds(view, candidate)
