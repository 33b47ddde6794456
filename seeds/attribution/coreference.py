"""Pronouns resolved: each goes to the candidate that scores best by agreement, recency and salience.

A candidate's score is the sum of the weights of its features, a log-linear ranking model; the weights are data
(``seeds/lexicons/pronoun_weights.tsv``), learnt by ``bench/pronouns.py`` from GUM's training part.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from seeds.attribution import vocabulary as lexicon
from seeds.attribution.cues import verbs
from seeds.language.parse import Parse

PRONOUNS: Mapping[str, tuple[str, str]] = {
    **dict.fromkeys(("he", "him", "his", "himself"), ("m", "person")),
    **dict.fromkeys(("she", "her", "hers", "herself"), ("f", "person")),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), ("-", "many")),
    **dict.fromkeys(("it", "its", "itself"), ("-", "body")),
}
"""Third-person pronouns with the gender and the sort of antecedent they ask for."""

_SUBJECTS = frozenset(("nsubj", "nsubj:pass", "nsubj:outer", "csubj"))
_REACH = 12


@dataclass(slots=True)
class Mention:
    """A place where somebody is mentioned: its head token, whom (``entity``), and how (name, noun or pronoun)."""

    head: int
    first: int
    entity: int
    form: str


@dataclass(slots=True)
class Referent:
    """Somebody a pronoun may stand for: ``sort`` is person, body or many; ``gender`` m, f or -."""

    sort: str
    gender: str = "-"
    named: bool = True
    mentions: list[Mention] = field(default_factory=list)
    pronouns: int = 0


@cache
def weights() -> dict[str, float]:
    """Return the weight of each feature."""
    return {name: float(weight) for name, weight in lexicon.table("pronoun_weights.tsv").items()}


class Resolver:
    """Pronoun resolution over one text, from left to right."""

    def __init__(self, parse: Parse, inside: list[int], referents: list[Referent], mentions: list[Mention]) -> None:
        self.parse = parse
        self.inside = inside
        self.referents = referents
        self._before = sorted(mentions, key=lambda m: m.head)
        self._after = self._before

    def run(self) -> dict[int, int]:
        """Return the referent's number for each pronoun that could be resolved, by its token."""
        found: dict[int, int] = {}
        for pronoun, candidates in self.choices():
            best = max(candidates, key=lambda c: (c[1], -c[0]), default=None)
            if best is not None:
                found[pronoun] = best[0]
                self.settle(pronoun, best[0])
        return found

    def choices(self) -> Iterator[tuple[int, list[tuple[int, float]]]]:
        """Yield each pronoun with its candidates and their scores; the caller settles it before going on."""
        table = weights()
        for pronoun, candidates in self.described():
            yield pronoun, [(e, sum(table.get(f, 0.0) for f in features)) for e, features in candidates]

    def described(self) -> Iterator[tuple[int, list[tuple[int, list[str]]]]]:
        """Yield each pronoun with its candidates and their features."""
        at = 0
        recent: list[int] = []
        for token in self.parse.tokens:
            while at < len(self._before) and self._before[at].head < token.i:
                mention = self._before[at]
                self.referents[mention.entity].mentions.append(mention)
                _refresh(recent, mention.entity)
                at += 1
            if token.lower in PRONOUNS and token.tag in ("PRP", "PRP$"):
                self._recent = recent
                yield token.i, list(self._candidates(token.i, recent, at))

    def settle(self, pronoun: int, entity: int) -> None:
        """Record what a pronoun stands for, so that later pronouns can follow it."""
        referent = self.referents[entity]
        referent.mentions.append(Mention(pronoun, pronoun, entity, "pronoun"))
        referent.pronouns += 1
        gender = PRONOUNS[self.parse.tokens[pronoun].lower][0]
        if referent.gender == "-" and referent.sort == "person":
            referent.gender = gender
        _refresh(self._recent, entity)

    def _candidates(self, i: int, recent: list[int], at: int) -> Iterator[tuple[int, list[str]]]:
        gender, sort = PRONOUNS[self.parse.tokens[i].lower]
        rank = 0
        for entity in reversed(recent[-40:]):
            referent = self.referents[entity]
            if not _suits(referent, gender, sort):
                continue
            mention = referent.mentions[-1]
            if self.parse.tokens[i].sentence - self.parse.tokens[mention.head].sentence > _REACH:
                continue
            yield entity, self._features(i, referent, mention, rank, sort)
            rank += 1
        end = self.parse.sentence_of(i)[1]
        for mention in self._before[at : at + 6]:
            referent = self.referents[mention.entity]
            if i < mention.head < end and not referent.mentions and _suits(referent, gender, sort):
                yield mention.entity, self._cataphoric(i, mention, referent, rank)

    def _features(self, i: int, referent: Referent, mention: Mention, rank: int, sort: str) -> list[str]:
        tokens = self.parse.tokens
        token, last = tokens[i], tokens[mention.head]
        distance = token.sentence - last.sentence
        near = "0" if distance == 0 else "1" if distance == 1 else "2" if distance == 2 else "3" if distance < 5 else "5"
        place = _place(last.dep)
        mine = _place(token.dep)
        features = [
            f"{sort}",
            f"distance={near}",
            f"rank={min(rank, 4)}",
            f"place={place}",
            f"place={place},distance={near}",
            f"mine={mine},place={place}",
            f"form={mention.form}",
            f"form={mention.form},distance={near}",
            f"gender={'known' if referent.gender != '-' else 'unknown'}",
            f"count={min(len(referent.mentions), 6)}",
            f"paragraphs={min(token.paragraph - last.paragraph, 3)}",
        ]
        if not referent.named:
            features.append("nameless")
        if referent.pronouns:
            features.append("spoken-of")
        if self.inside[i] != self.inside[mention.head]:
            features.append("over-quotation=" + ("in" if self.inside[i] >= 0 else "out"))
        elif self.inside[i] >= 0:
            features.append("same-quotation")
        if distance == 0:
            features += self._within_sentence(i, mention.head)
        if _speaks(self.parse, i):
            features.append("speaks" + (",spoke" if any(_speaks(self.parse, m.head) for m in referent.mentions[-3:]) else ""))
        if last.sentence == token.sentence - 1 and last.i < self.parse.sentence_of(last.i)[0] + 4:
            features.append("opened-last")
        return features

    def _within_sentence(self, i: int, head: int) -> list[str]:
        tokens = self.parse.tokens
        mine, theirs = _clause(self.parse, i), _clause(self.parse, head)
        if mine != theirs:
            if _above(self.parse, mine, theirs):
                return ["clause=above"]
            return ["clause=below" if _above(self.parse, theirs, mine) else "clause=aside"]
        if tokens[i].tag == "PRP$":
            return ["clause=same,possessive"]
        return ["clause=same,reflexive" if tokens[i].lower.endswith("self") else "clause=same"]

    def _cataphoric(self, i: int, mention: Mention, referent: Referent, rank: int) -> list[str]:
        place = _place(self.parse.tokens[mention.head].dep)
        opens = i <= self.parse.sentence_of(i)[0] + 3
        return ["ahead", f"ahead={place}", f"ahead,opens={opens}", f"ahead,rank={min(rank, 2)}"]


def _refresh(recent: list[int], entity: int) -> None:
    if recent and recent[-1] == entity:
        return
    if entity in recent:
        recent.remove(entity)
    recent.append(entity)


def _suits(referent: Referent, gender: str, sort: str) -> bool:
    if sort == "person":
        return referent.sort == "person" and (referent.gender == "-" or referent.gender == gender)
    if sort == "body":
        return referent.sort == "body"
    return True


def _place(dep: str) -> str:
    if dep in _SUBJECTS:
        return "subject"
    if dep == "nmod:poss":
        return "possessor"
    head = dep.partition(":")[0]
    return head if head in ("obj", "obl", "nmod", "appos", "conj", "iobj", "compound") else "root" if head == "root" else "other"


def _clause(parse: Parse, i: int) -> int:
    """Return the predicate a token belongs to."""
    tokens, at = parse.tokens, i
    for _ in range(20):
        head = tokens[at].head
        dep = tokens[at].dep
        if head == at:
            return at
        if dep in _SUBJECTS or dep.partition(":")[0] in ("obj", "iobj", "obl"):
            return head
        if at != i and dep.partition(":")[0] in ("advcl", "acl", "ccomp", "xcomp", "parataxis", "conj"):
            return at
        at = head
    return at


def _above(parse: Parse, low: int, high: int) -> bool:
    at = low
    for _ in range(20):
        if at == high:
            return True
        if parse.tokens[at].head == at:
            return False
        at = parse.tokens[at].head
    return False


def _speaks(parse: Parse, i: int) -> bool:
    token = parse.tokens[i]
    if token.dep not in _SUBJECTS:
        return False
    cue = verbs().get(parse.tokens[token.head].lemma)
    return cue is not None and "quote" in cue.frames
