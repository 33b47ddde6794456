"""The words of quantity and negation that lead a phrase and are quoted with it: "no posts", "half of the posts"."""

from collections.abc import Container, Sequence

_LED = frozenset(("the", "these", "those", "its", "our", "their"))


def taken(before: Sequence[str], telling: Container[str]) -> int:
    """How many of the words before a phrase, the last ones, say how much of it or that it is not so."""
    last = [word.lower() for word in before[-3:]]
    if last and _tells(last[-1], telling):
        return 1
    at = 3 if last and last[-1] in _LED else 2
    whole = len(last) >= at and last[1 - at] == "of"
    return at if whole and _tells(last[-at], telling) else 0


def _tells(word: str, telling: Container[str]) -> bool:
    return word in telling or word.endswith(("n't", "n’t"))
