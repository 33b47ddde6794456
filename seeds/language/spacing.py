"""The text as the parser should see it: plain single spaces, nothing invisible, no endless words and rows of signs.

Every character is traceable.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_ODD = re.compile(r"[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]|\s\s|[^\S ]|^\s|\s$")
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_PIECE = re.compile(r"\S+")
_UNBROKEN = re.compile(r"\S{33,}")
_ROW = re.compile(r"(?<=[^\w\s]{32})[^\w\s]+|(?<=_{32})_+|(?<=\S{200})\S+")
"""What is left of a row of signs behind its first 32, or of a word behind its first 200 characters.

Cutting it up one by one would take its square in time.
"""
_ACCENT = re.compile(r"(?<=\w)[´`ʼ](?=\w)")
"""Accents typed for an apostrophe."""


def readable(text: str) -> tuple[str, Sequence[int]]:
    """Return the text with its spacing made plain, and for each of its characters the place it came from.

    >>> readable("Prices  rose\\u00a04%.")
    ('Prices rose 4%.', [0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14, 15])
    """
    text = _ACCENT.sub("’", text)
    if _UNBROKEN.search(text):
        text = _ROW.sub(_blank, text)
    if not _ODD.search(text):
        return text, range(len(text))
    kept: list[int] = []
    for piece in _PIECE.finditer(text):
        visible = [at for at in range(*piece.span()) if not _INVISIBLE.match(text[at])]
        if visible and kept:
            kept.append(visible[0] - 1)
        kept += visible
    return "".join(" " if text[at].isspace() or _INVISIBLE.match(text[at]) else text[at] for at in kept), kept


def _blank(row: re.Match[str]) -> str:
    """As many characters that nobody sees."""
    return "\u200b" * len(row[0])
