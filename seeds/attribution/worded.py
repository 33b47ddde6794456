"""Nouns of saying beside words in quotation marks, and whose they are: "her answer: ...", "came the reply from Doe"."""

from __future__ import annotations

from seeds.attribution import cues, subjects
from seeds.attribution.quotations import Quotation
from seeds.attribution.statements import comma_ends, is_whole
from seeds.attribution.view import NO_QUOTATION, Candidate, View

_SPOKEN = frozenset(("speech", "written"))
_REACH = 9
_BROUGHT = frozenset(("with", "into", "in"))
_FROM = frozenset(("from", "by"))
_AUTHOR = _FROM | {"of"}


def find(view: View, quotation: Quotation, content: list[int]) -> Candidate | None:
    """Attribute a quotation that no verb introduces to the owner of the noun of saying before or after it."""
    for noun, owner in (_before(view, quotation), _of_chants(view, quotation), _after(view, quotation)):
        if noun is not None and owner is not None and view.inside[owner] == NO_QUOTATION:
            return Candidate("direct", (noun,), owner, content, "speech")
    return None


def owner(view: View, head: int) -> int:
    """Return whose words a noun of saying stands for ("Doe's answer was"), or the head where it is none."""
    found = _possessor(view, head) if _is_saying(view, head) else None
    return head if found is None else found


def _is_saying(view: View, k: int) -> bool:
    noun = cues.nouns().get(view.tokens[k].lemma)
    return view.tokens[k].pos == "NOUN" and noun is not None and noun.kind in _SPOKEN


def _possessor(view: View, noun: int) -> int | None:
    """Return who has said something: "Doe's answer", "the answer from Doe"."""
    own = view.child(noun, "nmod:poss")
    if own is not None:
        return own
    beside = view.children(view.tokens[noun].head, "obl") if view.tokens[noun].dep == "nsubj" else []
    named = (c for c in (*view.children(noun, "nmod", "obl"), *beside) if c > noun)
    return next((c for c in named if any(view.tokens[k].lower in _FROM for k in view.children(c, "case"))), None)


def _before(view: View, quotation: Quotation) -> tuple[int | None, int | None]:
    """Return the noun that leads up to a colon, comma or question mark before a whole statement, and its owner."""
    mark = quotation.first - 1
    if mark < 2 or view.tokens[mark - 1].text not in (":", ",", "?") or not is_whole(view, quotation):
        return None, None
    for k in range(mark - 2, max(-1, mark - 2 - _REACH), -1):
        token = view.tokens[k]
        if (
            token.paragraph != quotation.paragraph
            or view.inside[k] != NO_QUOTATION
            or token.text in (".", "!", "?", ",")
        ):
            break
        if token.pos == "VERB" or (token.pos == "AUX" and token.lemma != "be"):
            break
        if _is_saying(view, k):
            own = _possessor(view, k)
            return k, subjects.of(view, token.head) if own is None and token.dep == "obj" else own
    return None, None


def _of_chants(view: View, quotation: Quotation) -> tuple[int | None, int | None]:
    """Return the noun in "chants of '...'" and who utters them, after the words or by the verb before."""
    noun = quotation.first - 3
    if noun < 0 or view.tokens[noun + 1].lower != "of" or not _is_saying(view, noun):
        return None, None
    after = quotation.end + 1
    if after + 1 < len(view.tokens) and view.tokens[after].lower in _FROM:
        return noun, next(
            (k for k in range(after + 1, min(after + 8, len(view.tokens))) if _ends_phrase(view, k)), None
        )
    brought = any(view.tokens[k].lower in _BROUGHT for k in view.children(noun, "case"))
    if view.tokens[noun].dep == "obj" or brought:
        return noun, subjects.of(view, view.tokens[noun].head)
    return noun, _possessor(view, noun)


def _ends_phrase(view: View, k: int) -> bool:
    """Tell whether a token heads the noun phrase it stands in."""
    token = view.tokens[k]
    return token.pos in ("NOUN", "PROPN", "PRON") and not k < token.head <= k + 3


def _after(view: View, quotation: Quotation) -> tuple[int | None, int | None]:
    """Return the noun after a quotation in "'...,' came the reply from Doe" and its owner."""
    verb = quotation.end + 1
    if (
        verb + 2 >= len(view.tokens)
        or view.tokens[verb].lemma not in cues.words("arriving")
        or not comma_ends(view, quotation)
    ):
        return None, None
    noun = next((k for k in range(verb + 1, min(verb + 5, len(view.tokens))) if _is_saying(view, k)), None)
    if noun is None or view.tokens[noun].paragraph != quotation.paragraph:
        return None, None
    if noun + 1 < len(view.tokens) and view.tokens[noun + 1].lower in _AUTHOR:
        return noun, next((k for k in range(noun + 2, min(noun + 9, len(view.tokens))) if _ends_phrase(view, k)), None)
    return noun, view.child(noun, "nmod:poss")
