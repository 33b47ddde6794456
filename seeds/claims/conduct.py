"""Whose work and conduct is judged: by how well it is done, in which manner, and what comes first."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.claims import attitudes, judging, opinions, wishes, wordings
from seeds.claims.opinions import Opinion, Scene
from seeds.claims.syntax import words
from seeds.claims.wish import Wish


def performed(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """Whose work is judged: "the firefighters did a superb job", "made a terrible mistake", "has the best beaches"."""
    tree = scene.tree
    subject = tree.child(i, "nsubj")
    if tree.lemma(i) not in words("performing") or subject is None or not judging.issue(scene, subject):
        return
    if _own_account(scene, subject):
        return
    for k in tree.children(i, "obj"):
        worth = judging.judged(scene, k) if tree.lemma(k) in words("performance") or _misdeed(scene, i, k) else 0
        if tree.lemma(i) in words("boasting"):
            worth = _superlative(scene, k)
        if worth:
            yield from wishes.felt(scene, subject, Wish(sign * worth, opinions.EFFECT, (i, k)))


def _own_account(scene: Scene, subject: int) -> bool:
    """Whether a body tells what it did itself: "the firm said it had made a mistake"."""
    return scene.body and not scene.direct and scene.tree.tokens[subject].lower in ("it", "they")


def _misdeed(scene: Scene, i: int, k: int) -> bool:
    return scene.tree.lemma(i) in words("misdoing") and scene.tree.lemma(k) in words("misdeed")


def _superlative(scene: Scene, k: int) -> int:
    """The judgement in "the best beaches", "the worst record"."""
    tree, adjectives = scene.tree, attitudes.judging("adjective")
    most = (m for m in tree.children(k, "amod") if tree.tokens[m].tag == "JJS" and not tree.negated(k))
    return next((adjectives[tree.tokens[m].lower] for m in most if tree.tokens[m].lower in adjectives), 0)


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


def mistaken(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """Who does a thing to the wrong one: "the council blocked the wrong road", "they are asking the wrong question"."""
    tree = scene.tree
    subject = tree.child(i, "nsubj")
    if subject is None or tree.passive(i) or tree.modal(i) or tree.negated(i):
        return
    if scene.is_speaker(subject) or not judging.issue(scene, subject):
        return
    missed = (
        k for k in (*tree.children(i, "obj"), *(k for case, k in tree.obliques(i) if case in ("at", "in", "for")))
    )
    for k in missed:
        wrong = any(tree.tokens[c].lower == "wrong" for c in tree.children(k, "amod"))
        if wrong and tree.lemma(k) not in words("misplaced") and tree.lemma(i) not in words("righting"):
            yield from wishes.felt(scene, subject, Wish(-sign, opinions.EFFECT, (i, k)))
            return


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


def omitted(scene: Scene, i: int, sign: int) -> Opinion | None:
    """Who is said not to have done what they should have: "the team should have let others see it"."""
    tree, subject = scene.tree, scene.tree.child(i, "nsubj")
    if sign < 0 or subject is None or "have" not in tree.auxiliaries(i) or tree.negated(i) or scene.is_speaker(subject):
        return None
    human = tree.tokens[subject].pos == "PROPN" or tree.lemma(subject) in wordings.peopled()
    human = human or (scene.direct and tree.tokens[subject].lower == "they")
    return Opinion(subject, -1, opinions.OBLIGED, (*tree.children(i, "aux"), i)) if human else None
