"""Wished acts that the lexicon does not know: who wants one is for its object, or for the act itself."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.claims import acts, frames
from seeds.claims.opinions import Scene
from seeds.claims.syntax import words
from seeds.claims.wish import NAMED, Felt, Step, Wanted, Wish

_UNKNOWN_VERB, _ADVISED, _DONE = 0.62, 0.65, 0.6

_ADVISING = 0.8
"""How sure a wish is that tells somebody outright what to do."""


def wished(scene: Scene, i: int, wish: Wish) -> Iterator[Step]:
    """A wished act that the lexicon does not know: for it is for its object, or for the act itself."""
    tree = scene.tree
    below = _seen(scene, i) if tree.lemma(i) in ("see", "have", "get") else None
    if below is not None:
        yield Wanted(below, wish.then(1))
    if tree.lemma(i) == "be" and tree.child(i, "expl") is not None:
        yield from (Felt(k, wish) for k in tree.children(i, "nsubj"))
        return
    got = tree.child(i, "obj") if tree.lemma(i) in words("getting") and acts.anybodys(scene, i) else None
    if got is not None and tree.tokens[got].pos == "NOUN" and tree.lemma(got) not in words("ruling"):
        # "every child should have the jab"
        yield Felt(got, wish.then(1, i, factor=NAMED))
        return
    if tree.lemma(i) in words("silent") and not (wish.sign < 0 and tree.lemma(i) in ("get", "have")):
        return
    inner = tree.child(i, "xcomp")
    if inner is not None and tree.is_clause(inner):
        yield Wanted(inner, wish.then(1))
        return
    yield from _act(scene, i, wish, _things(scene, i, wish))


def _seen(scene: Scene, i: int) -> int | None:
    """What somebody wants to see, have or get done: "see the dam built"."""
    tree = scene.tree
    within = (c for k in tree.children(i, "obj") for c in tree.children(k, "acl"))
    below = next(iter((*tree.children(i, "xcomp", "ccomp"), *within)), None)
    if below is None or frames.is_participle(tree, below):
        return below
    bare = (tree.tokens[below].dep, tree.tokens[below].tag) == ("xcomp", "VB")
    return below if bare or tree.child(below, "nsubj", "nsubj:pass") is not None else None


def _act(scene: Scene, i: int, wish: Wish, things: list[int]) -> Iterator[Step]:
    """What speaks for an act itself or for the things it is done to."""
    tree = scene.tree
    if tree.tokens[i].tag == "VBG":
        named = wish.then(1, i, factor=NAMED)
        yield named.towards(i)
        yield from (Felt(things[0], named.then(1, factor=NAMED)),) if things else ()
    elif things and tree.lemma(i) in words("moving"):
        # who wants a school moved is for the move
        yield wish.then(1, i, factor=_ADVISING).towards(i)
    elif things and (tree.passive(i) or frames.is_participle(tree, i)):
        yield Felt(things[0], wish.then(1, i, factor=_ADVISED if things[0] == wish.agent else _DONE))
    elif things and (wish.agent is not None or acts.anybodys(scene, i)):
        # what people are told to do is the issue, not what they do it to
        yield wish.then(1, i, factor=_ADVISED).towards(i)
    elif things:
        yield Felt(things[0], wish.then(1, i, factor=_UNKNOWN_VERB))
    elif wish.agent is not None and wish.score >= _ADVISING:
        # "urged the government to pay"
        yield wish.then(1, i, factor=_ADVISED).towards(i)
    elif not tree.questioned(i):
        yield wish.then(1, i, factor=_UNKNOWN_VERB).weaker().towards(i)


def _things(scene: Scene, i: int, wish: Wish) -> list[int]:
    """What an act is done to, people left out; of a passive that has none, who or what is asked for."""
    tree = scene.tree
    found = [k for k in frames.complements(tree, i) if tree.tokens[k].pos in ("NOUN", "PROPN", "PRON")]
    if not found and wish.agent is not None and tree.passive(i):
        # "called for the works to be brought back"
        found = [wish.agent]
    return [k for k in found if not acts.is_person(scene, k)]
