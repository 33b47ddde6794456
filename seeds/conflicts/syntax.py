"""How a word stands in its clause: what it hangs on, in which role, and in which tense it is told."""

from __future__ import annotations

from collections.abc import Container
from functools import cache

from seeds import wordlists
from seeds.conflicts import lexicon, times
from seeds.language.parse import Parse, Token

LINKING = frozenset(("go", "remain", "stay"))
"""Verbs that say little where another word completes them: "remain closed"."""
_SUBJECTS = ("nsubj", "csubj", "obl:agent")
_OBJECTS = ("obj", "nsubj:pass", "csubj:pass", "iobj")


def head(parse: Parse, token: Token) -> int:
    """What a word hangs on: a participle right after "stay" on that, wherever the parser hung it."""
    linked = token.dep == "ccomp" and token.i and parse.tokens[token.i - 1].lemma.lower() in LINKING
    alone = linked and not any(parse.tokens[i].dep.startswith("nsubj") for i in token.children)
    return token.i - 1 if alone else token.head


def completes(parse: Parse, token: Token) -> bool:
    """Whether a word completes the verb before it, which says little by itself: "will stay closed"."""
    return token.dep == "xcomp" or head(parse, token) != token.head


def is_completed(parse: Parse, token: Token) -> bool:
    """Whether a verb is completed by another word: "remain closed"."""
    beside = (*token.children, *range(token.i + 1, min(token.i + 2, len(parse.tokens))))
    return any(completes(parse, parse.tokens[i]) and head(parse, parse.tokens[i]) == token.i for i in beside)


def role(parse: Parse, token: Token) -> str:
    """The part a word plays: "subj", "obj", "obl:in"…, the same for active and passive."""
    dep = "xcomp" if completes(parse, token) else token.dep
    if dep == "obl:agent" and any(times.measures(parse.tokens[i].lemma) for i in (token.i, *token.children)):
        return "obl:by"
    if dep.startswith(_SUBJECTS) and dep != "nsubj:pass":
        return "subj"
    if dep in _OBJECTS:
        return "obj"
    if dep == "nmod" and _counts_only(parse, token):
        return role(parse, parse.tokens[token.head])
    if dep in ("obl", "nmod"):
        cases = [parse.tokens[i].lower for i in token.children if parse.tokens[i].dep == "case"]
        return f"{dep}:{cases[0] if cases else ''}"
    return "obl:in" if token.pos == "ADV" and token.lower in _scopes() else dep


def counting(parse: Parse, token: Token, place: Container[int]) -> Token:
    """The word in whose part a noun stands: that of a word of quantity before it, "most of them"."""
    above = parse.tokens[token.head]
    counted = token.dep == "nmod" and above.i not in place and above.lower in lexicon.degrees()
    return above if counted else token


def _counts_only(parse: Parse, token: Token) -> bool:
    """Whether the word above only says how many of a thing: "all of the branches", "nine of the nurses"."""
    above = parse.tokens[token.head]
    some = (above.pos == "NUM" and above.lower != "one") or (
        above.pos in ("DET", "ADJ") and above.lower in lexicon.degrees()
    )
    return some and above.head != above.i and any(parse.tokens[i].lower == "of" for i in token.children)


@cache
def _scopes() -> frozenset[str]:
    """Adverbs that stand for a place: "nationwide"."""
    words = [row[1].replace("|", " ") for row in wordlists.rows("exclusive.tsv") if row[0] == "scope"]
    return frozenset(" ".join(words).split())


def tense(parse: Parse, token: Token) -> str:
    """ "p" for the past, "r" for the perfect, "f" for the future, "n" for now, "" where nothing tells."""
    helpers = [parse.tokens[i] for i in token.children if parse.tokens[i].dep in ("aux", "aux:pass", "cop")]
    lowers = {helper.lower for helper in helpers}
    if lowers & {"will", "shall", "'ll", "’ll", "would"}:
        return "f"
    if lowers & {"has", "have", "'ve", "’ve"} and token.tag in ("VBN", "JJ", "NN"):
        return "r"
    if token.tag in ("VB", "VBN") and lowers & {"is", "are"} and _to_be(parse, token):
        return "f"
    if token.tag == "VBG" and lowers & {"was", "were"}:
        return "n"
    if token.tag == "VBD" or any(helper.tag == "VBD" for helper in helpers):
        return "p"
    return "n" if token.tag in ("VBZ", "VBP") or any(helper.tag in ("VBZ", "VBP") for helper in helpers) else ""


def _to_be(parse: Parse, token: Token) -> bool:
    """Whether a verb says what is to be: "the ward is to close"."""
    return any(parse.tokens[i].lower == "to" and parse.tokens[i].dep == "mark" for i in token.children)
