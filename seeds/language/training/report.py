"""Sentences put into somebody's mouth: "The council fell." becomes "She wrote on Friday that the council fell."

News says who said it, and when, far oftener than the treebanks do. Subjects, verbs and phrases are the treebanks' own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from random import Random

from seeds.language.training.conllu import Paragraph, Sentence, Word

Phrase = tuple[Word, ...]
"""Words whose heads count from the first of them; the one that heads the phrase points at the place after the last."""

LONGEST = 30
"""Longer sentences are left as they are."""
_SIMPLE = {
    "case",
    "det",
    "amod",
    "compound",
    "nmod:poss",
    "nummod",
    "flat",
    "obl",
    "obl:unmarked",
    "nmod:desc",
    "nsubj",
}
_THAT = Word("that", "that", "SCONJ", "IN", "mark", 0, space=True)


@dataclass(frozen=True, slots=True)
class Frames:
    """Subjects with verbs of saying and thinking in the past tense, and phrases that may follow such a verb."""

    speakers: tuple[tuple[Phrase, Word], ...]
    phrases: tuple[Phrase, ...]

    @classmethod
    def collected(cls, paragraphs: Iterable[Paragraph]) -> Frames:
        """Collect what the treebanks have."""
        sentences = [sentence for paragraph in paragraphs for sentence in paragraph]
        speakers = tuple(found for sentence in sentences for found in _speakers(sentence))
        return cls(speakers, tuple(found for sentence in sentences for found in _phrases(sentence)))


def reported(paragraph: Paragraph, frames: Frames, random: Random) -> Paragraph:
    """Report some of the plain sentences of a paragraph."""
    if not (frames.speakers and frames.phrases):
        return paragraph
    return tuple(_reported(s, frames, random) if _plain(s) and random.random() < 0.4 else s for s in paragraph)


def _plain(sentence: Sentence) -> bool:
    """Tell a statement without quotation marks, with a subject and a full stop of its own."""
    words = sentence.words
    root = next(at for at, word in enumerate(words) if word.head == at)
    has_subject = any(word.head == root and word.dep.startswith("nsubj") for word in words)
    stops = words[-1].form == "." and words[-1].head == root
    return has_subject and stops and len(words) <= LONGEST and not any(word.tag in {"``", "''", "UH"} for word in words)


def _reported(sentence: Sentence, frames: Frames, random: Random) -> Sentence:
    subject, verb = random.choice(frames.speakers)
    phrase = random.choice(frames.phrases) if random.random() < 0.6 else ()
    told = len(subject)
    opening = [*subject, replace(verb, head=told, dep="root"), *_hung(phrase, told + 1, told)]
    inner = len(opening) + 1
    *content, stop = sentence.words
    root = next(at for at, word in enumerate(content) if word.head == at)
    clause = [replace(word, head=word.head + inner) for word in _uncapitalised(content)]
    clause[root] = replace(clause[root], dep="ccomp", head=told)
    words = [*opening, replace(_THAT, head=root + inner), *clause, replace(stop, head=told)]
    words[0] = replace(words[0], form=words[0].form[:1].upper() + words[0].form[1:])
    return replace(sentence, words=tuple(words))


def _uncapitalised(words: list[Word]) -> list[Word]:
    first = words[0]
    if first.tag.startswith("NNP") or first.form == "I" or not first.form.istitle():
        return words
    return [replace(first, form=first.form.lower()), *words[1:]]


def _hung(phrase: Phrase, first: int, head: int) -> list[Word]:
    """Place a phrase at an index, its head hanging on another word."""
    return [replace(word, head=head if word.head == len(phrase) else word.head + first) for word in phrase]


def _speakers(sentence: Sentence) -> Iterator[tuple[Phrase, Word]]:
    for at, verb in enumerate(sentence.words):
        below = {word.dep: place for place, word in enumerate(sentence.words) if word.head == at != place}
        if verb.tag == "VBD" and below.get("ccomp", 0) > at and not {"obj", "iobj", "obl"} & set(below):
            subject = _phrase(sentence, below.get("nsubj", at), at)
            if subject and _has_that(sentence, below["ccomp"]):
                yield subject, replace(verb, space=True, misc="")


def _has_that(sentence: Sentence, clause: int) -> bool:
    return any(word.head == clause and word.form == "that" and word.dep == "mark" for word in sentence.words)


def _phrases(sentence: Sentence) -> Iterator[Phrase]:
    """Yield the short phrases right after a verb in the past tense: "on Friday", "in her report"."""
    for at, word in enumerate(sentence.words):
        verb = sentence.words[word.head]
        if word.dep == "obl" and verb.tag == "VBD":
            end = at + 1
            phrase = _phrase(sentence, at, end)
            if phrase and end - len(phrase) == word.head + 1 and phrase[0].dep == "case":
                yield phrase


def _phrase(sentence: Sentence, head: int, end: int) -> Phrase | None:
    """Return the words a head governs if they end at a place, are few, and build a simple phrase."""
    inside = [head]
    for parent in inside:
        inside += [at for at, word in enumerate(sentence.words) if word.head == parent != at]
    first = min(inside)
    words = sentence.words[first:end]
    simple = all(word.dep in _SIMPLE for word in words)
    if max(inside) != end - 1 or len(inside) != len(words) or not 0 < len(words) <= 6 or not simple:
        return None
    size = len(words)
    moved = [replace(word, head=word.head - first, misc="", space=word.space or word is words[-1]) for word in words]
    moved[head - first] = replace(moved[head - first], head=size)
    return tuple(moved)
