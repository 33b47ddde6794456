"""Words in quotation marks: what stands around one cue is one content, however many pieces it comes in."""

from __future__ import annotations

from seeds.attribution import introductions, labels, worded
from seeds.attribution.clauses import cue_tokens
from seeds.attribution.introductions import Introduction
from seeds.attribution.quotations import Quotation
from seeds.attribution.speaking import speaker
from seeds.attribution.statements import begins_sentence, speaks
from seeds.attribution.view import FINAL, NO_QUOTATION, Candidate, View

_NEAR = 4
_JOINING = frozenset(("and", "or", "but", "then"))
_INTERRUPTING = frozenset((",", "—", "–", "--", "-", "..."))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))


def find(view: View) -> list[Candidate]:
    """Attribute the quotations that have a cue, with those that go on with them."""
    found: list[Candidate] = []
    said: dict[int, Candidate] = {}
    for chain in _chains(view):
        introduction = next((i for i in (introductions.of(view, n) for n in chain) if i is not None), None)
        if introduction is not None and _adds(view, said, introduction):
            introduction = None
        lead = [n for n in chain if introduction is None or n < introduction.number]
        earlier = _earlier(view, said, chain[0]) if lead else None
        if earlier is not None:
            earlier.content += _content(view, lead)
            said.update(dict.fromkeys(lead, earlier))
        rest = chain if earlier is None else chain[len(lead) :]
        candidate = _candidate(view, rest, introduction, found) if rest else None
        said.update(dict.fromkeys(rest, candidate) if candidate is not None else {})
    return found


def _chains(view: View) -> list[list[int]]:
    """Put quotations left open at the end of a paragraph together with the one that opens the next paragraph."""
    chains: list[list[int]] = []
    for number, quotation in enumerate(view.quotations):
        before = view.quotations[number - 1] if number else None
        opens = quotation.first - 1 == view.parse.paragraphs[quotation.paragraph][0]
        if before is not None and before.open and opens and before.paragraph == quotation.paragraph - 1:
            chains[-1].append(number)
        else:
            chains.append([number])
    return chains


def _content(view: View, numbers: list[int]) -> list[int]:
    return [k for n in numbers for k in range(view.quotations[n].first, view.quotations[n].end)]


def _candidate(
    view: View, chain: list[int], introduction: Introduction | None, found: list[Candidate]
) -> Candidate | None:
    """Attribute a chain to its cue, or to who is named before its colon; what shares the last cue joins its content."""
    content = _content(view, chain)
    if introduction is None:
        named = labels.named_before(view, view.quotations[chain[0]])
        if named is not None:
            found.append(Candidate("label", (named + 1,), named, content, "speech"))
            return found[-1]
        by_noun = worded.find(view, view.quotations[chain[0]], content)
        found += [by_noun] if by_noun is not None else []
        return by_noun
    if introduction.side == "after":
        quotation = view.quotations[introduction.number]
        content = [*range(_beginning(view, quotation), quotation.first), *content]
    cue = introduction.verb
    if found and cue in found[-1].cue:
        found[-1].content += content
    else:
        kind = view.verbs[cue].kind if cue in view.verbs else "speech"
        head = speaker(view, cue, introduction.side)
        head = worded.owner(view, head) if head is not None else None
        words = tuple(k for k in cue_tokens(view, cue) if view.inside[k] == view.inside[cue])
        found.append(Candidate("direct", words, head, content, kind, False, {introduction.side}))
    return found[-1]


def _beginning(view: View, quotation: Quotation) -> int:
    """Return where the content of a quotation begins: with its sentence, when only the end of that is quoted."""
    mark = quotation.first - 1
    first, _ = view.bounds(mark) if mark >= 0 else (0, 0)
    lead = range(first, mark)
    if len(lead) < 2 or any(k in view.verbs and speaks(view, k) for k in lead):
        return quotation.first
    if view.tokens[mark - 1].pos == "PUNCT" and not _runs_on(view, quotation):
        return quotation.first
    return first


def _runs_on(view: View, quotation: Quotation) -> bool:
    """Tell whether a quotation goes on with a sentence after a comma: it begins with the verb of that."""
    before, first = view.tokens[quotation.first - 2], view.tokens[quotation.first]
    return before.text == "," and first.text[0].islower() and first.tag in _FINITE


def _earlier(view: View, said: dict[int, Candidate], number: int) -> Candidate | None:
    """Return the quotation of the same paragraph that another one goes on with, its cue between the two."""
    quotation = view.quotations[number]
    last = next((n for n in range(number - 1, -1, -1) if n in said), None)
    if last is None or view.quotations[last].paragraph != quotation.paragraph:
        return None
    between = range(view.quotations[last].end + 1, quotation.first - 1)
    if all(view.tokens[k].pos == "PUNCT" or view.tokens[k].lower in _JOINING for k in between):
        return said[last]
    cue = said[last].cue[-1]
    if cue not in between or not _one_sentence(view, between, cue) or _tells_more(view, cue, between):
        return None
    resumed = view.tokens[quotation.first].text[0].islower() and _interrupts(view, between)
    return said[last] if resumed or begins_sentence(view, quotation) else None


def _interrupts(view: View, between: range) -> bool:
    """Tell whether the words between two quotations end in a comma or dash, or in one and "and", "but also"."""
    at = between[-1]
    while at > between[0] and (view.tokens[at].lower in _JOINING or view.tokens[at].pos == "ADV"):
        at -= 1
    joined = at == between[-1] or any(view.tokens[k].lower in _JOINING for k in range(at + 1, between.stop))
    return joined and view.tokens[at].text in _INTERRUPTING


def _adds(view: View, said: dict[int, Candidate], introduction: Introduction) -> bool:
    """Tell whether a participle only describes the speaking between two halves of a sentence: "she said, smiling"."""
    quotation, verb = view.quotations[introduction.number], introduction.verb
    small = view.tokens[quotation.first].text[0].islower() and view.tokens[verb].tag == "VBG"
    earlier = _earlier(view, said, introduction.number) if small and introduction.side == "before" else None
    return earlier is not None and verb - earlier.cue[-1] < _NEAR


def _tells_more(view: View, cue: int, between: range) -> bool:
    """Tell whether a second verb of saying after the cue has a clause, which the next words in marks belong to."""
    after = (k for k in between if k > cue + 1 and speaks(view, k))
    return any(view.tokens[k + 1].lower == "that" or any(c > k for c in view.children(k, "ccomp")) for k in after)


def _one_sentence(view: View, between: range, cue: int) -> bool:
    """Tell whether nothing but the end of the cue's own sentence stands between two quotations."""
    tokens = view.tokens
    return not any(
        (tokens[k].text in FINAL and view.inside[k] == NO_QUOTATION and k != between[-1])
        or (
            tokens[k].dep == "nsubj"
            and tokens[tokens[k].head].dep == "conj"
            and tokens[k].head != cue
            and tokens[k].tag not in ("WP", "WDT")
            and view.inside[k] == NO_QUOTATION
        )
        for k in between
    )
