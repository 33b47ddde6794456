"""A statement held against claims on record: which say the same, which bear it out, which conflict with it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from schemas.selectors import Span
from seeds import language
from seeds.conflicts import casing, pairs
from seeds.conflicts.prepare import is_current
from seeds.conflicts.statements import Statement, read
from store.engine import Side

MOST = 50
"""How many statements are checked at once."""
REACH = 120
"""How many claims on record, those that share most keys, a statement is compared with."""
SUPPORT, SAME = 0.6, 0.8
"""The least scores at which one side bears out the other, and at which both say the same."""
ORDER = ("conflict", "same", "support")


@dataclass(frozen=True, slots=True)
class Question:
    """A statement as the comparison sees it, with the keys by which claims on record are found."""

    side: Side
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """A claim on record that bears on a statement; ``evidence`` are words of that claim's article text."""

    claim: str
    relation: str
    kind: str | None
    score: float
    explanation: str
    evidence: tuple[Span, ...] = ()


def questions(statements: Sequence[Statement]) -> list[Question]:
    """Read statements as the importer reads articles, all in one go."""
    texts = [casing.settle(statement.text) for statement in statements]
    parses = language.load().parse_many([(text, [(0, len(text))]) for text in texts])
    return [Question(*read(statement, parse)) for statement, parse in zip(statements, parses, strict=True)]


def findings(question: Question, candidates: Iterable[Side]) -> list[Finding]:
    """What these claims have to do with a statement, the surest first; those read by an older version are left out."""
    current = (side for side in candidates if is_current(side.analysis))
    found = [one for side in current if (one := finding(question.side, side))]
    return sorted(found, key=lambda one: (-one.score, ORDER.index(one.relation), one.claim))


def finding(asked: Side, side: Side) -> Finding | None:
    """What one claim has to do with a statement; null where nothing."""
    verdict = pairs.compare(asked, side)
    if verdict:
        words = (verdict.evidence_b,)
        return Finding(side.claim, "conflict", verdict.kind.value, verdict.score, verdict.explanation, words)
    forth = pairs.bears_out(asked, side)
    if forth < SUPPORT:
        return None
    back = pairs.bears_out(side, asked)
    who = side.speaker_name or "A claim on record"
    if min(forth, back) >= SAME:
        return Finding(side.claim, "same", None, round(min(forth, back), 3), f"{_start(who)} says the same.")
    return Finding(side.claim, "support", None, round(forth, 3), f"{_start(who)} bears this out.")


def _start(words: str) -> str:
    return words[:1].upper() + words[1:]
