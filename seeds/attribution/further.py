"""Where another statement is joined on to what is said: the speaker's next deed, or somebody else's saying."""

from __future__ import annotations

from seeds.attribution import cues, nominals, subjects
from seeds.attribution.view import NO_QUOTATION, View

_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_JOINING = frozenset(("and", "but", "while", "whereas", "though", "although"))
_NAMED = 12
_UTTERED = frozenset(("speech", "written", "judgement"))
_HELD = frozenset(("cognition", "judgement", "intent", "speech"))
_PRESENT = frozenset(("VBZ", "VBP"))
_AGAINST = frozenset(("but", "while", "whereas", "though", "although"))
_DESCRIBING = frozenset(("DET", "PRON", "ADJ", "NOUN", "PROPN", "ADP", "PART"))


def next_statement(view: View, verb: int, start: int, end: int) -> int:
    """Return where a further statement is joined on: "and called it a mistake", "and others said they would"."""
    tokens = view.tokens
    for k in range(start if tokens[min(start, end - 1)].text == "," else start + 2, end - 1):
        if view.inside[k] != NO_QUOTATION:
            continue
        if tokens[k].lower in _JOINING and tokens[k + 1].lower != "that" and _goes_on(view, verb, start, k, end):
            return k
        led = tokens[k - 1].text == "," and (tokens[k].lower in _JOINING or tokens[k].pos == "ADV")
        if (tokens[k].text == "," or led) and adds(view, k + 1, end):
            return k
    return end


def _goes_on(view: View, verb: int, start: int, k: int, end: int) -> bool:
    """Tell whether a verb after a conjunction is the speaker's next deed, or somebody else's saying."""
    at = past(view, k + 1, end)
    tag = "VBD" if view.tokens[verb].tag == "JJ" else tense(view, verb)
    if at in view.verbs and tag == tense(view, at) and _is_addressed(view, at, end) and not _is_perfect(view, at):
        return True
    if _joined_tense(view, at) == tag and tag in ("VBD", "VBG", "VBZ"):
        if at in view.verbs and is_said(view, at, end):
            return True
        earlier = tag == "VBD" and view.tokens[at].lower != view.tokens[at].lemma
        if earlier and (_other_tense(view, start, k) or view.tokens[view.tokens[at].head].tag == "VB"):
            return True
    return any(_says(view, v, k) or _holds_against(view, v, k) for v in range(at, min(at + _NAMED, end)))


def _joined_tense(view: View, verb: int) -> str:
    """Return the tag of a joined verb: a participle is one where it is joined to one."""
    head = view.tokens[view.tokens[verb].head]
    return "VBN" if head.tag in ("VBN", "VBD") and view.tokens[verb].tag == "VBN" else tense(view, verb)


def is_said(view: View, verb: int, end: int) -> bool:
    """Tell whether a joined verb is a further saying by its sort or by what it takes: "and urged people to leave"."""
    cue = view.verbs[verb]
    if cue.kind == "speech":
        return "clause" in cue.frames or "urging" in cue.frames or _is_addressed(view, verb, end)
    return (
        cue.kind != "evidence" and "clause" in cue.frames and verb + 1 < end and view.tokens[verb + 1].lower == "that"
    )


def _is_addressed(view: View, verb: int, end: int) -> bool:
    """Tell a verb of saying with its preposition: "appealed for witnesses", "accused the council of lying"."""
    cue = view.verbs[verb]
    charged = "of" in cue.prepositions and any(t.lower == "of" for t in view.tokens[verb + 2 : min(verb + 8, end)])
    return cue.kind == "speech" and (view.tokens[min(verb + 1, end - 1)].lower in cue.prepositions or charged)


def _is_perfect(view: View, verb: int) -> bool:
    """Tell whether a joined verb shares an auxiliary: "had resigned and called for a vote"."""
    head = view.tokens[verb].head
    return view.tokens[head].tag == "VBN" or view.child(head, "aux", "aux:pass") is not None


def tense(view: View, verb: int) -> str:
    """Return the tag of a verb, past for a participle without an auxiliary, which the parser misread."""
    tag = view.tokens[verb].tag
    return "VBD" if tag == "VBN" and view.child(verb, "aux", "aux:pass") is None else tag


def past(view: View, at: int, end: int) -> int:
    """Step over adverbs."""
    while at + 1 < end and view.tokens[at].pos == "ADV":
        at += 1
    return at


def adds(view: View, at: int, end: int) -> bool:
    """Tell whether a participle after a comma says or calls something more: ", adding that"."""
    at = past(view, at, end) if at < end else at
    return (
        at < end
        and view.tokens[at].tag == "VBG"
        and at in view.verbs
        and view.verbs[at].kind in ("speech", "judgement")
    )


def _other_tense(view: View, start: int, end: int) -> bool:
    """Tell whether what is said so far is in no past tense, so that a joined past tense is the speaker's doing."""
    tags = [view.tokens[k].tag for k in range(start, end)]
    return "MD" in tags and "VBD" not in tags


def _says(view: View, v: int, k: int) -> bool:
    """Tell whether a verb after a conjunction is another saying, with its own subject and clause."""
    cue = view.verbs.get(v)
    if cue is None or cue.kind not in _UTTERED or view.tokens[v].tag not in _FINITE:
        return False
    if view.child(v, "nsubj") is None and _is_explained(view, k, v):
        return True
    subject = subjects.of(view, v)
    if subject is None or not k < subject < v or "quote" not in cue.frames:
        return False
    if view.tokens[k - 1].text == "," and cue.prepositions and _takes_phrase(view, v, cue):
        return True
    return view.child(v, "ccomp") is not None or view.child(v, "obj", "obl", "xcomp") is None


def _holds_against(view: View, v: int, k: int) -> bool:
    """Tell whether others are said to think or want otherwise: "said it was safe, but neighbours doubt it"."""
    cue = view.verbs.get(v)
    if cue is None or cue.kind not in _HELD or view.tokens[v].tag not in _PRESENT or view.tokens[k - 1].text != ",":
        return False
    subject = view.child(v, "nsubj")
    if view.tokens[k].lower not in _AGAINST or subject is None or not k < subject < v:
        return False
    held = view.child(v, "ccomp", "xcomp", "obj")
    named = view.tokens[subject].pos in ("NOUN", "PROPN") and nominals.sort(view.tokens[subject]) != nominals.THING
    return named and held is not None and held > v


def _is_explained(view: View, k: int, v: int) -> bool:
    """Tell whether a name between commas stands between a joining word and a verb: "and its head, Doe, said"."""
    opening = next((j for j in range(k + 2, v - 1) if view.tokens[j].text == ","), None)
    closed = opening is not None and view.tokens[v - 1].text == "," and view.tokens[v - 2].pos == "PROPN"
    return closed and all(t.pos in _DESCRIBING for t in view.tokens[k + 1 : v - 1] if t.text != ",")


def _takes_phrase(view: View, v: int, cue: cues.Cue) -> bool:
    """Tell a verb of saying in the past with the preposition it takes: "but the mayor warned of delays"."""
    return view.tokens[v].tag == "VBD" and view.tokens[v + 1].lower in cue.prepositions
