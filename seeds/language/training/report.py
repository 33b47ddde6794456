"""Sentences put into somebody's mouth: "The council fell." becomes "She wrote on Friday that the council fell.", or
"“The council fell,” she wrote."

News says who said it, and when, far oftener than the treebanks do. Subjects, verbs and phrases are the treebanks' own;
what is said before its verb hangs on it as they have it, as its clause.
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
_COMMA = Word(",", ",", "PUNCT", ",", "punct", 0, space=True)
_OPENING = Word('"', '"', "PUNCT", "``", "punct", 0, space=False)
_CLOSING = Word('"', '"', "PUNCT", "''", "punct", 0, space=True)


@dataclass(frozen=True, slots=True)
class Frames:
    """Subjects with verbs of saying and thinking in the past tense, phrases that may follow, verbs said afterwards."""

    speakers: tuple[tuple[Phrase, Word], ...]
    phrases: tuple[Phrase, ...]
    closing: tuple[Word, ...]

    @classmethod
    def collected(cls, paragraphs: Iterable[Paragraph]) -> Frames:
        """Collect what the treebanks have."""
        sentences = [sentence for paragraph in paragraphs for sentence in paragraph]
        return cls(
            tuple(found for sentence in sentences for found in _speakers(sentence)),
            tuple(found for sentence in sentences for found in _phrases(sentence)),
            tuple(found for sentence in sentences for found in _closing(sentence)),
        )


def reported(paragraph: Paragraph, frames: Frames, random: Random) -> Paragraph:
    """Report some of the plain sentences of a paragraph."""
    if not (frames.speakers and frames.phrases):
        return paragraph
    return tuple(_reported(s, frames, random) if _plain(s) and random.random() < 0.4 else s for s in paragraph)


def _plain(sentence: Sentence) -> bool:
    """Tell a statement without quotation marks, with a subject and a full stop of its own."""
    words = sentence.words
    root = _root(list(words))
    has_subject = any(word.head == root and word.dep.startswith("nsubj") for word in words)
    stops = words[-1].form == "." and words[-1].head == root
    return has_subject and stops and len(words) <= LONGEST and not any(word.tag in {"``", "''", "UH"} for word in words)


def _reported(sentence: Sentence, frames: Frames, random: Random) -> Sentence:
    subject, verb = random.choice(frames.speakers)
    phrase = random.choice(frames.phrases) if random.random() < 0.6 else ()
    if frames.closing and random.random() < 0.4:
        phrase = phrase if random.random() < 0.5 else ()
        return _told_after(sentence, subject, random.choice(frames.closing), phrase, random)
    return _told_before(sentence, subject, verb, phrase, that=random.random() < 0.75)


def _told_before(sentence: Sentence, subject: Phrase, verb: Word, phrase: Phrase, *, that: bool) -> Sentence:
    """Write "She wrote on Friday that" before a sentence, or the same without "that"."""
    told = len(subject)
    opening = [*subject, replace(verb, head=told, dep="root"), *_hung(phrase, told + 1, told)]
    inner = len(opening) + that
    *content, stop = sentence.words
    root = _root(content)
    clause = [replace(word, head=word.head + inner) for word in _uncapitalised(content)]
    clause[root] = replace(clause[root], dep="ccomp", head=told)
    marks = [replace(_THAT, head=root + inner)] * that
    words = [*opening, *marks, *clause, replace(stop, head=told)]
    words[0] = replace(words[0], form=words[0].form[:1].upper() + words[0].form[1:])
    return replace(sentence, words=tuple(words))


def _told_after(sentence: Sentence, subject: Phrase, verb: Word, phrase: Phrase, random: Random) -> Sentence:
    """Write ", she wrote on Friday" or ", wrote the clerk" after a sentence, with or without quotation marks."""
    quoted, turned = random.random() < 0.6, len(subject) > 1 and random.random() < 0.5
    *content, stop = sentence.words
    inner = int(quoted)
    root = _root(content) + inner
    first = len(content) + (3 if quoted else 1)
    told = first if turned else first + len(subject)
    clause = [replace(word, head=word.head + inner) for word in content]
    clause[root - inner] = replace(clause[root - inner], dep="ccomp", head=told)
    comma = replace(_COMMA, head=root, space=not quoted)
    if quoted:
        clause = [replace(_OPENING, head=root), *clause, comma, replace(_CLOSING, head=root)]
    else:
        clause.append(comma)
    speaker = _hung(tuple(_uncapitalised(list(subject))), first + turned, told)
    saying = replace(verb, head=told, dep="root")
    end = [saying, *speaker] if turned else [*speaker, saying]
    end += _hung(phrase, first + len(end), told)
    end[-1] = replace(end[-1], space=False)
    return replace(sentence, words=(*clause, *end, replace(stop, head=told)))


def _root(words: list[Word]) -> int:
    return next(at for at, word in enumerate(words) if word.head == at)


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
            if subject and not subject[0].tag.startswith("W") and _has_that(sentence, below["ccomp"]):
                yield subject, replace(verb, space=True, misc="")


def _closing(sentence: Sentence) -> Iterator[Word]:
    """Yield the verbs in the past tense with a subject, no object, and before them the clause that is said."""
    for at, verb in enumerate(sentence.words):
        below = {word.dep: place for place, word in enumerate(sentence.words) if word.head == at != place}
        said_before = below.get("ccomp", at) < at and below.get("nsubj", 0) > below["ccomp"]
        if verb.tag == "VBD" and said_before and not {"obj", "iobj"} & set(below):
            yield replace(verb, form=verb.form.lower(), space=True, misc="")


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
