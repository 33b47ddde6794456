"""How far to the right of its cue a content runs, where the parser's tree breaks off too early."""

from __future__ import annotations

from seeds.attribution import asides, cues, further
from seeds.attribution.syntax import SUBJECTS
from seeds.attribution.view import NO_QUOTATION, View

_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_BREAKS = frozenset((",", ";", "—", "–", "--"))
_NAMED = 12
_RELATIVE = frozenset(("WDT", "WP", "WRB"))
_TOP = frozenset(("root", "parataxis", "conj", "dep"))


def to_the_right(view: View, verb: int, start: int, finite: bool = True) -> list[int]:
    """Return the tokens from `start` to where the clause of a cue ends: the sentence, or a verb joined to the cue.

    A content that is no finite clause also ends where one is joined to it.
    """
    _, end = view.bounds(verb)
    if _is_fronted(view, verb):
        end = min(end, _main_clause(view, start, end))
    elif not _on_top(view, verb) and not _closes(view, verb):
        end = min(end, _end_of_clause(view, verb, start, end, finite), _main_clause(view, start, end))
    for c in view.tokens[verb].children:
        if start < c < end and _leaves(view, verb, c, start, finite):
            end = min(end, max(start, _opening(view, c, start)))
    end = min(
        end,
        _next_source(view, start, end),
        further.next_statement(view, verb, start, end),
        asides.begins(view, start, end),
    )
    if not finite:
        end = min(end, _next_clause(view, start, end))
    return list(range(start, end))


def without_aside(view: View, verb: int, content: list[int]) -> list[int]:
    """Return a content up to where the writer adds what the speaker need not have said."""
    content = sorted(content)
    if not content:
        return content
    start, end = content[0], content[-1] + 1
    if _is_fronted(view, verb):
        end = min(end, _main_clause(view, start, end))
    end = min(
        end,
        asides.begins(view, start, end),
        _next_source(view, start, end),
        further.next_statement(view, verb, start, end),
    )
    end = min(end, _next_clause(view, start, end)) if end > verb else end
    added = (k for k in range(start + 2, end - 1) if view.tokens[k].text == "," and further.adds(view, k + 1, end))
    end = min(end, next(added, end))
    return [k for k in content if k < end]


def _next_clause(view: View, start: int, end: int) -> int:
    """Return where a finite clause or an afterthought is joined to an infinitive or a noun phrase."""
    for k in range(start + 1, end - 1):
        after = view.tokens[k + 1]
        if view.inside[k] != NO_QUOTATION:
            continue
        if view.tokens[k].text == "," and (
            after.lower in cues.words("joining") or after.tag in _RELATIVE or _explains(view, k, end)
        ):
            return k
        compared = after.lower in cues.words("comparing") and view.tokens[k + 2].tag in ("IN", "CD")
        if view.tokens[k].text == "," and compared:
            return k
        if _joins_a_verb(view, k) or _is_dash(view, k):
            return k
    return end


def _explains(view: View, k: int, end: int) -> bool:
    """Tell whether the writer tells after a comma what a thing just named is, or what became of it."""
    after, last = view.tokens[k + 1], view.tokens[min(k + 2, end - 1)]
    if after.pos == "ADP":
        return last.tag in _RELATIVE
    return after.lower in ("a", "an", "the") and all(view.tokens[j].text != "," for j in range(k + 1, end))


def _joins_a_verb(view: View, k: int) -> bool:
    return view.tokens[k].lower in ("and", "but") and view.tokens[k + 1].tag in _FINITE


def _is_dash(view: View, k: int) -> bool:
    """Tell a dash between words from a hyphen within one."""
    token = view.tokens[k]
    return token.text in ("—", "–", "--", "-") and token.pos == "PUNCT" and view.tokens[k - 1].end < token.start


def _is_fronted(view: View, verb: int) -> bool:
    """Tell whether a cue stands in a clause that its sentence begins with: "Because polls show ..., ..."."""
    first, _ = view.bounds(verb)
    at = first
    while at < verb and (view.tokens[at].pos in ("ADV", "CCONJ", "PUNCT") and view.tokens[at].tag != "WRB"):
        at += 1
    if view.tokens[at].lower not in cues.words("fronting") or view.tokens[at].head <= at:
        return False
    return all(t.tag not in _FINITE or t.head == verb for t in view.tokens[at:verb])


def _main_clause(view: View, start: int, end: int) -> int:
    """Return the comma outside quotation marks after which the main clause of a sentence begins."""
    commas = [
        k for k in range(start + 1, end) if view.tokens[k].text == "," and _is_outside(view, k) and not _lists(view, k)
    ]
    for k, after in zip(commas, [*commas[1:], end], strict=False):
        if any(view.tokens[j].dep in SUBJECTS for j in range(k + 1, after)) and any(
            view.tokens[j].tag in _FINITE for j in range(k + 1, after)
        ):
            return k
    return end


def _lists(view: View, k: int) -> bool:
    """Tell whether a comma within quotation marks only stands before a joining word: "he 'loves it,' and 'they'"."""
    return view.inside[k] != NO_QUOTATION and k + 2 < len(view.tokens) and view.tokens[k + 2].pos == "CCONJ"


def _is_outside(view: View, k: int) -> bool:
    """Tell whether a mark stands outside quotation marks, or is the last thing within them."""
    return view.inside[k] == NO_QUOTATION or view.quotations[view.inside[k]].end == k + 1


def _on_top(view: View, verb: int) -> bool:
    """Tell whether a verb belongs to the main line of its sentence."""
    token = view.tokens[verb]
    for _ in range(5):
        if token.dep not in _TOP:
            return False
        if token.head == token.i:
            return True
        token = view.tokens[token.head]
    return True


def _closes(view: View, verb: int) -> bool:
    """Tell whether an embedded verb stands after the main verb of its sentence, so that the rest is its own."""
    at = verb
    for _ in range(10):
        head = view.tokens[at].head
        if head == at:
            return at < verb
        at = head
    return False


def _end_of_clause(view: View, verb: int, start: int, end: int, finite: bool) -> int:
    """Return where the unbroken run of words below an embedded verb stops; a run without a verb goes on to a comma."""
    below = set(view.without(verb))
    at = start
    while at < end and (at in below or (view.tokens[at].pos == "PUNCT" and at + 1 in below)):
        at += 1
    if any(view.tokens[k].tag in _FINITE for k in range(start, at)) or (
        at > start and view.tokens[start].lower == "to"
    ):
        return at
    if finite:
        at = next((k for k in range(at, end) if view.tokens[k].tag in _FINITE), end)
    elif at < end and (view.tokens[at].tag in _FINITE or view.tokens[further.past(view, at, end)].tag in _FINITE):
        return at
    return next((k for k in range(at, end) if view.tokens[k].text in _BREAKS), end)


def _leaves(view: View, verb: int, c: int, start: int, finite: bool) -> bool:
    """Tell whether a dependent of a cue goes on with what the speaker does, not with what is said."""
    token = view.tokens[c]
    if token.dep == "conj":
        deed = c in view.verbs and view.child(c, "aux:pass") is None
        if finite and not deed and _is_close(view, c):
            return False
        if any(view.tokens[k].tag == "MD" for k in view.children(c, "aux")):
            return False
        if any(view.tokens[k].lower == "that" for k in view.children(c, "mark")):
            return False
        if token.tag in ("VB", "VBP") and not _is_plural(view, verb) and not _is_parted(view, c):
            return False
        if _is_quoted_on(view, c):
            return False
        return any(view.tokens[k].dep == "cc" for k in token.children) or view.tokens[c - 1].dep == "cc"
    if token.dep in ("advcl", "parataxis", "xcomp") and token.tag == "VBG" and c in view.verbs:
        opening = _opening(view, c, start)
        return any(view.tokens[k].text == "," for k in range(max(start, opening - 2), opening + 1))
    return False


def _is_close(view: View, c: int) -> bool:
    """Tell whether a verb is joined without a comma: "said she fell ill and was glad of the rest"."""
    joining = view.child(c, "cc")
    if joining is None:
        return False
    last = joining - 1 - (view.inside[joining - 2] != view.inside[joining])
    return view.tokens[last].pos != "PUNCT"


def _is_parted(view: View, c: int) -> bool:
    """Tell whether a clause with a subject of its own is joined behind a comma: "said it was safe, but fans want"."""
    joining = view.child(c, "cc")
    return joining is not None and view.tokens[joining - 1].text == "," and view.child(c, "nsubj") is not None


def _is_quoted_on(view: View, c: int) -> bool:
    """Tell whether quotation marks open right after the joining word of a verb: "would 'help' but 'is not ready'"."""
    joining = view.child(c, "cc")
    return (
        joining is not None and view.inside[c] != NO_QUOTATION and joining + 2 == view.quotations[view.inside[c]].first
    )


def _is_plural(view: View, verb: int) -> bool:
    """Tell whether a cue is in the plural of the present, so that a verb joined to it may be too."""
    finite = [verb, *view.children(verb, "aux")]
    return any(view.tokens[k].tag == "VBP" or view.tokens[k].tag == "MD" for k in finite)


def _opening(view: View, c: int, start: int) -> int:
    """Return where the clause of a dependent begins, with the comma and conjunction before it."""
    at = min(k for k in view.without(c) if k >= start)
    while at - 1 >= start and (view.tokens[at - 1].pos in ("CCONJ", "ADV") or view.tokens[at - 1].text == ","):
        at -= 1
    return at


def _next_source(view: View, start: int, end: int) -> int:
    """Return where "according to" or another source named at the end of the sentence begins."""
    for k in range(start + 1, end - 1):
        if view.tokens[k].lower == "according" and view.tokens[k + 1].lower == "to":
            return k
        if view.tokens[k].text == "," and view.inside[k] == NO_QUOTATION and _closes_with_saying(view, k, end):
            return k
    return end


def _closes_with_saying(view: View, comma: int, end: int) -> bool:
    """Tell whether all after a comma is who says so: ", two people said", ", the mayor said, smiling"."""
    for k in range(comma + 1, min(comma + _NAMED, end)):
        token = view.tokens[k]
        if k in view.verbs and view.verbs[k].lemma in cues.words("plain") and token.tag in _FINITE:
            return k > comma + 1 and (k + 1 == end or view.tokens[k + 1].text in (",", "."))
        if token.pos in ("VERB", "AUX", "PUNCT", "SCONJ", "CCONJ") or token.tag in ("WP", "WDT"):
            return False
    return False
