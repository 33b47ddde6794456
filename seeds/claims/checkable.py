"""Where a text tells something that can be checked: counts, amounts, tolls and dated events, as they are stated."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from schemas.figures import Figure
from seeds.claims import lexicon
from seeds.claims.syntax import SUBJECTS
from seeds.language.parse import Parse, Token

_FEW, _HYPHENS = 2, "-‐‑–"
_CONDITIONS = frozenset(("if", "unless", "whether", "should"))
_PAST = frozenset(("VBD", "VBN"))
_MAIN = frozenset(("root", "conj", "advcl"))


def marks(parse: Parse, figures: Sequence[Figure]) -> dict[int, list[int]]:
    """The tokens that can be checked, by their sentence: where figures begin, dates, and what befell somebody."""
    tokens, found = parse.tokens, dict[int, list[int]]()
    counted = iter(sorted((figure for figure in figures if _counts(figure)), key=lambda figure: figure.start))
    figure = next(counted, None)
    dated, befallen = _dated(), _befallen()
    for token in tokens:
        marked = (token.lower in dated and _is_date(tokens, token) and _is_past(parse, token)) or (
            token.lemma in befallen and token.tag in _PAST and token.dep in _MAIN
        )
        while figure is not None and figure.start < token.end:
            marked = marked or not (_describes(tokens, token, figure) or _is_idle_year(parse, token, figure))
            figure = next(counted, None)
        if marked:
            found.setdefault(token.sentence, []).append(token.i)
    return found


def stated(parse: Parse, mark: int) -> bool:
    """Whether what is told at a token is put as a fact: under no modal, condition, wish or word of hearsay."""
    hearsay, at = lexicon.words("stance-hearsay.txt"), mark
    while True:
        token = parse.tokens[at]
        if token.lower in hearsay or any(_weakens(parse, parse.tokens[k], hearsay) for k in token.children):
            return False
        if token.head == at:
            return True
        if _intended(parse, token):
            return False
        at = token.head


def _weakens(parse: Parse, child: Token, hearsay: frozenset[str]) -> bool:
    if child.dep == "advcl" and any(parse.tokens[k].lower in _CONDITIONS for k in child.children):
        return True
    if child.tag == "MD" or (child.dep in ("advmod", "amod") and child.lower in hearsay):
        return True
    return child.dep == "mark" and child.lower in _CONDITIONS


def _intended(parse: Parse, token: Token) -> bool:
    """Whether an infinitive tells a purpose or a plan: "a plan to cut 40 jobs", "wants to cut them"."""
    if token.tag != "VB" or not any(parse.tokens[k].lower == "to" for k in token.children):
        return False
    return token.dep != "xcomp" or parse.tokens[token.head].tag not in _PAST


def _counts(figure: Figure) -> bool:
    """Whether a figure says how many or how much of something, or in which year; one or two are told of persons."""
    if figure.unit == "second":
        return False
    few = figure.unit is None and figure.high is not None and figure.high <= _FEW and figure.noun != "person"
    return not few and (figure.noun is not None or figure.unit is not None)


def _describes(tokens: Sequence[Token], token: Token, figure: Figure) -> bool:
    """Whether a figure only tells which thing is meant: "the 2012 vote", "a 7,600-foot peak"."""
    after = tokens[token.i + 1] if token.i + 1 < len(tokens) else token
    if figure.unit == "year":
        return token.dep in ("nummod", "compound", "amod") and after.pos in ("NOUN", "ADJ", "PROPN")
    return figure.unit not in (None, "percent") and after.text in _HYPHENS and after.start == token.end


def _is_idle_year(parse: Parse, token: Token, figure: Figure) -> bool:
    """Whether a year dates nothing that came about: "2015 ends well", "the vote in 2005 is an exception"."""
    if figure.unit != "year":
        return False
    lasting = token.i > 0 and parse.tokens[token.i - 1].lower == "since"
    return token.dep in SUBJECTS or not (lasting or _is_past(parse, token))


def _is_past(parse: Parse, token: Token) -> bool:
    """Whether the main verb of the sentence that a date stands in tells what came about."""
    root = parse.tokens[parse.root_of_sentence(token.sentence)]
    return root.tag in _PAST or any(parse.tokens[k].tag in _PAST for k in root.children if k < root.i)


@cache
def _dated() -> frozenset[str]:
    """Months, days of the week and words for times gone by, as they begin or make up a date."""
    return lexicon.words("number-months.txt") | _times("weekday") | _spans() | _times("relative", "yesterday")


@cache
def _spans() -> frozenset[str]:
    return _times("season") | _times("recent")


@cache
def _times(kind: str, value: str = "") -> frozenset[str]:
    """The words for times of a kind, or those that stand for one value of it."""
    values = [values for _, (name, values) in lexicon.rows("calendar.tsv", 2) if name == kind]
    found = (words.split("|") for words in " ".join(values).split())
    return frozenset(word for words in found if value in ("", words[0]) for word in words)


def _is_date(tokens: Sequence[Token], token: Token) -> bool:
    """Whether a word for a time dates what is told, rather than naming a thing or somebody's time."""
    before = tokens[token.i - 1] if token.i else token
    after = tokens[token.i + 1] if token.i + 1 < len(tokens) else token
    last = _times("which", "last")
    if token.pos == "PROPN" and token.lower in lexicon.words("number-months.txt"):
        numbered = any(near.text.rstrip(",").isdecimal() for near in (before, after))
        return numbered or ((before.pos == "ADP" or before.lower in last) and token.dep != "compound")
    if after.tag == "POS" or (token.dep == "compound" and after.lower not in _times("daytime")):
        return False
    if token.lower in _spans():
        return before.lower in last
    return token.pos in ("PROPN", "NOUN", "ADV")


@cache
def _befallen() -> frozenset[str]:
    """The verbs for what befalls people in news: deaths, injuries, flight."""
    tolls = (fields[2] for _, fields in lexicon.rows("tallies.tsv", 3) if fields[-1] == "grows")
    return frozenset(word for toll in tolls for word in toll.split())
