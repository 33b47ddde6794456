"""Whether a text says that something was said or wanted, or only that it may be, should be, or by whom it would be."""

from __future__ import annotations

from seeds.attribution import cues, nominal, passives
from seeds.attribution.subjects import hangs_on_its_subject
from seeds.attribution.view import Candidate, View

_SURE = frozenset(("direct", "according to", "inserted", "label"))


def holds(view: View, candidate: Candidate) -> bool:
    """Tell whether the cue of a candidate stands in a form that asserts it."""
    if candidate.head is not None and _is_nobody(view, candidate.head):
        return False
    if candidate.rule in _SURE:
        return True
    if candidate.rule == "noun preposition" and not (_matters(view, candidate) and _is_held_so(view, candidate)):
        return False
    verb = next((k for k in candidate.cue if _is_verb(view, candidate, k)), None)
    if verb is None:
        return True
    if view.tokens[verb].tag == "VB" and view.tokens[verb].dep != "root" and not _finite(view, verb):
        return False
    if not candidate.position and candidate.rule not in ("infinitive", "urging"):
        return True
    if _is_wondered(view, verb) or _is_reported(view, verb):
        return False
    return candidate.rule in ("predicate", "urging") or _told(view, candidate, verb)


def _is_verb(view: View, candidate: Candidate, k: int) -> bool:
    """Tell whether a word of a cue is its verb; in a phrase of several words it may be any."""
    if view.tokens[k].dep[:3] == "aux":
        return False
    return k in view.verbs or (candidate.rule == "phrase" and view.tokens[k].tag[:2] == "VB")


def _is_nobody(view: View, head: int) -> bool:
    """Tell whether a source is said not to be, or not all of it: "nobody said", "no expert thinks", "not all agree"."""
    if view.tokens[head].lower in cues.words("nobody"):
        return True
    before = [head, *(c for c in view.children(head, "det", "advmod", "amod") if c < head)]
    if any(view.tokens[k].lower == "no" for k in before[1:]):
        return True
    return any(view.tokens[c].lower == "not" for k in before for c in view.children(k, "advmod") if c < head)


def _told(view: View, candidate: Candidate, verb: int) -> bool:
    """Tell whether a position or intention is told as somebody's deed, not to say which one is meant."""
    token = view.tokens[verb]
    if token.dep == "acl:relcl" and _restricts(view, candidate):
        return False
    if not candidate.position:
        return True
    if candidate.kind == "evidence" and candidate.rule != "preposition" and not _is_text(view, candidate.head):
        return False
    if token.dep == "acl" and token.tag in ("VBG", "VBN", "VB") and view.tokens[verb - 1].text != ",":
        return token.tag == "VBN" and passives.is_predicate(view, verb)
    return not any(_supposes(view, verb, c) for c in view.children(verb, "aux"))


def _supposes(view: View, verb: int, aux: int) -> bool:
    """Tell whether an auxiliary only supposes or asks; what somebody would do or would not do is a position."""
    if view.tokens[aux].lower not in cues.words("conditional"):
        return view.tokens[aux].lower in cues.words("hypothetical")
    subject = view.child(verb, "nsubj")
    return subject is None or subject > aux


def _is_wondered(view: View, verb: int) -> bool:
    """Tell whether a verb stands in a clause about whether, how or if, or names what is done ("for accepting")."""
    token = view.tokens[verb]
    if any(view.tokens[c].lower in cues.words("open") for c in view.children(verb, "mark", "advmod") if c < verb):
        return True
    return (
        token.tag == "VBG"
        and token.dep == "acl"
        and any(
            c < verb
            for c in view.children(verb, "mark", "case")
            if view.tokens[c].lower not in ("by", "with", "while", "in", "after", "when")
        )
    )


def _is_reported(view: View, verb: int) -> bool:
    """Tell whether another verb takes the clause of a verb: not behind a semicolon or after "while"."""
    token = view.tokens[verb]
    head = view.tokens[token.head]
    if token.dep != "ccomp" or (head.lemma == "have" and token.tag == "VBN") or hangs_on_its_subject(view, verb):
        return False
    if token.tag == "VBG" and view.tokens[verb - 1].text == ",":
        return False
    if any(view.tokens[c].lower in cues.words("fronting") for c in view.children(verb, "mark") if c < verb < head.i):
        return False
    return all(t.text != ";" for t in view.tokens[head.i : verb])


def _is_text(view: View, head: int | None) -> bool:
    """Tell whether a source is a poll, a study or a document, or those who made one."""
    if head is None:
        return False
    token = view.tokens[head]
    return (
        token.lemma in cues.words("texts")
        or token.lower in ("it", "which", "that")
        or token.lemma in cues.words("makers")
    )


def _matters(view: View, candidate: Candidate) -> bool:
    """Tell whether a noun that attributes is what its sentence is about, not an aside."""
    noun = next(
        (k for k in candidate.cue if view.tokens[k].pos == "NOUN" or nominal.is_misread(view, k)), candidate.cue[0]
    )
    if view.tokens[view.tokens[noun].head].lemma in cues.words("siding"):
        return True
    if nominal.is_misread(view, noun):
        return True
    return view.tokens[noun].dep in ("nsubj", "nsubj:pass", "obj", "xcomp", "root") and (
        view.tokens[noun].dep != "obj" or (candidate.head is not None and view.tokens[candidate.head].tag != "PRP$")
    )


def _is_held_so(view: View, candidate: Candidate) -> bool:
    """Tell whether a verb says that somebody expresses what a noun tells of, not that he may or that others do."""
    verb = next((k for k in candidate.cue if view.tokens[k].tag[:2] == "VB"), None)
    if view.tokens[candidate.content[0]].lower in cues.words("times"):
        return False
    if verb is None:
        return True
    token = view.tokens[verb]
    if token.lemma == "have" and candidate.kind == "speech" and view.tokens[candidate.content[0] - 1].lower == "of":
        return False
    if token.tag == "VB" and token.dep != "root" and not _finite(view, verb):
        return False
    return not _is_wondered(view, verb) and not any(_supposes(view, verb, c) for c in view.children(verb, "aux"))


def _restricts(view: View, candidate: Candidate) -> bool:
    """Tell whether a relative clause tells which one is meant ("those who opposed it"), not what somebody did."""
    verb = next(k for k in candidate.cue if view.tokens[k].dep == "acl:relcl")
    if candidate.head is None or candidate.head < view.tokens[verb].head:
        return False
    return view.tokens[candidate.head - 1].text != ","


def _finite(view: View, verb: int) -> bool:
    """Tell whether a bare verb form has an auxiliary, or carries on what the verb before it does."""
    if view.child(verb, "aux") is not None:
        return True
    if not any(view.tokens[c].lower == "to" for c in view.children(verb, "mark", "aux", "case")):
        return True
    head = view.tokens[view.tokens[verb].head]
    undone = any(view.tokens[c].lower == "yet" for c in view.children(head.i, "advmod") if c < verb)
    return view.tokens[verb].dep in ("xcomp", "advcl") and head.lemma in cues.words("carrying") and not undone
