"""Words as vectors: what is known of a word is its spelling, and what WordNet tells of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.lang.lex_attrs import word_shape
from spacy.strings import hash_string  # type: ignore[attr-defined]
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import HashEmbed, Maxout, Model, chain, concatenate, list2ragged, ragged2list, with_array

from seeds.language.network import senses

FEATURES = 8
UNSEEN = 0.1
"""The share of words whose norm is hidden while learning, so that spelling alone must do, as for a name never met."""

_DIGIT = re.compile(r"\d")


@registry.architectures("onrecord.SpellingEmbed.v1")  # type: ignore[untyped-decorator]
def spelling_embed(width: int, widths: list[int], rows: list[int]) -> Model[list[Doc], Any]:
    """Embed each word from its norm, shape, beginning, endings and senses, with a hashed table for each."""
    sizes = enumerate(zip(widths, rows, strict=True))
    tables: list[Model[Any, Any]] = [
        HashEmbed(size, count, column=column, seed=column + 8, dropout=0.0) for column, (size, count) in sizes
    ]
    mixed: Model[Any, Any] = Maxout(width, sum(widths), nP=3, dropout=0.0, normalize=True)
    embed: Model[Any, Any] = chain(concatenate(*tables), mixed)
    return chain(spelling(), list2ragged(), with_array(embed), ragged2list())


def spelling() -> Model[list[Doc], list[NDArray[np.uint64]]]:
    """Give each word one number for each of its features."""
    return Model("spelling", _forward)


def _forward(
    model: Model[list[Doc], list[NDArray[np.uint64]]], docs: list[Doc], is_train: bool
) -> tuple[list[NDArray[np.uint64]], Callable[[Any], list[Doc]]]:
    found = [[features(token.text, token.norm_) for token in doc] for doc in docs]
    numbers = [np.asarray(rows, dtype="uint64").reshape(len(rows), FEATURES) for rows in found]
    if is_train:
        for rows in numbers:
            rows[np.random.random(len(rows)) < UNSEEN, 0] = 0
    return numbers, lambda gradient: []


@lru_cache(maxsize=100_000)
def features(text: str, norm: str) -> tuple[int, ...]:
    """Return the hashes of a word's norm, shape, beginning, endings, forms and senses, with every figure the same."""
    plain = _DIGIT.sub("0", norm.replace("’", "'"))
    parts = (plain, word_shape(text), plain[:3], plain[-2:], plain[-3:], plain[-4:], *senses.described(plain))
    return tuple(hash_string(part) for part in parts)
