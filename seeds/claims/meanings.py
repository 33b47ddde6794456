"""What a word that somebody is for or against means for the things it stands for: who likes the refusal of a permit is
against what was to be permitted, and who deplores a dismissal is for whoever was dismissed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from schemas.claims import Target
from seeds.claims import attitudes, phrases, wordings
from seeds.claims.deeds import Deed
from seeds.claims.syntax import words
from seeds.claims.targets import Issues

_NEAR = 2
"""How many sentences back a deed is told that "it" stands for."""

_THING = 0.95
"""How surely who is for or against a deed is so towards the thing it is done to."""

_POINTING = frozenset(("the", "this", "that", "such"))
_PRONOUNS = frozenset(("it", "this"))


class Meaning(NamedTuple):
    """A target that a word stands for: 1 where who is for the one is for the other, -1 where against it; how surely;
    and whether by a deed that the article tells."""

    target: Target
    sign: int = 1
    sureness: float = 1.0
    deed: bool = False


def of(
    issues: Issues, i: int, avoid: Collection[int], speaker: frozenset[str], judged: Mapping[int, int]
) -> Iterator[Meaning]:
    """What the word at ``i`` stands for, the most direct first; ``judged`` is the noun that each sentence judges."""
    token = issues.parse.tokens[i]
    if token.pos in ("PRON", "DET") and token.lower in _PRONOUNS:
        told = list(_it(issues, i, avoid, judged))
    else:
        told = list(_noun(issues, i) or _changed(issues, i)) if token.pos == "NOUN" else []
    if told:
        yield from told
        return
    target = issues.target(i, frozenset(avoid), speaker)
    if target is not None:
        yield Meaning(target)


def _changed(issues: Issues, i: int) -> list[Meaning]:
    """What "lower fares" and "higher fares" stand for: a cut or increase, and for or against the fares."""
    tokens = issues.parse.tokens
    told = {tokens[k].lower for k in tokens[i].children if tokens[k].dep == "amod" and k < i}
    sign = -1 if told & words("lowered") else 1 if told & words("heightened") else 0
    target = issues.target(i) if sign else None
    if target is None:
        return []
    changed = issues.deed_target(i, ("cut",) if sign < 0 else ("increase",))
    limits = tokens[i].lemma.lower() in words("limiting")
    return [*([Meaning(changed)] if changed else []), *([] if limits else [Meaning(target, sign, _THING)])]


def _noun(issues: Issues, i: int, said: bool = True) -> list[Meaning]:
    return list(_named(issues, i, said))


def _named(issues: Issues, i: int, said: bool) -> Iterator[Meaning]:
    """What "the decision", "the refusal" and "the closure" stand for, where a deed told before tells it.

    Who is ``said`` to like a refusal is already taken to be against something.
    """
    lemma = issues.parse.tokens[i].lemma.lower()
    if not _is_bare(issues, i):
        return
    attitude = attitudes.nouns("attitude").get(lemma, 0) if lemma in words("settled") else 0
    if attitude or lemma in words("decided"):
        deed = issues.deeds.before(i, sign=attitude)
        sign = attitude if said and attitude else 1
        told = _done_to(issues, deed, deed.sign) if deed else ()
        yield from (meaning._replace(sign=meaning.sign * sign) for meaning in told)
        return
    if lemma in words("intended"):
        deed = None if issues.held or issues.imposed else issues.deeds.before(i)
        yield from _done_to(issues, deed, deed.sign if deed.told != deed.verb else 1) if deed else ()
        return
    act = wordings.canonical((lemma,))
    deed = issues.deeds.named(i, act[-1]) if wordings.is_act(act) else None
    if deed is not None:
        named, thing = issues.deed_target(deed.thing, act), issues.target(deed.thing)
        if named is not None and thing is not None:
            yield Meaning(named, deed=True)
            yield Meaning(thing, deed.sign, _THING, deed=True)


def _done_to(issues: Issues, deed: Deed, sign: int) -> Iterator[Meaning]:
    """The thing a deed is done to; before it the deed where it is what the article is about."""
    target, about = issues.target(deed.thing), issues.at_issue()
    if about is not None and sign == deed.sign and issues.is_about(deed):
        yield Meaning(about, deed=True)
        yield from (Meaning(target, sign, _THING, deed=True),) if target is not None else ()
    elif target is not None:
        # who calls the refusal a disgrace is against it in so many words, and so for what was refused
        named = issues.deed_named(deed) if sign < 0 else None
        yield from (Meaning(named, deed=True),) if named is not None else ()
        yield Meaning(target, sign, _THING if named is not None else 1.0, deed=True)


def _is_bare(issues: Issues, i: int) -> bool:
    """Whether a noun is led as one told of before, and nothing says what it is about."""
    tokens = issues.parse.tokens
    led = any(
        tokens[k].lower in _POINTING or (tokens[k].dep == "nmod:poss" and tokens[k].pos != "PRON")
        for k in tokens[i].children
    )
    phrase = phrases.at(tokens, i)
    return led and len(phrase.words) == 1 and wordings.complement(tokens, phrase) is None


def _it(issues: Issues, i: int, avoid: Collection[int], judged: Mapping[int, int]) -> Iterator[Meaning]:
    """What "it" stands for, where the sentences before tell or name a deed."""
    tokens, sentences = issues.parse.tokens, issues.parse.sentences
    sentence = tokens[i].sentence
    first = sentences[sentence][0]
    if tokens[tokens[i].head].lemma.lower() in words("occasion"):
        # "it is time to act"
        return
    if any(tokens[k].pos == "NOUN" and tokens[k].dep in ("nsubj", "obj") for k in range(first, i) if k not in avoid):
        return
    for k in range(sentence - 1, max(-1, sentence - 1 - _NEAR), -1):
        for at in range(*sentences[k]):
            told = _noun(issues, at, said=False) if tokens[at].pos == "NOUN" and at not in avoid else []
            if told:
                yield from told
                return
        deed = issues.deeds.within(k) if k == sentence - 1 else None
        if deed is not None and deed.sign < 0 and not _holds(issues, deed.thing):
            yield from _done_to(issues, deed, deed.sign)
            return
        target = issues.target(judged[k]) if k in judged and judged[k] not in avoid else None
        if target is not None:
            yield Meaning(target)
            return


def _holds(issues: Issues, i: int) -> bool:
    """Whether a thing is a plan or offer, which "it" means rather than what was done to it."""
    return wordings.canonical((issues.parse.tokens[i].lemma.lower(),))[-1] in wordings.containers()
