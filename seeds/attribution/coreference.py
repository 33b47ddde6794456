"""Pronouns resolved: each goes to the candidate that scores best by agreement, recency and salience.

A candidate's score is the sum of the weights of its features, a log-linear ranking model; the weights are data
(``seeds/lexicons/pronoun_weights.tsv``), learnt by ``bench/pronouns.py`` from GUM's training part.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from seeds.attribution import syntax
from seeds.attribution import vocabulary as lexicon
from seeds.language.parse import Parse

PRONOUNS: Mapping[str, tuple[str, str]] = {
    **dict.fromkeys(("he", "him", "his", "himself"), ("m", "person")),
    **dict.fromkeys(("she", "her", "hers", "herself"), ("f", "person")),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), ("-", "many")),
    **dict.fromkeys(("it", "its", "itself"), ("-", "body")),
}
"""Third-person pronouns with the gender and the sort of antecedent they ask for."""

_REACH = 12
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


@cache
def weights() -> dict[str, float]:
    """Return the weight of each feature."""
    return {name: float(weight) for name, weight in lexicon.table("pronoun_weights.tsv").items()}


NOBODY = -1
"""The candidate that stands for no person or body at all."""

Choice = tuple[int, list[str]]


class Resolver:
    """Pronoun resolution over one text, from left to right."""

    def __init__(self, parse: Parse, inside: list[int], referents: list[Referent], mentions: list[Mention]) -> None:
        self.parse = parse
        self.inside = inside
        self.referents = referents
        self.mentions = sorted(mentions, key=lambda m: m.head)
        self._heads = {m.head: m.entity for m in mentions}
        self._recent: list[int] = []

    def run(self, table: Mapping[str, float] | None = None) -> dict[int, int]:
        """Return the likeliest referent's number for each pronoun that has any, by its token.

        Where it likelier stands for nobody, the likeliest somebody is still given, for who knows that it speaks;
        later pronouns do not follow it.
        """
        table = weights() if table is None else table
        found: dict[int, int] = {}
        for pronoun, choices in self.choices():
            scored = sorted(((sum(table.get(f, 0.0) for f in features), -k) for k, (_, features) in enumerate(choices)))
            ranked = [choices[-k][0] for _, k in reversed(scored)]
            somebody = next((number for number in ranked if number != NOBODY), None)
            if somebody is not None:
                found[pronoun] = somebody
            if somebody is not None and ranked[0] != NOBODY:
                self.settle(pronoun, somebody)
        return found

    def choices(self) -> Iterator[tuple[int, list[Choice]]]:
        """Yield each pronoun with its candidates and their features; the caller settles it before going on."""
        at = 0
        for token in self.parse.tokens:
            while at < len(self.mentions) and self.mentions[at].head < token.i:
                mention = self.mentions[at]
                self.referents[mention.entity].mentions.append(mention)
                _refresh(self._recent, mention.entity)
                at += 1
            if token.lower in PRONOUNS and token.tag in ("PRP", "PRP$"):
                yield token.i, list(self._candidates(token.i, at))

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

    def _candidates(self, i: int, at: int) -> Iterator[Choice]:
        gender, sort = PRONOUNS[self.parse.tokens[i].lower]
        barred = self._own_phrase(i) | self._other_side(i)
        suitable = [
            e for e in reversed(self._recent[-_MEMORY:]) if e not in barred and _suits(self.referents[e], gender, sort)
        ]
        near = [e for e in suitable if self._distance(i, self.referents[e].mentions[-1].head) <= _REACH]
        most = max((len(self.referents[e].mentions) for e in near), default=0)
        subject = next(
            (e for e in near if syntax.place(self.parse.tokens[self.referents[e].mentions[-1].head].dep) == "subject"),
            None,
        )
        for rank, entity in enumerate(near):
            features = self._features(i, self.referents[entity], rank, len(near), most)
            features += [f"last-subject,{syntax.place(self.parse.tokens[i].dep)}"] if entity == subject else []
            yield entity, [f"{sort}:{feature}" for feature in features]
        end = self.parse.sentence_of(i)[1]
        for mention in self.mentions[at : at + 6]:
            referent = self.referents[mention.entity]
            if (
                mention.head < end
                and not referent.mentions
                and mention.entity not in barred
                and _suits(referent, gender, sort)
            ):
                yield mention.entity, [f"{sort}:{feature}" for feature in self._cataphoric(i, mention, len(near))]
        if sort != "person":
            yield NOBODY, [f"{sort}:{feature}" for feature in self._nobody(i, len(near))]

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

    def _features(self, i: int, referent: Referent, rank: int, rivals: int, most: int) -> list[str]:
        tokens = self.parse.tokens
        mention = referent.mentions[-1]
        token, last = tokens[i], tokens[mention.head]
        distance = token.sentence - last.sentence
        near = (
            "0" if distance == 0 else "1" if distance == 1 else "2" if distance == 2 else "3" if distance < 5 else "5"
        )
        place, mine = syntax.place(last.dep), syntax.place(token.dep)
        features = [
            f"distance={near}",
            f"rank={min(rank, 4)}",
            f"rank={min(rank, 2)},distance={near}",
            f"place={place}",
            f"place={place},distance={near}",
            f"mine={mine},place={place}",
            f"form={mention.form}",
            f"form={mention.form},distance={near}",
            f"gender={_agreement(referent.gender, PRONOUNS[token.lower][0])}",
            f"count={min(len(referent.mentions), 6)}",
            f"paragraphs={min(token.paragraph - last.paragraph, 3)}",
        ]
        if not referent.named:
            features.append("nameless")
        if referent.pronouns:
            features.append("spoken-of")
        if rivals > 1 and len(referent.mentions) == most:
            features.append("most")
        features += self._quoted(i, mention.head)
        features += self._within_sentence(i, mention.head) if distance == 0 else []
        if syntax.speaks(self.parse, i):
            features.append(f"speaks,{self._part(i, referent, mention)},distance={near if distance < 2 else 2}")
        if (
            distance == 1
            and syntax.clause(self.parse, last.i) == self.parse.root_of_sentence(last.sentence)
            and place == "subject"
        ):
            features.append("main-subject")
        if mention.first == self.parse.sentence_of(last.i)[0]:
            features.append(f"opened,distance={near}")
        return features

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

    def _cataphoric(self, i: int, mention: Mention, rivals: int) -> list[str]:
        place = syntax.place(self.parse.tokens[mention.head].dep)
        opens = i <= self.parse.sentence_of(i)[0] + 3
        return ["ahead", f"ahead={place}", f"ahead,opens={opens}", f"ahead,rivals={min(rivals, 2)}"]

    def _nobody(self, i: int, rivals: int) -> list[str]:
        token = self.parse.tokens[i]
        return ["nobody", f"nobody,mine={syntax.place(token.dep)}", f"nobody,speaks={syntax.speaks(self.parse, i)}",
                f"nobody,rivals={min(rivals, 3)}"]  # fmt: skip


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
