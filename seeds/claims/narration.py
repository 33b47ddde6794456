"""Facts that a publication states in its own voice and that are worth checking, as attributions to the publication."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from schemas.articles import Article
from schemas.claims import Quotation
from schemas.figures import Figure
from schemas.selectors import Span
from schemas.speakers import Speaker, SpeakerKind
from seeds.attribution.records import Attribution
from seeds.claims import checkable
from seeds.claims.syntax import SUBJECTS
from seeds.claims.unattributed import attributed, own_part
from seeds.language.parse import Parse, Range, Token

RULE, SCORE = "narration", 0.6

_SHORTEST, _LONGEST = 5, 60
_PRONOUNS = frozenset(("i", "we", "you", "my", "our", "your", "us", "me"))
_NAMED_BEFORE = frozenset(("he", "she", "it", "they"))
_CLOSED = frozenset((".", "!", "”", '"', "…"))
_MOST_QUOTED = 5
_FINITE = frozenset(("VBD", "VBZ", "VBP"))


def find(article: Article, parse: Parse, figures: Sequence[Figure], taken: Sequence[Attribution]) -> list[Attribution]:
    """The sentences, or what ``taken`` leaves of them, that state a count, an amount, a toll or a dated event."""
    covered = attributed(parse, taken)
    speaker = publication(article)
    return [
        _attribution(parse, part, speaker)
        for sentence, marks in checkable.marks(parse, figures).items()
        if _is_plain(parse, parse.sentences[sentence])
        and (part := own_part(parse, sentence, covered.get(sentence, frozenset())))
        and _states(parse, sentence, part, marks)
    ]


def publication(article: Article) -> Speaker:
    """The outlet as a speaker; where it is unknown, the publisher of this article alone."""
    if article.source is not None:
        return Speaker("publication", article.source.name, SpeakerKind.PUBLICATION)
    name = f"Publisher of “{article.title or PurePath(article.origin).name}”"
    return Speaker("publication", name, SpeakerKind.PUBLICATION)


def _is_plain(parse: Parse, bounds: Range) -> bool:
    """Whether a sentence is one of a report: whole, of no great length, without questions and a writer's "I"."""
    first, end = bounds
    tokens = parse.tokens[first:end]
    if not _SHORTEST <= end - first <= _LONGEST or tokens[-1].text not in _CLOSED:
        return False
    return not any(token.lower in _PRONOUNS or token.text == "?" for token in tokens)


def _states(parse: Parse, sentence: int, part: Range, marks: Sequence[int]) -> bool:
    """Whether a part of a sentence asserts an event or a state that has come about, about something that is named."""
    first, end = part
    quotes = [token.i for token in parse.tokens[first:end] if token.text in '"“”']
    if end - first < _SHORTEST or (quotes and not (len(quotes) == 2 and quotes[1] - quotes[0] < _MOST_QUOTED)):
        return False
    if not any(checkable.stated(parse, mark) for mark in marks if first <= mark < end):
        return False
    root = parse.root_of_sentence(sentence)
    return _is_told_of(parse, root, first, part == parse.sentences[sentence]) and _has_come_about(parse, root)


def _is_told_of(parse: Parse, root: int, first: int, whole: bool) -> bool:
    """Whether a predicate is of something named before it, or in a whole sentence of what was named in another."""
    below = (parse.tokens[i] for i in parse.tokens[root].children)
    subject = next((token for token in below if token.dep in SUBJECTS or token.dep == "expl"), None)
    if subject is None:
        # a name beside another is easily read as the other's apposition, and a subject as no one's
        return any(token.pos in ("NOUN", "PROPN") for token in parse.tokens[first : root + 1])
    return subject.pos not in ("PRON", "DET") or subject.dep == "expl" or (whole and subject.lower in _NAMED_BEFORE)


def _has_come_about(parse: Parse, root: int) -> bool:
    """Whether a main verb is in a past or perfect form, or plainly present, and not under a modal."""
    tokens = parse.tokens
    below = [tokens[i] for i in tokens[root].children]
    if any(token.tag == "MD" for token in below):
        return False
    return any(token.tag in _FINITE for token in (tokens[root], *below)) or any(_misread(parse, one) for one in below)


def _misread(parse: Parse, token: Token) -> bool:
    """Whether a past form after a noun was read as the adjective of the next: "The blast closed roads"."""
    before = parse.tokens[token.i - 1] if token.i else token
    return token.dep == "amod" and token.tag == "VBN" and before.i != token.i and before.pos in ("NOUN", "PROPN", "ADJ")


def _attribution(parse: Parse, bounds: Range, speaker: Speaker) -> Attribution:
    tokens = tuple(_without_end(parse, bounds))
    start, end = parse.char_span(tokens)
    span = Span.of(parse.text, start, end)
    first, last = parse.sentence_of(bounds[0])
    context = (parse.tokens[first].start, parse.tokens[last - 1].end)
    return Attribution(
        (span,), tokens, None, (), None, speaker, Quotation.NARRATION, context, RULE, SCORE, f"{start}-{end}"
    )


def _without_end(parse: Parse, bounds: Range) -> Iterator[int]:
    """The tokens of a sentence without its final stop."""
    first, end = bounds
    while end - 1 > first and parse.tokens[end - 1].pos == "PUNCT":
        end -= 1
    return iter(range(first, end))
