"""Bounds of figures: which leave no number that both allow, and which a claim gives itself."""

from __future__ import annotations

from collections.abc import Sequence

from seeds.conflicts.view import Amount


def apart(a: Amount, b: Amount) -> bool:
    """Whether two figures leave no number that both allow, rounding considered."""
    return a.unit == b.unit and (below(a.high, b.low) or below(b.high, a.low))


def below(high: float | None, low: float | None) -> bool:
    """Whether one bound lies under another, rounding considered."""
    return high is not None and low is not None and high + _rounding(high) < low - _rounding(low)


def _rounding(value: float) -> float:
    """Half the last digit that is not zero, for numbers from a thousand up, at most a twentieth."""
    if value != int(value):
        return 0.02 * abs(value)
    if abs(value) < 1000:
        return 0.0
    step = 1
    while int(value) % (step * 10) == 0:
        step *= 10
    return min(step / 2, abs(value) / 20)


def answered(a: Amount, b: Amount, left: Sequence[Amount], right: Sequence[Amount]) -> bool:
    """Whether either claim also gives the other's figure: it then tells of two quantities."""
    return any(_given(a, other) for other in right) or any(_given(one, b) for one in left)


def _given(a: Amount, b: Amount) -> bool:
    """Whether two figures are the same, be it with or without what is counted: "67 seats to reach the 120"."""
    return equal(a, b) or (equal(a, b._replace(noun=a.noun)) and not (a.noun and b.noun))


def equal(a: Amount, b: Amount) -> bool:
    """Whether two figures say the same of the same."""
    return (a.unit, a.low, a.high, a.noun) == (b.unit, b.low, b.high, b.noun)
