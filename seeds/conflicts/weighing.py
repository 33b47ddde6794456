"""How much each word of a claim tells: nearly nothing where it only links, addresses or puts forward others."""

from __future__ import annotations

from functools import cache

from seeds import wordlists
from seeds.conflicts import lexicon, polarity, syntax, times
from seeds.conflicts.terms import Term
from seeds.language.parse import Parse, Token

LIGHT = frozenset(("have", "do", "make", "take", "be", "get", "there"))


def weight(parse: Parse, term: Term, token: Token, pos: str) -> float:
    """How much a term tells, 0..1; rare words tell most."""
    counts = pos == "a" and not term.phrase and polarity.counts(parse, token)
    if pos == "x" or term.lemma in LIGHT or counts or _addressed(parse, token) or polarity.supplies(parse, token):
        return 0.0
    if pos in "pr":
        return 0.3
    if term.lemma in syntax.LINKING and syntax.is_completed(parse, token):
        return 0.0
    if times.tells(token.lower):
        return 0.2
    known = lexicon.weights().get(term.lemma)
    if pos == "v" and term.lemma in _framing() and not _addresses(parse, term, token):
        return 0.15
    if token.pos == "PROPN":
        return max(0.6, known if known is not None else 1.0)
    return known if known is not None else 0.9


def _addressed(parse: Parse, token: Token) -> bool:
    """Whether a word is the title before a name: "Mr.", "Sen."."""
    if token.pos != "PROPN" or token.lower.rstrip(".") not in _titles():
        return False
    return token.i + 1 < len(parse.tokens) and parse.tokens[token.i + 1].pos == "PROPN"


@cache
def _titles() -> frozenset[str]:
    lists = ("honorifics.tsv", "title_abbreviations.tsv")
    return frozenset(row[0].lower().rstrip(".") for name in lists for row in wordlists.rows(name))


def _addresses(parse: Parse, term: Term, token: Token) -> bool:
    """Whether a verb of telling says that somebody was told, and puts no clause forward: "nobody warned us"."""
    clauses = ("ccomp", "xcomp", "parataxis")
    address = term.lemma in lexicon.groups("negation.tsv")["address"]
    return address and not any(parse.tokens[i].dep.startswith(clauses) for i in token.children)


@cache
def _framing() -> frozenset[str]:
    """Verbs that only put forward what hangs on them."""
    groups = lexicon.groups("negation.tsv")
    return groups["wish"] | groups["belief"]
