"""Patients of wished acts: what is to go on or to end, whom something is to be done to, who is to be let do it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from seeds.claims import acts, frames
from seeds.claims.opinions import Scene
from seeds.claims.syntax import words
from seeds.claims.wish import NAMED, Felt, Step, Wanted, Wish


def undertaken(scene: Scene, i: int, wish: Wish) -> Iterator[Step]:
    """What is to be done by it: "take steps to close the pool", "take action against smoking"."""
    tree = scene.tree
    places = (i, *tree.children(i, "obj"))
    clause = next(
        (k for at in places for k in tree.children(at, "xcomp", "advcl", "acl") if tree.case(k) == "to"), None
    )
    if clause is not None:
        yield Wanted(clause, wish.then(1))
        return
    for preposition, k in (pair for at in places for pair in tree.obliques(at)):
        if preposition == "against":
            yield Felt(k, wish.then(-1, *places))


def moved(scene: Scene, i: int, use: frames.Use, step: Wish) -> Iterator[Step]:
    """Something is wanted to go on or to end, to stay or to leave."""
    tree = scene.tree
    own = tree.child(i, "nsubj", "nsubj:pass")
    subject = next((k for k in (own, step.agent, tree.subject(i)) if k is not None), None)
    if subject is not None and acts.wait(scene, i, subject):
        yield step.then(-1).towards(i)
        return
    left = tree.child(i, "obj") if tree.lemma(i) not in ("stay", "remain") else None
    if subject is not None and step.sign > 0 > use.frame.sign and _clings(scene, i, subject, left):
        yield step.then(-1).towards(i)
        return
    if subject is None or scene.is_speaker(subject) or (left is not None and tree.lemma(left) not in words("post")):
        # "should grow food" says nothing of what grows it
        return
    if subject == step.agent and use.frame.sign > 0:
        yield step.towards(i)
    elif subject == step.agent and acts.leave(scene, i, subject):
        yield step.then(-1).towards(i)
    elif use.frame.sign < 0 or tree.lemma(i) not in ("stay", "remain"):
        yield Felt(subject, step)
    else:
        how = tree.child(i, "xcomp", "ccomp", "advmod", "acomp")
        after = i + 1 if i + 1 < len(tree.tokens) and tree.tokens[i + 1].tag in ("VBN", "JJ") else None
        how = after if how is None else how
        if how is None or tree.tokens[how].lower in words("lasting") or _in_place(scene, i):
            yield Felt(subject, step)


def _in_place(scene: Scene, i: int) -> bool:
    """Whether a thing is to stay where or as it is."""
    after = [token.lower for token in scene.tree.tokens[i + 1 : i + 3]]
    return len(after) > 1 and after[0] in ("where", "as", "how") and after[1] in ("it", "they", "he", "she")


def _clings(scene: Scene, i: int, subject: int, left: int | None) -> bool:
    """Whether it is the speaker who is not to give up an office: "refused to step down"."""
    post = left is None or scene.tree.lemma(left) in words("post")
    asked = any(case == "for" for case, _ in scene.tree.obliques(scene.tree.tokens[i].head))
    return post and not asked and scene.tree.phrasal(i) in words("resigning") and scene.is_speaker(subject)


def told(scene: Scene, i: int, use: frames.Use, wish: Wish) -> Wanted | None:
    """What somebody is allowed or encouraged to do."""
    tree, places = scene.tree, _places(scene, i, use, wish)
    objects = [k for k in places if not tree.is_clause(k)]
    below = (*tree.children(i, "xcomp", "advcl"), *(c for k in objects for c in tree.children(k, "acl")))
    # in "wants the tram to be banned" the ban itself hangs on the tram
    clause = next((k for k in below if tree.case(k) == "to" and k != i), None)
    if use.frame.role != "attitude" or use.frame.preposition or clause is None or not objects:
        return None
    return Wanted(clause, replace(_turned(scene, i, use, wish), agent=objects[0]))


def done_to(scene: Scene, i: int, use: frames.Use, wish: Wish) -> Iterator[Step]:
    """Something is wanted to be done to a thing."""
    tree, frame, places = scene.tree, use.frame, _places(scene, i, use, wish)
    if wish.sign < 0 and places and _divulged(scene, i, places[0]):
        # who declines to provide a list has nothing against the list
        return
    if _exploited(scene, i, use, places):
        # who minds that a loophole is exploited is not for the loophole
        return
    if (
        places
        and frame.role == "act"
        and (
            tree.lemma(i) in words("dealing")
            or acts.leave_home(scene, i, places)
            or (frame.sign > 0 and acts.is_evil(scene, places[0]))
        )
    ):
        # what is done with people, or that they go, is the issue rather than the people or their homes; and to
        # publish costs is not to have more of them
        yield wish.then(1, *use.words).towards(i)
    elif not places and frame.role == "act" and frame.sign > 0 and tree.lemma(i) in words("bare"):
        yield wish.then(1, *use.words, factor=NAMED).towards(i)
    else:
        yield from _patient(scene, i, use, places, _turned(scene, i, use, wish))


def _divulged(scene: Scene, i: int, thing: int) -> bool:
    """Whether it is information that is given, or kept back."""
    known = words("telling") | words("answer") | words("known")
    return scene.tree.lemma(i) in words("divulging") and scene.tree.lemma(thing) in known


def _exploited(scene: Scene, i: int, use: frames.Use, places: Sequence[int]) -> bool:
    """Whether a thing is put to bad use, which says nothing of the thing; people who are exploited are wronged."""
    using = use.frame.role == "effect" and {scene.tree.lemma(k) for k in (i, *use.words)} & words("exploiting")
    return bool(using) and not any(acts.is_person(scene, k) for k in places)


def _places(scene: Scene, i: int, use: frames.Use, wish: Wish) -> tuple[int, ...]:
    """Whom or what an act may be done to: the complements of its verb, or who is told to have it done to them."""
    passive = scene.tree.passive(i) or frames.is_participle(scene.tree, i)
    return (wish.agent, *use.complements) if wish.agent is not None and passive else tuple(use.complements)


def _turned(scene: Scene, i: int, use: frames.Use, wish: Wish) -> Wish:
    """The wish about what the act is done to; who wants mended what is good is for it."""
    mending = use.frame.role == "cause" and scene.tree.lemma(i) in words("mending")
    good = mending and not any(acts.is_evil(scene, k) for k in use.complements)
    return wish.then(1 if good else use.frame.sign, *use.words)


def _patient(scene: Scene, i: int, use: frames.Use, places: Sequence[int], step: Wish) -> Iterator[Step]:
    """The thing an act is done to; people only where there is nothing else."""
    tree, frame = scene.tree, use.frame
    persons = [k for k in places if acts.is_person(scene, k)]
    gone = False
    for k in places:
        going = frame.preposition == "to" and (tree.tokens[k].pos == "PROPN" or tree.lemma(k) in words("whereto"))
        if k not in persons and tree.tokens[k].pos != "ADJ" and not going:
            yield Felt(k, step)
            return
        gone = gone or going
    if gone and step.agent is not None:
        yield step.towards(i)
        return
    inner = tree.child(i, "xcomp", "advcl", "ccomp") if persons else None
    if inner is not None and tree.case(inner) == "to":
        yield Wanted(inner, step)
    elif persons and frame.role != "cause":
        yield Felt(persons[0], step)
