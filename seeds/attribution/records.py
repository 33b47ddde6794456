"""What attribution finds: a link between a speaker, a cue and a content span."""

from dataclasses import dataclass

from schemas.claims import Quotation
from schemas.selectors import Span
from schemas.speakers import Speaker


@dataclass(frozen=True, slots=True)
class Attribution:
    """One content attributed to one speaker.

    ``tokens`` and ``cue_tokens`` are indexes into the parse; ``context`` is the character range of the whole
    sentence or sentences; ``position`` marks positions expressed with an object ("rejected the plan");
    ``statement`` is shared by the attributions that a joint statement gives, one per speaker.
    """

    spans: tuple[Span, ...]
    tokens: tuple[int, ...]
    cue: Span | None
    cue_tokens: tuple[int, ...]
    mention: Span | None
    speaker: Speaker
    quotation: Quotation
    context: tuple[int, int]
    rule: str
    score: float
    statement: str
    position: bool = False
