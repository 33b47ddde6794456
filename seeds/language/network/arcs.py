"""Scoring heads and relations: the deep biaffine parser of Dozat and Manning (2017), sentence by sentence.

To the product of dependent and head it adds what the dependent alone tells of its head's distance and direction.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import Dropout, Linear, Maxout, Model, Relu, chain, list2ragged, with_array, zero_init
from thinc.types import Floats2d, Ragged

from seeds.language.network import trees

Array = NDArray[Any]
Range = tuple[int, int]

_EDGES = (-30, -20, -14, -10, *range(-8, 9), 10, 14, 20, 30)
DISTANCES = len(_EDGES) + 1


@dataclass(frozen=True, slots=True)
class Batch:
    """Documents, the ranges of their sentences among all words of the batch, and the heads if they are known."""

    docs: Sequence[Doc]
    sentences: Sequence[Range]
    heads: Array | None = None


@dataclass(frozen=True, slots=True)
class Scores:
    """For each sentence a table of words by heads, for each word its head and the scores of its relations."""

    arcs: list[Array]
    heads: Array
    relations: Array


@registry.architectures("onrecord.BiaffineParser.v1")  # type: ignore[untyped-decorator]
def biaffine_parser(
    tok2vec: Model[list[Doc], list[Floats2d]], arc_width: int, relation_width: int
) -> Model[Batch, Scores]:
    """Score the heads of words from two views of each word, and relations from two others."""
    widths = 2 * (arc_width + relation_width)
    view: Model[Any, Any] = chain(Maxout(nO=widths, nP=2, dropout=0.0, normalize=True), Dropout())
    views: Model[Any, Any] = chain(tok2vec, list2ragged(), with_array(view))
    hidden = Relu(nO=relation_width, nI=relation_width)
    relation: Model[Any, Any] = chain(hidden, Dropout(), Linear(nI=relation_width, init_W=zero_init))
    return Model(
        "biaffine_parser",
        _forward,
        init=_init,
        layers=[views, relation],
        refs={"views": views, "relation": relation, "tok2vec": tok2vec},
        dims={"nA": arc_width, "nR": relation_width, "nO": None},
        params={"pair": None, "root": None, "distance": None},
    )


def _init(model: Model[Batch, Scores], X: Batch | None = None, Y: Scores | None = None) -> None:  # noqa: N803
    width = model.get_dim("nA")
    for name, rows in (("pair", width), ("root", 1), ("distance", DISTANCES)):
        model.set_param(name, model.ops.alloc2f(rows, width))
    model.get_ref("views").initialize(X=X.docs if X else None)
    relation = model.get_ref("relation")
    relation.layers[-1].set_dim("nO", model.get_dim("nO"))
    relation.initialize()


def _forward(model: Model[Batch, Scores], batch: Batch, is_train: bool) -> tuple[Scores, Callable[[Scores], list[Doc]]]:
    arc, rel = model.get_dim("nA"), model.get_dim("nR")
    views, undo_views = model.get_ref("views")(batch.docs, is_train)
    seen = cast(Array, views.dataXd)
    as_word, as_head, below, above = np.split(seen, np.cumsum([arc, arc, rel]), axis=1)
    arcs, undo_arcs = score_arcs(model, as_word, as_head, batch.sentences)
    heads = _decoded(arcs, batch.sentences) if batch.heads is None else batch.heads
    relations, undo_relations = model.get_ref("relation")(below + above[heads], is_train)

    def backprop(gradient: Scores) -> list[Doc]:
        d_below = undo_relations(gradient.relations)
        d_above = np.zeros_like(d_below)
        np.add.at(d_above, heads, d_below)
        d_seen = np.hstack([*undo_arcs(gradient.arcs), d_below, d_above])
        return cast(list[Doc], undo_views(Ragged(cast(Floats2d, d_seen), views.lengths)))

    return Scores(arcs, heads, relations), backprop


def score_arcs(
    model: Model[Batch, Scores], as_word: Array, as_head: Array, sentences: Sequence[Range]
) -> tuple[list[Array], Callable[[list[Array]], tuple[Array, Array]]]:
    """Score every word of a sentence as the head of every other, and on the diagonal as the root."""
    pair, root, distance = (cast(Array, model.get_param(name)) for name in ("pair", "root", "distance"))
    scale = np.float32(1 / len(pair))
    asked, as_root, reach = scale * (as_word @ pair), as_word @ root.T, as_word @ distance.T
    tables = []
    for words in (slice(*sentence) for sentence in sentences):
        table = asked[words] @ as_head[words].T
        table += np.take_along_axis(reach[words], distances(len(table)), axis=1)
        np.fill_diagonal(table, as_root[words, 0])
        tables.append(table)

    def undo(gradients: list[Array]) -> tuple[Array, Array]:
        d_asked, d_root, d_reach, d_head = (np.zeros_like(part) for part in (asked, as_root, reach, as_head))
        for words, gradient in zip((slice(*sentence) for sentence in sentences), gradients, strict=True):
            d_root[words, 0] = np.diagonal(gradient)
            between = gradient.copy()
            np.fill_diagonal(between, 0.0)
            d_asked[words] = between @ as_head[words]
            d_head[words] = between.T @ asked[words]
            np.add.at(d_reach[words], (np.arange(len(between))[:, None], distances(len(between))), between)
        d_asked *= scale
        model.inc_grad("pair", cast(Floats2d, as_word.T @ d_asked))
        model.inc_grad("root", cast(Floats2d, d_root.T @ as_word))
        model.inc_grad("distance", cast(Floats2d, d_reach.T @ as_word))
        return d_asked @ pair.T + d_root @ root + d_reach @ distance, d_head

    return tables, undo


@lru_cache(maxsize=128)
def distances(size: int) -> Array:
    """Return, for each word and head of a sentence, the number of the bucket their distance falls in."""
    places = np.arange(size)
    return cast(Array, np.digitize(places[None, :] - places[:, None], _EDGES))


def _decoded(arcs: list[Array], sentences: Sequence[Range]) -> Array:
    found = [trees.best_heads(table) + first for table, (first, _) in zip(arcs, sentences, strict=True)]
    return np.concatenate(found) if found else np.zeros(0, dtype="int64")
