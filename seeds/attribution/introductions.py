"""The verb that introduces words in quotation marks: before them, or after them."""

from __future__ import annotations

from dataclasses import dataclass

from seeds.attribution import cues, labels, nominals
from seeds.attribution.quotations import Quotation, ends_statement, last_word
from seeds.attribution.speaking import subject
from seeds.attribution.view import FINAL, NO_QUOTATION, View
from seeds.language.parse import Token

_MARKS = frozenset(('"', "”", "''", "’"))
_PLAIN = frozenset(("VBD", "VBZ"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD", "VB"))
_COMPLEMENTS = ("obj", "ccomp", "xcomp", "cop", "aux:pass")
_NOMINATIVE = frozenset(("he", "she", "they", "i", "we"))
_DASHES = frozenset(("—", "–", "-", "--"))
_TOLD = frozenset(("PROPN", "NOUN", "PRON", "DET", "ADJ", "ADP", "PART", "ADV", "NUM"))
_SENTENCE, _BRIEF = 5, 12
_REACH = 45


@dataclass(frozen=True, slots=True)
class Introduction:
    """A verb and the side of the quotation of that number on which it stands."""

    verb: int
    side: str
    number: int


def of(view: View, number: int) -> Introduction | None:
    """Return what introduces a quotation, if anything does."""
    quotation = view.quotations[number]
    title = _is_title(view, quotation)
    if title and not _is_uttered(view, quotation) and not _is_answer(view, quotation):
        return None
    before, after = _before(view, number), None
    if not quotation.open:
        after = _after(view, number) if ends_statement(view.parse, quotation) else _bare_after(view, quotation)
    if after is not None and (before is None or _comma_ends(view, quotation)):
        return Introduction(after, "after", number)
    return Introduction(before, "before", number) if before is not None else None


def _is_answer(view: View, quotation: Quotation) -> bool:
    """Tell whether a word or two are a whole sentence, which the cue follows: "'Never,' she said."."""
    return last_word(view.parse, quotation) in (",", "?", "!") and begins_sentence(view, quotation)


def begins_sentence(view: View, quotation: Quotation) -> bool:
    """Tell whether a quotation opens its paragraph, or follows the end of a sentence."""
    at = quotation.first - 2
    if at < 0 or view.tokens[at].paragraph != quotation.paragraph:
        return True
    if view.tokens[at].pos == "PUNCT" and at and view.inside[at - 1] != NO_QUOTATION:
        at -= 1
    return view.tokens[at].text in FINAL or view.tokens[at].text.endswith(".")


def _is_uttered(view: View, quotation: Quotation) -> bool:
    """Tell whether a verb which only introduces words stands right before the mark ("chanting 'Enough'")."""
    mark = quotation.first - 1
    verb = mark - 2 if mark > 1 and view.tokens[mark - 1].text in ",:" else mark - 1
    cue = view.verbs.get(verb)
    return cue is not None and "quote" in cue.frames and "object" not in cue.frames and not _is_taken(view, verb)


def _is_taken(view: View, verb: int) -> bool:
    """Tell whether a quotation stands before a verb in its sentence, whose words it introduces already."""
    first, _ = view.bounds(verb)
    return any(view.inside[k] != NO_QUOTATION for k in range(first, verb))


def _is_title(view: View, quotation: Quotation) -> bool:
    """Tell whether the words in quotation marks name something: a book, a show, a word."""
    words = [t for t in view.tokens[quotation.first : quotation.end] if t.pos != "PUNCT"]
    if len(words) == 1:
        return view.tokens[quotation.end - 1].text not in ".!?"
    mark = quotation.first - 1
    fragment = (mark > 0 and view.tokens[mark - 1].pos != "PUNCT") or view.tokens[mark - 1].text == ","
    small = [t for t in words if not t.text[0].isupper() and t.pos not in ("ADP", "DET", "CCONJ", "PART")]
    return fragment and not small and 1 < len(words) < 8 and view.tokens[quotation.end - 1].text not in "!?"


def _comma_ends(view: View, quotation: Quotation) -> bool:
    tokens = view.tokens
    end = quotation.end
    return last_word(view.parse, quotation) == "," or (end + 1 < len(tokens) and tokens[end + 1].text == ",")


def _after(view: View, number: int) -> int | None:
    """Return the verb after a quotation whose clause ends the sentence or leads to more of the quotation."""
    quotation = view.quotations[number]
    if last_word(view.parse, quotation) == "." and not _comma_ends(view, quotation):
        return _bare_after(view, quotation, "." if _before(view, number) is None else "")
    window = _window_after(view, quotation)
    if any(_joins(view.tokens[i]) for i in window[:3] if view.tokens[i].text not in _MARKS):
        return None
    if _goes_on(view, quotation, window):
        return None
    for i in window:
        if speaks(view, i) and view.tokens[i].tag != "VBG" and not _set_in_a_noun(view, i, window):
            return None if _says_more(view, i, quotation) else i
    looks = next((i for i in window if _looks_speaking(view, i)), None)
    return looks if looks is not None else _any_verb_after(view, quotation, window)


def _goes_on(view: View, quotation: Quotation, window: list[int]) -> bool:
    """Tell whether a fragment in quotation marks is the subject of a verb of another kind: "chants of '...' rose"."""
    following = next((i for i in window if view.tokens[i].pos != "PUNCT"), None)
    if following is None or begins_sentence(view, quotation) or _comma_ends(view, quotation):
        return False
    return view.tokens[following].tag in ("VBD", "VBZ", "VBN") and not speaks(view, following)


def _bare_after(view: View, quotation: Quotation, ending: str = ",.") -> int | None:
    """Return the verb of a cue that no comma parts from a whole sentence: "'It was late' said Doe"."""
    first, end = quotation.end + 1, view.parse.paragraphs[quotation.paragraph][1]
    if not ending or first + 1 >= end or not _is_sentence(view, quotation):
        return None
    verb = next((k for k in range(first, min(first + 4, end)) if k in view.verbs), None)
    if verb is None or not speaks(view, verb) or view.tokens[verb].tag not in _PLAIN:
        return None
    named = view.tokens[first if verb > first else min(verb + 1, end - 1)]
    last = verb + 1 if verb > first else verb + 3
    stops = len(ending) > 1 or any(view.tokens[k].text in ending for k in range(verb + 1, min(last + 1, end)))
    return verb if stops and (named.pos == "PROPN" or named.lower in _NOMINATIVE) else None


def _joins(token: Token) -> bool:
    """Tell whether a word begins another clause: "and she left", "when he wrote"."""
    return token.pos == "CCONJ" or token.tag == "WRB" or (token.pos == "SCONJ" and token.lower != "as")


def _any_verb_after(view: View, quotation: Quotation, window: list[int]) -> int | None:
    """Return the verb after a whole sentence in quotation marks, whatever it means ("..., Doe started.")."""
    verb = next((i for i in window if view.tokens[i].tag in _PLAIN), None)
    if verb is None or not _is_sentence(view, quotation):
        return None
    own = view.child(verb, "nsubj")
    beside = own is not None and own in window and view.tokens[own].tag not in ("WP", "WDT")
    return verb if beside and view.child(verb, *_COMPLEMENTS) is None else None


def _is_sentence(view: View, quotation: Quotation) -> bool:
    """Tell whether the words in quotation marks are a sentence of their own, with a verb, from its beginning."""
    if not begins_sentence(view, quotation) or not view.tokens[quotation.first].text[0].isupper():
        return False
    return any(view.tokens[k].tag in _FINITE for k in range(quotation.first, quotation.end))


def _says_more(view: View, verb: int, quotation: Quotation) -> bool:
    """Tell whether a verb after a fragment in quotation marks introduces a clause of its own."""
    mark = quotation.first - 1
    fragment = mark > view.bounds(mark)[0] and view.tokens[mark - 1].text not in (",", ":")
    inverted = verb == quotation.end + 1 and view.tokens[verb + 1].pos == "PROPN"
    return fragment and not inverted and any(c > verb for c in view.children(verb, "ccomp"))


def _window_after(view: View, quotation: Quotation) -> list[int]:
    window: list[int] = []
    for i in range(quotation.end, min(len(view.tokens), quotation.end + _REACH)):
        if view.tokens[i].paragraph != quotation.paragraph:
            break
        if view.inside[i] != NO_QUOTATION:
            if _is_title(view, view.quotations[view.inside[i]]):
                continue
            break
        if view.tokens[i].text in FINAL and i > quotation.end + 1:
            break
        window.append(i)
    return window


def speaks(view: View, i: int) -> bool:
    """Tell whether a token is a verb that introduces words in quotation marks."""
    cue = view.verbs.get(i)
    if cue is None:
        return False
    return "quote" in cue.frames or any(f"q:{t.lower}" in cue.frames for t in view.tokens[i + 1 : i + 3])


def _looks_speaking(view: View, i: int) -> bool:
    """Tell whether a word that the parser took for a noun is a cue verb by its form and place ("..., Doe notes.")."""
    token = view.tokens[i]
    lemma = token.lower if token.lower in cues.verbs() else cues.forms().get(token.lower)
    if token.tag not in ("NNS", "NN", "NNP", "NNPS", "JJ") or lemma is None:
        return False
    before, after = view.tokens[i - 1], view.tokens[min(i + 1, len(view.tokens) - 1)]
    named = (
        before.pos in ("PROPN", "PRON", "NOUN")
        or before.text[0].isupper()
        or (before.text in _MARKS and after.pos in ("PROPN", "DET", "PRON"))
    )
    return named and "quote" in cues.verbs()[lemma].frames


def _set_in_a_noun(view: View, i: int, window: list[int]) -> bool:
    """Tell whether a verb belongs to a clause about the speaker ("Doe, who said ..., added")."""
    token = view.tokens[i]
    relative = token.dep in ("acl:relcl", "acl") or (i and view.tokens[i - 1].tag in ("WP", "WDT"))
    return bool(relative) and any(speaks(view, k) for k in window if k > i)


def _before(view: View, number: int) -> int | None:
    """Return the verb that leads up to a quotation, from its own paragraph or from the end of the one before."""
    quotation = view.quotations[number]
    end = quotation.first - 1
    window = _window_before(view, end)
    if not window:
        return _sentence_before(view, quotation)
    lead = view.tokens[end - 1].text
    last = window[1] if lead in ",:" and len(window) > 1 else window[0]
    if _looks_speaking(view, last) and view.tokens[last - 1].lemma in cues.words("texts"):
        return last
    if lead == "." and view.tokens[end - 1].paragraph == quotation.paragraph:
        return _sentence_before(view, quotation)
    if view.tokens[end - 1].paragraph != quotation.paragraph and lead != ":":
        return None
    if lead not in (",", ":") and not speaks(view, end - 1):
        return _past_the_told(view, quotation, window)
    for i in window:
        if speaks(view, i) and (_adjoins(view, i, end - 1) if lead == "," else _leads_to(view, i, end - 1)):
            return None if lead == "," and _is_insertion(view, i, end) else i
    if lead == ":":
        return _main_verb(view, window) if not _names_speaker(view, quotation, window) else None
    return _any_verb_before(view, quotation, window)


def _is_whole(view: View, quotation: Quotation) -> bool:
    """Tell whether the words in quotation marks begin and end like a sentence, and are more than a few."""
    begins = view.tokens[quotation.first].text[0].isupper() and quotation.end - quotation.first >= _SENTENCE
    return begins and ends_statement(view.parse, quotation)


def _names_speaker(view: View, quotation: Quotation, window: list[int]) -> bool:
    """Tell whether a name before a colon is the speaker's: after a dash, or where the verb's subject is a thing."""
    named = labels.named_before(view, quotation)
    verb = _main_verb(view, window)
    if named is None or verb is None:
        return False
    owner = view.tokens[view.child(verb, "nsubj") or verb]
    dashed = any(view.tokens[k].text in _DASHES for k in range(verb, named))
    return dashed or (owner.pos == "NOUN" and nominals.sort(owner) == nominals.THING)


def _any_verb_before(view: View, quotation: Quotation, window: list[int]) -> int | None:
    """Return the verb right before a whole sentence in quotation marks, whatever it means ("Doe hit back, ...")."""
    if not _is_whole(view, quotation):
        return None
    verb = next((k for k in window[1:] if view.tokens[k].pos != "ADV" and view.tokens[k].tag != "RP"), None)
    if verb is None or view.tokens[verb].tag not in (*_PLAIN, "VBG") or view.tokens[verb].pos != "VERB":
        return _issuing(view, window)
    return verb if view.child(verb, "nsubj") is not None and view.child(verb, *_COMPLEMENTS) is None else None


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
    if end - first > _BRIEF or not _is_sentence(view, quotation):
        return None
    verbs = [k for k in range(first, end) if view.tokens[k].tag in _PLAIN and view.tokens[k].pos == "VERB"]
    verb = verbs[0] if len(verbs) == 1 else None
    if verb is None or not speaks(view, verb) or view.child(verb, "nsubj") is None:
        return None
    return verb if view.child(verb, *_COMPLEMENTS) is None else None


def _past_the_told(view: View, quotation: Quotation, window: list[int]) -> int | None:
    """Return the verb before a whole sentence in quotation marks where only who is told stands between the two."""
    if not _is_whole(view, quotation):
        return None
    for i in window[:8]:
        if speaks(view, i):
            return i if view.tokens[i].tag != "VBN" else None
        if view.tokens[i].pos not in _TOLD:
            return None
    return None


def _window_before(view: View, end: int) -> list[int]:
    """Return the tokens from just before a mark back to where their sentence begins, nearest first."""
    window: list[int] = []
    for i in range(end - 1, max(-1, end - 1 - _REACH), -1):
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
        verbs = [i for i in window if view.tokens[i].tag in _PLAIN and subject(view, i) is not None]
    return next((i for i in verbs if view.tokens[i].dep == "root"), verbs[0] if verbs else None)


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
