"""Dictionary forms of words: exceptions seen in the treebanks first, then the spelling rules of English inflection."""

from __future__ import annotations

import re
from collections.abc import Mapping

Key = tuple[str, str]
"""A lower-case word and its Penn Treebank tag."""

_NAMES = frozenset(("NNP", "NNPS"))
_DOUBLED = re.compile(r"(?:[^aeiou][aeiou])([bdgklmnprtvz])\1$")
_WANTS_E = re.compile(
    r"(?:^[^aeiou]*[aeiou][bcdfgklmnprstvz]|[^aeiou][aeiouy][csvzg]|[aeiou]s|[aeiou]v|[rln][csvz]|[aeiou]ic|[lr]ps|ws|ieg|[lrd]g|[ae]ng"
    r"|[bcdfgkptz]l|[^aeiou][iu]l|[^aeo][aiu]r|(?:pl|gn|st|c)or|u|[^e]e|[tlsrcdvzniu]at|[lp]et|(?:nv|un|gn|[cx])it|[mvu]ot|ut"
    r"|[^aeiou][iou]d|[vu]ad|ib|[^aeiou][aiou]m|ag|uc|[^aeiou][aio]k|yp|[^aeiou]in|[^aeiou]ap|[rn]ven|^[ao]w)$"
)


def lemma(word: str, tag: str, exceptions: Mapping[Key, str]) -> str:
    """Return the dictionary form of a word under its tag.

    >>> lemma("Denied", "VBD", {})
    'deny'
    """
    place = key(word, tag)
    if place in exceptions:
        return exceptions[place]
    if tag in _NAMES:
        return word if tag == "NNP" else _singular(word)
    return _RULES.get(tag, str)(place[0])


def key(word: str, tag: str) -> Key:
    """Return the word as the exceptions know it: lower case, with a straight apostrophe."""
    return word.lower().replace("’", "'"), tag


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _stem(word: str) -> str:
    """Undo what "-ed" and "-ing" do to the end of a verb."""
    if word.endswith("i"):
        return word[:-1] + "y" if len(word) > 2 else word + "e"
    if _DOUBLED.search(word) and not word.endswith(("ll", "ss", "cott")):
        return word[:-1]
    return word + "e" if _WANTS_E.search(word) else word


def _past(word: str) -> str:
    return _stem(word[:-2]) if word.endswith("ed") and len(word) > 3 else word


def _gerund(word: str) -> str:
    return _stem(word[:-3]) if word.endswith("ing") and len(word) > 5 else word


def _degree(word: str) -> str:
    """Undo what "-er" and "-est" do to an adjective."""
    return _stem(word.removesuffix("er").removesuffix("est")) if len(word) > 4 else word


def _third_person(word: str) -> str:
    return word[:-2] if word.endswith("oes") else _singular(word)


_RULES = {"NNS": _singular, "VBZ": _third_person, "VBD": _past, "VBN": _past, "VBG": _gerund}
_RULES |= dict.fromkeys(("JJR", "JJS", "RBR", "RBS"), _degree)
