"""Corrections: what an operator says of claims, speakers and pairs, over what was read and compared."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from schemas.amendments import Note
from schemas.claims import StanceLabel
from schemas.speakers import SpeakerKind

NO_NOTE = Note()


class Head(StrEnum):
    """The field that says what kind of correction an entry is; its value says of what."""

    HIDE = "hide"
    CORRECT = "correct"
    REJECT = "reject"
    MERGE = "merge"
    SPLIT = "split"
    NAME = "name"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the article; ``start`` tells where, should they stand there several times."""

    exact: str
    start: int | None = None


@dataclass(frozen=True, slots=True)
class SaidBy:
    """Who said it: a speaker on record by id, or one by name and kind."""

    id: str | None = None
    name: str | None = None
    kind: SpeakerKind | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """The position a claim takes: ``target`` in plain words, null where it takes none."""

    label: StanceLabel
    target: str | None = None


@dataclass(frozen=True, slots=True)
class Amendment:
    """What is to be different about a claim; what is null or empty stays as it was read."""

    claim: str
    note: Note = NO_NOTE
    hidden: bool = False
    speaker: SaidBy | None = None
    stance: Taken | None = None
    words: tuple[Words, ...] = ()
    mention: Words | None = None

    def changed(self) -> tuple[str, ...]:
        """The fields of the claim's record that it is about."""
        given = {"speaker": self.speaker, "mention": self.mention, "stance": self.stance, "text": self.words}
        return tuple(name for name, value in given.items() if value)


@dataclass(frozen=True, slots=True)
class Ruling:
    """What names mean: ``names`` are one speaker (or, kept apart, several), called ``name`` and a ``kind``."""

    head: Head
    names: tuple[str, ...]
    note: Note = NO_NOTE
    name: str | None = None
    kind: SpeakerKind | None = None
    wikidata: str | None = None
    different: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rejection:
    """A pair that is no conflict: by the conflict's id, or by its two claims."""

    conflict: str | None
    claims: tuple[str, ...] = ()
    note: Note = NO_NOTE


@dataclass(frozen=True, slots=True)
class Entry:
    """One correction: what it is about, its fields as given, what they mean, and its place in the list."""

    subject: str
    given: Mapping[str, Any]
    what: Amendment | Ruling | Rejection
    number: int = 0


@dataclass(frozen=True, slots=True)
class Standing:
    """How an entry stands: in force, or pending, and why."""

    subject: str
    given: Mapping[str, Any]
    pending: str | None = None


@dataclass(frozen=True, slots=True)
class Changes:
    """What a list of corrections changes: subjects that are new, that say something else now, and that are gone."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: int = 0
