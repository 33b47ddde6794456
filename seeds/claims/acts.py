"""Acts that are wished for: what is asked of people, and what is done to things that are bad to have."""

from __future__ import annotations

from collections.abc import Sequence

from seeds.claims import attitudes, wordings
from seeds.claims.opinions import Scene
from seeds.claims.syntax import words


def undertakes(scene: Scene, i: int) -> bool:
    """Whether a verb only says that something is done: "take action", "take steps"."""
    tree = scene.tree
    return tree.lemma(i) == "take" and any(tree.lemma(k) in words("undertaken") for k in tree.children(i, "obj"))


def leave(scene: Scene, i: int, subject: int) -> bool:
    """Whether people are asked to leave or stop, which is then the issue rather than they."""
    return scene.tree.tokens[subject].tag == "NNS" and scene.tree.lemma(i) in words("departing")


def kept_away(scene: Scene, i: int, particles: Sequence[str], agent: int | None) -> int | None:
    """Who or what is wanted away from a place: "demand that cruise ships stay out of the lagoon"."""
    tree = scene.tree
    if tree.lemma(i) not in ("stay", "keep") or words("away").isdisjoint(particles) or tree.child(i, "obj") is not None:
        return None
    subject = tree.child(i, "nsubj")
    found = agent if subject is None else subject
    return None if found is None or scene.is_speaker(found) or tree.tokens[found].pos == "PRON" else found


def leave_home(scene: Scene, i: int, places: Sequence[int]) -> bool:
    """Whether people are to leave where they are: "urged residents to leave their homes"."""
    tree = scene.tree
    return tree.lemma(i) in words("vacating") and any(tree.lemma(k) in words("abode") for k in places)


def wait(scene: Scene, i: int, subject: int) -> bool:
    """Whether it is people who are to wait, rather than a thing that is to be put off."""
    if scene.tree.lemma(i) != "wait":
        return False
    lemma = scene.tree.lemma(subject)
    return lemma in wordings.peopled() or lemma in words("generic") or is_person(scene, subject)


def is_evil(scene: Scene, i: int) -> bool:
    """Whether a thing is bad to have, so that mending it is ending it."""
    lemma = scene.tree.lemma(i)
    return attitudes.judging("thing").get(lemma, 0) < 0 or attitudes.judging("noun").get(lemma, 0) < 0


def anybodys(scene: Scene, i: int) -> bool:
    """Whether a clause says what people in general do: "that anyone changes their diet"."""
    subject = scene.tree.child(i, "nsubj")
    if subject is None:
        return False
    lemma = scene.tree.lemma(subject)
    every = any(scene.tree.tokens[k].lower in ("every", "each", "all") for k in scene.tree.children(subject, "det"))
    return (
        every
        or (scene.tree.tokens[subject].lower in ("each", "every", "both") and subject not in scene.mention)
        or is_person(scene, subject)
        or lemma in wordings.humans()
        or scene.tree.tokens[subject].lower in words("generic")
    )


def is_person(scene: Scene, i: int) -> bool:
    """Whether a word stands for people, whom one asks and tells rather than wants."""
    token = scene.tree.tokens[i]
    return token.lower in words("self") or token.lemma in words("person")


def is_somebody(scene: Scene, i: int) -> bool:
    """Whether a subject is one person, by a pronoun or a noun."""
    return scene.tree.tokens[i].lower in ("he", "she") or scene.tree.lemma(i) in wordings.humans()


def wrongdoer(scene: Scene, i: int, agent: int | None) -> int | None:
    """Who is told to stop a thing that does harm: "told supermarkets to stop squeezing their suppliers"."""
    tree = scene.tree
    if agent is None or tree.lemma(i) not in ("stop", "cease", "quit") or tree.tokens[agent].pos == "PRON":
        return None
    deed = tree.child(i, "xcomp", "advcl", "ccomp")
    if deed is None or tree.tokens[deed].tag != "VBG":
        return None
    harms = any(f.role == "effect" and f.sign < 0 and not f.particles for f in attitudes.frames(tree.lemma(deed)))
    return agent if harms and tree.child(deed, "obj") is not None else None
