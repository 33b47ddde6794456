"""Whose words a statement holds: what is quoted within it, what is asked rather than said, and what it is said of."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from seeds.claims import wordings
from seeds.claims.opinions import Scene
from seeds.claims.syntax import words
from seeds.language.parse import Token

_OPENING, _CLOSING = ("``",), ("''",)


def asked(scene: Scene) -> bool:
    """Whether what is attributed is what somebody asked: "asked what they would like"."""
    if scene.direct or not scene.inside or not any(scene.tree.lemma(i) in words("inquiring") for i in scene.cue):
        return False
    return scene.tree.tokens[min(scene.inside)].lower in words("question")


def quoted(tokens: Sequence[Token], places: Collection[int]) -> frozenset[int]:
    """The places that stand within quotation marks."""
    found, within = set(), False
    for i in range(min(places, default=0), max(places, default=-1) + 1):
        within = (within or tokens[i].tag in _OPENING) and tokens[i].tag not in _CLOSING
        if within:
            found.add(i)
    return frozenset(found)


def said_of(scene: Scene) -> int | None:
    """What the writer says that "it" in the content is: "a waste of money, she said of the tunnel"."""
    for i in sorted(scene.cue):
        for preposition, k in scene.tree.obliques(i):
            if preposition in ("of", "about") and k > i and k not in scene.inside and k not in scene.cue:
                return k
    if not scene.cue:
        return None
    after = (i for i in scene.mention if i > max(scene.cue))
    beside = (k for i in after for case, k in scene.tree.obliques(i) if case == "of")
    # "said Tom Ray of the study", but not "of the institute"
    return next((k for k in beside if scene.tree.tokens[k].pos == "NOUN" and not _of_people(scene, k)), None)


def _of_people(scene: Scene, i: int) -> bool:
    return (
        i in scene.mention
        or scene.tree.lemma(i) in wordings.peopled()
        or scene.tree.child(i, "flat", "compound") is not None
    )
