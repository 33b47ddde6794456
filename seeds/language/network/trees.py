"""The best tree over a table of scores: greedy where that is a tree, else by Chu, Liu and Edmonds."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]

ROOTS = 5
"""How many words are tried as the root when the greedy heads are no tree."""

_SLACK = 0.01
"""More than sums of the same scores differ by the order they are added in."""


def best_heads(scores: Array) -> Array:
    """Return the head of each word, the single root naming itself.

    `scores[word, head]` is how well a head fits a word; the diagonal is how well the word fits as the root.
    """
    heads: Array = scores.argmax(axis=1)
    if _is_tree(heads.tolist()):
        return heads
    return _spanning_tree(scores)


def _is_tree(heads: list[int]) -> bool:
    """One word heads itself, and every word leads to it."""
    roots = [word for word, head in enumerate(heads) if word == head]
    return len(roots) == 1 and not _cycle(heads)


def _cycle(heads: list[int]) -> list[int]:
    """Return the words of one circle of heads, or none; a root is no circle."""
    seen = [0] * len(heads)
    for start in range(len(heads)):
        word, path = start, []
        while not seen[word] and heads[word] != word:
            seen[word] = start + 1
            path.append(word)
            word = heads[word]
        if seen[word] == start + 1 and word in path:
            return path[path.index(word) :]
        seen[word] = seen[word] or start + 1
    return []


def _spanning_tree(scores: Array) -> Array:
    """Try the likeliest roots, each alone, and keep the tree of highest sum; a root that cannot give it is left out."""
    words, as_root = np.arange(len(scores)), np.diagonal(scores)
    under = np.where(np.eye(len(scores), dtype=bool), -np.inf, scores).max(axis=1)
    most = under.sum() - under + as_root
    best, highest = words, -np.inf
    for root in np.argsort(-as_root)[:ROOTS].tolist():
        if most[root] > highest - _SLACK:
            heads = _rooted(scores, root)
            found = float(scores[words, heads].sum())
            best, highest = (heads, found) if found > highest else (best, highest)
    return best


def _rooted(scores: Array, root: int) -> Array:
    table = scores.astype("float64")
    np.fill_diagonal(table, -np.inf)
    table[root] = -np.inf
    table[root, root] = 0.0
    return _contracted(table, root)


def _contracted(scores: Array, root: int) -> Array:
    """Chu-Liu-Edmonds: take the best heads, shrink a circle to one word, solve, and open it again."""
    heads: Array = scores.argmax(axis=1)
    circle = _cycle(heads.tolist())
    if not circle:
        return heads
    rest = [word for word in range(len(scores)) if word not in set(circle)]
    kept = scores[circle, heads[circle]]
    entering = scores[np.ix_(circle, rest)] - kept[:, None]
    leaving = scores[np.ix_(rest, circle)]
    small = np.full((len(rest) + 1, len(rest) + 1), -np.inf)
    small[:-1, :-1] = scores[np.ix_(rest, rest)]
    small[-1, :-1] = entering.max(axis=0)
    small[:-1, -1] = leaving.max(axis=1)
    solved = _contracted(small, rest.index(root))
    for place, word in enumerate(rest):
        head = int(solved[place])
        heads[word] = rest[head] if head < len(rest) else circle[int(leaving[place].argmax())]
    outside = int(solved[-1])
    broken = circle[int(entering[:, outside].argmax())]
    heads[broken] = rest[outside]
    return heads
