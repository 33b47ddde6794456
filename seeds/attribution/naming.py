"""What somebody calls something, told by word order alone: "called him 'a liar'", "called the talks a start"."""

from __future__ import annotations

from seeds.attribution import cues, reach
from seeds.attribution.cues import Cue
from seeds.attribution.view import View

_INSIDE = frozenset(("ADJ", "NOUN", "PROPN", "NUM", "PART", "X", "SYM"))
_ARTICLES = frozenset(("a", "an", "the", "one", "part", "my", "your", "his", "her", "its", "our", "their", "nothing"))
_NOUNS = frozenset(("NOUN", "PROPN", "PRON"))
_DEMONSTRATIVES = frozenset(("that", "this", "these", "those"))
_AFTER = frozenset(("PUNCT", "CCONJ", "ADP", "PART", "SCONJ"))


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
    pointing = view.tokens[start].lower in _DEMONSTRATIVES
    if view.tokens[start].tag == "PRP" or (pointing and not _determines(view, start, end)):
        return start + 1
    at = start + (view.tokens[start].pos in ("DET", "PRON") or pointing)
    seen = False
    while at < end and _stands_inside(view, at) and view.inside[at] == view.inside[start]:
        seen |= view.tokens[at].pos in _NOUNS
        at += 1
    judged = view.tokens[at - 1].dep == "xcomp" and at - start > 2
    return at if seen or judged else None


def _determines(view: View, at: int, end: int) -> bool:
    """Tell whether a pointing word belongs to a noun that something is called: "called that figure nonsense"."""
    following = view.tokens[at + 1 : min(at + 3, end)]
    return len(following) == 2 and all(t.pos in ("NOUN", "ADJ") for t in following)


def _stands_inside(view: View, k: int) -> bool:
    """Tell whether a word may go on a noun phrase: "the Minister's U-turn"."""
    token = view.tokens[k]
    joined = "HYPH" in (token.tag, view.tokens[k - 1].tag)
    return joined or token.pos in _INSIDE or token.lower in ("of", "'s", "’s")


def _begins_name(view: View, verb: int, at: int, end: int) -> bool:
    """Tell whether what follows a noun phrase says what it is called: words in quotation marks, or with an article."""
    if at >= end:
        return view.tokens[at - 1].pos == "ADJ"
    if view.tokens[at].lower in _ARTICLES or _is_judged(view, verb, at, end):
        return True
    return at + 1 < end and view.inside[at + 1] != view.inside[verb] and _opens_quotation(view, at)


def _opens_quotation(view: View, at: int) -> bool:
    return view.tokens[at].pos == "PUNCT" and view.tokens[at].text != ","


def _is_judged(view: View, verb: int, at: int, end: int) -> bool:
    """Tell whether an adjective or a bare verdict tells what a thing is: "the fine excessive", "that nonsense"."""
    last = at
    while last + 1 < end and view.tokens[last].pos == "ADV":
        last += 1
    if last == at and at - verb > 2 and view.tokens[at].pos in _AFTER and _is_verdict(view, at - 1):
        return view.tokens[at - 2].pos not in ("DET", "ADJ", "PART", "PUNCT") or view.tokens[at - 1].dep == "xcomp"
    if view.tokens[at].lower in ("out", "beyond") and at == verb + 2 and view.tokens[at + 1].pos in ("ADP", "NOUN"):
        return view.tokens[verb + 1].lower in ("it", "that", "this")
    return _is_verdict(view, last) and (last + 1 >= end or view.tokens[last + 1].pos in _AFTER)


def _is_verdict(view: View, k: int) -> bool:
    token = view.tokens[k]
    return token.pos == "ADJ" or token.lower in cues.words("verdicts")


def _relative(view: View, verb: int) -> list[int]:
    """Return the relative pronoun that stands for what is called something ("which he called a start")."""
    return [c for c in view.children(verb, "obj") if c < verb and view.tokens[c].tag in ("WP", "WDT")]
