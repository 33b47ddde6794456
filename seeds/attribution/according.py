"""Sources named with "according to"."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.attribution.statements import begins_sentence
from seeds.attribution.view import NO_QUOTATION, Candidate, View

_RELATIVE = frozenset(("WDT", "WP"))
_FEWEST = 3
"""Words after a phrase that has taken in all before it, from which on they are what it vouches for."""
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))


def find(view: View) -> Iterator[Candidate]:
    """Yield the clauses attributed with "according to", also when the phrase stands alone after its sentence."""
    for i, token in enumerate(view.tokens[:-2]):
        if token.lower == "according" and view.tokens[i + 1].lower == "to" and view.inside[i] == NO_QUOTATION:
            found = _candidate(view, i)
            if found:
                yield found


def _candidate(view: View, i: int) -> Candidate | None:
    speaker = _named(view, i)
    if speaker is None:
        return None
    first, end = view.bounds(i)
    cue = (i, i + 1)
    quoted = _quoted(view, i)
    if quoted:
        return Candidate("according to", cue, speaker, quoted, "speech")
    if i - first < 2:
        after = _end_of_phrase(view, speaker, end)
        if end - after > 3:
            return Candidate("according to", cue, speaker, list(range(after, end)), "speech")
    if i > first and view.tokens[i - 1].tag in _RELATIVE:
        return Candidate("according to", cue, speaker, _of_which(view, i, speaker, end), "speech")
    phrase = frozenset(view.without(speaker)) | {i, i + 1}
    rest = [k for k in range(first, end) if k not in phrase and view.tokens[k].pos != "PUNCT"]
    if len(rest) > 2:
        start = _last_clause(view, first, i)
        content = [k for k in _clause(view, i, speaker, phrase) if k >= start]
        return Candidate("according to", cue, speaker, content, "speech")
    after = _end_of_phrase(view, speaker, end)
    if view.tokens[i - 1].text == "," and i - 1 > first and end - after > _FEWEST:
        return Candidate("according to", cue, speaker, [*range(first, i - 1), *range(after, end)], "speech")
    if first and view.tokens[first - 1].paragraph == view.tokens[first].paragraph:
        return Candidate("according to", cue, speaker, list(range(*view.bounds(first - 1))), "speech")
    return None


def _of_which(view: View, i: int, speaker: int, end: int) -> list[int]:
    """Return the relative clause a phrase is set into: "the drug, which according to its maker is safe, costs"."""
    start = next((k for k in range(speaker + 1, end) if view.tokens[k].tag in _FINITE), end)
    stop = next((k for k in range(start, end) if view.tokens[k].text == ","), end)
    return [i - 1, *range(start, stop)] if start < stop else []


def _last_clause(view: View, first: int, i: int) -> int:
    """Return where the part of a sentence begins which the phrase after it is about: "..., and prices rose, ..."."""
    for k in range(i - 2, first + 1, -1):
        if view.inside[k] == NO_QUOTATION and view.tokens[k].text in (",", ":") and _begins_anew(view, k):
            return k + 1 + (view.tokens[k + 1].pos == "CCONJ")
    return first


def _begins_anew(view: View, k: int) -> bool:
    """Tell whether a mark parts a clause from one before it: a colon, or "and" before a subject of its own."""
    after = view.tokens[k + 1]
    if view.tokens[k].text == ":":
        return True
    if after.lower not in ("and", "but") or view.tokens[after.head].dep != "conj":
        return False
    subject = view.child(after.head, "nsubj", "nsubj:pass")
    return subject is not None and subject > k


def _quoted(view: View, i: int) -> list[int]:
    """Return the whole quotation, of however many sentences, which the phrase follows: "'...,' according to Doe"."""
    number = view.inside[i - 2] if i > 1 else NO_QUOTATION
    if number == NO_QUOTATION or view.inside[i - 1] != NO_QUOTATION:
        return []
    quotation = view.quotations[number]
    if quotation.paragraph != view.tokens[i].paragraph:
        return []
    return list(range(quotation.first, quotation.end)) if begins_sentence(view, quotation) else []


def _end_of_phrase(view: View, speaker: int, end: int) -> int:
    """Return where a phrase that begins a sentence ends: at its comma, or the next where an apposition follows."""
    commas = [k for k in range(speaker, end) if view.tokens[k].text == ","]
    if len(commas) > 1 and not any(view.tokens[k].tag in _FINITE for k in range(commas[0], commas[1])):
        apposition = view.tokens[commas[0] + 1]
        return commas[1] if apposition.pos in ("DET", "ADJ", "ADV", "NUM") or apposition.dep == "appos" else commas[0]
    return commas[0] if commas else end


def _named(view: View, i: int) -> int | None:
    """Return the head of the noun phrase after "according to", however the parser hung the phrase."""
    tokens = view.tokens
    head = tokens[i].head
    if head > i + 1 and tokens[head].pos in ("NOUN", "PROPN", "PRON"):
        return head
    for c in tokens[i].children:
        if c > i + 1 and tokens[c].pos in ("NOUN", "PROPN", "PRON"):
            return c
    at = i + 2
    if tokens[at].sentence != tokens[i].sentence:
        return None
    while tokens[at].head > i + 1 and tokens[at].head != at and tokens[at].pos not in ("VERB", "AUX"):
        at = tokens[at].head
    return at if tokens[at].pos in ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "SYM") else None


def _clause(view: View, i: int, speaker: int, phrase: frozenset[int]) -> list[int]:
    """Return the clause the phrase belongs to: its governor's, up to the sentence."""
    governor = view.tokens[speaker].head
    if (
        governor in phrase
        or governor == speaker
        or view.tokens[governor].pos not in ("VERB", "AUX", "ADJ", "NOUN", "PROPN")
    ):
        first, end = view.parse.sentence_of(i)
        return [k for k in range(first, end) if k not in phrase]
    while view.tokens[governor].dep != "root":
        governor = view.tokens[governor].head
    return [k for k in view.without(governor) if k not in phrase]
