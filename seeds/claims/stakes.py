"""What is good or bad to have, to keep or to have more of: people, jobs, quiet; debts, waits, noise."""

from __future__ import annotations

from seeds.claims import acts, attitudes, judging, wordings
from seeds.claims.opinions import Scene
from seeds.claims.syntax import words

OURS = frozenset(("my", "our", "us", "me"))


def worth(scene: Scene, i: int) -> int:
    """Whether a thing is good (+1) or bad (-1) to have, by its own or its leading words or as people."""
    tree = scene.tree
    # "no longer rot", taken for a noun
    ended = any(tree.tokens[k].lower == "longer" and tree.negated(i) for k in tree.children(i, "amod"))
    return -_worth(scene, i) if ended else _worth(scene, i)


def _worth(scene: Scene, i: int) -> int:
    tree = scene.tree
    if tree.tokens[i].pos in ("PRON", "DET", "NUM"):
        part = next((k for case, k in tree.obliques(i) if case == "of"), None)
        return worth(scene, part) if part is not None else int(tree.tokens[i].lower in OURS)
    stake = named(scene, i)
    if not stake:
        return judging.thing(scene, i) or _led(scene, i)
    return -stake if any(tree.tokens[k].lower in words("fewer") for k in tree.children(i, "amod", "det")) else stake


def named(scene: Scene, i: int) -> int:
    """Whether a thing is good or bad to have by its name: "waiting time", "power bill", "the young"."""
    tree, stakes = scene.tree, attitudes.effects("stake")
    lemma = tree.lemma(i)
    # in "waiting lists have grown" the first word is easily taken for a clause
    whole = stakes.get(f"{tree.tokens[i - 1].lower} {lemma}", 0) if i else 0
    return whole or stakes.get(lemma, 0) or _priced(scene, i)


def _led(scene: Scene, i: int) -> int:
    """Whether a thing is good or bad by the state it is said to be in, or for being people: "sleepless nights"."""
    tree, states = scene.tree, attitudes.judging("making")
    signs = (states.get(tree.tokens[k].lower, 0) for k in tree.children(i, "amod"))
    return next((sign for sign in signs if sign), 0) or int(_people(scene, i))


def only_people(scene: Scene, i: int) -> bool:
    """Whether a thing is good to have for nothing but being people."""
    return not (named(scene, i) or judging.thing(scene, i)) and _people(scene, i)


def _people(scene: Scene, i: int) -> bool:
    """Whether a noun stands for people: "the young", "commuters"."""
    tree, token = scene.tree, scene.tree.tokens[i]
    if token.pos == "ADJ" or token.tag == "JJ":
        return any(tree.tokens[k].lower == "the" for k in tree.children(i, "det"))
    return acts.is_person(scene, i) or tree.lemma(i) in wordings.humans()


def _priced(scene: Scene, i: int) -> int:
    """Whether a thing is what people have to pay or to spend their time on."""
    return -int(scene.tree.lemma(i) in words("charged") | words("tedious"))
