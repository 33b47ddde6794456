"""Small facts of syntax that speakers are told by."""

from __future__ import annotations

from functools import cache

from seeds.attribution import vocabulary as lexicon
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


@cache
def place(dep: str) -> str:
    """Return the part a relation plays: subject, obj, obl, nmod, possessor, appos, conj, compound, root or other."""
    if dep in SUBJECTS:
        return "subject"
    if dep == "nmod:poss":
        return "possessor"
    head = dep.partition(":")[0]
    return (
        head
        if head in ("obj", "obl", "nmod", "appos", "conj", "iobj", "compound")
        else "root"
        if head == "root"
        else "other"
    )


def clause(parse: Parse, i: int) -> int:
    """Return the predicate a token belongs to."""
    tokens, at = parse.tokens, i
    for _ in range(20):
        head = tokens[at].head
        dep = tokens[at].dep
        if head == at:
            return at
        if dep in SUBJECTS or dep.partition(":")[0] in ("obj", "iobj", "obl"):
            return head
        if at != i and dep.partition(":")[0] in ("advcl", "acl", "ccomp", "xcomp", "parataxis", "conj"):
            return at
        at = head
    return at


def is_above(parse: Parse, low: int, high: int) -> bool:
    """Tell whether one token stands anywhere over another in the tree."""
    at = low
    for _ in range(20):
        if at == high:
            return True
        if parse.tokens[at].head == at:
            return False
        at = parse.tokens[at].head
    return False


def is_under(parse: Parse, i: int, verb: int) -> bool:
    """Tell whether a token stands in the clause that a verb reports."""
    at = i
    for _ in range(20):
        head = parse.tokens[at].head
        if head == verb:
            return parse.tokens[at].dep in ("ccomp", "xcomp")
        if head == at:
            return False
        at = head
    return False


def is_reported(parse: Parse, i: int) -> bool:
    """Tell whether a token stands in the clause of a verb of speech."""
    at = i
    for _ in range(20):
        token = parse.tokens[at]
        if token.head == at:
            return any(parse.tokens[c].dep == "parataxis" and _quotes(parse.tokens[c].lemma) for c in token.children)
        if token.dep == "ccomp" and _quotes(parse.tokens[token.head].lemma):
            return True
        at = token.head
    return False


def _quotes(lemma: str) -> bool:
    cue = verbs().get(lemma)
    return cue is not None and "quote" in cue.frames


def described(parse: Parse, i: int) -> Token:
    """Return the noun that a name is put beside, whose part it plays: "its president, Ann Roe, said"; else itself."""
    token = parse.tokens[i]
    for _ in range(3):
        noun = parse.tokens[token.head]
        if token.dep != "appos" or noun.i >= token.i or lexicon.person_noun(noun.lemma) is None:
            break
        token = parse.tokens[token.head]
    return token


def speaks(parse: Parse, i: int) -> bool:
    """Tell whether a token is the subject of a verb that introduces words."""
    token = parse.tokens[i]
    if token.dep not in SUBJECTS:
        return False
    return _quotes(parse.tokens[token.head].lemma)
