"""Kinds of bodies: what a text says a body is, and which nouns may take up which bodies."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from seeds.attribution import nominals
from seeds.attribution import vocabulary as lexicon
from seeds.attribution.entities import Entities, Entity
from seeds.attribution.names import Kind, Name
from seeds.attribution.syntax import SUBJECTS, top
from seeds.language.parse import Parse, Token


@cache
def kin(noun: str) -> frozenset[str]:
    """Return the words in names that a noun may take up: a lender is a bank."""
    return frozenset(lexicon.table("body_kin.tsv").get(noun, "").split())


def told(parse: Parse, entity: Entity) -> set[str]:
    """Return the words by which a text says what a body is: "the drugmaker Acme", "Acme, a union of dockers,"."""
    if entity.kind is not Kind.BODY:
        return set()
    nouns = {noun for name in entity.names for noun in _nouns_beside(parse, name.first, name.end, top(parse, name))}
    words = {word for noun in nouns for word in nominals.modifiers(parse, noun)}
    return words | {lexicon.bare(parse.tokens[noun].lemma) for noun in nouns}


def named_beside(parse: Parse, entities: Entities, head: int) -> Entity | None:
    """Return who is named beside a noun: "the company that paid, Acme,", "a rival union, Harbour First,"."""
    token = parse.tokens[head]
    noun = token.pos == "NOUN" and token.tag == "NN"
    person = token.lower == "one" or (noun and nominals.sort(token) == nominals.PERSON)
    if not person and not is_body(token):
        return None
    for c in (*token.children, head + 1):
        known = entities.at.get(c)
        if known is None or not _is_beside(parse, head, c):
            continue
        if known[0].kind is (Kind.PERSON if person else Kind.BODY) or (known[0].kind is Kind.BODY and c == head + 1):
            return known[0]
    if person and not lexicon.is_listed("introducing.tsv", token.lemma):
        return None
    first = nominals.phrase(parse, head)[0]
    before = entities.at.get(first - 2)
    if person and before is not None and before[0].kind is Kind.BODY and parse.tokens[first - 1].text == ",":
        return before[0]
    if before is not None and before[0].kind is Kind.BODY and nominals.apposed(parse, before[1].end) == head:
        return before[0]
    return None


def _is_beside(parse: Parse, head: int, name: int) -> bool:
    """Tell a name that explains a noun before it, also where the parser made both of them subjects."""
    token, other = parse.tokens[head], parse.tokens[name]
    if other.head == head:
        return name == head + 1 or (name > head and (other.dep in ("appos", "flat") or _is_set_off(parse, head, name)))
    return name == head + 1 and (other.head, other.dep) == (token.head, token.dep) and token.dep in SUBJECTS


def _is_set_off(parse: Parse, head: int, name: int) -> bool:
    """Tell a name between commas that the parser joined to the noun before it: "the maker, drugmaker Acme, said"."""
    tokens = parse.tokens
    joint = any(tokens[c].dep == "cc" for c in tokens[name].children)
    closed = name + 1 < len(tokens) and tokens[name + 1].text == "," and tokens[head + 1].text == ","
    return tokens[name].dep == "conj" and closed and not joint


def is_body(token: Token) -> bool:
    """Tell a noun for one body."""
    return token.pos == "NOUN" and token.tag == "NN" and nominals.sort(token) == nominals.BODY


def _is_kind(token: Token) -> bool:
    return is_body(token) or (token.tag == "NNP" and lexicon.body_noun(token.lower) is not None)


def is_place(parse: Parse, entity: Entity) -> bool:
    """Tell a name of a place: by its last word, or it tells where something is and never who does something."""
    last = lexicon.bare(entity.words[-1])
    if entity.kind is Kind.BODY and lexicon.is_listed("names_of_things.tsv", last) and not lexicon.body_suffix(last):
        return True
    if not all(name.judged and not _does(parse, name) for name in entity.names):
        return False
    return any(_is_where(parse, name.first, name.end) for name in entity.names)


def _does(parse: Parse, name: Name) -> bool:
    return parse.tokens[top(parse, name)].dep in SUBJECTS or nominals.owns_a_body(parse, name.end)


def _is_where(parse: Parse, first: int, end: int) -> bool:
    """Tell "near Lima" and "Lima-based"."""
    if [t.lower for t in parse.tokens[end : end + 2]] == ["-", "based"]:
        return True
    at = first - 1
    if at > 0 and parse.tokens[at].lower == "of":
        return lexicon.is_listed("localities.tsv", parse.tokens[at - 1].lemma)
    while at > 0 and parse.tokens[at].pos in ("DET", "ADJ"):
        at -= 1
    return at >= 0 and lexicon.is_listed("where.tsv", parse.tokens[at].lower)


def _nouns_beside(parse: Parse, first: int, end: int, head: int) -> Iterator[int]:
    """Yield the nouns for bodies that a name stands beside, before it or in an apposition after it."""
    tokens = parse.tokens
    above = tokens[head].head
    if tokens[head].dep in ("appos", "flat") and is_body(tokens[above]):
        yield above
    if first and _is_kind(tokens[first - 1]) and first - 1 != above:
        yield first - 1
    apposed = nominals.apposed(parse, end)
    if apposed is not None:
        yield apposed
    yield from (c for c in tokens[head].children if c >= end and tokens[c].dep == "appos" and is_body(tokens[c]))
