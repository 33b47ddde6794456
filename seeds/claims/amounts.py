"""Judgements by measure: what there is too much or too little of, comes too late, or has nothing good about it."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.claims import attitudes, judging, opinions, wishes
from seeds.claims.opinions import Opinion, Scene
from seeds.claims.syntax import words
from seeds.claims.wish import Wish

_MUCH = frozenset(("many", "much", "few", "little", "enough"))
_WHOLE = frozenset(("in", "with", "of", "about", "over"))


def excess(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """What there is too much or too little of; too much of something bad in a thing speaks against the thing."""
    tree = scene.tree
    for k in tree.children(i, "nsubj", "obj"):
        much = next((m for m in tree.children(k, "amod", "det") if tree.tokens[m].lower in _MUCH), None)
        if much is None or not _too(scene, much) or tree.lemma(k) in words("evidence"):
            continue
        failing = _failing(scene, i, much)
        if failing is not None:
            yield from wishes.felt(scene, failing, Wish(-sign, opinions.JUDGED, (much, k)))
            continue
        bad = attitudes.judging("noun").get(tree.lemma(k), attitudes.judging("thing").get(tree.lemma(k), 0)) < 0
        about = next((c for case, c in tree.obliques(k) if bad and case in _WHOLE), k)
        turn = _wanting(scene, (i, k, much), sign) if tree.tokens[much].lower == "enough" else sign
        if turn and judging.issue(scene, about):
            turn = -turn if tree.tokens[much].lower in ("many", "much") else turn
            yield from wishes.felt(scene, about, Wish(turn, opinions.JUDGED, (much, k)))


def _failing(scene: Scene, i: int, much: int) -> int | None:
    """What has too few or too many of a thing to be good: "the ward handles too few births to be safe"."""
    tree = scene.tree
    subject = tree.child(i, "nsubj")
    if tree.tokens[much].lower == "enough" or subject is None or not judging.issue(scene, subject):
        return None
    below = (k for at in (i, tree.tokens[much].head, much) for k in tree.children(at, "xcomp", "advcl", "acl", "ccomp"))
    good = (k for k in below if k > much and tree.case(k) == "to" and judging.judged(scene, k) > 0)
    return subject if next(good, None) is not None else None


def _wanting(scene: Scene, places: tuple[int, ...], sign: int) -> int:
    """1 where there is not enough of a thing, -1 where that is doubted; that there is enough is no position."""
    return 1 if any(scene.tree.negated(k) for k in places) else min(sign, 0)


def _too(scene: Scene, i: int) -> bool:
    """Whether a quantity is too great, too small or not enough."""
    tokens = scene.tree.tokens
    return tokens[i].lower == "enough" or any(tokens[k].lower == "too" for k in scene.tree.children(i, "advmod"))


def mistimed(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """What comes too late, moves too slowly or goes not far enough."""
    tree = scene.tree
    subject = tree.child(i, "nsubj")
    if tree.lemma(i) not in words("proceeding") or subject is None or not judging.responsible(scene, subject):
        return
    for k in tree.children(i, "advmod"):
        degrees = {tree.tokens[m].lower for m in tree.children(k, "advmod")}
        short = "enough" in degrees and sign < 0
        if tree.tokens[k].lower in words("degree") and ("too" in degrees or short) and judging.issue(scene, subject):
            wish = Wish(-1 if short else -sign, opinions.JUDGED, (i, k))
            yield from wishes.felt(scene, subject, wish)
            return


def something(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """What something or nothing good or bad is found in: "there is nothing unsafe about the ward"."""
    tree = scene.tree
    for k in tree.children(i, "nsubj", "obj") if tree.lemma(i) in ("be", "have", "see", "find") else ():
        if tree.tokens[k].lower not in ("something", "nothing", "anything"):
            continue
        if tree.lemma(i) == "be" and tree.child(i, "expl") is None:
            continue
        how = next((m for m in tree.children(k, "amod", "acl", "advmod") if judging.judged(scene, m)), None)
        if how is None:
            continue
        places = (*tree.obliques(k), *tree.obliques(how), *tree.obliques(i))
        about = next((c for case, c in places if case in ("about", "in", "with") and c > how), None)
        if about is not None and judging.issue(scene, about):
            turn = -sign if tree.tokens[k].lower == "nothing" and tree.tokens[k].dep == "nsubj" else sign
            yield from wishes.felt(scene, about, Wish(turn * judging.judged(scene, how), opinions.JUDGED, (k, how)))
