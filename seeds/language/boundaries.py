"""Where a sentence may begin, told from the words alone; the parser decides only what stays open."""

from __future__ import annotations

from collections.abc import Sequence

BEGINS, OPEN, CONTINUES = 1, 0, -1

_FINAL = frozenset((".", "!", "?", "…", "...", "....", "?!", "!?", "!!", "??"))
_OPENERS = frozenset("\"'“‘«„([{–—-•*") | {"``", "--"}
_CLOSERS = frozenset("\"'”’»)]}") | {"''"}


def marks(words: Sequence[str]) -> list[int]:
    """Say for each word whether a sentence begins, continues, or may begin there."""
    return [_mark(words, at) for at in range(len(words))]


def _mark(words: Sequence[str], at: int) -> int:
    if at == 0:
        return BEGINS
    if words[at] in _CLOSERS and _closes(words, at):
        return CONTINUES
    last = at - 1
    while last > 0 and words[last] in _CLOSERS:
        last -= 1
    if words[last] not in _FINAL:
        return OPEN if _abbreviation_may_end(words, last, at) else CONTINUES
    return OPEN if _starts(words, at) else CONTINUES


def _closes(words: Sequence[str], at: int) -> bool:
    """A straight quotation mark closes unless an odd number of its like would be left behind it."""
    if words[at] not in "\"'":
        return True
    return sum(word == words[at] for word in words[:at]) % 2 == 1


def _abbreviation_may_end(words: Sequence[str], last: int, at: int) -> bool:
    return len(words[last]) > 1 and words[last].endswith(".") and _starts(words, at)


def _starts(words: Sequence[str], at: int) -> bool:
    """A sentence starts with a capital, a figure or an opening mark before one of them."""
    first = next((word for word in words[at:] if word not in _OPENERS), words[at])
    return first[0].isupper() or first[0].isdigit() or not first[0].isalpha()
