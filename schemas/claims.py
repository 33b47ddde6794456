"""Claims: one attributed content by one speaker in one article."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from schemas.figures import Figure
from schemas.selectors import Selector, Span
from schemas.speakers import Speaker
from schemas.topics import Topic


class Quotation(StrEnum):
    """How the content stands in the article."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    NARRATION = "narration"


class StanceLabel(StrEnum):
    """The speaker's position towards the target."""

    SUPPORT = "support"
    OPPOSE = "oppose"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True)
class Target:
    """What a stance is about: a normal form shared by all its wordings, and a label to read."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Stance:
    """A position: neutral with target null where none is taken. ``score`` in 0..1; ``evidence`` the deciding words."""

    label: StanceLabel
    target: Target | None = None
    score: float = 0.5
    evidence: Span | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim as the importer makes it, before the store gives it ids.

    ``statement`` is shared by the claims that a joint statement gives (one per speaker). ``positions`` are all
    the stances taken, the main one (``stance``) first; empty where neutral without target. ``analysis`` is what
    conflict detection keeps of the parse (JSON-serialisable, opaque to the store); ``keys`` are the index keys
    by which candidates for conflicts find one another.
    """

    text: str
    quotation: Quotation
    speaker: Speaker
    mention: Span | None
    cue: Span | None
    spans: tuple[Selector, ...]
    stance: Stance
    topics: tuple[Topic, ...]
    figures: tuple[Figure, ...]
    context: str
    rule: str
    score: float
    statement: str
    positions: tuple[Stance, ...] = ()
    keys: tuple[str, ...] = ()
    analysis: dict[str, Any] = field(default_factory=dict)
