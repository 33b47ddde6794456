"""The language model: text in, sentences with their syntax out."""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # paragraphs are too small to share; import scales by workers

from seeds.language.model import Language, load
from seeds.language.parse import Parse, Row, Token

__all__ = ["Language", "Parse", "Row", "Token", "load"]
