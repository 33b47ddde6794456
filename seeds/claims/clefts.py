"""Positions told by a relative clause of a predicate: "what we need is a crossing", "a deal we can live with"."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.claims import attitudes, opinions, wishes
from seeds.claims.attitudes import Frame
from seeds.claims.opinions import Opinion, Scene
from seeds.claims.syntax import SUBJECTS, words
from seeds.claims.wish import Wish

_FREE = frozenset(("what", "all"))
_BARE = frozenset(("one", "something", "anything", "nothing", "thing", "what"))
_OPEN = frozenset(("could", "might", "may"))


def read(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """What is wanted or refused in a clause that stands for the subject, or for the predicate, of a copula."""
    tree = scene.tree
    copula, subject = tree.child(i, "cop"), tree.child(i, *SUBJECTS)
    if copula is None or subject is None:
        return
    if (tree.tokens[subject].lower in _FREE or tree.lemma(subject) == "thing") and subject < copula:
        worth, verb = _worth(scene, subject)
        last = any(tree.tokens[k].lower == "last" for k in tree.children(subject, "amod"))
        if not worth and tree.tokens[copula - 1].lemma in words("needing"):
            # "what this street needs is", where "needs" is taken for a noun
            worth, verb = 1, copula - 1
        told = wishes.wanted if tree.is_clause(i) and tree.tokens[i].pos == "VERB" else wishes.felt
        if worth and verb < copula:
            # "the last thing we need is another runway"
            turned = -_turn(scene, i) if last else _turn(scene, i)
            yield from told(scene, i, Wish(sign * worth * turned, opinions.FELT, (verb,)))
        return
    worth, verb = _worth(scene, i)
    if worth:
        bare = tree.tokens[i].lower in _BARE or tree.lemma(i) in words("hollow")
        about = subject if bare or tree.tokens[subject].pos in ("NOUN", "PROPN") else i
        yield from wishes.felt(scene, about, Wish(sign * worth * _turn(scene, i), opinions.JUDGED, (verb,)))


def _worth(scene: Scene, i: int) -> tuple[int, int]:
    """How the relative clause of a word judges it, with its verb; 0 where it does not."""
    tree = scene.tree
    for k in tree.children(i, "acl:relcl"):
        subject = tree.child(k, "nsubj")
        whose = (
            subject is not None and subject not in scene.mention and k in scene.inside and not _its_own(scene, subject)
        )
        if not whose or tree.child(k, "xcomp", "ccomp") is not None or _has_object(scene, k):
            continue
        if not tree.negated(k) and not _OPEN.isdisjoint(tree.auxiliaries(k)):
            continue
        own = scene.is_speaker(subject) if subject is not None else False
        frame = next((f for f in attitudes.frames(tree.lemma(k)) if _fits(scene, k, f)), None)
        if frame is not None and (own or tree.lemma(k) in words("needing")):
            return frame.sign * _turn(scene, k), k
    return 0, i


def _its_own(scene: Scene, i: int) -> bool:
    """Whether a relative clause is about what its word does: "a candidate who appeals to the young"."""
    return scene.tree.tokens[i].lower in ("who", "which", "that")


def _has_object(scene: Scene, i: int) -> bool:
    """Whether a verb has an object besides the word that its clause is about."""
    tokens = scene.tree.tokens
    return any(tokens[k].pos in ("NOUN", "PROPN") or k > i for k in scene.tree.children(i, "obj"))


def _fits(scene: Scene, i: int, frame: Frame) -> bool:
    """Whether a use of a verb is an attitude and the words that it needs follow the verb."""
    tail = (*frame.particles, *((frame.preposition,) if frame.preposition else ()))
    after = tuple(token.lower for token in scene.tree.tokens[i + 1 : i + 1 + len(tail)])
    return frame.role in ("attitude", "want") and after == tail


def _turn(scene: Scene, i: int) -> int:
    return -1 if scene.tree.negated(i) else 1
