"""How far to the right of its cue a content runs, where the parser's tree breaks off too early."""

from __future__ import annotations

from seeds.attribution.view import View

_TOP = frozenset(("root", "parataxis", "conj", "dep"))


def to_the_right(view: View, verb: int, start: int) -> list[int]:
    """Return the tokens from `start` to where the clause of a cue ends: the sentence, or a verb joined to the cue."""
    _, end = view.bounds(verb)
    if not _on_top(view, verb):
        end = min(end, _end_of_clause(view, verb, start, end))
    for c in view.tokens[verb].children:
        if start < c < end and _leaves(view, verb, c, start):
            end = min(end, max(start, _opening(view, c, start)))
    end = min(end, _next_source(view, start, end), _next_statement(view, verb, start, end))
    return list(range(start, end))


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


def _end_of_clause(view: View, verb: int, start: int, end: int) -> int:
    """Return where the unbroken run of words below an embedded verb stops."""
    below = set(view.without(verb))
    at = start
    while at < end and (at in below or view.tokens[at].pos == "PUNCT" and at + 1 in below):
        at += 1
    return at


def _leaves(view: View, verb: int, c: int, start: int) -> bool:
    """Tell whether a dependent of a cue goes on with what the speaker does, not with what is said."""
    token = view.tokens[c]
    if token.dep == "conj":
        if any(view.tokens[k].lower == "that" for k in view.children(c, "mark")):
            return False
        return any(view.tokens[k].dep == "cc" for k in token.children) or view.tokens[c - 1].dep == "cc"
    if token.dep == "advcl" and token.tag == "VBG" and c in view.verbs:
        return view.tokens[_opening(view, c, start) - 1].text == "," or view.tokens[_opening(view, c, start)].text == ","
    return False


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
    return end


def _next_statement(view: View, verb: int, start: int, end: int) -> int:
    """Return where a further statement is joined on: "... and called it a mistake", "and one in four said they would"."""
    tokens = view.tokens
    for k in range(start + 2, end):
        if k not in view.verbs or tokens[k].tag != tokens[verb].tag or tokens[k].tag not in ("VBD", "VBZ"):
            continue
        subject = view.child(k, "nsubj")
        first = k if subject is None else min(view.without(subject))
        while first > start and tokens[first - 1].pos == "ADV":
            first -= 1
        if first - 1 > start and tokens[first - 1].lower in ("and", "but") and _differs(view, k, verb, subject):
            return first - 1
    return end


def _differs(view: View, k: int, verb: int, subject: int | None) -> bool:
    """Tell whether a joined verb cannot go on with the content: another saying, or no tense that the content has."""
    if subject is not None:
        return view.child(k, "ccomp") is not None and "quote" in view.verbs[k].frames
    head = view.tokens[view.tokens[k].head]
    return head.i != verb and head.tag in ("VB", "JJ", "NN") and view.child(head.i, "aux", "cop") is not None
