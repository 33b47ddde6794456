"""Cutting text into words: spaCy's rules for English, with what news adds to them."""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex, registry

from seeds.language import boundaries

_QUOTED = ('[“”"]', '(?<=[a-z0-9”"])[.!?](?=[“”"‘’])')
"""Words run together over quotation marks, as where a paragraph lost its break: 'left.”They'."""


@registry.tokenizers("onrecord.Tokenizer.v1")  # type: ignore[untyped-decorator]
def create_tokenizer() -> Callable[[Language], Tokenizer]:
    """Make the function that spaCy calls for a pipeline's tokenizer."""
    return _english


def _english(nlp: Language) -> Tokenizer:
    known = nlp.Defaults
    return Tokenizer(
        nlp.vocab,
        rules={word: [{"ORTH": word}] for word in boundaries.abbreviations()} | (known.tokenizer_exceptions or {}),
        prefix_search=compile_prefix_regex(known.prefixes or ()).search,
        suffix_search=compile_suffix_regex(known.suffixes or ()).search,
        infix_finditer=compile_infix_regex([*(known.infixes or ()), *_QUOTED]).finditer,
        token_match=known.token_match,
        url_match=known.url_match,
    )
