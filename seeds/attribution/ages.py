"""People told by their age: "the 41-year-old" takes up who is said to be 41, else who was spoken of last."""

from __future__ import annotations

from seeds.attribution.entities import Entities, Entity
from seeds.attribution.names import Name
from seeds.language.parse import Parse

_OLD = ("-", "year", "-", "old")


def words(parse: Parse, head: int) -> tuple[int, ...]:
    """Return the tokens of "41-year-old" that end with a token; none where they do not."""
    first = head - len(_OLD)
    if first < 0 or parse.tokens[head].lower != "old" or parse.tokens[first].tag != "CD":
        return ()
    same = all(parse.tokens[first + 1 + k].lower == word for k, word in enumerate(_OLD))
    return tuple(range(first, head + 1)) if same else ()


def is_meant(parse: Parse, head: int) -> bool:
    """Tell whether a token ends "the 41-year-old"."""
    told = words(parse, head)
    return bool(told) and told[0] > 0 and parse.tokens[told[0] - 1].lower == "the"


def bearer(parse: Parse, entities: Entities, head: int) -> Entity | None:
    """Return who is given that age before, as in "Jane Roe, 41, said" or "41-year-old Jane Roe"."""
    years = parse.tokens[words(parse, head)[0]].text
    for entity in entities.all:
        if entity.is_person and any(n.first < head and _age(parse, entities, n) == years for n in entity.names):
            return entity
    return None


def _age(parse: Parse, entities: Entities, name: Name) -> str | None:
    """Return the number told right after a name, or by the words before it."""
    tokens = parse.tokens
    if name.end + 1 < len(tokens) and tokens[name.end].text in (",", "(") and tokens[name.end + 1].tag == "CD":
        return tokens[name.end + 1].text
    start = entities.starts[id(name)]
    return next((tokens[k].text for k in range(start, name.first) if words(parse, k + len(_OLD))), None)
