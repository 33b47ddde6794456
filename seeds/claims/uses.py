"""Verbs of the speaker's own attitude, by role: what is liked, wanted, asked, promised, feared, held or called."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from seeds.claims import acts, contrasts, frames, intents, judging, opinions, threats, wanting, wishes, wordings
from seeds.claims.opinions import Opinion, Scene
from seeds.claims.syntax import SUBJECTS, words
from seeds.claims.wish import Wish

Said = Callable[[int, int], Iterator[Opinion]]
"""Reads a clause (by its head) as asserted with a sign."""


def attitude(scene: Scene, i: int, use: frames.Use, sign: int, said: Said) -> Iterator[Opinion]:
    """Something is liked or disliked."""
    wished = intents.wished_of(scene, i, use, sign)
    if wished is not None:
        yield from wished
        return
    if scene.tree.lemma(i) == "challenge" and any(case == "to" for case, _ in scene.tree.obliques(i)):
        # who challenges somebody to a debate is not against them for that
        return
    clause = bool(use.complements) and scene.tree.is_clause(use.complements[0])
    if clause and not use.frame.preposition and judging.also(scene, i, "commit", "intend", "view"):
        return
    if not use.frame.preposition and judging.also(scene, i, "request") and wanting.asked(scene, i, use):
        return
    if intents.conditional(scene, i) or intents.unsaid(scene, i, use) or _numbered(scene, i, use):
        return
    wish = Wish(sign * use.frame.sign, opinions.FELT + 0.05 * (i in scene.cue), use.words)
    culprit = next((k for case, k in scene.tree.obliques(i) if case == "on"), None)
    if scene.tree.lemma(i) == "blame" and culprit is not None:
        if scene.tree.lemma(culprit) in wordings.peopled() | wordings.acts() | wordings.containers():
            yield from wishes.felt(scene, culprit, wish)
        return
    for k in _about(scene, i, use):
        if use.frame.particles == ("out",) and scene.tree.lemma(k) in words("suspected"):
            # what investigators rule out did not happen
            continue
        if _message(scene, i, k):
            continue
        if wanting.asks(scene, k):
            yield from said(k, sign * use.frame.sign)
        else:
            yield from wishes.felt(scene, k, wish)
            over = contrasts.outdone(scene.tree, i, k)
            yield from wishes.felt(scene, over, wish.then(-1, factor=0.95)) if over is not None else ()


def _numbered(scene: Scene, i: int, use: frames.Use) -> bool:
    """Whether a body reports how many it has dealt with: "the federation has banned 17 players"."""
    tree = scene.tree
    counted = (c for k in use.complements for c in tree.children(k, "nummod") if tree.tokens[c].text[0].isdigit())
    done = tree.past(i) or not tree.auxiliaries(i).isdisjoint(("has", "have"))
    return i not in scene.cue and done and next(counted, None) is not None


def _message(scene: Scene, i: int, k: int) -> bool:
    """Whether a clause is what somebody says rather than what they like: "the permit lapses, he advised"."""
    tree = scene.tree
    told = tree.tokens[k].dep in ("ccomp", "parataxis") and tree.is_clause(k) and i in scene.cue
    finite = tree.tokens[k].tag in ("VBZ", "VBP", "VBD") or bool(tree.children(k, "aux", "cop"))
    return told and finite and (k < i or tree.lemma(i) in words("informing"))


def _about(scene: Scene, i: int, use: frames.Use) -> tuple[int, ...]:
    """What an attitude is about; of a cue, at least the noun that its content begins with."""
    tree = scene.tree
    told = tuple(k for k in use.complements if tree.tokens[k].pos != "ADJ" and k not in scene.mention)
    if told or i not in scene.cue:
        given = [k for k in told if tree.tokens[k].dep == "obj"]
        # "refused the country an exemption"
        return tuple(given[-1:]) if len(given) > 1 else told[:1]
    matter = scene.subject_matter()
    if matter is None or (use.frame.sign > 0 and _is_said(scene, i, matter)):
        return ()
    return (matter,)


def _is_said(scene: Scene, cue: int, i: int) -> bool:
    """Whether a noun stands in a clause that is said, and is no object: "the permit lapses, they advised"."""
    tree = scene.tree
    if i < cue and not tree.passive(cue):
        return True
    while tree.tokens[i].head in scene.inside and tree.tokens[i].head != i:
        i = tree.tokens[i].head
    return tree.tokens[i].pos in ("VERB", "AUX") and tree.child(i, *SUBJECTS) is not None


def _request(scene: Scene, i: int, use: frames.Use, sign: int, said: Said) -> Iterator[Opinion]:
    """Somebody is asked to do something: the clause is wanted, whatever it hangs on in the tree."""
    tree = scene.tree
    places = (i, *use.complements)
    clauses = [
        k
        for at in places
        for k in tree.children(at, "xcomp", "ccomp", "advcl", "acl")
        if tree.case(k) in ("to", "that", "not", "")
    ]
    asked = next((k for k in use.complements if not tree.is_clause(k)), None)
    thing = asked is not None and tree.tokens[asked].pos == "NOUN" and tree.lemma(asked) in words("hollow")
    for k in clauses[:1] if not thing else ():
        if tree.is_clause(k) and not wanting.asks(scene, k) and tree.case(k) in ("to", "not"):
            yield from wishes.wanted(scene, k, Wish(sign * use.frame.sign, opinions.FELT, use.words, agent=asked))


def _commit(scene: Scene, i: int, use: frames.Use, sign: int, said: Said) -> Iterator[Opinion]:
    sign *= use.frame.sign
    if use.frame.role == "commit":
        yield from _promised(scene, i, use, sign)
    over = list(threats.reprisal(scene, i)) if scene.tree.lemma(i) in words("threatening") and sign > 0 else []
    if over:
        yield from over
        return
    for k in (*use.complements, *scene.tree.children(i, "advcl")):
        if intents.scheduled(scene, k) and not intents.introduced(scene, k):
            continue
        if scene.tree.is_clause(k) and (scene.tree.case(k) == "to" or scene.tree.modal(k)):
            threat = scene.tree.lemma(i) == "threaten"
            if use.frame.role == "commit" and not threat:
                yield from wishes.wanted(scene, k, Wish(sign, opinions.WILL, use.words))
            elif not threat:
                yield from intents.willed(scene, k, sign)
            lasting = any(scene.tree.case(c) == "until" for c in scene.tree.children(k, "advcl"))
            conditions = list(threats.conditioned(scene, k, threatened=threat or lasting))
            violent = scene.tree.lemma(k) in words("violent")
            yield from conditions or (intents.willed(scene, k, sign) if threat and not violent else ())


def _promised(scene: Scene, i: int, use: frames.Use, sign: int) -> Iterator[Opinion]:
    """A thing is promised: "promised a second guard", not "promised an answer by Friday"."""
    tree = scene.tree
    told = words("examining") | words("telling") | words("answer") | words("when")
    plain = tree.lemma(i) in words("promising") and not use.frame.particles and tree.child(i, "iobj") is None
    for k in tree.children(i, "obj") if plain else ():
        if tree.tokens[k].pos == "NOUN" and k > i and tree.lemma(k) not in told and not acts.is_person(scene, k):
            yield from wishes.felt(scene, k, Wish(sign, opinions.WILL, use.words))


def _fear(scene: Scene, i: int, use: frames.Use, sign: int, said: Said) -> Iterator[Opinion]:
    for k in use.complements:
        if scene.tree.is_clause(k):
            yield from said(k, sign)


def _view(scene: Scene, i: int, use: frames.Use, sign: int, said: Said) -> Iterator[Opinion]:
    tree = scene.tree
    for k in (*use.complements, *tree.children(i, "parataxis")):
        if k not in scene.inside or k in scene.cue or (tree.questioned(k) and use.frame.sign > 0):
            continue
        if tree.tokens[k].dep != "obj" and (tree.is_clause(k) or tree.tokens[k].pos in ("ADJ", "NOUN")):
            if use.frame.sign < 0 and scene.own(k) and judging.also(scene, k, "attitude", "want", "request", "commit"):
                # who denies having pressed for a thing is not against it
                continue
            told = list(said(k, sign * use.frame.sign))
            yield from told or (_doubted(scene, k, use) if sign * use.frame.sign < 0 else ())


def _doubted(scene: Scene, i: int, use: frames.Use) -> Iterator[Opinion]:
    """What is questioned by a clause that judges nothing: "questioned whether the rankings tell us much"."""
    subject = scene.tree.child(i, "nsubj", "nsubj:pass")
    if scene.tree.questioned(i) and subject is not None and judging.issue(scene, subject):
        yield from wishes.felt(scene, subject, Wish(-1, opinions.CONDITION, use.words))


def _name(scene: Scene, i: int, use: frames.Use, sign: int, said: Said) -> Iterator[Opinion]:
    """Something is called something: the judgement is in what it is called."""
    tree = scene.tree
    thing = tree.child(i, "obj", "nsubj:pass")
    if i in scene.cue and thing is not None:
        found = list(_as(scene, i, thing, sign))
        if found:
            yield from found
            return
    names = [k for k in tree.children(i, "xcomp", "obl", "advcl", "ccomp", "obj", "iobj") if k != thing and k > i]
    for k in names:
        worth = judging.judged(scene, k) or judging.occasion(scene, k)
        if worth and tree.case(k) in ("as", "", "to"):
            subject = tree.child(k, "nsubj", "csubj")
            if subject is None and thing is None and tree.child(k, "cop") is None:
                # "called that a mistake", where "that" is taken for a conjunction
                subject = tree.child(i, "mark")
            about = subject if subject is not None else thing
            if about is not None:
                yield from wishes.felt(scene, about, Wish(sign * worth, opinions.FELT, (k,)))
                return


def _as(scene: Scene, i: int, thing: int, sign: int) -> Iterator[Opinion]:
    """What a cue names something "as", told by the order of words: "described the closure as a heavy blow"."""
    tree = scene.tree
    first, end = i + 1, min(i + 20, len(tree.tokens))
    at = next((k for k in range(first, end) if tree.tokens[k].lower == "as" and k > thing), None)
    head = tree.noun_from(at + 1) if at is not None else None
    worth = judging.judged(scene, head) if head is not None else 0
    if head is not None and worth:
        yield from wishes.felt(scene, thing, Wish(sign * worth, opinions.FELT, (head,)))


OWN = {
    "attitude": attitude, "request": _request, "commit": _commit, "intend": _commit,
    "fear": _fear, "view": _view, "name": _name,
}  # fmt: skip
"""What reads each role of a verb whose subject is the speaker."""
