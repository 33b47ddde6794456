"""Casts of texts written in tests, and the places in them."""

from functools import cache

from schemas.articles import Article
from seeds import language
from seeds.attribution.cast import Cast


@cache
def cast(text, author=None):
    """The cast of a text; each of its lines is a paragraph."""
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append((at, at + len(line)))
        at += len(line) + 1
    article = Article(text, "test", author=author, blocks=tuple(blocks))
    return Cast.of(language.load().parse(text, article.blocks), article)


def place(made, words):
    """The token of the first place where words stand; after a bar, only what follows the words before it counts."""
    context, _, word = words.rpartition("|")
    start = made.parse.text.index(context) + len(context)
    at = made.parse.text.index(word, start)
    last = word.split()[-1]
    end = at + len(word) - len(last)
    return next(t.i for t in made.parse.tokens if t.start <= end < t.end)


def voices(text, words, author=None):
    """Who speaks where words stand."""
    made = cast(text, author)
    return made.voices(place(made, words))


def speaker(text, words):
    """The only speaker where words stand."""
    [voice] = voices(text, words)
    return voice.speaker
