"""Which words and fixed phrases of a claim carry its meaning, so that each becomes a node."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from seeds import wordlists
from seeds.conflicts import lexicon, polarity
from seeds.language.parse import Parse, Token

_PERSONAL = frozenset(
    ("i", "we", "you", "he", "she", "it", "they", "me", "us", "him", "her", "them", "this", "that", "these", "those",
     "who", "which")
)  # fmt: skip
STATE_VERBS = ("does", "bears", "made")
"""The kinds of verbs in the list of states."""
_BOUNDS = frozenset(("least", "more", "most", "fewer", "less", "no"))
_DULL = frozenset(("to", "in", "of", "for", "with"))
"""Prepositions too common to tell, though the lists oppose them to others."""


class Term(NamedTuple):
    """A word or fixed phrase to become a node: the token that heads it, its last token, its lemma."""

    at: int
    first: int
    last: int
    lemma: str
    phrase: bool


def read(parse: Parse, tokens: Sequence[int]) -> Iterator[Term]:
    """The terms among a claim's tokens, a phrase of the lists before its words."""
    taken = -1
    inside = frozenset(tokens)
    for at in tokens:
        if at <= taken:
            continue
        if phrase := _phrase(parse, at, inside):
            yield phrase
            taken = phrase.last
        elif _carries(parse, parse.tokens[at]):
            token = parse.tokens[at]
            lemma = _known(polarity.predicate_lemma(parse, token)) if token.pos == "VERB" else _lemma(token)
            yield Term(at, at, at, lemma, False)


def _lemma(token: Token) -> str:
    return token.lemma.lower().strip("-'’\"") or token.lower


def _known(lemma: str) -> str:
    """A verb's lemma as the lists have it, where the parser cut off too much: "interven"."""
    known = lexicon.weights()
    return f"{lemma}e" if lemma not in known and f"{lemma}e" in known else lemma


def _carries(parse: Parse, token: Token) -> bool:
    if token.pos in ("NOUN", "PROPN", "ADJ"):
        return any(char.isalnum() for char in token.text) and token.lower not in _BOUNDS
    if token.pos == "VERB":
        return True
    if token.pos == "PRON":
        return (token.lower in _PERSONAL and token.dep != "expl") or token.lower in lexicon.degrees()
    if token.pos == "ADV":
        return token.lower not in lexicon.groups("negation.tsv")["not"] and token.lower in _tellers()
    if token.pos == "NUM":
        return bool(_ordinal(token))
    return token.pos in ("ADP", "SCONJ") and token.lower in _tellers() - _DULL


def _ordinal(token: Token) -> bool:
    return token.lower[:-2].isdigit() and token.lower[-2:] in ("st", "nd", "rd", "th")


@cache
def _tellers() -> frozenset[str]:
    """Adverbs and prepositions that the lists oppose to others."""
    sides = [side for row in wordlists.rows("antonyms.tsv") if row[0] in "rpa" for side in row[1:3]]
    sides += [row[1] for row in wordlists.rows("exclusive.tsv")]
    return frozenset(one for side in sides for word in side.split() for one in word.split("|"))


@cache
def _phrases() -> dict[str, list[tuple[str, ...]]]:
    """The multi-word terms of the lists, by their first word, longest first."""
    names = ("antonyms.tsv", "alike.tsv", "exclusive.tsv", "nationalities.tsv", "states.tsv")
    fields = [field for name in names for row in wordlists.rows(name) for field in row]
    terms = {term for field in fields for word in field.split() for term in word.split("|")}
    found: dict[str, list[tuple[str, ...]]] = {}
    several = (tuple(term.replace("-", "_-_").split("_")) for term in terms if "_" in term or "-" in term)
    for term in sorted(several, key=lambda term: (-len(term), term)):
        found.setdefault(term[0], []).append(term)
    return found


def _phrase(parse: Parse, at: int, inside: frozenset[int]) -> Term | None:
    token = parse.tokens[at]
    phrases = _phrases()
    for term in (*phrases.get(token.lower, ()), *phrases.get(_lemma(token), ())):
        last = at + len(term) - 1
        within = range(at, last + 1)
        verb = term in _verbal()
        if last in inside and all(_is(parse.tokens[i], word, verb) for i, word in zip(within, term, strict=True)):
            top = next((i for i in within if parse.tokens[i].head not in within or parse.tokens[i].head == i), at)
            return Term(top, at, last, "_".join(term).replace("_-_", "-"), True)
    return None


def _is(token: Token, word: str, verb: bool) -> bool:
    return token.lower == word or (
        (token.pos == "NOUN" or (verb and token.pos == "VERB")) and token.lemma.lower() == word
    )


@cache
def _verbal() -> frozenset[tuple[str, ...]]:
    """The multi-word terms that are verbs, which the text may have in any form: "told the truth"."""
    rows = (row for name in ("antonyms.tsv", "alike.tsv") for row in wordlists.rows(name) if row[0] == "v")
    listed = {term for row in rows for term in " ".join(row[1:3]).split()}
    listed |= {term for row in wordlists.rows("states.tsv") if row[2] in STATE_VERBS for term in row[3].split()}
    return frozenset(tuple(term.split("_")) for term in listed if "_" in term)
