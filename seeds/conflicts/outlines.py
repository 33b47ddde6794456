"""What an article is about, in two dozen words, by which articles on the same events are known."""

from __future__ import annotations

from collections import Counter
from functools import cache

from seeds import wordlists
from seeds.conflicts import lexicon, times
from seeds.language.parse import Parse, Token

_MOST = 24


def outline(parse: Parse, title: str | None = None) -> tuple[str, ...]:
    """The names and commonest nouns of an article, those of its title first.

    Of a person's name only the surname counts: a beat where all write "Maria Lund" would else share two words for one.
    """
    counted: Counter[str] = Counter()
    titled = set((title or "").lower().split())
    for token in parse.tokens:
        if token.pos in ("PROPN", "NOUN") and len(token.text) > 2 and not _timely(token) and not _before(parse, token):
            lemma = token.lemma.lower()
            word = lexicon.standard("n", lemma)
            counted[word] += (3 if token.pos == "PROPN" else 2) + 4 * (lemma in titled or token.lower in titled)
    return tuple(word for word, _ in counted.most_common(_MOST))


def _timely(token: Token) -> bool:
    """Whether a word only tells when: "Tuesday", "year"."""
    return times.tells(token.lower) or times.measures(token.lemma)


def _before(parse: Parse, token: Token) -> bool:
    """Whether a word only goes before a surname: a given name, "Mr."."""
    named = token.i + 1 < len(parse.tokens) and parse.tokens[token.i + 1].pos == "PROPN"
    return named and token.pos == "PROPN" and token.lower.rstrip(".") in _going_before()


@cache
def _going_before() -> frozenset[str]:
    lists = ("given_names.tsv", "honorifics.tsv", "title_abbreviations.tsv")
    return frozenset(row[0].lower() for name in lists for row in wordlists.rows(name))
