"""Feelings, wrongs and appeals with no word of what they are about: "she was appalled", "the village had been robbed".

They are for or against something that only the article can tell, and so positions on nothing in particular.
"""

from __future__ import annotations

from collections.abc import Iterator

from seeds.claims import opinions, wordings
from seeds.claims.opinions import Opinion, Scene
from seeds.claims.syntax import SUBJECTS, words

_ABOUT = ("obl", "obl:agent", "ccomp", "xcomp", "advcl", "obj", "csubj", "acl", "advcl:relcl")
_WILL = frozenset(("will", "would", "'ll", "’ll", "'d", "’d"))


def told(scene: Scene, i: int) -> Iterator[Opinion]:
    """The position on something untold that the predicate at ``i`` shows."""
    tree = scene.tree
    if i in scene.cue or tree.negated(i) or tree.questioned(i):
        return
    felt = _felt(scene, i)
    worth = _worth(scene, felt) if felt is not None else -int(_wronged(scene, i) or _appealing(scene, i))
    if worth:
        yield Opinion(opinions.UNTOLD, worth, opinions.FELT, (i,) if felt is None else (i, felt))


def _felt(scene: Scene, i: int) -> int | None:
    """The word that tells how the speaker is said to feel, where nothing follows it."""
    tree = scene.tree
    if not scene.own(i) or tree.child(i, *SUBJECTS) is None or tree.modal(i):
        return None
    felt = tree.child(i, "xcomp") if tree.lemma(i) in words("feeling_so") else i
    if felt is None or tree.tokens[felt].lower not in words("indignant") | words("elated"):
        return None
    plain = felt != i or tree.child(i, "cop", "aux:pass") is not None
    return felt if plain and not any(k > felt for k in tree.children(felt, *_ABOUT)) else None


def _worth(scene: Scene, i: int) -> int:
    return 1 if scene.tree.tokens[i].lower in words("elated") else -1


def _wronged(scene: Scene, i: int) -> bool:
    """Whether people or a place are said to have been wronged, nobody says by whom or what."""
    tree = scene.tree
    patient = tree.child(i, "nsubj:pass")
    if patient is None or tree.tokens[i].lower not in words("wronged") or tree.modal(i):
        return False
    if any(k > i for k in tree.children(i, *_ABOUT)):
        return False
    if tree.lemma(patient) in words("settlement") | words("collective"):
        return True
    # banks and tourists are robbed by thieves
    moral = tree.tokens[i].lower != "robbed"
    return moral and (tree.tokens[patient].lower in ("we", "they") or tree.lemma(patient) in wordings.peopled())


def _appealing(scene: Scene, i: int) -> bool:
    """Whether the speaker will contest something before a court: "would appeal", "will go to court"."""
    tree = scene.tree
    subject = tree.child(i, *SUBJECTS)
    if subject is None or not scene.own(i) or tree.auxiliaries(i).isdisjoint(_WILL) or tree.tokens[i].pos != "VERB":
        return False
    after = [k for k in tree.children(i, *_ABOUT) if k > i]
    if tree.lemma(i) == "appeal":
        return not after
    if tree.lemma(i) == "go":
        court = len(after) == 1 and tree.case(after[0]) == "to" and tree.lemma(after[0]) in words("bench")
        return court and tree.child(i, "obl:unmarked") is None
    things = tree.children(i, "obj")
    lodged = any(tree.lemma(k) == "appeal" for k in things) and tree.lemma(i) in words("lodging")
    return len(after) == 1 and bool(things) and (lodged or _legal(scene, i, things[0]))


def _legal(scene: Scene, i: int, k: int) -> bool:
    """Whether legal action is taken."""
    led = (scene.tree.tokens[m].lower for m in scene.tree.children(k, "amod"))
    return scene.tree.lemma(i) == "take" and scene.tree.lemma(k) in ("action", "step", "proceeding") and "legal" in led
