"""The text as the parser should see it: plain single spaces, nothing invisible, every character traceable."""

from __future__ import annotations

import re
from collections.abc import Sequence

_ODD = re.compile(r"[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]|\s\s|[^\S ]|^\s|\s$")
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_PIECE = re.compile(r"\S+")
_ACCENT = re.compile(r"(?<=\w)[´`ʼ](?=\w)")
"""Accents typed for an apostrophe."""


def readable(text: str) -> tuple[str, Sequence[int]]:
    """Return the text with its spacing made plain, and for each of its characters the place it came from.

    >>> readable("Prices  rose\\u00a04%.")
    ('Prices rose 4%.', [0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14, 15])
    """
    text = _ACCENT.sub("’", text)
    if not _ODD.search(text):
        return text, range(len(text))
    kept: list[int] = []
    for piece in _PIECE.finditer(text):
        visible = [at for at in range(*piece.span()) if not _INVISIBLE.match(text[at])]
        if visible and kept:
            kept.append(visible[0] - 1)
        kept += visible
    return "".join(" " if text[at].isspace() or _INVISIBLE.match(text[at]) else text[at] for at in kept), kept
