"""Where two claims part: the place, and what makes a word one that something is said by."""

from __future__ import annotations

from typing import NamedTuple

PREDICATES = ("root", "xcomp", "ccomp", "parataxis", "conj", "advcl", "acl:relcl", "acl")
STATED = ("root", "ccomp", "xcomp")
WEAK = 0.3
"""The most weight of a predicate that says little."""


class Site(NamedTuple):
    """Two aligned words at which the claims part, with how sharply they do and how surely it counts."""

    a: int
    b: int
    sharpness: float
    negation: bool
    score: float = 0.0
