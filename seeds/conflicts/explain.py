"""One sentence a reader can check, for each kind of conflict: who, on what, and in which words."""

from __future__ import annotations

from schemas.conflicts import ConflictKind
from store.engine import Side

_LONGEST = 90
_SAYINGS = {
    ConflictKind.FIGURE: "give figures{about} that cannot both be right",
    ConflictKind.DENIAL: "contradict each other{about}",
    ConflictKind.STANCE: "take opposed positions{about}",
}


def explain(kind: ConflictKind, a: Side, b: Side, quotes: tuple[str, str], matter: str) -> str:
    """Name both speakers, what they disagree on, and the words in which they do."""
    left, right = (f"“{_short(quote)}”" for quote in quotes)
    about = f" on {_article(matter)}" if matter else ""
    if kind is ConflictKind.SHIFT:
        when = [f" on {side.date}" if side.date else "" for side in (a, b)]
        who = _start(a.speaker_name or b.speaker_name)
        return f"{who} said {left}{when[0]} and {right}{when[1]}, which do not go together{about}."
    return f"{_start(_both(a, b))} {_SAYINGS[kind].format(about=about)}: {left} against {right}."


def _both(a: Side, b: Side) -> str:
    names = [side.speaker_name for side in (a, b)]
    if not any(names):
        return "the two statements"
    return " and ".join(name or "the other statement" for name in names)


def _article(matter: str) -> str:
    return f"the {matter}" if matter[:1].islower() else matter


def _start(words: str) -> str:
    return words[:1].upper() + words[1:]


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rsplit(" ", 1)[0] + "…"
