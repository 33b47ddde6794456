"""What speakers will not do, plan or give up: "we do not negotiate with kidnappers", "I will not step down"."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.claims import acts, frames, intents, opinions, wishes
from seeds.claims.opinions import LEAST, Opinion, Scene
from seeds.claims.syntax import SUBJECTS, words
from seeds.claims.wish import Wish

_NOW = frozenset(("am", "are", "'re", "’re", "'m", "’m", "do"))
_WITH = frozenset(("with", "to"))


def refused(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """What the speaker rules out doing."""
    tree = scene.tree
    if i in scene.cue or not scene.own(i):
        return
    if tree.lemma(i) == "have":
        yield from _unplanned(scene, i, sign)
    if _unwilling(scene, i) and not intents.conditional(scene, i):
        going = tree.child(i, "xcomp") if tree.lemma(i) == "go" else None
        yield from _undone(scene, i if going is None else going, Wish(-sign, opinions.WILL, (i,)))


def _undone(scene: Scene, i: int, wish: Wish) -> Iterator[Opinion]:
    """What is not to be done: an office not given up, somebody not dealt with, a thing not sold or not changed."""
    tree = scene.tree
    thing = tree.child(i, "obj")
    if leaving(scene, i):
        yield wish.towards(i)
    elif tree.phrasal(i) in words("conferring"):
        after = i + len(tree.phrasal(i).split())
        at_once = after < len(tree.tokens) and tree.tokens[after].lower in _WITH
        places = tree.obliques(i) if at_once else ()
        met = (k for case, k in places if case in _WITH and tree.lemma(k) not in words("press"))
        yield from (opinion for k in met for opinion in wishes.felt(scene, k, wish))
    elif thing is not None and tree.phrasal(i) in words("parting"):
        yield wish.towards(i)
    elif thing is not None and tree.phrasal(i) in words("altering"):
        yield from wishes.felt(scene, thing, wish.then(-1))
    elif thing is not None and not tree.modal(i) and not acts.is_evil(scene, thing):
        yield from _continuing(scene, i, wish)


def leaving(scene: Scene, i: int) -> bool:
    """Whether a verb tells of giving up one's own office: "resign", "step down", "quit the post"."""
    tree = scene.tree
    left = tree.child(i, "obj")
    return tree.phrasal(i) in words("resigning") and (left is None or tree.lemma(left) in words("post"))


def _unwilling(scene: Scene, i: int) -> bool:
    """Whether a predicate denies a will or a habit: "would not sell", "we are not selling", "we do not sell"."""
    tree = scene.tree
    subject = tree.child(i, *SUBJECTS)
    anybody = subject is not None and tree.tokens[subject].lower in words("generic")
    if anybody or not tree.denied(i) or tree.able(i) or tree.passive(i):
        return False
    if tree.modal(i):
        return not tree.auxiliaries(i).isdisjoint(("will", "would", "wo", "'ll", "’ll", "shall", "sha"))
    said = scene.unshifted() and subject is not None and tree.tokens[subject].lower in ("we", "i")
    going = tree.lemma(i) == "go" and tree.child(i, "xcomp") is not None
    return going or (said and not tree.auxiliaries(i).isdisjoint(_NOW))


def _continuing(scene: Scene, i: int, wish: Wish) -> Iterator[Opinion]:
    """What is not being closed or cut: "we are not closing the school", not "we are not cutting fast enough"."""
    tree = scene.tree
    hedged = tree.children(i, "advmod", "advcl", "obl")
    if tree.tokens[i].tag != "VBG" or any(not tree.negated(k) and k > i for k in hedged):
        return
    if any(
        use.frame.role == "act" and use.frame.sign < 0 and not use.frame.preposition for use in frames.read(tree, i)
    ):
        # the negation of the verb is counted by what is wished
        yield from wishes.wanted(scene, i, wish.then(-1))


def _unplanned(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """What there are no plans for: "we have no plans to sell the forest"."""
    tree = scene.tree
    for k in tree.children(i, "obj"):
        if tree.lemma(k) not in words("planning") or not (tree.negated(k) or tree.denied(i)):
            continue
        for clause in tree.children(k, "acl"):
            if tree.case(clause) == "to":
                wish = Wish(-sign, opinions.WILL, (k,))
                found = [o for o in wishes.wanted(scene, clause, wish) if o.score >= LEAST]
                yield from found or ([wish.towards(clause)] if _decided(scene, i, clause) else ())


def _decided(scene: Scene, i: int, clause: int) -> bool:
    """Whether it is a body that has no plans to do something to a thing with a name of its own."""
    tree = scene.tree
    subject, thing = tree.subject(i), tree.child(clause, "obj")
    many = subject is not None and (tree.tokens[subject].lower in ("we", "it", "they") or scene.body)
    return many and thing is not None and tree.tokens[thing].pos in ("NOUN", "PROPN")
