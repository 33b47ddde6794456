"""What is said to have no equal: "no judge has been as fair as Mrs Roe", "there is no finer cook than Bisi"."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.claims import attitudes, judging, opinions, wishes
from seeds.claims.opinions import Opinion, Scene
from seeds.claims.syntax import SUBJECTS, Tree, words
from seeds.claims.wish import Wish

_NONE = frozenset(("no", "none", "few", "neither", "nothing"))
_REACH = 14


def matchless(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """What the clause at ``i`` sets above or below all others."""
    yield from _named(scene, i, sign)
    yield from _unrivalled(scene, i, sign)
    yield from _nothing_but(scene, i, sign)


def _named(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    tree = scene.tree
    noun = _nobody(tree, i)
    if noun is None:
        return
    worth, at = _degree(tree, i, noun)
    if not worth:
        return
    wish = Wish(sign * worth, opinions.JUDGED, (at,))
    peer = _peer(tree, at)
    when = next(
        (k for case, k in tree.obliques(noun) if case in ("for", "to") and tree.lemma(noun) in words("fitting")), None
    )
    if peer is not None and judging.issue(scene, peer):
        yield from wishes.felt(scene, peer, wish)
    elif peer is None and when is not None:
        yield from wishes.felt(scene, when, wish)
    elif peer is None and tree.tokens[noun].dep == "obj":
        yield wish.towards(noun)


def _nobody(tree: Tree, i: int) -> int | None:
    """What a clause says there is none of, or that somebody has never had."""
    for k in tree.children(i, *SUBJECTS):
        if tree.tokens[k].lower in words("nobody") | _NONE or _led_by_no(tree, k):
            return k
    never = any(tree.tokens[k].lower == "never" for k in tree.children(i, "advmod"))
    return tree.child(i, "obj") if never and "have" in {tree.tokens[k].lemma for k in tree.children(i, "aux")} else None


def _led_by_no(tree: Tree, k: int) -> bool:
    return any(tree.tokens[c].lower in _NONE for c in tree.children(k, "det", "amod"))


def _degree(tree: Tree, i: int, noun: int) -> tuple[int, int]:
    """The judgement that is raised above or set level with all others, and its place."""
    places = (i, *tree.children(i, "advmod", "obj", "xcomp"), *tree.children(noun, "amod"))
    for k in places:
        token = tree.tokens[k]
        with_ = {tree.tokens[c].lower for c in tree.children(k, "advmod")}
        if token.lower == "other" and tree.lemma(noun) in words("recourse"):
            return 1, k
        compared = token.tag in ("JJR", "RBR") or bool(with_ & {"as", "more", "so", "less"})
        worth = _worth(token.lower, token.lemma.lower()) if compared else 0
        if worth:
            return (-worth if "less" in with_ else worth), k
    return 0, i


def _worth(word: str, lemma: str) -> int:
    known = attitudes.judging("adjective")
    if word in ("better", "more"):
        return int(word == "better")
    if word in ("worse", "less"):
        return -int(word == "worse")
    return known.get(word) or known.get(lemma, 0)


def _peer(tree: Tree, at: int) -> int | None:
    """What stands after "than" or the second "as"."""
    end = min(at + 1 + _REACH, len(tree.tokens))
    for token in tree.tokens[at + 1 : end]:
        if token.sentence != tree.tokens[at].sentence:
            return None
        noun = tree.tokens[token.head]
        if token.lower in ("than", "as") and token.dep in ("case", "mark") and noun.i > token.i:
            return noun.i if noun.pos in ("NOUN", "PROPN", "PRON") else tree.child(noun.i, "nsubj")
    return None


def _unrivalled(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """Who did what nothing else did: "the drug did what nothing else has done"."""
    tree = scene.tree
    subject = tree.child(i, "nsubj")
    if tree.lemma(i) not in words("accomplishing") or subject is None or not judging.issue(scene, subject):
        return
    for k in tree.children(i, "obj", "ccomp"):
        what = {tree.tokens[k].lower, *(tree.tokens[c].lower for c in tree.children(k, "det", "obj"))}
        below = (k, *tree.children(k, "acl:relcl"))
        if "what" in what and any(_denied(tree, c) for c in below):
            yield from wishes.felt(scene, subject, Wish(sign, opinions.EFFECT, (i, k)))


def _denied(tree: Tree, k: int) -> bool:
    lacking = (
        tree.tokens[c].lower in words("nobody") | _NONE or _led_by_no(tree, c) for c in tree.children(k, *SUBJECTS)
    )
    return tree.denied(k) or any(lacking)


def _nothing_but(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """Whom there was nothing but good or trouble from: "had nothing but kindness from the neighbours"."""
    tree = scene.tree
    given = next((k for k in tree.children(i, "obj") if tree.tokens[k].lower == "nothing"), None)
    but = (
        next((k for case, k in tree.obliques(given) if case in ("but", "except")), None) if given is not None else None
    )
    if but is None or tree.lemma(i) not in words("getting") | words("possessing"):
        return
    worth = _good(tree.lemma(but))
    places = (*tree.obliques(but), *tree.obliques(i))
    giver = next((k for case, k in places if case in ("from", "of", "for") and k > but), None)
    if worth and giver is not None:
        yield from wishes.felt(scene, giver, Wish(sign * worth, opinions.JUDGED, (but,)))


def _good(lemma: str) -> int:
    found = attitudes.judging("noun").get(lemma) or attitudes.judging("thing").get(lemma)
    return found or attitudes.nouns("attitude").get(lemma, 0)
