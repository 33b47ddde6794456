"""One sentence a reader can check, for each kind of conflict."""

from __future__ import annotations

from schemas.conflicts import ConflictKind
from store.engine import Side

_LONGEST = 90


def name(side: Side, other: str) -> str:
    """Who speaks, or which statement it is where nobody is known."""
    return side.speaker_name or other


def explain(kind: ConflictKind, a: Side, b: Side, quotes: tuple[str, str], matter: str) -> str:
    """Say who said what and what the two disagree on."""
    one, two = name(a, "one statement"), name(b, "the other")
    left, right = (f"“{_short(quote)}”" for quote in quotes)
    about = f" on the {matter}" if matter[:1].islower() else f" on {matter}" if matter else ""
    if kind is ConflictKind.FIGURE:
        return f"{_start(one)} speaks of {left}, {two} of {right}: the figures{about} cannot both be right."
    if kind is ConflictKind.STANCE:
        return f"{_start(one)} ({left}) and {two} ({right}) take opposed positions{about}."
    if kind is ConflictKind.SHIFT:
        when = [f" on {side.date}" if side.date else "" for side in (a, b)]
        return f"{_start(one)} said {left}{when[0]} and {right}{when[1]}: the two do not go together{about}."
    return f"{_start(one)} says {left}, {two} says {right}: they contradict each other{about}."


def _start(words: str) -> str:
    return words[:1].upper() + words[1:]


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rsplit(" ", 1)[0] + "…"
