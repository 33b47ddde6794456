"""What a pronoun in a statement stands for: a thing named shortly before it, or a person."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cache

from seeds.claims import attitudes, lexicon, phrases, syntax, wordings
from seeds.claims.phrases import Phrase
from seeds.language.parse import Parse, Token

_BACK = 3
"""How many sentences back an antecedent is looked for."""

_PLACES = frozenset(("nsubj", "nsubj:pass", "obj", "root", "obl", "nmod", "conj", "ccomp", "nsubj:outer"))
_CORE = ("nsubj", "nsubj:pass", "obj")
_PERCENT = ("percent", "cent")
_ONE = frozenset(("it", "this", "that"))
_RANK = {"nsubj": 0, "nsubj:pass": 0, "obj": 1, "nmod": 2}
_GENDERS = {"he": "mu", "him": "mu", "his": "mu", "she": "fu", "her": "fu"}


def thing(parse: Parse, i: int, avoid: Collection[int], known: Collection[str]) -> int | None:
    """The noun that "it" or "this" stands for: one of its own sentence, else of the one before an issue of the
    article (``known``, by their last word); in news text whatever stands further off is hardly ever meant."""
    led = _led(parse, i)
    if led is not None:
        return led
    sentence = parse.tokens[i].sentence
    first, _ = parse.sentences[sentence]
    before = [range(*parse.sentences[k]) for k in range(sentence - 1, max(-1, sentence - 2), -1)]
    avoid = {*avoid, *(k for places in (range(first, i), *before) for k in places if not _fits(parse, i, k))}
    if parse.tokens[i].lower in ("they", "them", "these", "those"):
        many = (
            _first_many(parse, places, avoid, parse.tokens[i].lower == "them")
            for places in (range(first, i), *before[:1])
        )
        found = next((k for k in many if k is not None), None)
        if found is not None:
            return found
    own = _first(parse, _core(parse, range(first, i)), avoid)
    own = _resolved(parse, range(first, i), avoid) if own is None else own
    if own is not None:
        return own
    if parse.tokens[i].lower == "that":
        # what was said before, not what it was said of
        return None
    return next((k for places in before if (k := _first(parse, _core(parse, places), avoid, known)) is not None), None)


def _core(parse: Parse, places: Collection[int]) -> list[int]:
    """The places of subjects and objects, which pronouns take up."""
    return [k for k in places if parse.tokens[k].dep in _CORE]


def _fits(parse: Parse, i: int, k: int) -> bool:
    """Whether a noun is of the number of a pronoun: "it" stands for no loans."""
    return parse.tokens[i].lower not in _ONE or parse.tokens[k].tag != "NNS"


def _led(parse: Parse, i: int) -> int | None:
    """The noun that "that" or "which" leads a clause on to."""
    clause = parse.tokens[parse.tokens[i].head]
    relative = clause.dep == "acl:relcl" and parse.tokens[i].lower in ("that", "which") and clause.head < i < clause.i
    return clause.head if relative and parse.tokens[clause.head].pos == "NOUN" else None


def person(parse: Parse, i: int, names: Mapping[str, Phrase], speaker: Collection[str]) -> Phrase | None:
    """The person last named before "he" or "she", other than the speaker and of a fitting gender."""
    genders = _GENDERS.get(parse.tokens[i].lower, "")
    sentence = parse.tokens[i].sentence
    first = parse.sentences[max(0, sentence - _BACK)][0]
    for k in range(i - 1, first - 1, -1) if genders else ():
        token = parse.tokens[k]
        full = names.get(token.lower) if token.pos == "PROPN" else None
        if full is None or token.lower in speaker or len(full.words) < 2:
            continue
        gender = _given().get(phrases.slug(full.words[0]), "")
        if gender and gender in genders:
            return full
    return None


def official(parse: Parse, i: int, avoid: Collection[int]) -> int | None:
    """The person last spoken of by a role before "he" or "she": "criticised the minister and said he should go"."""
    sentence = parse.tokens[i].sentence
    first = parse.sentences[max(0, sentence - 1)][0]
    for k in range(i - 1, first - 1, -1) if is_person_pronoun(parse.tokens[i]) else ():
        token = parse.tokens[k]
        if token.pos == "PROPN" and token.dep in _RANK and k not in avoid:
            return None
        named = token.tag == "NN" and token.pos == "NOUN" and token.dep in _RANK and k not in avoid
        if named and token.lemma.lower() in wordings.humans():
            return k
    return None


def _first(
    parse: Parse, places: Collection[int], avoid: Collection[int], known: Collection[str] | None = None
) -> int | None:
    return min(_things(parse, places, avoid, known), key=lambda k: (_RANK.get(parse.tokens[k].dep, 3), k), default=None)


def _first_many(parse: Parse, places: Collection[int], avoid: Collection[int], things: bool) -> int | None:
    """The first plural noun, of things or of people; for an object ("fight them") rather of things."""
    found = (
        k for k in places
        if parse.tokens[k].tag == "NNS" and parse.tokens[k].dep in _RANK and k not in avoid
        and parse.tokens[k].lemma.lower() not in _empty()
    )  # fmt: skip
    return min(
        found,
        key=lambda k: (things and _human(parse.tokens[k].lemma.lower()), _RANK[parse.tokens[k].dep], k),
        default=None,
    )


def _resolved(parse: Parse, places: Collection[int], avoid: Collection[int]) -> int | None:
    """The plan or decision that is the object of the clause before: "welcomed the plan, saying it would…"."""
    tokens = parse.tokens
    found = (k for k in places if tokens[k].pos == "NOUN" and tokens[k].dep == "obj" and k not in avoid)
    return next((k for k in found if wordings.canonical((tokens[k].lemma.lower(),))[-1] in wordings.containers()), None)


def _things(
    parse: Parse, places: Collection[int], avoid: Collection[int], known: Collection[str] | None
) -> Iterator[int]:
    for k in places:
        token = parse.tokens[k]
        lemma = token.lemma.lower()
        if token.pos != "NOUN" or token.dep not in _PLACES or k in avoid:
            continue
        if known is not None and wordings.canonical((lemma,))[-1] not in known:
            continue
        if any(parse.tokens[c].dep == "cop" for c in token.children):
            # what something is said to be names nothing
            continue
        if not _human(lemma) and lemma not in _empty() and phrases.weighty((lemma,)):
            yield k


def _human(lemma: str) -> bool:
    """Whether a noun stands for people or a body of people, whom "it" rarely means where a thing is at hand."""
    return lemma in wordings.peopled() or lemma in _groups() or lemma in syntax.words("side")


@cache
def _empty() -> frozenset[str]:
    """Nouns that name no issue: units, times, and what only judges."""
    hollow = syntax.words("hollow") | syntax.words("performance") | syntax.words("factual")
    judging = attitudes.judging("noun").keys() - attitudes.judging("named").keys()
    return _units().union(hollow, attitudes.nouns("event"), judging, attitudes.nouns("attitude"), ("money",))


@cache
def _units() -> frozenset[str]:
    return frozenset(fields[0] for _, fields in lexicon.rows("units.tsv"))


def is_measure(parse: Parse, i: int) -> bool:
    """Whether a word is no more than a measure: 40 kilometres, 4 per cent."""
    counted = any(parse.tokens[k].dep == "nummod" for k in parse.tokens[i].children)
    lemma = parse.tokens[i].lemma.lower()
    return counted and lemma not in syntax.words("sums") - {"percent"} and (lemma in _units() or lemma in _PERCENT)


@cache
def _groups() -> frozenset[str]:
    return frozenset(fields[0] for _, fields in lexicon.rows("group_nouns.tsv"))


@cache
def _given() -> dict[str, str]:
    return {phrases.slug(fields[0]): fields[1] for _, fields in lexicon.rows("given_names.tsv", 2)}


def gender(name: str) -> str:
    """The gender that the given name of a person tells: m, f or u for either; "" where it tells none."""
    first, _, rest = name.partition(" ")
    return _given().get(phrases.slug(first), "") if rest else ""


def misfits(token: Token, gender: str) -> bool:
    """Whether "he" or "she" cannot stand for somebody of a gender."""
    return gender in ("m", "f") and gender not in _GENDERS.get(token.lower, gender)


def is_given(word: str) -> bool:
    """Whether a word is a given name."""
    return phrases.slug(word) in _given()


def is_person_pronoun(token: Token) -> bool:
    """Whether a token stands for one person spoken of."""
    return token.lower in _GENDERS
