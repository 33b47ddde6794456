"""Whose side people say they are on: "a supporter of the ban", "the proposal to ban trucks"."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.claims import attitudes, nouns, opinions, wishes
from seeds.claims.opinions import Opinion, Scene
from seeds.claims.syntax import words
from seeds.claims.wish import Wish

_OF = frozenset(("of", "for", "to"))


def taken(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """What speakers call themselves supporters or opponents of."""
    tree = scene.tree
    worth = attitudes.nouns("side").get(tree.lemma(i), 0)
    if not worth or tree.child(i, "cop") is None or not scene.own(i):
        return
    wish = Wish(-sign * worth if tree.negated(i) else sign * worth, opinions.FELT, (i,))
    about = list(nouns.complements(scene, i, _OF, loose=False)) or tree.children(i, "compound", "nmod:poss")
    for k in about[:1]:
        yield from wishes.felt(scene, k, wish)


def proposed(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """What speakers are said to have a plan or proposal to do."""
    tree = scene.tree
    if i not in scene.cue or tree.lemma(i) not in words("planned"):
        return
    clause = next((k for k in tree.children(i, "acl") if tree.case(k) == "to"), None)
    if clause is not None:
        yield from wishes.wanted(scene, clause, Wish(sign, opinions.WILL, (i,)))
