"""What a speaker's assertion says for or against something: the way from a clause to its opinions."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.claims import (
    amounts,
    attitudes,
    clefts,
    comparing,
    conduct,
    consequences,
    disowning,
    effects,
    frames,
    intents,
    judging,
    lacking,
    nouns,
    opinions,
    outcomes,
    pledges,
    predicates,
    questions,
    refusals,
    resolve,
    rules,
    seeming,
    sides,
    subjunctives,
    threats,
    urging,
    uses,
    wanting,
    wishes,
)
from seeds.claims.opinions import DEPTH, Opinion, Scene
from seeds.claims.syntax import words
from seeds.claims.wish import Wish

_READERS = (
    outcomes.made, conduct.performed, outcomes.feared, conduct.conducted, outcomes.outweighed, outcomes.possessed,
    consequences.put, outcomes.forced, conduct.placed, amounts.mistimed, amounts.something, conduct.mistaken,
)  # fmt: skip
"""What reads a verb with a sign that counts its negation, beside the uses that the lists give it."""

_MISSED = 0.9
"""How surely who blames somebody for not having done a thing is for what was to be done."""


def said(scene: Scene, i: int, sign: int = 1, depth: int = 0) -> Iterator[Opinion]:
    """The opinions expressed by asserting (sign 1) or denying (sign -1) the clause headed by ``i``."""
    tree = scene.tree
    if depth > DEPTH or (tree.questioned(i) and sign > 0):
        return
    if i not in scene.cue and questions.is_question(scene, i):
        yield from questions.asked(scene, i)
        return
    yield from _predicate(scene, i, sign, depth)
    if sign > 0 and i not in scene.cue:
        yield from (*resolve.stood_by(scene, i), *consequences.linked(scene, i))
    yield from wanting.relative(scene, i, sign)
    for k in tree.children(i, "conj", "parataxis"):
        if k in scene.inside and (tree.is_clause(k) or tree.tokens[k].pos == "ADJ") and not urging.linked(scene, i, k):
            yield from said(scene, k, sign, depth + 1)


def _predicate(scene: Scene, i: int, sign: int, depth: int) -> Iterator[Opinion]:
    tree, token = scene.tree, scene.tree.tokens[i]
    matchless = [*comparing.matchless(scene, i, sign), *outcomes.greater(scene, i, sign)]
    if matchless:
        yield from matchless
        return
    if token.lower in attitudes.feelings() and (scene.own(i) or i in scene.cue):
        found = list(predicates.felt(scene, i, sign))
        if found:
            yield from found
            return
    whole = token.pos == "VERB" and tree.passive(i) and bool(judging.compound(scene, i) or judging.verdict(scene, i))
    if not whole and (token.pos in ("VERB", "AUX") or _mistagged(scene, i)) and tree.child(i, "cop") is None:
        yield from _verb(scene, i, sign, depth)
        yield from threats.conditioned(scene, i)
        yield from lacking.without(scene, i)
        yield from lacking.hindered(scene, i)
    elif token.lower == "against" and i in scene.cue and token.head > i:
        yield from wishes.felt(scene, token.head, Wish(-sign, opinions.FELT, (i,)))
    elif tree.obliged(i):
        yield from wishes.wanted(scene, i, Wish(sign, opinions.OBLIGED, _obligation(scene, i)))
    elif predicates.due(scene, i):
        yield from wishes.wanted(scene, predicates.due(scene, i) or i, Wish(sign, opinions.OBLIGED, (i,)))
    elif clefted := list(clefts.read(scene, i, sign)):
        yield from clefted
    else:
        judged = list(predicates.judged(scene, i, sign)) or list(seeming.marked(scene, i) if sign > 0 else ())
        missing = [k for k in lacking.missing(scene, i) if k > i] if any(one.sign < 0 for one in judged) else []
        if missing:  # "unworkable without a subsidy" speaks for the subsidy
            yield from (Opinion(k, 1, opinions.CAUSE, (i,)) for k in missing)
            return
        yield from judged
        if not judged or tree.child(i, "cop") is None:
            yield from predicates.held(scene, i, sign)
            yield from sides.taken(scene, i, sign)
            yield from sides.proposed(scene, i, sign)


def _obliged(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """What should be done, should not have to be done, or should have been done."""
    tree = scene.tree
    missed = conduct.omitted(scene, i, sign)
    forced = tree.child(i, "xcomp") if tree.lemma(i) == "have" and tree.negated(i) else None
    if missed is not None:
        yield missed
        later = wishes.wanted(scene, i, Wish(sign, opinions.OBLIGED * _MISSED, _obligation(scene, i)))
        yield from (opinion for opinion in later if opinion.target not in (missed.target, i))
    elif forced is not None and _bare(scene, i, forced):
        # "nobody should have to breathe smoke"
        yield from wishes.wanted(scene, forced, Wish(-sign, opinions.FELT, _obligation(scene, i), agent=i))
    elif not _expected(scene, i) and not rules.lays_down(scene, i):
        yield from wishes.wanted(scene, i, Wish(sign, opinions.OBLIGED, _obligation(scene, i)))


def _mistagged(scene: Scene, i: int) -> bool:
    """Whether a cue taken for a noun is a verb, for nothing follows that its noun would take."""
    token = scene.tree.tokens[i]
    if i not in scene.cue or token.pos != "NOUN" or token.lemma not in attitudes.verbs():
        return False
    if scene.tree.child(i, "obj") is not None:
        return True
    return not list(nouns.complements(scene, i)) and scene.tree.child(i, "ccomp", "xcomp", "advcl") is not None


def _verb(scene: Scene, i: int, sign: int, depth: int) -> Iterator[Opinion]:
    tree = scene.tree
    if tree.obliged(i) and i not in scene.cue:
        yield from _obliged(scene, i, sign)
        return
    if subjunctives.wished(scene, i):
        yield from wishes.wanted(scene, i, Wish(sign, opinions.OBLIGED, (i,)))
        return
    alone = _turned(scene, i, sign)
    if alone is not None:
        yield from alone
        return
    yield from refusals.refused(scene, i, sign)
    negation = -1 if tree.negated(i) and not judging.boundless(scene, i) else 1
    inner = tree.child(i, "xcomp", "ccomp")
    if inner is not None and _binds(scene, i, inner):
        if not (tree.lemma(i) == "need" and scene.unshifted() and tree.past(i)):
            # not "the pilot needed to dump fuel"
            yield from _bound(scene, i, inner, sign, negation)
        return
    yield from _continued(scene, i, sign * negation, depth)
    yield from _told(scene, i, sign * negation, depth)
    yield from intents.purposed(scene, i)
    yield from intents.withheld(scene, i, sign)
    yield from predicates.reacted(scene, i, sign * negation)
    yield from predicates.grounded(scene, i, sign * negation)
    if scene.own(i) and tree.lemma(i) in words("light"):
        for k in frames.complements(tree, i):
            yield from predicates.held(scene, k, sign * negation)
    if scene.own(i) and i not in scene.cue and tree.modal(i) and not _supposed(scene, i):
        yield from intents.willed(scene, i, sign)


def _turned(scene: Scene, i: int, sign: int) -> list[Opinion] | None:
    """What a verb says by a turn that leaves nothing else to read in it, null where there is none."""
    missed = list(consequences.taken(scene, i)) or urging.urged(scene, i, sign)
    if missed:
        return missed
    if urging.unthinkable(scene, i) or urging.preferred(scene, i):
        return list(wishes.wanted(scene, i, Wish(sign, opinions.WILL, (i,))))
    return (list(lacking.without(scene, i)) if scene.tree.lemma(i) == "have" else []) or None


def _binds(scene: Scene, i: int, inner: int) -> bool:
    """Whether a verb says that there is something to do: "has to be rebuilt", "is going to build"."""
    tree = scene.tree
    binding = tree.lemma(i) in ("have", "need", "go", "ought") or tree.tokens[i].lower == "got"
    return binding and _bare(scene, i, inner) and tree.child(i, "aux:pass") is None


def _told(scene: Scene, i: int, sign: int, depth: int) -> Iterator[Opinion]:
    """What a verb says of the things it is told of; ``sign`` already counts its negation."""
    for read in (predicates.remained, seeming.seemed):
        yield from read(scene, i, sign)
    yield from seeming.marked(scene, i)
    for use in frames.read(scene.tree, i) if not disowning.disowned(scene, i) else ():
        yield from _used(scene, i, use, sign, depth)
    for read in _READERS:
        yield from read(scene, i, sign)
    yield from _unproven(scene, i, sign, depth)
    yield from amounts.excess(scene, i, sign)


def _supposed(scene: Scene, i: int) -> bool:
    """Whether an act hangs on a condition other than winning office."""
    return intents.conditional(scene, i) and not pledges.elected(scene, i)


def _bound(scene: Scene, i: int, inner: int, sign: int, negation: int) -> Iterator[Opinion]:
    """What there is to do, or somebody is going to do: "has to be rebuilt", "need to act", "is going to build"."""
    tree = scene.tree
    if tree.lemma(i) == "go":
        yield from intents.willed(scene, inner, sign * negation) if scene.own(i) else ()
        return
    if negation < 0 or (tree.lemma(i) in ("have", "get") and intents.compelled(scene, i, inner)):
        return
    if not (rules.compelled(scene, i) or _guessed(scene, i, inner) or rules.lays_down(scene, inner)):
        done_to = tree.subject(i) if tree.passive(inner) and tree.lemma(inner) in words("demanded") else None
        yield from wishes.wanted(scene, inner, Wish(sign, opinions.OBLIGED, (i,), agent=done_to))


def _guessed(scene: Scene, i: int, inner: int) -> bool:
    """Whether "got to" tells what must be so rather than what there is to do: "that's got to hurt them"."""
    tree = scene.tree
    subject = tree.child(i, "nsubj")
    pointing = subject is not None and tree.tokens[subject].lower in ("that", "this", "it")
    return pointing and tree.tokens[i].lower == "got" and tree.child(inner, "obj") is not None


def _continued(scene: Scene, i: int, sign: int, depth: int) -> Iterator[Opinion]:
    """A view told by a second verb: "continued to believe that closure was right"."""
    if scene.tree.lemma(i) in words("continuing") and scene.own(i):
        for k in scene.tree.children(i, "xcomp"):
            yield from said(scene, k, sign, depth + 1) if judging.also(scene, k, "view") else ()


def _unproven(scene: Scene, i: int, sign: int, depth: int) -> Iterator[Opinion]:
    """What there is no evidence for is as good as denied: "no evidence that the drug works"."""
    tree = scene.tree
    for k in tree.children(i, "nsubj", "obj") if tree.lemma(i) in words("light") else ():
        lacking = any(tree.tokens[c].lower in ("no", "little", "enough") for c in tree.children(k, "det", "amod"))
        part = next((c for case, c in tree.obliques(k) if case == "of"), k)
        if words("evidence") & {tree.lemma(k), tree.lemma(part)} and (sign < 0 or lacking):
            for clause in (*tree.children(k, "acl", "ccomp", "acl:relcl"), *tree.children(part, "acl", "acl:relcl")):
                yield from said(scene, clause, -1, depth + 1)
                yield from _shown(scene, clause)


def _shown(scene: Scene, i: int) -> Iterator[Opinion]:
    """What is said to work, in whatever tense: "that the cull worked"."""
    subject = scene.tree.child(i, "nsubj")
    proves = any(use.frame.role == "prove" and use.frame.sign > 0 for use in frames.read(scene.tree, i))
    if proves and subject is not None and judging.issue(scene, subject):
        yield from wishes.felt(scene, subject, Wish(-1, opinions.EFFECT, (i,)))


def _used(scene: Scene, i: int, use: frames.Use, sign: int, depth: int) -> Iterator[Opinion]:
    """The opinions of one use of a verb; ``sign`` already counts its negation."""

    def inner(clause: int, towards: int) -> Iterator[Opinion]:
        return said(scene, clause, towards, depth + 1)

    role = use.frame.role
    passive = scene.tree.passive(i) and i not in scene.cue
    own = scene.own(i) and not passive
    if passive and role == "attitude" and scene.tree.denied(i) and scene.tree.modal(i):
        yield from uses.attitude(scene, i, use, sign, inner)
    if role in ("effect", "cause", "bring", "prove"):
        if i not in scene.cue and not (own and judging.also(scene, i, "attitude")):
            yield from effects.credited(scene, i, use, sign)
    elif wanting.open_still(scene, i, role, sign):
        return
    elif role == "want" and (own or (scene.tree.lemma(i) in words("needing") and not _ruled(scene, i))):
        yield from wanting.wanted(scene, i, use, sign)
    elif own and role in uses.OWN:
        yield from uses.OWN[role](scene, i, use, sign, inner)


def _ruled(scene: Scene, i: int) -> bool:
    """Whether a rule requires a thing, rather than somebody finding it needed: "masks would be required"."""
    return scene.tree.lemma(i) == "require" and scene.tree.passive(i)


def _expected(scene: Scene, i: int) -> bool:
    """Whether "should" foretells rather than demands: "the probe should reach orbit in May"."""
    helpers = [scene.tree.tokens[k].lower for k in scene.tree.children(i, "aux")]
    return "should" in helpers and intents.scheduled(scene, i)


def _bare(scene: Scene, i: int, inner: int) -> bool:
    """Whether "to" and a verb follow at once: "has to stay", not "has yet to stay"."""
    tree = scene.tree
    return tree.case(inner) == "to" and tree.child(i, "obj") is None and tree.child(inner, "mark") == i + 1


def _obligation(scene: Scene, i: int) -> tuple[int, ...]:
    tree = scene.tree
    return tuple(k for k in tree.children(i, "aux") if tree.tokens[k].lower in words("obligation"))
