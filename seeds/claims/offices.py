"""For which bodies the holder of an office speaks: "the company would not pay, the chief executive said"."""

from __future__ import annotations

from collections.abc import Set
from functools import cache

from seeds.claims import lexicon
from seeds.claims.syntax import words


def speaks_for(role: Set[str], body: str) -> bool:
    """Whether the words of a name and role name an office whose holder speaks for a body."""
    if not role.isdisjoint(words("outside")):
        return False
    if body in words("state"):
        return not role.isdisjoint(words("office"))
    return any(body in _bodies().get(word, ()) for word in role)


@cache
def _bodies() -> dict[str, frozenset[str]]:
    """The bodies of each office."""
    found: dict[str, set[str]] = {}
    for _, (offices, bodies, *_) in lexicon.rows("offices.tsv", 2):
        for office in offices.split(","):
            found.setdefault(office.strip(), set()).update(body.strip() for body in bodies.split(","))
    return {office: frozenset(bodies) for office, bodies in found.items()}
