"""Pipelines as spaCy makes them, once our components and architectures are known to it by their names."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import spacy
from spacy.language import Language
from spacy.pipeline import TrainablePipe
from spacy.util import load_config, load_model_from_config

from seeds.language import components, parser, tokenizer
from seeds.language.network import arcs, embedding, encoder

OURS = (components, parser, tokenizer, arcs, embedding, encoder)
"""The modules that register something with spaCy when they are imported."""


def installed(name: str | Path) -> Language:
    """Load a pipeline by its name or folder, without what nothing here reads; OSError if there is none."""
    return spacy.load(name, exclude=["ner", "entity_linker", "entity_ruler", "textcat"])


def untrained(config: Path) -> Language:
    """Make a pipeline from its description, to be trained."""
    return load_model_from_config(load_config(config), auto_fill=True)


def lemmatizer(nlp: Language) -> components.Lemmatizer:
    """Return the lemmatizer of one of our pipelines."""
    return cast(components.Lemmatizer, nlp.get_pipe(components.LEMMAS))


def mix_weights(nlp: Language, earlier: Path, share: float) -> None:
    """Move the weights of a pipeline towards those of a model of the same shape: by a share of 1, all the way."""
    for name, pipe in installed(earlier).pipeline:
        if isinstance(pipe, TrainablePipe):
            ours = nlp.get_pipe(name).model.walk()  # type: ignore[attr-defined]
            for layer, old in zip(ours, pipe.model.walk(), strict=True):
                for param in (param for param in old.param_names if old.has_param(param)):
                    layer.set_param(param, (1 - share) * layer.get_param(param) + share * old.get_param(param))
