"""Universal Dependencies for every pipeline: the relations and heads of other schemes rewritten."""

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
    """A word as a pipeline analysed it, to be rewritten in place."""

    lower: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int


def scheme(relations: Iterable[str]) -> Scheme:
    """Tell a pipeline's scheme from the relations it knows."""
    return Scheme.CLEAR if {"dobj", "pobj"} & set(relations) else Scheme.UNIVERSAL


def to_universal(words: list[Word], given: Scheme) -> None:
    """Rewrite the relations of one paragraph in place."""
    for at, word in enumerate(words):
        if word.head == at:
            word.dep = "root"


_MORPHOLOGY = {
    "NN": "Number=Sing", "NNP": "Number=Sing", "NNS": "Number=Plur", "NNPS": "Number=Plur",
    "VBD": "Tense=Past|VerbForm=Fin", "VBP": "Tense=Pres|VerbForm=Fin", "VBZ": "Number=Sing|Tense=Pres|VerbForm=Fin",
    "VB": "VerbForm=Inf", "VBN": "VerbForm=Part", "VBG": "VerbForm=Ger", "MD": "VerbForm=Fin",
    "JJR": "Degree=Cmp", "RBR": "Degree=Cmp", "JJS": "Degree=Sup", "RBS": "Degree=Sup",
}  # fmt: skip


def morphology(tag: str) -> str:
    """Return the features a Penn Treebank tag tells of, in the notation of Universal Dependencies."""
    return _MORPHOLOGY.get(tag, "")
