"""Benefit and harm credited to something, which speak for and against it."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.claims import acts, attitudes, frames, judging, opinions, wishes, wordings
from seeds.claims.opinions import Opinion, Scene
from seeds.claims.syntax import words
from seeds.claims.wish import Wish

_LOSING = frozenset(("prove", "state", "cause"))


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
        _sided(scene, i, use)
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


def made(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """What makes things better or worse: "made the game fairer"; who has our support."""
    tree = scene.tree
    subject = tree.child(i, "nsubj", "csubj")
    if subject is None or i in scene.cue or not judging.issue(scene, subject):
        return
    if tree.lemma(i) in ("make", "render", "leave", "keep", "turn"):
        below = (c for k in tree.children(i, "obj") for c in tree.children(k, "xcomp", "amod") if c > k)
        for k in (*tree.children(i, "xcomp", "ccomp"), *below, *_compared(scene, i)):
            word = tree.tokens[k].lower
            felt = attitudes.feelings().get(word, (0, ()))[0]
            worth = judging.judged(scene, k) or attitudes.judging("making").get(word, 0) or felt
            if worth and any(tree.tokens[m].lower == "less" for m in tree.children(k, "advmod")):
                worth = -abs(worth) if judging.judged(scene, k) else -worth
            if worth:
                yield from wishes.felt(scene, subject, Wish(sign * worth, opinions.EFFECT, (i, k)))
                return
    yield from _given(scene, i, subject, sign)


def _given(scene: Scene, i: int, subject: int, sign: int) -> Iterator[Opinion]:
    """What has an effect, sends a signal, or has our support."""
    tree = scene.tree
    if tree.lemma(i) in words("exerting"):
        for k in tree.children(i, "obj"):
            worth = judging.judged(scene, k) if tree.lemma(k) in words("impact") and not tree.past(i) else 0
            if worth:
                yield from wishes.felt(scene, subject, Wish(sign * worth, opinions.EFFECT, (i, k)))
    if tree.lemma(i) in ("send", "set", "give"):
        for k in tree.children(i, "obj"):
            if tree.lemma(k) in words("signal") and judging.judged(scene, k):
                yield from wishes.felt(scene, subject, Wish(sign * judging.judged(scene, k), opinions.JUDGED, (i, k)))
    if tree.lemma(i) in ("have", "enjoy", "deserve", "get"):
        for k in tree.children(i, "obj"):
            worth = attitudes.nouns("attitude").get(tree.lemma(k), 0)
            if worth and any(scene.is_speaker(c) for c in tree.children(k, "nmod:poss")):
                yield from wishes.felt(scene, subject, Wish(sign * worth, opinions.FELT, (i, k)))


def _compared(scene: Scene, i: int) -> Iterator[int]:
    """What a thing is made, where that is taken for an adverb: "makes the courts faster"."""
    if scene.tree.child(i, "obj") is not None:
        yield from (k for k in scene.tree.children(i, "advmod") if scene.tree.tokens[k].tag in ("RBR", "JJR"))


def performed(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """Whose work is judged: "the firefighters did a superb job"."""
    tree = scene.tree
    subject = tree.child(i, "nsubj")
    if tree.lemma(i) not in ("do", "make", "put") or subject is None or not judging.issue(scene, subject):
        return
    for k in tree.children(i, "obj"):
        worth = judging.judged(scene, k) if tree.lemma(k) in words("performance") else 0
        if worth:
            yield from wishes.felt(scene, subject, Wish(sign * worth, opinions.EFFECT, (i, k)))


def feared(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """What a thing is feared to do, whatever that is: "fear the cuts will send students abroad"."""
    tree = scene.tree
    subject = tree.child(i, "nsubj")
    if not scene.alarmed or subject is None or tree.tokens[subject].pos != "NOUN" or tree.tokens[subject].tag == "CD":
        return
    person = acts.is_person(scene, subject) or tree.lemma(subject) in attitudes.judging("thing")
    if tree.modal(i) and not person and tree.child(i, "obj") is not None and judging.issue(scene, subject):
        yield Opinion(subject, -sign, opinions.FEARED, (i,))


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


def outweighed(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """What has more good or harm in it than the other: "the risks of the drug outweigh its benefits"."""
    tree = scene.tree
    subject = tree.child(i, "nsubj")
    if tree.lemma(i) not in ("outweigh", "exceed") or subject is None:
        return
    kinds = (attitudes.nouns("peril"), attitudes.judging("thing"), attitudes.nouns("attitude"))
    worth = next(
        (-1 if n == 0 else kind[tree.lemma(subject)] for n, kind in enumerate(kinds) if tree.lemma(subject) in kind), 0
    )
    about = next((k for case, k in tree.obliques(subject) if case in ("of", "from", "to")), None)
    if worth and about is not None:
        yield from wishes.felt(scene, about, Wish(sign * worth, opinions.JUDGED, (subject, i)))
    elif worth and not tree.children(subject, "nmod:poss", "compound"):
        yield Opinion(opinions.AT_ISSUE, sign * worth, opinions.IMPLIED, (subject, i))


def forced(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """What leaves people no choice: "would force many of them to close", "forces families to choose"."""
    tree = scene.tree
    subject, forced_ = tree.child(i, "nsubj", "csubj"), tree.child(i, "obj")
    if tree.lemma(i) not in words("forcing") or i in scene.cue or subject is None or forced_ is None:
        return
    clause = next((k for k in tree.children(i, "xcomp", "advcl", "ccomp") if tree.case(k) == "to"), None)
    part = next((k for case, k in tree.obliques(forced_) if case == "of"), forced_)
    people = any(acts.is_person(scene, k) or judging.thing(scene, k) > 0 for k in (forced_, part))
    people = people or tree.tokens[part].lower in words("third")
    if clause is not None and people and not tree.past(i) and judging.issue(scene, subject):
        yield from wishes.felt(scene, subject, Wish(-sign, opinions.EFFECT, (i, forced_)))


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


def possessed(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """What has faults or virtues: "the plan has serious flaws", "the spray has no side effects"."""
    tree = scene.tree
    subject = tree.child(i, "nsubj")
    if tree.lemma(i) not in words("possessing") or subject is None or tree.tokens[subject].pos != "NOUN":
        return
    if acts.is_person(scene, subject) or tree.lemma(subject) in wordings.peopled() or not judging.issue(scene, subject):
        return
    for k in tree.children(i, "obj"):
        named = " ".join((*(tree.tokens[c].lower for c in tree.children(k, "compound")), tree.lemma(k)))
        worth = (named in words("virtue")) - (named in words("fault"))
        lacking = any(tree.tokens[c].lower in ("no", "few", "little") for c in tree.children(k, "det", "amod"))
        if worth:
            yield from wishes.felt(
                scene, subject, Wish(-sign * worth if lacking else sign * worth, opinions.EFFECT, (i, k))
            )


def hindered(scene: Scene, i: int) -> Iterator[Opinion]:
    """What people say they cannot do a thing for: "we can't open our windows because of the smell"."""
    tree = scene.tree
    subject = tree.child(i, "nsubj")
    able = any(tree.tokens[k].lower in ("can", "ca", "could", "cannot") for k in tree.children(i, "aux"))
    if not able or not tree.negated(i) or subject is None:
        return
    if not (scene.is_speaker(subject) or acts.is_person(scene, subject)):
        return
    for case, k in tree.obliques(i):
        if case in words("because") and k > i and judging.issue(scene, k):
            yield from wishes.felt(scene, k, Wish(-1, opinions.EFFECT, (i, *tree.children(k, "case"))))


def missing(scene: Scene, i: int) -> list[int]:
    """The things without which something is said to be so."""
    tree = scene.tree
    return [k for preposition, k in tree.obliques(i) if preposition == "without" and tree.tokens[k].pos == "NOUN"]


def without(scene: Scene, i: int) -> Iterator[Opinion]:
    """What is said to fail without a thing speaks for the thing."""
    tree, things = scene.tree, missing(scene, i)
    if not things or (tree.lemma(i) == "leave" and tree.child(i, "obj") is not None):
        # who is left without a thing only lacks it
        return
    nothing = any(tree.tokens[k].lower == "nothing" for k in tree.children(i, "nsubj"))
    lost = nothing or tree.negated(i) or any(tree.negated(k) for k in tree.children(i, "obj", "nsubj"))
    lost = lost or (tree.modal(i) and any(tree.tokens[k].lower == "still" for k in tree.children(i, "advmod")))
    inner = tree.child(i, "xcomp") if tree.lemma(i) == "have" else None
    verb = tree.lemma(i if inner is None else inner)
    lost = lost or any(judging.thing(scene, k) < 0 for k in tree.children(i, "obj"))
    lost = lost or (things[0] < i and "would" in tree.auxiliaries(i) and not judging.also(scene, i, "prove", "state"))
    lost = lost or any(frame.sign < 0 for frame in attitudes.frames(verb) if frame.role in _LOSING)
    for k in things if lost else ():
        yield Opinion(k, 1, opinions.CAUSE, (i,))
