"""Words in quotation marks: the cue before or after them, and the quotations that continue an earlier one."""

from __future__ import annotations

from seeds.attribution import cues, subjects
from seeds.attribution.clauses import cue_tokens
from seeds.attribution.quotations import Quotation, ends_statement
from seeds.attribution.view import NO_QUOTATION, Candidate, View

_REACH = 45
_SENTENCE_END = frozenset((".", "!", "?", "…"))


def find(view: View) -> list[Candidate]:
    """Attribute quotations in text order; one without a cue continues the quotation before it."""
    found: list[Candidate] = []
    last: Candidate | None = None
    for number, quotation in enumerate(view.quotations):
        cue, side = _cue(view, number)
        content = list(range(quotation.first, quotation.end))
        if cue is not None:
            if last is not None and last.cue[0] <= cue <= last.cue[-1]:
                last.content += content
            else:
                last = _candidate(view, cue, content, side)
                found.append(last)
        elif last is not None and _continues(view, last, number):
            last.content += content
    return found


def _candidate(view: View, cue: int, content: list[int], side: str) -> Candidate:
    entry = cues.verbs().get(view.tokens[cue].lemma)
    return Candidate("direct", cue_tokens(view, cue), speaker(view, cue, side), content, entry.kind if entry else "speech", False, {side})


def speaker(view: View, cue: int, side: str) -> int | None:
    """Return the head of the speaker's noun phrase: the subject, or the name that follows or precedes the verb."""
    found = subjects.of(view, cue)
    if found is not None and view.inside[found] == view.inside[cue] and view.tokens[found].paragraph == view.tokens[cue].paragraph:
        return found
    return (_name_before(view, cue) or _name_after(view, cue)) if side == "after" else None


def _name_before(view: View, cue: int) -> int | None:
    """Return the head of the first noun phrase between a quotation and its cue."""
    first = cue
    while first and view.inside[first - 1] == NO_QUOTATION and view.tokens[first - 1].paragraph == view.tokens[cue].paragraph \
            and view.tokens[first - 1].text not in _SENTENCE_END and cue - first < _REACH:
        first -= 1
    return _head_within(view, first, cue)


def _name_after(view: View, cue: int) -> int | None:
    return _head_within(view, cue + 1, min(cue + 12, len(view.tokens)))


def _head_within(view: View, first: int, end: int) -> int | None:
    """Return the head of the first noun phrase of a stretch."""
    at = next((k for k in range(first, end) if view.tokens[k].pos in ("PROPN", "NOUN", "PRON")), None)
    if at is None or any(view.tokens[k].pos in ("VERB", "ADP", "SCONJ") for k in range(first, at)):
        return None
    while first <= view.tokens[at].head < end and view.tokens[at].head != at and view.tokens[view.tokens[at].head].pos in ("PROPN", "NOUN", "PRON") and view.tokens[at].dep not in ("conj", "appos"):
        at = view.tokens[at].head
    return at


def _cue(view: View, number: int) -> tuple[int | None, str]:
    quotation = view.quotations[number]
    before, after = _before(view, number), None
    if ends_statement(view, quotation) and not quotation.open:
        after = _after(view, number)
    if after is not None and (before is None or _comma_ends(view, quotation)):
        return after, "after"
    return before, "before"


def _comma_ends(view: View, quotation: Quotation) -> bool:
    tokens = view.tokens
    end = quotation.end
    return tokens[end - 1].text == "," or (end + 1 < len(tokens) and tokens[end + 1].text == ",")


def _after(view: View, number: int) -> int | None:
    """Return the verb after a quotation whose clause ends the sentence or leads to more of the quotation."""
    tokens = view.tokens
    quotation = view.quotations[number]
    if tokens[quotation.end - 1].text == "." and not _comma_ends(view, quotation):
        return None
    window = []
    for i in range(quotation.end, min(len(tokens), quotation.end + _REACH)):
        if tokens[i].paragraph != quotation.paragraph or view.inside[i] != NO_QUOTATION:
            break
        if tokens[i].text in _SENTENCE_END and i > quotation.end + 1:
            break
        window.append(i)
    for i in window:
        if _speaks(view, i) and not _set_in_a_noun(view, i, window):
            return i
    return None


def _speaks(view: View, i: int) -> bool:
    token = view.tokens[i]
    if token.tag[:2] != "VB":
        return False
    cue = cues.verbs().get(token.lemma)
    return cue is not None and "quote" in cue.frames


def _set_in_a_noun(view: View, i: int, window: list[int]) -> bool:
    """Tell whether a verb belongs to a clause about the speaker ("Doe, who said ..., added")."""
    token = view.tokens[i]
    relative = token.dep in ("acl:relcl", "acl") or (i and view.tokens[i - 1].tag in ("WP", "WDT"))
    return bool(relative) and any(_speaks(view, k) for k in window if k > i)


def _before(view: View, number: int) -> int | None:
    """Return the verb that leads up to a quotation."""
    tokens = view.tokens
    quotation = view.quotations[number]
    mark = quotation.first - 1
    if mark < 1 or tokens[mark - 1].paragraph != quotation.paragraph:
        return None
    lead = tokens[mark - 1].text
    window = []
    for i in range(mark - 1, max(-1, mark - 1 - _REACH), -1):
        if tokens[i].paragraph != quotation.paragraph or view.inside[i] != NO_QUOTATION:
            break
        if i < mark - 1 and tokens[i].text in _SENTENCE_END:
            break
        window.append(i)
    if lead in _SENTENCE_END:
        return None
    if lead not in (",", ":") and not _speaks(view, mark - 1):
        return None
    for i in window:
        if _speaks(view, i) and (lead == ":" or _adjoins(view, i, mark - 1)):
            return i
    return None


def _adjoins(view: View, verb: int, end: int) -> bool:
    """Tell whether only the person told, a time or a place stands between a verb and the mark."""
    return end - verb <= 12 and not any(view.tokens[k].pos == "VERB" for k in range(verb + 1, end))


def _continues(view: View, last: Candidate, number: int) -> bool:
    """Tell whether a quotation without a cue goes on with what the last speaker said."""
    tokens = view.tokens
    quotation = view.quotations[number]
    if not ends_statement(view, quotation):
        return False
    first, end = quotation.first - 1, quotation.end
    starts = first == 0 or tokens[first - 1].paragraph != quotation.paragraph or tokens[first - 1].text in _SENTENCE_END or view.inside[first-1] != NO_QUOTATION or tokens[first-1].text in "\"”''"
    gap = [k for k in range(max(last.content) + 1, first) if k not in last.cue]
    same = tokens[max(last.content)].paragraph
    return starts and quotation.paragraph - same <= 1 and (quotation.paragraph != same or len(gap) < _REACH)
