"""Topics: labels of the topic list, or key phrases found in the text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic by id and label; ``listed`` tells topics of the list from key phrases found in the text."""

    id: str
    label: str
    listed: bool = True
    parent: str | None = None
    iptc: str | None = None
