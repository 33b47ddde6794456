"""The language model: text in, sentences with their syntax out."""

from seeds.language.model import Language, load
from seeds.language.parse import Parse, Row, Token

__all__ = ["Language", "Parse", "Row", "Token", "load"]
