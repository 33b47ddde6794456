"""What reading answers instead of an article."""

from dataclasses import dataclass


class Unreadable(ValueError):
    """The text given cannot be read as an English article; the message says why.

    ``skipped`` tells what was left aside on purpose (another language, another kind of file) from what is broken.
    """

    def __init__(self, reason: str, *, skipped: bool = False) -> None:
        super().__init__(reason)
        self.skipped = skipped


@dataclass(frozen=True, slots=True)
class Failure:
    """An origin that gave no article, and why; ``skipped`` where that is no fault of the input."""

    origin: str
    reason: str
    skipped: bool = False
