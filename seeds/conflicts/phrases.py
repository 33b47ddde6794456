"""Words that speak of a claim as a whole: that a story is not true, that a matter has one cause or no excuse."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from seeds import wordlists
from seeds.conflicts import lexicon
from seeds.language.parse import Parse, Token

_HEADLINE = 30
"""The most tokens of a headline, of which "No," may deny the whole."""
Terms = dict[str, list[tuple[list[str], str]]]
"""Phrases by their first word: the words that follow it, and what the phrase stands for."""
_NO = frozenset(("no", "nope", "sorry"))


def hoaxes(parse: Parse, tokens: Sequence[int], cue: Sequence[int] = ()) -> Iterator[tuple[float, int, int, bool]]:
    """The words of disbelief among a claim's tokens and its cue: sureness, start and end in the text.

    The last value tells whether they are said of a story, as running text must; in a headline they stand anywhere.
    """
    known = lexicon.hoax_words()
    for group in (tokens, cue):
        for first, last, word in _terms(parse, group):
            if word in known and not _negated(parse, first):
                place = parse.tokens[first].start, parse.tokens[last].end
                yield known[word] * _asked(parse, last), *place, group is cue or _of_a_story(parse, last)
    for at in tokens if len(tokens) <= _HEADLINE else ():
        token = parse.tokens[at]
        if token.lower in _NO and _opens(parse, at):
            yield 0.9, token.start, token.end, False


def _of_a_story(parse: Parse, at: int) -> bool:
    """Whether a word is what is said of something, or stands before "report" or the like."""
    token = parse.tokens[at]
    if token.dep in ("amod", "compound", "nmod"):
        return parse.tokens[token.head].lemma.lower() in lexicon.groups("stories.tsv")["story"]
    duty = any(parse.tokens[i].dep == "aux" and parse.tokens[i].tag == "MD" for i in token.children)
    return token.dep in ("root", "ccomp", "xcomp", "parataxis", "conj") and not duty


def _asked(parse: Parse, at: int) -> float:
    """Less for words of a question."""
    _, end = parse.sentence_of(at)
    return 0.6 if any(parse.tokens[i].lower == "?" for i in range(at, end)) else 1.0


def _opens(parse: Parse, at: int) -> bool:
    """ "No, it is not": a word that answers, at the start of a sentence or after a colon or question mark."""
    following = parse.tokens[at + 1].text if at + 1 < len(parse.tokens) else ""
    before = parse.tokens[at - 1].text if at else ":"
    return following in (",", "!", ".") and (before in ":?;-–—" or at == parse.sentence_of(at)[0])


def _negated(parse: Parse, at: int) -> bool:
    first, _ = parse.sentence_of(at)
    before = {parse.tokens[i].lower for i in range(max(first, at - 3), at)}
    return bool(before & {"not", "n't", "never", "no"})


def blames(parse: Parse, tokens: Sequence[int]) -> Iterator[tuple[str, int, int]]:
    """Phrases of sole cause ("sole") and of no excuse ("excuse"): kind, start and end in the text."""
    for first, last, kind in runs(parse, tokens, _blame_phrases()):
        yield kind, parse.tokens[first].start, parse.tokens[last].end


@cache
def _blame_phrases() -> Terms:
    return by_first({term: kind for kind, terms in wordlists.rows("blame.tsv") for term in terms.split()})


@cache
def _hoax_phrases() -> Terms:
    return by_first({term: term for term in lexicon.hoax_words()})


def by_first(kinds: dict[str, str]) -> Terms:
    """The terms of several words by their first, the longest first."""
    found: Terms = {}
    for term, kind in sorted(kinds.items(), key=lambda item: -item[0].count("_")):
        first, *rest = term.split("_")
        if rest:
            found.setdefault(first, []).append((rest, kind))
    return found


def _terms(parse: Parse, tokens: Sequence[int]) -> Iterator[tuple[int, int, str]]:
    yield from runs(parse, tokens, _hoax_phrases())
    for at in tokens:
        yield at, at, _known(parse.tokens[at].lower, parse.tokens[at].lemma)


@lru_cache(maxsize=1 << 14)
def _known(lower: str, lemma: str) -> str:
    """A word as the list has it; in headlines the parser takes many a verb for a name."""
    forms = (lower, lemma.lower(), lower.removesuffix("s"), lower.removesuffix("ed"), lower.removesuffix("d"))
    return next((form for form in forms if form in lexicon.hoax_words()), lower)


def runs(parse: Parse, tokens: Sequence[int], terms: Terms) -> Iterator[tuple[int, int, str]]:
    """Where a phrase of the list stands, contractions written out."""
    words = [_plain(parse.tokens[at]) for at in tokens]
    for place, word in enumerate(words):
        for rest, kind in terms.get(word, ()):
            if words[place + 1 : place + 1 + len(rest)] == rest:
                yield tokens[place], tokens[place + len(rest)], kind
                break


def _plain(token: Token) -> str:
    return "not" if token.lower in ("n't", "n’t") else token.lower
