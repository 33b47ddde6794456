"""Clauses that verbs attribute: that-clauses, questions, infinitives, and clauses the cue is set into or after."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.attribution import cues, fronted, infinitives, joined, openings, passives, reach, subjects
from seeds.attribution.view import Candidate, View

_CLAUSE_HEADS = frozenset(("VERB", "AUX", "ADJ", "NOUN", "PROPN"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD", "VB"))
_ENDS = frozenset((",", ";", "—", "–", "--"))
_LENGTH = 5
"""Words from which on what is said is no mere phrase."""
_CLAUSAL = ("ccomp", "csubj", "csubj:pass")


def find(view: View, verb: int, cue: cues.Cue) -> Iterator[Candidate]:
    """Yield the clauses attributed by one cue verb."""
    speaker = joined.speaker(view, verb)
    if speaker is None and passives.is_passive(view, verb):
        return
    found = [(rule, content) for rule, content in _contents(view, verb, cue) if content]
    for rule, content in sorted(found, key=lambda one: one[1][0])[:1]:
        yield Candidate(rule, cue_tokens(view, verb), speaker, content, cue.kind)


def _contents(view: View, verb: int, cue: cues.Cue) -> Iterator[tuple[str, list[int]]]:
    if "clause" in cue.frames:
        content = _of_which(view, verb, cue) or _complement(view, verb, cue)
        if content:
            yield "clause", content
        else:
            yield from _set_apart(view, verb, cue)
    if "infinitive" in cue.frames or "urging" in cue.frames:
        yield from infinitives.find(view, verb, cue)


def _complement(view: View, verb: int, cue: cues.Cue) -> list[int]:
    """Return the clause a verb takes, as far as it runs."""
    subject = subjects.of(view, verb)
    clauses = [c for c in view.children(verb, *_CLAUSAL) if c != subject and not _is_relative(view, verb, c)]
    start = openings.that(view, verb, cue)
    plain = "quote" in cue.frames and "object" not in cue.frames
    if start is None and clauses and clauses[0] < verb and not (plain and openings.runs_on(view, verb)):
        content = view.without(clauses[0])
        apart = view.tokens[clauses[0]].dep != "ccomp" or _is_set_off(view, content, verb)
        if any(view.tokens[k].tag in _FINITE for k in content):
            return content if apart else []
        return fronted.statement(view, verb, cue)
    if start is None and (stated := fronted.statement(view, verb, cue)):
        return stated
    right = [c for c in clauses if c > verb and not _is_set_in(view, c)]
    if start is None and right:
        start = openings.start(view, verb, cue, openings.with_subject(view, verb, right[0]))
    if start is None and plain and openings.runs_on(view, verb):
        start = openings.past_addressee(view, verb) if cue.lemma in cues.words("tells") else verb + 1
    if start is None and (openings.asks(view, verb) or openings.states(view, verb)):
        start = verb + 1
    if start == verb + 1 and cue.lemma in cues.words("tells"):
        start = openings.past_addressee(view, verb)
    content = reach.to_the_right(view, verb, openings.past_time(view, start)) if start is not None else []
    if any(view.tokens[k].pos in ("VERB", "AUX") for k in content):
        return content
    return content if _is_long(view, cue, content) else []


def _of_which(view: View, verb: int, cue: cues.Cue) -> list[int]:
    """Return what is said of the thing a relative clause tells of: "a strike, which it said cost two million"."""
    relative, after = verb - 2, view.tokens[min(verb + 1, len(view.tokens) - 1)]
    if cue.lemma not in cues.words("plain") or relative < 1 or after.tag not in _FINITE or after.i == verb:
        return []
    if view.tokens[relative].tag not in ("WDT", "WP") or view.tokens[verb - 1].pos not in ("PRON", "PROPN", "NOUN"):
        return []
    end = next((k for k in range(verb + 1, view.bounds(verb)[1]) if view.tokens[k].text in _ENDS), view.bounds(verb)[1])
    return [relative, *range(verb + 1, end)]


def _is_long(view: View, cue: cues.Cue, content: list[int]) -> bool:
    """Tell whether what is said is a clause, though no verb was seen in it: "said the drug cut deaths by half"."""
    opens = bool(content) and view.tokens[content[0]].pos in ("DET", "PRON", "PROPN")
    return opens and cue.lemma in cues.words("plain") and len(content) >= _LENGTH


def _is_set_off(view: View, content: list[int], verb: int) -> bool:
    """Tell whether a mark stands between a clause and the verb after it: "prices rose, he said"."""
    last = max(k for k in content if k < verb)
    return any(t.pos == "PUNCT" for t in view.tokens[last:verb])


def _is_relative(view: View, verb: int, clause: int) -> bool:
    """Tell whether a clause taken for a complement tells of the object before it ("drew lines that must stand")."""
    first = min((k for k in view.without(clause) if view.tokens[k].pos != "PUNCT"), default=clause)
    relative = view.tokens[first].tag == "WDT" or view.tokens[first].lower in ("where", "who")
    if relative and view.tokens[first - 1].text == ",":
        return True
    return first > verb + 1 and view.tokens[first].tag == "WDT" and view.child(verb, "obj") is not None


def _is_set_in(view: View, clause: int) -> bool:
    """Tell a saying set in after a comma, which what stands before it is said by: "found cracks, two people said"."""
    cue = view.verbs.get(clause)
    first = min((k for k in view.without(clause) if view.tokens[k].pos != "PUNCT"), default=clause)
    plain = cue is not None and cue.lemma in cues.words("plain") and view.tokens[first - 1].text == ","
    return plain and view.child(clause, "nsubj") is not None and view.child(clause, "ccomp", "obj", "xcomp") is None


def _set_apart(view: View, verb: int, cue: cues.Cue) -> Iterator[tuple[str, list[int]]]:
    """Yield the clause that a cue is set into: "prices, he said, rose", "as he said, prices rose"."""
    token = view.tokens[verb]
    head = token.head
    if "quote" not in cue.frames or view.tokens[head].pos not in _CLAUSE_HEADS:
        return
    if (token.dep == "parataxis" and _ends_its_clause(view, verb)) or (
        token.dep == "advcl" and infinitives.introduced_by(view, verb, "as")
    ):
        yield "inserted", view.without(head, verb)
        return
    for c in view.children(verb, "parataxis") if view.child(verb, "obj", "obl", "xcomp", "ccomp") is None else ():
        between = view.tokens[verb + 1 : c]
        if (
            view.child(verb, "nsubj") is not None
            and view.tokens[c].pos in _CLAUSE_HEADS
            and any(t.text in ",:" for t in between)
        ):
            yield "inserted", view.without(c)
            return


def _ends_its_clause(view: View, verb: int) -> bool:
    """Tell whether nothing but a mark follows a cue and its subject."""
    last = max(
        (c for c in view.tokens[verb].children if c > verb and view.tokens[c].dep[:5] in ("nsubj", "obj")), default=verb
    )
    end = max(view.without(last)) + 1 if last != verb else verb + 1
    return end >= view.bounds(verb)[1] or view.tokens[end].pos == "PUNCT"


def cue_tokens(view: View, verb: int, *more: int) -> tuple[int, ...]:
    """Return a cue verb with its auxiliaries, particles and negation, and further words of the cue."""
    near = [c for c in view.children(verb, "aux", "aux:pass", "advmod") if verb - 3 <= c < verb]
    near += [c for c in view.children(verb, "compound:prt") if c <= verb + 3]
    negation = [c for c in near if view.tokens[c].dep != "advmod" or view.tokens[c].lower in ("not", "n't", "never")]
    return tuple(sorted((verb, *negation, *more)))
