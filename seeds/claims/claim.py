"""The claim itself: an attributed content with its stance, topics, figures and what conflicts need of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from schemas.articles import Article
from schemas.claims import Claim, Quotation, Stance, StanceLabel
from schemas.figures import Figure
from schemas.selectors import Selector
from schemas.speakers import Speaker, SpeakerKind
from seeds.attribution.records import Attribution
from seeds.claims import figures, stance, topics
from seeds.claims.opinions import LEAST
from seeds.claims.targets import Issues
from seeds.claims.topics import Subjects
from seeds.conflicts import lexicon
from seeds.conflicts.outlines import outline
from seeds.conflicts.prepare import prepare
from seeds.language.parse import Parse

_QUOTED = (Quotation.DIRECT, Quotation.MIXED)
_NAMELESS = (SpeakerKind.UNNAMED, SpeakerKind.PUBLICATION)
NEUTRAL = Stance(StanceLabel.NEUTRAL)


@dataclass(frozen=True, slots=True)
class Reading:
    """One article as far as its claims share it."""

    article: Article
    parse: Parse
    figures: tuple[Figure, ...]
    subjects: Subjects
    issues: Issues
    outline: tuple[str, ...]

    @classmethod
    def of(cls, article: Article, parse: Parse, attributions: Sequence[Attribution] = ()) -> Reading:
        """Read what all claims of an article need, once."""
        quoted = frozenset(i for one in attributions if one.quotation in _QUOTED for i in one.tokens)
        subjects = Subjects.of(article, parse)
        issues = Issues.of(parse, subjects, article.title, quoted)
        return cls(article, parse, tuple(figures.read(parse)), subjects, issues, outline(parse, article.title))


def make(
    reading: Reading, found: Attribution, given: tuple[Stance, ...] | None = None, answers: int | None = None
) -> Claim:
    """Make the claim of one attribution, with the positions ``given`` instead of those it seems to take.

    ``answers`` is where in the text the claim begins that it denies.
    """
    text, parse = reading.parse.text, reading.parse
    positions = stance.positions(parse, found, reading.issues) if given is None else given
    counted, sure = _figures(reading, found), [one for one in positions if one.score >= LEAST]
    subjects = topics.choose(reading.subjects, found.tokens, _sentences(parse, found))
    analysis, keys = prepare(
        parse, found.tokens, cue=found.cue_tokens, positions=sure, figures=counted, others=reading.figures,
        topics=subjects, context=reading.outline, called=_called(found.speaker),
        speaker="" if found.speaker.kind in _NAMELESS else found.speaker.name,
        published=reading.article.published, answers=answers,
    )  # fmt: skip
    return Claim(
        " ".join(span.exact for span in found.spans), found.quotation, found.speaker, found.mention, found.cue,
        tuple(Selector.of(text, span.start, span.end) for span in found.spans),
        positions[0] if positions else NEUTRAL, subjects, counted, _context(parse, found),
        found.rule, found.score, found.statement, positions, keys, analysis,
    )  # fmt: skip


def _called(speaker: Speaker) -> list[str]:
    """The nouns for a speaker's office, and for a body whose name does not tell what it is, those of a company."""
    words = speaker.name.lower().split()
    offices = [word for word in (speaker.role or "").lower().split() if lexicon.person(word)]
    nameless = speaker.kind is SpeakerKind.ORGANISATION and not any(lexicon.body(word) for word in words)
    return sorted({*offices, *(("company", "firm") if nameless else ())})


def _figures(reading: Reading, found: Attribution) -> tuple[Figure, ...]:
    return tuple(figure for span in found.spans for figure in figures.within(reading.figures, span.start, span.end))


def _sentences(parse: Parse, found: Attribution) -> range:
    """The tokens of the sentences that the content touches."""
    if not found.tokens:
        return range(0)
    return range(parse.sentence_of(found.tokens[0])[0], parse.sentence_of(found.tokens[-1])[1])


def _context(parse: Parse, found: Attribution) -> str:
    """The whole sentence or sentences, on one line."""
    start, end = found.context
    if start >= end and found.tokens:
        sentences = _sentences(parse, found)
        start, end = parse.tokens[sentences[0]].start, parse.tokens[sentences[-1]].end
    return " ".join(parse.text[start:end].split())
