"""The cue lexicons: which verbs, nouns and adjectives attribute, and the frames in which they do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from seeds import wordlists

_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Cue:
    """One entry of a cue lexicon: a lemma, its kind and its frames; `prepositions` are those of its `p:` frames."""

    lemma: str
    kind: str
    frames: frozenset[str]
    prepositions: frozenset[str]


@cache
def verbs() -> dict[str, Cue]:
    """Return the cue verbs by lemma."""
    return _read("cue_verbs.tsv")


@cache
def nouns() -> dict[str, Cue]:
    """Return the cue nouns by lemma."""
    return _read("cue_nouns.tsv")


@cache
def adjectives() -> dict[str, Cue]:
    """Return the cue adjectives by their base form."""
    return _read("cue_adjectives.tsv")


@cache
def forms() -> dict[str, str]:
    """Return the regular inflections of the cue verbs, for words whose lemma the parser got wrong."""
    found: dict[str, str] = {}
    for lemma in verbs():
        for form in _inflections(lemma):
            found.setdefault(form, lemma)
    return found


def _inflections(lemma: str) -> Iterator[str]:
    stem = lemma[:-1] if lemma.endswith("e") else lemma
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        yield from (lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing")
        return
    yield lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s")
    yield from (stem + "ed", stem + "ing")
    if (
        len(lemma) > 2
        and lemma[-1] not in _VOWELS + "wxy"
        and lemma[-2] in _VOWELS
        and lemma[-3] not in _VOWELS.replace("u", "")
    ):
        yield from (lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing")


@cache
def words(name: str) -> frozenset[str]:
    """Return the words of one section of the lexicon of words that stand around cues."""
    return frozenset(word for section, word in wordlists.rows("cue_words.tsv") if section == name)


def _read(name: str) -> dict[str, Cue]:
    return {lemma: entry(lemma, kind, frames.split()) for lemma, kind, frames in wordlists.rows(name)}


def entry(lemma: str, kind: str, frames: list[str]) -> Cue:
    """Return the cue that one row of a lexicon tells of."""
    prepositions = frozenset(frame[2:] for frame in frames if frame.startswith("p:"))
    return Cue(lemma, kind, frozenset(frames), prepositions)
