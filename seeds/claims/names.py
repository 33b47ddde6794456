"""Names of persons and bodies without what stands before them."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from seeds.claims import lexicon
from seeds.claims.phrases import Phrase


def untitled(phrase: Phrase) -> Phrase:
    """A name without the titles and offices before it."""
    titled = [at for at, word in enumerate(phrase.words[:-1]) if word.rstrip(".") in _titles()]
    if not titled:
        return phrase
    cut = titled[-1] + 1
    length = len(phrase.words)
    plain = phrase.end - phrase.start == length
    return replace(phrase, start=phrase.start + cut, words=phrase.words[cut:]) if plain else phrase


@cache
def _titles() -> frozenset[str]:
    return frozenset(
        fields[0].lower().rstrip(".")
        for name in ("person_nouns.tsv", "honorifics.tsv")
        for _, fields in lexicon.rows(name)
    )
