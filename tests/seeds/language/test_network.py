"""The network's layers learn what they compute: gradients agree with differences, trees with trying all trees."""

from itertools import product

import numpy as np
import pytest
from thinc.api import Model, Ragged, fix_random_seed

from seeds.language.network import trees
from seeds.language.network.arcs import DISTANCES, distances, score_arcs
from seeds.language.network.encoder import recur, recurrent_encoder, simple_recurrent_unit

LENGTHS = np.array([3, 1, 5, 0, 3], dtype="i")


def numbers(*shape: int, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).normal(size=shape).astype("f")


def difference(values: np.ndarray, place: tuple[int, ...], result) -> float:
    """How much a result changes with one value, by trying."""
    step, kept = np.float32(1e-2), values[place]
    values[place] = kept + step
    above = result()
    values[place] = kept - step
    below = result()
    values[place] = kept
    return (above - below) / (2 * float(step))


def test_states_run_with_the_text_in_one_half_and_against_it_in_the_other():
    forget, update = np.full((4, 2), 0.5, dtype="f"), np.ones((4, 2), dtype="f")
    states, _ = recur(forget, update, np.array([3, 1]))
    assert states[:, 0].tolist() == [1.0, 1.5, 1.75, 1.0]
    assert states[:, 1].tolist() == [1.75, 1.5, 1.0, 1.0]


@pytest.mark.parametrize("place", [(0, 0), (2, 5), (4, 1), (11, 2)])
def test_the_recurrent_layer_passes_gradients_to_its_input(place):
    layer = simple_recurrent_unit(6)
    layer.initialize()
    words, weight = numbers(12, 6), numbers(12, 6, seed=1)
    _, backprop = layer(Ragged(words, LENGTHS), True)
    gradient = backprop(Ragged(weight, LENGTHS)).dataXd

    def result() -> float:
        return float((layer.predict(Ragged(words, LENGTHS)).dataXd * weight).sum())

    assert gradient[place] == pytest.approx(difference(words, place, result), abs=0.01)


def test_words_are_read_alike_whatever_paragraphs_share_their_batch():
    encoder = recurrent_encoder(6, windows=2, layers=2)
    encoder.initialize()
    paragraphs = [numbers(length, 6, seed=length) for length in (4, 1, 2, 3)]
    alone = [encoder.predict([paragraph])[0] for paragraph in paragraphs]
    for order in ([0, 1, 2, 3], [3, 0, 2, 1]):
        for number, together in zip(order, encoder.predict([paragraphs[k] for k in order]), strict=True):
            assert together == pytest.approx(alone[number], abs=1e-5)


@pytest.mark.parametrize("place", [(0, 0), (3, 2), (4, 1), (7, 5)])
def test_the_encoder_passes_gradients_to_its_input(place):
    fix_random_seed(5)  # weights that put no seam of a maximum within the step of a difference
    encoder = recurrent_encoder(6, windows=2, layers=1)
    encoder.initialize()
    rows, weights, lengths = numbers(8, 6, seed=8), numbers(8, 6, seed=9), [4, 1, 3]
    _, backprop = encoder(parted(rows, lengths), True)
    gradient = np.concatenate(backprop(parted(weights, lengths)))

    def result() -> float:
        return float((np.concatenate(encoder.predict(parted(rows, lengths))) * weights).sum())

    assert gradient[place] == pytest.approx(difference(rows, place, result), abs=0.02)


def parted(rows: np.ndarray, lengths: list[int]) -> list[np.ndarray]:
    return np.split(rows, np.cumsum(lengths)[:-1])


@pytest.mark.parametrize("name", ["pair", "root", "distance"])
def test_arc_scores_pass_gradients_to_their_parameters(name):
    parser = _arc_model(4)
    word, head = numbers(7, 4, seed=2), numbers(7, 4, seed=3)
    sentences = [(0, 3), (3, 7)]
    weights = [numbers(3, 3, seed=4), numbers(4, 4, seed=5)]
    _, undo = score_arcs(parser, word, head, sentences)
    undo(weights)
    values, gradient = parser.get_param(name), parser.get_grad(name)

    def result() -> float:
        tables, _ = score_arcs(parser, word, head, sentences)
        return float(sum((table * weight).sum() for table, weight in zip(tables, weights, strict=True)))

    place = np.unravel_index(np.abs(gradient).argmax(), gradient.shape)
    assert gradient[place] == pytest.approx(difference(values, place, result), rel=0.01)


def _arc_model(width: int) -> Model:
    model = Model("arcs", lambda *_: None, params={"pair": None, "root": None, "distance": None})
    for name, rows in (("pair", width), ("root", 1), ("distance", DISTANCES)):
        model.set_param(name, numbers(rows, width, seed=rows))
    return model


def test_distances_are_signed_and_far_ones_share_a_bucket():
    table = distances(60)
    assert table[10, 11] != table[11, 10]
    assert table[0, 40] == table[0, 50]
    assert table.max() < DISTANCES


def likeliest(scores: np.ndarray) -> float:
    size = range(len(scores))
    candidates = (heads for heads in product(size, repeat=len(scores)) if is_tree(heads))
    return max(sum(scores[word, head] for word, head in enumerate(heads)) for heads in candidates)


def is_tree(heads) -> bool:
    if sum(word == head for word, head in enumerate(heads)) != 1:
        return False
    for start in range(len(heads)):
        word, seen = start, set()
        while heads[word] != word and word not in seen:
            seen.add(word)
            word = heads[word]
        if heads[word] != word:
            return False
    return True


@pytest.mark.parametrize("seed", range(40))
def test_heads_make_the_best_tree(seed):
    scores = numbers(3 + seed % 3, 3 + seed % 3, seed=seed)
    heads = trees.best_heads(scores)
    assert is_tree(heads.tolist())
    assert float(scores[np.arange(len(heads)), heads].sum()) == pytest.approx(likeliest(scores), rel=1e-4)


def test_one_word_is_its_own_tree():
    assert trees.best_heads(np.zeros((1, 1))).tolist() == [0]
