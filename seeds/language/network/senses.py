"""What WordNet knows of a word before any text does: which parts of speech it can be, and what kinds of thing it names.

A treebank shows a few thousand nouns and verbs often enough to learn from; of tens of thousands more, this tells which
are people, places or times, and which verbs take a clause.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

KINDS = "nvar"
"""Noun, verb, adjective and adverb, as WordNet writes them."""
SAYING = "32"
"""The number of the lexicographer's file of verbs of saying."""
PATH = Path(__file__).parent / "senses.tsv"

_ENDINGS = {
    "n": (("s", ""), ("es", ""), ("ies", "y"), ("men", "man")),
    "v": (("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ied", "y"), ("ing", ""), ("ing", "e")),
    "a": (("er", ""), ("er", "e"), ("ier", "y"), ("est", ""), ("est", "e"), ("iest", "y")),
}
"""What inflection puts at the end of a word of each kind, and what stood there before."""
_FORMS = {"es": "s", "ies": "s", "men": "s", "ied": "ed", "ier": "er", "iest": "est"}
_DOUBLING = ("ed", "ing", "er", "est")


class Sense(NamedTuple):
    """The commonest sense of a word as one part of speech."""

    field: str
    """The number of the lexicographer's file: 18 is people, 32 speaking."""
    frames: str
    """Of a verb, letters for what can follow it (bench/derive_senses.py)."""
    seen: int
    """About how often the word was met as this part of speech, rounded down to a power of two."""


@dataclass(frozen=True, slots=True)
class Senses:
    """Words by part of speech, and irregular forms with the words they are of."""

    words: dict[str, dict[str, Sense]]
    irregular: dict[str, list[tuple[str, str]]]


def described(word: str) -> tuple[str, str]:
    """Return two descriptions of a lower-case word: its possible forms, commonest first, and its fields and frames.

    A number after a form is the share of its part of speech among all, in thirds. Both are empty for an unknown word.

    >>> described("envoys")
    ('ns', '18||')
    """
    found = _readings(word)
    total = sum(sense.seen for _, sense in found.values())
    ranked = sorted(found.items(), key=lambda each: (-each[1][1].seen, each[0]))
    forms = "".join(f"{kind}{form}{_thirds(sense.seen, total)}" for kind, (form, sense) in ranked)
    noun, verb = (found[kind][1] if kind in found else Sense("", "", 0) for kind in "nv")
    return forms, f"{noun.field}|{verb.field}|{verb.frames}" if found else ""


def tells(verb: str) -> bool:
    """Tell whether a verb is one of saying that takes a clause."""
    sense = load().words["v"].get(verb)
    return sense is not None and sense.field == SAYING and "c" in sense.frames


def _thirds(count: int, total: int) -> str:
    return str(min(2, 3 * count // total)) if total else ""


def _readings(word: str) -> dict[str, tuple[str, Sense]]:
    """Return, for each part of speech a word can be, which form of it, and the sense."""
    found: dict[str, tuple[str, Sense]] = {}
    words = load().words
    for kind, form, base in _bases(word):
        sense = words[kind].get(base)
        if sense and (kind not in found or found[kind][1].seen < sense.seen):
            found[kind] = form, sense
    return found


def _bases(word: str) -> Iterator[tuple[str, str, str]]:
    """Yield what a word can be a form of: part of speech, form, word."""
    for kind in KINDS:
        yield kind, "", word
    for kind, base in load().irregular.get(word, ()):
        yield kind, "x", base
    for kind, endings in _ENDINGS.items():
        for ending, before in endings:
            if word.endswith(ending) and len(word) > len(ending) + 1:
                form, base = _FORMS.get(ending, ending), word[: -len(ending)] + before
                yield kind, form, base
                if ending in _DOUBLING and not before and len(base) > 3 and base[-1] == base[-2]:
                    yield kind, form, base[:-1]


@cache
def load() -> Senses:
    """Read the table: of each line all words have the same part of speech, field, frames and count."""
    words: dict[str, dict[str, Sense]] = {kind: {} for kind in KINDS}
    irregular: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for line in PATH.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        kind, *rest = line.split("\t")
        if len(rest) == 2:
            irregular[rest[0]].append((kind, rest[1]))
        else:
            field, frames, count, members = rest
            words[kind] |= dict.fromkeys(members.split(), Sense(field, frames, int(count)))
    return Senses(words, irregular)
