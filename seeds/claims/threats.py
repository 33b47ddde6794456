"""What speakers threaten or make their doing hang on: they will leave if, will not sign until, strike over a thing."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.claims import attitudes, frames, opinions, wishes
from seeds.claims.opinions import Opinion, Scene
from seeds.claims.syntax import words
from seeds.claims.wish import Wish

_WANTED = frozenset(("unless", "until"))
_UNWANTED = frozenset(("if", "should", "while"))
_OVER = frozenset(("over", "against", "at", "about"))


def conditioned(scene: Scene, i: int, threatened: bool = False) -> Iterator[Opinion]:
    """Who will leave if a thing is done is against it; who will leave unless it is done is for it."""
    tree = scene.tree
    leaves = threatened or _leaves(scene, i)
    own = scene.own(i) and tree.modal(i) and tree.lemma(i) not in words("silent")
    withheld = own and tree.denied(i) and tree.lemma(i) in words("withheld")
    if not (leaves or own):
        return
    above = tree.tokens[i].head
    shared = above in scene.cue or tree.tokens[i].dep == "conj"
    for k in (*tree.children(i, "advcl", "ccomp"), *(tree.children(above, "advcl") if shared else ())):
        case = tree.case(k)
        unless = case == "unless" and own
        if (case in _WANTED and (leaves or withheld)) or unless:
            yield from wishes.wanted(scene, k, Wish(1, opinions.CONDITION, (i,)))
        elif case in _UNWANTED and leaves:
            yield from wishes.wanted(scene, k, Wish(-1, opinions.CONDITION, (i,)))


def _leaves(scene: Scene, i: int) -> bool:
    """Whether a clause tells of breaking with somebody: "we will walk out", "we pack up and go"."""
    tree = scene.tree
    places = (*frames.complements(tree, i), *tree.children(i, "nsubj"))
    dealings = any(tree.lemma(k) in words("dealings") for k in places)
    breaks = _uses(scene, i, "leave") or (dealings and _uses(scene, i, "sever"))
    subject = tree.child(i, "nsubj")
    ours = subject is not None and tree.tokens[subject].lower in ("we", "i") and tree.tokens[i].tag == "VBP"
    return breaks and (tree.modal(i) or ours)


def _uses(scene: Scene, i: int, role: str) -> bool:
    return any(use.frame.role == role for use in frames.read(scene.tree, i)) or any(
        frame.role == role and not frame.particles for frame in attitudes.frames(scene.tree.lemma(i))
    )


def reprisal(scene: Scene, i: int) -> Iterator[Opinion]:
    """What a strike or lawsuit is threatened over: "threatened a walkout over the rota", "to sue the maker"."""
    tree = scene.tree
    for k in (*tree.children(i, "obj"), *tree.children(i, "xcomp")):
        wish = Wish(-1, opinions.WILL, (i, k))
        sued = tree.lemma(k) in words("suing")
        if not (sued or tree.lemma(k) in words("reprisal")):
            continue
        places = (*tree.obliques(k), *(tree.obliques(i) if tree.tokens[k].dep == "obj" else ()))
        over = next((c for case, c in places if c > k and case in _OVER), None)
        done = tree.child(k, "obj") if sued else None
        if done is not None:
            yield from wishes.felt(scene, done, wish)
        if over is not None:
            yield from wishes.felt(scene, over, wish.then(1, factor=0.95))
