"""What a parser commonly mistakes, put right before positions are read: lost subjects, verbs taken for nouns."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from seeds.claims import attitudes
from seeds.language.parse import Token

_SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "csubj:pass", "nsubj:outer", "expl")
_HELPERS = ("aux", "aux:pass", "cop")
_FINITE = ("VBZ", "VBP", "VBD")


def mended(tokens: Sequence[Token], places: Collection[int]) -> Sequence[Token]:
    """The tokens with what is put right at the places given; the same where nothing is."""
    found = list(tokens)
    for i in sorted(places):
        for token in _mended(found, i):
            found[token.i] = token
    return found


def _mended(tokens: Sequence[Token], i: int) -> Iterator[Token]:
    token = tokens[i]
    if token.tag == "VBG" and token.dep in ("ccomp", "xcomp", "advcl"):
        yield from _gerund(tokens, token)
    elif token.pos == "AUX" and token.dep in ("nsubj", "obj") and token.tag in ("NN", "NNS"):
        yield replace(token, pos="NOUN")
    elif token.dep == "compound" and token.pos in ("NOUN", "PROPN") and token.head == i + 1:
        if tokens[i + 1].tag in _FINITE and not _has(tokens, i + 1, *_SUBJECTS):
            yield replace(token, dep="nsubj")
    elif token.tag == "NNS" and token.lemma in attitudes.verbs() and _has(tokens, i, "obj"):
        yield from _verb(tokens, token)


def _gerund(tokens: Sequence[Token], token: Token) -> Iterator[Token]:
    """Make "lifting the ban" the subject of the clause after it that has none: "would send a signal"."""
    if _has(tokens, token.i, "mark", "case", *_SUBJECTS, *_HELPERS):
        return
    beside = [token.head] if token.head > token.i else [k for k in tokens[token.head].children if k > token.i]
    clause = next((k for k in beside if _finite(tokens, k) and not _has(tokens, k, *_SUBJECTS)), None)
    if clause is None or (clause != token.head and tokens[clause].dep not in ("ccomp", "parataxis")):
        return
    between = tokens[token.i + 1 : clause]
    if any(t.dep in ("cc", "mark") and t.head == clause for t in between) or tokens[clause].sentence != token.sentence:
        return
    if clause != token.head:
        above = tokens[token.head]
        yield replace(above, children=[k for k in above.children if k != token.i])
        yield replace(tokens[clause], children=sorted((*tokens[clause].children, token.i)))
    yield replace(token, dep="csubj", head=clause)


def _verb(tokens: Sequence[Token], token: Token) -> Iterator[Token]:
    """Make a verb of a noun with an object, and a subject of the noun before it: "early screening saves lives"."""
    before = tokens[token.i - 1] if token.i else token
    if before.head != token.i or before.dep not in ("amod", "compound", "nsubj") or before.pos not in ("NOUN", "PROPN"):
        return
    yield replace(token, pos="VERB", tag="VBZ")
    yield replace(before, dep="nsubj")


def _finite(tokens: Sequence[Token], i: int) -> bool:
    return tokens[i].tag in _FINITE or _has(tokens, i, *_HELPERS)


def _has(tokens: Sequence[Token], i: int, *deps: str) -> bool:
    return any(tokens[k].dep in deps for k in tokens[i].children)
