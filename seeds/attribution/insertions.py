"""Cues set into a sentence or after it, told by word order: "prices, he said, rose"; "prices rose, said Doe"."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.attribution import cues, further
from seeds.attribution.clauses import cue_tokens
from seeds.attribution.statements import MARKS
from seeds.attribution.view import NO_QUOTATION, Candidate, View

_NAME = frozenset(("PROPN", "NOUN", "PRON", "DET", "ADJ", "NUM", "PART", "ADP", "SYM"))
_NOMINAL = ("PROPN", "NOUN", "PRON")
_END = frozenset((",", ".", ";", "!", "?", "—", "–", "--", "-", ":"))
_BRACKETED = 8
_HEARING = "hear"
"""The verb that tells before whom something was said: "prices rose, the court heard"."""
_FEWEST = 3
"""Words and comma from which on what stands before a cue may be a statement."""
_FINITE = ("VBD", "VBZ", "VBP")


def find(view: View) -> Iterator[Candidate]:
    """Yield sentences with a cue verb and its subject between commas or after a last comma."""
    for i, cue in view.verbs.items():
        if _is_finite(view, i) and view.inside[i] == NO_QUOTATION and _may_be_set_in(cue):
            yield from _around(view, i, cue)


def _is_finite(view: View, i: int) -> bool:
    """Tell whether a verb has, or may have been misread from, a finite form: "The dam is safe, say engineers"."""
    tag = view.tokens[i].tag
    return tag in (*_FINITE, "VBN", "NNS") or (tag == "VB" and view.tokens[i - 1].text == ",")


def _may_be_set_in(cue: cues.Cue) -> bool:
    told = "quote" in cue.frames or cue.kind == "evidence" or cue.lemma in cues.words("holding_true")
    return "clause" in cue.frames and (told or cue.lemma == _HEARING)


def _around(view: View, verb: int, cue: cues.Cue) -> Iterator[Candidate]:
    first, end = view.bounds(verb)
    found = _before(view, verb, first) or _after(view, verb, end)
    if found is None or (cue.lemma == _HEARING and view.tokens[found[2]].lemma not in cues.words("hearers")):
        return
    start, stop, head = found
    if _leads(view, start, first):
        yield from _led(view, verb, cue, stop, end, head)
        return
    if _depends(view, verb) or (
        "quote" not in cue.frames and view.tokens[min(stop, end - 1)].text not in (".", ",", "—", "–", "--")
    ):
        return
    if view.tokens[start - 1].text != "," or (start - first < _FEWEST and not _is_parted(view, start, stop, end)):
        return
    stop = _past_adverbials(view, _past_listener(view, cue, stop, end), end)
    if stop < end and view.tokens[stop].text not in _END:
        return
    rest = (
        list(range(stop, further.next_statement(view, verb, stop, end)))
        if stop < end and view.tokens[stop].text == "," and not _accompanies(view, stop + 1, end)
        else []
    )
    if _ends_quoted(view, first, start):
        return
    content = [*range(first, start), *rest]
    if any(view.tokens[k].pos in ("VERB", "AUX") for k in content):
        yield Candidate("inserted", cue_tokens(view, verb), head, content, cue.kind)


def _is_parted(view: View, start: int, stop: int, end: int) -> bool:
    """Tell whether a cue parts a short subject from its verb: "Harlow, the judge said, has paid"."""
    takes_up = further.past(view, stop + 1, end)
    parted = view.tokens[start - 2].pos in _NOMINAL and takes_up + 1 < end and view.tokens[stop].text == ","
    return parted and view.tokens[takes_up].tag in (*_FINITE, "MD")


def _ends_quoted(view: View, first: int, start: int) -> bool:
    """Tell whether what stands before a cue ends in words in quotation marks that are much of it."""
    number = view.inside[start - 3] if start > 2 and view.tokens[start - 2].text in MARKS else NO_QUOTATION
    if number == NO_QUOTATION:
        return False
    quotation = view.quotations[number]
    return 2 * (quotation.end - quotation.first) >= start - first


def _leads(view: View, start: int, first: int) -> bool:
    """Tell whether a sentence begins with the cue: "As the agency reported, ..."."""
    return start - 1 == first and view.tokens[first].lower == "as"


def _led(view: View, verb: int, cue: cues.Cue, stop: int, end: int, head: int) -> Iterator[Candidate]:
    """Yield the rest of a sentence that begins "As Doe said,"."""
    stop = _past_adverbials(view, stop, end)
    if stop + 3 < end and view.tokens[stop].text == ",":
        yield Candidate("inserted", cue_tokens(view, verb), head, list(range(stop + 1, end)), cue.kind)


def _depends(view: View, verb: int) -> bool:
    """Tell whether a cue stands in a clause of its own with a conjunction ("even if they said")."""
    return any(view.tokens[c].lower != "as" for c in view.children(verb, "mark") if c < verb)


def _before(view: View, verb: int, first: int) -> tuple[int, int, int] | None:
    """Find a subject that stands between a comma and the verb: where it starts, where the cue ends, its head."""
    at = _before_brackets(view, verb - 1, first)
    while at > first and view.tokens[at].pos in ("ADV", "AUX"):
        at -= 1
    if view.tokens[at].text == ",":
        return _explained(view, verb, at, first)
    if view.tokens[at].pos not in _NOMINAL or view.tokens[at].tag in ("WP", "WDT"):
        return None
    head = at
    while at > first and (_names(view, at - 1) or _describes(view, at - 1) or _joins(view, at - 1, first)):
        at -= 1
    if view.tokens[at].tag in ("WDT", "WP"):
        return None
    preposition = next((k for k in range(at + 1, head) if view.tokens[k].pos == "ADP"), head + 1)
    head = next((k for k in range(preposition - 1, at - 1, -1) if view.tokens[k].pos in _NOMINAL), head)
    subject = view.child(verb, "nsubj")
    if subject is not None and at <= subject < verb:
        head = subject
    return at, verb + 1, head


def _before_brackets(view: View, at: int, first: int) -> int:
    """Step back over brackets after a name: "Sen. Ann Doe (R-Ohio)"."""
    if view.tokens[at].text != ")":
        return at
    return next((k - 1 for k in range(at - 1, max(first, at - _BRACKETED), -1) if view.tokens[k].text == "("), at)


def _names(view: View, k: int) -> bool:
    """Tell whether a word may stand in a noun phrase: "its vice-president"."""
    return view.tokens[k].pos in _NAME or view.tokens[k].tag == "HYPH"


def _joins(view: View, k: int, first: int) -> bool:
    """Tell whether a joining word stands within a noun phrase: "farmers and traders", "past and present staff"."""
    before = view.tokens[k - 1]
    return k > first + 1 and view.tokens[k].lower in ("and", "or") and before.pos in ("NOUN", "PROPN", "ADJ")


def _describes(view: View, k: int) -> bool:
    """Tell a word that belongs to a noun phrase: "sources close to the talks", "a person briefed on the talks"."""
    token = view.tokens[k]
    if token.tag == "VBN":
        return view.tokens[k + 1].pos == "ADP" and view.tokens[k - 1].pos == "NOUN"
    return token.pos == "ADV" and token.dep == "amod" and view.tokens[k + 1].lower == "to"


def _explained(view: View, verb: int, comma: int, first: int) -> tuple[int, int, int] | None:
    """Find a subject with an apposition after it: "prices rose, its director, Doe, said"."""
    opening = next((k for k in range(comma - 1, max(first, comma - 20), -1) if view.tokens[k].text == ","), None)
    if opening is None or any(view.tokens[k].pos in ("VERB", "AUX") for k in range(opening, comma)):
        return None
    start = opening
    while start > first and _names(view, start - 1):
        start -= 1
    named = [*range(start, opening), *range(opening + 1, comma)]
    head = next((k for k in named if view.tokens[k].pos == "PROPN"), opening - 1)
    while view.tokens[head].head in named and view.tokens[head].dep in ("compound", "flat", "nmod:desc"):
        head = view.tokens[head].head
    return (start, verb + 1, head) if start < opening and view.tokens[head].pos in _NOMINAL else None


def _after(view: View, verb: int, end: int) -> tuple[int, int, int] | None:
    """Find a subject that follows the verb directly after a comma; whoever is told follows in the same place."""
    if view.verbs[verb].lemma in cues.words("tells"):
        return None
    at = verb + 1
    while at < end and (_names(view, at) or (at > verb + 1 and _joins(view, at, verb))):
        at += 1
    head = next((k for k in range(verb + 1, at) if view.tokens[k].pos in _NOMINAL), None)
    if head is None or any(t.pos in ("ADP", "PART") for t in view.tokens[verb + 1 : head]):
        return None
    if at < end and view.tokens[at].lower in ("ago", "earlier", "later"):
        # "a licence, granted two years ago, covers…"
        return None
    while verb < view.tokens[head].head < at and view.tokens[head].head != head:
        head = view.tokens[head].head
    return verb, end if _appositive(view, at, end) else at, head


def _appositive(view: View, at: int, end: int) -> bool:
    """Tell whether all that follows describes the subject just named."""
    return (
        at < end
        and view.tokens[at].text == ","
        and not any(view.tokens[k].tag in (*_FINITE, "MD") and _is_main(view, k) for k in range(at, end))
    )


def _past_listener(view: View, cue: cues.Cue, at: int, end: int) -> int:
    """Step over the person told: "told reporters", "told the daily paper"."""
    if cue.lemma in cues.words("tells"):
        while at < end and _names(view, at) and view.tokens[at].lower not in cues.words("placing"):
            at += 1
    return at


def _past_adverbials(view: View, at: int, end: int) -> int:
    """Step over "on Monday", "in a statement", "last year" after a cue."""
    token = view.tokens[min(at, end - 1)]
    if at < end and (
        token.lower in cues.words("placing")
        or token.pos == "ADV"
        or token.lower in cues.words("times")
        or token.lower in ("last", "this")
    ):
        while at < end and view.tokens[at].text not in _END and view.tokens[at].pos not in ("VERB", "AUX", "SCONJ"):
            at += 1
    return at


def _accompanies(view: View, at: int, end: int) -> bool:
    """Tell whether what follows a cue tells of the saying or its speaker: ", raising hopes", ", who leads the club"."""
    if at < end and view.tokens[at].tag in ("WP", "WP$"):
        return True
    at += view.tokens[at].lower == "without" if at < end else 0
    return at < end and (view.tokens[at].tag == "VBG" or _sums_up(view, at, end))


def _sums_up(view: View, at: int, end: int) -> bool:
    """Tell whether the writer sums up what was said: ", a finding that could change the search"."""
    noun = next((k for k in range(at + 1, min(at + 4, end)) if view.tokens[k].pos == "NOUN"), at)
    return view.tokens[at].lower in ("a", "an") and noun + 1 < end and view.tokens[noun + 1].lower in ("that", "which")


def _is_main(view: View, k: int) -> bool:
    """Tell whether a finite verb or auxiliary stands outside relative clauses."""
    token = view.tokens[k]
    predicate = token.head if token.dep in ("aux", "aux:pass", "cop") else k
    return view.tokens[predicate].dep != "acl:relcl"
