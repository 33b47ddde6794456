"""How good or bad what is told is, put together from its words: a verb that keeps off what is bad tells of good.

The sign of a clause is the sign of what its verb does times that of what it does it to, or that of the state or place
it puts somebody in; negation turns it round. Where nothing is known it is 0, and what follows stays silent.
"""

from __future__ import annotations

from seeds.claims import acts, attitudes, frames, judging, motions, stakes, wordings
from seeds.claims.frames import Use
from seeds.claims.opinions import Scene
from seeds.claims.syntax import SUBJECTS, words

_DEEP = 3


def brought(scene: Scene, i: int, depth: int = 0) -> int:
    """Whether what is brought about, a thing or that something happens, is good (+1) or bad (-1)."""
    tree = scene.tree
    if not tree.is_clause(i) or tree.tokens[i].pos != "VERB":
        return stakes.worth(scene, i)
    if tree.tokens[i].tag == "VBG":
        named = attitudes.judging("thing").get(tree.lemma(i), 0)
        return named or told(scene, i, depth + 1)
    return told(scene, i, depth + 1)


def told(scene: Scene, i: int, depth: int = 0) -> int:
    """Whether a clause tells of good (+1) or bad (-1), its negation counted."""
    tree = scene.tree
    if depth > _DEEP or tree.questioned(i):
        return 0
    turn = -1 if tree.negated(i) else 1
    if tree.tokens[i].pos not in ("VERB", "AUX") or tree.child(i, "cop") is not None:
        judged = judging.judged(scene, i) or attitudes.judging("making").get(tree.tokens[i].lower, 0)
        return turn * judged
    if tree.lemma(i) in words("having") and (had := _had(scene, i)):
        return turn * had
    if any(use.frame.role == "misdeed" for use in frames.read(tree, i)):
        return -turn
    return turn * (motions.any_of(scene, i) or _done(scene, i, depth) or _befallen(scene, i))


def _had(scene: Scene, i: int) -> int:
    """What it is worth to have or lose something: "we will have no doctor", "children lose their playground"."""
    tree = scene.tree
    if tree.lemma(i) == "be" and tree.child(i, "expl") is None:
        return 0
    had = next((k for k in tree.children(i, "nsubj" if tree.lemma(i) == "be" else "obj") if k > i), None)
    worth = 0 if had is None else stakes.named(scene, had) or judging.thing(scene, had)
    return -worth if tree.lemma(i) == "lose" else worth


def _done(scene: Scene, i: int, depth: int) -> int:
    """What is done to somebody or something in a clause."""
    suffered = scene.tree.child(i, "nsubj:pass")
    for use in frames.read(scene.tree, i):
        if use.frame.role in ("effect", "cause", "bring"):
            patients = [suffered] if suffered is not None else [k for k in use.complements if k > i]
            worth = done(scene, i, use, patients[0], depth) if patients else 0
            if worth:
                # "no child was hurt" is counted as a negation of its verb
                return -worth if suffered is not None and _none(scene, suffered) else worth
    return 0


def done(scene: Scene, i: int, use: Use, patient: int, depth: int = 0) -> int:
    """What a verb does to a thing is worth: to keep off what is bad is good, and so is to harm it."""
    tree, sign, role = scene.tree, use.frame.sign, use.frame.role
    brings = role in ("cause", "bring")
    kept = kept_from(scene, i, patient, depth) if brings and sign < 0 else 0
    if kept:
        return kept
    carried = tree.lemma(i) in words("hauling") and not tree.is_clause(patient)
    worth = _carried(scene, i, patient) if carried else brought(scene, patient, depth)
    if brings:
        # "could spark worker protests", "gave the mayor the power" say nothing for being about people
        return 0 if sign > 0 and stakes.only_people(scene, patient) else sign * worth
    bare = (frame for frame in attitudes.frames(tree.lemma(i)) if not frame.preposition and not frame.particles)
    causes = {frame.sign for frame in bare if frame.role in ("cause", "bring")}
    mends = -1 in causes or tree.lemma(i) in words("mending") | words("bettering")
    if worth and not use.frame.preposition and (sign in causes or (sign > 0 and worth < 0 and not mends)):
        # "kills weeds" is good, "protects polluters" is not
        return sign * worth
    return -sign if tree.negated(patient) else sign


def kept_from(scene: Scene, i: int, patient: int, depth: int = 0) -> int:
    """What it is worth to keep somebody from something: "stops lorries from using the lane"."""
    tree = scene.tree
    below = (k for at in (i, patient) for k in tree.children(at, "advcl", "xcomp", "acl", "ccomp") if k > patient)
    doing = next((k for k in below if tree.tokens[k].tag == "VBG" and tree.case(k) in ("", "from")), None)
    if doing is None or tree.lemma(i) not in words("barring"):
        return 0
    worth = stakes.worth(scene, patient)
    return -(told(scene, doing, depth + 1) or worth)


def _carried(scene: Scene, i: int, patient: int) -> int:
    """What it is worth to bring or take a thing, which buses and lorries do too: only strong words tell."""
    if scene.tree.lemma(i) == "take" and scene.tree.child(i, "compound:prt") is not None:
        # "has taken in 4,000 refugees"
        return 0
    persons = acts.is_person(scene, patient) or scene.tree.lemma(patient) in wordings.humans()
    return 0 if persons and scene.tree.lemma(i) not in words("bringing") else judging.thing(scene, patient)


def _befallen(scene: Scene, i: int) -> int:
    """What befalls the subject of a clause, or that an amount rises or falls."""
    tree = scene.tree
    subject = tree.child(i, *SUBJECTS)
    before = (k for k in tree.children(i, "obl:unmarked") if k < i)
    subject = next(before, tree.subject(i)) if subject is None else subject
    worth = 0 if subject is None else stakes.worth(scene, subject)
    if subject is not None and _none(scene, subject):
        worth = -worth
    for use in frames.read(tree, i):
        if use.frame.role == "fare":
            return use.frame.sign * (worth or 1)
        if use.frame.role == "change" and worth and tree.child(i, "obj") is None:
            return use.frame.sign * worth
    return 0


def _none(scene: Scene, i: int) -> bool:
    return any(scene.tree.tokens[k].lower in ("no", "neither") for k in scene.tree.children(i, "det"))


def left(scene: Scene, i: int) -> int:
    """What it is worth to leave somebody doing something or without something: "left patients waiting"."""
    tree = scene.tree
    patient = tree.child(i, "obj")
    if tree.lemma(i) != "leave" or patient is None or stakes.worth(scene, patient) <= 0:
        return 0
    below = (k for at in (i, patient) for k in tree.children(at, "xcomp", "acl", "advcl", "ccomp"))
    doing = next((k for k in below if k > patient and tree.tokens[k].tag in ("VBG", "VBN") and not tree.case(k)), None)
    lacking = any(case == "without" for at in (i, patient) for case, _ in tree.obliques(at))
    return -int(lacking or (doing is not None and told(scene, doing, 1) <= 0))
