"""One sentence a reader can check, for each kind of conflict: who, on what, and in which words."""

from __future__ import annotations

from typing import NamedTuple

from schemas.conflicts import ConflictKind
from seeds.conflicts.naming import called
from store.engine import Side

_LONGEST = 80
_SAYINGS = {
    ConflictKind.FIGURE: "give figures{about} that cannot both be right",
    ConflictKind.DENIAL: "contradict each other{about}",
    ConflictKind.STANCE: "take opposed positions{about}",
}


class Words(NamedTuple):
    """The deciding words of both claims, what they are about, and on which side of it each stands ("": none).

    ``answers`` is the claim that does no more than deny the other, "a" or "b".
    """

    a: str
    b: str
    matter: str
    signs: tuple[str, str] = ("", "")
    answers: str = ""


def explain(kind: ConflictKind, a: Side, b: Side, words: Words) -> str:
    """Name both speakers, what they disagree on, and the words in which they do."""
    left, right = (_quoted(quote, sign) for quote, sign in zip(words[:2], words.signs, strict=True))
    about = f" on {_article(words.matter)}" if words.matter else ""
    if words.answers and kind is not ConflictKind.SHIFT:
        return _answered(a, b, words) if words.answers == "a" else _answered(b, a, words._replace(a=words.b, b=words.a))
    if kind is ConflictKind.SHIFT:
        return _shifted(a, b, words, (left, right), about)
    between = ", " if any(words.signs) else " against "
    return f"{_start(_both(a, b))} {_SAYINGS[kind].format(about=about)}: {left}{between}{right}."


def _answered(denies: Side, tells: Side, words: Words) -> str:
    """What one speaker said and how another answered it."""
    names = [called(side.speaker_name) for side in (denies, tells)]
    answerer, teller = names[0] or "one statement", names[1] or ("the other statement" if names[0] else "the other")
    teller = "another statement" if teller == answerer else teller
    # the past tense, for a name does not tell whether it is of one or of many: "multiple reports"
    return f"{_start(answerer)} denied what {teller} said: {_quoted(words.a, '')} of {_quoted(words.b, '')}."


def _shifted(a: Side, b: Side, words: Words, quotes: tuple[str, str], about: str) -> str:
    """What one speaker said at two times."""
    when = [f" on {side.date}" if side.date else "" for side in (a, b)]
    who = _start(called(a.speaker_name or b.speaker_name))
    if any(words.signs):
        return f"{who} took opposed positions{about}: {quotes[0]}{when[0]}, {quotes[1]}{when[1]}."
    return f"{who} said {quotes[0]}{when[0]} and {quotes[1]}{when[1]}, which do not go together{about}."


def _quoted(words: str, sign: str) -> str:
    return f"“{_short(words)}” ({sign})" if sign else f"“{_short(words)}”"


def _both(a: Side, b: Side) -> str:
    names = [called(side.speaker_name) for side in (a, b)]
    if not any(names):
        return "the two statements"
    if names[0] == names[1]:
        return f"two statements by {names[0]}"
    return " and ".join(name or "the other statement" for name in names)


def _article(matter: str) -> str:
    return f"the {matter}" if matter[:1].islower() else matter


def _start(words: str) -> str:
    return words[:1].upper() + words[1:]


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rsplit(" ", 1)[0] + "…"
