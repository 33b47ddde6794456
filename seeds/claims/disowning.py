"""What speakers say that they or anybody never proposed, which is no position: "nobody is proposing to close it"."""

from __future__ import annotations

from seeds.claims import frames
from seeds.claims.opinions import Scene
from seeds.claims.syntax import SUBJECTS, words

_DONE = frozenset(("have", "has", "had", "did", "'ve", "’ve", "'d", "’d"))
_HARM = frozenset(("act", "effect"))


def disowned(scene: Scene, i: int) -> bool:
    """Whether the verb at ``i`` only denies that something is or was proposed, asked for or wanted."""
    tree, lemma = scene.tree, scene.tree.lemma(i)
    ended = any(tree.tokens[k].lower in ("longer", "anymore") for k in tree.children(i, "advmod"))
    if not tree.negated(i) or i in scene.cue or ended:
        # what is "no longer recommended" was
        return False
    if lemma in words("wishing"):
        return _nobody(scene, i) and any(_harms(scene, k) for k in tree.children(i, "xcomp"))
    if lemma in words("proposing"):
        return scene.own(i) and not tree.modal(i)
    clause = tree.child(i, "xcomp", "ccomp", "advcl") is not None
    if not scene.own(i) or not (lemma in words("bidding") or (clause and lemma in words("uttering"))):
        # "nobody asked for this road"
        return False
    told = tree.tokens[i].tag in ("VBD", "VBN") or not tree.auxiliaries(i).isdisjoint(_DONE)
    going = tree.tokens[i].tag == "VBG" and bool(tree.auxiliaries(i))
    return (told or going) and not tree.passive(i)


def _nobody(scene: Scene, i: int) -> bool:
    subject = scene.tree.child(i, *SUBJECTS)
    return subject is not None and (
        scene.tree.tokens[subject].lower in words("nobody")
        or (scene.tree.tokens[subject].lower == "one" and scene.tree.negated(subject))
    )


def _harms(scene: Scene, i: int) -> bool:
    """Whether a verb does something away with a thing: "to close the library"."""
    uses = frames.read(scene.tree, i)
    return any(use.frame.role in _HARM and use.frame.sign < 0 for use in uses)
