"""The stance lexicons, loaded: which words carry an attitude, and towards what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product

from seeds.claims import lexicon

GAP, OWNER = "..", "one's"
"""What a fixed expression leaves open: a phrase, and whose thing it is."""

_SIGNS = {"+": 1, "-": -1, "0": 0}


@dataclass(frozen=True, slots=True)
class Frame:
    """A use of a verb: its role and sign, the particles it needs, the preposition that leads to its object."""

    role: str
    sign: int
    particles: tuple[str, ...] = ()
    preposition: str = ""


@dataclass(frozen=True, slots=True)
class Idiom:
    """A fixed expression; ``rest`` are the words after its first, ".." for a phrase and "one's" for whose thing it is;
    it judges its subject or its object, which is the phrase left open if there is one, and the object perhaps
    whoever the subject is ("pays the price for"); one about neither is about what the article is about."""

    rest: tuple[str, ...]
    on_subject: bool
    sign: int
    anyone: bool = False
    at_issue: bool = False


@cache
def verbs() -> dict[str, tuple[Frame, ...]]:
    """Frames by verb, those that need more words first."""
    found: dict[str, list[Frame]] = {}
    for role, sign, entry in _entries("stance-verbs.tsv"):
        verb, *rest = entry.split()
        particles = tuple(word for word in rest if word[0] != "+")
        preposition = next((word[1:] for word in rest if word[0] == "+"), "")
        found.setdefault(verb, []).append(Frame(role, sign, particles, preposition))
    return {verb: tuple(sorted(frames, key=_length, reverse=True)) for verb, frames in found.items()}


def _length(frame: Frame) -> int:
    return len(frame.particles) + bool(frame.preposition)


def frames(lemma: str) -> tuple[Frame, ...]:
    """The frames of a verb."""
    return verbs().get(lemma, ())


def ends(lemma: str) -> bool:
    """Whether a verb, done to a thing, puts an end to it."""
    return any(frame.role == "act" and frame.sign < 0 and not frame.particles for frame in frames(lemma))


def turns(lemma: str, sign: int) -> bool:
    """Whether what a verb does to a thing is only the other way round: "increase" where a thing is ended."""
    done = {frame.sign for frame in frames(lemma) if frame.role == "act" and not frame.particles}
    return bool(done) and sign not in done


@cache
def repaired(lemma: str) -> str:
    """The lemma of a verb where a lemmatiser left off its final e ("voic"), added one ("toute") or kept a doubled
    letter ("bann")."""
    if lemma in verbs():
        return lemma
    forms = (lemma + "e", lemma[:-1] if lemma[-1:] in ("e", lemma[-2:-1]) else lemma)
    return next((form for form in forms if form in _known()), lemma)


@cache
def _known() -> frozenset[str]:
    return frozenset(verbs()).union(*lexicon.kinds("stance-function.tsv").values())


@cache
def judging(kind: str) -> dict[str, int]:
    """Signs of the adjectives, nouns or things that judge what they are said of."""
    kinds = ("noun", "named") if kind == "noun" else (kind,)
    return {word: sign for found, sign, word in _entries("stance-words.tsv") if found in kinds}


@cache
def parts(kind: str) -> frozenset[str]:
    """The words of judging names of several words."""
    names = (name.replace("-", " ") for name in judging(kind))
    return frozenset(part for name in names if " " in name for part in name.split())


@cache
def nouns(role: str) -> dict[str, int]:
    """Signs of the nouns of a role: attitude, turn, keep, event or hedge."""
    return {word: sign for found, sign, word in _entries("stance-nouns.tsv") if found == role}


@cache
def effects(kind: str) -> dict[str, int]:
    """Signs of the words of a kind by which speakers tell what a thing leads to: stake, place, fare, change or move."""
    return {word: sign for found, sign, word in _entries("stance-effects.tsv") if found == kind}


@cache
def feelings() -> dict[str, tuple[int, frozenset[str]]]:
    """Adjectives of feeling with their sign and the prepositions that lead to what is felt about."""
    name = "stance-feelings.tsv"
    return {
        fields[0]: (_sign(name, at, fields[1]), frozenset(fields[2].split())) for at, fields in lexicon.rows(name, 3)
    }


@cache
def idioms() -> dict[str, dict[str, tuple[Idiom, ...]]]:
    """Fixed expressions by first and second word, "" where the second is left open, the longest first."""
    found: dict[str, dict[str, list[Idiom]]] = {}
    for at, (place, sign, words) in lexicon.rows("stance-idioms.tsv", 3):
        told = _sign("stance-idioms.tsv", at, sign)
        for first, *rest in product(*(word.split("|") for word in words.split())):
            second = rest[0] if rest and rest[0] not in (GAP, OWNER) else ""
            idiom = Idiom(tuple(rest), place == "subject", told, place == "anyone", place == "issue")
            found.setdefault(first, {}).setdefault(second, []).append(idiom)
    return {
        first: {second: tuple(sorted(all_, key=_reach)) for second, all_ in seconds.items()}
        for first, seconds in found.items()
    }


def _reach(idiom: Idiom) -> int:
    return -len(idiom.rest)


def beginning(first: Iterable[str], second: Iterable[str]) -> list[Idiom]:
    """The expressions that begin with any of the forms of two words that follow one another, the longest first."""
    index = idioms()
    known = [index[word] for word in dict.fromkeys(first) if word in index]
    if not known:
        return []
    found = [idiom for seconds in known for word in dict.fromkeys((*second, "")) for idiom in seconds.get(word, ())]
    return sorted(found, key=_reach) if len(found) > 1 else found


def _entries(name: str) -> Iterator[tuple[str, int, str]]:
    for at, (role, sign, entries, *_) in lexicon.rows(name, 3):
        for entry in entries.split(","):
            if entry.strip():
                yield role, _sign(name, at, sign), entry.strip()


def _sign(name: str, line: int, field: str) -> int:
    if field not in _SIGNS:
        raise lexicon.LexiconError(f"{name} line {line}: sign {field!r} is none of + - 0")
    return _SIGNS[field]
