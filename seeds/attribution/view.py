"""One parsed article as the rules see it, and the candidates they make of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from seeds.attribution.quotations import Quotation, find
from seeds.language.parse import Parse, Token

NO_QUOTATION = -1


@dataclass(slots=True)
class View:
    """A parse with its quotations; `inside` tells for each token which quotation it stands in."""

    parse: Parse
    tokens: list[Token]
    quotations: list[Quotation]
    inside: list[int]

    @classmethod
    def of(cls, parse: Parse) -> View:
        """Look over a parse once, for all rules."""
        quotations = find(parse)
        inside = [NO_QUOTATION] * len(parse.tokens)
        for number, quotation in enumerate(quotations):
            inside[quotation.first : quotation.end] = [number] * (quotation.end - quotation.first)
        return cls(parse, parse.tokens, quotations, inside)

    def children(self, i: int, *relations: str) -> list[int]:
        """Return the dependents of a token that stand in one of the relations."""
        return [c for c in self.tokens[i].children if self.tokens[c].dep in relations]

    def child(self, i: int, *relations: str) -> int | None:
        """Return the first dependent of a token that stands in one of the relations."""
        return next((c for c in self.tokens[i].children if self.tokens[c].dep in relations), None)

    def without(self, i: int, *cut: int) -> list[int]:
        """Return a token and everything below it, except the subtrees of the tokens given."""
        found, tokens = [i], self.tokens
        for at in found:
            found += [c for c in tokens[at].children if c not in cut]
        return sorted(found)


@dataclass(slots=True)
class Candidate:
    """A content found for a cue, with the token that heads the speaker's noun phrase, where there is one."""

    rule: str
    cue: tuple[int, ...]
    head: int | None
    content: list[int]
    kind: str
    position: bool = False
    marks: set[str] = field(default_factory=set)
