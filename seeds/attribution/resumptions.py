"""Words in quotation marks inside a sentence which goes on with what was just said: "'...,' said Doe. Now '...'."."""

from __future__ import annotations

from seeds.attribution.quotations import Quotation, last_word
from seeds.attribution.view import FINAL, NO_QUOTATION, Candidate, View

_LONGEST = 14
_SHORTEST = 3
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_CLOSING = frozenset(('"', "”", "''", "’"))


def content(view: View, last: Candidate, quotation: Quotation) -> list[int]:
    """Return what somebody is still saying in the sentence of a quotation, none where that is the writer's own."""
    mark = quotation.first - 1
    said = max(last.content[-1], last.cue[-1])
    if last.rule != "direct" or view.tokens[said].paragraph != quotation.paragraph:
        return []
    first = _next_sentence(view, said, mark)
    if first is None:
        first = _rest(view, last, quotation)
    if first is None or not _fits(view, range(first, mark), quotation):
        return []
    return list(range(first, quotation.end))


def _next_sentence(view: View, said: int, mark: int) -> int | None:
    """Return where the sentence of a quotation begins, where it is the first after the words and their cue."""
    first = view.bounds(mark)[0]
    while view.tokens[first].text in _CLOSING:
        first += 1
    follows = view.bounds(said)[1] >= first - 1 and view.sentence[said] != view.sentence[mark]
    return first if follows and first < mark else None


def _rest(view: View, last: Candidate, quotation: Quotation) -> int | None:
    """Return where a sentence takes up again, after its cue and a comma, that words in quotation marks began."""
    mark, cue = quotation.first - 1, last.cue[-1]
    if (
        view.sentence[cue] != view.sentence[mark]
        or not last.content[-1] < cue
        or view.tokens[mark + 1].text[0].isupper()
    ):
        return None
    comma = next((k for k in range(cue + 1, mark) if view.tokens[k].text == ","), None)
    if comma is None or comma + 1 >= mark:
        return None
    opens = view.tokens[comma + 1]
    return comma + 1 if opens.lower == "that" or opens.tag in _FINITE else None


def _fits(view: View, lead: range, quotation: Quotation) -> bool:
    """Tell whether the words before a quotation are few, tell nothing that happened, and it ends their sentence."""
    tokens = view.tokens
    size = quotation.end - quotation.first
    if not 0 < len(lead) <= min(_LONGEST, size) or size < _SHORTEST or not _ends_sentence(view, quotation):
        return False
    return not any(
        view.inside[k] != NO_QUOTATION
        or k in view.verbs
        or (tokens[k].tag == "VBD" and tokens[k].lemma not in ("be", "have"))
        for k in lead
    )


def _ends_sentence(view: View, quotation: Quotation) -> bool:
    """Tell whether a sentence ends in a full stop inside a quotation or right after its mark."""
    last, after = last_word(view.parse, quotation), quotation.end + 1
    return last[-1] in FINAL or (after < len(view.tokens) and view.tokens[after].text in FINAL)
