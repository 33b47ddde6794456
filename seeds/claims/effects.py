"""Benefit and harm credited to something by verbs of effect, which speak for and against it."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.claims import acts, attitudes, frames, judging, opinions, wishes, wordings
from seeds.claims.opinions import Opinion, Scene
from seeds.claims.syntax import words
from seeds.claims.wish import Wish


def credited(scene: Scene, i: int, use: frames.Use, sign: int) -> Iterator[Opinion]:
    """Benefit or harm credited to the subject, unless it is told of the past or of what nobody is for or against."""
    tree, role = scene.tree, use.frame.role
    subject = tree.child(i, "nsubj", "csubj")
    if subject is None or tree.passive(i):
        subject = tree.subject(i) if tree.tokens[i].dep in ("conj", "xcomp") and not tree.passive(i) else None
    if subject is None or not judging.issue(scene, subject) or _self_told(scene, i, subject):
        return
    worth = use.frame.sign
    if (
        _plain(scene, i, use, subject)
        or _sided(scene, i, use)
        or _taken_up(scene, i, use)
        or _undergone(scene, i, subject)
        or (worth > 0 and tree.past(i) and tree.lemma(subject) in words("examining") | words("telling"))
    ):
        # "the tests helped to find 40 cases"
        return
    if worth < 0 and role == "prove" and tree.lemma(i) == "blame" and not judging.responsible(scene, subject):
        # "a points failure was to blame"
        return
    score = {"effect": opinions.EFFECT, "cause": opinions.CAUSE, "prove": opinions.EFFECT}[role]
    patients = sorted((k for k in use.complements if k != subject), key=lambda k: tree.tokens[k].dep == "iobj")
    given = [k for k in patients if tree.tokens[k].dep == "obj"]
    if len(given) > 1:
        # "gives schools more freedom"
        patients = [given[-1], *(k for k in patients if k != given[-1])]
    if role == "cause" and patients:
        let = _let(scene, i, patients[0])
        worth *= _brought(scene, patients[0]) if let is None else let
    elif role == "cause":
        worth = 0
    elif (
        role == "prove"
        and (patients or _employed(scene, i, subject) or _over(scene, i) or _under_way(scene, i, subject))
    ) or (role == "effect" and not patients):
        return
    if role == "cause" and use.frame.sign > 0 and tree.past(i) and tree.lemma(i) not in words("showing"):
        return
    if patients and tree.negated(patients[0]) and not (role == "cause" and _none(scene, patients[0])):
        worth = -worth
    if role == "cause" and not worth and use.frame.sign > 0 and _only(scene, i):
        # "a bypass will only bring more cars"
        worth = -1
    factual = (
        worth < 0
        and tree.past(i)
        and tree.tokens[i].tag != "VBG"
        and not scene.alarmed
        and judging.also(scene, i, "factual")
        and not (tree.lemma(subject) in wordings.peopled() and tree.lemma(i) in words("wronging"))
    )
    if worth and not factual:
        yield from wishes.felt(scene, subject, Wish(sign * worth, score, (i, *patients[:1])))


def _plain(scene: Scene, i: int, use: frames.Use, subject: int) -> bool:
    """Whether a person's attitude, a threat or a price is told rather than good or harm done."""
    # "she would support the nominee"
    held = judging.also(scene, i, "attitude") and acts.is_somebody(scene, subject)
    return held or _menaced(scene, i) or _priced(scene, i, use)


def _menaced(scene: Scene, i: int) -> bool:
    """Whether people are told to have threatened to do a thing: "the caller threatened to burn it down"."""
    clause = any(scene.tree.case(k) == "to" for k in scene.tree.children(i, "xcomp", "advcl", "ccomp"))
    return clause and scene.tree.lemma(i) == "threaten" and scene.tree.past(i)


def _priced(scene: Scene, i: int, use: frames.Use) -> bool:
    """Whether a thing is only told to cost so much money."""
    tree = scene.tree
    sums = (k for k in use.complements if tree.lemma(k) in words("sums") or tree.tokens[k].tag in ("CD", "$"))
    return tree.lemma(i) == "cost" and not tree.modal(i) and next(sums, None) is not None


def _only(scene: Scene, i: int) -> bool:
    """Whether a thing is said to do nothing else in time to come."""
    return scene.tree.modal(i) and any(
        scene.tree.tokens[k].lower in ("only", "just") for k in scene.tree.children(i, "advmod")
    )


def _sided(scene: Scene, i: int, use: frames.Use) -> bool:
    """Whether a thing is good only for whoever is on somebody's side: "concessions would strengthen" an opponent."""
    tokens = scene.tree.tokens
    named = (
        k for k in use.complements if k > i and tokens[k].dep in ("obj", "iobj") and tokens[k].pos in ("PROPN", "NOUN")
    )
    helped = next(named, None)
    other = helped is not None and tokens[helped].pos == "PROPN" and not scene.is_speaker(helped)
    return other and scene.tree.lemma(i) in words("siding")


def _none(scene: Scene, i: int) -> bool:
    """Whether there is none of a thing, which its own worth already tells: "no risk"."""
    tree = scene.tree
    return any(tree.tokens[k].lower in words("fewer") for k in tree.children(i, "amod", "det"))


def _undergone(scene: Scene, i: int, subject: int) -> bool:
    """Whether a thing is told to suffer: an industry that loses jobs is no culprit, a policy is."""
    return scene.tree.lemma(i) in words("undergone") and not judging.policy(scene, subject)


def _employed(scene: Scene, i: int, subject: int) -> bool:
    """Whether it is people who work: "the team will work with colleagues in Japan"."""
    return scene.tree.lemma(i) == "work" and scene.tree.lemma(subject) in wordings.peopled() | words("person")


def _over(scene: Scene, i: int) -> bool:
    """Whether something is told of the past; what is reported to be going on is not."""
    return scene.tree.past(i) and scene.tree.tokens[i].tag != "VBG"


def _under_way(scene: Scene, i: int, subject: int) -> bool:
    """Whether something is only told to be going on; a policy that "is working" is praised."""
    return scene.tree.tokens[i].tag == "VBG" and not judging.policy(scene, subject)


def _self_told(scene: Scene, i: int, subject: int) -> bool:
    """Whether a body tells what it will do itself: "it would cut 4,000 jobs"."""
    tree = scene.tree
    told = scene.body and not scene.direct and tree.tokens[subject].lower in ("it", "they")
    # "the firm said it was helping the police", "…it would cut 4,000 jobs"
    return told and not judging.spoken_of(scene, i) and (not tree.modal(i) or judging.also(scene, i, "act"))


def _brought(scene: Scene, i: int) -> int:
    """Whether what is brought about, a thing or the good or harm done by it, is good (+1) or bad (-1)."""
    if not scene.tree.is_clause(i) or scene.tree.tokens[i].pos != "VERB":
        return judging.thing(scene, i)
    worth = attitudes.judging("thing").get(scene.tree.lemma(i), 0) if scene.tree.tokens[i].tag == "VBG" else 0
    return next((use.frame.sign for use in frames.read(scene.tree, i) if use.frame.role == "effect"), worth)


def _let(scene: Scene, i: int, patient: int) -> int | None:
    """What letting, helping or driving somebody to do a thing is worth; null where nobody is let do anything."""
    tree = scene.tree
    done = next(
        (k for k in tree.children(i, "xcomp", "ccomp", "advcl") if tree.case(k) in ("to", "") and k > patient), None
    )
    if tree.lemma(i) not in words("letting") or done is None or tree.tokens[done].pos != "VERB":
        return None
    uses = (use.frame for use in frames.read(tree, done) if use.frame.role in ("effect", "cause") and use.complements)
    worth = next((frame.sign for frame in uses if frame.role == "effect"), 0)
    freed = tree.lemma(i) in words("freeing") and (acts.is_person(scene, patient) or judging.thing(scene, patient) > 0)
    return worth or int(freed and not tree.negated(done))


def _taken_up(scene: Scene, i: int, use: frames.Use) -> bool:
    """Whether taking a thing does not take it away from anybody: "takes pride in its parks", "takes no risks"."""
    return scene.tree.lemma(i) == "take" and any(scene.tree.lemma(k) in words("taken_up") for k in use.complements)
