"""Pipelines as spaCy makes them, once our components and architectures are known to it by their names."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import spacy
from spacy.language import Language
from spacy.pipeline import TrainablePipe
from spacy.util import load_config, load_model_from_config

from seeds.language import components, kinds, parser, tokenizer
from seeds.language.network import arcs, embedding, encoder

OURS = (components, kinds, parser, tokenizer, arcs, embedding, encoder)
"""The modules that register something with spaCy when they are imported."""


def installed(name: str | Path) -> Language:
    """Load a pipeline by its name or folder, without what nothing here reads; OSError if there is none."""
    return spacy.load(name, exclude=["entity_linker", "entity_ruler", "textcat"])


def untrained(config: Path) -> Language:
    """Make a pipeline from its description, to be trained."""
    return load_model_from_config(load_config(config), auto_fill=True)


def lemmatizer(nlp: Language) -> components.Lemmatizer:
    """Return the lemmatizer of one of our pipelines."""
    return cast(components.Lemmatizer, nlp.get_pipe(components.LEMMAS))


def take_weights(nlp: Language, earlier: Path) -> None:
    """Give the trained components of a pipeline the weights they have in a model made before."""
    for name, pipe in installed(earlier).pipeline:
        if isinstance(pipe, TrainablePipe):
            nlp.get_pipe(name).model.from_bytes(pipe.model.to_bytes())  # type: ignore[attr-defined]
