"""Noun phrases found by where they stand: right before a verb, after "with", before a clause that a comma closes."""

from __future__ import annotations

from seeds.attribution import ages, cues, passives
from seeds.attribution.view import View

_NOMINAL = frozenset(("NOUN", "PROPN", "PRON"))
_PHRASE = frozenset(("NOUN", "PROPN", "ADJ", "DET", "CCONJ", "NUM"))
_PERSONAL = frozenset(("he", "she", "they", "i", "we"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_DATING = frozenset(("on", "in", "last", "this", "next", "late", "early"))
_DASHES = frozenset(("—", "–", "-", "--"))
SET_OFF = _DASHES | {","}
"""Marks that set words off from what they are hung on."""


def beside(view: View, verb: int) -> int | None:
    """Return the head of the noun phrase right before a finite verb, across an apposition set off by commas."""
    tokens = view.tokens
    finite = tokens[verb].tag in ("VBD", "VBZ", "VBP") or passives.leads_its_object(view, verb)
    finite = finite or (tokens[verb].tag == "VBN" and tokens[verb].dep == "root")
    if not finite and view.child(verb, "aux") is None:
        return None
    first, _ = view.bounds(verb)
    at = _skip_back(view, verb - 1, first, ("ADV", "AUX"))
    if at > first and tokens[at].text == ")":
        at = next((k - 1 for k in range(at - 1, max(first, at - 8), -1) if tokens[k].text == "("), first)
    if at > first and tokens[at].text in SET_OFF:
        comma = next((k for k in range(at - 1, max(first, at - 20), -1) if tokens[k].text == tokens[at].text), None)
        if comma is None:
            return None
        name, at = at - 1, _skip_back(view, comma - 1, first, ("ADV",))
        named = tokens[name].pos == "PROPN" and tokens[name].lower not in cues.words("times")
        if tokens[at].pos == "ADJ" and tokens[comma + 1].tag in ("WP", "WP$"):
            return at
        if tokens[at].pos == "ADJ" and named:
            return _head_before(view, name)
    if at >= first and ages.is_meant(view.parse, at):
        return at
    if at < first or not (tokens[at].pos in _NOMINAL or (at > first and tokens[at].text[0].isupper())):
        return None
    while (
        first <= tokens[at].head < verb
        and tokens[at].dep in ("flat", "compound", "nmod")
        and tokens[tokens[at].head].pos in _NOMINAL
    ):
        if tokens[at].dep == "flat" and tokens[at].head < at - 3:
            break
        at = tokens[at].head
    return _outside_clause(view, at, first)


def adjoining(view: View, verb: int) -> int | None:
    """Return the name or personal pronoun that a joining word or comma parts from all before it: "and Doe said"."""
    if view.tokens[verb].tag not in ("VBD", "VBZ", "VBP", "VBN") or view.child(verb, "aux", "aux:pass") is not None:
        return None
    first, _ = view.bounds(verb)
    last = _skip_back(view, verb - 1, first, ("ADV",))
    start = last
    while start > first and view.tokens[start].pos == "PROPN" and view.tokens[start - 1].pos == "PROPN":
        start -= 1
    if view.tokens[last].lower in cues.words("quantities") and _stands_alone(view, last, first):
        return last
    if view.tokens[last].text == ",":
        return _explained(view, last, first)
    if _is_parted(view, last, verb):
        return last
    if view.tokens[last].pos != "PROPN" and view.tokens[last].lower not in _PERSONAL:
        return None
    start -= start > first and view.tokens[start - 1].lower == "the"
    before = view.tokens[start - 1] if start > first else None
    joined = before is not None and (before.pos in ("CCONJ", "SCONJ") or before.lower in cues.words("fronting"))
    return _head_before(view, last) if joined else None


def _is_parted(view: View, noun: int, verb: int) -> bool:
    """Tell whether a conjunction taken for a preposition parts a noun from its verb: "before a judge ordered"."""
    marks = [*view.children(noun, "case"), *view.children(verb, "mark")]
    beside = view.tokens[noun].dep == "obl" and view.tokens[noun].head == view.tokens[verb].head
    parted = len(marks) == 1 and marks[0] < noun and view.tokens[marks[0]].lower in cues.words("fronting")
    return beside and parted and view.tokens[verb].dep == "advcl"


def _stands_alone(view: View, at: int, first: int) -> bool:
    """Tell whether a word for some of many begins its sentence or clause, as in "Some accused her of neglect"."""
    return view.tokens[at].pos in ("DET", "ADJ", "PRON") and (
        at == first or view.tokens[at - 1].pos in ("PUNCT", "CCONJ", "SCONJ")
    )


def _explained(view: View, comma: int, first: int) -> int | None:
    """Return the noun after a joining word whose name stands between commas: "and the head, Doe, called"."""
    tokens = view.tokens
    opening = next((k for k in range(comma - 1, max(first, comma - 7), -1) if tokens[k].text == ","), None)
    if opening is None or not any(t.pos == "PROPN" for t in tokens[opening:comma]):
        return None
    start = noun = opening - 1
    while start > first and (tokens[start - 1].pos in _PHRASE - {"CCONJ"} or tokens[start - 1].tag in ("PRP$", "POS")):
        start -= 1
    joined = start > first and tokens[start - 1].pos == "CCONJ" and tokens[noun].pos in ("NOUN", "PROPN")
    return noun if joined else None


def set_with(view: View, verb: int) -> int | None:
    """Return whom "with" opens a participle's clause for by word order alone, whatever the parser made of them."""
    tokens, first = view.tokens, view.bounds(verb)[0]
    last = verb - 1
    if tokens[verb].tag == "VBN" and last > first and tokens[last].lower == "having":
        last -= 1
    elif tokens[verb].tag != "VBG":
        return None
    opening = last
    while opening > first and (tokens[opening].pos in _PHRASE or tokens[opening].tag == "HYPH"):
        opening -= 1
    opens = tokens[opening].lower == "with" and (opening == first or tokens[opening - 1].text in SET_OFF)
    if not opens or tokens[last].pos not in ("NOUN", "PROPN"):
        return None
    head = last
    while opening < tokens[head].head < head:
        head = tokens[head].head
    return head


def past_a_name(view: View, subject: int, verb: int) -> bool:
    """Tell whether a name or personal pronoun that is no part of the subject stands right before the verb."""
    first, _ = view.bounds(verb)
    at = _skip_back(view, verb - 1, first, ("ADV", "AUX"))
    token = view.tokens[at]
    named = token.pos == "PROPN" or token.lower in _PERSONAL or token.lemma in cues.words("texts")
    if at <= subject or not named:
        return False
    return at not in view.without(subject)


def dates_the_line(view: View, subject: int, verb: int) -> bool:
    """Tell whether a subject is the place a report comes from: "LIMA, Peru - Doe said"."""
    first = view.parse.paragraph_of(subject)[0]
    if subject > first + 3 or not view.tokens[first].text.isupper() or len(view.tokens[first].text) < 3:
        return False
    return any(view.tokens[k].text in _DASHES for k in range(subject + 1, min(verb, first + 8)))


def told_of(view: View, subject: int, verb: int) -> int:
    """Return whom a relative clause tells of, for a pronoun whose clause a comma closes: "Doe, who fled, said"."""
    tokens = view.tokens
    closed = tokens[subject].tag in ("WP", "WDT") and subject > 1 and tokens[subject - 1].text == ","
    last = _skip_back(view, verb - 1, subject, ("ADV", "AUX"))
    if not closed or tokens[last].text != "," or not any(tokens[k].tag in _FINITE for k in range(subject, last)):
        return subject
    return _head_before(view, subject - 2)


def _outside_clause(view: View, at: int, first: int) -> int:
    """Return the noun that a relative clause or participle tells of, for a noun inside one, else the noun itself."""
    k = at
    for _ in range(6):
        token = view.tokens[k]
        if token.dep in ("acl:relcl", "acl") and first <= token.head < at and view.tokens[token.head].pos in _NOMINAL:
            return token.head
        if token.head == k:
            break
        k = token.head
    return at


def _head_before(view: View, at: int) -> int:
    """Return the head of the noun phrase that ends at a token."""
    tokens, first = view.tokens, view.bounds(at)[0]
    while (
        first <= tokens[at].head <= at
        and tokens[at].dep in ("flat", "compound", "nmod", "appos")
        and tokens[at].head != at
    ):
        at = tokens[at].head
    return at


def _skip_back(view: View, at: int, first: int, kinds: tuple[str, ...]) -> int:
    while at > first and (view.tokens[at].pos in kinds or view.tokens[at].lower in cues.words("times")):
        at -= 1 + (view.tokens[at].lower in cues.words("times") and view.tokens[at - 1].lower in _DATING)
    return max(at, first)
