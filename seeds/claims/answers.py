"""Claims that answer another: "that was untrue", "rejected the accusation", and which claim they answer.

Such a claim says nothing by itself; together with the one before it, by another speaker, it is a denial.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from seeds.attribution.records import Attribution
from seeds.claims import syntax
from seeds.conflicts import lexicon, phrases
from seeds.language.parse import Parse, Token

_REACH = 3
"""How many sentences back what is answered may stand, where nobody is named as having said it."""
_NAMED = 12
"""The same where somebody is: "rejected Lund's claim"."""
_STANDS = frozenset(("that", "this", "it", "these", "those", "they", "such"))
_MANY = frozenset(("all", "every", "everybody", "everyone", "many"))
_ASKED = frozenset(("whether", "if"))
_NOT = frozenset(("not", "n't", "n’t", "never"))
_TELLING = ("NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV")
_EMPHASIS = ("advmod", "aux", "cop", "punct", "det", "case", "mark", "cc", "expl")


def find(parse: Parse, attributions: Sequence[Attribution]) -> dict[int, int]:
    """Which attributions answer which others, by their places in the list."""
    ordered = sorted((k for k, one in enumerate(attributions) if one.tokens), key=lambda k: attributions[k].tokens[0])
    found: dict[int, int] = {}
    for place, k in enumerate(ordered):
        owner = _contests(parse, attributions[k])
        if owner is not None:
            before = [attributions[j] for j in ordered[:place]]
            at = _answered(parse, attributions[k], before, owner)
            if at is not None:
                found[k] = ordered[at]
    return found


def _contests(parse: Parse, found: Attribution) -> str | None:
    """Whose claim an attribution answers, by a word of their name; "" where it is the one before; null for none."""
    said = first_clause(parse, found)
    named = next((token for token in said if is_taken_up(parse, token, said, "contention")), None)
    if named is not None and _is_ruled(found, named):
        return None
    cue = denies(parse, found)
    stands = named is not None or any(token.lower in _STANDS and token.pos in ("PRON", "DET") for token in said)
    if not stands and not _nothing_like(said):
        return None
    verdict = _verdict(parse, said, named is not None)
    telling = {token.i for token in said if token.pos in _TELLING and token.dep not in _EMPHASIS}
    hung = {named.i, *owners(parse, named)} if named is not None else set()
    if verdict and _nothing_like(said):
        return ""
    if not (cue or verdict) or telling - verdict - hung - _introduced(said):
        return None
    whose = [parse.tokens[i].lower for i in owners(parse, named)] if named is not None else []
    return next((word for word in whose if word not in ("his", "her", "their", "its")), "")


def _is_ruled(found: Attribution, named: Token) -> bool:
    """Whether a court disposes of a case rather than answer what somebody said: "the judge dismissed the charges"."""
    who = f"{found.speaker.name} {found.speaker.role or ''}".lower().split()
    return named.lemma.lower() in terms("ruled") and not syntax.words("bench").isdisjoint(who)


def denies(parse: Parse, found: Attribution) -> bool:
    """Whether a cue says that something is not so: "denied", "does not share"."""
    told = [parse.tokens[i] for i in found.cue_tokens]
    if any(token.lemma.lower() in terms("answering") for token in told):
        return True
    shared = (token for token in told if token.lemma.lower() in terms("sharing"))
    return any(
        parse.tokens[k].lower in _NOT and parse.tokens[k + 1].lower not in _MANY
        for token in shared
        for k in token.children
    )


def first_clause(parse: Parse, found: Attribution) -> list[Token]:
    """The words of a claim's first sentence, without clauses joined to the first."""
    first = parse.tokens[found.tokens[0]].sentence
    said = [parse.tokens[i] for i in found.tokens if parse.tokens[i].sentence == first]
    joined = [
        token
        for token in said
        if token.dep == "advcl" or (token.dep in ("conj", "parataxis") and token.pos in ("VERB", "AUX"))
    ]
    left = {i for token in joined for i in parse.subtree(token.i)}
    return [token for token in said if token.i not in left]


def _nothing_like(said: Sequence[Token]) -> bool:
    """Whether a claim says that nothing like what was said is so: "agreed to nothing of the kind"."""
    return "nothing of the" in " ".join(token.lower for token in said)


def _introduced(said: Sequence[Token]) -> set[int]:
    """Verbs that only say what somebody calls a thing: "called the claim nonsense"."""
    return {token.i for token in said if token.lemma.lower() in terms("introducing")}


def is_taken_up(parse: Parse, token: Token, said: Sequence[Token], kind: str) -> bool:
    """Whether a word speaks of what was said before: "the claim", not "a claim", nor "the claim that it leaks"."""
    if token.pos != "NOUN" or token.lemma.lower() not in terms(kind):
        return False
    if any(following.lower in ("that", "to") for following in parse.tokens[token.i + 1 : token.i + 2]):
        # a clause that tells which is easily hung elsewhere
        return False
    below = [parse.tokens[i] for i in token.children]
    led = any(k.lower in ("the", "this", "that", "these", "those", "such") or k.dep == "nmod:poss" for k in below)
    return led and not any(
        k in said and k.dep in ("acl", "acl:relcl", "ccomp", "nummod", "nmod") and not _as(parse, k) for k in below
    )


def _as(parse: Parse, token: Token) -> bool:
    """Whether a word tells what a thing is called: "as absurd"."""
    return any(parse.tokens[i].lower == "as" for i in token.children)


def owners(parse: Parse, token: Token) -> list[int]:
    """The words for whose claim it is: "Lund's claim", "the minister's figures"."""
    heads = [i for i in token.children if parse.tokens[i].dep == "nmod:poss"]
    return [k for i in heads for k in (i, *(c for c in parse.tokens[i].children if parse.tokens[c].pos != "PART"))]


def _verdict(parse: Parse, said: Sequence[Token], named: bool) -> set[int]:
    """The words that say a thing is not so."""
    places = [token.i for token in said]
    found = {k for first, last, _ in phrases.runs(parse, places, _phrases()) for k in places if first <= k <= last}
    if any(token.lower in _NOT for token in said):
        return found
    words = terms("untrue") | (terms("baseless") if named else frozenset())
    return found | {token.i for token in said if token.lower in words or token.lemma.lower() in words}


@cache
def _phrases() -> phrases.Terms:
    """The terms of several words by which a thing is said not to be so."""
    return phrases.by_first({term: term for term in terms("untrue")})


def _answered(parse: Parse, found: Attribution, before: Sequence[Attribution], owner: str) -> int | None:
    """The place of the nearest claim of another speaker, or of the one who is named."""
    here = parse.tokens[found.tokens[0]]
    for at in range(len(before) - 1, -1, -1):
        one = before[at]
        last = parse.tokens[one.tokens[-1]]
        if not set(one.tokens).isdisjoint(found.tokens) or one.speaker.key == found.speaker.key:
            continue
        if here.sentence - last.sentence > (_NAMED if owner else _REACH) or here.paragraph - last.paragraph > 1:
            return None
        if owner and owner not in f"{one.speaker.name} {one.speaker.role or ''}".lower().split():
            continue
        return at if _tells(parse, one, found) and (owner or not _one_of_many(before[:at], one)) else None
    return None


def _one_of_many(before: Sequence[Attribution], one: Attribution) -> bool:
    """Whether a speaker has said so much in a row that "that" may be any of it."""
    return len(before) > 1 and all(former.speaker.key == one.speaker.key for former in before[-2:])


def _tells(parse: Parse, one: Attribution, found: Attribution) -> bool:
    """Whether a claim says that something is so, or finds fault with something where it is reproof that is answered."""
    if parse.tokens[one.tokens[0]].lower in _ASKED:
        return False
    if one.position and any(parse.tokens[i].lemma.lower() in terms("reproof") for i in found.tokens):
        return True
    inside = frozenset(one.tokens)
    charged = any(parse.tokens[i].lemma.lower() in terms("charging") for i in one.cue_tokens)
    return charged or any(
        parse.tokens[i].dep.startswith(("nsubj", "expl")) and parse.tokens[i].head in inside for i in one.tokens
    )


def terms(kind: str) -> frozenset[str]:
    """The words of a kind by which claims answer others."""
    return lexicon.groups("answers.tsv")[kind]
