"""The index keys by which claims that may conflict find one another in the store."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b
from itertools import combinations
from typing import Any

from seeds.conflicts import lexicon
from seeds.conflicts.nodes import Node

MOST = 12
_TELLING = 0.45
_TOLD = 6


def keys(analysis: Mapping[str, Any], words: Sequence[Node]) -> tuple[str, ...]:
    """At most a dozen keys: the article, positions, figures, blame, then pairs of telling words."""
    found = (_article(analysis), _positions(analysis), _figures(analysis, words), _blames(analysis), _pairs(words))
    return tuple(dict.fromkeys(key for some in found for key in some))[:MOST]


def _article(analysis: Mapping[str, Any]) -> Iterator[str]:
    """What all claims of one article share, so that they are all compared with one another."""
    if analysis["x"]:
        yield "art:" + blake2b(" ".join(analysis["x"]).encode(), digest_size=6).hexdigest()


def _positions(analysis: Mapping[str, Any]) -> Iterator[str]:
    for target, _, label, *_ in analysis["s"][:3]:
        if label != "neutral":
            yield f"pos:{target}"


def _figures(analysis: Mapping[str, Any], words: Sequence[Node]) -> Iterator[str]:
    for _, _, unit, noun, _, _, _, node, _, _ in analysis["f"][:3]:
        if noun or unit:
            counted = f"fig:{lexicon.standard('n', noun) if noun else ''}|{unit or ''}"
            yield from (f"{counted}:{told}" for told in _events(words, node))


def _events(words: Sequence[Node], at: int) -> list[str]:
    """The nearest two words above a figure that name something that is done or happens."""
    found: list[str] = []
    seen = {at}
    while at >= 0 and (at := words[at].head) >= 0 and at not in seen and len(found) < 2:
        seen.add(at)
        if (words[at].pos == "v" and words[at].weight > 0) or lexicon.happens(words[at].lemma):
            found.append(lexicon.standard("v", words[at].lemma))
    return found or [""]


def _blames(analysis: Mapping[str, Any]) -> Iterator[str]:
    """Sole causes and excuses are rare: what the article is about brings them together."""
    if analysis["b"]:
        yield from (f"blame:{word}" for word in analysis["x"][:2])


def _pairs(words: Sequence[Node]) -> Iterator[str]:
    """Pairs of the most telling words, each by the word that stands for its like."""
    known = {(-node.weight, lexicon.standard(node.pos, node.lemma)) for node in words if _tells(node)}
    telling = list(dict.fromkeys(word for _, word in sorted(known)))[:_TOLD]
    for a, b in sorted(combinations(range(len(telling)), 2), key=sum):
        yield "prop:" + "|".join(sorted((telling[a], telling[b])))


def _tells(node: Node) -> bool:
    return node.weight >= _TELLING and node.pos in "nva"
