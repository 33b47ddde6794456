"""Positions and topics expressed with a noun phrase: "rejected the plan", "described it as a success"."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.attribution import (
    agents,
    counts,
    cues,
    extents,
    joined,
    naming,
    passives,
    patients,
    predicatives,
    prepositional,
    reach,
    subjects,
    telling,
)
from seeds.attribution.clauses import cue_tokens
from seeds.attribution.view import Candidate, View


def find(view: View, verb: int, cue: cues.Cue) -> Iterator[Candidate]:
    """Yield the noun phrases that one cue verb takes as what is said, wanted or judged."""
    passive = passives.is_passive(view, verb)
    speaker = joined.speaker(view, verb)
    if speaker is None or agents.uses_force(view, speaker, cue):
        return
    at = None if passive else _number(view, verb, cue)
    number = [("object", list(range(verb + 1, at)), reach.to_the_right(view, verb, at, False))] if at else []
    for rule, extra, content in number or _contents(view, verb, cue, passive):
        told = telling.current(view, verb, reach.without_aside(view, verb, content))
        if telling.tells(view, verb, rule, told):
            yield Candidate(rule, cue_tokens(view, verb, *extra), speaker, told, cue.kind, True)


def _number(view: View, verb: int, cue: cues.Cue) -> int | None:
    """Return where the number begins that a verb takes: "counted 40 cranes", "reckons with 40"."""
    if "number" in cue.frames and counts.begins(view, verb + 1):
        return verb + 1
    led = verb + 2 < len(view.tokens) and f"n:{view.tokens[verb + 1].lower}" in cue.frames
    return verb + 2 if led and counts.begins(view, verb + 2) else None


def _contents(view: View, verb: int, cue: cues.Cue, passive: bool) -> Iterator[tuple[str, list[int], list[int]]]:
    named = naming.found(view, verb, cue) if not passive else []
    if named:
        yield "predicate", [], named
        return
    if "as" in cue.frames and not passive and predicatives.comes_first(view, verb):
        yield "predicate", [], reach.to_the_right(view, verb, verb + 2, False)
        return
    what = patients.of(view, verb, passive)
    whole = predicatives.whole(view, verb, cue) if what is None and not passive else []
    if whole:
        yield "predicate", [], whole
        return
    if what is not None and what != subjects.of(view, verb):
        complement = predicatives.of(view, verb, cue, what)
        if complement:
            yield "predicate", [], sorted({*extents.phrase(view, verb, what), *complement})
            return
        if _takes_objects(view, verb, cue) and not _speaks_for_itself(view, what):
            phrase = extents.closed(view, extents.phrase(view, verb, what) + _complements(view, verb, what))
            if passive and what < verb:
                phrase += _charged(view, verb, cue)
            cut_short = what > verb and (extents.goes_on(view, verb, phrase[-1] + 1) or _finds(view, cue, what))
            yield "object", [], reach.to_the_right(view, verb, phrase[0], False) if cut_short else phrase
            return
    if what is None and _takes_objects(view, verb, cue) and not passive:
        for c in view.children(verb, "xcomp", "ccomp", "advcl"):
            if (
                c > verb
                and view.tokens[c].tag == "VBG"
                and view.child(c, "mark") is None
                and view.tokens[verb + 1].text != ","
            ):
                yield "object", [], reach.to_the_right(view, verb, min(k for k in view.without(c) if k > verb), False)
                return
        if _is_being(view, verb):
            yield "object", [], reach.to_the_right(view, verb, verb + 1, False)
            return
    for between, content in prepositional.find(view, verb, cue):
        yield "preposition", between, content


def _is_being(view: View, verb: int) -> bool:
    """Tell whether "being" or "having" follows a verb, what it belongs to hung elsewhere: "denied being at home"."""
    following = view.tokens[verb + 1 : verb + 2]
    return bool(following) and following[0].tag == "VBG" and following[0].lemma in ("be", "have")


def _finds(view: View, cue: cues.Cue, what: int) -> bool:
    """Tell whether a study tells how somebody does, which it cannot without the words after them: "shows Doe ahead"."""
    return cue.kind == "evidence" and view.tokens[what].pos in ("PROPN", "PRON")


def _takes_objects(view: View, verb: int, cue: cues.Cue) -> bool:
    """Tell whether a verb takes noun phrases, alone or with the particle beside it ("laid out the plan")."""
    if "object" in cue.frames:
        return True
    beside = [*view.children(verb, "compound:prt", "advmod"), verb + 1]
    return any(f"o:{view.tokens[k].lower}" in cue.frames for k in beside if verb < k < view.bounds(verb)[1])


def _speaks_for_itself(view: View, what: int) -> bool:
    """Tell whether an object is a text whose words follow: "issued a statement saying"."""
    noun, word = cues.nouns().get(view.tokens[what].lemma), view.tokens[what + 1 : what + 2]
    if noun is not None and "clause" in noun.frames and word and word[0].lower == "that" and word[0].tag == "IN":
        return view.tokens[view.tokens[what].head].lemma in cues.words("holding")
    issued = view.tokens[what].lemma in cues.words("issued")
    return issued and any(c in view.verbs and view.tokens[c].tag == "VBG" for c in view.children(what, "acl"))


def _complements(view: View, verb: int, what: int) -> list[int]:
    found: list[int] = []
    for c in view.children(verb, "obl", "advcl", "ccomp", "xcomp"):
        marks = [view.tokens[k].lower for k in view.children(c, "case", "mark")]
        if c > what and marks and marks[0] in cues.words("complement") and not prepositional.is_time(view, c):
            if marks[0] in ("for", "of"):
                return reach.to_the_right(view, verb, min(view.without(c)), False)
            found += view.without(c)
    return found


def _charged(view: View, verb: int, cue: cues.Cue) -> list[int]:
    """Return what a passive says of somebody, hung on who says it: "was accused by the opposition of hiding it"."""
    agent = passives.agent(view, verb)
    if agent is None or view.tokens[agent].pos == "PROPN":
        return []
    below = view.without(agent)
    for c in (k for k in below if k > agent and view.tokens[k].dep in ("acl", "nmod")):
        first = min(view.without(c))
        word = view.tokens[first].lower
        charged = word in cue.prepositions and (word != "of" or view.tokens[c].tag == "VBG")
        if first > agent and (charged or (word == "for" and cue.kind == "judgement")):
            return reach.to_the_right(view, verb, first, False)
    return []
