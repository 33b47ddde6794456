"""Building the text of an article from the parts of a structured document."""

from collections.abc import Iterable
from dataclasses import dataclass

from seeds.reading.paragraphs import Paragraph, paragraph


@dataclass(frozen=True, slots=True)
class Part:
    """One paragraph of a document as words, and whether it is a heading or the item of a list."""

    words: str
    heading: bool = False
    item: bool = False


def joined(parts: Iterable[Part]) -> tuple[str, list[Paragraph]]:
    """The parts as one text, parted by blank lines, and where each stands in it."""
    kept = [part for part in parts if part.words.strip()]
    text = ""
    paragraphs = []
    for part in kept:
        start = len(text) + 2 if text else 0
        text = f"{text}\n\n{part.words.strip()}" if text else part.words.strip()
        paragraphs.append(paragraph(text, start, len(text), heading=part.heading, item=part.item))
    return text, paragraphs
