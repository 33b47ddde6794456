"""Numbers given anew for what the sentences before have just counted: "police put the number at 300"."""

from __future__ import annotations

from collections.abc import Sequence

from schemas.figures import Figure
from seeds.conflicts import lexicon
from seeds.conflicts.nodes import Node
from seeds.language.parse import Parse

_BACK = 2
"""How many sentences back the first count is looked for."""
_STANDS = frozenset(("it", "that", "this"))


def of(parse: Parse, words: Sequence[Node], figure: Figure, others: Sequence[Figure]) -> Figure | None:
    """The figure that a bare one gives anew."""
    if figure.noun or parse.text.startswith(" of ", figure.end) or not _bare(words, figure):
        return None
    first = _sentence_start(parse, figure.start)
    before = [one for one in others if first <= one.start and one.end <= figure.start and one.unit == figure.unit]
    like = [one for one in before if one.unit or one.noun]
    return like[-1] if like else None


def _bare(words: Sequence[Node], figure: Figure) -> bool:
    """Whether a claim says no more than that a number is so high: each of its words stands for the number."""
    numbers = lexicon.groups("measuring.tsv")["number"]
    said = [node for node in words if not figure.start <= node.start < figure.end]
    telling = [node for node in said if node.weight > 0 and _tells(node, words)]
    return bool(said) and all(node.lemma in numbers for node in telling) and any(_stands(node) for node in said)


def _stands(node: Node) -> bool:
    return node.lemma in _STANDS or node.lemma in lexicon.groups("measuring.tsv")["number"]


def _tells(node: Node, words: Sequence[Node]) -> bool:
    """Whether a word says more than that something is so much, or which number is meant: "the true figure"."""
    if node.pos == "v":
        return node.lemma not in lexicon.groups("measuring.tsv")["measure"]
    return node.pos == "n" or (node.pos == "a" and not (node.head >= 0 and _stands(words[node.head])))


def _sentence_start(parse: Parse, place: int) -> int:
    """Where the second sentence before that of a place in the text begins."""
    at = max((k for k, (first, _) in enumerate(parse.sentences) if parse.tokens[first].start <= place), default=0)
    return parse.tokens[parse.sentences[max(0, at - _BACK)][0]].start
