"""What is wanted, needed or deserved: things, what should be done to them, and needs that are only facts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from seeds.claims import acts, frames, judging, opinions, rules, wishes
from seeds.claims.opinions import Opinion, Scene
from seeds.claims.syntax import SUBJECTS, words
from seeds.claims.wish import Wish

_ASIDE = frozenset(
    ("if", "because", "as", "while", "when", "after", "before", "since", "unless", "although", "though", "by", "than",
     "until")
)  # fmt: skip


def open_still(scene: Scene, i: int, role: str, sign: int) -> bool:
    """Whether wanting or liking is put off or foretold: "has not yet backed the plan", "will not need a lawyer"."""
    tree = scene.tree
    if role == "want" and sign < 0 and tree.modal(i) and tree.lemma(i) in words("needing"):
        return True
    yet = any(tree.tokens[k].lower == "yet" for k in tree.children(i, "advmod"))
    return yet and role in ("want", "attitude") and tree.negated(i)


def wanted(scene: Scene, i: int, use: frames.Use, sign: int) -> Iterator[Opinion]:
    """Something is wanted to be, or to happen."""
    tree = scene.tree
    if _idle(scene, i, use):
        return
    wish = Wish(sign * use.frame.sign, opinions.FELT, use.words)
    thing = _needed(scene, i)
    thing = _worthy(scene, i, use) if thing is None else thing
    if thing is not None:
        yield from wishes.felt(scene, thing, wish)
        return
    if any(tree.tokens[k].pos == "PRON" for k in use.complements) and not scene.own(i):
        return
    clauses = [k for k in tree.children(i, "xcomp", "ccomp", "advcl") if k > i and tree.case(k) not in _ASIDE]
    if len(clauses) > 1 and tree.tokens[clauses[1]].tag == "VBN" and tree.tokens[clauses[0]].tag == "VBG":
        wish, clauses = replace(wish, agent=clauses[0]), clauses[1:]
    if clauses and not use.frame.preposition:
        things = [k for k in use.complements if tree.tokens[k].dep == "obj" and k < clauses[0]]
        if things and tree.passive(clauses[0]) and tree.child(clauses[0], *SUBJECTS) is None:
            # "wants the caterer, Hill & Son, to be replaced"
            wish = replace(wish, agent=things[0])
        yield from wishes.wanted(scene, clauses[0], wish)
    elif use.complements:
        yield from _complement(scene, i, use, wish, clauses)


def _complement(scene: Scene, i: int, use: frames.Use, wish: Wish, clauses: list[int]) -> Iterator[Opinion]:
    """What is wanted is a thing, or something done by or to it; not the people of whom it is wanted."""
    tree, target = scene.tree, use.complements[0]
    persons = _persons(scene, i, use)
    objects = [k for k in use.complements if not tree.is_clause(k) and k not in persons]
    told = (k for k in (*tree.children(target, "acl"), *clauses) if tree.case(k) == "to")
    # "an end to dumping" is nothing that an end should do
    below = next((k for k in told if tree.tokens[k].tag not in ("VBG", "NN")), None)
    if below is not None and (use.frame.preposition or tree.child(below, "aux:pass") is not None):
        yield from wishes.wanted(scene, below, replace(wish, agent=target))
    elif objects and _wanted_away(scene, i, objects[0]):
        yield from wishes.felt(scene, objects[0], replace(wish, sign=-wish.sign))
    elif objects:
        yield from _object(scene, objects[0], wish)
    elif target not in persons:
        yield from wishes.felt(scene, target, wish)


def _persons(scene: Scene, i: int, use: frames.Use) -> list[int]:
    """Those who are asked for something, or wanted; not "more nurses"."""
    tree = scene.tree
    if use.frame.preposition:
        return []
    told = judging.also(scene, i, "request") and asked(scene, i, use)
    persons = [k for k in use.complements if told or acts.is_person(scene, k)]
    return [k for k in persons if not any(tree.tokens[m].lower in ("more", "extra") for m in tree.children(k, "amod"))]


def _idle(scene: Scene, i: int, use: frames.Use) -> bool:
    """Whether nobody is for or against what is wanted: views, time, repairs, so many of a thing."""
    if any(_inquired(scene, k) or _consulted(scene, i, k) or _planned(scene, i, k) for k in use.complements):
        return True
    # "people want what they want"
    told = any(scene.tree.is_clause(k) and asks(scene, k) for k in use.complements)
    return told or rules.reckons(scene, i, use.complements) or _kept_up(scene, i, use) or _as_told(scene, i, use)


def _needed(scene: Scene, i: int) -> int | None:
    """What is said to be needed: "the rise is needed to bring inflation down"."""
    tree = scene.tree
    required = tree.child(i, "nsubj:pass") if tree.lemma(i) in words("needing") else None
    return required if required is not None and tree.tokens[required].pos in ("NOUN", "PROPN") else None


def _worthy(scene: Scene, i: int, use: frames.Use) -> int | None:
    """Who or what is said to deserve something good."""
    tree = scene.tree
    worthy = tree.child(i, "nsubj") if tree.lemma(i) in words("deserving") else None
    if worthy is None or not use.complements or scene.is_speaker(worthy):
        return None
    credited = any(tree.lemma(k) in words("deserved") for k in use.complements)
    return worthy if credited or tree.tokens[worthy].pos == "PRON" else None


def _kept_up(scene: Scene, i: int, use: frames.Use) -> bool:
    """Whether it is a thing that needs repair or rest, as things do."""
    return not scene.own(i) and any(scene.tree.lemma(k) in words("upkeep") for k in use.complements)


def _as_told(scene: Scene, i: int, use: frames.Use) -> bool:
    """Whether a need is a fact: so many of a thing, or what somebody needed then."""
    tree = scene.tree
    if tree.lemma(i) not in words("needing") or scene.own(i):
        return False
    needed = (k for k in (*use.complements, *tree.children(i, "nsubj:pass")) if tree.child(k, "nummod") is not None)
    counted = (k for k in needed if not any(tree.tokens[c].lower in words("further") for c in tree.children(k, "amod")))
    return next(counted, None) is not None or (scene.unshifted() and tree.past(i))


def _wanted_away(scene: Scene, i: int, thing: int) -> bool:
    """Whether a thing is wanted elsewhere: "want the owners out", "wants adverts off our screens"."""
    tree = scene.tree
    if tree.lemma(i) not in words("wishing"):
        return False
    places = (*tree.tokens[i].children, *tree.tokens[thing].children)
    after = [k for k in places if k > thing]
    return any(tree.tokens[k].lower in words("away") or tree.case(k) in words("away") for k in after)


def _inquired(scene: Scene, i: int) -> bool:
    """Whether a thing would only tell more: "further studies are needed" is for and against nothing."""
    more = any(scene.tree.tokens[k].lower in words("further") for k in scene.tree.children(i, "amod"))
    return more and scene.tree.lemma(i) in words("telling") | words("examining")


def _planned(scene: Scene, i: int, k: int) -> bool:
    """Whether it is only hoped to be done in time: "it hoped to reopen the runway by noon"."""
    tree = scene.tree
    dated = any(case == "by" or tree.lemma(m) in words("when") for case, m in tree.obliques(k))
    return dated and tree.lemma(i) == "hope" and tree.case(k) == "to" and tree.lemma(k) in words("foretold")


def _consulted(scene: Scene, i: int, k: int) -> bool:
    """Whether views are asked for, or time is needed."""
    tree = scene.tree
    asked = tree.lemma(i) == "ask" and tree.lemma(k) in words("answer") | words("telling")
    return asked or (
        tree.lemma(i) in words("needing")
        and tree.tokens[k].pos == "NOUN"
        and tree.lemma(k) in words("when") | words("occasion") | words("span")
    )


def _object(scene: Scene, i: int, wish: Wish) -> Iterator[Opinion]:
    """A thing is wanted, or what should be done to it: "wants smoking banned"."""
    tree = scene.tree
    done = next((k for k in tree.children(i, "acl") if frames.is_participle(tree, k)), None)
    agent = tree.child(done, "obl:agent") if done is not None else None
    if done is None or (agent is not None and tree.lemma(agent) not in words("when")):
        yield from wishes.felt(scene, i, wish)
    else:
        yield from wishes.wanted(scene, done, replace(wish, agent=i))


def asked(scene: Scene, i: int, use: frames.Use) -> bool:
    """Whether somebody is asked to do something, the clause hanging on the verb or on who is asked."""
    tree = scene.tree
    below = any(tree.case(k) == "to" for at in use.complements for k in tree.children(at, "acl"))
    return below or any(tree.case(k) == "to" for k in tree.children(i, "xcomp", "ccomp", "advcl"))


def asks(scene: Scene, i: int) -> bool:
    """Whether a clause is a question."""
    tree = scene.tree
    if not tree.is_clause(i):
        return False
    first = tree.tokens[i].children[0] if tree.tokens[i].children else i
    return tree.questioned(i) or (first < i and tree.tokens[first].lower in words("question"))


def relative(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """What should be done to a thing that the clause names: "there is a deal that they should accept"."""
    tree = scene.tree
    for k in tree.children(i, "nsubj", "obj"):
        # "a deal on the table that they should accept": the clause is easily hung on the nearer noun
        places = (m for m in tree.children(k, "nmod") if tree.case(m) in ("on", "in", "at", "before"))
        for clause in (c for noun in (k, *places) for c in tree.children(noun, "acl:relcl")):
            done = tree.child(clause, "obj")
            if tree.obliged(clause) and (done is None or tree.tokens[done].lower in ("that", "which")):
                uses_ = (use for use in frames.read(tree, clause) if use.frame.role in ("attitude", "act"))
                flip = -sign if tree.negated(clause) else sign
                yield from (Opinion(k, flip * use.frame.sign, opinions.OBLIGED, use.words) for use in uses_)
