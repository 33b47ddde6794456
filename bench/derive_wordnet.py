"""Derives the WordNet word lists of `seeds/lexicons` from a WordNet 3.0 folder, so that they can be made again.

Usage: ``python -m bench.derive_wordnet /usr/share/wordnet seeds/lexicons``
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import log10
from pathlib import Path

FILES = {"n": "data.noun", "v": "data.verb", "a": "data.adj", "r": "data.adv"}
SENSES = {"n": 3, "v": 4, "a": 4, "r": 3}
"""How many of a word's senses, commonest first, are believed."""
NOTICE = "# Derived from Princeton WordNet 3.0 by bench/derive_wordnet.py; its licence is in WORDNET-LICENSE.txt\n"

Place = tuple[str, int]


@dataclass(frozen=True)
class Synset:
    """A set of words that share a sense, with its pointers as (symbol, place, source word, target word)."""

    pos: str
    satellite: bool
    words: tuple[str, ...]
    pointers: tuple[tuple[str, Place, int, int], ...]


def synsets(folder: Path) -> dict[Place, Synset]:
    """Read the four data files."""
    found = {}
    for pos, name in FILES.items():
        for line in (folder / name).read_text(encoding="utf-8").splitlines():
            if not line.startswith("  "):
                found[pos, int(line[:8])] = _synset(pos, line)
    return found


def _synset(pos: str, line: str) -> Synset:
    fields = line.split(" | ", maxsplit=1)[0].split()
    count = int(fields[3], 16)
    words = tuple(fields[4 + 2 * at].split("(")[0].lower() for at in range(count))
    rest = fields[5 + 2 * count :]
    pointers = []
    for at in range(int(fields[4 + 2 * count])):
        symbol, offset, kind, ends = rest[4 * at : 4 * at + 4]
        pointers.append((symbol, (kind.replace("s", "a"), int(offset)), int(ends[:2], 16), int(ends[2:], 16)))
    return Synset(pos, fields[2] == "s", words, tuple(pointers))


def ranks(folder: Path) -> dict[tuple[str, Place], int]:
    """Say which sense of a word a synset is, counted from 1 by frequency."""
    found = {}
    for pos, name in FILES.items():
        for line in (folder / name.replace("data", "index")).read_text(encoding="utf-8").splitlines():
            if not line.startswith("  "):
                fields = line.split()
                for rank, offset in enumerate(fields[6 + int(fields[3]) :], 1):
                    found[fields[0], (pos, int(offset))] = rank
    return found


def counts(folder: Path) -> dict[str, int]:
    """Count how often each word was tagged in the texts WordNet was made with."""
    total: dict[str, int] = defaultdict(int)
    for line in (folder / "cntlist.rev").read_text(encoding="utf-8").splitlines():
        key, _, count = line.split()
        total[key.split("%")[0]] += int(count)
    return total


class WordNet:
    """The synsets with the rank of each word's senses and the words' frequencies."""

    def __init__(self, folder: Path) -> None:
        self.synsets = synsets(folder)
        self.ranks = ranks(folder)
        self.counts = counts(folder)

    def common(self, place: Place) -> list[str]:
        """The single words of a synset for which it is one of the commoner senses."""
        most = SENSES[place[0]]
        return [
            word
            for word in dict.fromkeys(self.synsets[place].words)
            if self._plain(word) and self.ranks.get((word, place), 99) <= most
        ]

    def _plain(self, word: str) -> bool:
        return word.replace("-", "").replace("_", "").isalpha() and word.count("_") <= 1 and len(word) > 1

    def synonyms(self) -> Iterator[str]:
        """One line a synset: part of speech and the words that share it."""
        for place in self.synsets:
            words = [word for word in self.common(place) if self.counts.get(word, 0) or place[0] != "n"]
            if len(words) > 1 and any(self.counts.get(word, 0) > 0 for word in words):
                yield f"{place[0]}\t{' '.join(words)}"

    def antonyms(self) -> Iterator[str]:
        """One line a pair of opposed words; adjectives are followed by the words like either."""
        for place, synset in self.synsets.items():
            for symbol, other, source, target in synset.pointers:
                if symbol == "!" and (place < other or place == other):
                    a, b = synset.words[source - 1], self.synsets[other].words[target - 1]
                    if self._plain(a) and self._plain(b):
                        sides = (self._like(place, a), self._like(other, b))
                        yield "\t".join((place[0], a, b, " ".join(sides[0]), " ".join(sides[1]))).rstrip()

    def _like(self, place: Place, head: str) -> list[str]:
        if place[0] != "a" or self.ranks.get((head, place), 99) > 2:
            return []
        near = [other for symbol, other, _, _ in self.synsets[place].pointers if symbol == "&"]
        words = [word for other in near for word in self.common(other) if self.ranks[word, other] <= 2]
        return sorted({word for word in words if self.counts.get(word, 0) > 0} - {head})

    def kinds(self) -> Iterator[str]:
        """One line a word: what it is a kind of, one or two steps up, where that still says something."""
        above: dict[tuple[str, str], set[str]] = defaultdict(set)
        for place, synset in self.synsets.items():
            if place[0] not in "nv":
                continue
            for word in synset.words:
                if self._plain(word) and self.counts.get(word, 0) > 0 and self.ranks.get((word, place), 99) <= 2:
                    above[place[0], word] |= set(self._above(place, 2 if place[0] == "n" else 1))
        for (pos, word), kinds in sorted(above.items()):
            if kinds - {word}:
                yield f"{pos}\t{word}\t{' '.join(sorted(kinds - {word}))}"

    def _above(self, place: Place, steps: int) -> Iterable[str]:
        for symbol, other, _, _ in self.synsets[place].pointers:
            if symbol in ("@", "@i") and steps and self._depth(other) > (4 if place[0] == "n" else 0):
                yield from (word for word in self.common(other) if self.counts.get(word, 0) > 0)
                yield from self._above(other, steps - 1)

    def _depth(self, place: Place) -> int:
        depth = 0
        while up := [other for symbol, other, _, _ in self.synsets[place].pointers if symbol in ("@", "@i")]:
            place, depth = up[0], depth + 1
        return depth

    def relatives(self) -> Iterator[str]:
        """One line a verb or adjective: nouns and other words derived from it."""
        found: dict[tuple[str, str], set[str]] = defaultdict(set)
        for place, synset in self.synsets.items():
            for symbol, other, source, target in synset.pointers:
                if symbol in ("+", "\\") and source and place[0] in "var":
                    a, b = synset.words[source - 1], self.synsets[other].words[target - 1]
                    if a != b and self._plain(a) and self._plain(b) and self._kin(a, b):
                        found[place[0], a].add(b)
        for (pos, word), kin in sorted(found.items()):
            if any(self.counts.get(form, 0) for form in (word, *kin)):
                yield f"{pos}\t{word}\t{' '.join(sorted(kin))}"

    def _kin(self, a: str, b: str) -> bool:
        return a[:3] == b[:3] and not b.endswith(("er", "or", "ist", "ee"))

    def frequencies(self) -> Iterator[str]:
        """One line a word: its weight, less the commoner it is."""
        for word, count in sorted(self.counts.items()):
            if self._plain(word) and "_" not in word:
                yield f"{word}\t{max(0.15, 1 - 0.25 * log10(1 + count)):.2f}"


def main(folder: Path, into: Path) -> None:
    """Write every derived list."""
    net = WordNet(folder)
    lists = {
        "synonyms": net.synonyms(), "antonyms": net.antonyms(), "kinds": net.kinds(),
        "relatives": net.relatives(), "weights": net.frequencies(),
    }  # fmt: skip
    for name, lines in lists.items():
        text = NOTICE + "\n".join(lines) + "\n"
        (into / f"wordnet-{name}.tsv").write_text(text, encoding="utf-8")
        print(f"{name}: {text.count(chr(10)) - 1} lines")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
