"""The comparison of statements given as mere texts, by the same steps an import takes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from schemas.articles import Article
from schemas.claims import Claim, Quotation
from schemas.selectors import Span
from schemas.speakers import Speaker, SpeakerKind
from seeds import attribution, claims, language
from seeds.attribution import Attribution
from seeds.conflicts import casing, keys, pairs, phrases
from seeds.language import Parse
from store.engine import Side

MOST = 100
"""How many pairs are compared at once."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A text to compare, with who said it and when (ISO date) where that is known."""

    text: str
    speaker: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """Deciding words of one side ("a" or "b"), as offsets into the text sent."""

    side: str
    start: int
    end: int
    exact: str


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether two statements conflict; without a conflict ``kind`` is null and ``score`` says how near they come."""

    conflict: bool
    kind: str | None
    score: float
    explanation: str | None = None
    evidence: tuple[Evidence, ...] = field(default=())


def compare_many(asked: Sequence[tuple[Statement, Statement]]) -> list[Answer]:
    """Compare pairs of statements, in order; every text is parsed once, all in one go."""
    statements = list(dict.fromkeys(statement for pair in asked for statement in pair))
    sides = dict(zip(statements, sides_of(statements), strict=True))
    return [_answer(sides[a], sides[b], a, b) for a, b in asked]


def sides_of(statements: Sequence[Statement]) -> list[Side]:
    """Read statements as the importer reads articles."""
    texts = list(dict.fromkeys(casing.settle(statement.text) for statement in statements))
    parses = language.load().parse_many([(text, [(0, len(text))]) for text in texts])
    parsed = dict(zip(texts, parses, strict=True))
    return [read(statement, parsed[casing.settle(statement.text)])[0] for statement in statements]


def describe(statement: Statement, parse: Parse) -> Claim:
    """The claim a statement makes: what it attributes to a speaker, else the whole of it."""
    article = Article(parse.text, "statement", published=statement.date, blocks=((0, len(parse.text)),))
    found = _attribution(statement, parse, attribution.find(parse, article) if parse.tokens else ())
    return claims.describe(article, parse, [found])[0]


def _attribution(statement: Statement, parse: Parse, found: Iterable[Attribution]) -> Attribution:
    """The attribution that makes up most of a statement, else one of the whole text."""
    most = next((one for one in found if not one.position and len(one.tokens) > 0.5 * len(parse.tokens)), None)
    return most or whole(parse, statement.speaker)


def whole(parse: Parse, speaker: str | None) -> Attribution:
    """The whole text as what one speaker said."""
    text = parse.text
    said = Speaker(speaker or "statement", speaker or "", SpeakerKind.PERSON if speaker else SpeakerKind.UNNAMED)
    return Attribution(
        (Span.of(text, 0, len(text)),), tuple(range(len(parse.tokens))), None, (), None, said, Quotation.DIRECT,
        (0, len(text)), "statement", 1.0, "statement",
    )  # fmt: skip


def read(statement: Statement, parse: Parse) -> tuple[Side, tuple[str, ...]]:
    """A statement as the comparison sees it, and the keys by which claims on record like it are found."""
    claim = describe(statement, parse)
    return _side(statement, claim, parse), tuple(key for key in claim.keys if not key.startswith(keys.ARTICLE))


def _side(statement: Statement, claim: Claim, parse: Parse) -> Side:
    name = statement.speaker or (claim.speaker.name if claim.mention else "")
    analysis = {**claim.analysis, **_alone(parse)}
    return Side("", claim.text, "", name, "", "", statement.date, claim.quotation.value, analysis)


def _alone(parse: Parse) -> dict[str, Any]:
    """What is other for a statement on its own: no article around it, and words of disbelief anywhere in it."""
    marks = phrases.hoaxes(parse, range(len(parse.tokens)))
    return {"x": [], "h": [list(mark) for mark in marks], "p": [[0, parse.text]]}


def _answer(left: Side, right: Side, a: Statement, b: Statement) -> Answer:
    verdict = pairs.nearest(left, right)
    if verdict is None or verdict.score < pairs.ENOUGH:
        return Answer(False, None, verdict.score if verdict else 0.0)
    spans = (("a", a, verdict.evidence_a), ("b", b, verdict.evidence_b))
    evidence = [Evidence(side, at.start, at.end, said.text[at.start : at.end]) for side, said, at in spans]
    return Answer(True, verdict.kind.value, verdict.score, verdict.explanation, tuple(evidence))
