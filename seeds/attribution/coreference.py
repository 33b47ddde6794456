"""Pronouns resolved: each goes to the candidate that scores best by agreement, recency and salience.

A candidate's score is the sum of the weights of its features, a log-linear ranking model; the weights are data
(``seeds/lexicons/pronoun_weights.tsv``), learnt by ``bench/pronouns.py`` from GUM's training part.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial

from seeds.attribution import antecedents, syntax
from seeds.attribution import vocabulary as lexicon
from seeds.attribution.antecedents import Features
from seeds.attribution.referents import PRONOUNS, Mention, Pronoun, Referent
from seeds.language.parse import Parse, Token

_REACH = 12
_MEMORY = 40


Weights = Mapping[str, Mapping[str, float]]


@cache
def weights() -> Weights:
    """Return the weight of each feature, by the sort of antecedent asked for."""
    return by_sort({name: float(weight) for name, weight in lexicon.table("pronoun_weights.tsv").items()})


def by_sort(table: Mapping[str, float]) -> Weights:
    """Part the weights of features named "person:rank=0" by their sort."""
    found: dict[str, dict[str, float]] = {sort: {} for _, sort in PRONOUNS.values()}
    for name, weight in table.items():
        sort, _, feature = name.partition(":")
        found[sort][feature] = weight
    return found


NOBODY = -1
"""The candidate that stands for no person or body at all."""

Choice = tuple[int, Callable[[], list[str]]]
"""A candidate's number, and what tells its features: they cost more than all else, and one alone needs none."""


class Resolver:
    """Pronoun resolution over one text, from left to right."""

    def __init__(self, parse: Parse, inside: list[int], referents: list[Referent], mentions: list[Mention]) -> None:
        self.parse = parse
        self.inside = inside
        self.referents = referents
        self.mentions = sorted(mentions, key=lambda m: m.head)
        self._heads = {m.head: m.entity for m in mentions}
        self._recent: list[int] = []
        self._features = Features(parse, inside)

    def run(self, table: Weights | None = None) -> dict[int, int]:
        """Return the likeliest referent's number for each pronoun that has any, by its token."""
        return dict(self.steps(table))

    def steps(self, table: Weights | None = None) -> Iterator[tuple[int, int]]:
        """Yield each pronoun's token and its likeliest referent's number, where it has any, from left to right.

        Where it likelier stands for nobody, the likeliest somebody is still given, for who knows that it speaks;
        later pronouns do not follow it.
        """
        table = weights() if table is None else table
        for pronoun, choices in self.choices():
            ranked = _ranked(choices, table[pronoun.sort])
            for likelier in (self._introduced(pronoun, ranked), self._parallel(pronoun)):
                if likelier in ranked:
                    ranked.insert(0, likelier)
            somebody = next((number for number in ranked if number != NOBODY), None)
            if somebody is not None and ranked[0] != NOBODY:
                self.settle(pronoun.token.i, somebody)
            if somebody is not None:
                yield pronoun.token.i, somebody

    def choices(self) -> Iterator[tuple[Pronoun, list[Choice]]]:
        """Yield each pronoun with its candidates; the caller settles it before going on."""
        at = 0
        for token in self.parse.tokens:
            while at < len(self.mentions) and self.mentions[at].head < token.i:
                mention = self.mentions[at]
                self.referents[mention.entity].mentions.append(mention)
                _refresh(self._recent, mention.entity)
                at += 1
            if token.lower in PRONOUNS and token.tag in ("PRP", "PRP$"):
                pronoun = self._pronoun(token)
                yield pronoun, list(self._candidates(pronoun, at))

    def _pronoun(self, token: Token) -> Pronoun:
        place, speaks = syntax.place(token.dep), syntax.speaks(self.parse, token.i)
        return Pronoun(token, *PRONOUNS[token.lower], place, speaks)

    def _parallel(self, pronoun: Pronoun) -> int | None:
        """Return the body whose clause a pronoun's is joined to: "the board met, but it did not vote"."""
        tokens = self.parse.tokens
        verb = tokens[pronoun.token.head]
        if pronoun.sort != "body" or pronoun.token.dep != "nsubj" or verb.dep != "conj":
            return None
        above = (c for c in tokens[verb.head].children if tokens[c].dep in syntax.SUBJECTS and c < pronoun.token.i)
        return next((self._heads[c] for c in above if c in self._heads), None)

    def _introduced(self, pronoun: Pronoun, ranked: Sequence[int]) -> int | None:
        """Return whom a paragraph tells of when "she said" follows, before who only stands in those above.

        "Hale came out against the tax. It hits the poorest, she said."
        """
        token = pronoun.token
        if pronoun.sort != "person" or not pronoun.speaks or self.inside[token.i] >= 0:
            return None
        first = self.parse.paragraph_of(token.i)[0]
        last = [(one, self.referents[one].mentions[-1].head) for one in ranked if self.referents[one].mentions]
        if not last or last[0][1] >= first:
            return None
        entity, head = next(((one, head) for one, head in last if head >= first), (NOBODY, NOBODY))
        return entity if entity != NOBODY and self._leads(head, token) else None

    def _leads(self, head: int, token: Token) -> bool:
        """Tell whether somebody is the subject of a main clause before a token's sentence."""
        subject = syntax.described(self.parse, head)
        before = subject.sentence < token.sentence and self.inside[head] < 0
        return before and subject.dep in syntax.SUBJECTS and self._features.is_main(subject)

    def settle(self, pronoun: int, entity: int) -> None:
        """Record what a pronoun stands for, so that later pronouns can follow it."""
        referent = self.referents[entity]
        referent.mentions.append(Mention(pronoun, pronoun, entity, "pronoun"))
        self._heads[pronoun] = entity
        referent.pronouns += 1
        gender = PRONOUNS[self.parse.tokens[pronoun].lower][0]
        if referent.sort == "person" and gender != "-":
            referent.gender, referent.sure = gender, True
        _refresh(self._recent, entity)

    def _candidates(self, pronoun: Pronoun, at: int) -> Iterator[Choice]:
        i, gender, sort = pronoun.token.i, pronoun.gender, pronoun.sort
        barred = self._own_phrase(i) | self._other_side(i)
        suitable = [
            e for e in reversed(self._recent[-_MEMORY:]) if e not in barred and _suits(self.referents[e], gender, sort)
        ]
        last = {e: syntax.described(self.parse, self.referents[e].mentions[-1].head) for e in suitable}
        near = [e for e in suitable if pronoun.token.sentence - last[e].sentence <= _REACH]
        most = max((len(self.referents[e].mentions) for e in near), default=0)
        subject = next((e for e in near if last[e].dep in syntax.SUBJECTS), None)
        for rank, entity in enumerate(near):
            place = rank, len(near), most
            yield entity, partial(self._features.behind, pronoun, self.referents[entity], *place, entity == subject)
        end = self.parse.sentence_of(i)[1]
        for mention in self.mentions[at : at + 6]:
            referent = self.referents[mention.entity]
            if (
                mention.head < end
                and not referent.mentions
                and mention.entity not in barred
                and _suits(referent, gender, sort)
            ):
                yield mention.entity, partial(self._features.ahead, pronoun, mention, len(near))
        if sort != "person":
            yield NOBODY, partial(antecedents.nobody, pronoun, len(near))

    def _own_phrase(self, i: int) -> set[int]:
        """Return whom the noun phrase around a possessive names: "his father, Roe" is never Roe's own."""
        token = self.parse.tokens[i]
        if token.tag != "PRP$":
            return set()
        noun = self.parse.tokens[token.head]
        heads = [
            noun.i,
            *(c for c in noun.children if self.parse.tokens[c].dep in ("appos", "flat", "compound", "nmod")),
        ]
        return {self._heads[h] for h in heads if h in self._heads and h > i}

    def _other_side(self, i: int) -> set[int]:
        """Return whom a quotation keeps apart: who speaks it is not among those it speaks of in the third person."""
        if self.inside[i] >= 0:
            return self._speakers_of(i)
        if not syntax.speaks(self.parse, i):
            return set()
        first, end = self.parse.sentence_of(i)
        quoted = {self.inside[t] for t in range(first, end)} - {-1}
        return {entity for head, entity in self._heads.items() if self.inside[head] in quoted} if quoted else set()

    def _speakers_of(self, i: int) -> set[int]:
        """Return the subject of the verb of speech beside the quotation a token stands in."""
        first, end = self.parse.paragraph_of(i)
        number = self.inside[i]
        after = next((t for t in range(i, end) if self.inside[t] != number), end)
        before = next((t for t in range(i, first - 1, -1) if self.inside[t] != number), first - 1)
        around = [*range(after, min(after + 12, end)), *range(max(first, before - 12), before + 1)]
        speaking = (t for t in around if t in self._heads and self.inside[t] < 0 and syntax.speaks(self.parse, t))
        found = next(speaking, None)
        return set() if found is None else {self._heads[found]}


def _ranked(choices: Sequence[Choice], table: Mapping[str, float]) -> list[int]:
    """Return the numbers of candidates, the best first, of equals the first."""
    if len(choices) < 2:
        return [number for number, _ in choices]
    scores = [sum(filter(None, map(table.get, features()))) for _, features in choices]
    return [choices[k][0] for k in sorted(range(len(choices)), key=lambda k: -scores[k])]


def _refresh(recent: list[int], entity: int) -> None:
    if recent and recent[-1] == entity:
        return
    if entity in recent:
        recent.remove(entity)
    recent.append(entity)


def _suits(referent: Referent, gender: str, sort: str) -> bool:
    if sort == "person":
        return referent.sort == "person" and (referent.gender in ("-", gender))
    if sort == "body":
        return referent.sort == "body"
    return True
