"""What somebody calls something in quotation marks: "called her stay 'a mistake'", "what he calls 'a gift'"."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.attribution import naming, passives, subjects
from seeds.attribution.clauses import cue_tokens
from seeds.attribution.cues import Cue
from seeds.attribution.quotations import Quotation
from seeds.attribution.speaking import first_head
from seeds.attribution.view import NO_QUOTATION, Candidate, View

_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_BREAKS = frozenset((",", ";", ":", "—", "–", "--"))
_PRONOUNS = frozenset(("WP", "WDT"))
_JOINING = frozenset(("and", "or", "but"))
_REACH = 22


def find(view: View) -> Iterator[Candidate]:
    """Yield what is called something together with the words it is called, or those alone after "what he called"."""
    for number, quotation in enumerate(view.quotations):
        verb = _verb(view, quotation)
        if verb is None:
            continue
        mark = quotation.first - 1
        content = list(range(verb + 1, _end(view, number)))
        what = _relative(view, verb) if mark == verb + 1 else None
        head = first_head(view, what + 1, verb) if what is not None else subjects.of(view, verb)
        if head is None or (what is None and (mark == verb + 1 or naming.found(view, verb, view.verbs[verb]))):
            continue
        yield Candidate("predicate", cue_tokens(view, verb), head, content, view.verbs[verb].kind, True)


def _verb(view: View, quotation: Quotation) -> int | None:
    """Return the verb of calling before a quotation, with nothing but what is called between the two."""
    mark = quotation.first - 1
    first, _ = view.bounds(mark) if mark > 0 else (0, 0)
    for k in range(mark - 1, max(first, mark - _REACH) - 1, -1):
        cue = view.verbs.get(k)
        if cue is not None and _calls(cue, view.tokens[k + 1].lower) and not passives.is_passive(view, k):
            return k
        if view.tokens[k].tag in _FINITE or view.tokens[k].text in _BREAKS or view.inside[k] != NO_QUOTATION:
            return None
    return None


def _calls(cue: Cue, following: str) -> bool:
    named = "predicate" in cue.frames and "object" not in cue.frames and cue.kind != "cognition"
    return named and following not in cue.prepositions


def _end(view: View, number: int) -> int:
    """Return where a quotation ends, with those joined to it."""
    while _joins_next(view, number):
        number += 1
    return min(view.quotations[number].end + 1, len(view.tokens))


def _joins_next(view: View, number: int) -> bool:
    """Tell whether only a comma or a joining word stands between a quotation and the next one of its paragraph."""
    quotation, *rest = view.quotations[number : number + 2]
    if not rest or rest[0].paragraph != quotation.paragraph:
        return False
    between = view.tokens[quotation.end + 1 : rest[0].first - 1]
    return bool(between) and all(t.lower in _JOINING or t.text == "," for t in between)


def _relative(view: View, verb: int) -> int | None:
    """Return the "what" that a verb of calling follows with its subject."""
    first, _ = view.bounds(verb)
    for k in range(verb - 1, max(first, verb - _REACH) - 1, -1):
        if view.tokens[k].tag in _PRONOUNS and view.tokens[k].lower in ("what", "which", "whom", "who"):
            return k
        if view.tokens[k].tag in _FINITE and view.tokens[k].pos != "AUX":
            return None
    return None
