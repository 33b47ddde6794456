"""Matching: which entities on record a name may mean, and how likely.

Names are compared folded (case, accents, hyphens), word order aside, by the normalised indel similarity of
rapidfuzz; a part of a name counts for less than the whole.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from rapidfuzz import fuzz

from api.database import engine
from schemas.reconciliation import TYPES
from store.folding import fold

NOUNS = {"speaker": "speakers", "topic": "topics"}
#: How many records that share letters with a name are compared with it.
REACH = 60
#: A part of a name ("Blinken") weighs this much of what the whole would.
PART = 0.88
#: What the properties given beside a name weigh.
PROPERTIES = 0.25
#: A match can be taken without looking where it scores this much, and no other comes this near.
SURE, CLEAR = 85.0, 8.0
LEAST = 40.0


@dataclass(frozen=True, slots=True)
class Entity:
    """A speaker or a topic as the reconciliation service knows it: ``id`` is ``speaker:…`` or ``topic:…``."""

    id: str
    noun: str
    record: Mapping[str, Any]

    @property
    def name(self) -> str:
        """Its fullest name."""
        return str(self.record["name" if self.noun == "speaker" else "label"])

    @property
    def names(self) -> list[str]:
        """All its names."""
        return [self.name, *self.record.get("aliases", ())]

    @property
    def types(self) -> list[str]:
        """The ids of its types, the most specific first."""
        return [str(self.record["kind"]), "speaker"] if self.noun == "speaker" else ["topic"]

    @property
    def description(self) -> str | None:
        """What tells namesakes apart."""
        return self.record.get("role")

    def values(self, pid: str) -> list[Any]:
        """Its values of a property, none where it has none."""
        if pid == "name":
            return [self.name]
        found = self.record.get("aliases" if pid == "alias" else pid)
        return found if isinstance(found, list) else [] if found is None else [found]


def entity(noun: str, row: str) -> Entity:
    """The entity that a served record is."""
    record = orjson.loads(row)
    return Entity(f"{noun}:{record['id']}", noun, record)


def nouns(types: Sequence[str]) -> list[str]:
    """What to look among for entities of these types; everything where none is given."""
    if not types:
        return list(NOUNS)
    return [noun for noun in NOUNS if any((kind == "topic") == (noun == "topic") for kind in types if kind in TYPES)]


def candidates(
    name: str, types: Sequence[str], properties: Mapping[str, Sequence[Any]], limit: int
) -> list[tuple[Entity, float, bool]]:
    """The entities a name may mean, each with its score and whether it can be taken without looking."""
    found = [(one, score(one, name, properties)) for one in _alike(name, types)]
    ranked = sorted((pair for pair in found if pair[1] >= LEAST), key=lambda pair: (-pair[1], pair[0].id))
    second = ranked[1][1] if len(ranked) > 1 else 0.0
    return [
        (one, points, place == 0 and points >= SURE and points - second >= CLEAR)
        for place, (one, points) in enumerate(ranked[:limit])
    ]


def score(one: Entity, name: str, properties: Mapping[str, Sequence[Any]]) -> float:
    """How likely a name means an entity, from 0 to 100, given what else is known of it."""
    points = likest(one, name)
    told = {pid: values for pid, values in properties.items() if values}
    if not told:
        return round(points, 1)
    shares = [max(_agreement(value, one.values(pid)) for value in values) for pid, values in told.items()]
    return round((1 - PROPERTIES) * points + PROPERTIES * sum(shares) / len(shares), 1)


def likest(one: Entity, name: str) -> float:
    """How alike a name and the likest of an entity's names are, from 0 to 100."""
    return round(max(likeness(name, known) for known in one.names), 1)


def likeness(a: str, b: str) -> float:
    """How alike two names are, from 0 to 100.

    >>> likeness("Antoni Blinkin", "Antony Blinken") > 80
    True
    >>> likeness("O'Neill, Ada", "Ada O'Neill")
    100.0
    """
    one, two = fold(a), fold(b)
    whole = fuzz.token_sort_ratio(one, two)
    shorter, longer = sorted((one.split(), two.split()), key=len)
    part = PART * fuzz.token_set_ratio(one, two) if shorter and set(shorter) <= set(longer) else 0.0
    return max(whole, part)


def _alike(name: str, types: Sequence[str]) -> Iterator[Entity]:
    for noun in nouns(types):
        for row in engine().similar(NOUNS[noun], name, REACH):
            found = entity(noun, row)
            if not types or set(types) & set(found.types):
                yield found


def _agreement(value: Any, known: Sequence[Any]) -> float:  # noqa: ANN401 - the protocol allows any scalar
    given = str(value.get("name", value.get("id", ""))) if isinstance(value, dict) else str(value)
    return max((fuzz.token_sort_ratio(fold(given), fold(str(one))) for one in known), default=0.0)
