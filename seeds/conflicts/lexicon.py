"""What the word lists say of a single word: how much it tells, its kinds, what it stands for; read once."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache

from seeds.wordlists import rows

Interval = tuple[float, float]
_CODE = 3
"""The letters of a currency's code."""


@cache
def weights() -> dict[str, float]:
    """How much a word tells: near 1 for rare words, little for common ones."""
    return {word: float(weight) for word, weight in rows("wordnet-weights.tsv")}


@cache
def groups(name: str) -> dict[str, frozenset[str]]:
    """The kinds of a list of kinds and words; a kind may have several rows."""
    found: dict[str, set[str]] = defaultdict(set)
    for kind, words in rows(name):
        found[kind] |= set(words.split())
    return {kind: frozenset(words) for kind, words in found.items()}


@lru_cache(4096)
def heads(noun: str) -> frozenset[str]:
    """The kinds of heads or things for which a noun may stand where they are counted."""
    return frozenset(kind for kind, nouns in groups("heads.tsv").items() if noun in nouns and kind != "anybody")


@cache
def degrees() -> dict[str, Interval]:
    """The share of a set that a quantity word stands for; open ends stay a hundredth away."""
    return {word: _interval(text) for word, text in rows("degrees.tsv")}


def _interval(text: str) -> Interval:
    low, high = (float(part) for part in text[1:-1].split(","))
    return low + 0.01 * (text[0] == "("), high - 0.01 * (text[-1] == ")")


@cache
def hoax_words() -> dict[str, float]:
    """How surely a word says that a story is not true."""
    return {word: float(sureness) for word, sureness in rows("hoax.tsv")}


@cache
def _people() -> frozenset[str]:
    """Nouns for people, alone or together."""
    lists = ("person_nouns.tsv", "group_nouns.tsv")
    return frozenset(row[0].lower() for name in lists for row in rows(name))


def person(noun: str) -> bool:
    """Whether a noun stands for people: "candidate", "voter"."""
    return noun in _people()


@cache
def _humans() -> frozenset[str]:
    return _people() | {row[0] for row in rows("wordnet-persons.tsv")}


def human(noun: str) -> bool:
    """Whether a noun may stand for people, by whatever else it may mean: "pilgrim", "model"."""
    return noun in _humans()


@cache
def _bodies() -> frozenset[str]:
    return frozenset(row[0] for row in rows("body_nouns.tsv"))


def body(noun: str) -> bool:
    """Whether a noun stands for a body that speaks as one: "government", "company"."""
    return noun in _bodies()


def kind_of(noun: str, other: str) -> bool:
    """Whether a noun is listed as a kind of another: a budget is a plan."""
    return other in _kinds_of().get(noun, ())


@cache
def _kinds_of() -> dict[str, frozenset[str]]:
    return {word: frozenset(kinds.split()) for pos, word, kinds in rows("wordnet-kinds.tsv") if pos == "n"}


@cache
def _currencies() -> frozenset[str]:
    coined = {row[0] for row in rows("units.tsv") if len(row[1]) == _CODE and row[1].isupper()}
    return groups("measuring.tsv")["currency"] | coined


def currency(noun: str) -> bool:
    """Whether money is counted in what a noun names: "dollar", "shilling"."""
    return noun in _currencies()


@cache
def _deeds() -> frozenset[str]:
    """Nouns derived from verbs."""
    return frozenset(noun for pos, _, kin in rows("wordnet-relatives.tsv") if pos == "v" for noun in kin.split())


def happens(noun: str) -> bool:
    """Whether a noun names something that is done or happens: "arrest", "explosion"."""
    return noun in _deeds()


@cache
def _verbs() -> frozenset[str]:
    return frozenset(verb for pos, verb, _ in rows("wordnet-relatives.tsv") if pos == "v")


def verb(word: str) -> bool:
    """Whether a word is also a verb: "crane", "repair"."""
    return word in _verbs()


@cache
def _standards() -> dict[tuple[str, str], str]:
    """For each word of our own lists the first word of the first row it stands in, opposites included."""
    found: dict[tuple[str, str], str] = {}
    for pos, *sides in (*rows("antonyms.tsv"), *rows("alike.tsv")):
        words = " ".join(side for side in sides if side != "in turn").split()
        for word in words if pos != "*" else ():
            found.setdefault((pos, word), found.get((pos, words[0]), words[0]))
    return found


def standard(pos: str, lemma: str) -> str:
    """The word that stands for a word, its like and its opposites in index keys.

    >>> standard("v", "fall") == standard("v", "climb")
    True
    """
    return _standards().get((pos, lemma), lemma)


@cache
def wordings(noun: str) -> frozenset[str]:
    """A noun for an issue and the last words of its other wordings: agreement, deal, accord."""
    listed = (row for row in rows("synonyms-targets.tsv") if row[0] == noun)
    return frozenset((noun, *(one.split()[-1] for row in listed for one in row[1].split(", "))))


@cache
def kin(noun: str) -> frozenset[str]:
    """Nouns that may speak of one thing in an article, "the toll" and "the fee"."""
    return frozenset().union(*(row[0].split() for row in rows("synonyms-kin.tsv") if noun in row[0].split()))


@cache
def containers() -> frozenset[str]:
    """Nouns that only hold what they are about, with their other wordings: plan, deal, talks."""
    return frozenset().union(*(wordings(row[0]) for row in rows("synonyms-containers.txt")))
