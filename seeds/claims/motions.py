"""What it is worth to put somebody or something somewhere: out of danger, into debt, off a bill, back home."""

from __future__ import annotations

from seeds.claims import attitudes, judging, stakes
from seeds.claims.opinions import Scene
from seeds.claims.syntax import words

_OUT = frozenset(("out", "from", "off", "away"))
_INTO = frozenset(("in", "into", "at", "under", "within", "on", "to", "onto", "through"))


def any_of(scene: Scene, i: int) -> int:
    """What a clause is worth that moves, turns, fills or empties something."""
    return moved(scene, i) or became(scene, i) or supplied(scene, i)


def moved(scene: Scene, i: int) -> int:
    """What it is worth to put somebody or something where a clause says: out of danger, into debt, back home."""
    tree = scene.tree
    patient = tree.child(i, "obj", "nsubj:pass")
    if patient is not None and tree.lemma(i) == "add":
        return _added(scene, i, patient)
    if patient is None or tree.lemma(i) not in attitudes.effects("move").keys() | words("removing"):
        return 0
    worth = stakes.worth(scene, patient)
    if tree.lemma(i) in words("removing") and (taken := _taken(scene, i)):
        return 1 if worth < 0 else taken
    owned = any(tree.tokens[k].lower in stakes.OURS for k in tree.children(patient, "nmod:poss"))
    if not worth and not owned:
        return 0
    return (worth or 1) * (_placed(scene, i, patient) or _directed(scene, i))


def _placed(scene: Scene, i: int, patient: int) -> int:
    """Whether somebody comes into good or bad, or out of it."""
    tree = scene.tree
    places = attitudes.effects("place")
    for case, k in (*tree.obliques(i), *tree.obliques(patient)):
        lemma = tree.lemma(k)
        if k < patient or tree.tokens[k].pos not in ("NOUN", "ADJ", "PROPN"):
            continue
        before = tree.tokens[k - 1] if k else None
        out = case in _OUT or any(tree.tokens[c].lower in _OUT for c in tree.children(k, "case"))
        if out:
            driven = tree.lemma(i) in words("driving")
            worth = min(places.get(lemma, 0), 0) or stakes.worth(scene, k)
            return 0 if case == "from" and worth > 0 and not driven else -worth or -int(driven)
        if case in _INTO and before is not None:
            return places.get(lemma, 0)
    return 0


def _directed(scene: Scene, i: int) -> int:
    """Whether a clause brings somebody back or home (+1), or drives them away (-1)."""
    tree = scene.tree
    told = {tree.tokens[k].lower for k in tree.children(i, "advmod", "compound:prt", "obl:unmarked") if k > i}
    if tree.lemma(i) in words("bringing"):
        return int(bool(told & words("hither")))
    return -int(bool(told & words("thither"))) if tree.lemma(i) in words("driving") else 0


def _taken(scene: Scene, i: int) -> int:
    """What it is worth to take something off a cost or a good: "took an hour off the journey"."""
    for case, k in scene.tree.obliques(i):
        if case in ("off", "from") and k > i:
            worth = stakes.worth(scene, k)
            return -worth if case == "from" or worth < 0 else 0
    return 0


def _added(scene: Scene, i: int, patient: int) -> int:
    """What it is worth to add something: "adds an hour to the trip", "adds years to a life"."""
    tree = scene.tree
    onto = next((k for case, k in tree.obliques(i) if case == "to" and k > patient), None)
    timed = tree.lemma(patient) in words("span") | words("sums")
    return 0 if onto is None else stakes.worth(scene, onto) or -int(timed)


def supplied(scene: Scene, i: int) -> int:
    """What it is worth to fill or rid a thing of another: "litters the beach with plastic", "robs us of sleep"."""
    tree = scene.tree
    thing_ = tree.child(i, "obj", "nsubj:pass")
    filled, emptied = tree.lemma(i) in words("filling"), tree.lemma(i) in words("emptying")
    if thing_ is None or not (filled or emptied):
        return 0
    for case, k in (*tree.obliques(i), *tree.obliques(thing_)):
        if k > thing_ and case == ("with" if filled else "of"):
            return stakes.worth(scene, k) if filled else -stakes.worth(scene, k)
    return 0


def became(scene: Scene, i: int) -> int:
    """What it is worth to make one thing another: "turned the square into a car park"."""
    tree = scene.tree
    old = tree.child(i, "obj", "nsubj:pass")
    into = next((k for case, k in tree.obliques(i) if case == "into" and old is not None and k > old), None)
    if old is None or into is None or tree.lemma(i) not in words("remaking"):
        return 0
    named = judging.judged(scene, into) or attitudes.effects("become").get(tree.lemma(into), 0)
    return named or stakes.worth(scene, into)


def removed(scene: Scene, i: int) -> int | None:
    """What a verb takes away or out of somewhere: "take the subsidy out of the budget"."""
    tree = scene.tree
    gone = {tree.tokens[k].lower for k in tree.children(i, "compound:prt", "advmod")} | {c for c, _ in tree.obliques(i)}
    return tree.child(i, "obj") if tree.lemma(i) in words("removing") and gone & _OUT else None
