"""Where a sentence may begin, told from the words alone; the model decides only what stays open."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from seeds import wordlists

BEGINS, OPEN, CONTINUES = 1, 0, -1

_FINAL = frozenset((".", "!", "?", "…", "...", "....", "?!", "!?", "!!", "!!!", "??", "???"))
_STRAIGHT = frozenset(('"', "'", "``", "''"))
_QUOTES = _STRAIGHT | {"“", "‘"}
_OPENERS = frozenset("“‘«„([{–—-•*") | {"--"}
_CLOSERS = frozenset("”’»)]}")


def marks(words: Sequence[str]) -> list[int]:
    """Say for each word whether a sentence begins, continues, or may begin there."""
    shapes = _shapes(words)
    return [_mark(words, shapes, at) for at in range(len(words))]


def _shapes(words: Sequence[str]) -> list[str]:
    """Tell what opens "(", what closes ")" and what ends "."; straight quotation marks take turns."""
    shapes = []
    opened = dict.fromkeys(_STRAIGHT, False)
    for word in words:
        if word in _STRAIGHT:
            shapes.append(")" if opened[word] else "(")
            opened[word] = not opened[word]
        elif word in _FINAL:
            shapes.append(".")
        else:
            shapes.append("(" if word in _OPENERS else ")" if word in _CLOSERS else "")
    return shapes


def _mark(words: Sequence[str], shapes: Sequence[str], at: int) -> int:
    if at == 0:
        return BEGINS
    last = at - 1
    while last > 0 and shapes[last] == ")":
        last -= 1
    if shapes[at] in {")", "."} or shapes[at - 1] == "(":
        return CONTINUES
    if _surely_follows(words, shapes, last, at):
        return BEGINS
    if shapes[last] == ".":
        return OPEN if _may_follow(words, shapes, last, at) else CONTINUES
    ended = len(words[last]) > 1 and words[last].endswith(".") and words[last] not in abbreviations()
    return OPEN if ended and _starts(words, shapes, at) and not _is_initial(words[last]) else CONTINUES


def _surely_follows(words: Sequence[str], shapes: Sequence[str], last: int, at: int) -> bool:
    """A capital after a full stop, quoted or not, or after a bare question; "1. Bread" and "Why?" He" stay open."""
    if words[last] not in {".", "!", "?"} or _is_list_number(words, shapes, last - 1):
        return False
    if last < at - 1 and words[last] != ".":
        return False
    first = words[at + 1] if words[at] in _QUOTES and at + 1 < len(words) else words[at]
    return first[0].isupper()


def _is_list_number(words: Sequence[str], shapes: Sequence[str], at: int) -> bool:
    return at >= 0 and words[at].isdigit() and (at == 0 or shapes[at - 1] == ".")


def _may_follow(words: Sequence[str], shapes: Sequence[str], last: int, at: int) -> bool:
    """After a bare full stop anything may begin, after other ends what looks like a beginning; "No. 7" goes on."""
    if words[last] == "." and last == at - 1 and last > 0:
        return not (words[last - 1] in {"No", "no", "Nos"} and words[at][0].isdigit())
    return _starts(words, shapes, at)


def _starts(words: Sequence[str], shapes: Sequence[str], at: int) -> bool:
    """A sentence starts with anything but a small letter, or with an opening mark before such a word."""
    first = next((word for word, shape in zip(words[at:], shapes[at:], strict=True) if shape != "("), words[at])
    return not first[0].islower()


def _is_initial(word: str) -> bool:
    """Tell a person's initial ("J.") from an abbreviation that may end a sentence ("U.S.")."""
    return len(word) == 2 and word[0].isupper()


@cache
def abbreviations() -> frozenset[str]:
    """Return the abbreviations after which a sentence goes on."""
    return frozenset(word for (word,) in wordlists.rows("abbreviations.txt", Path(__file__).parent))
