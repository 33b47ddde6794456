"""Who may be the source of a content: persons, bodies and pronouns, and texts and studies that say something."""

from __future__ import annotations

from seeds.attribution import cues, nominals
from seeds.attribution.view import View

_PERSONAL = frozenset(("he", "she", "they", "we", "i", "who", "you"))
_TELLING = frozenset(("evidence", "speech", "written"))


def may_speak(view: View, head: int, kind: str) -> bool:
    """Tell whether the noun phrase a token heads can say, think or want something."""
    token = view.tokens[head]
    if token.pos == "PRON" or token.tag in ("WP", "WDT", "DT"):
        return token.lower in _PERSONAL or kind in _TELLING or token.lower == "it"
    if token.pos == "PROPN":
        return True
    if nominals.sort(token) != nominals.THING:
        return True
    return kind in _TELLING and token.lemma in cues.words("texts")
