"""Verbs of the speaker's own attitude, by role: what is liked, wanted, asked, promised, feared, held or called."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from seeds.claims import acts, contrasts, frames, intents, judging, opinions, rules, threats, wishes, wordings
from seeds.claims.opinions import Opinion, Scene
from seeds.claims.syntax import SUBJECTS, words
from seeds.claims.wish import Wish

Said = Callable[[int, int], Iterator[Opinion]]
"""Reads a clause (by its head) as asserted with a sign."""

_ASIDE = frozenset(
    (
        "if",
        "because",
        "as",
        "while",
        "when",
        "after",
        "before",
        "since",
        "unless",
        "although",
        "though",
        "by",
        "than",
        "until",
    )
)


def attitude(scene: Scene, i: int, use: frames.Use, sign: int, said: Said) -> Iterator[Opinion]:
    """Something is liked or disliked."""
    if intents.conditional(scene, i):
        return
    if scene.tree.lemma(i) == "challenge" and any(case == "to" for case, _ in scene.tree.obliques(i)):
        # who challenges somebody to a debate is not against them for that
        return
    clause = bool(use.complements) and scene.tree.is_clause(use.complements[0])
    if clause and not use.frame.preposition and judging.also(scene, i, "commit", "intend", "view"):
        return
    if not use.frame.preposition and judging.also(scene, i, "request") and _asked(scene, i, use):
        return
    if intents.unsaid(scene, i, use) or _numbered(scene, i, use):
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
        if _asks(scene, k):
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


def wanting(scene: Scene, i: int, use: frames.Use, sign: int) -> Iterator[Opinion]:
    """Something is wanted to be, or to happen."""
    tree = scene.tree
    if any(_inquired(scene, k) or _consulted(scene, i, k) or _planned(scene, i, k) for k in use.complements):
        return
    # "people want what they want"
    idle = any(tree.is_clause(k) and _asks(scene, k) for k in use.complements)
    if idle or rules.reckons(scene, i, use.complements) or _kept_up(scene, i, use) or _as_told(scene, i, use):
        return
    wish = Wish(sign * use.frame.sign, opinions.FELT, use.words)
    required = tree.child(i, "nsubj:pass") if tree.lemma(i) in words("needing") else None
    if required is not None and tree.tokens[required].pos in ("NOUN", "PROPN"):
        # "the rise is needed to bring inflation down"
        yield from wishes.felt(scene, required, wish)
        return
    worthy = tree.child(i, "nsubj") if tree.lemma(i) in words("deserving") else None
    credited = any(tree.lemma(k) in words("deserved") for k in use.complements)
    if (
        worthy is not None
        and (credited or tree.tokens[worthy].pos == "PRON")
        and use.complements
        and not scene.is_speaker(worthy)
    ):
        yield from wishes.felt(scene, worthy, wish)
        return
    if any(tree.tokens[k].pos == "PRON" for k in use.complements) and not scene.own(i):
        return
    asked = judging.also(scene, i, "request") and _asked(scene, i, use)
    persons = [k for k in use.complements if (asked or acts.is_person(scene, k)) and not use.frame.preposition]
    clauses = [k for k in tree.children(i, "xcomp", "ccomp", "advcl") if k > i and tree.case(k) not in _ASIDE]
    if len(clauses) > 1 and tree.tokens[clauses[1]].tag == "VBN" and tree.tokens[clauses[0]].tag == "VBG":
        wish, clauses = replace(wish, agent=clauses[0]), clauses[1:]
    more = [k for k in persons if any(tree.tokens[m].lower in ("more", "extra") for m in tree.children(k, "amod"))]
    persons = [k for k in persons if k not in more]
    objects = [k for k in use.complements if not tree.is_clause(k) and k not in persons]
    if clauses and not use.frame.preposition:
        yield from wishes.wanted(scene, clauses[0], wish)
    elif use.complements:
        target = use.complements[0]
        below = next((k for k in (*tree.children(target, "acl"), *clauses) if tree.case(k) == "to"), None)
        if below is not None and (use.frame.preposition or tree.child(below, "aux:pass") is not None):
            yield from wishes.wanted(scene, below, replace(wish, agent=target))
        elif objects and _wanted_away(scene, i, objects[0]):
            yield from wishes.felt(scene, objects[0], replace(wish, sign=-wish.sign))
        elif objects:
            yield from _object(scene, objects[0], wish)
        elif target not in persons:
            yield from wishes.felt(scene, target, wish)


def _kept_up(scene: Scene, i: int, use: frames.Use) -> bool:
    """Whether it is a thing that needs repair or rest, as things do."""
    return not scene.own(i) and any(scene.tree.lemma(k) in words("upkeep") for k in use.complements)


def _as_told(scene: Scene, i: int, use: frames.Use) -> bool:
    """Whether a need is a fact: so many of a thing, or what somebody needed then."""
    tree = scene.tree
    if tree.lemma(i) not in words("needing") or scene.own(i):
        return False
    needed = (k for k in (*use.complements, *tree.children(i, "nsubj:pass")) if tree.child(k, "nummod") is not None)
    counted = (k for k in needed if not any(tree.tokens[c].lower in words("further") for c in tree.children(k, "amod")))
    return next(counted, None) is not None or (scene.unshifted() and tree.past(i))


def _wanted_away(scene: Scene, i: int, thing: int) -> bool:
    """Whether a thing is wanted elsewhere: "want the owners out", "wants adverts off our screens"."""
    tree = scene.tree
    if tree.lemma(i) not in words("wishing"):
        return False
    places = (*tree.tokens[i].children, *tree.tokens[thing].children)
    after = [k for k in places if k > thing]
    return any(tree.tokens[k].lower in words("away") or tree.case(k) in words("away") for k in after)


def _inquired(scene: Scene, i: int) -> bool:
    """Whether a thing would only tell more: "further studies are needed" is for and against nothing."""
    more = any(scene.tree.tokens[k].lower in words("further") for k in scene.tree.children(i, "amod"))
    return more and scene.tree.lemma(i) in words("telling") | words("examining")


def _planned(scene: Scene, i: int, k: int) -> bool:
    """Whether it is only hoped to be done in time: "it hoped to reopen the runway by noon"."""
    tree = scene.tree
    dated = any(case == "by" or tree.lemma(m) in words("when") for case, m in tree.obliques(k))
    return dated and tree.lemma(i) == "hope" and tree.case(k) == "to" and tree.lemma(k) in words("foretold")


def _consulted(scene: Scene, i: int, k: int) -> bool:
    """Whether views are asked for, or time is needed."""
    tree = scene.tree
    asked = tree.lemma(i) == "ask" and tree.lemma(k) in words("answer") | words("telling")
    return asked or (
        tree.lemma(i) in words("needing")
        and tree.tokens[k].pos == "NOUN"
        and tree.lemma(k) in words("when") | words("occasion") | words("span")
    )


def _object(scene: Scene, i: int, wish: Wish) -> Iterator[Opinion]:
    """A thing is wanted, or what should be done to it: "wants smoking banned"."""
    tree = scene.tree
    done = next((k for k in tree.children(i, "acl") if frames.is_participle(tree, k)), None)
    agent = tree.child(done, "obl:agent") if done is not None else None
    if done is None or (agent is not None and tree.lemma(agent) not in words("when")):
        yield from wishes.felt(scene, i, wish)
    else:
        yield from wishes.wanted(scene, done, replace(wish, agent=i))


def _asked(scene: Scene, i: int, use: frames.Use) -> bool:
    """Whether somebody is asked to do something, the clause hanging on the verb or on who is asked."""
    tree = scene.tree
    below = any(tree.case(k) == "to" for at in use.complements for k in tree.children(at, "acl"))
    return below or any(tree.case(k) == "to" for k in tree.children(i, "xcomp", "ccomp", "advcl"))


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
        if tree.is_clause(k) and not _asks(scene, k) and tree.case(k) in ("to", "not"):
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


def _asks(scene: Scene, i: int) -> bool:
    """Whether a clause is a question."""
    tree = scene.tree
    if not tree.is_clause(i):
        return False
    first = tree.tokens[i].children[0] if tree.tokens[i].children else i
    return tree.questioned(i) or (first < i and tree.tokens[first].lower in words("question"))
