"""Comparing: pairs of statements line by line, answered in order, many at once."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

import orjson
from marshmallow import ValidationError

from api.analysis import MOST_PAIRS, compared
from api.arguments import described
from api.errors import sentence
from schemas.analysis import CompareBody

PAIR = CompareBody()


def answers(lines: Iterable[bytes]) -> Iterator[dict[str, Any]]:
    """An answer for each line that is not blank; for what is no pair, an ``error`` that names the line."""
    numbered = ((number, line) for number, line in enumerate(lines, 1) if line.strip())
    while batch := [_read(number, line) for number, line in islice(numbered, MOST_PAIRS)]:
        found = iter(compared([pair for pair in batch if "error" not in pair]))
        yield from (pair if "error" in pair else next(found) for pair in batch)


def _read(number: int, line: bytes) -> dict[str, Any]:
    """The pair of a line, or what is wrong with it."""
    try:
        pair: dict[str, Any] = PAIR.load(orjson.loads(line))
    except orjson.JSONDecodeError as error:
        return {"error": f"line {number} is not JSON: {error}"}
    except ValidationError as error:
        problems = " ".join(sentence(problem) for problem in described(error, PAIR))
        return {"error": f"line {number} is no pair of statements: {problems}"}
    return pair
