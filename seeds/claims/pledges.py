"""What speakers pledge to do of their own accord, as against what is merely planned for a date."""

from __future__ import annotations

from seeds.claims.opinions import Scene
from seeds.claims.syntax import words

_WILL = frozenset(("will", "'ll", "’ll", "shall", "would", "'d", "’d"))


def pledged(scene: Scene, i: int) -> bool:
    """Whether an act is promised: once in office, or by "I will" about what one can be for or against."""
    tree = scene.tree
    if tree.lemma(i) not in words("demanded") | words("pledged") or tree.child(i, "obj", "nsubj:pass") is None:
        return False
    return elected(scene, i) or (_mine(scene, i) and not _dated(scene, i))


def elected(scene: Scene, i: int) -> bool:
    """Whether an act hangs on winning office: "if elected", "once in government", "on our first day in power"."""
    tree = scene.tree
    below = [k for k in tree.tokens[i].children if tree.tokens[k].dep in ("advcl", "obl", "obl:unmarked", "advmod")]
    near = {tree.lemma(c) for k in below for c in (k, *tree.tokens[k].children, *_beneath(scene, k))}
    return not near.isdisjoint(words("elected"))


def _beneath(scene: Scene, k: int) -> list[int]:
    return [c for m in scene.tree.tokens[k].children for c in scene.tree.tokens[m].children]


def _mine(scene: Scene, i: int) -> bool:
    """Whether one person, or all who speak, say "I will"."""
    tree = scene.tree
    subject = tree.subject(i)
    if subject is None or tree.tokens[subject].lower != "i":
        return False
    helpers = tree.auxiliaries(i)
    return not helpers.isdisjoint(_WILL) or tree.tokens[i].dep == "xcomp"


def _dated(scene: Scene, i: int) -> bool:
    """Whether a clause tells when: "I will publish the list on Monday"."""
    tree = scene.tree
    near = (c for k in tree.tokens[i].children for c in (k, *tree.tokens[k].children))
    return any(tree.lemma(k) in words("when") and tree.lemma(k) != "day" for k in near)
