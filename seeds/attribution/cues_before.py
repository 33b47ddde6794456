"""The verb before words in quotation marks that introduces them: "Doe said: '...'"."""

from __future__ import annotations

from seeds.attribution import cues, labels, nominals
from seeds.attribution.quotations import Quotation
from seeds.attribution.speaking import subject
from seeds.attribution.statements import (
    COMPLEMENTS,
    PLAIN,
    REACH,
    is_sentence,
    is_whole,
    looks_speaking,
    speaks,
)
from seeds.attribution.view import FINAL, NO_QUOTATION, View

_DASHES = frozenset(("—", "–", "-", "--"))
_TOLD = frozenset(("PROPN", "NOUN", "PRON", "DET", "ADJ", "ADP", "PART", "ADV", "NUM"))
_BRIEF = 12
_SHORT = 7


def of(view: View, number: int) -> int | None:
    """Return the verb that leads up to a quotation, from its own paragraph or from the end of the one before."""
    quotation = view.quotations[number]
    end = quotation.first - 1
    window = _window_before(view, end)
    if not window:
        return _sentence_before(view, quotation)
    lead = view.tokens[end - 1].text
    last = window[1] if lead in ",:" and len(window) > 1 else window[0]
    if looks_speaking(view, last) and view.tokens[last - 1].lemma in cues.words("texts"):
        return last
    if lead == "." and view.tokens[end - 1].paragraph == quotation.paragraph:
        return _sentence_before(view, quotation)
    if view.tokens[end - 1].paragraph != quotation.paragraph and lead != ":":
        return None
    if lead not in (",", ":") and not speaks(view, end - 1):
        return _past_the_told(view, quotation, window)
    if lead == ":" and _dashed_name(view, quotation, window):
        return None
    for i in window:
        if speaks(view, i) and (_adjoins(view, i, end - 1) if lead == "," else _leads_to(view, i, end - 1)):
            return None if lead == "," and _is_insertion(view, i, end) else i
    if lead == ":":
        return _main_verb(view, window) if not _names_speaker(view, quotation, window) else None
    return _any_verb_before(view, quotation, window)


def _window_before(view: View, end: int) -> list[int]:
    """Return the tokens from just before a mark back to where their sentence begins, nearest first."""
    window: list[int] = []
    for i in range(end - 1, max(-1, end - 1 - REACH), -1):
        if view.tokens[i].paragraph != view.tokens[end - 1].paragraph or view.inside[i] != NO_QUOTATION:
            break
        if view.tokens[i].text in FINAL:
            break
        window.append(i)
    return window


def _main_verb(view: View, window: list[int]) -> int | None:
    """Return the verb of a clause that ends in a colon: whatever its subject does, the words are the subject's."""
    verbs = [i for i in window if view.tokens[i].pos == "VERB" and view.child(i, "nsubj") is not None]
    if not verbs and labels.head_before(view, window[0]) is None:
        verbs = [i for i in window if view.tokens[i].tag in PLAIN and subject(view, i) is not None]
    return next((i for i in verbs if view.tokens[i].dep == "root"), verbs[0] if verbs else None)


def _names_speaker(view: View, quotation: Quotation, window: list[int]) -> bool:
    """Tell whether a name before a colon is the speaker's: where the subject of the verb is a thing."""
    named = labels.named_before(view, quotation)
    verb = _main_verb(view, window)
    if named is None or verb is None:
        return False
    owner = view.tokens[view.child(verb, "nsubj") or verb]
    return owner.pos == "NOUN" and nominals.sort(owner) == nominals.THING


def _dashed_name(view: View, quotation: Quotation, window: list[int]) -> bool:
    """Tell whether a name without a verb stands between a dash and a colon: "It never rained - Doe: '...'"."""
    named = labels.named_before(view, quotation)
    if named is None:
        return False
    stop = next(
        (k for k in window[1:] if view.tokens[k].text in _DASHES or view.tokens[k].pos in ("VERB", "AUX")), None
    )
    return stop is not None and view.tokens[stop].text in _DASHES


def _leads_to(view: View, verb: int, end: int) -> bool:
    """Tell whether no other clause stands between a verb and a colon."""
    return not any(
        view.tokens[k].tag in ("VBD", "VBZ", "VBP") and view.child(k, "nsubj") is not None for k in range(verb + 1, end)
    )


def _is_insertion(view: View, verb: int, mark: int) -> bool:
    """Tell whether "Doe said," stands inside a sentence which the quotation only finishes: it begins small."""
    first = view.tokens[mark + 1]
    own = subject(view, verb)
    start = verb if own is None else min(view.without(own))
    lead = start - view.bounds(verb)[0]
    return first.text[0].islower() and lead > 2 and start < verb and view.tokens[start - 1].text == ","


def _adjoins(view: View, verb: int, end: int) -> bool:
    """Tell whether only the person told, a time or a place stands between a verb and the mark."""
    return end - verb <= 12 and not any(view.tokens[k].pos == "VERB" for k in range(verb + 1, end))


def _any_verb_before(view: View, quotation: Quotation, window: list[int]) -> int | None:
    """Return the verb right before a whole sentence in quotation marks, whatever it means ("Doe hit back, ...")."""
    if not is_whole(view, quotation):
        return None
    verb = next((k for k in window[1:] if view.tokens[k].pos != "ADV" and view.tokens[k].tag != "RP"), None)
    if verb is None or view.tokens[verb].tag not in (*PLAIN, "VBG") or view.tokens[verb].pos != "VERB":
        return _issuing(view, window)
    doer = view.child(verb, "nsubj") is not None or (
        view.tokens[verb].tag == "VBG" and view.tokens[verb - 1].text == ","
    )
    return verb if doer and view.child(verb, *COMPLEMENTS) is None else None


def _issuing(view: View, window: list[int]) -> int | None:
    """Return the verb of which the text named right before a quotation is the object: "issued a statement, ..."."""
    noun = window[1] if len(window) > 1 else window[0]
    token = view.tokens[noun]
    if token.lemma not in cues.words("issued") or token.dep != "obj":
        return None
    return token.head if view.child(token.head, "nsubj") is not None else None


def _sentence_before(view: View, quotation: Quotation) -> int | None:
    """Return the verb of a short sentence that says somebody spoke, before what they said: "Doe agreed. '...'"."""
    last = quotation.first - 2
    if last < 1 or view.tokens[last].text != "." or view.tokens[last].paragraph != quotation.paragraph:
        return None
    first, end = view.bounds(last)
    if not is_sentence(view, quotation):
        return None
    verbs = [k for k in range(first, end) if view.tokens[k].tag in PLAIN and view.tokens[k].pos == "VERB"]
    verb = verbs[0] if len(verbs) == 1 else None
    if (
        verb is None
        or (end - first > _BRIEF and end - verb > _SHORT)
        or not speaks(view, verb)
        or view.child(verb, "nsubj") is None
    ):
        return None
    return verb if view.child(verb, *COMPLEMENTS) is None else None


def _past_the_told(view: View, quotation: Quotation, window: list[int]) -> int | None:
    """Return the verb before a whole sentence in quotation marks where only who is told stands between the two."""
    if not is_whole(view, quotation):
        return None
    for i in window[:8]:
        if speaks(view, i):
            return i if view.tokens[i].tag != "VBN" else None
        if view.tokens[i].pos not in _TOLD:
            return None
    return None
