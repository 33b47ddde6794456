"""What is wanted rather than something else: "trams rather than roads", "pitches, not pep talks"."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.claims.opinions import Opinion, Scene
from seeds.claims.syntax import Tree, words
from seeds.claims.wish import Felt, Wish

_SPURNED = 0.9
"""How much of a wish is left, turned round, for what is not wanted instead."""


def spurned(tree: Tree, k: int) -> bool:
    """Whether what is joined to a noun is set against it: "rather than roads", "not roads", "instead of roads"."""
    led = {tree.tokens[c].lower for c in tree.children(k, "cc", "case", "advmod", "mark")}
    return bool(led & {"rather", "instead", "not"})


def joined(tree: Tree, i: int, wish: Wish) -> Iterator[Opinion]:
    """The wish about what is joined to the noun at ``i``; what is set against it is not wanted."""
    for k in tree.children(i, "conj"):
        if tree.tokens[k].pos in ("NOUN", "PROPN"):
            yield wish.then(-1 if spurned(tree, k) else 1, factor=_SPURNED).towards(k)


def instead(tree: Tree, i: int, wish: Wish) -> Iterator[Felt]:
    """What is not wanted where the act at ``i`` is: "build trams instead of roads", "see trams than roads"."""
    for k in tree.children(i, "obl", "nmod"):
        than = tree.case(k) == "than" and preferred(tree, i)
        if tree.tokens[k].pos in ("NOUN", "PROPN") and (tree.case(k) == "instead" or than):
            yield Felt(k, wish.then(-1, factor=_SPURNED))


def preferred(tree: Tree, i: int) -> bool:
    """Whether a thing is said to be done rather or sooner."""
    return any(tree.tokens[k].lower in ("rather", "sooner") for k in tree.children(i, "advmod"))


def outdone(tree: Tree, i: int, liked: int) -> int | None:
    """What the thing liked is preferred to: "prefer trams to buses", "anything to buses"."""
    if tree.lemma(i) != "prefer":
        return None
    places = (*tree.obliques(i), *tree.obliques(liked))
    return next((k for case, k in places if case in ("to", "over", "than") and k > liked), None)


def other(tree: Tree, i: int) -> int | None:
    """The act that is not wanted where the one at ``i`` is: "rather than build roads", "sooner than dub it"."""
    for k in tree.children(i, "advcl", "conj"):
        than = tree.case(k) == "than" and preferred(tree, i)
        led = {tree.tokens[c].lower for c in tree.children(k, "cc", "case", "mark")}
        if tree.is_clause(k) and (than or led & {"rather", "instead"}):
            return k
    return None


def both(scene: Scene, i: int, wish: Wish) -> Iterator[Opinion]:
    """The wish about a thing and about what is joined to it."""
    if scene.tree.tokens[i].pos in ("NOUN", "PROPN"):
        yield wish.towards(i)
        yield from joined(scene.tree, i, wish)


def destination(tree: Tree, i: int) -> tuple[int, int] | None:
    """What money is to be spent on, and -1 where none is: "the money should go to trams", "not a cent for roads"."""
    if tree.lemma(i) not in words("destining"):
        return None
    above = tree.tokens[i].head
    moved = [*tree.children(i, "obj", "nsubj", "nsubj:pass")]
    if tree.tokens[i].dep == "acl":
        moved.append(above)
    elif tree.tokens[i].dep in ("ccomp", "xcomp"):
        moved.extend(tree.children(above, "obj"))
    funds = next((k for k in moved if tree.lemma(k) in words("funds")), None)
    if funds is None:
        return None
    places = (*tree.obliques(i), *tree.obliques(funds))
    into = (k for case, k in places if k > i and case in ("to", "into", "on", "towards", "toward", "in"))
    found = next((k for k in into if tree.tokens[k].pos in ("NOUN", "PROPN", "VERB")), None)
    refused = tree.negated(funds) or any(tree.tokens[k].lower in ("not", "no") for k in tree.tokens[funds].children)
    return None if found is None else (found, -1 if refused else 1)
