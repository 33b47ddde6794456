"""Positions that are told as not voiced, or taken back: "stopped short of calling him a liar", "had not called it a
failure", "apologised for calling her weak"."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.claims.opinions import Opinion, Scene
from seeds.claims.syntax import Tree, words

_HUNG = ("advcl", "xcomp", "ccomp", "obl", "nmod", "acl", "csubj")
_PAST = frozenset(("did", "had", "has", "have", "'ve", "’ve"))
_UP = 8
"""How many words above a judging word are looked at."""


def holds_back(scene: Scene, opinion: Opinion) -> bool:
    """Whether the words that decide an opinion are told as not said, or as said and regretted."""
    tree = scene.tree
    lowest = (opinion.target, *opinion.evidence)
    return any(_denied_voicing(tree, i) or _kept_back(tree, i) for start in lowest for i in _upwards(tree, start))


def _upwards(tree: Tree, i: int) -> Iterator[int]:
    """A word and those above it, to the top of its sentence."""
    for _ in range(_UP):
        yield i
        if tree.tokens[i].head == i:
            return
        i = tree.tokens[i].head


def _voices(tree: Tree, i: int) -> bool:
    """Whether a verb says what somebody makes of a thing: "call", "say"; not "call for"."""
    return tree.tokens[i].pos == "VERB" and tree.lemma(i) in words("voicing")


def _denied_voicing(tree: Tree, i: int) -> bool:
    """Whether somebody did not say so, which is not the opposite of saying so; "would never call him weak" is."""
    if not _voices(tree, i) or not tree.denied(i):
        return False
    return tree.tokens[i].tag == "VBD" or not tree.auxiliaries(i).isdisjoint(_PAST)


def _kept_back(tree: Tree, i: int) -> bool:
    """Whether a verb is what somebody holds back from doing, or is sorry or wrong to have said."""
    token = tree.tokens[i]
    above = token.head
    if above == i or not token.dep.startswith(_HUNG) or token.tag not in ("VB", "VBG"):
        return False
    if tree.phrasal(above) in words("withholding") or _stops_short(tree, above):
        return token.tag == "VBG" and not tree.denied(above)
    if not _voices(tree, i):
        return False
    if tree.lemma(above) in words("declining"):
        return True
    return tree.lemma(above) in words("retracting") or (token.tag == "VB" and _called(tree, i) and _wrong(tree, above))


def _stops_short(tree: Tree, i: int) -> bool:
    """Whether somebody "stops short" of what follows, the parser taking either word for the head of it."""
    pair = (tree.lemma(i), tree.lemma(i + 1) if i + 1 < len(tree.tokens) else "", tree.lemma(i - 1) if i else "")
    return pair[:2] == ("stop", "short") or (pair[0], pair[2]) == ("short", "stop")


def _called(tree: Tree, i: int) -> bool:
    """Whether a verb gives a thing a name: "call it a failure", not "call for it"."""
    things = tree.children(i, "obj", "iobj")
    return len(things) > 1 or (bool(things) and tree.child(i, "xcomp", "ccomp") is not None)


def _wrong(tree: Tree, i: int) -> bool:
    """Whether a word says that it is wrong to do so."""
    return tree.tokens[i].pos == "ADJ" and tree.lemma(i) in words("mistaken") and not tree.negated(i)
