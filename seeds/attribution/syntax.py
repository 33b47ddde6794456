"""Small facts of syntax that speakers are told by."""

from __future__ import annotations

from seeds.attribution.cues import verbs
from seeds.attribution.names import Name
from seeds.language.parse import Parse, Token

SUBJECTS = frozenset(("nsubj", "nsubj:pass", "nsubj:outer", "obl:agent"))
"""The relations of who does or says."""


def top(parse: Parse, name: Name) -> int:
    """Return the token of a name that hangs outside it."""
    for i in range(name.first, name.end):
        head = parse.tokens[i].head
        if head == i or not name.first <= head < name.end:
            return i
    return name.first


def antecedent(parse: Parse, pronoun: int) -> int | None:
    """Return the noun before it that a relative pronoun stands for."""
    at = pronoun
    for _ in range(6):
        if parse.tokens[at].dep == "acl:relcl":
            return parse.tokens[at].head if parse.tokens[at].head < pronoun else None
        at = parse.tokens[at].head
    return None


def is_speech(token: Token) -> bool:
    """Tell verbs of saying and writing."""
    cue = verbs().get(token.lemma)
    return cue is not None and cue.kind in ("speech", "written")
