"""Passives: whether a verb is one, and who does what it says, where the text tells."""

from __future__ import annotations

from seeds.attribution import cues
from seeds.attribution.view import View

_PERSONAL = frozenset(("he", "she", "they", "i", "we"))


def is_passive(view: View, verb: int) -> bool:
    """Tell whether a verb is a passive: by its auxiliary or subject, or as a bare participle after a noun."""
    token = view.tokens[verb]
    if token.tag != "VBN":
        return False
    auxiliary = view.child(verb, "aux:pass")
    if auxiliary is not None and view.tokens[auxiliary].lemma not in ("be", "get"):
        return False
    if auxiliary is None and any(view.tokens[c].lemma == "have" for c in view.children(verb, "aux")):
        return False
    if auxiliary is None and (is_predicate(view, verb) or (token.dep == "root" and _takes_complement(view, verb))):
        return False
    if auxiliary is not None or view.child(verb, "nsubj:pass") is not None:
        return token.lemma != "say" or not any(view.tokens[c].lower in ("'s", "’s") for c in token.children)
    if token.dep not in ("acl", "advcl", "amod") or view.child(verb, "aux", "cc") is not None:
        return False
    if leads_its_object(view, verb):
        return False
    return not _takes_complement(view, verb)


def is_put(view: View, verb: int) -> bool:
    """Tell whether a verb says that somebody was asked: "was asked", "Asked whether he knew, Doe"."""
    token = view.tokens[verb]
    if token.tag not in ("VBN", "VBD") or token.lemma not in cues.words("put"):
        return False
    if view.child(verb, "aux:pass") is not None:
        return True
    if view.child(verb, "nsubj", "aux") is not None:
        return False
    first, end = view.bounds(verb)
    before = view.tokens[verb - 1] if verb > first else None
    following = view.tokens[verb + 1] if verb + 1 < end else token
    if following.pos in ("PUNCT", "PROPN") or following.tag in ("PRP", "DT"):
        return False
    return before is None or before.lower == "when" or before.text == ","


def leads_its_object(view: View, verb: int) -> bool:
    """Tell whether a participle taken to describe the noun after it is a verb: its subject ends right before it."""
    token, before = view.tokens[verb], view.tokens[verb - 1]
    if token.dep != "amod" or token.head < verb or not verb or before.sentence != token.sentence:
        return False
    alone = before.dep == "root" and before.pos == "NOUN"
    return before.text == "," or before.pos == "PROPN" or before.lower in _PERSONAL or alone


def is_predicate(view: View, verb: int) -> bool:
    """Tell whether a bare participle is all the verb that a whole sentence has, so that it is a past tense."""
    first, end = view.bounds(verb)
    if view.tokens[end - 1].text != ".":
        return False
    token = view.tokens[verb]
    if token.dep == "root":
        return True
    head = view.tokens[token.head]
    nominal = head.dep == "root" and head.pos in ("NOUN", "PROPN") and view.child(head.i, "nsubj", "cop") is None
    before = verb - 1
    while before > first and view.tokens[before].pos == "ADV":
        before -= 1
    return nominal and head.i < verb and view.tokens[before].pos == "PUNCT"


def _takes_complement(view: View, verb: int) -> bool:
    """Tell whether what follows a participle shows that it is none: "groups advocated for", "aides declined to"."""
    cue = view.verbs.get(verb)
    following = view.tokens[min(verb + 1, len(view.tokens) - 1)]
    if cue is None or following.sentence != view.tokens[verb].sentence:
        return False
    if following.lower == "to":
        return "infinitive" in cue.frames and "urging" not in cue.frames
    if following.lower == "that":
        return "clause" in cue.frames and "urging" not in cue.frames
    return (following.lower in cue.prepositions and "object" not in cue.frames) or (
        following.lower in ("for",) and "for" in cue.prepositions
    )


def agent(view: View, verb: int) -> int | None:
    """Return the head of the by-phrase of a passive, if it is no time ("by Monday")."""
    for c in view.children(verb, "obl:agent", "obl"):
        if view.tokens[c].lower not in cues.words("times") and any(
            view.tokens[k].lower == "by" for k in view.children(c, "case")
        ):
            return c
    return None
