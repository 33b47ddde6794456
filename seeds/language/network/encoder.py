"""Words in context: neighbours first, then the whole paragraph, read in both directions.

The recurrent layer is the Simple Recurrent Unit of Lei et al. (2018): every matrix product is taken over all words of
a batch at once, and only products of vectors follow the text from word to word, so one core suffices.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from spacy.util import registry
from thinc.api import (
    Dropout,
    LayerNorm,
    Maxout,
    Model,
    chain,
    clone,
    expand_window,
    glorot_uniform_init,
    list2ragged,
    ragged2list,
    residual,
    with_array,
)
from thinc.types import Floats2d, Ragged

from seeds.language.network.apart import apart

Array = NDArray[Any]


@registry.architectures("onrecord.RecurrentEncoder.v1")  # type: ignore[untyped-decorator]
def recurrent_encoder(width: int, windows: int, layers: int) -> Model[list[Floats2d], list[Floats2d]]:
    """Encode words with their neighbours in some layers, then with their whole paragraph in some more."""
    window: Model[Any, Any] = chain(
        expand_window(window_size=1), Maxout(nO=width, nI=width * 3, nP=3, dropout=0.0, normalize=True)
    )
    near: Model[Any, Any] = apart(clone(residual(window), windows), pad=windows)
    settled: Model[Any, Any] = with_array(chain(LayerNorm(width), Dropout()))
    far: Model[Any, Any] = clone(residual(chain(simple_recurrent_unit(width), settled)), layers)
    return chain(list2ragged(), near, far, ragged2list())


def simple_recurrent_unit(width: int) -> Model[Ragged, Ragged]:
    """Read sequences in both directions, half of the width in each, and mix the result into the input."""
    return Model("sru", _forward, init=_init, dims={"nO": width, "nI": width}, params={"W": None, "b": None})


def _init(model: Model[Ragged, Ragged], X: Ragged | None = None, Y: Ragged | None = None) -> None:  # noqa: N803
    """Start out remembering, and mostly letting the input through."""
    width = model.get_dim("nO")
    bias = model.ops.alloc1f(2 * width)
    bias[:width] += 1.0
    bias[width:] -= 1.5
    model.set_param("W", glorot_uniform_init(model.ops, (3 * width, width)))
    model.set_param("b", bias)


def _forward(model: Model[Ragged, Ragged], words: Ragged, is_train: bool) -> tuple[Ragged, Callable[[Ragged], Ragged]]:
    width = model.get_dim("nO")
    weights, bias = cast(Array, model.get_param("W")), cast(Array, model.get_param("b"))
    inputs = cast(Array, words.dataXd)
    mixed = inputs @ weights.T
    candidate, gates = mixed[:, :width], _sigmoid(mixed[:, width:] + bias)
    forget, reset = gates[:, :width], gates[:, width:]
    states, undo = recur(forget, (1 - forget) * candidate, np.asarray(words.lengths))
    output = reset * states + (1 - reset) * inputs

    def backprop(gradient: Ragged) -> Ragged:
        d_output = cast(Array, gradient.dataXd)
        d_forget, d_update = undo(d_output * reset)
        d_mixed = np.empty_like(mixed)
        d_mixed[:, :width] = d_update * (1 - forget)
        d_mixed[:, width : 2 * width] = (d_forget - d_update * candidate) * forget * (1 - forget)
        d_mixed[:, 2 * width :] = d_output * (states - inputs) * reset * (1 - reset)
        model.inc_grad("W", cast(Floats2d, d_mixed.T @ inputs))
        model.inc_grad("b", d_mixed[:, width:].sum(axis=0))
        return Ragged(cast(Floats2d, d_mixed @ weights + d_output * (1 - reset)), words.lengths)

    return Ragged(cast(Floats2d, output), words.lengths), backprop


def recur(forget: Array, update: Array, lengths: Array) -> tuple[Array, Callable[[Array], tuple[Array, Array]]]:
    """Compute state = forget × state before + update, half of the columns with the text and half against it.

    Also returned is the way back: from the gradient of the states to those of `forget` and `update`.
    """
    order, pairs = _steps(lengths)
    half = forget.shape[1] // 2
    keep, states = forget[order], update[order]
    _run(states[:, :half], keep[:, :half], pairs)
    _run(states[:, half:], keep[:, half:], _reversed(pairs))

    def undo(gradient: Array) -> tuple[Array, Array]:
        d_states = gradient[order]
        _run_back(d_states[:, :half], keep[:, :half], pairs)
        _run_back(d_states[:, half:], keep[:, half:], _reversed(pairs))
        before = np.zeros_like(states)
        for late, early in pairs:
            before[late, :half] = states[early, :half]
            before[early, half:] = states[late, half:]
        return _restored(d_states * before, order), _restored(d_states, order)

    return _restored(states, order), undo


Pairs = list[tuple[slice, slice]]
"""The rows at one step, and the rows of the same texts at the step they follow."""


def _steps(lengths: Array) -> tuple[Array, Pairs]:
    """Order the words of a batch as time takes them: first words, longest text first, then second words, and so on."""
    rank = np.empty(len(lengths), dtype="i")
    rank[np.argsort(-lengths, kind="stable")] = np.arange(len(lengths))
    time = np.arange(int(lengths.sum())) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    order = np.lexsort((np.repeat(rank, lengths), time))
    sizes = np.bincount(time)
    firsts = (np.cumsum(sizes) - sizes).tolist()
    steps = list(zip(firsts, sizes.tolist(), strict=True))
    pairs = [
        (slice(first, first + size), slice(before, before + size)) for (before, _), (first, size) in pairwise(steps)
    ]
    return order, pairs


def _reversed(pairs: Pairs) -> Pairs:
    """Return the steps against the text: each early word follows a late one, the last first."""
    return [(early, late) for late, early in reversed(pairs)]


def _run(states: Array, keep: Array, pairs: Pairs) -> None:
    """Add to each state, in place, what is kept of the state before it."""
    for here, before in pairs:
        states[here] += keep[here] * states[before]


def _run_back(gradient: Array, keep: Array, pairs: Pairs) -> None:
    """Pass to each state, in place, the gradient of the state that came of it."""
    for here, before in reversed(pairs):
        gradient[before] += keep[here] * gradient[here]


def _restored(rows: Array, order: Array) -> Array:
    found = np.empty_like(rows)
    found[order] = rows
    return found


def _sigmoid(values: Array) -> Array:
    """Turn values into their sigmoids, in place."""
    np.exp(np.negative(values, out=values), out=values)
    values += 1
    return np.reciprocal(values, out=values)
