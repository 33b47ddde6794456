"""Wishes: what a speaker's liking or wanting makes of whatever comes next, and the steps it is followed in."""

from __future__ import annotations

from dataclasses import dataclass

from seeds.claims.opinions import Opinion

NAMED = 0.95
"""How much of a wish is left for what an act is done to, where the act itself is named."""

_NAMELESS = 0.7


@dataclass(frozen=True, slots=True)
class Wish:
    """A sign that a speaker attaches to whatever comes next, with its grounds."""

    sign: int
    score: float
    evidence: tuple[int, ...]
    depth: int = 0
    agent: int | None = None

    def then(self, sign: int, *evidence: int, factor: float = 1.0) -> Wish:
        """The wish one step further in."""
        return Wish(self.sign * sign, self.score * factor, (*self.evidence, *evidence), self.depth + 1, self.agent)

    def weaker(self) -> Wish:
        """The wish where it is about an act that the lexicon does not know and nobody names."""
        return self.then(1, factor=_NAMELESS)

    def towards(self, i: int) -> Opinion:
        """The opinion that the wish is about token ``i``."""
        return Opinion(i, self.sign, self.score, self.evidence)


@dataclass(frozen=True, slots=True)
class Felt:
    """A wish as it comes to a thing: the token that names it, a noun or a clause."""

    token: int
    wish: Wish


@dataclass(frozen=True, slots=True)
class Wanted:
    """A wish as it comes to a clause that is to come true: the token that heads it."""

    token: int
    wish: Wish


Step = Opinion | Felt | Wanted
"""What a wish comes to: an opinion, or a place further in."""
