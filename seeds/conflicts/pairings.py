"""Words that the lists put together: opposites, words alike, and members of sets that exclude one another."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from seeds.wordlists import rows

Pairs = dict[tuple[str, str], dict[str, float]]
"""For a part of speech and a word, the words it is put together with and how surely."""


@cache
def exclusive() -> dict[str, dict[str, str]]:
    """For each word the sets it belongs to, with the member it stands for."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for name, members in rows("exclusive.tsv"):
        for member in members.split():
            for word in member.split("|"):
                found[word][name] = member
    for country, people in rows("nationalities.tsv"):
        for word in (*country.split("|"), *people.split()):
            found[word]["nationality"] = country
    return found


@cache
def own() -> tuple[Pairs, Pairs]:
    """Our own opposites, and the words that stand on one side together."""
    opposite: Pairs = defaultdict(dict)
    alike: Pairs = defaultdict(dict)
    for pos, left, right, *_ in rows("antonyms.tsv"):
        sides = (left.split(), right.split())
        for here, there in (sides, sides[::-1]):
            for word in here:
                opposite[pos, word] |= dict.fromkeys(there, 1.0)
                alike[pos, word] |= dict.fromkeys(here, 0.85)
    for pos, words in rows("alike.tsv"):
        members = words.split()
        for word in members:
            alike[pos, word] |= dict.fromkeys(members, 0.8)
    return opposite, alike


@cache
def in_turn() -> frozenset[tuple[str, str]]:
    """Opposites of which one may follow on the other."""
    listed = [(left.split(), right.split()) for _, left, right, *turn in rows("antonyms.tsv") if turn]
    return frozenset(pair for left, right in listed for a in left for b in right for pair in ((a, b), (b, a)))


@cache
def wordnet_opposites() -> Pairs:
    """Antonyms of WordNet and the words like them, with how sharply they are opposed."""
    found: Pairs = defaultdict(dict)
    for row in rows("wordnet-antonyms.tsv"):
        pos, a, b = row[:3]
        near = [words.split() for words in [*row[3:], "", ""][:2]]
        for one, other, like in ((a, b, near[1]), (b, a, near[0])):
            for word in like:
                found[pos, one].setdefault(word, 0.75)
                found[pos, word].setdefault(one, 0.75)
            found[pos, one][other] = 0.95
    return found


@cache
def wordnet_alike() -> Pairs:
    """Synonyms, derived words and kinds of WordNet, with how alike they are."""
    found: Pairs = defaultdict(dict)
    for pos, words in rows("wordnet-synonyms.tsv"):
        members = words.split()
        for word in members:
            found[pos, word] |= dict.fromkeys(members, 0.85)
    for pos, word, kinds in rows("wordnet-kinds.tsv"):
        for kind in kinds.split():
            found[pos, word].setdefault(kind, 0.6)
            found[pos, kind].setdefault(word, 0.6)
    for pos, word, kin in rows("wordnet-relatives.tsv"):
        for relative in kin.split():
            found["*", word][relative] = found["*", relative][word] = 0.85
            found[pos, word].setdefault(relative, 0.85)
    return found
