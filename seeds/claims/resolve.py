"""What those who decide say will not change: "the closure would go ahead", "the decision is final", "the route will not
be altered"."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.claims import acts, frames, intents, judging, opinions, wishes, wordings
from seeds.claims.opinions import Opinion, Scene
from seeds.claims.syntax import FUTURE, words
from seeds.claims.wish import Wish


def stood_by(scene: Scene, i: int) -> Iterator[Opinion]:
    """What a decider holds on to: a plan that goes ahead, a decision that stands, a thing that will not be altered."""
    tree = scene.tree
    subject = tree.child(i, "nsubj", "nsubj:pass")
    if subject is None or not _decides(scene) or intents.conditional(scene, i):
        return
    if tree.tokens[subject].pos != "NOUN" or acts.is_person(scene, subject) or not judging.issue(scene, subject):
        return
    if _goes_ahead(scene, i, subject) or _final(scene, i, subject) or _unaltered(scene, i):
        yield from wishes.felt(scene, subject, Wish(1, opinions.WILL, (i,)))


def _decides(scene: Scene) -> bool:
    """Whether the speaker is a body or somebody in charge."""
    return scene.body or not scene.speaker.isdisjoint(words("office") | words("charge_of"))


def _goes_ahead(scene: Scene, i: int, subject: int) -> bool:
    """Whether a plan or act is to be carried out as it was decided."""
    tree = scene.tree
    if not tree.auxiliaries(i) & FUTURE or tree.negated(i) or intents.scheduled(scene, i):
        return False
    told = any(" ".join((tree.lemma(i), *use.frame.particles)) in words("persisting") for use in frames.read(tree, i))
    return told and _planned(scene, subject)


def _final(scene: Scene, i: int, subject: int) -> bool:
    """Whether a decision is said to be final."""
    return scene.tree.tokens[i].lower in words("final") and not scene.tree.negated(i) and _planned(scene, subject)


def _unaltered(scene: Scene, i: int) -> bool:
    """Whether a thing will not be made another."""
    tree = scene.tree
    passive = tree.passive(i) and tree.negated(i) and bool(tree.auxiliaries(i) & FUTURE)
    return passive and tree.lemma(i) in words("altering") | words("moving")


def _planned(scene: Scene, i: int) -> bool:
    """Whether a noun is for what is planned, decided or done."""
    lemma = scene.tree.lemma(i)
    return wordings.is_act((lemma,)) or lemma in wordings.containers() | words("decided") | words("intended")
