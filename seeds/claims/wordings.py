"""One normal form for all wordings of an issue: "a truce", "the cease-fire deal", "a proposal for an armistice"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from seeds.claims import attitudes, lexicon, phrases, syntax
from seeds.claims.phrases import Phrase
from seeds.language.parse import Token

Words = tuple[str, ...]

_COMPLEMENTS = frozenset(("for", "on", "over", "about", "of", "to"))


def canonical(words: Sequence[str]) -> Words:
    """The normal form of an issue: the same words for all its wordings, judgements left out."""
    kept = [word for word in words if word not in lexicon.words("synonyms-ignored.txt")] or list(words)
    for length in range(len(kept), 0, -1):
        known = synonyms().get(" ".join(kept[-length:]))
        if known is not None:
            return (*(synonyms().get(word, (word,))[0] for word in kept[:-length]), *known)
    return tuple(synonyms().get(word, (word,))[0] for word in kept)


@cache
def synonyms() -> dict[str, Words]:
    """Normal forms by wording."""
    found: dict[str, Words] = {}
    for _, (normal, others, *_rest) in lexicon.rows("synonyms-targets.tsv", 2):
        for other in others.split(","):
            found[other.strip().replace("-", " ")] = found[other.strip()] = tuple(normal.split())
    return found


@cache
def normal_forms() -> frozenset[str]:
    """The normal forms that have other wordings."""
    return frozenset(" ".join(words) for words in synonyms().values())


def containers() -> frozenset[str]:
    """Nouns that hold an issue rather than being one."""
    return lexicon.words("synonyms-containers.txt")


@cache
def kinds() -> frozenset[str]:
    """Adjectives that make a kind of what they stand before, and do not only say how great or whose it is."""
    return lexicon.words("topics-adjectives.txt") - syntax.words("spanning")


def narrowed(tokens: Sequence[Token], phrase: Phrase, words: Words) -> Words | None:
    """What a deal, plan or proposal is about: its leading nouns, else its complement."""
    leading = tuple(word for word in words[:-1] if word not in lexicon.words("topics-adjectives.txt"))
    if leading:
        return leading
    return complement(tokens, phrase)


def _planned(tokens: Sequence[Token], verb: int) -> Words | None:
    """What a plan to do something is about: its object, or where it would end that, the end of it."""
    done = next((k for k in tokens[verb].children if tokens[k].dep == "obj" and tokens[k].pos == "NOUN"), None)
    if done is None and tokens[verb].dep == "amod" and tokens[tokens[verb].head].pos == "NOUN":
        # an infinitive taken for an adjective: "to close rural branches"
        done = tokens[verb].head
    done = measured(tokens, done)
    if done is None:
        return None
    words, lemma = canonical(phrases.at(tokens, done).words), tokens[verb].lemma.lower()
    return (*words, *canonical((lemma,))) if attitudes.ends(lemma) else words


def measured(tokens: Sequence[Token], i: int | None) -> int | None:
    """What a measure is of: "to bury 400 tonnes of waste"; null where nothing tells."""
    if i is None or tokens[i].lemma.lower() not in _measures():
        return i
    below = (k for k in tokens[i].children if k > i and tokens[k].dep == "nmod" and tokens[k].pos == "NOUN")
    return measured(tokens, next(below, None))


@cache
def _measures() -> frozenset[str]:
    units = frozenset(fields[0] for _, fields in lexicon.rows("units.tsv"))
    return units | syntax.words("sums") | syntax.words("counting")


def complement(tokens: Sequence[Token], phrase: Phrase) -> Words | None:
    """What follows a noun to say what it is about."""
    after = tokens[phrase.head + 1 : phrase.head + 3]
    if len(after) == 2 and after[0].lower == "to" and after[1].tag == "VB":
        return _planned(tokens, after[1].i)
    for k in tokens[phrase.head].children:
        if tokens[k].dep == "acl" and any(tokens[c].lower == "to" for c in tokens[k].children):
            return _planned(tokens, k)
        case = next((tokens[c].lower for c in tokens[k].children if tokens[c].dep == "case"), "")
        if tokens[k].dep == "nmod" and k > phrase.head and case in _COMPLEMENTS and tokens[k].pos == "NOUN":
            about = canonical(phrases.at(tokens, k).words)
            return about if phrases.weighty(about[-1:]) and about[-1] not in containers() else None
    return None


@cache
def acts() -> frozenset[str]:
    """The normal forms that name what is done: "closure", "merger"."""
    done = (normal[-1] for wording, normal in synonyms().items() if wording in attitudes.verbs())
    return frozenset(done) | lexicon.words("synonyms-actions.txt") | syntax.words("deeds")


@cache
def kin() -> dict[str, frozenset[str]]:
    """Nouns of which one article may use any for one thing: "the toll", "the fee", "the charge"."""
    rows = [frozenset(fields[0].split()) for _, fields in lexicon.rows("synonyms-kin.tsv")]
    return {noun: row for row in rows for noun in row}


@cache
def _doings() -> dict[str, frozenset[str]]:
    listed = (fields for _, fields in lexicon.rows("doings.tsv", 2))
    return {noun: frozenset(verb.strip() for verb in verbs.split(",")) for noun, verbs in listed}


def names_deed(noun: str, verb: str) -> bool:
    """Whether a noun for what is done tells what a verb tells: "dismissal" and "sack", "increase" and "lift"."""
    return canonical((verb,))[-1] == noun or verb in _doings().get(noun, ())


def doing(verb: str) -> Words:
    """The normal form of what a verb does; "to pay" is no wage and "to act" no law."""
    return (verb,) if verb in syntax.words("homograph") else canonical((verb,))


def nominal(verb: str) -> Words | None:
    """The noun for what a verb does, if one is known: "refusal" for "refuse"."""
    known = doing(verb)
    if known != (verb,):
        return known
    return next(((noun,) for noun, verbs in _doings().items() if verb in verbs), None)


def is_act(words: Words) -> bool:
    """Whether an issue is something done rather than a thing."""
    return canonical(words)[-1] in acts()


@cache
def peopled() -> frozenset[str]:
    """Nouns for people and bodies of people."""
    return humans() | bodies()


@cache
def bodies() -> frozenset[str]:
    """Nouns for bodies of people."""
    return frozenset(fields[0].split()[-1] for _, fields in lexicon.rows("body_nouns.tsv"))


@cache
def humans() -> frozenset[str]:
    """Nouns for people, who do not make an issue of a deal about them."""
    listed = frozenset(fields[0] for _, fields in lexicon.rows("person_nouns.tsv"))
    return listed | syntax.words("person")
