"""Universal Dependencies for every pipeline: the relations and heads of the CLEAR scheme rewritten.

CLEAR is what spaCy's own English pipelines give: function words head their phrases ("in" heads "in Rome"), and a
copula heads its predicate. Universal Dependencies, which all later steps read, has it the other way round.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum


class Scheme(Enum):
    """How a pipeline names the relations between words."""

    UNIVERSAL = "universal"
    CLEAR = "clear"


@dataclass(slots=True)
class Word:
    """A word as a pipeline analysed it, to be rewritten in place; the root heads itself."""

    lower: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int


NOUNS = ("NOUN", "PROPN")
"""The parts of speech of common nouns and names."""


def scheme(relations: Iterable[str]) -> Scheme:
    """Tell a pipeline's scheme from the relations it knows."""
    return Scheme.CLEAR if {"dobj", "pobj"} & set(relations) else Scheme.UNIVERSAL


def to_universal(words: list[Word], given: Scheme) -> None:
    """Rewrite the relations of one paragraph in place."""
    if given is Scheme.CLEAR:
        for at, word in enumerate(words):
            if word.dep in {"prep", "agent", "dative"} and words[word.head].dep not in _PREPOSITIONAL:
                _turn_prepositions(words, at)
        for at, word in enumerate(words):
            if word.lemma == "be" and word.dep not in {"aux", "auxpass"}:
                _turn_copula(words, at)
        for word in words:
            word.dep = _RENAMED.get(word.dep, word.dep)
    for at, word in enumerate(words):
        if word.head == at:
            word.dep = "root"


_PREPOSITIONAL = frozenset(("prep", "agent", "dative"))
_PREDICATES = frozenset(("attr", "acomp", "oprd"))
_VERBAL = frozenset(("VERB", "AUX", "ADJ", "ADV"))
_RENAMED = {
    "acomp": "xcomp", "attr": "xcomp", "auxpass": "aux:pass", "csubjpass": "csubj:pass", "dative": "iobj",
    "dobj": "obj", "intj": "discourse", "meta": "dep", "neg": "advmod", "npadvmod": "obl:unmarked",
    "nsubjpass": "nsubj:pass", "oprd": "xcomp", "pcomp": "advcl", "pobj": "obl", "poss": "nmod:poss",
    "preconj": "cc:preconj", "predet": "det:predet", "prep": "advmod", "prt": "compound:prt", "quantmod": "advmod",
    "relcl": "acl:relcl",
}  # fmt: skip


def _children(words: list[Word], at: int) -> list[int]:
    return [place for place, word in enumerate(words) if word.head == at and place != at]


def _turn_prepositions(words: list[Word], first: int) -> None:
    """Make what a chain of prepositions governs ("according to the mayor") the dependent, and them its case."""
    chain = [first]
    while governed := [at for at in _children(words, chain[-1]) if _is_preposition(words, at)]:
        chain.append(governed[0])
    inner = [at for at in _children(words, chain[-1]) if words[at].dep in {"pobj", "pcomp"}]
    if not inner:
        return
    top, noun, outer = words[first], inner[0], words[first].head
    clause = words[noun].dep == "pcomp"
    words[noun].dep = _relation(top, words[outer], clause=clause)
    words[noun].head = outer
    for at in _children(words, first) + [child for link in chain[1:] for child in _children(words, link)]:
        if at not in chain:
            words[at].head = noun
    _join_prepositions(words, first, noun)
    top.dep, top.head = "mark" if clause else "case", noun
    for link in chain[1:]:
        words[link].dep, words[link].head = "fixed", first


def _is_preposition(words: list[Word], at: int) -> bool:
    inside = {words[child].dep for child in _children(words, at)} & {"pobj", "pcomp"}
    return words[at].pos in {"ADP", "SCONJ"} and words[at].dep in {"prep", "pcomp"} and bool(inside)


def _join_prepositions(words: list[Word], first: int, noun: int) -> None:
    """Join what a second preposition governs ("in Rome and in Milan") to what the first did."""
    for at in _children(words, noun):
        governed = [child for child in _children(words, at) if words[child].dep == "pobj"]
        if words[at].dep == "conj" and words[at].pos == words[first].pos and governed:
            words[governed[0]].dep, words[governed[0]].head = "conj", noun
            words[at].dep, words[at].head = "case", governed[0]


def _relation(preposition: Word, outer: Word, *, clause: bool) -> str:
    verbal = outer.pos in _VERBAL
    if clause:
        return "advcl" if verbal else "acl"
    if preposition.dep == "agent":
        return "obl:agent"
    return "obl" if verbal else "nmod"


def _turn_copula(words: list[Word], at: int) -> None:
    """Make the predicate after a form of "be" the head; "there is" keeps its verb."""
    below = _children(words, at)
    predicate = next((child for child in below if words[child].dep in _PREDICATES), None)
    if any(words[child].dep == "expl" and words[child].lower == "there" for child in below):
        if predicate is not None:
            words[predicate].dep = "nsubj"
        return
    if predicate is None:
        predicate = next((child for child in below if words[child].dep == "obl" and child > at), None)
    if predicate is None:
        return
    is_root = words[at].head == at
    words[predicate].dep, words[predicate].head = words[at].dep, predicate if is_root else words[at].head
    for child in [*below, at]:
        if child != predicate:
            words[child].head = predicate
    words[at].dep = "cop"


_MORPHOLOGY = {
    "NN": "Number=Sing", "NNP": "Number=Sing", "NNS": "Number=Plur", "NNPS": "Number=Plur",
    "VBD": "Tense=Past|VerbForm=Fin", "VBP": "Tense=Pres|VerbForm=Fin", "VBZ": "Number=Sing|Tense=Pres|VerbForm=Fin",
    "VB": "VerbForm=Inf", "VBN": "VerbForm=Part", "VBG": "VerbForm=Ger", "MD": "VerbForm=Fin",
    "JJR": "Degree=Cmp", "RBR": "Degree=Cmp", "JJS": "Degree=Sup", "RBS": "Degree=Sup",
}  # fmt: skip


def morphology(tag: str) -> str:
    """Return the features a Penn Treebank tag tells of, in the notation of Universal Dependencies."""
    return _MORPHOLOGY.get(tag, "")
