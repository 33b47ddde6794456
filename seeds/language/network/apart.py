"""Layers that look at neighbouring words, kept from looking into the paragraphs that happen to share their batch."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from thinc.api import Model
from thinc.types import Floats2d, Ragged

Array = NDArray[Any]


def apart(layer: Model[Floats2d, Floats2d], pad: int) -> Model[Ragged, Ragged]:
    """Run a layer over all words of a batch at once, with ``pad`` empty rows around each paragraph.

    thinc's own ``with_array`` pads lists of paragraphs, but not paragraphs already laid end to end.
    """
    dims = {name: layer.maybe_get_dim(name) for name in layer.dim_names}
    return Model(f"apart({layer.name})", _forward, init=_init, layers=[layer], attrs={"pad": pad}, dims=dims)


def _init(model: Model[Ragged, Ragged], X: Ragged | None = None, Y: Ragged | None = None) -> None:  # noqa: N803
    model.layers[0].initialize(X=X.dataXd if X else None, Y=Y.dataXd if Y else None)


def _forward(model: Model[Ragged, Ragged], words: Ragged, is_train: bool) -> tuple[Ragged, Callable[[Ragged], Ragged]]:
    lengths, pad = np.asarray(words.lengths), model.attrs["pad"]
    places = np.arange(lengths.sum()) + np.repeat(np.arange(1, len(lengths) + 1) * pad, lengths)
    size = len(places) + pad * (len(lengths) + 1)
    found, undo = model.layers[0](_spread(words, places, size), is_train)

    def backprop(gradient: Ragged) -> Ragged:
        return Ragged(undo(_spread(gradient, places, size))[places], words.lengths)

    return Ragged(found[places], words.lengths), backprop


def _spread(words: Ragged, places: Array, size: int) -> Floats2d:
    rows = cast(Array, words.dataXd)
    spread = np.zeros((size, rows.shape[1]), dtype=rows.dtype)
    spread[places] = rows
    return cast(Floats2d, spread)
