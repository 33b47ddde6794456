"""Plain text: the file as decoded is the article's text."""

from schemas.articles import Article
from seeds.reading.decode import checked, decode, lines_ended
from seeds.reading.page import NOTHING, Known, article
from seeds.reading.paragraphs import split


def read_text(text: str, origin: str = "", known: Known = NOTHING) -> Article:
    """The article in a plain text; raises ``Unreadable``."""
    text = checked(lines_ended(text))
    return article(text, origin, split(text), known)


def read_bytes(data: bytes, origin: str) -> Article:
    """The article in a ``.txt`` file; raises ``Unreadable``."""
    return read_text(decode(data), origin)
