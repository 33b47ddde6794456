"""Which words of one claim speak of the same thing as which words of another, and how much of each is shared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from seeds.conflicts import lexicon
from seeds.conflicts.nodes import Node

_TOPS = frozenset(("root", "ccomp", "advcl", "advcl:relcl", "acl:relcl", "acl", "parataxis", "csubj"))
_CORE = frozenset(("subj", "obj", "xcomp", "root"))
_MODIFIERS = ("amod", "compound", "nmod", "acl", "nummod", "appos")


class Match(NamedTuple):
    """Two words, by their index, with how they stand to each other."""

    a: int
    b: int
    kind: str
    strength: float


@dataclass(slots=True)
class Side:
    """One claim's nodes with what is asked of them again and again."""

    nodes: list[Node]
    below: list[list[int]]
    speaker: frozenset[str]

    @classmethod
    def of(cls, rows: Sequence[Sequence[object]], speaker: str) -> Side:
        """Read the nodes that ``prepare`` kept."""
        nodes = [Node(*row) for row in rows]  # type: ignore[arg-type]
        below: list[list[int]] = [[] for _ in nodes]
        for number, node in enumerate(nodes):
            if node.head >= 0 and node.head != number:
                below[node.head].append(number)
        return cls(nodes, below, frozenset(speaker.lower().split()))

    def top(self, at: int) -> int:
        """The node that heads the clause of a node."""
        seen = {at}
        while self.nodes[at].role not in _TOPS and self.nodes[at].head >= 0 and self.nodes[at].head not in seen:
            at = self.nodes[at].head
            seen.add(at)
        return at

    def clause(self, at: int) -> dict[int, float]:
        """The nodes of a node's clause, with how much they belong to it: less the further out they hang."""
        top = self.top(at)
        found = {top: 1.0}
        queue = [top]
        for here in queue:
            for child in self.below[here]:
                if child not in found:
                    found[child] = found[here] * _share(self.nodes[child].role)
                    queue.append(child)
        return found

    def chain(self, at: int) -> list[int]:
        """A predicate with the verbs it completes: "remains closed", "wants to sign"."""
        found = [at]
        while self.nodes[at].role in ("xcomp", "conj") and self.nodes[at].head >= 0 and len(found) < 5:
            at = self.nodes[at].head
            found.append(at)
        return found

    def fillers(self, at: int, role: str) -> list[int]:
        """The subjects or objects of a predicate, its own or those of the verb it completes."""
        for here in self.chain(at):
            if found := [self._thing(child) for child in self.below[here] if self.nodes[child].role == role]:
                return found
        return []

    def _thing(self, at: int) -> int:
        """What a word of quantity counts: the jobs of "hundreds of jobs"."""
        if self.nodes[at].form in lexicon.degrees():
            return next((child for child in self.below[at] if self.nodes[child].role.startswith("nmod")), at)
        return at

    def modifiers(self, at: int) -> list[int]:
        """The words that narrow a noun down."""
        return [child for child in self.below[at] if self.nodes[child].role.startswith(_MODIFIERS)]


def _share(role: str) -> float:
    if role in _CORE:
        return 1.0
    if role in _TOPS:
        return 0.35
    return 0.8


def align(a: Side, b: Side) -> list[Match]:
    """Pair the words of two claims one to one, the surest and best placed pairs first."""
    found: list[tuple[float, Match]] = []
    for i, left in enumerate(a.nodes):
        for j, right in enumerate(b.nodes):
            relation = lexicon.relation(left.word, right.word)
            if relation and (left.pos != "x" or left.lemma == right.lemma):
                score = relation.strength + _placing(a, b, i, j) - 0.15 * (relation.kind != "same")
                found.append((score, Match(i, j, relation.kind, relation.strength)))
    found.sort(key=lambda pair: (-pair[0], pair[1].a, pair[1].b))
    return _one_to_one(found)


def _placing(a: Side, b: Side, i: int, j: int) -> float:
    left, right = a.nodes[i], b.nodes[j]
    bonus = 0.1 if left.role == right.role else 0.0
    if left.head >= 0 and right.head >= 0:
        above = lexicon.relation(a.nodes[left.head].word, b.nodes[right.head].word)
        bonus += 0.25 if above else 0.0
    elif left.head < 0 and right.head < 0:
        bonus += 0.1
    return bonus


def _one_to_one(found: list[tuple[float, Match]]) -> list[Match]:
    left, right, kept = set[int](), set[int](), list[Match]()
    for _, match in found:
        if match.a not in left and match.b not in right:
            left.add(match.a)
            right.add(match.b)
            kept.append(match)
    return kept


def coverage(side: Side, clause: dict[int, float], aligned: dict[int, float], leave: set[int]) -> tuple[float, float]:
    """How much of a clause is shared, as a share and as a weight; the disputed words left out."""
    whole = shared = 0.0
    for at, belongs in clause.items():
        if at not in leave:
            weight = side.nodes[at].weight * belongs
            whole += weight
            shared += weight * aligned.get(at, 0.0)
    return (shared / whole if whole else 1.0), shared
