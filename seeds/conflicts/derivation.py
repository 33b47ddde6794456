"""Adjectives in "-able" and the verbs they come from: "preventable" is like "prevent", "unavoidable" not."""

from __future__ import annotations

from collections.abc import Iterator

_ABLE = ("able", "ible")
_NOT = ("un", "in", "im", "ir")
_LONG = 7


def kin(lemma: str, pos: str) -> Iterator[str]:
    """The verbs that an adjective may come from, or the adjectives that may come from a verb."""
    if pos == "v":
        stem = lemma.removesuffix("e")
        yield from (f"{prefix}{one}{end}" for prefix in ("", *_NOT) for one in (stem, lemma) for end in _ABLE)
    elif pos == "a" and lemma.endswith(_ABLE) and len(lemma) > _LONG:
        yield from _stems(lemma)


def _stems(able: str) -> Iterator[str]:
    plain = able[:-4]
    for stem in (plain, *(plain[2:] for prefix in _NOT if plain.startswith(prefix))):
        yield from (stem, f"{stem}e")


def relation(a: tuple[str, str], b: tuple[str, str]) -> str | None:
    """How an adjective and a verb, each with its part of speech, stand to each other: "same" or "opposite".

    >>> relation(("preventable", "a"), ("prevent", "v")), relation(("avoid", "v"), ("unavoidable", "a"))
    ('same', 'opposite')
    """
    if {a[1], b[1]} != {"a", "v"}:
        return None
    able, verb = (a[0], b[0]) if a[1] == "a" else (b[0], a[0])
    if not able.endswith(_ABLE) or len(able) <= _LONG:
        return None
    plain, stems = able[:-4], {verb, verb.removesuffix("e")}
    if plain in stems:
        return "same"
    return "opposite" if any(plain[2:] in stems for prefix in _NOT if plain.startswith(prefix)) else None
