"""Whether what a fixed expression says is denied: "hardly a lifeline", "anything but a step forward"."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.claims.opinions import Scene
from seeds.claims.syntax import SUBJECTS, Tree, words

_NEAR = 4
_UP = 4
_PREDICATED = ("obj", "obl", "nmod", "amod", "advmod", "acl", "compound", "dep")


def denied(scene: Scene, head: int, start: int, end: int, predicate: bool) -> bool:
    """Whether the expression from ``start`` to ``end`` is negated, by its clause, its subject or the words before;
    the clause of a ``predicate`` may be above it."""
    tree = scene.tree
    places = _places(scene, head) if predicate else (head,)
    turned = any(negated(tree, place, start, end) for place in places) or _turned_before(tree, start)
    return turned != _nobodys(tree, head, start)


def _places(scene: Scene, i: int) -> Iterator[int]:
    """An expression's head with the words above up to its clause, and the thought that the clause is."""
    tree = scene.tree
    for _ in range(_UP):
        yield i
        token = tree.tokens[i]
        if token.head == i or token.head not in scene.inside | scene.cue or not _part(scene, i):
            return
        i = token.head


def _part(scene: Scene, i: int) -> bool:
    """Whether a word only completes the predicate above it, or is what the speaker thinks."""
    tree, token = scene.tree, scene.tree.tokens[i]
    above = tree.tokens[token.head]
    if token.dep == "ccomp":
        return above.lemma in words("thinking") and scene.own(above.i)
    if token.dep == "xcomp":
        return above.lemma not in words("declining")
    return token.pos not in ("VERB", "AUX") and token.dep in _PREDICATED and tree.child(i, *SUBJECTS) is None


def negated(tree: Tree, i: int, start: int, end: int) -> bool:
    """Whether a word is negated outside the expression, not by "not only", or is what somebody fails to do."""
    token = tree.tokens[i]
    if token.dep == "xcomp" and tree.lemma(token.head) in words("declining"):
        return True
    if tree.utmost(i):
        return False
    below = (k for k in token.children if k < start or k >= end)
    return any(tree.tokens[k].lower in words("adverb_of_denial") and not _also(tree, k) for k in below)


def _also(tree: Tree, i: int) -> bool:
    """Whether a negation leaves what it stands before as it is: "not only", "not just"."""
    return i + 1 < len(tree.tokens) and tree.tokens[i + 1].lower in words("not_only")


def _turned_before(tree: Tree, start: int) -> bool:
    """Whether the words right before an expression turn it round: "anything but a", "far from being a"."""
    text = " ".join(token.lower for token in tree.tokens[max(0, start - _NEAR) : start])
    return any(f" {text} ".endswith((f" {turn} ", f" {turn} a ", f" {turn} an ", f" {turn} the ", f" {turn} being a "))
               for turn in words("turning_phrase"))  # fmt: skip


def _nobodys(tree: Tree, head: int, start: int) -> bool:
    """Whether an attitude is said to be nobody's: "nobody is in favour of the ban"."""
    subject = tree.child(head, *SUBJECTS)
    return subject is not None and subject < start and tree.tokens[subject].lower in words("nobody")
