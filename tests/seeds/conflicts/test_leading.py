"""How much of a thing is told of belongs to what is quoted of a conflict."""

import pytest

from seeds.conflicts import leading

TELLING = frozenset(("no", "not", "half", "none"))


@pytest.mark.parametrize(
    ("before", "many"),
    [
        ("he said no", 1),
        ("it wasn't", 1),
        ("he said half of the", 3),
        ("None of", 2),
        ("of", 0),
        ("of the", 0),
        ("most roofs of the", 0),
        ("", 0),
    ],
)
def test_words_of_quantity_before_a_phrase_are_counted(before: str, many: int) -> None:
    assert leading.taken(before.split(), TELLING) == many
