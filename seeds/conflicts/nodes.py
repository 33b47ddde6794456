"""The words of a claim that carry its meaning, as a small tree that needs no parser to be read again."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from seeds import wordlists
from seeds.conflicts import polarity, relations, syntax, terms, times, weighing
from seeds.conflicts.terms import Term
from seeds.language.parse import Parse, Token

_POS = {"NOUN": "n", "PROPN": "n", "VERB": "v", "ADJ": "a", "ADV": "r", "PRON": "x", "NUM": "a", "ADP": "p"}


class Node(NamedTuple):
    """One word: its place among the claim's words, in the article text, and how it is put forward.

    ``head`` is the index of the node above, -1 at the top; ``role`` is "subj", "obj", "obl:in"…, the same for
    active and passive; ``low`` and ``high`` say of what share of things it holds; ``mood`` as in polarity; ``kind``
    is "name" for proper names.
    """

    lemma: str
    form: str
    pos: str
    head: int
    role: str
    start: int
    end: int
    weight: float
    low: float
    high: float
    mood: str
    tense: str
    kind: str

    @property
    def name(self) -> bool:
        """Whether the word is a proper name."""
        return self.kind == "name"

    @property
    def word(self) -> relations.Word:
        """The word as the lists are asked for it."""
        return relations.Word(self.lemma, self.form, self.pos)


def read(parse: Parse, tokens: Sequence[int], cue: Sequence[int] = ()) -> tuple[list[Node], dict[int, int]]:
    """The nodes of a claim's tokens, with the node that each token belongs to or hangs under."""
    carrying = list(terms.read(parse, tokens))
    place = {term.at: number for number, term in enumerate(carrying)}
    attitudes = polarity.attitudes(parse, tokens, cue)
    found = [_node(parse, term, place, attitudes) for term in carrying]
    return _whole(found), {at: _under(parse, at, place) for at in tokens}


def _whole(found: list[Node]) -> list[Node]:
    """Give a predicate without a subject the noun that the parser left hanging before it."""
    tops = [at for at, node in enumerate(found) if node.head < 0]
    if len(tops) < 2 or found[tops[0]].pos != "n" or found[tops[0]].role not in ("obj", "root", "dep"):
        return found
    told = next((at for at in tops[1:] if found[at].tense and not _has_subject(found, at)), None)
    if told is not None:
        found[tops[0]] = found[tops[0]]._replace(head=told, role="subj")
    return found


def _has_subject(found: Sequence[Node], at: int) -> bool:
    return any(node.head == at and node.role == "subj" for node in found)


def _under(parse: Parse, at: int, place: dict[int, int]) -> int:
    """The node of a token, else of the nearest token above that has one, -1 where none has."""
    seen: set[int] = set()
    while at not in place:
        if at in seen or parse.tokens[at].head == at:
            return -1
        seen.add(at)
        at = parse.tokens[at].head
    return place[at]


def _node(parse: Parse, term: Term, place: dict[int, int], attitudes: dict[int, polarity.Attitude]) -> Node:
    token = parse.tokens[term.at]
    attitude = attitudes[term.at]
    low, high = polarity.degree(parse, token, attitude.denied or _had(parse, token, attitudes))
    pos = _part(parse, term, token)
    head = _under(parse, syntax.head(parse, token), place) if token.head != token.i else -1
    role = syntax.role(parse, syntax.counting(parse, token, place))
    return Node(
        term.lemma, term.lemma if term.phrase else token.lower, pos, head, role,
        parse.tokens[term.first].start, parse.tokens[term.last].end, weighing.weight(parse, term, token, pos),
        low, high, attitude.mood, syntax.tense(parse, token), "name" if token.pos == "PROPN" else "",
    )  # fmt: skip


def _part(parse: Parse, term: Term, token: Token) -> str:
    if not term.phrase:
        described = token.pos == "VERB" and any(parse.tokens[i].dep == "cop" for i in token.children)
        return "a" if described else _POS.get(token.pos, "p")
    return _kinds().get(term.lemma) or _POS.get(token.pos, "n")


def _had(parse: Parse, token: Token, attitudes: dict[int, polarity.Attitude]) -> bool:
    """Whether it is denied that there is such a thing, or so much: "does not have enough beds", "got no answer"."""
    above = attitudes.get(token.head)
    if not above or not above.denied or token.dep not in ("obj", "nsubj", "nsubj:pass"):
        return False
    lemma = parse.tokens[token.head].lemma.lower()
    if any(parse.tokens[i].lower == "any" for i in token.children) or (lemma == "exist" and token.dep == "nsubj"):
        return not attitudes[token.i].denied and polarity.quantity(parse, token) is None
    counted = polarity.quantity(parse, token) if lemma in weighing.LIGHT else None
    return counted is not None and counted[0] >= polarity.AMPLE[0]


@cache
def _kinds() -> dict[str, str]:
    """The part of speech under which a term first stands in the list of antonyms."""
    states = (["v" if row[2] in terms.STATE_VERBS else "a", row[3]] for row in wordlists.rows("states.tsv"))
    rows = [*wordlists.rows("antonyms.tsv"), *(row for row in states if "_" in row[1])]
    return {term: row[0] for row in reversed(rows) for term in " ".join(row[1:]).split()}


def read_times(parse: Parse, tokens: Sequence[int], under: dict[int, int]) -> list[tuple[str, str, int]]:
    """The claim's times, each with the node it belongs to."""
    return [(name, value, under.get(anchor, -1)) for name, value, anchor in times.read(parse, tokens)]
