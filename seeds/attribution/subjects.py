"""Whose verb it is: from a cue verb to the token that heads its speaker's noun phrase."""

from __future__ import annotations

from seeds.attribution import cues, nearby, nominals, passives
from seeds.attribution.view import View

_NOMINAL = frozenset(("NOUN", "PROPN", "PRON"))
_OBJECTIVE = frozenset(("him", "them", "me", "us", "himself", "themselves", "herself", "itself"))
_PERSONAL = frozenset(("he", "she", "they", "i", "we"))
_REPORTED = _PERSONAL | {"it"}
_DEEPEST = 12
"""How many verbs are followed from one to the next: in a tree read wrongly they may lead round in a ring."""


def of(view: View, verb: int, depth: int = 0) -> int | None:
    """Return the head of the noun phrase that does what a verb says, or none where the text does not tell."""
    if depth:
        return _found(view, verb, depth) if depth < _DEEPEST else None
    if verb not in view.subjects:
        view.subjects[verb] = _found(view, verb, 0)
    return view.subjects[verb]


def _found(view: View, verb: int, depth: int) -> int | None:
    if any(_is_quoted_as(view, c, verb) for c in view.tokens[verb].children):
        return None
    if passives.is_passive(view, verb) or passives.is_put(view, verb):
        return passives.agent(view, verb)
    subject = _own(view, verb)
    if subject is None:
        subject = _misread_name(view, verb)
    if subject is not None:
        beside = nearby.beside(view, verb) if _doubtful(view, subject, verb) else None
        return subject if beside is None else beside
    accompanying = _accompanying(view, verb)
    if accompanying is not None:
        return accompanying
    adjoining = nearby.adjoining(view, verb)
    if adjoining is not None:
        return adjoining
    if hangs_on_its_subject(view, verb):
        return view.tokens[verb].head
    borrowed = _borrowed(view, verb, depth) if depth < 5 else None
    if borrowed is not None:
        return borrowed
    bare = view.tokens[verb].tag == "VBG" and view.child(verb, "aux") is None
    return _clause_before(view, verb, depth) if bare else nearby.beside(view, verb)


def hangs_on_its_subject(view: View, verb: int) -> bool:
    """Tell whether the parser hung the verb of a sentence on its subject: "a poll last month showed"."""
    token = view.tokens[verb]
    head = view.tokens[token.head]
    if token.tag not in ("VBD", "VBZ", "VBP") or head.dep != "root" or not head.i < verb:
        return False
    if head.tag[:2] != "NN" or view.child(head.i, "cop") is not None:
        return False
    return token.dep in ("ccomp", "acl", "advcl", "conj", "dep") and view.child(verb, "cc", "mark", "nsubj") is None


def _own(view: View, verb: int) -> int | None:
    """Return the subject of a verb, the nearest before it where the parser found several."""
    found = view.children(verb, "nsubj", "nsubj:outer", "nsubj:pass")
    before = [k for k in found if k < verb and view.tokens[k].lower not in cues.words("times")]
    subject = before[-1] if before else found[0] if found else None
    return nearby.told_of(view, subject, verb) if subject is not None else None


def _misread_name(view: View, verb: int) -> int | None:
    """Return a name right before a verb that the parser took for its auxiliary or modifier ("Husted said")."""
    before = verb - 1
    if before >= 0 and _begins_with(view, before, verb):
        return before
    if (
        before < 0
        or view.tokens[before].head != verb
        or view.tokens[before].dep in ("mark", "obl", "cc", "case", "punct", "discourse")
        or (view.tokens[before].dep == "advmod" and view.tokens[before].tag != "JJ")
    ):
        return None
    token = view.tokens[before]
    return (
        before
        if token.text[0].isupper()
        and token.lower not in cues.words("times")
        and token.lemma not in ("be", "have", "do", "get")
        and token.tag[:2] in ("VB", "NN", "JJ")
        else None
    )


def _begins_with(view: View, noun: int, verb: int) -> bool:
    """Tell whether a noun that seems a measure is all that stands before the verb: "The couple say"."""
    token, first = view.tokens[noun], view.bounds(verb)[0]
    bare = token.dep == "obl:unmarked" and token.head == verb and token.lower not in cues.words("times")
    return bare and min(view.without(noun)) == first and view.tokens[verb].dep == "root"


def _doubtful(view: View, subject: int, verb: int) -> bool:
    """Tell whether a subject is likely misread: a time, an object, cut off by a comma, or past another name."""
    token = view.tokens[subject]
    if (
        token.lower in _OBJECTIVE
        or nearby.past_a_name(view, subject, verb)
        or nearby.dates_the_line(view, subject, verb)
    ):
        return True
    case = view.child(subject, "case")
    if token.lower in cues.words("times") or (case is not None and view.tokens[case].lower != "with"):
        return True
    cut = any(view.tokens[k].text == "," for k in range(subject + 1, verb))
    return cut and token.pos in ("PRON", "DET") and token.tag not in ("WP", "WDT")


def _accompanying(view: View, verb: int) -> int | None:
    """Return who a clause with "with" is about: "with Doe pressing for talks", "with Roe and Doe having threatened"."""
    opening = next((c for c in view.tokens[verb].children if c < verb and view.tokens[c].lower == "with"), None)
    if opening is None:
        return nearby.set_with(view, verb)
    return next(
        (k for k in range(verb - 1, opening, -1) if view.tokens[k].pos in _NOMINAL and not _is_modifier(view, k)), None
    )


def _is_modifier(view: View, k: int) -> bool:
    return view.tokens[k].dep in ("nmod:poss", "obl")


def _borrowed(view: View, verb: int, depth: int) -> int | None:
    """Find the subject of a verb that has none of its own, from the verb or noun it depends on."""
    token = view.tokens[verb]
    head = view.tokens[token.head]
    if token.head == verb:
        return None
    if token.dep == "amod" and view.child(verb, "cc") is not None:
        return of(view, head.head, depth + 1) if head.dep in ("obj", "obl") else None
    if token.dep in ("acl", "acl:relcl"):
        if head.pos not in _NOMINAL:
            return None
        if view.child(verb, "mark") is not None and head.dep == "obj" and nominals.sort(head) == nominals.THING:
            return of(view, head.head, depth + 1)
        doer = _set_off_doer(view, verb, depth) if token.dep == "acl" else None
        return _author(view, head.i) if doer is None else doer
    if _closes_relative(view, verb):
        return head.head
    if token.dep in ("conj", "xcomp", "advcl", "parataxis", "dep", "ccomp"):
        accompanying = _accompanying(view, head.i) if token.dep == "conj" else None
        if accompanying is not None:
            return accompanying
        if token.dep == "conj" and _goes_on_above(view, verb):
            return of(view, head.head, depth + 1)
        if head.pos in ("VERB", "AUX", "ADJ") or view.child(head.i, "nsubj", "cop") is not None:
            if _is_quoted_as(view, verb, head.i):
                return view.child(head.i, "nsubj:pass", "obj")
            if passives.is_passive(view, head.i):
                return _reporter(view, verb, view.child(head.i, "nsubj:pass"), depth)
            controller = view.child(head.i, "obj") if token.dep == "xcomp" else None
            return controller if controller is not None else _reporter(view, verb, of(view, head.i, depth + 1), depth)
    return None


def _goes_on_above(view: View, verb: int) -> bool:
    """Tell whether a verb joined to an object or its like is in the tense of the verb above, which it goes on from."""
    head = view.tokens[view.tokens[verb].head]
    above = view.tokens[head.head]
    nominal = head.pos in _NOMINAL or (head.pos == "ADJ" and view.child(head.i, "nsubj") is None)
    same = view.tokens[verb].tag in ("VBD", "VBZ") and above.tag == view.tokens[verb].tag
    return nominal and same and head.dep in ("obj", "obl", "nmod")


def _closes_relative(view: View, verb: int) -> bool:
    """Tell whether a finite verb after a comma, hung on a relative clause, is its noun's: "Doe, who fled, said"."""
    token = view.tokens[verb]
    if token.tag not in ("VBD", "VBZ", "VBP") or token.dep == "ccomp" or view.tokens[token.head].dep != "acl:relcl":
        return False
    return token.head < verb and view.child(verb, "cc", "mark") is None and _after_comma(view, verb)


def _is_quoted_as(view: View, verb: int, above: int) -> bool:
    """Tell "quoted Doe as saying", where who is quoted speaks."""
    if view.tokens[verb].tag != "VBG" or view.tokens[above].lemma not in cues.words("quoted"):
        return False
    return any(view.tokens[c].lower == "as" for c in view.children(verb, "mark", "case"))


def _set_off_doer(view: View, verb: int, depth: int) -> int | None:
    """Return the doer of the clause before a participle set off from the noun it was hung on: "hit taxes, saying"."""
    noun = view.tokens[verb].head
    if view.tokens[verb].tag != "VBG" or noun > verb or not _after_comma(view, verb):
        return None
    at = noun
    for _ in range(6):
        token = view.tokens[at]
        if token.dep.startswith("nsubj") or (token.head == at and view.child(at, "nsubj") is None):
            return None
        at = token.head if view.child(at, "nsubj") is None else at
        if view.tokens[at].pos in ("VERB", "AUX") or view.child(at, "nsubj") is not None:
            return _reporter(view, verb, of(view, at, depth + 1), depth)
    return None


def _after_comma(view: View, verb: int) -> bool:
    """Tell whether a comma or dash sets a participle off, an adverb or conjunction apart."""
    before = verb - 1
    while before > 0 and view.tokens[before].pos in ("ADV", "CCONJ"):
        before -= 1
    return before >= 0 and view.tokens[before].text in nearby.SET_OFF


def _reporter(view: View, verb: int, subject: int | None, depth: int) -> int | None:
    """Return who reports, for a verb hung on what is reported: "said he would go, adding that"."""
    if subject is None or verb not in view.verbs or not _speaks_for_another(view, subject, verb):
        return subject
    at = view.tokens[subject].head
    outer = view.tokens[at].head
    if _goes_beyond(view, verb):
        if view.tokens[at].dep == "advcl" and outer < at and _is_thing(view, subject):
            return of(view, outer, depth + 1) or subject
        told_of = outer if view.tokens[at].dep == "acl:relcl" else _antecedent(view, verb)
        if told_of is not None:
            return _teller_about(view, told_of, depth) or subject
    if (
        view.tokens[at].dep != "ccomp"
        or outer not in view.verbs
        or outer > subject
        or view.inside[outer] != view.inside[verb]
    ):
        return subject
    doer = of(view, outer, depth + 1)
    return subject if doer is None else doer


def _speaks_for_another(view: View, subject: int, verb: int) -> bool:
    """Tell whether the subject of a reported clause is but a pronoun, or a thing before a participle set off."""
    token = view.tokens[subject]
    if token.lower in _REPORTED or _goes_beyond(view, verb):
        return True
    thing = _is_thing(view, subject) or (token.pos == "NOUN" and token.dep == "nsubj:pass")
    return thing and view.tokens[verb].tag == "VBG" and _after_comma(view, verb)


def _is_thing(view: View, subject: int) -> bool:
    return view.tokens[subject].pos == "NOUN" and nominals.sort(view.tokens[subject]) == nominals.THING


def _goes_beyond(view: View, verb: int) -> bool:
    """Tell whether a participle of saying is set off, so that it goes on with the main clause: "hit X, telling Y"."""
    return view.tokens[verb].tag == "VBG" and view.verbs[verb].kind == "speech" and _after_comma(view, verb)


def _antecedent(view: View, verb: int) -> int | None:
    head = view.tokens[view.tokens[verb].head]
    return head.head if head.dep == "acl:relcl" else None


def _teller_about(view: View, noun: int, depth: int) -> int | None:
    """Return the doer of the clause that a noun with a relative clause stands in, not "it" of "it was Doe that"."""
    at = noun
    for _ in range(6):
        if view.tokens[at].head == at or view.tokens[at].dep.startswith("nsubj"):
            return None
        at = view.tokens[at].head
        if view.tokens[at].pos == "VERB":
            return of(view, at, depth + 1)
    return None


def _author(view: View, noun: int) -> int:
    """Return who puts out a text ("Doe issued a statement saying"), or the noun itself."""
    token = view.tokens[noun]
    if token.dep == "obj" and token.lemma in cues.words("issued"):
        who = view.child(token.head, "nsubj")
        return who if who is not None else noun
    return noun


def _clause_before(view: View, verb: int, depth: int) -> int | None:
    """Return the subject of the nearest finite clause before a participle that hangs in the air."""
    first, _ = view.bounds(verb)
    for k in range(verb - 1, first - 1, -1):
        token = view.tokens[k]
        if token.dep == "nsubj" and view.inside[k] == view.inside[verb] and token.tag not in ("WP", "WDT"):
            return _reporter(view, verb, k, depth)
    return None
