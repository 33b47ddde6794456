"""The verb that introduces words in quotation marks: before them, or after them."""

from __future__ import annotations

from dataclasses import dataclass

from seeds.attribution import cues_after, cues_before
from seeds.attribution.quotations import Quotation, ends_statement, last_word
from seeds.attribution.statements import begins_sentence, comma_ends, is_title
from seeds.attribution.view import NO_QUOTATION, View

_GOING_ON = frozenset(("NOUN", "PROPN", "PRON", "VERB", "AUX"))


@dataclass(frozen=True, slots=True)
class Introduction:
    """A verb and the side of the quotation of that number on which it stands."""

    verb: int
    side: str
    number: int


def of(view: View, number: int) -> Introduction | None:
    """Return what introduces a quotation, if anything does."""
    quotation = view.quotations[number]
    title = is_title(view, quotation)
    if title and not _is_uttered(view, quotation) and not _is_answer(view, quotation):
        return None
    before = cues_before.of(view, number)
    after = _after(view, number, before is None) if not quotation.open else None
    if after is not None and (before is None or comma_ends(view, quotation)):
        return Introduction(after, "after", number)
    if before is None or _opens_clause(view, quotation, before):
        return None
    return Introduction(before, "before", number)


def _after(view: View, number: int, free: bool) -> int | None:
    quotation = view.quotations[number]
    if ends_statement(view.parse, quotation):
        return cues_after.of(view, number, free)
    return cues_after.bare(view, quotation)


def _opens_clause(view: View, quotation: Quotation, verb: int) -> bool:
    """Tell whether the words right after a verb only begin the clause that it takes: "said 'most boats' would sink"."""
    mark, after = quotation.first - 1, quotation.end + 1
    if mark - 1 != verb or quotation.open or ends_statement(view.parse, quotation) or after >= len(view.tokens):
        return False
    following = view.tokens[after]
    return following.pos in _GOING_ON and view.sentence[after] == view.sentence[verb]


def _is_answer(view: View, quotation: Quotation) -> bool:
    """Tell whether a word or two are a whole sentence, which the cue follows: "'Never,' she said."."""
    return last_word(view.parse, quotation) in (",", "?", "!") and begins_sentence(view, quotation)


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
