"""Numbers given anew for what the sentences before have just told: "police put the number at 300"."""

from __future__ import annotations

import re
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
_NARROWED = re.compile(r"\s+(?:of|who|whose|which|that|from)\b", re.IGNORECASE)
_KNOWN = re.compile(r"\b(?:the|these|those|its|his|her|their)\s+$", re.IGNORECASE)
"""What leads a number that is told of for itself: "well below the 3,000 who came in spring"."""
_STANDS = frozenset(("it", "that", "this", "be"))
"""What a clause says of a number that is told of before; "be" is that of "there were 40 at most"."""
_MANY = 1e5
"""The least number that may be an amount of money without saying so: "it was 120 million"."""


def of(
    parse: Parse, words: Sequence[Node], figure: Figure, at: int, others: Sequence[Figure], cue: Sequence[int]
) -> Figure | None:
    """The figure that a bare one, told of at a place among a claim's words, gives anew; ``cue`` leads to the claim."""
    named = quantity.named(figure.noun)
    measuring = lexicon.groups("measuring.tsv")
    counts = figure.noun and figure.noun not in measuring["number"] | measuring["standing"] and not named
    if counts or _is_other(parse, figure) or not (_bare(words, figure, at, named) or _alone(parse, words, figure, cue)):
        return None
    first, asked = _since(parse, figure.start)
    before = [one for one in others if first <= one.start and one.end <= figure.start and _alike(figure, one, named)]
    like = [one for one in before if asked or ((one.unit or one.noun) and (not named or _tells_of(parse, one, named)))]
    return like[-1] if like else None


def _is_other(parse: Parse, figure: Figure) -> bool:
    """Whether words beside a number say which it is."""
    before = parse.text[max(0, figure.start - 8) : figure.start]
    return bool(_NARROWED.match(parse.text, figure.end) or _KNOWN.search(before))


def _alike(figure: Figure, one: Figure, named: frozenset[str]) -> bool:
    """Whether two figures have one unit, be it that an amount of money lacks it."""
    sum_ = bool(named) or (figure.low or figure.high or 0.0) >= _MANY
    return figure.unit == one.unit or (sum_ and figure.unit is None and quantity.is_money(one.unit))


def _tells_of(parse: Parse, one: Figure, named: frozenset[str]) -> bool:
    """Whether a sentence before tells of the quantity that a figure is named by: "is worth", "put its value"."""
    at = next(k for k, (first, end) in enumerate(parse.sentences) if parse.tokens[end - 1].end > one.start)
    first, end = parse.sentences[at]
    return one.unit == "percent" or any(token.lemma in named for token in parse.tokens[first:end])


def _bare(words: Sequence[Node], figure: Figure, at: int, named: frozenset[str]) -> bool:
    """Whether a clause says no more than that a number is so high: each of its words stands for the number."""
    if at < 0 or figure.noun in lexicon.groups("measuring.tsv")["standing"]:
        return False
    clause = [i for i, near in Clauses(words).clause(at).items() if near >= _NEAR]
    stands = lexicon.groups("measuring.tsv")["number"] | named
    said = _beside(clause, words, figure) or _beside(range(len(words)), words, figure)
    telling = [node for node in said if node.weight > 0 and _tells(node, words, stands)]
    return all(node.lemma in stands for node in telling) and any(_is_number(node, stands) for node in said)


def _alone(parse: Parse, words: Sequence[Node], figure: Figure, cue: Sequence[int]) -> bool:
    """Whether a claim is nothing but a number that somebody gives: "residents speak of 70", "found 47 cases"."""
    measuring = lexicon.groups("measuring.tsv")
    giving = measuring["count"] | measuring["gauge"] | measuring["naming"]
    return not _beside(range(len(words)), words, figure) and any(parse.tokens[i].lemma in giving for i in cue)


def _is_number(node: Node, stands: frozenset[str]) -> bool:
    """Whether a word stands for a number that was told before, and does not only say how high one is: "totalling"."""
    return node.lemma in _STANDS or (node.lemma in stands and node.pos != "v")


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


def _since(parse: Parse, place: int) -> tuple[int, bool]:
    """Where the second sentence before that of a place begins, or the first after a question, which it then answers."""
    at = max((k for k, (first, _) in enumerate(parse.sentences) if parse.tokens[first].start <= place), default=0)
    before = range(max(0, at - _BACK), at)
    asked = [k + 1 for k in before if parse.tokens[parse.sentences[k][1] - 1].text == "?"]
    return parse.tokens[parse.sentences[(asked or [max(0, at - _BACK)])[-1]][0]].start, bool(asked)
