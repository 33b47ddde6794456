"""The verb after words in quotation marks that introduces them: "'...,' said Doe"."""

from __future__ import annotations

from seeds.attribution.quotations import Quotation, last_word
from seeds.attribution.statements import (
    COMPLEMENTS,
    MARKS,
    PLAIN,
    REACH,
    begins_sentence,
    comma_ends,
    is_sentence,
    is_title,
    looks_speaking,
    speaks,
)
from seeds.attribution.view import FINAL, NO_QUOTATION, View
from seeds.language.parse import Token

_NOMINATIVE = frozenset(("he", "she", "they", "i", "we"))


def of(view: View, number: int, free: bool) -> int | None:
    """Return the verb after a quotation whose clause ends the sentence or leads to more of the quotation.

    Where nothing before it is its cue (`free`), a short clause after its full stop may be.
    """
    quotation = view.quotations[number]
    if last_word(view.parse, quotation) == "." and not comma_ends(view, quotation):
        return bare(view, quotation, "." if free else "")
    window = _window_after(view, quotation)
    if any(_joins(view.tokens[i]) for i in window[:3] if view.tokens[i].text not in MARKS):
        return None
    if _goes_on(view, quotation, window):
        return None
    for i in window:
        if view.tokens[i].tag in ("VBN", "VBD") and _joins(view.tokens[i - 1]) and i > window[0] + 2:
            continue
        if speaks(view, i) and view.tokens[i].tag != "VBG" and not _set_in_a_noun(view, i, window):
            return None if _says_more(view, i, quotation, free) else i
    looks = next((i for i in window if looks_speaking(view, i)), None)
    return looks if looks is not None else _any_verb_after(view, quotation, window)


def _window_after(view: View, quotation: Quotation) -> list[int]:
    window: list[int] = []
    for i in range(quotation.end, min(len(view.tokens), quotation.end + REACH)):
        if view.tokens[i].paragraph != quotation.paragraph:
            break
        if view.inside[i] != NO_QUOTATION:
            if is_title(view, view.quotations[view.inside[i]]):
                continue
            break
        if view.tokens[i].text in FINAL and i > quotation.end + 1:
            break
        window.append(i)
    return window


def _joins(token: Token) -> bool:
    """Tell whether a word begins another clause: "and she left", "when he wrote"."""
    return token.pos == "CCONJ" or token.tag == "WRB" or (token.pos == "SCONJ" and token.lower != "as")


def _goes_on(view: View, quotation: Quotation, window: list[int]) -> bool:
    """Tell whether a fragment in quotation marks is the subject of a verb of another kind: "chants of '...' rose"."""
    following = next((i for i in window if view.tokens[i].pos != "PUNCT"), None)
    if following is None or begins_sentence(view, quotation) or comma_ends(view, quotation):
        return False
    return view.tokens[following].tag in ("VBD", "VBZ", "VBN") and not speaks(view, following)


def _says_more(view: View, verb: int, quotation: Quotation, free: bool) -> bool:
    """Tell whether a verb after a fragment in quotation marks, or after words with their cue, has its own clause."""
    mark = quotation.first - 1
    fragment = mark > view.bounds(mark)[0] and view.tokens[mark - 1].pos != "PUNCT"
    fragment = fragment or (not free and last_word(view.parse, quotation) in ("!", "?"))
    inverted = verb == quotation.end + 1 and view.tokens[verb + 1].pos == "PROPN"
    return fragment and not inverted and any(c > verb for c in view.children(verb, "ccomp"))


def _set_in_a_noun(view: View, i: int, window: list[int]) -> bool:
    """Tell whether a verb belongs to a clause about the speaker ("Doe, who said ..., added")."""
    token = view.tokens[i]
    relative = token.dep in ("acl:relcl", "acl") or (i and view.tokens[i - 1].tag in ("WP", "WDT"))
    return bool(relative) and any(speaks(view, k) for k in window if k > i)


def _any_verb_after(view: View, quotation: Quotation, window: list[int]) -> int | None:
    """Return the verb after a whole sentence in quotation marks, whatever it means ("..., Doe started.")."""
    verb = next((i for i in window if view.tokens[i].tag in PLAIN), None)
    if verb is None or not is_sentence(view, quotation):
        return None
    own = view.child(verb, "nsubj")
    beside = own is not None and own in window and view.tokens[own].tag not in ("WP", "WDT")
    return verb if beside and view.child(verb, *COMPLEMENTS) is None else None


def bare(view: View, quotation: Quotation, ending: str = ",.") -> int | None:
    """Return the verb of a cue that no comma parts from a whole sentence: "'It was late' said Doe"."""
    first, end = quotation.end + 1, view.parse.paragraphs[quotation.paragraph][1]
    if not ending or first + 1 >= end or not is_sentence(view, quotation):
        return None
    verb = next((k for k in range(first, min(first + 4, end)) if k in view.verbs), None)
    if verb is None or not speaks(view, verb) or view.tokens[verb].tag not in PLAIN:
        return None
    named = view.tokens[first if verb > first else min(verb + 1, end - 1)]
    last = verb + 1 if verb > first else verb + 3
    stops = len(ending) > 1 or any(view.tokens[k].text in ending for k in range(verb + 1, min(last + 1, end)))
    return verb if stops and (named.pos == "PROPN" or named.lower in _NOMINATIVE) else None
