"""Pronouns resolved: each goes to the candidate that scores best by agreement, recency and salience.

A candidate's score is the sum of the weights of its features, a log-linear ranking model; the weights are data
(``seeds/lexicons/pronoun_weights.tsv``), learnt by ``bench/pronouns.py`` from GUM's training part.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, partial

from seeds.attribution import syntax
from seeds.attribution import vocabulary as lexicon
from seeds.language.parse import Parse, Token

PRONOUNS: Mapping[str, tuple[str, str]] = {
    **dict.fromkeys(("he", "him", "his", "himself"), ("m", "person")),
    **dict.fromkeys(("she", "her", "hers", "herself"), ("f", "person")),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), ("-", "many")),
    **dict.fromkeys(("it", "its", "itself"), ("-", "body")),
}
"""Third-person pronouns with the gender and the sort of antecedent they ask for."""

_REACH = 12
_NEAR = "012335"
"""How features tell of sentences between: three are like four, and five like more."""

_MEMORY = 40


@dataclass(slots=True)
class Mention:
    """A place where somebody is mentioned: its head token, whom (``entity``), and how (name, noun or pronoun)."""

    head: int
    first: int
    entity: int
    form: str


@dataclass(slots=True)
class Referent:
    """Somebody a pronoun may stand for: ``sort`` is person, body or many; ``gender`` m, f or -.

    A gender is ``sure`` where a title, a noun or a pronoun tells it, not where only a given name does.

    ``members`` are the referents that two people named together consist of.
    """

    sort: str
    gender: str = "-"
    sure: bool = False
    named: bool = True
    mentions: list[Mention] = field(default_factory=list)
    pronouns: int = 0
    members: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A pronoun, what it asks for, the part it plays and whether it is who speaks."""

    token: Token
    gender: str
    sort: str
    place: str
    speaks: bool


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
        last = {e: self.parse.tokens[self.referents[e].mentions[-1].head] for e in suitable}
        near = [e for e in suitable if pronoun.token.sentence - last[e].sentence <= _REACH]
        most = max((len(self.referents[e].mentions) for e in near), default=0)
        subject = next((e for e in near if last[e].dep in syntax.SUBJECTS), None)
        for rank, entity in enumerate(near):
            place = rank, len(near), most
            yield entity, partial(self._features, pronoun, self.referents[entity], *place, entity == subject)
        end = self.parse.sentence_of(i)[1]
        for mention in self.mentions[at : at + 6]:
            referent = self.referents[mention.entity]
            if (
                mention.head < end
                and not referent.mentions
                and mention.entity not in barred
                and _suits(referent, gender, sort)
            ):
                yield mention.entity, partial(self._cataphoric, pronoun, mention, len(near))
        if sort != "person":
            yield NOBODY, partial(self._nobody, pronoun, len(near))

    def _distance(self, i: int, head: int) -> int:
        return self.parse.tokens[i].sentence - self.parse.tokens[head].sentence

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

    def _features(
        self, pronoun: Pronoun, referent: Referent, rank: int, rivals: int, most: int, subject: bool
    ) -> list[str]:
        mention = referent.mentions[-1]
        token, last = pronoun.token, self.parse.tokens[mention.head]
        distance = token.sentence - last.sentence
        near = _NEAR[min(distance, 5)]
        place = syntax.place(last.dep)
        features = [
            *_told_by_place(near, min(rank, 4), place, pronoun.place, mention.form),
            f"gender={_agreement(referent.gender, pronoun.gender)}",
            f"count={min(len(referent.mentions), 6)}",
            f"paragraphs={min(token.paragraph - last.paragraph, 3)}",
        ]
        if not referent.named:
            features.append("nameless")
        if referent.pronouns:
            features.append("spoken-of")
        if rivals > 1 and len(referent.mentions) == most:
            features.append("most")
        features += self._quoted(token.i, mention.head)
        features += self._within_sentence(token.i, mention.head) if distance == 0 else []
        if pronoun.speaks:
            features.append(f"speaks,{self._part(token.i, referent, mention)},distance={near if distance < 2 else 2}")
        if distance == 1 and place == "subject" and self._is_main(last):
            features.append("main-subject")
        if mention.first == self.parse.sentence_of(last.i)[0]:
            features.append(f"opened,distance={near}")
        return [*features, f"last-subject,{pronoun.place}"] if subject else features

    def _is_main(self, token: Token) -> bool:
        return syntax.clause(self.parse, token.i) == self.parse.root_of_sentence(token.sentence)

    def _part(self, i: int, referent: Referent, mention: Mention) -> str:
        """Tell whether somebody spoke when last mentioned, was spoken of, or neither."""
        recent = [m.head for m in referent.mentions[-2:] if self._distance(i, m.head) <= 2]
        if any(syntax.speaks(self.parse, head) and self.inside[head] < 0 for head in recent):
            return "spoke"
        return (
            "reported" if self.inside[mention.head] >= 0 or syntax.is_reported(self.parse, mention.head) else "silent"
        )

    def _quoted(self, i: int, head: int) -> list[str]:
        here, there = self.inside[i], self.inside[head]
        if here == there:
            return ["quotation=same"] if here >= 0 else []
        return [f"quotation={'in' if here >= 0 else 'out'},{'in' if there >= 0 else 'out'}"]

    def _within_sentence(self, i: int, head: int) -> list[str]:
        tokens = self.parse.tokens
        mine, theirs = syntax.clause(self.parse, i), syntax.clause(self.parse, head)
        place = syntax.place(tokens[head].dep)
        if place == "subject" and syntax.is_under(self.parse, i, tokens[head].head) and syntax.speaks(self.parse, head):
            return ["reporter", "clause=above", "clause=above,place=subject"]
        if mine != theirs:
            how = (
                "above"
                if syntax.is_above(self.parse, mine, theirs)
                else "below"
                if syntax.is_above(self.parse, theirs, mine)
                else "aside"
            )
            return [f"clause={how}", f"clause={how},place={place}"]
        how = "possessive" if tokens[i].tag == "PRP$" else "reflexive" if tokens[i].lower.endswith("self") else "other"
        return [f"clause=same,{how}", f"clause=same,{how},place={place}"]

    def _cataphoric(self, pronoun: Pronoun, mention: Mention, rivals: int) -> list[str]:
        i = pronoun.token.i
        place = syntax.place(self.parse.tokens[mention.head].dep)
        opens = i <= self.parse.sentence_of(i)[0] + 3
        return ["ahead", f"ahead={place}", f"ahead,opens={opens}", f"ahead,rivals={min(rivals, 2)}"]

    def _nobody(self, pronoun: Pronoun, rivals: int) -> list[str]:
        return ["nobody", f"nobody,mine={pronoun.place}", f"nobody,speaks={pronoun.speaks}",
                f"nobody,rivals={min(rivals, 3)}"]  # fmt: skip


def _ranked(choices: Sequence[Choice], table: Mapping[str, float]) -> list[int]:
    """Return the numbers of candidates, the best first, of equals the first."""
    if len(choices) < 2:
        return [number for number, _ in choices]
    scores = [sum(filter(None, map(table.get, features()))) for _, features in choices]
    return [choices[k][0] for k in sorted(range(len(choices)), key=lambda k: -scores[k])]


@cache
def _told_by_place(near: str, rank: int, place: str, mine: str, form: str) -> tuple[str, ...]:
    """The features that only tell how far back a candidate stands and as what; few differ, and many ask for them."""
    return (
        f"distance={near}",
        f"rank={rank}",
        f"rank={min(rank, 2)},distance={near}",
        f"place={place}",
        f"place={place},distance={near}",
        f"mine={mine},place={place}",
        f"form={form}",
        f"form={form},distance={near}",
    )


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


def _agreement(one: str, other: str) -> str:
    if "-" in (one, other):
        return "unknown"
    return "known" if one == other else "against"
