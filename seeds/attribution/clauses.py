"""Clauses that verbs attribute: that-clauses, questions, infinitives, and clauses the cue is set into or after."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.attribution import cues, subjects
from seeds.attribution.view import Candidate, View

_CLAUSAL = ("ccomp", "csubj", "csubj:pass")
_TRAILING = frozenset(("advcl", "obl", "obl:tmod", "advmod", "parataxis", "nmod", "obl:npmod", "obl:unmarked", "dep"))


def find(view: View, verb: int, cue: cues.Cue) -> Iterator[Candidate]:
    """Yield the clauses attributed by one cue verb."""
    speaker = subjects.of(view, verb)
    if speaker is None and subjects.is_passive(view, verb):
        return
    for rule, content in _contents(view, verb, cue):
        yield Candidate(rule, cue_tokens(view, verb), speaker, content, cue.kind)


def _contents(view: View, verb: int, cue: cues.Cue) -> Iterator[tuple[str, list[int]]]:
    if "clause" in cue.frames:
        content = _complement(view, verb)
        if content:
            yield "clause", content
        else:
            yield from _set_apart(view, verb)
    if "infinitive" in cue.frames or "urging" in cue.frames:
        yield from _infinitive(view, verb, cue)


def _complement(view: View, verb: int) -> list[int]:
    """Return the clause a verb takes, with what follows it: modifiers hung on the cue belong to the content."""
    subject = subjects.of(view, verb)
    clauses = [c for c in view.children(verb, *_CLAUSAL) if c != subject]
    if not clauses:
        following = view.tokens[min(verb + 1, len(view.tokens) - 1)]
        return _rest(view, verb) if following.lower == "that" and following.pos == "SCONJ" else []
    if clauses[0] < verb:
        return view.without(clauses[0])
    start = min(view.parse.subtree(clauses[0]))
    content = []
    for c in view.tokens[verb].children:
        if c >= start and (c in clauses or (view.tokens[c].dep in _TRAILING and not _is_cue(view, c))):
            content += view.without(c)
    return sorted(k for k in content if k >= start)


def _rest(view: View, verb: int) -> list[int]:
    """Return what depends on a verb to its right, but for verbs coordinated with it."""
    rest: list[int] = []
    for c in view.tokens[verb].children:
        if c > verb and view.tokens[c].dep not in ("conj", "cc", "punct", "parataxis") and not _is_cue(view, c):
            rest += view.without(c)
    return sorted(rest)


def _is_cue(view: View, i: int) -> bool:
    token = view.tokens[i]
    return i in view.verbs and token.tag in ("VBG", "VBD")


def _set_apart(view: View, verb: int) -> Iterator[tuple[str, list[int]]]:
    """Yield the clause that a cue is set into: "prices, he said, rose", "as he said, prices rose"."""
    token = view.tokens[verb]
    head = token.head
    if token.dep == "parataxis" or (token.dep == "advcl" and _introduced_by(view, verb, "as")):
        if view.tokens[head].pos in ("VERB", "AUX", "ADJ", "NOUN", "PROPN", "PRON"):
            yield "inserted", view.without(head, verb)
            return
    for c in view.children(verb, "parataxis"):
        if view.child(verb, "nsubj") is not None and view.tokens[c].pos in ("VERB", "AUX", "ADJ", "NOUN"):
            yield "inserted", view.without(c)
            return


def _introduced_by(view: View, i: int, word: str) -> bool:
    return any(view.tokens[c].lower == word for c in view.children(i, "mark", "advmod", "case"))


def _infinitive(view: View, verb: int, cue: cues.Cue) -> Iterator[tuple[str, list[int]]]:
    complements = view.children(verb, "xcomp", "ccomp", "advcl")
    following = view.tokens[min(verb + 1, len(view.tokens) - 1)].lower
    if not complements and "infinitive" in cue.frames and following == "to":
        yield "infinitive", _rest(view, verb)
    for c in complements:
        if c < verb or not _introduced_by(view, c, "to"):
            continue
        whom = next((o for o in view.children(verb, "obj", "iobj") if verb < o < c), None)
        if whom is None and "infinitive" in cue.frames:
            yield "infinitive", view.without(c)
        elif whom is not None and "urging" in cue.frames:
            told = cue.lemma in cues.words("tells")
            yield "urging", view.without(c) if told else sorted(view.without(whom) + view.without(c))
        return


def cue_tokens(view: View, verb: int, *more: int) -> tuple[int, ...]:
    """Return a cue verb with its auxiliaries, particles and negation, and further words of the cue."""
    near = [c for c in view.children(verb, "aux", "aux:pass", "compound:prt", "advmod") if abs(c - verb) <= 3]
    negation = [c for c in near if view.tokens[c].dep != "advmod" or view.tokens[c].lower in ("not", "n't", "never")]
    return tuple(sorted((verb, *negation, *more)))
