"""What looks, proves or becomes good or bad, and what is plain about a thing: "the wait has become a scandal"."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.claims import acts, attitudes, judging, nouns, opinions, predicates, wishes
from seeds.claims.opinions import Opinion, Scene
from seeds.claims.syntax import words
from seeds.claims.wish import Wish

_OF = frozenset(("of", "with", "in"))


def seemed(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """Something looks, proves or has become good or bad, or turns into what is."""
    tree = scene.tree
    subject = tree.child(i, "nsubj", "csubj")
    if i in scene.cue or subject is None or _told(scene, i) or _senses(scene, i, subject):
        return
    for k in _seen_as(scene, i):
        worth = 0 if tree.tokens[k].lower in attitudes.feelings() else judging.judged(scene, k)
        if worth:
            turned = -1 if tree.negated(k) else 1
            yield from predicates.about(scene, k, subject, Wish(sign * worth * turned, opinions.JUDGED, (i, k)))
            return


def _seen_as(scene: Scene, i: int) -> Iterator[int]:
    """The predicates of a verb of seeming or becoming."""
    tree = scene.tree
    if tree.phrasal(i) in words("seeming"):
        plain = ("xcomp", "obj") if tree.lemma(i) in words("becoming") else ("xcomp",)
        yield from (k for k in tree.children(i, *plain) if tree.case(k) == "" and not _kept(scene, k))
        yield from (k for k in tree.children(i, "xcomp", "advcl") if k > i and _is_to_be(scene, k))
        yield from (k for case, k in tree.obliques(i) if case == "like" and k > i and tree.tokens[k].pos == "NOUN")
    if tree.lemma(i) in words("turned_into") and tree.child(i, "obj") is None:
        yield from (k for case, k in tree.obliques(i) if case == "into" and k > i)


def _is_to_be(scene: Scene, i: int) -> bool:
    return scene.tree.child(i, "cop") is not None and scene.tree.child(i, "nsubj") is None


def _kept(scene: Scene, i: int) -> bool:
    """Whether a state is only told or hoped for, or somebody's part in it: "stayed safe", "remained good friends"."""
    tree = scene.tree
    tied = tree.tokens[i].tag == "NNS" or tree.child(i, "nmod:poss") is not None
    people = tied and tree.lemma(i) not in attitudes.judging("noun")
    return people or tree.tokens[i].lower in words("secured") or tree.tokens[i].tag == "JJR"


def _told(scene: Scene, i: int) -> bool:
    """Whether it is only granted, "may sound dull", or a piece of history: "the mill became profitable in 1890"."""
    tree = scene.tree
    history = tree.tokens[i].tag == "VBD" and tree.lemma(i) in words("growing")
    return history or bool(tree.auxiliaries(i) & {"may", "might"})


def _senses(scene: Scene, i: int, subject: int) -> bool:
    """Whether it is somebody who feels so rather than a thing that is felt to be so."""
    token = scene.tree.tokens[subject]
    human = token.lower in words("self") or token.lower in ("he", "she") or token.pos == "PROPN"
    return scene.tree.lemma(i) == "feel" and (human or acts.anybodys(scene, i))


def marked(scene: Scene, i: int) -> Iterator[Opinion]:
    """What is plain about a thing: "the folly of selling the harbour is obvious"."""
    tree = scene.tree
    mark = tree.child(i, "nsubj", "nsubj:outer", "nsubj:pass")
    worth = 0 if mark is None else attitudes.nouns("mark").get(tree.lemma(mark), 0)
    if mark is None or not worth or i in scene.cue or tree.negated(i) or tree.negated(mark) or _doubted(scene, i):
        return
    if tree.child(i, "cop") is None and tree.lemma(i) not in words("plainly"):
        return
    about = next(iter(nouns.complements(scene, mark, _OF, loose=False)), None)
    about = next(iter(tree.children(mark, "acl")), None) if about is None else about
    if about is not None:
        yield from wishes.felt(scene, about, Wish(worth, opinions.JUDGED, (mark,)))


def _doubted(scene: Scene, i: int) -> bool:
    """Whether a quality is said to be small, doubtful or so many."""
    tree = scene.tree
    numbers = any(tree.tokens[k].tag in ("CD", "$") for k in (i, *tree.children(i, "nummod")))
    return numbers or tree.tokens[i].lower in words("doubted")
