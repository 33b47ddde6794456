"""Which noun phrases tell a reader something that was said: no mere topics, no consequences, no former demands."""

from __future__ import annotations

from itertools import pairwise

from seeds.attribution import cues, passives
from seeds.attribution.view import NO_QUOTATION, View

_WORTH_TELLING = 4
"""How many words make a position of what is only mentioned in passing."""


def tells(view: View, verb: int, rule: str, content: list[int]) -> bool:
    """Tell whether a verb and its noun phrase tell what somebody said or holds, not only what they spoke about."""
    if view.tokens[verb].lemma in cues.words("topical"):
        sided = bool(content) and view.tokens[content[0] - 1].lower in ("against", "for")
        return sided or _is_spelt_out(view, content) or _is_negated(view, verb) or _counts(view, content)
    if not _in_passing(view, verb):
        return True
    follows = rule == "object" and view.tokens[verb].lemma in cues.words("consequences")
    return not follows and len(content) >= _WORTH_TELLING


def current(view: View, verb: int, content: list[int]) -> list[int]:
    """Return a content without the number that was given up: "from demanding 500 posts to 200" demands 200."""
    if not _is_left(view, verb):
        return content
    numbers = [k for k in content if view.tokens[k].tag == "CD"]
    for former, now in pairwise(numbers):
        if view.tokens[now - 1].lower == "to":
            return [k for k in content if not former <= k < now]
    return content


def _in_passing(view: View, verb: int) -> bool:
    """Tell whether a verb without a subject of its own only accompanies what is told: "..., mentioning Doe"."""
    bare = view.tokens[verb].tag in ("VBG", "VB") and view.child(verb, "nsubj", "nsubj:pass") is None
    return bare and not _is_left(view, verb) and not _is_carried(view, verb)


def _is_carried(view: View, verb: int) -> bool:
    """Tell whether an infinitive is what somebody has come or set out to do: "gathered to oppose the dump"."""
    token, above = view.tokens[verb], view.tokens[verb].head
    carried = token.dep in ("xcomp", "advcl") and view.tokens[above].lemma in cues.words("carrying")
    if token.tag != "VB" or not carried:
        return False
    return not (passives.is_passive(view, above) or _in_passing(view, above))


def _is_left(view: View, verb: int) -> bool:
    """Tell whether a verb is what somebody moves from: "from demanding"."""
    return any(view.tokens[c].lower == "from" for c in view.children(verb, "mark", "case"))


def _is_spelt_out(view: View, content: list[int]) -> bool:
    """Tell whether a topic is told with a verb or in somebody's words: "talked about how prices rose"."""
    return any(view.tokens[k].pos in ("VERB", "AUX") or view.inside[k] != NO_QUOTATION for k in content)


def _counts(view: View, content: list[int]) -> bool:
    """Tell whether a topic is a number, which is what somebody puts a thing at: "spoke of 40 wolves"."""
    return bool(content) and view.tokens[content[0]].tag == "CD"


def _is_negated(view: View, verb: int) -> bool:
    return any(view.tokens[c].lower in ("not", "n't", "n’t", "never") for c in view.tokens[verb].children)
