"""Quotations without a cue of their own: they go on with what the speaker before them said."""

from __future__ import annotations

from seeds.attribution import lone, resumptions, spans
from seeds.attribution.quotations import Quotation, ends_statement
from seeds.attribution.view import NO_QUOTATION, Candidate, View

_MARKS = frozenset(('"', "”", "''", "’"))
_SENTENCE_END = frozenset((".", "!", "?", "…"))
_SPOKEN = frozenset(("speech", "written"))
_QUOTED = frozenset(("direct", "continued", "label"))
_WRITER = frozenset(("i", "we"))
_SHORTEST = 4
_LITTLE = 12


def extend(view: View, kept: list[Candidate]) -> list[Candidate]:
    """Give each quotation that nobody is said to say to the speaker before it."""
    claimed = {view.inside[k] for c in kept for k in c.content}
    found: list[Candidate] = []
    for number, quotation in enumerate(view.quotations):
        if number in claimed:
            continue
        if not _stands_alone(view, quotation):
            _resume(view, kept, quotation)
            continue
        last = _last(view, kept, quotation)
        if last is None:
            lonely = lone.find(view, kept, quotation)
            if lonely is not None:
                kept.append(lonely)
            continue
        content = list(range(quotation.first, quotation.end))
        if last.rule in _QUOTED or _same_paragraph(view, last, quotation) or _runs_over(view, number):
            last.content = sorted({*last.content, *content})
            last.marks.add("continued")
        else:
            found.append(Candidate("continued", last.cue, last.head, content, last.kind))
            kept.append(found[-1])
    return found


def _resume(view: View, kept: list[Candidate], quotation: Quotation) -> None:
    """Give the sentence around a quotation to the speaker before it, where it goes on with what was said."""
    before = [c for c in kept if _end(c) < quotation.first]
    last = max(before, key=_end, default=None)
    if last is not None:
        last.content = sorted({*last.content, *spans.trim(view, resumptions.content(view, last, quotation))})


def _same_paragraph(view: View, last: Candidate, quotation: Quotation) -> bool:
    return view.tokens[max(last.content)].paragraph == quotation.paragraph


def _runs_over(view: View, number: int) -> bool:
    """Tell whether the quotation before was left open at the end of the paragraph before."""
    before = view.quotations[number - 1] if number else None
    return before is not None and before.open and before.paragraph == view.quotations[number].paragraph - 1


def _last(view: View, kept: list[Candidate], quotation: Quotation) -> Candidate | None:
    """Return the attribution a quotation goes on with: of the sentence or the quotation paragraph before it."""
    tokens = view.tokens
    before = [c for c in kept if _end(c) < quotation.first and c.kind in _SPOKEN and not c.position]
    if not before:
        return None
    last = max(before, key=_end)
    if last.rule not in _QUOTED:
        last = next((c for c in before if c.rule == "direct" and _shares_sentence(view, c, last)), last)
    end = _end(last)
    if tokens[end].paragraph == quotation.paragraph:
        return last if _only_cue(view, last.cue, end + 1, quotation.first - 1) else None
    opens = quotation.first - 1 == view.parse.paragraphs[quotation.paragraph][0]
    near = tokens[end].paragraph == quotation.paragraph - 1 and _ends(view, last, end)
    if not opens or not near or quotation.end - quotation.first <= _SHORTEST:
        return None
    return last if last.rule in _QUOTED or _tells(view, last) else None


def _shares_sentence(view: View, direct: Candidate, last: Candidate) -> bool:
    """Tell whether a cue stands in the rest of a sentence after another's: "..., Doe said when asked what it cost."."""
    return direct.cue[-1] < last.cue[0] and view.sentence[direct.cue[-1]] == view.sentence[last.cue[0]]


def _ends(view: View, last: Candidate, end: int) -> bool:
    """Tell whether little stands after an attribution in its paragraph, or the rest of its cue's sentence only."""
    _, stop = view.parse.paragraph_of(end)
    if stop - end < _LITTLE:
        return True
    return last.rule == "direct" and end == last.cue[-1] and view.bounds(end)[1] == stop


def _end(candidate: Candidate) -> int:
    return max(candidate.content[-1], candidate.cue[-1])


def _tells(view: View, candidate: Candidate) -> bool:
    """Tell whether a cue is the verb of its sentence, and one of those that introduce words in quotation marks."""
    verb = next((k for k in candidate.cue if k in view.verbs), None)
    if verb is None or candidate.head is None or "quote" not in view.verbs[verb].frames:
        return False
    return view.tokens[verb].dep == "root" and view.tokens[candidate.head].lower not in _WRITER


def _only_cue(view: View, cue: tuple[int, ...], first: int, end: int) -> bool:
    """Tell whether nothing but the end of the cue's own sentence stands between two quotations."""
    if first < end - 1 and view.sentence[first] != view.sentence[end - 2]:
        return False
    return not any(
        view.tokens[k].dep == "nsubj"
        and view.tokens[view.tokens[k].head].dep == "conj"
        and view.tokens[k].head not in cue
        and view.tokens[k].tag not in ("WP", "WDT")
        for k in range(first, end)
    )


def _stands_alone(view: View, quotation: Quotation) -> bool:
    """Tell whether a quotation is a statement that begins where a sentence begins."""
    tokens = view.tokens
    mark = quotation.first - 1
    if not ends_statement(view.parse, quotation):
        return False
    if mark <= 0 or tokens[mark - 1].paragraph != quotation.paragraph:
        return True
    return (
        tokens[mark - 1].text in _SENTENCE_END
        or tokens[mark - 1].text.endswith(".")
        or tokens[mark - 1].text in _MARKS
        or view.inside[mark - 1] != NO_QUOTATION
    )
