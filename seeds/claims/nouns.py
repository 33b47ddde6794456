"""What nouns are about that tell an attitude or only frame: "concern about the tax", "part of the costs"."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.claims import attitudes
from seeds.claims.opinions import Scene
from seeds.claims.syntax import words

NARROWING = frozenset(("of", "to", "on", "for", "in", "with", "about", "over", "at", "against", "from", "behind", "by"))
"""Prepositions by which a noun of attitude names what it is about."""


_NESTED = 2
"""How many numbers may stand in each other: "tens of thousands of letters"."""

_HOLDERS = frozenset(("among", "amongst", "within", "from"))


def complements(scene: Scene, i: int, prepositions: frozenset[str] = NARROWING, loose: bool = True) -> Iterator[int]:
    """What a noun of attitude is about: its prepositional phrases and clauses, the nearest first."""
    tree = scene.tree
    if tree.lemma(i) in attitudes.nouns("attitude"):
        # "complaints from members" are about something else
        prepositions -= {"from"}
    clauses = [k for k in tree.children(i, "acl") if k > i and tree.case(k) == "to"]
    for k in clauses or [
        k for preposition, k in tree.obliques(i) if k > i and _leads(scene, preposition, k, prepositions)
    ]:
        yield _addressed(scene, i, k)
        return
    for k in tree.children(i, "conj"):
        below = [c for preposition, c in tree.obliques(k) if c > k and preposition in prepositions]
        if below:
            yield below[0]
            return
    after = scene.tree.tokens[i + 1] if i + 1 < len(tree.tokens) else None
    if loose and after is not None and after.lower in prepositions:
        noun = tree.noun_from(i + 2)
        if noun is not None and _leads(scene, after.lower, noun, prepositions):
            yield _addressed(scene, i, noun)
            return
    above = tree.tokens[i].head
    if tree.tokens[i].dep == "nsubj" and tree.child(above, "obj") is not None:
        return
    for preposition, k in tree.obliques(above) if loose and above != i else ():
        # a phrase after the noun is as often attached to the verb above it
        near = tree.tokens[i].dep in ("obj", "nsubj:pass", "nsubj", "conj")
        if k > i and preposition in prepositions and near and tree.lemma(k) not in words("aired"):
            yield k
            return


def _addressed(scene: Scene, i: int, k: int) -> int:
    """What somebody named is asked for, where a request is "to" them and its clause hangs on the verb above."""
    tree = scene.tree
    if tree.case(k) == "by":
        # "a call by hunters to shoot the lynx"
        clauses = (*tree.children(k, "acl"), *tree.children(tree.tokens[i].head, "advcl", "xcomp", "acl"))
        return next((c for c in clauses if c > k and tree.case(c) == "to"), k)
    if tree.tokens[k].pos != "PROPN" or tree.case(k) != "to":
        return k
    below = tree.children(tree.tokens[i].head, "xcomp", "advcl", "acl")
    return next((c for c in (*tree.children(k, "acl"), *below) if c > k and tree.case(c) == "to"), k)


def _leads(scene: Scene, preposition: str, i: int, prepositions: frozenset[str]) -> bool:
    if preposition == "on" and scene.tree.lemma(i) in words("aired"):
        # "his endorsement on a radio show"
        return False
    return preposition in prepositions or (preposition == "" and scene.tree.tokens[i].dep == "acl")


def paid_for(scene: Scene, i: int) -> int:
    """What a sum of money or a part is meant for: "900 million euros for the mission", "a cent for the wall"."""
    tree = scene.tree
    for _ in range(_NESTED):
        if tree.lemma(i) not in words("sums") | words("counting"):
            break
        places = (*tree.obliques(i), *tree.obliques(tree.tokens[i].head))
        i = next((k for preposition, k in places if k > i and preposition in ("for", "of", "towards")), i)
    return i


def managed(scene: Scene, i: int) -> int:
    """Whose or which doing is meant: "the way the curriculum was introduced"."""
    clause = scene.tree.child(i, "acl:relcl", "acl")
    if scene.tree.lemma(i) not in words("manner") or clause is None or scene.tree.negated(i):
        return i
    subject = scene.tree.child(clause, "nsubj", "nsubj:pass")
    return i if subject is None or scene.is_speaker(subject) else subject


def others(scene: Scene, i: int) -> bool:
    """Whether an attitude is told to be other people's: "support among younger voters"."""
    return any(case in _HOLDERS and k not in scene.mention for case, k in scene.tree.obliques(i))


def counted(scene: Scene, i: int) -> bool:
    """Whether a noun of attitude stands for something else and is nobody's argument: "two cases of measles"."""
    tree = scene.tree
    if i not in scene.cue and any(tree.tokens[k].text[0].isdigit() for k in tree.children(i, "nummod")):
        return True
    return tree.lemma(i) in words("pleaded") and not {case for case, _ in tree.obliques(i)} & {"for", "against"}
