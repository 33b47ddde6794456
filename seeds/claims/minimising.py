"""Good or harm that is told as little: "would save less than four minutes", "adds no more than a pound"."""

from __future__ import annotations

from seeds.claims import attitudes
from seeds.claims.opinions import Scene
from seeds.claims.syntax import Tree, words

_REACH = 9
"""How many words after a verb the amount may stand that it brings."""

_LONGEST = 4
_NEAR = 4
_ENDING = frozenset(("PUNCT", "CCONJ", "SCONJ", "VERB"))
_NEARLY = frozenset(("about", "around", "roughly", "perhaps", "maybe", "some"))
_ASIDE = frozenset(("of", "in", "for", "to", "by", "at", "on", "per"))


def slight(scene: Scene, i: int) -> bool:
    """Whether what the verb at ``i`` brings is an amount that its words make small."""
    tree = scene.tree
    if tree.denied(i):
        return False
    for k in range(i + 1, min(i + 1 + _REACH, len(tree.tokens))):
        if k not in scene.inside or tree.tokens[k].pos in _ENDING:
            return False
        after = _lesser(tree, k)
        if after is not None:
            amount = _amount(tree, after)
            return amount is not None and _brought(tree, i, amount)
    return False


def cheap(scene: Scene, i: int) -> bool:
    """Whether a thing is said to cost little, not just so much: "would cost no more than a coffee a week"."""
    tree = scene.tree
    if tree.lemma(i) != "cost" or tree.denied(i) or tree.past(i):
        return False
    first = next((k for k in range(i + 1, min(i + _NEAR, len(tree.tokens))) if _lesser(tree, k) is not None), None)
    if first is None or tree.tokens[first].lower in words("fewer_than"):
        return False
    after = _lesser(tree, first) or first
    return _amount(tree, after) is not None or tree.tokens[after].lower in ("a", "an")


def confined(scene: Scene, i: int) -> bool:
    """Whether only some are told to get what a verb brings: "helps only the owners"."""
    tokens, thing = scene.tree.tokens, scene.tree.child(i, "obj")
    places = range(i + 1, thing) if thing is not None else ()
    return any(tokens[k].lower == "only" and tokens[k - 1].lower != "not" for k in places)


def _lesser(tree: Tree, k: int) -> int | None:
    """The word after those that make an amount small, where such words begin at a token."""
    if k and tree.tokens[k - 1].lower in ("no", "not"):
        # "no fewer than"
        return None
    forms = [token.lower for token in tree.tokens[k : k + _LONGEST]]
    found = (n for n in range(len(forms), 0, -1) if " ".join(forms[:n]) in words("minimising"))
    length = next(found, None)
    return None if length is None or k + length >= len(tree.tokens) else k + length


def _amount(tree: Tree, k: int) -> int | None:
    """The number, sum or part that follows at a token: "12 jobs", "about a tenth", "a handful"."""
    for token in tree.tokens[k : k + _NEAR]:
        if token.tag in ("CD", "$", "#") or token.lemma.lower() in words("fraction"):
            return token.i
        if token.pos not in ("DET", "ADJ") and token.lower not in _NEARLY:
            # "just over 12"
            return None
    return None


def _brought(tree: Tree, i: int, amount: int) -> bool:
    """Whether an amount is what a verb brings, rather than a place, a time or a measure of somebody it is done to."""
    at = amount
    for _ in range(_NEAR):
        token = tree.tokens[at]
        case = tree.case(at)
        if token.head == i:
            return case in ("", "by") and not _placed(tree, at)
        gain = case == "of" and tree.lemma(token.head) in words("amounting")
        whole = case == "" and token.dep in ("nummod", "compound", "advmod", "amod", "nmod", "det")
        if token.head == at or not (gain or whole):
            return False
        at = token.head
    return False


def _placed(tree: Tree, i: int) -> bool:
    """Whether a measure tells where or when something is: "only two miles from the village"."""
    after = tree.tokens[i + 1] if i + 1 < len(tree.tokens) else None
    return after is not None and after.pos in ("ADP", "ADV") and after.lower not in _ASIDE


def turned(scene: Scene, i: int, worth: int) -> int:
    """What a verb is worth that tells of little good or harm: the other way round; 0 where that is a fact."""
    if slight(scene, i):
        # "would raise just a fraction of the cost" is no harm made small
        return 0 if scene.tree.past(i) or (worth < 0 and _shared(scene, i)) else -worth
    return 0 if confined(scene, i) and not _bad(scene, i) else worth


def _shared(scene: Scene, i: int) -> bool:
    """Whether it is a part of something that a verb is told to bring."""
    return any(scene.tree.lemma(k) in words("fraction") for k in scene.tree.children(i, "obj"))


def _bad(scene: Scene, i: int) -> bool:
    """Whether it is what is bad that alone gets something: "would help only smugglers"."""
    thing = scene.tree.child(i, "obj")
    return thing is not None and attitudes.judging("thing").get(scene.tree.lemma(thing), 0) < 0
