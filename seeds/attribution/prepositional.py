"""What a verb takes with a preposition: "called for a ban", "paid tribute to Doe", "walked out over pay"."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.attribution import cues, reach
from seeds.attribution.view import View
from seeds.language.parse import Token

_OPENING = frozenset(("DET", "PROPN", "NOUN", "PRON", "ADJ", "NUM"))


def find(view: View, verb: int, cue: cues.Cue) -> Iterator[tuple[list[int], list[int]]]:
    """Yield the prepositions beside a verb and what they take."""
    if not cue.prepositions:
        return
    for c in view.children(verb, "obl", "advcl", "xcomp"):
        for k in view.children(c, "case", "mark"):
            aside = k == verb + 2 and f"{view.tokens[verb + 1].lower}-{view.tokens[k].lower}" in cue.prepositions
            taken = aside or view.tokens[k].lower in cue.prepositions or _asks(view, verb, k, cue)
            if c > verb and taken and k < c and not is_time(view, c):
                between = list(range(verb + 1, k + 1)) if aside or k == verb + 1 else []
                first = min(i for i in view.without(c) if i > k)
                yield between, reach.to_the_right(view, verb, first, False)
                return
    yield from _right_after(view, verb, cue)


def _right_after(view: View, verb: int, cue: cues.Cue) -> Iterator[tuple[list[int], list[int]]]:
    """Yield the phrase right after a verb and its particle, which the parser hung elsewhere: "paid tribute to Doe"."""
    last, tokens = view.bounds(verb)[1] - 1, view.tokens
    words = [tokens[k].lower for k in range(verb + 1, min(verb + 3, last))]
    for size in range(1, len(words) + 1):
        start = verb + size + 1
        taken = "-".join(words[:size]) in cue.prepositions and opens(tokens[start])
        if taken and tokens[start].lower not in cues.words("times"):
            yield list(range(verb + 1, start)), reach.to_the_right(view, verb, start, False)
            return


def _asks(view: View, verb: int, preposition: int, cue: cues.Cue) -> bool:
    """Tell a preposition before those who are asked to do something: "appealed to voters to turn out"."""
    named = f"u:{view.tokens[preposition].lower}" in cue.frames
    return named and any(
        view.tokens[k].lower == "to"
        for c in (*view.children(verb, "xcomp", "advcl"), *view.children(view.tokens[preposition].head, "acl"))
        for k in view.children(c, "mark")
    )


def opens(token: Token) -> bool:
    """Tell whether a noun phrase or an indirect question may begin with a word."""
    return token.pos in _OPENING or token.tag in ("WP", "WRB") or token.lower == "whether"


def is_time(view: View, i: int) -> bool:
    """Tell a noun of time, which is no part of what is said."""
    return view.tokens[i].lower in cues.words("times")
