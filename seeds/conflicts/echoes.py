"""Numbers given anew for what the sentences before have just told: "police put the number at 300"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from schemas.figures import Figure
from seeds.conflicts import lexicon, quantity, times
from seeds.conflicts.clauses import Clauses
from seeds.conflicts.nodes import Node
from seeds.language.parse import Parse

_BACK = 2
"""How many sentences back the first count is looked for."""
_NEAR = 0.5
"""How much a word must belong to the clause of a number, no clause joined to it."""
_STANDS = frozenset(("it", "that", "this"))


def of(parse: Parse, words: Sequence[Node], figure: Figure, at: int, others: Sequence[Figure]) -> Figure | None:
    """The figure that a bare one, told of at a place among a claim's words, gives anew."""
    named = quantity.named(figure.noun)
    if (figure.noun and not named) or parse.text.startswith(" of ", figure.end) or at < 0:
        return None
    if not _bare(words, figure, at, named):
        return None
    first = _sentence_start(parse, figure.start)
    before = [one for one in others if first <= one.start and one.end <= figure.start and _alike(figure, one, named)]
    like = [one for one in before if (one.unit or one.noun) and (not named or _tells_of(parse, one, named))]
    return like[-1] if like else None


def _alike(figure: Figure, one: Figure, named: frozenset[str]) -> bool:
    """Whether two figures have one unit, be it that an amount of money lacks it."""
    return figure.unit == one.unit or bool(named and figure.unit is None and quantity.is_money(one.unit))


def _tells_of(parse: Parse, one: Figure, named: frozenset[str]) -> bool:
    """Whether a sentence before tells of the quantity that a figure is named by: "is worth", "put its value"."""
    at = next(k for k, (first, end) in enumerate(parse.sentences) if parse.tokens[end - 1].end > one.start)
    first, end = parse.sentences[at]
    return one.unit == "percent" or any(token.lemma in named for token in parse.tokens[first:end])


def _bare(words: Sequence[Node], figure: Figure, at: int, named: frozenset[str]) -> bool:
    """Whether a clause says no more than that a number is so high: each of its words stands for the number."""
    clause = [i for i, near in Clauses(words).clause(at).items() if near >= _NEAR]
    stands = lexicon.groups("measuring.tsv")["number"] | named
    said = _beside(clause, words, figure) or _beside(range(len(words)), words, figure)
    telling = [node for node in said if node.weight > 0 and _tells(node, words, stands)]
    return all(node.lemma in stands for node in telling) and any(node.lemma in _STANDS | stands for node in said)


def _beside(places: Iterable[int], words: Sequence[Node], figure: Figure) -> list[Node]:
    """The words at some places that are none of the figure's."""
    return [node for i in places if not figure.start <= (node := words[i]).start < figure.end]


def _tells(node: Node, words: Sequence[Node], stands: frozenset[str]) -> bool:
    """Whether a word says more than that something is so much, when, or which number is meant: "the true figure"."""
    measuring = lexicon.groups("measuring.tsv")
    if node.pos == "v":
        return node.lemma not in measuring["measure"]
    if node.pos == "a":
        led = node.head >= 0 and words[node.head].lemma in _STANDS | stands
        return not led and node.lemma not in measuring["level"]
    return node.pos == "n" and not times.tells(node.lemma)


def _sentence_start(parse: Parse, place: int) -> int:
    """Where the second sentence before that of a place in the text begins."""
    at = max((k for k, (first, _) in enumerate(parse.sentences) if parse.tokens[first].start <= place), default=0)
    return parse.tokens[parse.sentences[max(0, at - _BACK)][0]].start
