"""Numbers as what somebody says: "counted at least 40"."""

from __future__ import annotations

from seeds.attribution.view import View

_BOUNDING = frozenset(("at", "than", "over", "under", "about", "around", "some"))
_BOUNDED = 4
"""How many words a number begins with at most, those that bound it and its first own."""


def begins(view: View, at: int) -> bool:
    """Tell whether a number begins at a place, be it with words that bound it: "at least 40"."""
    following = view.tokens[at : at + _BOUNDED]
    number = next((token for token in following if token.tag in ("CD", "$")), None)
    before = following[: number.i - at] if number is not None else following
    return number is not None and all(
        token.pos in ("ADV", "ADJ", "DET") or token.lower in _BOUNDING for token in before
    )
