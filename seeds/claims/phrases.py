"""Noun phrases of a parse with their normal forms, the raw material of topics and targets."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise, zip_longest

from seeds.claims import attitudes, lexicon
from seeds.language.parse import Parse, Token

_HYPHENS = frozenset("-‐‑–")
_NAMES = ("NNP", "NNPS")
_MARKS = ' -‐‑–—―[](){}"“”‘,;:…'
_RELATIONAL = ("ical", "ial", "nal", "ral", "tal", "tic", "mic")
"""Endings of adjectives that mean "of" something."""

_SLUG = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun with the words that narrow it: ``head`` and ``modifiers`` are tokens, ``words`` the normal form."""

    head: int
    start: int
    end: int
    words: tuple[str, ...]
    named: bool

    @property
    def id(self) -> str:
        """The normal form as it stands in an identifier."""
        return slug(" ".join(self.words))


def at(tokens: Sequence[Token], i: int) -> Phrase:
    """The phrase around the noun ``i``: the nouns and names before it that belong to it, and its name if it is one."""
    named = tokens[i].pos == "PROPN"
    start, end = i, i + 1
    while start > 0 and _belongs(tokens, start - 1, i, named):
        start -= 1
    while end < len(tokens) and tokens[end].pos == "PROPN" and named and tokens[end].dep in ("flat", "flat:name"):
        end += 1
    while end + 1 < len(tokens) and _joined(tokens, end) and tokens[end + 1].pos == "NOUN":
        end += 2
    while start < i and (tokens[start].text in _HYPHENS or tokens[start].tag == "POS"):
        # the word joined to one that was left out ("six-week") goes with it
        start += 2 if tokens[start].text in _HYPHENS and start + 1 < i else 1
    inside = (token for token in tokens[start:end] if token.text not in _HYPHENS and token.pos != "NUM")
    told = [token for token in inside if token.tag != "POS"]
    return Phrase(i, start, end, tuple(_normal(token) for token in told) if named else _whole(told), named)


def text(parse: Parse, phrase: Phrase) -> str:
    """The phrase as printed, on one line, without the marks around it."""
    return _bare(" ".join(parse.span(phrase.start, phrase.end).split()))


def plain(parse: Parse, phrase: Phrase) -> str:
    """The phrase as printed, but for the capitals of a headline and of a sentence's first word."""
    tokens = parse.tokens[phrase.start : phrase.end]
    said = [token.text if _is_capital(parse, token) else token.lower for token in tokens]
    gaps = (parse.text[a.end : b.start] and " " for a, b in pairwise(tokens))
    return _bare("".join(word + gap for word, gap in zip_longest(said, gaps, fillvalue="")))


def read(tokens: Sequence[Token]) -> list[Phrase]:
    """All noun phrases of a text, by their heads, leaving out nouns that only narrow another."""
    return [at(tokens, token.i) for token in tokens if token.pos in ("NOUN", "PROPN") and not _narrows(tokens, token)]


@lru_cache(maxsize=1 << 16)
def slug(words: str) -> str:
    """Lower-case ASCII words joined by hyphens."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    return _SLUG.sub("-", plain.lower()).strip("-")


@cache
def stopwords() -> frozenset[str]:
    """Nouns too general to be a topic by themselves."""
    return lexicon.words("topics-stopwords.txt")


def weighty(words: Iterable[str]) -> bool:
    """Whether any of the words is specific enough to be a topic."""
    return any(word not in stopwords() and len(word) > 2 and not word[0].isdigit() for word in words)


def _joined(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token is a hyphen inside a word: "cease-fire"."""
    hyphen = tokens[at]
    return hyphen.text in _HYPHENS and tokens[at - 1].end == hyphen.start and hyphen.end == tokens[at + 1].start


def _narrows(tokens: Sequence[Token], token: Token) -> bool:
    return token.dep in ("compound", "flat", "flat:name") and tokens[token.head].pos in ("NOUN", "PROPN")


def _belongs(tokens: Sequence[Token], i: int, head: int, named: bool) -> bool:
    """Whether the word before is a noun, name or relational adjective of the phrase."""
    token = tokens[i]
    if token.sentence != tokens[head].sentence:
        return False
    if token.tag in _NAMES and token.dep == "amod" and head > i and tokens[token.head].pos == "PROPN":
        # "the White House", "a New York debate"
        return all(tokens[k].tag in _NAMES for k in range(i, token.head + 1))
    if named:
        return token.pos == "PROPN" and (
            token.head == head or tokens[head].head == i or token.dep in ("compound", "flat")
        )
    if token.text in _HYPHENS:
        return i > 0 and tokens[i - 1].end == token.start and token.end == tokens[i + 1].start
    if head == i + 2 and token.pos != "NUM" and token.dep == "amod" and _joined(tokens, i + 1):
        # "clean-up"
        return True
    if token.pos in ("NOUN", "PROPN"):
        return token.dep in ("compound", "flat", "nmod", "amod") and head - i <= 4
    return token.pos == "ADJ" and token.dep == "amod" and token.head == head and head - i <= 3 and _classifies(token)


def _classifies(token: Token) -> bool:
    """Whether an adjective names a kind ("nuclear") rather than a degree or a judgement ("new", "bad")."""
    if token.tag != "JJ":
        return False
    word = token.lower
    if word in lexicon.words("topics-adjectives.txt"):
        return True
    plain = word in attitudes.judging("adjective") or word in lexicon.words("synonyms-ignored.txt")
    return word.endswith(_RELATIONAL) and not plain


def _whole(told: Sequence[Token]) -> tuple[str, ...]:
    """The words of a phrase, a name that begins with an adjective as one, lest the "new" of "New York" be left out."""
    words: list[str] = []
    for before, token in zip([None, *told], told, strict=False):
        joined = before is not None and before.tag in _NAMES and before.pos in ("ADJ", "VERB") and token.pos == "PROPN"
        words[-1:] = [f"{words[-1]} {_normal(token)}"] if joined else [*words[-1:], _normal(token)]
    return tuple(words)


def _is_capital(parse: Parse, token: Token) -> bool:
    """Whether a word has its capital, if it has one, for what it is."""
    if token.tag in _NAMES or token.text.isupper() or not token.text[1:].islower():
        return True
    # after a quotation mark or colon, too, any word has one
    begins = token.i == 0 or not parse.tokens[token.i - 1].text[-1].isalnum()
    first = parse.sentences[token.sentence][0] == token.i
    return not (begins or first) and parse.tokens[token.head].text[0].islower()


def _bare(words: str) -> str:
    """Words without the dashes, brackets and quotation marks that a list, a byline or a quotation leaves on them."""
    return words.strip(_MARKS) or words


def _normal(token: Token) -> str:
    return _bare(token.lower if token.pos == "PROPN" or token.tag in _NAMES else token.lemma.lower())
