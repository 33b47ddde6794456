"""Who stands after "according to" parted from the subject that no comma parts it from."""

from __future__ import annotations

from seeds.language.labels import NOUNS, Word

_SUBJECTS = ("nsubj", "nsubj:pass", "csubj")
_OPENING = ("det", "nummod", "amod", "nmod:poss")
_APPENDED = ("appos", "flat", "nmod:desc", "list", "dep")


def part(words: list[Word], at: int) -> None:
    """Part source and subject where ``according`` at this place begins a clause: "According to Roe two nurses slept".

    The parser gives the preposition to the subject, which never has one, or the subject to the source as one more name
    of it.
    """
    noun = words[at].head
    if words[at].dep != "case" or noun < at + 2 or any(word.lower == "," for word in words[at:noun]):
        return
    if words[noun].dep in _SUBJECTS:
        _end(words, at, noun)
    elif words[noun].dep == "obl" and words[noun].head > noun:
        _subject(words, noun, words[noun].head)


def _end(words: list[Word], at: int, subject: int) -> None:
    """Give the preposition to the source before this subject, and to the source what is its own."""
    verb = words[subject].head
    source = next((k for k in range(at + 2, subject) if words[k].dep == "obl" and words[k].head == verb), None)
    if source is None:
        source = _source(words, at + 2, subject)
        if source is None:
            return
        for word in words[at + 2 : source]:
            word.head = source if word.head == subject else word.head
        words[source].head, words[source].dep = verb, "obl"
    words[at].head = source


def _source(words: list[Word], first: int, subject: int) -> int | None:
    """The last noun before the subject's own words begin, null where they cannot be told apart."""
    for k in range(first + 1, subject):
        if words[k - 1].pos in NOUNS and words[k].dep in _OPENING and words[k].head == subject:
            return k - 1
    last = subject - 1
    named = words[last].pos == "PROPN" and words[last].dep == "compound" and words[last].head == subject
    return last if named and last >= first and words[subject].pos == "NOUN" else None


def _subject(words: list[Word], source: int, verb: int) -> None:
    """Make a subject of what follows the source without a comma, where the clause has none."""
    if any(word.head == verb and word.dep in _SUBJECTS for word in words[source:verb]):
        return
    for k in range(source + 1, verb):
        word = words[k]
        if word.lower == ",":
            return
        if word.head == source and word.dep in _APPENDED:
            word.head, word.dep = verb, "nsubj"
            return
