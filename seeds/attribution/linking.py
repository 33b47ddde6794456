"""From a candidate to attributions: the speakers behind its noun phrase, one attribution for each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from schemas.selectors import Span
from schemas.speakers import Speaker, SpeakerKind
from seeds.attribution import nominals, scores, spans
from seeds.attribution.cast import Cast, Voice
from seeds.attribution.records import Attribution
from seeds.attribution.view import Candidate, View

NOT_NAMED = "unnamed source"
"""What a speaker is called whom the text does not even describe."""
_WRITER = frozenset(("i", "my", "me", "we", "our"))
_RELATIVE = frozenset(("WP", "WDT", "WP$"))


def attributions(view: View, cast: Cast, candidate: Candidate) -> Iterator[Attribution]:
    """Yield the attributions a candidate stands for, one per speaker, none where nobody can be told."""
    text = view.parse.text
    content = spans.of(view, candidate.content)
    start, end = view.parse.char_span(candidate.cue)
    for voice in voices(view, cast, candidate):
        yield Attribution(
            spans=content,
            tokens=tuple(candidate.content),
            cue=Span.of(text, start, end),
            cue_tokens=candidate.cue,
            mention=voice.span,
            speaker=voice.speaker,
            quotation=spans.kind(view, candidate.content),
            context=_context(view, candidate),
            rule=candidate.rule,
            score=scores.of(view, candidate),
            statement=f"{content[0].start}-{content[-1].end}:{start}",
            position=candidate.position,
        )


def voices(view: View, cast: Cast, candidate: Candidate) -> list[Voice]:
    """Return who speaks; a relative pronoun ("Doe, who said") is the mention of the noun it stands for."""
    head = candidate.head
    if head is None:
        return [Voice((), None, Speaker(f"u{candidate.cue[0]}", NOT_NAMED, SpeakerKind.UNNAMED))]
    found = [_apart(view, candidate, voice) for voice in cast.voices(head)]
    if view.tokens[head].tag not in _RELATIVE:
        return found or _unresolved(view, cast, head)
    found = found or _beside(view, cast, head)
    if not found:
        return _unresolved(view, cast, head)
    here = Span.of(view.parse.text, view.tokens[head].start, view.tokens[head].end)
    return [Voice((head,), here, voice.speaker) for voice in found]


def _apart(view: View, candidate: Candidate, voice: Voice) -> Voice:
    """Return a voice without the cue and what follows it, where the parser made them part of the speaker's phrase."""
    said = {*candidate.cue, *candidate.content}
    if said.isdisjoint(voice.tokens):
        return voice
    first = next((at for at, token in enumerate(voice.tokens) if token in said), 0)
    tokens = voice.tokens[:first]
    if not tokens and candidate.cue[-1] in view.verbs:
        tokens = tuple(k for k in voice.tokens if k > candidate.cue[-1] and k not in said)
    while tokens and view.tokens[tokens[-1]].pos in ("ADV", "PUNCT"):
        tokens = tokens[:-1]
    if not tokens:
        return voice
    start, end = view.parse.char_span(tokens)
    speaker = replace(voice.speaker, name=nominals.description(view.parse, tokens))
    return Voice(tokens, Span.of(view.parse.text, start, end), speaker)


def _unresolved(view: View, cast: Cast, head: int) -> list[Voice]:
    """Return the writer for an "I" outside quotations, else somebody unnamed whom only a pronoun mentions."""
    token = view.tokens[head]
    author = cast.article.author
    here = Span.of(view.parse.text, token.start, token.end)
    if token.lower in _WRITER:
        return [
            Voice(
                (head,),
                here,
                Speaker("author", author or "the author", SpeakerKind.PERSON if author else SpeakerKind.UNNAMED),
            )
        ]
    return [Voice((head,), here, Speaker(f"p{head}", token.lower, SpeakerKind.UNNAMED))]


def _beside(view: View, cast: Cast, pronoun: int) -> list[Voice]:
    """Return who stands right before a relative pronoun, where the parser hung its clause elsewhere."""
    at = pronoun - 2 if pronoun and view.tokens[pronoun - 1].text == "," else pronoun - 1
    return cast.voices(at) if at >= 0 and view.tokens[at].pos in ("NOUN", "PROPN") else []


def _context(view: View, candidate: Candidate) -> tuple[int, int]:
    """Return the code points of the sentences that content and cue stand in."""
    first, _ = view.bounds(min(candidate.content[0], candidate.cue[0]))
    _, end = view.bounds(max(candidate.content[-1], candidate.cue[-1]))
    return view.tokens[first].start, view.tokens[end - 1].end
