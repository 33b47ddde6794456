"""Words in quotation marks: the cue before or after them, and the quotations that continue an earlier one."""

from __future__ import annotations

from seeds.attribution import cues, labels, subjects
from seeds.attribution.clauses import cue_tokens
from seeds.attribution.quotations import Quotation, ends_statement, last_word
from seeds.attribution.view import NO_QUOTATION, Candidate, View

_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_BREAKS = frozenset((".", "!", "?", ",", ";", ":", "—", "–", "--"))
_REACH = 45
_MARKS = frozenset(('"', "”", "''", "’"))
_SENTENCE_END = frozenset((".", "!", "?", "…"))


def find(view: View) -> list[Candidate]:
    """Attribute the quotations that have a cue; those around one cue are one content."""
    found: list[Candidate] = []
    for chain in _chains(view):
        cue, side, number = next((c for c in (_cue(view, n) for n in chain) if c[0] is not None), (None, "", 0))
        if cue is None:
            named = labels.named_before(view, view.quotations[chain[0]])
            if named is not None:
                content = [k for n in chain for k in range(view.quotations[n].first, view.quotations[n].end)]
                found.append(Candidate("label", (named + 1,), named, content, "speech"))
            continue
        content = [k for n in chain for k in range(view.quotations[n].first, view.quotations[n].end)]
        if side == "after":
            content = [*range(_beginning(view, view.quotations[number]), view.quotations[number].first), *content]
        if found and cue in found[-1].cue:
            found[-1].content += content
        else:
            found.append(_candidate(view, cue, content, side))
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


def _beginning(view: View, quotation: Quotation) -> int:
    """Return where the content of a quotation begins: with its sentence, when only the end of that is quoted."""
    mark = quotation.first - 1
    first, _ = view.bounds(mark) if mark >= 0 else (0, 0)
    lead = range(first, mark)
    if len(lead) < 2 or view.tokens[mark - 1].text in ",:" or any(k in view.verbs and _speaks(view, k) for k in lead):
        return quotation.first
    return first


def _candidate(view: View, cue: int, content: list[int], side: str) -> Candidate:
    entry = view.verbs.get(cue)
    return Candidate(
        "direct",
        cue_tokens(view, cue),
        speaker(view, cue, side),
        content,
        entry.kind if entry else "speech",
        False,
        {side},
    )


def speaker(view: View, cue: int, side: str) -> int | None:
    """Return the head of the speaker's noun phrase: after a quotation the name beside the verb, else its subject."""
    found = subjects.of(view, cue)
    if found is not None and (
        view.inside[found] != view.inside[cue] or view.tokens[found].paragraph != view.tokens[cue].paragraph
    ):
        found = None
    if side == "after":
        beside = _name_after(view, cue) if _follows_quotation(view, cue) else _name_before(view, cue)
        return found if beside is None else beside
    return found


def _follows_quotation(view: View, cue: int) -> bool:
    """Tell whether only marks and adverbs stand between a quotation and its cue."""
    at = cue - 1
    while at > 0 and view.inside[at] == NO_QUOTATION and (view.tokens[at].pos in ("PUNCT", "ADV")):
        at -= 1
    return view.inside[at] != NO_QUOTATION


def _name_before(view: View, cue: int) -> int | None:
    """Return the head of the first noun phrase between a quotation and its cue."""
    first = cue
    while (
        first
        and view.inside[first - 1] == NO_QUOTATION
        and view.tokens[first - 1].paragraph == view.tokens[cue].paragraph
        and view.tokens[first - 1].text not in _SENTENCE_END
        and cue - first < _REACH
    ):
        first -= 1
    return _head_within(view, first, cue)


def _name_after(view: View, cue: int) -> int | None:
    """Return the head of the noun phrase that follows a cue, or the last word before a mark ("said another.")."""
    end = cue + 1
    while (
        end < min(cue + 14, len(view.tokens))
        and view.tokens[end].text not in _BREAKS
        and view.inside[end] == NO_QUOTATION
    ):
        end += 1
    found = _head_within(view, cue + 1, end)
    if found is None and end - 1 > cue and view.tokens[end - 1].pos in ("DET", "ADJ", "NUM"):
        return end - 1 if end - cue < 5 else None
    return found


def _head_within(view: View, first: int, end: int) -> int | None:
    """Return the head of the first noun phrase of a stretch."""
    at = next((k for k in range(first, end) if _may_head(view, k)), None)
    if at is None or any(
        view.tokens[k].pos in ("ADP", "SCONJ") or view.tokens[k].tag in _FINITE for k in range(first, at)
    ):
        return None
    while (
        first <= view.tokens[at].head < end
        and view.tokens[at].head != at
        and view.tokens[view.tokens[at].head].pos in ("PROPN", "NOUN", "PRON")
        and view.tokens[at].dep not in ("conj", "appos")
    ):
        at = view.tokens[at].head
    return at


def _may_head(view: View, k: int) -> bool:
    token = view.tokens[k]
    if token.lower in cues.words("times"):
        return False
    return token.pos in ("PROPN", "NOUN", "PRON") or (
        token.text[0].isupper() and token.pos not in ("DET", "ADP", "CCONJ", "SCONJ")
    )


def _cue(view: View, number: int) -> tuple[int | None, str, int]:
    quotation = view.quotations[number]
    if _is_title(view, quotation) and not _is_uttered(view, quotation):
        return None, "", number
    before, after = _before(view, number), None
    if ends_statement(view.parse, quotation) and not quotation.open:
        after = _after(view, number)
    colon = before is not None and view.tokens[quotation.first - 2].text == ":" and _speaks(view, before)
    if after is not None and (before is None or (_comma_ends(view, quotation) and not colon)):
        return after, "after", number
    return before, "before", number


def _is_uttered(view: View, quotation: Quotation) -> bool:
    """Tell whether a verb which only introduces words stands right before the mark ("chanting 'Enough'")."""
    mark = quotation.first - 1
    verb = mark - 2 if mark > 1 and view.tokens[mark - 1].text in ",:" else mark - 1
    cue = view.verbs.get(verb)
    return cue is not None and "quote" in cue.frames and "object" not in cue.frames


def _is_title(view: View, quotation: Quotation) -> bool:
    """Tell whether the words in quotation marks name something: a book, a show, a word."""
    words = [t for t in view.tokens[quotation.first : quotation.end] if t.pos != "PUNCT"]
    if len(words) == 1:
        return view.tokens[quotation.end - 1].text not in ".!?"
    mark = quotation.first - 1
    fragment = (mark > 0 and view.tokens[mark - 1].pos != "PUNCT") or view.tokens[mark - 1].text == ","
    small = [t for t in words if not t.text[0].isupper() and t.pos not in ("ADP", "DET", "CCONJ", "PART")]
    return fragment and not small and 1 < len(words) < 8 and view.tokens[quotation.end - 1].text not in "!?"


def _comma_ends(view: View, quotation: Quotation) -> bool:
    tokens = view.tokens
    end = quotation.end
    return last_word(view.parse, quotation) == "," or (end + 1 < len(tokens) and tokens[end + 1].text == ",")


def _after(view: View, number: int) -> int | None:
    """Return the verb after a quotation whose clause ends the sentence or leads to more of the quotation."""
    quotation = view.quotations[number]
    if last_word(view.parse, quotation) == "." and not _comma_ends(view, quotation):
        return None
    window = _window_after(view, quotation)
    if any(view.tokens[i].pos == "CCONJ" for i in window[:3] if view.tokens[i].text not in _MARKS):
        return None
    for i in window:
        if _speaks(view, i) and not _set_in_a_noun(view, i, window):
            return None if _says_more(view, i, quotation) else i
    return next((i for i in window if _looks_speaking(view, i)), None)


def _says_more(view: View, verb: int, quotation: Quotation) -> bool:
    """Tell whether a verb after a fragment in quotation marks introduces a clause of its own."""
    mark = quotation.first - 1
    fragment = mark > view.bounds(mark)[0] and view.tokens[mark - 1].text not in (",", ":")
    return fragment and any(c > verb for c in view.children(verb, "ccomp"))


def _window_after(view: View, quotation: Quotation) -> list[int]:
    window: list[int] = []
    for i in range(quotation.end, min(len(view.tokens), quotation.end + _REACH)):
        if view.tokens[i].paragraph != quotation.paragraph or view.inside[i] != NO_QUOTATION:
            break
        if view.tokens[i].text in _SENTENCE_END and i > quotation.end + 1:
            break
        window.append(i)
    return window


def _speaks(view: View, i: int) -> bool:
    cue = view.verbs.get(i)
    if cue is None:
        return False
    return "quote" in cue.frames or any(f"q:{t.lower}" in cue.frames for t in view.tokens[i + 1 : i + 3])


def _looks_speaking(view: View, i: int) -> bool:
    """Tell whether a word that the parser took for a noun is a cue verb by its form and place ("..., Doe notes.")."""
    token = view.tokens[i]
    lemma = token.lower if token.lower in cues.verbs() else cues.forms().get(token.lower)
    if token.tag not in ("NNS", "NN", "NNP", "NNPS", "JJ") or lemma is None:
        return False
    before, after = view.tokens[i - 1], view.tokens[min(i + 1, len(view.tokens) - 1)]
    named = (
        before.pos in ("PROPN", "PRON", "NOUN")
        or before.text[0].isupper()
        or (before.text in _MARKS and after.pos in ("PROPN", "DET", "PRON"))
    )
    return named and "quote" in cues.verbs()[lemma].frames


def _set_in_a_noun(view: View, i: int, window: list[int]) -> bool:
    """Tell whether a verb belongs to a clause about the speaker ("Doe, who said ..., added")."""
    token = view.tokens[i]
    relative = token.dep in ("acl:relcl", "acl") or (i and view.tokens[i - 1].tag in ("WP", "WDT"))
    return bool(relative) and any(_speaks(view, k) for k in window if k > i)


def _before(view: View, number: int) -> int | None:
    """Return the verb that leads up to a quotation, from its own paragraph or from the end of the one before."""
    quotation = view.quotations[number]
    end = quotation.first - 1
    window = _window_before(view, end)
    if not window:
        return None
    lead = view.tokens[end - 1].text
    if view.tokens[end - 1].paragraph != quotation.paragraph and lead != ":":
        return None
    if lead not in (",", ":") and not _speaks(view, end - 1):
        return None
    for i in window:
        if _speaks(view, i) and (_adjoins(view, i, end - 1) if lead == "," else _leads_to(view, i, end - 1)):
            return None if lead == "," and _is_insertion(view, i, end) else i
    return _main_verb(view, window) if lead == ":" else None


def _window_before(view: View, end: int) -> list[int]:
    """Return the tokens from just before a mark back to where their sentence begins, nearest first."""
    window: list[int] = []
    for i in range(end - 1, max(-1, end - 1 - _REACH), -1):
        if view.tokens[i].paragraph != view.tokens[end - 1].paragraph or view.inside[i] != NO_QUOTATION:
            break
        if view.tokens[i].text in _SENTENCE_END:
            break
        window.append(i)
    return window


def _main_verb(view: View, window: list[int]) -> int | None:
    """Return the verb of a clause that ends in a colon: whatever its subject does, the words are the subject's."""
    verbs = [i for i in window if view.tokens[i].pos == "VERB" and view.child(i, "nsubj") is not None]
    return next((i for i in verbs if view.tokens[i].dep == "root"), verbs[0] if verbs else None)


def _leads_to(view: View, verb: int, end: int) -> bool:
    """Tell whether no other clause stands between a verb and a colon."""
    return not any(
        view.tokens[k].tag in ("VBD", "VBZ", "VBP") and view.child(k, "nsubj") is not None for k in range(verb + 1, end)
    )


def _is_insertion(view: View, verb: int, mark: int) -> bool:
    """Tell whether "Doe said," stands inside a sentence which the quotation only finishes: it begins small."""
    first = view.tokens[mark + 1]
    subject = view.child(verb, "nsubj")
    start = verb if subject is None else min(view.without(subject))
    lead = start - view.bounds(verb)[0]
    return first.text[0].islower() and lead > 2 and start < verb and view.tokens[start - 1].text == ","


def _adjoins(view: View, verb: int, end: int) -> bool:
    """Tell whether only the person told, a time or a place stands between a verb and the mark."""
    return end - verb <= 12 and not any(view.tokens[k].pos == "VERB" for k in range(verb + 1, end))
