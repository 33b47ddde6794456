"""The features of a pronoun's candidates: how far away, in what part, in what form each was mentioned."""

from __future__ import annotations

from functools import cache

from seeds.attribution import syntax
from seeds.attribution.referents import Mention, Pronoun, Referent
from seeds.language.parse import Parse, Token

_NEAR = "012335"
"""How features tell of sentences between: three are like four, and five like more."""


class Features:
    """The features of candidates in one text; ``inside`` tells for each token in which quotation it stands."""

    def __init__(self, parse: Parse, inside: list[int]) -> None:
        self.parse = parse
        self.inside = inside

    def behind(
        self, pronoun: Pronoun, referent: Referent, rank: int, rivals: int, most: int, subject: bool
    ) -> list[str]:
        """The features of somebody mentioned before the pronoun."""
        mention = referent.mentions[-1]
        token, last = pronoun.token, syntax.described(self.parse, mention.head)
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
        if distance == 1 and place == "subject" and self.is_main(last):
            features.append("main-subject")
        if mention.first == self.parse.sentence_of(last.i)[0]:
            features.append(f"opened,distance={near}")
        return [*features, f"last-subject,{pronoun.place}"] if subject else features

    def is_main(self, token: Token) -> bool:
        """Whether a token is of a sentence's main clause."""
        return syntax.clause(self.parse, token.i) == self.parse.root_of_sentence(token.sentence)

    def _part(self, i: int, referent: Referent, mention: Mention) -> str:
        """Tell whether somebody spoke when last mentioned, was spoken of, or neither."""
        recent = [m.head for m in referent.mentions[-2:] if self._distance(i, m.head) <= 2]
        if any(self.inside[head] < 0 and syntax.speaks(self.parse, self._part_of(head)) for head in recent):
            return "spoke"
        return (
            "reported" if self.inside[mention.head] >= 0 or syntax.is_reported(self.parse, mention.head) else "silent"
        )

    def _part_of(self, head: int) -> int:
        return syntax.described(self.parse, head).i

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

    def ahead(self, pronoun: Pronoun, mention: Mention, rivals: int) -> list[str]:
        """The features of somebody first mentioned after the pronoun."""
        i = pronoun.token.i
        place = syntax.place(self.parse.tokens[mention.head].dep)
        opens = i <= self.parse.sentence_of(i)[0] + 3
        return ["ahead", f"ahead={place}", f"ahead,opens={opens}", f"ahead,rivals={min(rivals, 2)}"]

    def _distance(self, i: int, head: int) -> int:
        return self.parse.tokens[i].sentence - self.parse.tokens[head].sentence


def nobody(pronoun: Pronoun, rivals: int) -> list[str]:
    """The features of a pronoun that stands for no person or body at all."""
    return ["nobody", f"nobody,mine={pronoun.place}", f"nobody,speaks={pronoun.speaks}",
            f"nobody,rivals={min(rivals, 3)}"]  # fmt: skip


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


def _agreement(one: str, other: str) -> str:
    if "-" in (one, other):
        return "unknown"
    return "known" if one == other else "against"
