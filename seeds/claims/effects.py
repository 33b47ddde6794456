"""Benefit and harm credited to something by verbs of effect, which speak for and against it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from seeds.claims import acts, frames, judging, minimising, opinions, stakes, wanting, wishes, wordings
from seeds.claims import worth as worths
from seeds.claims.opinions import Opinion, Scene
from seeds.claims.syntax import SUBJECTS, words
from seeds.claims.wish import NAMED, Wish

_NEAR = 9
"""How many words after a verb the figure may stand that it is estimated at."""

BRINGING = ("cause", "bring")
"""Roles of verbs by which the subject brings its object about or keeps it off."""


def credited(scene: Scene, i: int, use: frames.Use, sign: int) -> Iterator[Opinion]:
    """Benefit or harm credited to the subject, unless it is told of the past or of what nobody is for or against."""
    tree, role = scene.tree, use.frame.role
    subject = culprit(scene, i)
    if subject is None or _asked(scene, i) or _foretold(scene, i):
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
    patients = _patients(scene, use, subject)
    if role == "bring" and (_acts(scene, subject) or (tree.past(i) and not judging.policy(scene, subject))):
        return
    if role == "prove" and (
        patients or _employed(scene, i, subject) or _over(scene, i) or _under_way(scene, i, subject)
    ):
        return
    if role != "prove":
        cheap = minimising.cheap(scene, i)
        worth = 1 if cheap else minimising.turned(scene, i, _worth(scene, i, use, subject, patients))
    if role in BRINGING and use.frame.sign > 0 and tree.past(i) and tree.lemma(i) not in words("showing"):
        return
    if worth and not (worth < 0 and _factual(scene, i, subject)):
        score = opinions.CAUSE if role in BRINGING else opinions.EFFECT
        yield from on(scene, subject, Wish(sign * worth, score, (i, *patients[:1])))


def _asked(scene: Scene, i: int) -> bool:
    """Whether it is left open what a thing does: "raised questions about how the permit would work"."""
    return wanting.asks(scene, i) or scene.tree.tokens[min(scene.inside, default=i)].lower == "how"


def _foretold(scene: Scene, i: int) -> bool:
    """Whether nobody in particular expects what is told, or it is a figure that somebody estimates."""
    tree = scene.tree
    gauged = {tree.lemma(k) for k in (*scene.cue, tree.tokens[i].head)} & words("estimating")
    if gauged and any(token.tag in ("CD", "$") for token in tree.tokens[i + 1 : i + 1 + _NEAR]):
        return True
    return any(tree.lemma(k) == "expect" and tree.passive(k) for k in scene.cue)


def _worth(scene: Scene, i: int, use: frames.Use, subject: int, patients: Sequence[int]) -> int:
    """What is done is worth, by what it is done to; 0 where that is not known."""
    brings = use.frame.role in BRINGING
    let = _let(scene, i, patients[0]) if brings and patients else None
    if let is not None:
        worth = use.frame.sign * let
    elif patients and not (brings and _acts(scene, subject) and _weak(scene, patients[0])):
        worth = worths.done(scene, i, use, patients[0])
    else:
        worth = 0
    # "a bypass will only bring more cars"
    return -1 if brings and not worth and use.frame.sign > 0 and _only(scene, i) else worth


def on(scene: Scene, subject: int, wish: Wish) -> Iterator[Opinion]:
    """The opinions on what is credited with something: a doing itself before what is done."""
    if scene.tree.tokens[subject].pos == "VERB":
        yield wish.towards(subject)
        wish = wish.then(1, factor=NAMED)
    yield from wishes.felt(scene, subject, wish)


def culprit(scene: Scene, i: int) -> int | None:
    """What a verb credits with what it tells: its subject, or the doing that a sentence begins with; never a body that
    tells of itself, nor what nobody is for or against."""
    tree = scene.tree
    subject = _doer(scene, i) if tree.passive(i) else tree.child(i, "nsubj", "csubj")
    if subject is None:
        subject = tree.subject(i) if tree.tokens[i].dep in ("conj", "xcomp") and not tree.passive(i) else None
    if subject is None and not tree.passive(i):
        doing = (k for k in tree.children(i, "advcl") if k < i and tree.tokens[k].tag == "VBG" and not tree.case(k))
        # "closing the station adds four minutes", where the tree takes it for an aside
        subject = next((k for k in doing if k in scene.inside and tree.child(k, *SUBJECTS) is None), None)
    empty = subject is not None and (tree.tokens[subject].lower in words("question") or tree.negated(subject))
    # "no wall protects a village better" says nothing against walls
    if subject is None or empty or not judging.issue(scene, subject) or _self_told(scene, i, subject):
        return None
    return subject


def _doer(scene: Scene, i: int) -> int | None:
    """By whom or what something is done: "tenants are protected by the law", not "by law" nor "made possible by"."""
    tree = scene.tree
    doer = tree.child(i, "obl:agent")
    open_ = not tree.auxiliaries(i).isdisjoint(("could", "may", "might", "can"))
    if doer is None or open_ or tree.case(doer) != "by" or tree.lemma(i) in words("light"):
        return None
    # "torn by guilt", "constrained by law", "done by Friday"
    bare = tree.tokens[doer].tag == "NN" and tree.child(doer, "det", "nmod:poss", "amod") is None
    return None if bare or acts.is_evil(scene, doer) or tree.lemma(doer) in words("when") | words("span") else doer


def _patients(scene: Scene, use: frames.Use, subject: int) -> list[int]:
    """Whom or what something is done to, what is given before who gets it."""
    tokens = scene.tree.tokens
    patients = sorted((k for k in use.complements if k != subject), key=lambda k: tokens[k].dep == "iobj")
    given = [k for k in patients if tokens[k].dep == "obj"]
    # "gives schools more freedom"
    return [given[-1], *(k for k in patients if k != given[-1])] if len(given) > 1 else patients


def _acts(scene: Scene, subject: int) -> bool:
    """Whether people or a body are told to do a thing, which only strong words make a judgement of."""
    named = scene.tree.tokens[subject].pos == "PROPN"
    return named or acts.is_person(scene, subject) or scene.tree.lemma(subject) in wordings.peopled()


def _weak(scene: Scene, i: int) -> bool:
    return not scene.tree.is_clause(i) and not judging.thing(scene, i)


def _factual(scene: Scene, i: int, subject: int) -> bool:
    """Whether harm is told as what has happened, for which nobody need be blamed."""
    tree = scene.tree
    wronged = tree.lemma(subject) in wordings.peopled() and tree.lemma(i) in words("wronging")
    told = tree.past(i) and tree.tokens[i].tag != "VBG" and not scene.alarmed
    return (told or _natural(scene, i, subject)) and judging.also(scene, i, "factual") and not wronged


def _natural(scene: Scene, i: int, subject: int) -> bool:
    """Whether harm is told as what a thing does by its nature: "the weevil kills young shoots"."""
    tree = scene.tree
    patient = tree.child(i, "obj")
    known = patient is None or stakes.worth(scene, patient) != 0
    done = judging.policy(scene, subject) or _acts(scene, subject) or tree.tokens[subject].pos in ("VERB", "PRON")
    return not (known or done or scene.alarmed or tree.auxiliaries(i))


def _plain(scene: Scene, i: int, use: frames.Use, subject: int) -> bool:
    """Whether a person's attitude, a threat or a price is told rather than good or harm done."""
    # "she would support the nominee"
    held = judging.also(scene, i, "attitude") and acts.is_somebody(scene, subject)
    return held or _menaced(scene, i) or _priced(scene, i, use) or _open(scene, i)


def _open(scene: Scene, i: int) -> bool:
    """Whether it is left open what a thing does: "need not necessarily hurt farmers"."""
    advised = {scene.tree.tokens[k].lower for k in scene.tree.children(i, "advmod")}
    return scene.tree.denied(i) and "necessarily" in advised


def _menaced(scene: Scene, i: int) -> bool:
    """Whether people are told to have threatened to do a thing: "the caller threatened to burn it down"."""
    clause = any(scene.tree.case(k) == "to" for k in scene.tree.children(i, "xcomp", "advcl", "ccomp"))
    return clause and scene.tree.lemma(i) == "threaten" and scene.tree.past(i)


def _priced(scene: Scene, i: int, use: frames.Use) -> bool:
    """Whether a thing is only told to cost so much money."""
    tree = scene.tree
    sums = [k for k in use.complements if _sum(scene, k)]
    # "would cost 8 million and open in May", but not "would cost taxpayers 8 million"
    if minimising.cheap(scene, i):
        return False
    plain = not tree.modal(i) or (len(sums) == len(use.complements) and all(_exact(scene, k) for k in sums))
    return tree.lemma(i) == "cost" and bool(sums) and plain


def _sum(scene: Scene, i: int) -> bool:
    """Whether a word stands for so much money; currencies that no list knows come in millions."""
    tree = scene.tree
    told = {tree.tokens[k].lower for n in tree.children(i, "nummod") for k in (n, *tree.tokens[n].children)}
    scaled = bool(told & {"million", "billion"}) and not stakes.worth(scene, i)
    return scaled or tree.lemma(i) in words("sums") or tree.tokens[i].tag in ("CD", "$")


def _exact(scene: Scene, i: int) -> bool:
    """Whether a sum is told in numbers, and not as more than there was: "8 million", not "8 million more"."""
    tree = scene.tree
    parts = (i, *tree.children(i, "nummod", "compound", "amod", "advmod"))
    return any(tree.tokens[k].tag == "CD" for k in parts) and not any(
        tree.tokens[k].lower in words("further") for k in parts
    )


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


def _let(scene: Scene, i: int, patient: int) -> int | None:
    """What letting, helping or driving somebody to do a thing is worth; null where nobody is let do anything."""
    tree = scene.tree
    done = next(
        (k for k in tree.children(i, "xcomp", "ccomp", "advcl") if tree.case(k) in ("to", "") and k > patient), None
    )
    if tree.lemma(i) not in words("letting") or done is None or tree.tokens[done].pos != "VERB":
        return None
    worth = worths.told(scene, done)
    freed = tree.lemma(i) in words("freeing") and stakes.worth(scene, patient) > 0 and not _lawful(scene, i)
    grown = tree.lemma(done) in words("becoming") | words("growing")
    return worth or int(freed and not grown and not tree.negated(done))


def _taken_up(scene: Scene, i: int, use: frames.Use) -> bool:
    """Whether taking a thing does not take it away from anybody: "takes pride in its parks", "takes no risks"."""
    return scene.tree.lemma(i) == "take" and any(scene.tree.lemma(k) in words("taken_up") for k in use.complements)


def _lawful(scene: Scene, i: int) -> bool:
    """Whether a rule is told to let people do a thing: "the visa allows holders to stay"."""
    subject = scene.tree.child(i, "nsubj")
    return subject is not None and scene.tree.lemma(subject) in words("ruling")
