"""What is urged without "should": commands, and what cannot go on, cannot wait or is not done."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.claims import acts, contrasts, frames, intents, judging, opinions, rules, stakes, wishes
from seeds.claims.opinions import Opinion, Scene
from seeds.claims.syntax import SUBJECTS, words
from seeds.claims.wish import Wish

_ABLE = frozenset(("can", "ca", "cannot"))
_DOES = frozenset(("do", "does"))
_WILL = frozenset(("will", "wo", "shall", "sha", "would"))
_WOULD = frozenset(("would", "'d", "’d"))
_MEANS = frozenset(("without", "by", "with", "until", "if", "unless", "before", "after"))


def urged(scene: Scene, i: int, sign: int) -> list[Opinion]:
    """The opinions of what the verb at ``i`` urges; empty where it urges nothing."""
    if commanded(scene, i):
        found = list(_ordered(scene, i, Wish(sign, opinions.OBLIGED, (i,))))
    elif scene.tree.denied(i) and not intents.conditional(scene, i):
        found = [*_endless(scene, i, sign), *_unbearable(scene, i, sign), *_undone(scene, i, sign)]
    else:
        found = list(_incumbent(scene, i, sign))
    return [opinion for opinion in found if opinion.score >= opinions.LEAST]


def commanded(scene: Scene, i: int) -> bool:
    """Whether words tell others to do a thing that one can be for or against: "bring back the trams"."""
    tree, token = scene.tree, scene.tree.tokens[i]
    if token.tag not in ("VB", "VBP") or i in scene.cue or tree.case(i) or tree.lemma(i) not in words("demanded"):
        return False
    fronted = bool(scene.cue) and min(scene.cue) > i
    if not (scene.direct or fronted) or rules.printed(scene) or not _begins(scene, i):
        return False
    if tree.child(i, *SUBJECTS, "aux", "aux:pass", "cop") is not None:
        return False
    # "sign this and you sign away your rights"
    return not any(tree.child(k, *SUBJECTS) is not None for k in tree.children(i, "conj") if k in scene.inside)


def _begins(scene: Scene, i: int) -> bool:
    before = scene.tree.tokens[i - 1] if i else None
    return before is None or before.pos == "PUNCT" or before.sentence != scene.tree.tokens[i].sentence


def _ordered(scene: Scene, i: int, wish: Wish) -> Iterator[Opinion]:
    """What a command is about: the thing it is to be done to, be given or be let do."""
    tree, lemma = scene.tree, scene.tree.lemma(i)
    thing = next(reversed(tree.children(i, "obj")), None)
    if lemma == "let":
        yield from _let(scene, i, thing, wish)
    elif lemma in ("leave", "keep") and not _kept(scene, i, thing):
        return
    elif lemma in words("granting") and thing is not None:
        yield from contrasts.both(scene, thing, wish.then(-1 if lemma == "spare" else 1))
    elif any(use.frame.role == "act" and use.complements for use in frames.read(tree, i)) or lemma in words(
        "destining"
    ):
        yield from wishes.wanted(scene, i, wish)


def _let(scene: Scene, i: int, thing: int | None, wish: Wish) -> Iterator[Opinion]:
    """Who is to be let do a thing, or the thing they are to have: "let the river run free", "let us vote on it"."""
    tree, below = scene.tree, scene.tree.child(i, "xcomp", "ccomp")
    if below is None or tree.lemma(below) in words("silent") - words("getting"):
        return
    if tree.tokens[below].pos == "ADJ" or tree.lemma(below) in words("minding"):
        # "let's be honest", "let's not forget what this is about"
        return
    had = tree.child(below, "obj") if tree.lemma(below) in words("getting") else None
    if had is not None:
        yield from wishes.felt(scene, had, wish.then(1))
    elif thing is None or tree.tokens[thing].pos == "PRON":
        yield from wishes.wanted(scene, below, wish.then(1))
    elif judging.issue(scene, thing):
        ends = any(use.frame.role == "state" and use.frame.sign < 0 for use in frames.read(tree, below))
        yield from wishes.felt(scene, thing, wish.then(-1 if ends else 1))


def _kept(scene: Scene, i: int, thing: int | None) -> bool:
    """Whether a thing is to be left alone or kept as it is: "leave the trees alone", "keep the pool open"."""
    if thing is None:
        return False
    tree = scene.tree
    after = {tree.tokens[k].lower for k in tree.children(i, "xcomp", "advmod", "compound:prt") if k > thing}
    return not after.isdisjoint(words("lasting") | words("unharmed"))


def _endless(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """What cannot go on, or cannot wait: "we cannot keep putting children in tents", "repairs cannot wait"."""
    tree, lemma = scene.tree, scene.tree.lemma(i)
    if lemma not in words("unending") or not _unable(scene, i):
        return
    wish = Wish(-sign, opinions.OBLIGED, (i,))
    subject = tree.child(i, "nsubj")
    about = subject is not None and not scene.own(i) and judging.issue(scene, subject)
    after = i + 2 if tree.tokens[i + 1].lower == "on" else i + 1
    places = (*tree.children(i, "xcomp", "advcl", "ccomp"), after)
    below = next((k for k in places if _gone_on_with(scene, lemma, k)), None)
    if below is not None:
        found = list(wishes.wanted(scene, below, wish.then(1)))
        yield wish.then(1).towards(below)
        yield from found
    elif subject is None or not about or lemma in ("keep", "carry"):
        return
    elif lemma != "wait" and (lemma != "go" or tree.tokens[i + 1].lower == "on"):
        yield from wishes.felt(scene, subject, wish)
    elif lemma == "wait" and not acts.wait(scene, i, subject):
        yield from wishes.felt(scene, subject, wish.then(-1))


def _gone_on_with(scene: Scene, lemma: str, k: int) -> bool:
    token = scene.tree.tokens[k]
    gerund = token.tag == "VBG" or (token.dep == "advcl" and token.lower.endswith("ing"))
    return gerund or (lemma == "continue" and token.tag == "VB" and scene.tree.case(k) == "to")


def _unbearable(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """What people say they cannot let be: "we cannot let the school close", "cannot abandon the farmers"."""
    tree, lemma = scene.tree, scene.tree.lemma(i)
    unwilling = not tree.auxiliaries(i).isdisjoint(_WILL)
    if not (_unable(scene, i) or unwilling) or not (scene.own(i) or _ours(scene, i)):
        return
    if lemma in ("let", "allow", "permit"):
        below = tree.child(i, "xcomp", "ccomp")
        taken = tree.child(below, "obj") if below is not None and tree.lemma(below) == "take" else None
        if taken is not None:
            yield from wishes.felt(scene, taken, Wish(sign, opinions.OBLIGED, (i,)))
        elif below is not None:
            agent = tree.child(i, "obj")
            yield from wishes.wanted(scene, below, Wish(-sign, opinions.OBLIGED, (i,), agent=agent))
    elif not unwilling and (lemma in words("unbearable") or tree.phrasal(i) in words("unbearable")):
        yield from wishes.wanted(scene, i, Wish(sign, opinions.OBLIGED, (i,)))


def _ours(scene: Scene, i: int) -> bool:
    """Whether a clause speaks for all: "the world cannot abandon them"."""
    subject = scene.tree.child(i, "nsubj")
    return subject is not None and scene.tree.lemma(subject) in words("collective")


def _unable(scene: Scene, i: int) -> bool:
    return any(scene.tree.tokens[k].lower in _ABLE for k in scene.tree.children(i, "aux"))


def _undone(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """What one does not or cannot do: "you do not close a library in a poor district"."""
    tree = scene.tree
    subject = tree.child(i, "nsubj")
    if subject is None or tree.tokens[subject].lower not in ("you", "one"):
        return
    done = tree.child(i, "obj")
    if done is None or tree.tokens[done].pos != "NOUN":
        return
    if _barred(scene, i, done):
        yield from wishes.felt(scene, done, Wish(sign, opinions.OBLIGED, (i,)))
        return
    if not tree.auxiliaries(i) & _DOES:
        return
    if any(use.frame.role == "act" and use.frame.sign < 0 for use in frames.read(tree, i)):
        yield from wishes.wanted(scene, i, Wish(sign, opinions.OBLIGED, (i,)))


def _barred(scene: Scene, i: int, done: int) -> bool:
    """Whether one cannot destroy or take away a thing: "you cannot cut a mural into pieces", not "cut costs"."""
    tree, worth = scene.tree, stakes.worth(scene, done)
    if not _unable(scene, i) or worth < 0 or tree.phrasal(i) not in words("unmaking"):
        return False
    cases = {case for case, _ in tree.obliques(i)}
    how = any(not tree.denied(i) or tree.tokens[k].lower not in words("negation") for k in tree.children(i, "advmod"))
    joined = any(tree.lemma(k) not in words("pretending") for k in tree.children(i, "conj"))
    if how or joined or cases & _MEANS:
        # "you cannot close an account online", "cannot cut taxes and raise spending", "cannot fell a tree by hand"
        return False
    return worth > 0 or "into" in cases or tree.lemma(i) != "cut"


def linked(scene: Scene, i: int, k: int) -> bool:
    """Whether two doings are only denied together: "you cannot close a street and call it progress"."""
    tree = scene.tree
    alone = tree.child(k, *SUBJECTS, "aux", "cop") is None and tree.tokens[k].tag == "VB"
    return alone and k > i and tree.denied(i) and _unable(scene, i)


def _incumbent(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """What it falls to somebody to do: "it falls to the league to stop the betting"."""
    tree = scene.tree
    if tree.lemma(i) not in words("incumbent") or tree.negated(i):
        return
    subject = tree.child(i, "nsubj", "expl")
    if subject is None or tree.tokens[subject].lower != "it":
        return
    for k in tree.children(i, "xcomp", "advcl", "csubj", "ccomp")[:1]:
        if tree.case(k) == "to":
            yield from wishes.wanted(scene, k, Wish(sign, opinions.OBLIGED, (i,)))


def preferred(scene: Scene, i: int) -> bool:
    """Whether the speaker would sooner or rather do a thing, or see it done."""
    helpers = scene.tree.auxiliaries(i)
    return contrasts.preferred(scene.tree, i) and not helpers.isdisjoint(_WOULD) and scene.own(i)


def unthinkable(scene: Scene, i: int) -> bool:
    """Whether nobody is said to do a thing: "nobody in their right mind would build there"."""
    tree = scene.tree
    subject = tree.child(i, "nsubj")
    if subject is None or tree.tokens[subject].lower not in words("nobody") or tree.lemma(i) == "have":
        return False
    compared = any(tree.tokens[k].tag in ("RBR", "JJR") for k in tree.children(i, "advmod", "obj"))
    if compared and "have" in tree.auxiliaries(i):
        # "nobody could have cared for them better"
        return False
    return any(tree.tokens[k].lower in ("would", "should", "could") for k in tree.children(i, "aux"))
