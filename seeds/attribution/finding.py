"""From a parse to its attributions: rules propose, overlap decides, speakers and spans are filled in."""

from __future__ import annotations

from collections.abc import Iterator

from schemas.articles import Article
from schemas.selectors import Span
from schemas.speakers import Speaker, SpeakerKind
from seeds.attribution import according, clauses, continuations, cues, direct, insertions, nominal, objects, overlap, scores, spans
from seeds.attribution.records import Attribution
from seeds.attribution.view import NO_QUOTATION, Candidate, View
from seeds.language.parse import Parse


def find(parse: Parse, article: Article) -> list[Attribution]:
    """Find the attributions of one article, in text order."""
    view = View.of(parse)
    candidates = [*direct.find(view), *according.find(view), *insertions.find(view), *_by_cue(view)]
    for candidate in candidates:
        candidate.content = _within(view, candidate)
        candidate.content = spans.trim(view, spans.completed(view, candidate))
    candidates = [c for c in candidates if _whole(view, c) and "nested" not in c.marks]
    kept = overlap.resolve(view, candidates)
    for c in kept:
        if any(d is not c and c.cue[0] in d.content for d in kept):
            c.marks.add("inner")
    kept = [c for c in kept if "inner" not in c.marks]
    continuations.extend(view, kept)
    return [a for c in kept for a in _attributions(view, c)]


def _by_cue(view: View) -> Iterator[Candidate]:
    nouns, adjectives = cues.nouns(), cues.adjectives()
    for token in view.tokens:
        if token.i in view.verbs:
            cue = view.verbs[token.i]
            yield from clauses.find(view, token.i, cue)
            yield from objects.find(view, token.i, cue)
        elif token.pos == "NOUN" and token.lemma in nouns:
            yield from nominal.find_noun(view, token.i, nouns[token.lemma])
        if token.lower in adjectives and token.pos in ("ADJ", "VERB"):
            yield from nominal.find_adjective(view, token.i, adjectives[token.lower])


def _within(view: View, candidate: Candidate) -> list[int]:
    """What is said inside a quotation ends with it; outside, the content stays in the paragraph."""
    where = view.inside[candidate.cue[0]]
    if where == NO_QUOTATION:
        if candidate.rule in ("direct", "according to"):
            return candidate.content
        number = view.sentence[candidate.cue[0]]
        return [k for k in candidate.content if view.sentence[k] == number]
    candidate.marks.add("nested")
    return [k for k in candidate.content if view.inside[k] == where]


def _whole(view: View, candidate: Candidate) -> bool:
    return candidate.head is not None and candidate.head not in candidate.content and bool(candidate.content)


def _attributions(view: View, candidate: Candidate) -> Iterator[Attribution]:
    assert candidate.head is not None
    np = [k for k in view.parse.subtree(candidate.head) if k not in candidate.content and k not in candidate.cue]
    np = [k for k in np if k <= candidate.head or view.tokens[k].dep in ("flat",)] or [candidate.head]
    text = view.parse.text
    start, end = view.parse.char_span(np)
    mention = Span.of(text, start, end)
    content = spans.of(view, candidate.content)
    cs, ce = view.parse.char_span(candidate.cue)
    yield Attribution(content, tuple(candidate.content), Span.of(text, cs, ce), candidate.cue, mention,
        Speaker(mention.exact, mention.exact, SpeakerKind.UNNAMED), spans.kind(view, candidate.content),
        (0, 0), candidate.rule, scores.of(view, candidate), f"{content[0].start}-{content[-1].end}", candidate.position)
