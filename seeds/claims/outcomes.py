"""What things do to others or have to show: what makes things better, has flaws, leaves no choice, is feared."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.claims import acts, attitudes, judging, opinions, wishes, wordings
from seeds.claims.opinions import Opinion, Scene
from seeds.claims.syntax import words
from seeds.claims.wish import Wish


def made(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """What makes things better or worse: "made the game fairer"; who has our support."""
    tree = scene.tree
    subject = tree.child(i, "nsubj", "csubj")
    if subject is None or i in scene.cue or not judging.issue(scene, subject):
        return
    if tree.lemma(i) in ("make", "render", "leave", "keep", "turn"):
        below = (c for k in tree.children(i, "obj") for c in tree.children(k, "xcomp", "amod") if c > k)
        for k in (*tree.children(i, "xcomp", "ccomp"), *below, *_compared(scene, i)):
            word = tree.tokens[k].lower
            felt = attitudes.feelings().get(word, (0, ()))[0]
            worth = judging.judged(scene, k) or attitudes.judging("making").get(word, 0) or felt
            if worth and any(tree.tokens[m].lower == "less" for m in tree.children(k, "advmod")):
                worth = -abs(worth) if judging.judged(scene, k) else -worth
            if worth:
                yield from wishes.felt(scene, subject, Wish(sign * worth, opinions.EFFECT, (i, k)))
                return
    yield from _given(scene, i, subject, sign)


def _given(scene: Scene, i: int, subject: int, sign: int) -> Iterator[Opinion]:
    """What has an effect, sends a signal, or has our support."""
    tree = scene.tree
    if tree.lemma(i) in words("exerting"):
        for k in tree.children(i, "obj"):
            worth = judging.judged(scene, k) if tree.lemma(k) in words("impact") and not tree.past(i) else 0
            if worth:
                yield from wishes.felt(scene, subject, Wish(sign * worth, opinions.EFFECT, (i, k)))
    if tree.lemma(i) in ("send", "set", "give"):
        for k in tree.children(i, "obj"):
            if tree.lemma(k) in words("signal") and judging.judged(scene, k):
                yield from wishes.felt(scene, subject, Wish(sign * judging.judged(scene, k), opinions.JUDGED, (i, k)))
    if tree.lemma(i) in ("have", "enjoy", "deserve", "get"):
        for k in tree.children(i, "obj"):
            worth = attitudes.nouns("attitude").get(tree.lemma(k), 0)
            if worth and any(scene.is_speaker(c) for c in tree.children(k, "nmod:poss")):
                yield from wishes.felt(scene, subject, Wish(sign * worth, opinions.FELT, (i, k)))


def _compared(scene: Scene, i: int) -> Iterator[int]:
    """What a thing is made, where that is taken for an adverb: "makes the courts faster"."""
    if scene.tree.child(i, "obj") is not None:
        yield from (k for k in scene.tree.children(i, "advmod") if scene.tree.tokens[k].tag in ("RBR", "JJR"))


def feared(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """What a thing is feared to do, whatever that is: "fear the cuts will send students abroad"."""
    tree = scene.tree
    subject = tree.child(i, "nsubj")
    if not scene.alarmed or subject is None or tree.tokens[subject].pos != "NOUN" or tree.tokens[subject].tag == "CD":
        return
    person = acts.is_person(scene, subject) or tree.lemma(subject) in attitudes.judging("thing")
    if tree.modal(i) and not person and tree.child(i, "obj") is not None and judging.issue(scene, subject):
        yield Opinion(subject, -sign, opinions.FEARED, (i,))


def outweighed(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """What has more good or harm in it than the other: "the risks of the drug outweigh its benefits"."""
    subject = scene.tree.child(i, "nsubj")
    if scene.tree.lemma(i) in ("outweigh", "exceed") and subject is not None:
        yield from _heavier(scene, subject, Wish(sign, opinions.JUDGED, (subject, i)))


def greater(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """The same told by a comparison: "the risks of the drug are greater than its benefits"."""
    tree = scene.tree
    degree = (tree.tokens[i].lower in words("greater")) - (tree.tokens[i].lower in words("lesser"))
    subject = tree.child(i, "nsubj")
    # not "than in other countries"
    than = (k for case, k in tree.obliques(i) if case == "than" and len(tree.children(k, "case")) == 1)
    other = next(than, None)
    if degree and subject is not None and other is not None and _weight(scene, subject) * _weight(scene, other) < 0:
        turn = -degree if tree.negated(i) else degree
        yield from _heavier(scene, subject, Wish(sign * turn, opinions.JUDGED, (subject, i)))


def _weight(scene: Scene, i: int) -> int:
    """Whether a noun is for good or harm that comes of something."""
    kinds = (attitudes.nouns("peril"), attitudes.judging("thing"), attitudes.nouns("attitude"))
    lemma = scene.tree.lemma(i)
    return next((-1 if n == 0 else kind[lemma] for n, kind in enumerate(kinds) if lemma in kind), 0)


def _heavier(scene: Scene, subject: int, wish: Wish) -> Iterator[Opinion]:
    """What speaks for or against that of which there is more good or harm."""
    tree = scene.tree
    worth = _weight(scene, subject)
    about = next((k for case, k in tree.obliques(subject) if case in ("of", "from", "to")), None)
    if worth and about is not None:
        yield from wishes.felt(scene, about, wish.then(worth))
    elif worth and not tree.children(subject, "nmod:poss", "compound"):
        yield Opinion(opinions.AT_ISSUE, wish.sign * worth, opinions.IMPLIED, wish.evidence)


def forced(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """What leaves people no choice: "would force many of them to close", "forces families to choose"."""
    tree = scene.tree
    subject, forced_ = tree.child(i, "nsubj", "csubj"), tree.child(i, "obj")
    if tree.lemma(i) not in words("forcing") or i in scene.cue or subject is None or forced_ is None:
        return
    clause = next((k for k in tree.children(i, "xcomp", "advcl", "ccomp") if tree.case(k) == "to"), None)
    part = next((k for case, k in tree.obliques(forced_) if case == "of"), forced_)
    people = any(acts.is_person(scene, k) or judging.thing(scene, k) > 0 for k in (forced_, part))
    people = people or tree.tokens[part].lower in words("third")
    if clause is not None and people and not tree.past(i) and judging.issue(scene, subject):
        yield from wishes.felt(scene, subject, Wish(-sign, opinions.EFFECT, (i, forced_)))


def possessed(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """What has faults or virtues: "the plan has serious flaws", "the spray has no side effects"."""
    tree = scene.tree
    subject = tree.child(i, "nsubj")
    if tree.lemma(i) not in words("possessing") or subject is None or tree.tokens[subject].pos != "NOUN":
        return
    if acts.is_person(scene, subject) or tree.lemma(subject) in wordings.peopled() or not judging.issue(scene, subject):
        return
    for k in tree.children(i, "obj"):
        named = " ".join((*(tree.tokens[c].lower for c in tree.children(k, "compound")), tree.lemma(k)))
        worth = (named in words("virtue")) - (named in words("fault"))
        lacking = any(tree.tokens[c].lower in ("no", "few", "little") for c in tree.children(k, "det", "amod"))
        if worth:
            yield from wishes.felt(
                scene, subject, Wish(-sign * worth if lacking else sign * worth, opinions.EFFECT, (i, k))
            )
