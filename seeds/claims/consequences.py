"""What things lead to: where they put people, what befalls others with or since them, and what if they come."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.claims import (
    acts,
    attitudes,
    effects,
    frames,
    judging,
    lacking,
    minimising,
    motions,
    opinions,
    stakes,
    wishes,
    wordings,
)
from seeds.claims import worth as worths
from seeds.claims.opinions import Opinion, Scene
from seeds.claims.syntax import SUBJECTS, words
from seeds.claims.wish import Wish

_NEAR = 6
"""How far after a verb the figure stands that it tells."""


def put(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """What puts somebody somewhere: "puts children in danger", "would bring crews home"."""
    subject = effects.culprit(scene, i)
    if subject is None or acts.is_person(scene, subject) or scene.tree.lemma(subject) in wordings.humans():
        return
    if scene.tree.past(i) and not judging.policy(scene, subject):
        return
    worth = motions.any_of(scene, i) or worths.left(scene, i) or _given(scene, i) or _meant(scene, i)
    worth = minimising.turned(scene, i, worth)
    if worth:
        yield from effects.on(scene, subject, Wish(sign * worth, opinions.EFFECT, (i, *scene.tree.children(i, "obj"))))


def _given(scene: Scene, i: int) -> int:
    """What it is worth to give somebody nothing, or to give away what is ours: "hands our ports to a rival"."""
    tree = scene.tree
    for k in tree.children(i, "obj"):
        if tree.lemma(i) in words("offering") and tree.tokens[k].lower == "nothing":
            # its negation is counted with the verb
            return 1
        if tree.lemma(i) in words("offering") and any(stakes.worth(scene, c) < 0 for c in tree.children(i, "iobj")):
            return -1
        ours = any(tree.tokens[c].lower in ("our", "my") for c in tree.children(k, "nmod:poss"))
        if ours and tree.lemma(i) in words("ceding") and any(case == "to" and m > k for case, m in tree.obliques(i)):
            return -1
    return 0


def _meant(scene: Scene, i: int) -> int:
    """What a clause says that follows "means", where the tree hangs it elsewhere."""
    tree = scene.tree
    if tree.lemma(i) != "mean" or tree.child(i, "ccomp", "obj") is not None:
        return 0
    beside = (k for k in tree.children(tree.tokens[i].head, "ccomp") if k > i and k in scene.inside)
    return next((worths.told(scene, k) for k in beside), 0)


def linked(scene: Scene, i: int) -> Iterator[Opinion]:
    """What is told to come with, since, under or without something, or if it came."""
    yield from owed(scene, i)
    yield from supposed(scene, i)
    yield from reasoned(scene, i)
    yield from unreal(scene, i)
    if scene.tree.tokens[i].pos != "VERB":
        yield from lacking.without(scene, i)


def unreal(scene: Scene, i: int) -> Iterator[Opinion]:
    """What would have been had a thing come or not come: "had the airlift not come, people would have died"."""
    tree = scene.tree
    if tree.auxiliaries(i).isdisjoint(("would", "'d", "’d")):
        return
    had = next((k for k in sorted(scene.inside) if tree.tokens[k].pos != "PUNCT"), i)
    if tree.tokens[had].lower not in ("had", "were") or had >= i:
        return
    thing = tree.noun_from(had + 1)
    done = next(
        (k for k in range(had + 2, i) if tree.tokens[k].tag in ("VBN", "VBD", "VB") and k in scene.inside), None
    )
    worth = worths.told(scene, i)
    if thing is None or done is None or not worth or thing > done:
        return
    missed = any(tree.tokens[k].lower in words("negation") for k in range(had, done))
    bare = (frame for frame in attitudes.frames(tree.lemma(done)) if not frame.particles)
    ended = any(frame.sign < 0 for frame in bare if frame.role in ("state", "act", "prove"))
    turn = -1 if missed != ended else 1
    yield from wishes.felt(scene, thing, Wish(worth * turn, opinions.CONDITION, (had, i)))


def reasoned(scene: Scene, i: int) -> Iterator[Opinion]:
    """What is named the reason for good or bad: "the clinic is the reason my son is alive"."""
    tree = scene.tree
    subject = tree.child(i, "nsubj")
    if tree.child(i, "cop") is None or subject is None or tree.tokens[i].lower not in words("why"):
        return
    for k in tree.children(i, "acl:relcl", "acl", "advcl", "ccomp", "advcl:relcl"):
        worth = worths.told(scene, k) if k > i else 0
        if worth and judging.issue(scene, subject):
            yield from wishes.felt(scene, subject, Wish(worth, opinions.EFFECT, (i,)))


def owed(scene: Scene, i: int) -> Iterator[Opinion]:
    """What is credited with what a clause tells: "have halved since the hub opened", "thanks to", "because of"."""
    tree = scene.tree
    told = [k for case, k in tree.obliques(i) if k in scene.inside and _credited(scene, case, k)]
    if tree.past(i) and any(token.tag == "CD" for token in tree.tokens[i + 1 : i + _NEAR]):
        # "fell to 4 per cent under the new measure" is a figure
        return
    worth = worths.told(scene, i) if told else 0
    for k in told if worth else ():
        wish = Wish(worth, opinions.CAUSE, (i, *tree.children(k, "case", "mark")))
        if tree.is_clause(k) and tree.tokens[k].pos == "VERB":
            yield from () if _evil(scene, k) else wishes.wanted(scene, k, wish)
        elif judging.issue(scene, k):
            yield from wishes.felt(scene, k, wish)


def _evil(scene: Scene, i: int) -> bool:
    """Whether a clause is about what nobody is for: "since the war began"."""
    subject = scene.tree.child(i, *SUBJECTS)
    return subject is not None and judging.thing(scene, subject) < 0


def _credited(scene: Scene, case: str, k: int) -> bool:
    if case in words("because"):
        return scene.tree.tokens[k].pos in ("NOUN", "PROPN") and not scene.tree.is_clause(k)
    if case == "under":
        return scene.tree.tokens[k].pos == "PROPN" or judging.responsible(scene, k)
    return case == "since" and scene.tree.is_clause(k)


def supposed(scene: Scene, i: int) -> Iterator[Opinion]:
    """What would follow on a condition: "if the levy goes ahead, we leave", "without it the village would die"."""
    tree = scene.tree
    places = [k for k in tree.children(i, "advcl") if tree.case(k) in ("if", "unless") and k in scene.inside]
    worth = worths.told(scene, i) if places else 0
    modal = not tree.auxiliaries(i).isdisjoint(("would", "will", "'d", "'ll", "wo", "’d", "’ll"))
    if not worth or not (modal or scene.own(i)) or judging.also(scene, i, "attitude", "want", "view"):
        return
    for k in places:
        if any(scene.is_speaker(m) for m in tree.children(k, "nsubj")):
            continue
        turn = -1 if tree.case(k) == "unless" else 1
        yield from wishes.wanted(scene, k, Wish(worth * turn, opinions.CONDITION, (i,)))


def taken(scene: Scene, i: int) -> Iterator[Opinion]:
    """What is missed once it is taken away: "take away the grant and the club dies"."""
    tree = scene.tree
    then = next((k for k in tree.children(i, "conj") if tree.is_clause(k) and tree.tokens[k].tag != "VB"), None)
    then = next((k for k in tree.children(i, "conj") if tree.auxiliaries(k)), None) if then is None else then
    first = tree.tokens[i].tag in ("VB", "VBP") and (i - 1 not in scene.inside or tree.tokens[i - 1].pos == "PUNCT")
    told = any(k < i for k in tree.children(i, "nsubj"))
    if not first or then is None or told or tree.auxiliaries(i):
        return
    if "and" not in (tree.tokens[k].lower for k in (*tree.children(then, "cc"), *range(i + 1, then))):
        return
    gone = motions.removed(scene, i)
    if gone is not None:
        yield from wishes.felt(scene, gone, Wish(-(worths.told(scene, then) or -1), opinions.CONDITION, (i,)))
        return
    for use in frames.read(tree, i):
        if use.frame.role == "act":
            worth = worths.told(scene, then) or min(use.frame.sign, 0)
            if worth:
                yield from wishes.wanted(scene, i, Wish(worth, opinions.CONDITION, (i,)))
            return
