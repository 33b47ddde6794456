"""What is said to fail without a thing, or cannot be done for one, which speaks for or against the thing."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.claims import acts, attitudes, judging, opinions, wishes
from seeds.claims import worth as worths
from seeds.claims.opinions import Opinion, Scene
from seeds.claims.syntax import words
from seeds.claims.wish import Wish

_LOSING = frozenset(("prove", "state", "cause"))


def hindered(scene: Scene, i: int) -> Iterator[Opinion]:
    """What people say they cannot do a thing for: "we can't open our windows because of the smell"."""
    tree = scene.tree
    subject = tree.child(i, "nsubj")
    if not tree.able(i) or not tree.negated(i) or subject is None:
        return
    if not (scene.is_speaker(subject) or acts.is_person(scene, subject)):
        return
    for case, k in tree.obliques(i):
        if case in words("because") and k > i and judging.issue(scene, k):
            yield from wishes.felt(scene, k, Wish(-1, opinions.EFFECT, (i, *tree.children(k, "case"))))


def missing(scene: Scene, i: int) -> list[int]:
    """The things without which something is said to be so."""
    tree = scene.tree
    return [k for preposition, k in tree.obliques(i) if preposition == "without" and tree.tokens[k].pos == "NOUN"]


def without(scene: Scene, i: int) -> Iterator[Opinion]:
    """What is said to fail without a thing speaks for the thing."""
    tree, things = scene.tree, missing(scene, i)
    left = tree.lemma(i) == "leave" and tree.child(i, "obj") is not None
    if not things or left or (tree.lemma(i) == "go" and things[0] > i):
        # who is left or goes without a thing only lacks it
        return
    nothing = any(tree.tokens[k].lower == "nothing" for k in tree.children(i, "nsubj"))
    lost = nothing or tree.negated(i) or any(tree.negated(k) for k in tree.children(i, "obj", "nsubj"))
    lost = lost or (tree.modal(i) and any(tree.tokens[k].lower == "still" for k in tree.children(i, "advmod")))
    inner = tree.child(i, "xcomp") if tree.lemma(i) == "have" else None
    verb = tree.lemma(i if inner is None else inner)
    lost = lost or any(judging.thing(scene, k) < 0 for k in tree.children(i, "obj"))
    lost = lost or (things[0] < i and "would" in tree.auxiliaries(i) and not judging.also(scene, i, "prove", "state"))
    lost = lost or any(
        frame.sign < 0 and not frame.particles for frame in attitudes.frames(verb) if frame.role in _LOSING
    )
    worth = worths.told(scene, i)
    worth = worth if worth < 0 or tree.modal(i) else 0
    for k in things if lost or worth else ():
        yield Opinion(k, -worth or 1, opinions.CAUSE, (i,))
