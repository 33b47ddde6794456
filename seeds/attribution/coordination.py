"""Speakers joined to one another: "Roe and Doe said", "Roe, along with Doe, said"."""

from __future__ import annotations

from seeds.attribution.entities import Entities
from seeds.attribution.syntax import top
from seeds.language.parse import Parse

_ALONG = {"along with": 2, "together with": 2, "as well as": 3}
_NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "ADJ", "X"))


class Coordination:
    """The coordinated noun phrases of one article, looked up on demand."""

    def __init__(self, parse: Parse, entities: Entities) -> None:
        self.parse = parse
        self.entities = entities

    def heads(self, head: int) -> list[int]:
        """Return the head with the heads coordinated to it, each of another phrase, in text order."""
        tokens, unit = self.parse.tokens, self._unit(head)
        right = [
            c for member in unit for c in tokens[member].children if c > head and c not in unit and self._is_joined(c)
        ]
        if not any(tokens[k].dep == "cc" for c in right for k in tokens[c].children):
            right = []
        beside = [other for i in (unit[0] - 2, unit[-1] + 2) if (other := self._beside(unit, i)) is not None]
        return sorted({head, *right, *beside, *self._along(unit[-1] + 1)})

    def _along(self, i: int) -> list[int]:
        """Return the head of who is named "along with" a name that ends before token ``i``."""
        tokens = self.parse.tokens
        i += i < len(tokens) and tokens[i].text == ","
        joint = " ".join(t.lower for t in tokens[i : i + 3])
        length = next((n for words, n in _ALONG.items() if joint.startswith(words)), 0)
        at = i + length + (joint.endswith(" the") if length == 2 else 0)
        known = self.entities.named(at) if length and at < len(tokens) else None
        return [top(self.parse, known[1])] if known is not None and known[0].is_person else []

    def _beside(self, unit: range, i: int) -> int | None:
        """Return the head of the name that an "and" joins to a name, where the tree puts one under the other."""
        known = self.entities.named(i) if self._is_joint(unit, i) else None
        if known is None or unit[-1] not in self.entities.at:
            return None
        other, own = top(self.parse, known[1]), self.entities.at[unit[-1]][1]
        mine = self.parse.tokens[top(self.parse, own)].head
        return other if self.parse.tokens[other].head in unit or mine in self._unit(other) else None

    def _is_joint(self, unit: range, i: int) -> bool:
        """Tell whether only an "and" stands between a name and the token of another name."""
        tokens = self.parse.tokens
        if not 0 <= i < len(tokens) or tokens[i].sentence != tokens[unit[0]].sentence:
            return False
        return tokens[(i + (unit[0] if i < unit[0] else unit[-1])) // 2].lower in ("and", "&")

    def _is_joined(self, i: int) -> bool:
        token = self.parse.tokens[i]
        clause = any(self.parse.tokens[k].dep in ("nsubj", "cop") for k in token.children)
        return token.dep == "conj" and token.pos in _NOMINAL and not clause

    def _unit(self, head: int) -> range:
        """Return the tokens of the name and title that a token is part of, or the token alone."""
        known = self.entities.phrases.get(head) or self.entities.at.get(head)
        if not known:
            return range(head, head + 1)
        first = self.entities.starts[id(known[1])] if known[0].is_person else known[1].first
        return range(first, known[1].end)
