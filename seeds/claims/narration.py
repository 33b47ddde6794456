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
from seeds.claims import lexicon
from seeds.language.parse import Parse, Range

RULE, SCORE = "narration", 0.6

_SHORTEST, _LONGEST, _FEW = 6, 60, 2
_SUBJECTS = ("nsubj", "nsubj:pass", "expl")
_PRONOUNS = frozenset(("i", "we", "you", "my", "our", "your", "us", "me"))
_CLOSED = frozenset((".", "!", "”", '"', "…"))


def find(article: Article, parse: Parse, figures: Sequence[Figure], taken: Sequence[Attribution]) -> list[Attribution]:
    """The sentences that state a countable or dated fact and that no attribution of ``taken`` touches."""
    covered = {parse.tokens[i].sentence for found in taken for i in (*found.tokens, *found.cue_tokens)}
    marked = _marked(parse, figures)
    speaker = publication(article)
    return [
        _attribution(parse, bounds, speaker)
        for sentence, bounds in enumerate(parse.sentences)
        if sentence in marked and sentence not in covered and _states(parse, bounds)
    ]


def publication(article: Article) -> Speaker:
    """The outlet as a speaker; where it is unknown, the publisher of this article alone."""
    if article.source is not None:
        return Speaker("publication", article.source.name, SpeakerKind.PUBLICATION)
    name = f"Publisher of “{article.title or PurePath(article.origin).name}”"
    return Speaker("publication", name, SpeakerKind.PUBLICATION)


def _marked(parse: Parse, figures: Sequence[Figure]) -> set[int]:
    """The sentences with a figure of something, or a date."""
    checkable = iter(sorted(figure.start for figure in figures if _checkable(figure)))
    months, found, at = lexicon.words("number-months.txt"), set[int](), next(checkable, None)
    for token in parse.tokens:
        while at is not None and at < token.end:
            found.add(token.sentence)
            at = next(checkable, None)
        if token.pos == "PROPN" and token.lower in months and _dated(parse, token.i):
            found.add(token.sentence)
    return found


def _checkable(figure: Figure) -> bool:
    """Whether a figure says how many or how much of something, or in which year."""
    if figure.unit == "second":
        return False
    few = figure.unit is None and (figure.high is not None and figure.high <= _FEW)
    return not few and (figure.noun is not None or figure.unit is not None)


def _dated(parse: Parse, month: int) -> bool:
    near = parse.tokens[max(0, month - 1) : month + 2]
    return any(token.text.rstrip(",").isdecimal() for token in near)


def _states(parse: Parse, bounds: Range) -> bool:
    """Whether a sentence asserts an event or a state that has come about, about something it names itself."""
    first, end = bounds
    tokens = parse.tokens[first:end]
    if not _SHORTEST <= end - first <= _LONGEST or tokens[-1].text not in _CLOSED:
        return False
    if any(token.lower in _PRONOUNS or token.text in '"“”?' for token in tokens):
        return False
    if any(token.lower in lexicon.words("stance-hearsay.txt") for token in tokens):
        return False
    root = parse.tokens[parse.root_of_sentence(parse.tokens[first].sentence)]
    subject = next((i for i in root.children if parse.tokens[i].dep in _SUBJECTS), None)
    if subject is None or (parse.tokens[subject].pos in ("PRON", "DET") and parse.tokens[subject].dep != "expl"):
        return False
    if any(
        token.lower == "going" and token.i + 1 < end and parse.tokens[token.i + 1].lower == "to" for token in tokens
    ):
        return False
    return any(_happened(parse, i) for i in (root.i, *root.children))


def _happened(parse: Parse, i: int) -> bool:
    """Whether a verb is in a past or perfect form, or plainly present, and not under a modal."""
    token = parse.tokens[i]
    modal = any(parse.tokens[k].tag == "MD" for k in (*token.children, *parse.tokens[token.head].children))
    return token.tag in ("VBD", "VBZ", "VBP") and not modal


def _attribution(parse: Parse, bounds: Range, speaker: Speaker) -> Attribution:
    tokens = tuple(_without_end(parse, bounds))
    start, end = parse.char_span(tokens)
    span = Span.of(parse.text, start, end)
    context = (parse.tokens[bounds[0]].start, parse.tokens[bounds[1] - 1].end)
    return Attribution(
        (span,), tokens, None, (), None, speaker, Quotation.NARRATION, context, RULE, SCORE, f"{start}-{end}"
    )


def _without_end(parse: Parse, bounds: Range) -> Iterator[int]:
    """The tokens of a sentence without its final stop."""
    first, end = bounds
    while end - 1 > first and parse.tokens[end - 1].pos == "PUNCT":
        end -= 1
    return iter(range(first, end))
