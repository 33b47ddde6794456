"""Whose words a quotation is: from the verb beside it to the token that heads the speaker's noun phrase."""

from __future__ import annotations

from seeds.attribution import cues, subjects
from seeds.attribution.view import NO_QUOTATION, View

_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_BREAKS = frozenset((".", "!", "?", ",", ";", ":", "—", "–", "--"))
_SENTENCE_END = frozenset((".", "!", "?", "…"))
_MARKS = frozenset(('"', "”", "''", "’"))
_PAST = frozenset(("VBD", "VBZ", "VBP"))
_OPENING = frozenset(("ADP", "SCONJ", "CCONJ", "ADV", "PART"))
_NOMINATIVE = frozenset(("he", "she", "they", "i", "we"))
_FROM = frozenset(("by", "from"))
_REACH = 45
_BRACKETED = 8


def speaker(view: View, cue: int, side: str) -> int | None:
    """Return the head of the speaker's noun phrase: after a quotation the name beside the verb, else its subject."""
    if side == "after":
        beside = _name_after(view, cue) if _follows_quotation(view, cue) else _before(view, cue)
        return beside if beside is not None else _outside(view, cue, subject(view, cue))
    found = _of_participle(view, cue) if _adds(view, cue) else _of_text(view, cue)
    if found is None:
        found = _right_before(view, cue)
    found = _within(view, cue, _outside(view, cue, subject(view, cue) if found is None else found))
    return found if found is not None else _described(view, cue)


def _within(view: View, cue: int, head: int | None) -> int | None:
    """Return a head, or who is named first in the brackets that open between it and the cue."""
    if head is None or head > cue:
        return head
    marks = [k for k in range(head + 1, cue) if view.tokens[k].text in ("(", ")")]
    return first_head(view, marks[-1] + 1, cue) if marks and view.tokens[marks[-1]].text == "(" else head


def _described(view: View, cue: int) -> int | None:
    """Return the noun that a cue taken for its modifier or for a noun follows, else the name after the cue."""
    token = view.tokens[cue]
    if (
        (token.dep == "acl" or token.tag in _PAST)
        and token.head < cue
        and view.tokens[token.head].pos in ("NOUN", "PROPN")
    ):
        return _outside(view, cue, token.head)
    before = cue - 1
    beside = before >= 0 and view.sentence[before] == view.sentence[cue]
    if token.tag[:2] == "NN" and beside:
        return before if view.tokens[before].pos in ("NOUN", "PROPN") else None
    opening = _phrase_before(view, cue) if beside else None
    return _name_after(view, cue) if opening is None else opening


def _phrase_before(view: View, cue: int) -> int | None:
    """Return the head of the noun phrase which is all that a sentence has before its cue, whatever it was taken for."""
    first, _ = view.bounds(cue)
    words = view.tokens[first:cue]
    if words[0].pos in _OPENING or any(t.text == "," or t.pos == "AUX" or t.tag in _FINITE for t in words):
        return None
    return first_head(view, first, cue)


def _right_before(view: View, cue: int) -> int | None:
    """Return the name or pronoun that a finite verb stands right after, whatever the parser made of it."""
    if view.tokens[cue].tag not in _PAST and not _follows_a_name(view, cue):
        return None
    at = _past_brackets(view, cue - 1)
    while at > 0 and view.tokens[at].tag in ("RB", "MD", "VBD", "VBP", "VBZ") and view.tokens[at].pos in ("ADV", "AUX"):
        at -= 1
    if view.tokens[at].lower in _NOMINATIVE:
        return at
    first = at
    while first > 0 and view.tokens[first].pos == "PROPN" and view.inside[first] == view.inside[cue]:
        first -= 1
    governed = view.tokens[first].pos == "ADP" or view.tokens[first].tag == "VBG"
    return first_head(view, first + 1, at + 1) if first < at and not governed else None


def _follows_a_name(view: View, cue: int) -> bool:
    """Tell whether a participle without an auxiliary stands right after a name: a past form misread."""
    before = view.tokens[cue - 1]
    return view.tokens[cue].tag == "VBN" and before.pos == "PROPN" and view.child(cue, "aux", "aux:pass") is None


def _past_brackets(view: View, at: int) -> int:
    """Return the token before the brackets that stand between a name and its verb, with or without a comma."""
    close = at - 1 if view.tokens[at].text == "," else at
    if view.tokens[close].text != ")":
        return at
    return next((k - 1 for k in range(close, max(0, close - _BRACKETED), -1) if view.tokens[k].text == "("), at)


def _of_text(view: View, cue: int) -> int | None:
    """Return whose words a text gives that "reads" or "says" them: who holds it or puts it out, else the text."""
    noun = _text_before(view, cue) if view.tokens[cue].tag == "VBG" else None
    if noun is None:
        return None
    token = view.tokens[noun]
    by = next((c for c in view.children(noun, "nmod") if _from(view, c)), None)
    if by is None and token.dep == "obj":
        by = subjects.of(view, token.head)
    return noun if by is None else by


def _text_before(view: View, cue: int) -> int | None:
    """Return the text before a participle that tells its words, past where it stood: "a message on a wall reading"."""
    for k in range(cue - 1, max(0, cue - 8), -1):
        token = view.tokens[k]
        if token.pos == "NOUN" and token.lemma in cues.words("texts"):
            return k
        if token.pos not in ("NOUN", "PROPN", "ADP", "DET", "ADJ"):
            return None
    return None


def subject(view: View, cue: int) -> int | None:
    """Return the subject of a verb, the nearest where the parser gives it one inside the quotation too."""
    own = [c for c in view.children(cue, "nsubj") if view.inside[c] == view.inside[cue]]
    return own[-1] if len(view.children(cue, "nsubj")) > 1 and own else subjects.of(view, cue)


def _outside(view: View, cue: int, head: int | None) -> int | None:
    """Return a head only where it stands in the paragraph of the cue and outside the quotation."""
    if head is None or view.inside[head] != view.inside[cue]:
        return None
    return head if view.tokens[head].paragraph == view.tokens[cue].paragraph else None


def _adds(view: View, cue: int) -> bool:
    """Tell whether a cue is a participle set off by a comma, without a subject of its own: ", adding"."""
    if view.tokens[cue].tag != "VBG" or view.child(cue, "nsubj", "aux") is not None:
        return False
    at = cue - 1
    while at > 0 and view.tokens[at].pos in ("ADV", "CCONJ"):
        at -= 1
    return view.tokens[at].text == "," or view.tokens[at].text in _MARKS


def _of_participle(view: View, cue: int) -> int | None:
    """Return who goes on speaking in a participle: the subject of the saying before it, else of the sentence."""
    first, _ = view.bounds(cue)
    finite = [k for k in range(first, cue) if view.inside[k] == NO_QUOTATION and view.tokens[k].tag in _PAST]
    telling = [k for k in finite if k in view.verbs and "quote" in view.verbs[k].frames]
    leading = [k for k in finite if view.tokens[k].dep == "root"]
    above = [view.tokens[cue].head] if view.tokens[cue].dep in ("advcl", "conj", "parataxis") else []
    for verb in (*telling[::-1], *(v for v in above if view.child(v, "nsubj") is not None and v < cue), *leading):
        found = _outside(view, cue, subject(view, verb))
        if found is not None and view.tokens[found].tag not in ("WP", "WDT"):
            return found
    return subjects.of(view, cue)


def _follows_quotation(view: View, cue: int) -> bool:
    """Tell whether only marks and adverbs stand between a quotation and its cue."""
    at = cue - 1
    while at > 0 and view.inside[at] == NO_QUOTATION and _is_adverb_or_mark(view, at):
        at -= 1
    return view.inside[at] != NO_QUOTATION


def _is_adverb_or_mark(view: View, at: int) -> bool:
    token = view.tokens[at]
    return token.pos == "PUNCT" or (token.pos == "ADV" and not token.text[0].isupper())


def _from(view: View, noun: int) -> bool:
    return any(view.tokens[k].lower in _FROM for k in view.children(noun, "case"))


def _before(view: View, cue: int) -> int | None:
    """Return who is named between a quotation and its cue: right before the cue, else first after the quotation."""
    right = _right_before(view, cue)
    return _name_before(view, cue) if right is None else right


def _name_before(view: View, cue: int) -> int | None:
    """Return the head of the first noun phrase between a quotation and its cue."""
    first = cue
    while (
        first
        and view.inside[first - 1] == NO_QUOTATION
        and view.tokens[first - 1].paragraph == view.tokens[cue].paragraph
        and view.tokens[first - 1].text not in _SENTENCE_END
        and cue - first < _REACH
    ):
        first -= 1
    found = first_head(view, first, cue)
    return cue - 1 if found is None and view.tokens[cue - 1].pos in ("ADJ", "NUM") else found


def _name_after(view: View, cue: int) -> int | None:
    """Return the head of the noun phrase that follows a cue, or the last word before a mark ("said another.")."""
    end = cue + 1
    while (
        end < min(cue + 14, len(view.tokens))
        and view.tokens[end].text not in _BREAKS
        and view.inside[end] == NO_QUOTATION
    ):
        end += 1
    found = first_head(view, cue + 1, end)
    if found is None and end - 1 > cue and view.tokens[end - 1].pos in ("DET", "ADJ", "NUM"):
        return end - 1 if end - cue < 5 else None
    return found


def first_head(view: View, first: int, end: int) -> int | None:
    """Return the head of the first noun phrase of a stretch."""
    at = next((k for k in range(first, end) if _may_head(view, k)), None)
    if at is None or any(
        (view.tokens[k].pos in ("ADP", "SCONJ") and not view.tokens[k].text[0].isupper())
        or (view.tokens[k].tag in _FINITE and view.tokens[k - 1].pos not in ("DET", "NUM"))
        for k in range(first, at)
    ):
        return None
    while (
        first <= view.tokens[at].head < end
        and view.tokens[at].head != at
        and view.tokens[view.tokens[at].head].pos in ("PROPN", "NOUN", "PRON")
        and view.tokens[at].dep not in ("conj", "appos")
    ):
        at = view.tokens[at].head
    return at


def _may_head(view: View, k: int) -> bool:
    token = view.tokens[k]
    if token.lower in cues.words("times"):
        return False
    return token.pos in ("PROPN", "NOUN", "PRON") or (
        token.text[0].isupper() and token.pos not in ("DET", "ADP", "CCONJ", "SCONJ")
    )
