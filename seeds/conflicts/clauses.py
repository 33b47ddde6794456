"""The nodes of a claim as clauses: what belongs to a predicate, and how much."""

from __future__ import annotations

from collections.abc import Sequence

from seeds.conflicts import lexicon
from seeds.conflicts.nodes import Node

TOPS = frozenset(("root", "ccomp", "advcl", "advcl:relcl", "acl:relcl", "acl", "parataxis", "csubj"))
_CORE = frozenset(("subj", "obj", "xcomp", "root"))
_MODIFIERS = ("amod", "compound", "nmod", "nummod")
_ASIDES = ("appos", "acl:relcl", "parataxis")
_FURTHER = 0.35
"""How much a clause below another belongs to it."""
_RELATIVE = frozenset(("who", "which", "that", "whom"))


class Clauses:
    """The tree of a claim's nodes; what is asked again and again is kept."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        self.nodes = nodes
        self.below: list[list[int]] = [[] for _ in self.nodes]
        for at, node in enumerate(self.nodes):
            if node.head >= 0 and node.head != at:
                self.below[node.head].append(at)
        self._tops = frozenset(at for at in range(len(self.nodes)) if self._heads(at))
        self._clauses: dict[int, dict[int, float]] = {}

    def _heads(self, at: int) -> bool:
        """Whether a node heads a clause; of verbs joined by "and", those that have a subject of their own."""
        if self.nodes[at].role == "conj":
            before = [self.nodes[child].role for child in self.below[at] if child < at]
            return "subj" in before or "obj" in before
        return self.nodes[at].role in TOPS

    def top(self, at: int) -> int:
        """The node that heads the clause of a node."""
        seen = {at}
        while at not in self._tops and self.nodes[at].head >= 0 and self.nodes[at].head not in seen:
            at = self.nodes[at].head
            seen.add(at)
        return at

    def above(self, at: int) -> set[int]:
        """The nodes above a node in its clause."""
        found: set[int] = set()
        while at not in self._tops and self.nodes[at].head >= 0 and self.nodes[at].head not in found:
            at = self.nodes[at].head
            found.add(at)
        return found

    def over(self, at: int) -> set[int]:
        """All nodes above a node, to the top of its sentence."""
        found: set[int] = set()
        while (at := self.nodes[at].head) >= 0 and at not in found:
            found.add(at)
        return found

    def sentence(self, at: int) -> list[int]:
        """The nodes of a node's sentence: all that hangs under one top."""
        top = self._root(at)
        return [i for i in range(len(self.nodes)) if self._root(i) == top]

    def _root(self, at: int) -> int:
        seen = {at}
        while self.nodes[at].head >= 0 and self.nodes[at].head not in seen:
            at = self.nodes[at].head
            seen.add(at)
        return at

    def clause(self, at: int) -> dict[int, float]:
        """The nodes of a node's clause, with how much they belong to it: less the further out they hang."""
        top = self.top(at)
        if top not in self._clauses:
            self._clauses[top] = self._under(top)
        return self._clauses[top]

    def _under(self, top: int) -> dict[int, float]:
        found = {top: 1.0}
        queue = [top]
        for here in queue:
            for child in self.below[here]:
                if child not in found:
                    found[child] = found[here] * self._share(child)
                    queue.append(child)
        return found

    def _share(self, at: int) -> float:
        """How much of what hangs on a word belongs to the word's clause."""
        role = self.nodes[at].role
        if role in _CORE:
            return 1.0
        if role in _ASIDES:
            return 0.2
        return _FURTHER if at in self._tops else 0.5 if role == "conj" else 0.8

    def chain(self, at: int) -> list[int]:
        """A predicate with the verbs it completes: "remains closed", "wants to sign"."""
        found = [at]
        while self.nodes[at].role in ("xcomp", "conj") and at not in self._tops and len(found) < 5:
            if self.nodes[at].head < 0:
                break
            at = self.nodes[at].head
            found.append(at)
        return found

    def fillers(self, at: int, role: str) -> list[int]:
        """The subjects or objects of a predicate, its own or those of the verb it completes."""
        for here in self.chain(at):
            if role == "subj" and here != at and self.nodes[here].mood != "w" and (told := self._told_to(here, at)):
                return told
            if found := [self._thing(child, here) for child in self.below[here] if self.nodes[child].role == role]:
                return [one for at in found for one in (at, *self._joined(at))]
        return []

    def narrowing(self, at: int) -> list[int]:
        """The clauses that tell which things a predicate is told of: "neither sent nor got letters marked secret"."""
        joined = [at, *(i for i in self.below[at] if self.nodes[i].role == "conj")]
        objects = next((found for i in joined if (found := self.fillers(i, "obj"))), [])
        led = [i for thing in (*self.fillers(at, "subj"), *objects) for i in self.below[thing]]
        return [i for i in led if self.nodes[i].role.startswith("acl")]

    def undergone(self, at: int) -> bool:
        """Whether a predicate is told of what is done to something: its object goes before it."""
        return any(self.nodes[one].start < self.nodes[at].start for one in self.fillers(at, "obj"))

    def _told_to(self, above: int, at: int) -> list[int]:
        """Whom a verb of wishing asks to do what hangs on it: "urged the minister to resign"."""
        if self.nodes[at].role != "xcomp" or self.nodes[at].mood != "w":
            return []
        return [child for child in self.below[above] if self.nodes[child].role == "obj"]

    def _joined(self, at: int) -> list[int]:
        """The nouns joined to a noun by "and" or "or"."""
        return [child for child in self.below[at] if self.nodes[child].role == "conj" and self.nodes[child].pos == "n"]

    def _thing(self, at: int, under: int) -> int:
        """What a word of quantity counts, the jobs of "hundreds of jobs", and what "who" or "which" stands for."""
        if self.nodes[at].lemma in _RELATIVE and self.nodes[under].role == "acl:relcl" and self.nodes[under].head >= 0:
            return self.nodes[under].head
        if self.nodes[at].form in lexicon.degrees():
            return next((child for child in self.below[at] if self.nodes[child].role.startswith("nmod")), at)
        return at

    def modifiers(self, at: int) -> list[int]:
        """The words that narrow a noun down."""
        return [child for child in self.below[at] if self.nodes[child].role.startswith(_MODIFIERS)]

    def tense(self, at: int) -> str:
        """The tense of a predicate, its own or that of its clause."""
        found = (self.nodes[here].tense for here in (*self.chain(at), self.top(at)))
        return next(filter(None, found), "")
