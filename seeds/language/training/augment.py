"""Treebank paragraphs rewritten the way news is printed, without touching their syntax."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from random import Random

from seeds.language.training import report
from seeds.language.training.conllu import Paragraph, Sentence, Word

_QUOTES = ('"', "''", "``", "“", "”")
REPORTED = 0.25
"""The share of paragraphs in which plain sentences are put into somebody's mouth."""
_OPENING = "``"
_CLOSING = "''"


@dataclass(frozen=True, slots=True)
class Names:
    """What the treebanks offer to build names from: given names, surnames, and the titles that stand before them."""

    given: tuple[str, ...]
    family: tuple[str, ...]
    titles: tuple[tuple[Word, ...], ...]

    @classmethod
    def collected(cls, paragraphs: Iterable[Paragraph]) -> Names:
        """Collect the parts of flat names: two proper nouns or more, none of them an initial or a capitalised word."""
        given: list[str] = []
        family: list[str] = []
        titles: list[tuple[Word, ...]] = []
        for sentence in (sentence for paragraph in paragraphs for sentence in paragraph):
            titles += _titles(sentence)
            for first, *rest in _flat_names(sentence):
                given.append(sentence.words[first].form)
                family += [sentence.words[at].form for at in rest]
        return cls(tuple(given), tuple(family), tuple(titles))


def _flat_names(sentence: Sentence) -> list[list[int]]:
    """Return the places of the words of each name of a person, as far as the tree tells."""
    found: dict[int, list[int]] = {}
    for at, word in enumerate(sentence.words):
        head = sentence.words[word.head]
        if word.dep == "flat" and _nameable(word) and _nameable(head):
            found.setdefault(word.head, [word.head]).append(at)
    return list(found.values())


def _nameable(word: Word) -> bool:
    return word.tag == "NNP" and word.form.isalpha() and word.form.istitle() and len(word.form) > 2


def _titles(sentence: Sentence) -> list[tuple[Word, ...]]:
    """Return the titles that stand right before the name they describe, heads counted from the title's first word.

    The head of the title points at the place after its last word, where the name begins.
    """
    found = []
    for at, word in enumerate(sentence.words):
        if word.dep == "nmod:desc" and word.head > at:
            first = min(_below(sentence, at))
            words = sentence.words[first : word.head]
            if all(first <= part.head <= word.head for part in words) and {part.dep for part in words} <= _IN_TITLES:
                found.append(tuple(replace(part, head=part.head - first, misc="") for part in words))
    return found


_IN_TITLES = {"nmod:desc", "compound", "amod", "case", "nmod", "det", "nmod:poss", "punct"}


def _below(sentence: Sentence, at: int) -> list[int]:
    found = [at]
    for parent in found:
        found += [place for place, word in enumerate(sentence.words) if word.head == parent != place]
    return found


def titled(names: Names) -> Callable[[Paragraph, Random], Paragraph]:
    """Make a rewriting that puts a title before full names that have nothing before them."""

    def rewritten(paragraph: Paragraph, random: Random) -> Paragraph:
        return tuple(_titled(sentence, random.choice(names.titles or ((),))) for sentence in paragraph)

    return rewritten


def _titled(sentence: Sentence, title: tuple[Word, ...]) -> Sentence:
    bare = [name[0] for name in _flat_names(sentence) if min(_below(sentence, name[0])) == name[0]]
    if not bare:
        return sentence
    at, size = bare[0], len(title)
    words = [replace(word, head=word.head + size * (word.head >= at)) for word in sentence.words]
    words[at:at] = [replace(word, head=word.head + at) for word in title]
    return replace(sentence, words=tuple(words))


def curly_quotes(paragraph: Paragraph, random: Random) -> Paragraph:
    """Write curly quotation marks and apostrophes for straight ones."""
    return _mapped(paragraph, lambda word: _requoted(word, "“", "”").replace("'", "’"))


def straight_quotes(paragraph: Paragraph, random: Random) -> Paragraph:
    """Write straight quotation marks and apostrophes for curly ones."""
    return _mapped(paragraph, lambda word: _requoted(word, '"', '"').replace("’", "'"))


def single_quotes(paragraph: Paragraph, random: Random) -> Paragraph:
    """Write British quotation marks."""
    return _mapped(paragraph, lambda word: _requoted(word, "‘", "’").replace("'", "’"))


def _requoted(word: Word, opening: str, closing: str) -> str:
    if word.pos != "PUNCT" or word.form not in _QUOTES:
        return word.form
    return {_OPENING: opening, _CLOSING: closing}.get(word.tag, word.form)


def other_names(names: Names) -> Callable[[Paragraph, Random], Paragraph]:
    """Make a rewriting that puts another name wherever the tree shows a person's full name."""

    def rewritten(paragraph: Paragraph, random: Random) -> Paragraph:
        swaps: dict[str, str] = {}
        for sentence in paragraph:
            for first, *rest in _flat_names(sentence):
                swaps.setdefault(sentence.words[first].form, random.choice(names.given))
                for at in rest:
                    swaps.setdefault(sentence.words[at].form, random.choice(names.family))
        return _mapped(paragraph, lambda word: swaps.get(word.form, word.form) if word.tag == "NNP" else word.form)

    return rewritten


def headline(paragraph: Paragraph, random: Random) -> Paragraph:
    """Capitalise the words of short sentences as headlines do, and drop their full stop."""
    if len(paragraph) > 1 or len(paragraph[0].words) > 16:
        return paragraph
    small = {"DET", "ADP", "CCONJ", "PART", "PUNCT"}
    capitalised = _mapped(
        paragraph, lambda word: word.form if word.pos in small else word.form[:1].upper() + word.form[1:]
    )
    return unfinished(capitalised, random)


def capitals(paragraph: Paragraph, random: Random) -> Paragraph:
    """Write a short paragraph in capitals."""
    return _mapped(paragraph, lambda word: word.form.upper()) if len(paragraph[0].words) < 12 else paragraph


def unfinished(paragraph: Paragraph, random: Random) -> Paragraph:
    """Drop the full stop that ends a paragraph."""
    *before, last = paragraph
    words = last.words
    if len(words) < 2 or words[-1].form != "." or any(word.head == len(words) - 1 for word in words[:-1]):
        return paragraph
    return (*before, replace(last, words=(*words[:-2], replace(words[-2], space=False))))


def _mapped(paragraph: Paragraph, form: Callable[[Word], str]) -> Paragraph:
    return tuple(
        replace(sentence, words=tuple(replace(word, form=form(word)) for word in sentence.words))
        for sentence in paragraph
    )


def rewritten(paragraph: Paragraph, names: Names, frames: report.Frames, random: Random) -> Paragraph:
    """Rewrite a paragraph in the ways drawn for it: who says it, its quotation marks, its names, its ends."""
    if random.random() < REPORTED:
        paragraph = report.reported(paragraph, frames, random)
    quotes = (curly_quotes, curly_quotes, straight_quotes, straight_quotes, single_quotes, _unchanged, _unchanged)
    paragraph = random.choice(quotes)(paragraph, random)
    for chance, step in (
        (0.3, other_names(names)),
        (0.3, titled(names)),
        (0.04, headline),
        (0.01, capitals),
        (0.05, unfinished),
    ):
        if random.random() < chance:
            paragraph = step(paragraph, random)
    return paragraph


def _unchanged(paragraph: Paragraph, random: Random) -> Paragraph:
    return paragraph
