"""Where fixed expressions stand in a text, whatever their inflection, article or an adjective put in between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from seeds.claims import attitudes
from seeds.claims.attitudes import GAP, OWNER, Idiom
from seeds.claims.syntax import Tree, words
from seeds.language.parse import Token

_REACH = 6
_NO_PHRASE = ("VERB", "AUX", "PUNCT", "SCONJ")
_NOT = ("n't", "n’t")
_ARTICLES = ("a", "an")
_DASHES = ("-", "‑", "–")


@dataclass(frozen=True, slots=True)
class Match:
    """An expression at the tokens from ``start`` to before ``end``; ``gap`` is where the phrase begins that it leaves
    open, 0 if it has none."""

    start: int
    end: int
    gap: int
    idiom: Idiom


def found(tree: Tree, places: Sequence[int]) -> Iterator[Match]:
    """The longest expression that begins at each of the tokens, in each of its uses."""
    known = attitudes.idioms().keys()
    told: dict[int, frozenset[str]] = {}
    for i in places:
        first = _forms(tree, i)
        if known.isdisjoint(first):
            continue
        sentence = tree.tokens[i].sentence
        if sentence not in told:
            told[sentence] = _told(tree, i)
        second = (*_forms(tree, i + 1), *(_forms(tree, i + 2) if _inserted(tree, i + 1) else ()))
        longest: tuple[str, ...] | None = None
        for idiom in attitudes.beginning(first, second):
            if longest not in (None, idiom.rest) or (idiom.rest and idiom.rest[-1] not in told[sentence]):
                continue
            match = _match(tree, i, idiom)
            if match is not None:
                longest = idiom.rest
                yield match


def _told(tree: Tree, i: int) -> frozenset[str]:
    """All that the words of a token's sentence may be in an expression."""
    here, tokens = tree.tokens[i].sentence, tree.tokens
    first, end = i, i + 1
    while first > 0 and tokens[first - 1].sentence == here:
        first -= 1
    while end < len(tokens) and tokens[end].sentence == here:
        end += 1
    return frozenset((OWNER, GAP, "not", *(form for at in range(first, end) for form in _forms(tree, at))))


def _match(tree: Tree, i: int, idiom: Idiom) -> Match | None:
    """An expression at a token, if its words follow, one of them perhaps after a word that is put in."""
    at, gap, inserted = i + 1, 0, False
    for k, word in enumerate(idiom.rest):
        if word == GAP:
            gap = at
            at = next((j for j in range(at + 1, at + 1 + _REACH) if _is(tree, j, idiom.rest[k + 1])), -1)
            if any(_breaks(token, idiom) for token in tree.tokens[gap:at]):
                return None
            continue
        if not _is(tree, at, word) and not inserted and _inserted(tree, at, idiom):
            at, inserted = at + 1, True
        if not _is(tree, at, word):
            return None
        at += 1
    together = tree.tokens[at - 1].sentence == tree.tokens[i].sentence
    return Match(i, at, gap, idiom) if together else None


def _forms(tree: Tree, at: int) -> tuple[str, ...]:
    """The forms under which the expressions know a word."""
    if at >= len(tree.tokens):
        return ()
    token = tree.tokens[at]
    if token.lower in _NOT:
        return ("not",)
    return (token.lower, token.lemma, "a") if token.lower in _ARTICLES else (token.lower, token.lemma)


def _inserted(tree: Tree, at: int, idiom: Idiom | None = None) -> bool:
    """Whether a word may stand in the middle of an expression: "a kick in the proverbial teeth", "not quite enough"."""
    if not 0 < at < len(tree.tokens) or tree.tokens[at - 1].lower in words("negation"):
        return False
    token = tree.tokens[at]
    if token.pos == "ADJ" and token.dep == "amod" and token.lower not in words("contrary"):
        return idiom is None or not _spoils(token, idiom)
    return token.pos == "ADV" and token.lower.endswith("ly") and token.lower not in words("limiting_adverb")


def _spoils(token: Token, idiom: Idiom) -> bool:
    """Whether a word turns what helps into what does not: "false" hopes."""
    return idiom.sign > 0 and attitudes.judging("adjective").get(token.lower, 0) < 0


def _breaks(token: Token, idiom: Idiom) -> bool:
    """Whether a word in the phrase left open spoils the expression: another verb, "nothing", "false" hopes."""
    if token.text in _DASHES or (token.pos == "VERB" and token.dep == "amod"):
        return False
    return token.pos in _NO_PHRASE or token.lower == "nothing" or _spoils(token, idiom)


def _is(tree: Tree, at: int, word: str) -> bool:
    if not 0 <= at < len(tree.tokens):
        return False
    token = tree.tokens[at]
    if token.lower in _NOT:
        return word == "not"
    if word in _ARTICLES:
        return token.lower in _ARTICLES
    return word in (token.lower, token.lemma) or (word == OWNER and (token.pos, token.dep) == ("PRON", "nmod:poss"))
