"""Adjectives that attribute: "is hopeful that", "was troubled by", "made clear that"."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.attribution import cues, passives, reach, subjects
from seeds.attribution.clauses import cue_tokens
from seeds.attribution.view import Candidate, View

_COMPLEMENTS = frozenset(("ccomp", "advcl", "xcomp", "acl", "obl", "obl:agent", "nmod"))
_QUESTIONS = frozenset(("that", "whether", "how", "why", "what", "where", "when", "who", "if"))
_FOLLOWING = frozenset(("PRON", "DET", "PROPN", "NOUN", "SCONJ", "ADV"))


def find(view: View, i: int, cue: cues.Cue) -> Iterator[Candidate]:
    """Yield what one cue adjective attributes to whom it describes, or to whom makes something clear."""
    made = _made(view, i) if "made" in cue.frames else None
    if made is not None:
        yield from _told(view, i, made, cue)
        return
    owner = _experiencer(view, i)
    if owner is None or view.tokens[owner].lower in ("it", "that", "this"):
        return
    found = _content(view, i, cue)
    if found:
        rule, extra, content = found
        yield Candidate(
            f"adjective {rule}", tuple(sorted((i, *extra))), owner, content, cue.kind, rule == "preposition"
        )


def _made(view: View, i: int) -> int | None:
    """Return the verb of "made clear", "makes it very clear"."""
    at = i - 1
    while at > 0 and (view.tokens[at].pos == "ADV" or view.tokens[at].lower in ("it", "this")):
        at -= 1
    return at if at >= 0 and view.tokens[at].lemma == "make" and view.sentence[at] == view.sentence[i] else None


def _told(view: View, i: int, verb: int, cue: cues.Cue) -> Iterator[Candidate]:
    """Yield what somebody makes clear: what follows, also past the person told."""
    speaker, end = subjects.of(view, verb), view.bounds(i)[1]
    start = i + 1
    if start < end and view.tokens[start].lower in ("to", "in", "on"):
        start = next((k for k in range(start, min(start + 9, end)) if view.tokens[k].lower == "that"), end)
    if speaker is None or start >= end or view.tokens[start].pos not in _FOLLOWING:
        return
    content = reach.to_the_right(view, verb, start)
    if any(view.tokens[k].pos in ("VERB", "AUX") for k in content):
        yield Candidate("adjective clause", tuple(sorted({*cue_tokens(view, verb), i})), speaker, content, "speech")


def _experiencer(view: View, i: int) -> int | None:
    """Return whom an adjective, or a participle that is one ("was troubled by"), describes."""
    if not passives.is_passive(view, i):
        return subjects.of(view, i)
    token = view.tokens[i]
    subject = view.child(i, "nsubj:pass", "nsubj")
    if subject is None and token.dep == "acl":
        return token.head
    if subject is None and token.dep in ("advcl", "xcomp", "conj"):
        return subjects.of(view, token.head)
    return subject


def _content(view: View, i: int, cue: cues.Cue) -> tuple[str, list[int], list[int]] | None:
    for c in view.tokens[i].children:
        if c < i or view.tokens[c].dep not in _COMPLEMENTS:
            continue
        first = min(view.without(c))
        marks = [k for k in view.tokens[c].children if view.tokens[k].dep in ("mark", "case") and k < c]
        word = view.tokens[marks[0]].lower if marks else ""
        if "clause" in cue.frames and (word == "that" or (view.tokens[c].dep == "ccomp" and word != "to")):
            return "clause", [], reach.to_the_right(view, i, _opening(view, i, first))
        if "infinitive" in cue.frames and word == "to" and view.tokens[c].dep not in ("obl", "nmod"):
            return "infinitive", [], reach.to_the_right(view, i, first, False)
        if word in cue.prepositions:
            beside = [marks[0]] if marks[0] == i + 1 else []
            return "preposition", beside, reach.to_the_right(view, i, marks[0] + 1, False)
    return _beside(view, i, cue)


def _opening(view: View, i: int, first: int) -> int:
    """Return where the clause of an adjective begins: at its question word, wherever the parser hung it."""
    if view.tokens[i + 1].lower in _QUESTIONS:
        return i + 1
    subject = next((c for c in view.children(i, "nsubj") if i < c < first), None)
    return max(first if subject is None else min(view.without(subject)), i + 1)


def _beside(view: View, i: int, cue: cues.Cue) -> tuple[str, list[int], list[int]] | None:
    """Return what follows an adjective where only word order shows that it belongs to it: "unsure why"."""
    if i + 2 >= view.bounds(i)[1]:
        return None
    following = view.tokens[i + 1].lower
    if "clause" in cue.frames and following in _QUESTIONS:
        return "clause", [], reach.to_the_right(view, i, i + 1)
    if following in cue.prepositions and view.tokens[i].dep != "amod":
        return "preposition", [i + 1], reach.to_the_right(view, i, i + 2, False)
    return None
