"""Derives the table of word senses that the network reads from a WordNet 3.0 folder, so that it can be made again.

Usage: ``python -m bench.derive_senses /usr/share/wordnet seeds/language/network/senses.tsv``
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

NOTICE = """\
# Single words with their commonest sense: part of speech<TAB>lexicographer's file<TAB>what can follow the verb<TAB>
# how often met in tagged texts, rounded down to a power of two<TAB>the words.
# At the end irregular forms: part of speech<TAB>form<TAB>word.
# Derived from Princeton WordNet 3.0 by bench/derive_senses.py; its licence is in seeds/lexicons/WORDNET-LICENSE.txt
"""
KINDS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
KIND_NUMBERS = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
FRAMES = {
    "i": (1, 2, 3, 4, 5, 6, 7, 23, 35),  # nothing, or what the subject is
    "t": (8, 9, 10, 11),  # an object
    "d": (14, 15, 17, 18, 19, 31),  # two objects, or one with "to", "from", "with" or "of"
    "p": (12, 13, 16, 20, 21, 22, 27, 30),  # a preposition
    "c": (26, 34),  # a clause
    "o": (24, 25, 28, 32),  # an infinitive
    "g": (33,),  # a gerund
    "x": (29,),  # "whether"
}
"""A letter for each group of WordNet's sentence frames."""
SENSES_READ = 3
"""How many senses of a verb tell what follows it."""

_LETTER = {frame: letter for letter, frames in FRAMES.items() for frame in frames}
_WORD = re.compile(r"[a-z][a-z'-]*")


def main(folder: Path, output: Path) -> None:
    """Write words with the same description on one line, then the irregular forms."""
    alike: defaultdict[tuple[str, str, str, str], list[str]] = defaultdict(list)
    known = set()
    counts = _counts(folder / "cntlist.rev")
    for name, kind in KINDS.items():
        for word, description in _described(folder, name):
            alike[kind, *description, str(_rounded(counts[word, kind]))].append(word)
            known.add((kind, word))
    lines = ["\t".join((*description, " ".join(sorted(words)))) for description, words in sorted(alike.items())]
    irregular = sorted(form for name in KINDS for form in _irregular(folder, name) if (form[0], form[2]) in known)
    output.write_text(NOTICE + "\n".join([*lines, *("\t".join(form) for form in irregular)]) + "\n", encoding="utf-8")


def _counts(path: Path) -> Counter[tuple[str, str]]:
    """Return how often each word was met as each part of speech in the texts tagged by WordNet's makers."""
    found: Counter[tuple[str, str]] = Counter()
    for line in path.read_text(encoding="utf-8").splitlines():
        key, _, count = line.split()
        word, _, sense = key.partition("%")
        found[word, KIND_NUMBERS[sense[0]]] += int(count)
    return found


def _rounded(count: int) -> int:
    return 1 << (count.bit_length() - 1) if count else 0


def _described(folder: Path, name: str) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield each single word with the lexicographer's file of its first sense and the frames of its first senses."""
    synsets = {fields[0]: fields for fields in _rows(folder / f"data.{name}")}
    for fields in _rows(folder / f"index.{name}"):
        senses = [synsets[offset] for offset in fields[6 + int(fields[3]) :]]
        if _WORD.fullmatch(fields[0]):
            frames = {_LETTER[frame] for synset in senses[:SENSES_READ] for frame in _frames(synset, fields[0])}
            yield fields[0], (str(int(senses[0][1])), "".join(sorted(frames)))


def _rows(path: Path) -> Iterator[list[str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("  "):
            yield line.partition("|")[0].split()


def _frames(synset: list[str], word: str) -> Iterator[int]:
    """Yield the sentence frames of a word in a synset: those of all its words and its own."""
    members = int(synset[3], 16)
    place = 4 + 2 * members
    place += 1 + 4 * int(synset[place])
    if place < len(synset):
        for at in range(place + 1, place + 1 + 3 * int(synset[place]), 3):
            member = int(synset[at + 2], 16)
            if not member or synset[2 + 2 * member].lower() == word:
                yield int(synset[at + 1])


def _irregular(folder: Path, name: str) -> Iterator[tuple[str, str, str]]:
    for line in (folder / f"{name}.exc").read_text(encoding="utf-8").splitlines():
        form, *words = line.split()
        for word in words:
            yield KINDS[name], form, word


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
