"""Where the writer adds to a content what the speaker need not have said: ", which ...", ", but did not elaborate"."""

from __future__ import annotations

from seeds.attribution import cues
from seeds.attribution.view import NO_QUOTATION, View

_SHORTEST = 4
"""How many words are said before the writer adds anything."""
_LIMITING = frozenset(("but", "though", "although"))
_PERSONAL = frozenset(("he", "she", "they", "it"))
_NEGATION = frozenset(("not", "n't", "n’t"))


def begins(view: View, start: int, end: int) -> int:
    """Return where an aside begins within a content, its end where there is none."""
    tokens = view.tokens
    for k in range(start + _SHORTEST, end - 1):
        if tokens[k].text == ";" and view.inside[k] == NO_QUOTATION:
            return k
        if tokens[k].text == "," and _stirs(view, k + 1):
            return k
        if tokens[k].text == "," and _relates(view, k, end):
            return k
        if view.inside[k] == NO_QUOTATION and withholds(view, k, end):
            return k
    return end


def _relates(view: View, k: int, end: int) -> bool:
    """Tell whether a relative clause that no comma closes follows a comma."""
    tokens = view.tokens
    if tokens[k + 1].lower not in ("which", "who") or view.inside[k] != NO_QUOTATION:
        return False
    return all(t.text != "," for t in tokens[k + 2 : end])


def _stirs(view: View, k: int) -> bool:
    """Tell a participle of what the writer saw follow from something said: ", angering students"."""
    token = view.tokens[k]
    return token.tag == "VBG" and view.inside[k] == NO_QUOTATION and token.lemma in cues.words("stirring")


def withholds(view: View, k: int, end: int) -> bool:
    """Tell whether a speaker is told not to have said more: ", without giving reasons", "but declined to name them"."""
    tokens = view.tokens
    if tokens[k].lower == "without":
        follows = tokens[k + 1]
        set_off = tokens[k - 1].text == "," and all(t.text != "," for t in tokens[k:end])
        return set_off and follows.tag == "VBG" and follows.lemma in cues.words("withholding")
    if tokens[k].lower not in _LIMITING:
        return False
    at = k + 1 + (tokens[k + 1].lower in _PERSONAL)
    refused = at + 2 < end and (
        tokens[at + 1].lower in _NEGATION
        or (tokens[at].lemma in cues.words("declining") and tokens[at + 1].lower == "to")
    )
    return refused and tokens[at + 2].lemma in cues.words("withholding")
