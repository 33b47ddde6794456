"""What follows for its object from a wish or feeling: who wants a thing stopped is against it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from seeds.claims import acts, attitudes, contrasts, frames, nouns, patients, states, unlisted, wordings
from seeds.claims.opinions import AT_ISSUE, DEPTH, IMPLIED, LEAST, Opinion, Scene
from seeds.claims.syntax import SUBJECTS, Tree, words
from seeds.claims.wish import NAMED, Felt, Step, Wish

_KEEPING = frozenset(("of", "for", "on", "to", "toward", "towards"))


def felt(scene: Scene, i: int, wish: Wish) -> Iterator[Opinion]:
    """The opinions that a feeling about token ``i``, a noun or a clause, amounts to."""
    if wish.depth > DEPTH:
        return
    tree = scene.tree
    if tree.tokens[i].pos in ("DET", "PRON", "NUM", "ADJ"):
        i = next((k for preposition, k in tree.obliques(i) if preposition == "of"), i)
    i = nouns.paid_for(scene, i)
    answer = (tree.lemma(i) in words("yes")) - (tree.lemma(i) in words("no"))
    if answer and tree.tokens[i].pos == "NOUN":
        # "is campaigning for a no"
        yield Opinion(AT_ISSUE, wish.sign * answer, IMPLIED, wish.evidence)
        return
    noun = tree.tokens[i].pos in ("NOUN", "PROPN", "PRON") or tree.tokens[i].tag in ("NN", "NNS")
    if tree.is_clause(i) and not noun:
        # "worried about who will run the school" is not against running it
        yield from wanted(scene, i, wish) if not _who(tree, i) else ()
        return
    if tree.lemma(i) in attitudes.nouns("try"):
        places = (*tree.obliques(i), *tree.obliques(tree.tokens[i].head))
        sides = [(case, k) for case, k in places if case in ("against", "for") and k > i]
        if sides:
            # "to keep up the fight against the closure"
            yield from felt(scene, sides[0][1], wish.then(-1 if sides[0][0] == "against" else 1, i))
            return
    i = nouns.managed(scene, i)
    passed = list(_through(scene, i, wish))
    yield from passed
    if not passed and scene.tree.lemma(i) not in attitudes.nouns("attitude"):
        yield wish.towards(i)
        yield from contrasts.joined(tree, i, wish)


def _who(tree: Tree, i: int) -> bool:
    """Whether a clause asks who did a thing, or which did."""
    subject = tree.child(i, *SUBJECTS)
    return subject is not None and tree.tokens[subject].lower in ("who", "which") and tree.tokens[i].dep != "acl:relcl"


def _asked(scene: Scene, i: int, wish: Wish) -> Iterator[Opinion]:
    """What is felt about a thing, or about what it is asked to do: "calls for the mayor to resign"."""
    tree = scene.tree
    act = _act_asked(tree, i) if tree.case(i) == "for" else None
    able = tree.tokens[i].pos == "PROPN" or acts.is_person(scene, i) or tree.lemma(i) in wordings.peopled()
    if act is not None and (able or tree.passive(act)):
        yield from wanted(scene, act, replace(wish, agent=i))
    else:
        yield from felt(scene, i, wish)


def _act_asked(tree: Tree, i: int) -> int | None:
    """The act that follows a noun with "to", wherever the tree hangs it."""
    own = next((k for k in tree.children(i, "acl") if tree.case(k) == "to"), None)
    after = tree.tokens[i + 1 : i + 2]
    if own is None and after and after[0].lower == "to" and after[0].dep == "mark":
        return after[0].head
    return own


def _through(scene: Scene, i: int, wish: Wish) -> Iterator[Opinion]:
    """Pass through a noun that only frames what follows it: "an end to", "the idea of", "support for"."""
    tree, lemma = scene.tree, scene.tree.lemma(i)
    if nouns.counted(scene, i):
        return
    owner = tree.child(i, "nmod:poss")
    turn = attitudes.nouns("turn").get(lemma)
    attitude = attitudes.nouns("attitude").get(lemma)
    keep = attitudes.nouns("keep").get(lemma)
    sign = turn if turn is not None else attitude if attitude is not None else keep
    if sign is None and lemma in words("hollow") and owner is not None:
        yield from felt(scene, owner, wish)
    if sign is None:
        return
    if any(tree.case(k) == "that" for k in tree.children(i, "acl", "ccomp")) and attitude is None:
        return
    sign = -sign if tree.negated(i) else sign
    prepositions = nouns.NARROWING if attitude is not None and turn is None else _KEEPING
    about = list(nouns.complements(scene, i, prepositions, keep is None))
    if lemma in words("accusing") and about:
        # who rejects claims of fraud speaks for no fraud
        yield from (wish.towards(i),) if wish.sign < 0 else ()
        return
    if attitude is None and turn is None and any(attitudes.ends(tree.lemma(k)) for k in about):
        # who is against a plan to close a pool is against its closure first
        yield wish.towards(i)
        wish = wish.then(1, factor=NAMED)
    known = [o for k in about for o in _asked(scene, k, wish.then(sign, *((i,) if keep is None else ())))]
    yield from known
    if known and keep is not None and wish.score >= LEAST and all(opinion.score < LEAST for opinion in known):
        # an act that tells nothing: the decision itself is judged
        yield wish.then(sign).towards(i)
    if not about and owner is not None and attitude is not None and not scene.is_speaker(owner):
        yield from felt(scene, owner, wish)
    elif not about and owner is not None and lemma in words("leaving"):
        # "demanded the minister's resignation"; with "her" rather their own, where it is ruled out
        yield wish.towards(i)
        others = wish.sign > 0 if tree.tokens[owner].pos == "PRON" else not scene.is_speaker(owner)
        yield from felt(scene, owner, wish.then(sign, i, factor=NAMED)) if others else ()
    elif not about and owner is None and lemma in words("charge"):
        # "rejected that criticism" speaks for nothing
        yield from (wish.towards(i),) if wish.sign < 0 else ()
    elif not about and owner is None and attitude is not None and turn is None and not nouns.others(scene, i):
        # "welcomed the approval": of what, the article knows
        yield wish.then(sign).towards(i)


def wanted(scene: Scene, i: int, wish: Wish) -> Iterator[Opinion]:
    """The opinions that wanting (or not wanting) the clause headed by ``i`` to come true amounts to."""
    found = list(_wanted(scene, i, wish))
    yield from found
    if found and found[0].score >= LEAST:
        yield from _follow(scene, contrasts.instead(scene.tree, i, replace(wish, sign=found[0].sign)))
        other = contrasts.other(scene.tree, i)
        yield from wanted(scene, other, wish.then(-1, factor=NAMED)) if other is not None else ()


def _wanted(scene: Scene, i: int, wish: Wish) -> Iterator[Opinion]:
    if wish.depth > DEPTH:
        return
    tree = scene.tree
    token = tree.tokens[i]
    if tree.negated(i):
        wish = wish.then(-1)
    if token.pos not in ("VERB", "AUX") or (tree.child(i, "cop") is not None and token.tag != "VBG"):
        yield from _follow(scene, states.wished(scene, i, wish))
        return
    spent_on = contrasts.destination(tree, i)
    if spent_on is not None:
        yield from felt(scene, spent_on[0], wish.then(spent_on[1], i))
        return
    uses = frames.read(tree, i)
    moved = _moves(tree, i) and any(use.frame.role == "state" for use in uses)
    for role in (("state",) if moved else ()) + ("attitude", "want", "do", "act", "cause", "state", "effect"):
        for use in uses:
            if use.frame.role == role:
                found = list(_done(scene, i, use, wish))
                if found:
                    yield from found
                    return
    yield from _follow(scene, unlisted.wished(scene, i, wish))


def _moves(tree: Tree, i: int) -> bool:
    """Whether a clause tells what is to become of its subject: "should go", "should leave the race"."""
    left = tree.child(i, "obj")
    return tree.child(i, "nsubj") is not None and (left is None or tree.lemma(left) in words("post"))


def _done(scene: Scene, i: int, use: frames.Use, wish: Wish) -> Iterator[Opinion]:
    """What wanting an act amounts to, by the role of its verb."""
    tree, frame = scene.tree, use.frame
    if frame.role == "cause" and frame.sign > 0:
        return
    step = wish.then(frame.sign, *use.words)
    if frame.role == "do":
        refused = any(tree.tokens[k].lower in ("no", "against") and k > i for k in tree.tokens[i].children)
        yield (step.then(-1) if refused else step).towards(i)
    elif frame.role == "state":
        yield from _follow(scene, patients.moved(scene, i, use, step))
    elif acts.undertakes(scene, i):
        yield from _follow(scene, patients.undertaken(scene, i, wish))
    elif (kept := acts.kept_away(scene, i, frame.particles, wish.agent)) is not None:
        yield from felt(scene, kept, step)
    else:
        wrongdoer = acts.wrongdoer(scene, i, wish.agent)
        yield from (step.towards(wrongdoer),) if wrongdoer is not None else _done_to(scene, i, use, wish)


def _done_to(scene: Scene, i: int, use: frames.Use, wish: Wish) -> Iterator[Opinion]:
    """What somebody is to be let do, if that says anything; else what is to be done to a thing."""
    told = patients.told(scene, i, use, wish)
    found = [o for o in wanted(scene, told.token, told.wish) if o.score >= LEAST] if told else []
    yield from found or _follow(scene, patients.done_to(scene, i, use, wish))


def _follow(scene: Scene, steps: Iterable[Step]) -> Iterator[Opinion]:
    """The opinions that the steps of a wish lead to."""
    for step in steps:
        if isinstance(step, Opinion):
            yield step
        else:
            yield from (felt if isinstance(step, Felt) else wanted)(scene, step.token, step.wish)
