"""Speakers: the persons and bodies that claims are attributed to."""

from dataclasses import dataclass
from enum import StrEnum


class SpeakerKind(StrEnum):
    """What a speaker is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GOVERNMENT = "government"
    GROUP = "group"
    UNNAMED = "unnamed"
    PUBLICATION = "publication"


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker as one article presents it, before the store gives it an identity.

    ``key`` tells the speakers of one article apart; ``name`` is the fullest name the article gives, without
    titles (the description, for the unnamed); ``aliases`` are the other names it uses for the same speaker.
    """

    key: str
    name: str
    kind: SpeakerKind
    role: str | None = None
    aliases: tuple[str, ...] = ()
