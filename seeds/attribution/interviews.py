"""Interviews printed as questions and answers: "Q: ..." and "A: ...", where the text before them names who answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from seeds.attribution import vocabulary as lexicon
from seeds.attribution.view import Candidate, View

_MARKS = frozenset((":", "."))
_LEAST = 2
_SHORTEST = 2


def find(view: View) -> Iterator[Candidate]:
    """Yield the answers of an interview, as words of the person the text before it is about."""
    questions = [first for first, end in view.parse.paragraphs if _is_labelled(view, first, end, "Q")]
    answers = [(first, end) for first, end in view.parse.paragraphs if _is_labelled(view, first, end, "A")]
    if len(questions) < _LEAST or not answers:
        return
    who = _presented(view, questions[0])
    if who is None:
        return
    for first, end in answers:
        if end - first - 2 >= _SHORTEST:
            yield Candidate("label", (first,), who, list(range(first + 2, end)), "speech")


def _is_labelled(view: View, first: int, end: int, letter: str) -> bool:
    return end - first > _SHORTEST and view.tokens[first].text == letter and view.tokens[first + 1].text in _MARKS


def _presented(view: View, end: int) -> int | None:
    """Return the given name of the person spoken of most before a token, by surname, the first of several."""
    words = Counter(token.text for token in view.tokens[:end])
    named = [
        token.i
        for token in view.tokens[: max(0, end - 1)]
        if lexicon.given_gender(token.text) and view.tokens[token.i + 1].tag == "NNP" and not _is_signed(view, token.i)
    ]
    return max(named, key=lambda i: words[view.tokens[i + 1].text], default=None)


def _is_signed(view: View, i: int) -> bool:
    """Tell the name of a byline."""
    first = view.parse.paragraph_of(i)[0]
    return i - first < _LEAST and (i == first or view.tokens[first].lower == "by") and not _goes_on(view, i)


def _goes_on(view: View, i: int) -> bool:
    end = view.parse.paragraph_of(i)[1]
    return any(token.tag in ("VBZ", "VBD", "VBP") for token in view.tokens[i:end])
