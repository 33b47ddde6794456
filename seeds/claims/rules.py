"""Rules of houses and procedure, which say what is to be done and take no side: "bags must be left at the door"."""

from __future__ import annotations

from collections.abc import Iterable

from seeds.claims import units, wordings
from seeds.claims.opinions import Scene
from seeds.claims.syntax import words

_SETTING = frozenset(
    ("within", "by", "before", "between", "after", "until", "at", "on", "in", "below", "above", "under", "with", "from")
)
"""Prepositions that tell when, where and how a thing is done under a rule."""

_LIMIT = frozenset(("within", "by", "before", "until"))


def lays_down(scene: Scene, i: int) -> bool:
    """Whether an act that is said to be obligatory is one that a rule lays down."""
    tree, lemma = scene.tree, scene.tree.lemma(i)
    if printed(scene):
        return True
    limited = any(case in _LIMIT and _counts(scene, k) for case, k in tree.obliques(i))
    if limited and tree.passive(i) and lemma in words("legislating"):
        return True
    if lemma not in words("procedure"):
        return False
    if tree.passive(i):
        kept = any(tree.tokens[k].lower in words("stored") for k in tree.children(i, "xcomp", "advmod"))
        return kept or any(case in _SETTING for case, k in tree.obliques(i) if tree.tokens[k].dep != "xcomp")
    subject = tree.subject(i)
    return subject is not None and tree.lemma(subject) in words("admitted") and _bare(scene, subject)


def printed(scene: Scene) -> bool:
    """Whether it is a notice, a leaflet or a statute that speaks, rather than somebody."""
    heads = (k for k in scene.mention if scene.tree.tokens[k].head not in scene.mention)
    return any(scene.tree.lemma(k) in words("rulebook") for k in heads)


def compelled(scene: Scene, i: int) -> bool:
    """Whether words in the past tell what had to be done, rather than report a demand: "the pump had to be moved"."""
    after = bool(scene.cue) and min(scene.cue) > i
    return scene.tree.tokens[i].tag == "VBD" and (scene.direct or after)


def reckons(scene: Scene, i: int, needed: Iterable[int]) -> bool:
    """Whether a verb of need tells what a rule, an estimate or an event in the past needs, which nobody demands."""
    if scene.tree.lemma(i) not in words("needing"):
        return False
    return printed(scene) or compelled(scene, i) or any(_measured(scene, k) for k in needed)


def _measured(scene: Scene, i: int) -> bool:
    """Whether a thing is needed by measure, which is an estimate: "needs 40 litres a day", "needs 34 votes"."""
    tree, token = scene.tree, scene.tree.tokens[i]
    part = next((k for case, k in tree.obliques(i) if case == "of"), None)
    counted = any(tree.tokens[k].pos == "NUM" for k in (*tree.children(i, "nummod"), i - 1) if k >= 0)
    if not counted and token.pos != "NUM":
        return False
    unit = (token.lemma.lower(),) in units.table() or (token.lower,) in units.table()
    return unit or tree.lemma(i if part is None else part) in words("reckoned")


def _bare(scene: Scene, i: int) -> bool:
    """Whether a plural means all there are."""
    tokens = scene.tree.tokens
    plural = tokens[i].tag == "NNS" or wordings.is_act((tokens[i].lemma,))
    return plural and not any(
        tokens[k].dep in ("det", "nmod:poss") and tokens[k].lower != "all" for k in tokens[i].children
    )


def _counts(scene: Scene, i: int) -> bool:
    """Whether a phrase tells a day or a number of days."""
    tree = scene.tree
    near = (i, *tree.tokens[i].children)
    return any(tree.tokens[k].pos == "NUM" or tree.lemma(k) in words("when") for k in near)
