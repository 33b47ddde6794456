"""What speakers will do themselves, to what end and on what condition."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.claims import acts, frames, judging, opinions, pledges, wishes
from seeds.claims.opinions import Opinion, Scene
from seeds.claims.syntax import SUBJECTS, words
from seeds.claims.wish import Wish


def willed(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """One's own future act: fighting, blocking or refusing is a position; doing something is not."""
    tree = scene.tree
    negated = tree.negated(i)
    shunned = list(_shunned(scene, i, sign))
    if shunned:
        yield from shunned
        return
    if sign > 0 and pledges.pledged(scene, i):
        yield from wishes.wanted(scene, i, Wish(sign, opinions.WILL, (i,)))
        return
    for use in frames.read(tree, i):
        if (use.frame.role == "act" and (tree.able(i) or judging.spoken_of(scene, i))) or unsaid(scene, i, use):
            continue
        if wished_of(scene, i, use) is not None:
            continue
        negative = (use.frame.sign < 0) != negated
        opposing = negative and (negated or tree.lemma(i) in words("opposing"))
        if use.frame.role == "attitude" or (use.frame.role == "act" and (negated or sign < 0 or opposing)):
            yield from wishes.wanted(scene, i, Wish(sign, opinions.WILL, use.words))
            return
        if use.frame.role in ("commit", "intend", "want"):
            inner = tree.child(i, "xcomp", "ccomp")
            if inner is not None:
                yield from willed(scene, inner, -sign if negated else sign)
                return


def _shunned(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """What speakers would not have themselves: "I would never use it", "would not give the drug to her children"."""
    tree = scene.tree
    hypothetical = not tree.auxiliaries(i).isdisjoint(("would", "'d", "’d"))
    if not hypothetical or tree.lemma(i) not in words("using") or not tree.negated(i) or conditional(scene, i):
        return
    below = tree.child(i, "xcomp", "ccomp") if tree.lemma(i) == "let" else None
    for k in tree.children(i if below is None else below, "obj"):
        if not acts.is_person(scene, k):
            yield Opinion(k, -sign, opinions.WILL, (i,))


def unsaid(scene: Scene, i: int, use: frames.Use) -> bool:
    """Whether people are only told to keep their praise or blame to themselves: "did not criticise his rival"."""
    said = words("blaming") if use.frame.sign < 0 else words("praising")
    told = " ".join((scene.tree.lemma(i), *use.frame.particles)) in said
    return told and scene.tree.negated(i) and not judging.boundless(scene, i)


def wished_of(scene: Scene, i: int, use: frames.Use, sign: int = 1) -> list[Opinion] | None:
    """What follows where somebody is only wished to do a thing, null elsewhere: "would like him to explain it"."""
    tree = scene.tree
    things = [k for k in use.complements if not tree.is_clause(k)]
    wishing = tree.lemma(i) in ("like", "love", "prefer") and tree.auxiliaries(i) & {"would", "'d", "’d"}
    below = (c for at in (i, *things) for c in tree.children(at, "xcomp", "advcl", "ccomp", "acl"))
    done = next((k for k in below if tree.case(k) == "to"), None)
    if not (wishing and things and use.frame.sign > 0) or done is None:
        return None
    return list(wishes.wanted(scene, done, Wish(sign, opinions.FELT, use.words, agent=things[0])))


def purposed(scene: Scene, i: int) -> Iterator[Opinion]:
    """What somebody acts in order to stop: "went to court to block the road"."""
    free = not judging.also(scene, i, "commit", "intend", "want", "request", "view")
    for k in scene.tree.children(i, "advcl", "xcomp") if i in scene.cue and free else ():
        below = (c for c in scene.tree.children(k, "xcomp", "advcl"))
        for clause in (k, *below):
            if scene.tree.case(clause) == "to":
                yield from willed(scene, clause, 1)


def withheld(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """What speakers say there will be none of, where it is theirs to give: "there will be no amnesty"."""
    tree = scene.tree
    if tree.lemma(i) != "be" or tree.child(i, "expl") is None or not tree.modal(i):
        return
    for k in tree.children(i, "nsubj"):
        refused = any(tree.tokens[c].lower == "no" for c in tree.children(k, "det"))
        if refused and tree.lemma(k) in words("refusable"):
            yield Opinion(k, -sign, opinions.WILL, (i, *tree.children(k, "det")))


def compelled(scene: Scene, i: int, inner: int) -> bool:
    """Whether "have to" tells of what people had no choice in, or foretells it, rather than demands it of a body:
    "her son had had to wait", "the firm would have to close two plants"."""
    tree = scene.tree
    subject = tree.child(i, "nsubj", "nsubj:pass")
    demanded = any(judging.also(scene, k, "want", "commit", "request") for k in scene.cue)
    bound = any(case == "to" for case, _ in tree.obliques(inner))
    going = tree.child(inner, "obj") is None and not bound and judging.also(scene, inner, "state")
    if subject is None or demanded or going:
        return False
    foretold = not tree.auxiliaries(i).isdisjoint(("will", "would", "may", "might", "'ll", "’ll"))
    told = "had" in tree.auxiliaries(i) or (tree.tokens[i].tag == "VBD" and scene.unshifted())
    person = acts.is_person(scene, subject) or tree.tokens[subject].pos == "NUM"
    return foretold or told or (tree.tokens[i].tag == "VBD" and person)


def scheduled(scene: Scene, i: int) -> bool:
    """Whether a clause tells when a thing will come about: "the road would reopen by the end of May"."""
    tree = scene.tree
    subject = tree.child(i, "nsubj", "nsubj:pass")
    if subject is None or tree.lemma(i) not in words("foretold") or not tree.modal(i):
        return False
    if tree.negated(i) or tree.tokens[subject].pos == "PRON" or acts.is_person(scene, subject):
        return False
    near = {tree.tokens[c].lemma.lower() for _, k in tree.obliques(i) for c in (k, *tree.tokens[k].children)}
    advised = {tree.tokens[k].lower for k in tree.children(i, "advmod")}
    return not (near | advised).isdisjoint(words("when"))


def introduced(scene: Scene, i: int) -> bool:
    """Whether the subject of a clause is named as new: "a day centre would open"."""
    subject = scene.tree.child(i, "nsubj", "nsubj:pass")
    return subject is not None and any(
        scene.tree.tokens[k].lower in ("a", "an") for k in scene.tree.children(subject, "det")
    )


def conditional(scene: Scene, i: int) -> bool:
    """Whether a clause holds only on a condition; "if necessary" is none."""
    tree = scene.tree
    clauses = (k for k in tree.children(i, "advcl") if tree.case(k) in ("if", "unless"))
    return any(tree.tokens[k].pos != "ADJ" or tree.child(k, "cop", *SUBJECTS) is not None for k in clauses)
