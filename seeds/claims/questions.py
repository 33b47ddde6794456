"""What is asked rather than asserted: open questions take no position, rhetorical ones do."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.claims import frames, opinions, wishes
from seeds.claims.opinions import Opinion, Scene
from seeds.claims.syntax import words
from seeds.claims.wish import Wish

_BEGINNING = 4
"""How far into a sentence its question word stands: "And why should…"."""


def is_question(scene: Scene, i: int) -> bool:
    """Whether the sentence of a token asks, by its last mark."""
    tokens, sentence = scene.tree.tokens, scene.tree.tokens[i].sentence
    for token in tokens[i + 1 : i + 60]:
        if token.sentence != sentence or (token.text in '.!"”' and token.text != "?"):
            return False
        if token.text == "?":
            return True
    return False


def asked(scene: Scene, i: int) -> Iterator[Opinion]:
    """The opinions of a rhetorical question headed by ``i``: "why should we pay for it?", "who asked for it?"."""
    tree = scene.tree
    word = _word(scene, i)
    lemma = tree.lemma(i)
    helpers = {tree.tokens[k].lower for k in tree.children(i, "aux", "cop")}
    reproach = word == "why" and not helpers.isdisjoint(words("reproach"))
    incredible = word == "how" and lemma in words("incredible") and not helpers.isdisjoint(("can", "could"))
    if reproach or incredible:
        yield from wishes.wanted(scene, i, Wish(-1, opinions.OBLIGED, (i,)))
    elif word == "who" and lemma in words("seeking"):
        sought = (k for preposition, k in tree.obliques(i) if preposition in ("for", "from", "in"))
        for k in (*frames.complements(tree, i), *sought):
            yield from wishes.felt(scene, k, Wish(-1, opinions.CONDITION, (i,)))


def _word(scene: Scene, i: int) -> str:
    """The question word that leads a clause, "" if none."""
    first = min((i, *scene.tree.tokens[i].children))
    near = (token for token in scene.tree.tokens[first : first + _BEGINNING] if token.pos != "PUNCT")
    return next((token.lower for token in near if token.lower in words("question")), "")
