"""How far the noun phrase after a verb goes, told by its place where the parser cut it short."""

from __future__ import annotations

from seeds.attribution import cues, reach
from seeds.attribution.view import View

_FOLLOWING = frozenset(("DT", "NN", "NNS", "NNP", "NNPS", "CD", "PRP$", "VBG", "VBN", "VBD", "VBZ", "VBP", "MD"))
_NOMINATIVE = frozenset(("i", "he", "she", "it", "we", "they"))
_LASTING = frozenset(("until", "till", "by"))
"""How long a thing lasts or by when it comes, which is never when something was said."""
_BELONGING = frozenset(("for", "of", "as", "about", "than", "within", "between"))


def phrase(view: View, verb: int, what: int) -> list[int]:
    """Return a noun phrase, with what belongs to it by its place where the parser cut it short."""
    content = view.without(what, verb)
    if what < verb:
        return content
    content = [k for k in content if k > verb]
    end, last = view.bounds(verb)[1], content[-1]
    while last + 1 < end and (
        view.tokens[last].tag == "POS" or view.tokens[last].pos == view.tokens[last + 1].pos == "PROPN"
    ):
        last += 1
        content.append(last)
    following = view.tokens[last + 1] if last + 1 < end else None
    if following is not None and (following.lower in ("that", "who", "which") and following.tag != "DT"):
        return reach.to_the_right(view, verb, content[0], False)
    return content


def closed(view: View, content: list[int]) -> list[int]:
    """Take in words between an object and its complement that hang elsewhere: "blamed the rise in prices on"."""
    whole = range(min(content), max(content) + 1)
    held = set(content)
    return list(whole) if all(k in held or view.tokens[k].pos != "PUNCT" for k in whole) else sorted(content)


def goes_on(view: View, verb: int, at: int) -> bool:
    """Tell whether a word right after a noun phrase can only be part of it, or of what is told about it."""
    if at + 1 >= view.bounds(verb)[1]:
        return False
    token = view.tokens[at]
    if token.lower in _LASTING and view.tokens[at + 1].lower in cues.words("times"):
        return True
    if token.tag == "IN":
        acts = view.tokens[at + 1].lower in _NOMINATIVE
        return (token.lower in _BELONGING and not acts) or view.tokens[at + 1].tag == "WDT" or _places(view, at)
    if token.tag == "JJ":
        return view.tokens[at + 1].tag in ("NN", "NNS")
    return token.tag in _FOLLOWING or token.lower in ("to", "where", "whose")


def _places(view: View, at: int) -> bool:
    """Tell whether a phrase with "in" or "on" tells where the thing is, not when or in what something was said."""
    noun = view.tokens[view.tokens[at].head]
    if view.tokens[at].lower not in ("in", "on") or noun.i <= at + 1 or noun.pos != "NOUN":
        return False
    said = ("times", "texts", "issued", "settings")
    return not any(noun.lower in cues.words(name) or noun.lemma in cues.words(name) for name in said)
