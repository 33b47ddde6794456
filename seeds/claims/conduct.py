"""Whose work and conduct is judged: by how well it is done, in which manner, and what comes first."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.claims import attitudes, judging, opinions, wishes
from seeds.claims.opinions import Opinion, Scene
from seeds.claims.syntax import words
from seeds.claims.wish import Wish


def performed(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """Whose work is judged: "the firefighters did a superb job"."""
    tree = scene.tree
    subject = tree.child(i, "nsubj")
    if tree.lemma(i) not in ("do", "make", "put") or subject is None or not judging.issue(scene, subject):
        return
    for k in tree.children(i, "obj"):
        worth = judging.judged(scene, k) if tree.lemma(k) in words("performance") else 0
        if worth:
            yield from wishes.felt(scene, subject, Wish(sign * worth, opinions.EFFECT, (i, k)))


def conducted(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """Whose conduct is judged by its manner: "the council handled it badly"."""
    tree, manners = scene.tree, attitudes.judging("manner" if scene.tree.lemma(i) in words("conduct") else "verdict")
    if tree.passive(i):
        return
    subject = tree.child(i, "nsubj")
    worth = next(
        (manners[tree.tokens[k].lower] for k in tree.children(i, "advmod") if tree.tokens[k].lower in manners), 0
    )
    if worth and subject is not None and judging.issue(scene, subject):
        yield from wishes.felt(scene, subject, Wish(sign * worth, opinions.EFFECT, (i,)))


def placed(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """Who puts something before what matters, or people first: "put votes before fish"."""
    tree = scene.tree
    subject, first = tree.child(i, "nsubj"), tree.child(i, "obj")
    if tree.lemma(i) not in ("put", "place") or subject is None or first is None or not judging.issue(scene, subject):
        return
    last = next((k for case, k in tree.obliques(i) if case in ("before", "above", "ahead") and k > first), None)
    if last is None or tree.lemma(last) in words("when"):
        return
    worth = 1 if judging.thing(scene, first) > 0 else -int(judging.thing(scene, last) > 0)
    if worth:
        yield from wishes.felt(scene, subject, Wish(sign * worth, opinions.EFFECT, (i, first, last)))
