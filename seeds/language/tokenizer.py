"""Cutting text into words: spaCy's rules for English, with what news adds to them."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, registry

from seeds.language import boundaries

_QUOTED = ('[“”"]', '(?<=[a-z0-9”"])[.!?](?=[“”"‘’])')
"""Words run together over quotation marks, as where a paragraph lost its break: 'left.”They'."""


@registry.tokenizers("onrecord.Tokenizer.v1")  # type: ignore[untyped-decorator]
def create_tokenizer() -> object:
    """Make the function that spaCy calls for a pipeline's tokenizer."""

    def create(nlp: Language) -> Tokenizer:
        tokenizer = registry.tokenizers.get("spacy.Tokenizer.v1")()(nlp)
        tokenizer.infix_finditer = compile_infix_regex([*(nlp.Defaults.infixes or ()), *_QUOTED]).finditer
        for word in boundaries.abbreviations():
            tokenizer.add_special_case(word, [{"ORTH": word}])
        return tokenizer

    return create
