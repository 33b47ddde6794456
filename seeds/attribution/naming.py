"""What somebody calls something, told by word order alone: "called him 'a liar'", "called the talks a start"."""

from __future__ import annotations

from seeds.attribution import reach
from seeds.attribution.cues import Cue
from seeds.attribution.view import View

_INSIDE = frozenset(("ADJ", "NOUN", "PROPN", "NUM", "PART", "X", "SYM"))
_ARTICLES = frozenset(("a", "an", "the", "one", "part", "my", "your", "his", "her", "its", "our", "their", "nothing"))
_NOUNS = frozenset(("NOUN", "PROPN", "PRON"))


def found(view: View, verb: int, cue: Cue) -> list[int]:
    """Return what is called something together with what it is called; empty where the words do not show both."""
    if "predicate" not in cue.frames or "object" in cue.frames or cue.kind == "cognition":
        return []
    end = view.bounds(verb)[1]
    relative = _relative(view, verb)
    if (
        relative
        and verb + 1 < end
        and (view.tokens[verb + 1].lower in _ARTICLES or view.inside[verb + 2] != view.inside[verb])
    ):
        name = reach.to_the_right(view, verb, verb + 1, False)
        comma = next((k for k in name if view.tokens[k].text == "," and view.inside[k] == view.inside[verb]), end)
        return [*relative, *(k for k in name if k < comma)]
    at = _after_first_phrase(view, verb + 1, end)
    if at is None or not _begins_name(view, verb, at, end):
        return []
    return [*relative, *reach.to_the_right(view, verb, verb + 1, False)]


def _after_first_phrase(view: View, start: int, end: int) -> int | None:
    """Return where the noun phrase ends which begins at `start`, or none where no noun phrase begins there."""
    if start >= end:
        return None
    if view.tokens[start].pos == "PRON" or view.tokens[start].lower in ("that", "this", "these", "those"):
        return start + 1
    at = start + (view.tokens[start].pos in ("DET", "PRON"))
    seen = False
    while (
        at < end
        and (view.tokens[at].pos in _INSIDE or view.tokens[at].lower in ("of", "'s", "’s"))
        and view.inside[at] == view.inside[start]
    ):
        seen |= view.tokens[at].pos in _NOUNS
        at += 1
    return at if seen else None


def _begins_name(view: View, verb: int, at: int, end: int) -> bool:
    """Tell whether what follows a noun phrase says what it is called: words in quotation marks, or with an article."""
    if at >= end:
        return view.tokens[at - 1].pos == "ADJ"
    quoted = (
        at + 1 < end
        and view.inside[at + 1] != view.inside[verb]
        and view.tokens[at].pos == "PUNCT"
        and view.tokens[at].text != ","
    )
    last_adjective = view.tokens[at - 1].pos == "ADJ" and view.tokens[at].pos in ("PUNCT", "CCONJ")
    return quoted or last_adjective or view.tokens[at].lower in _ARTICLES


def _relative(view: View, verb: int) -> list[int]:
    """Return the relative pronoun that stands for what is called something ("which he called a start")."""
    return [c for c in view.children(verb, "obj") if c < verb and view.tokens[c].tag in ("WP", "WDT")]
