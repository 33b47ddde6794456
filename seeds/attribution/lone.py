"""Whole statements in quotation marks that nobody is said to say: who the sentence before them is about says them."""

from __future__ import annotations

from seeds.attribution import nominals, worded
from seeds.attribution.quotations import Quotation, last_word
from seeds.attribution.statements import is_sentence
from seeds.attribution.view import FINAL, NO_QUOTATION, Candidate, View

RULE = "sentence before"
_SHORTEST = 5
_PERSONAL = frozenset(("he", "she", "they"))


def find(view: View, kept: list[Candidate], quotation: Quotation) -> Candidate | None:
    """Give a quotation to who spoke before an aside, else attribute it to whom the clause before is about."""
    verb = _main_verb(view, quotation.first - 2) if _is_statement(view, quotation) else None
    if verb is None or any(verb in c.cue for c in kept if c.rule == "direct"):
        return None
    head = view.child(verb, "nsubj", "nsubj:pass") if view.tokens[verb].pos in ("VERB", "ADJ") else None
    head = worded.owner(view, head) if head is not None else None
    person = head is not None and _is_person(view, head, verb)
    content = list(range(quotation.first, quotation.end))
    last = _before_aside(view, kept, verb, quotation)
    if last is not None and (head is None or not person or view.tokens[head].pos == "PRON"):
        last.content = sorted({*last.content, *content})
        return None
    return Candidate(RULE, (verb,), head, content, "speech") if person else None


def _is_statement(view: View, quotation: Quotation) -> bool:
    """Tell whether a quotation is a sentence of more than a few words to its full stop, with something before it."""
    stops = last_word(view.parse, quotation)[-1] in FINAL and quotation.end - quotation.first >= _SHORTEST
    return quotation.first > 1 and stops and is_sentence(view, quotation)


def _before_aside(view: View, kept: list[Candidate], verb: int, quotation: Quotation) -> Candidate | None:
    """Return whose words in quotation marks stand in the same paragraph right before the sentence of a verb."""
    first = view.bounds(verb)[0]
    said = [c for c in kept if c.rule == "direct" and max(c.content[-1], c.cue[-1]) < first]
    last = max(said, key=lambda c: c.content[-1], default=None)
    if last is None or view.tokens[verb].paragraph != quotation.paragraph:
        return None
    end = max(last.content[-1], last.cue[-1])
    near = view.tokens[end].paragraph == quotation.paragraph and view.bounds(end)[1] >= first - 1
    return last if near else None


def _main_verb(view: View, last: int) -> int | None:
    """Return the last verb with a subject of its own among those that make the sentence before, behind its marks."""
    first, end = view.bounds(last)
    own = next((k for k in range(end - 1, first - 1, -1) if view.inside[k] != NO_QUOTATION), first - 1)
    return next((k for k in range(end - 1, own, -1) if _is_main(view, k)), None)


def _is_main(view: View, k: int) -> bool:
    token = view.tokens[k]
    if view.child(k, "nsubj", "nsubj:pass") is None or any(view.tokens[c].tag == "MD" for c in view.children(k, "aux")):
        return False
    while token.dep in ("conj", "parataxis"):
        token = view.tokens[token.head]
    asked = token.dep == "ccomp" and token.head == view.bounds(k)[0] and view.tokens[token.head].tag in ("VBN", "VBD")
    return token.dep == "root" or asked


def _is_person(view: View, head: int, verb: int) -> bool:
    """Tell whether a subject is somebody; a body is only where it speaks, for a house may be a building."""
    token = view.tokens[head]
    if token.pos == "PRON":
        return token.lower in _PERSONAL
    sort = nominals.sort(token)
    speaks = verb in view.verbs and view.verbs[verb].kind == "speech"
    known = sort in (nominals.PERSON, nominals.MANY) or (sort == nominals.BODY and speaks)
    return token.pos == "PROPN" or (token.pos == "NOUN" and known)
