"""Pronouns, those they may stand for, and the places where these are mentioned."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from seeds.language.parse import Token

PRONOUNS: Mapping[str, tuple[str, str]] = {
    **dict.fromkeys(("he", "him", "his", "himself"), ("m", "person")),
    **dict.fromkeys(("she", "her", "hers", "herself"), ("f", "person")),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), ("-", "many")),
    **dict.fromkeys(("it", "its", "itself"), ("-", "body")),
}
"""Third-person pronouns with the gender and the sort of antecedent they ask for."""


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
