"""What a speaker's assertion says for or against its subject: praise and blame, benefit and harm, wishes, conditions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from seeds.claims import attitudes, frames, wishes
from seeds.claims.opinions import DEPTH, Opinion, Scene
from seeds.claims.syntax import words
from seeds.claims.wishes import Wish

_FELT, _JUDGED, _OBLIGED, _EFFECT, _CAUSE, _WILL, _CONDITION, _PROVED = 0.85, 0.8, 0.75, 0.65, 0.6, 0.6, 0.65, 0.65
_DENIED = 0.75
"""Denying a judgement is a weaker judgement than the opposite one."""

_THAT, _SURE = 0.85, 0.6
"""What is felt about a clause is felt less surely about its subject; below _SURE a clause tells little by itself."""

_ALWAYS_NEEDED = frozenset(("need", "require", "deserve", "warrant", "merit"))
_LOSING = frozenset(("prove", "state", "cause"))
_THINGS = frozenset(("it", "this", "that", "these", "those", "they"))
_ASIDE = frozenset(("if", "because", "as", "while", "when", "after", "before", "since", "unless", "although", "though", "by"))


def said(scene: Scene, i: int, sign: int = 1, depth: int = 0) -> Iterator[Opinion]:
    """The opinions expressed by asserting (sign 1) or denying (sign -1) the clause headed by ``i``."""
    tree = scene.tree
    if depth > DEPTH or (tree.questioned(i) and sign > 0):
        return
    yield from _predicate(scene, i, sign, depth)
    for k in tree.children(i, "conj", "parataxis"):
        if k in scene.inside and (tree.is_clause(k) or tree.tokens[k].pos == "ADJ"):
            yield from said(scene, k, sign, depth + 1)


def _predicate(scene: Scene, i: int, sign: int, depth: int) -> Iterator[Opinion]:
    tree, token = scene.tree, scene.tree.tokens[i]
    if token.lower in attitudes.feelings() and (scene.own(i) or i in scene.cue):
        found = list(_feeling(scene, i, sign))
        if found:
            yield from found
            return
    mistagged = i in scene.cue and token.pos == "NOUN" and token.lemma in attitudes.verbs() and tree.case(i) == ""
    if (token.pos in ("VERB", "AUX") or mistagged) and tree.child(i, "cop") is None:
        yield from _verb(scene, i, sign, depth)
        yield from _conditions(scene, i)
        yield from _without(scene, i)
    elif token.lower == "against" and i in scene.cue and token.head > i:
        yield from wishes.felt(scene, token.head, Wish(-sign, _FELT, (i,)))
    elif tree.obliged(i):
        yield from wishes.wanted(scene, i, Wish(sign, _OBLIGED, _obligation(scene, i)))
    else:
        yield from _copula(scene, i, sign)
        yield from _attitude_noun(scene, i, sign)


def _verb(scene: Scene, i: int, sign: int, depth: int) -> Iterator[Opinion]:
    tree = scene.tree
    lemma = tree.lemma(i)
    negation = -1 if tree.negated(i) else 1
    inner = tree.child(i, "xcomp", "ccomp")
    if tree.obliged(i) and i not in scene.cue:
        yield from wishes.wanted(scene, i, Wish(sign, _OBLIGED, _obligation(scene, i)))
        return
    if lemma in ("have", "need", "go") and inner is not None and _bare(scene, i, inner):
        if lemma != "go" and negation < 0:
            return
        if lemma != "go":
            yield from wishes.wanted(scene, inner, Wish(sign * negation, _OBLIGED, (i,)))
        elif scene.own(i):
            yield from _will(scene, inner, sign * negation)
        return
    for use in frames.read(tree, i):
        yield from _used(scene, i, use, sign * negation, depth)
    yield from _made(scene, i, sign * negation)
    yield from _purpose(scene, i)
    yield from _grounds(scene, i, sign * negation)
    if scene.own(i) and lemma in words("light"):
        for k in frames.complements(tree, i):
            yield from _attitude_noun(scene, k, sign * negation)
    if scene.own(i) and i not in scene.cue and tree.modal(i) and not _conditional(scene, i):
        yield from _will(scene, i, sign)


def _used(scene: Scene, i: int, use: frames.Use, sign: int, depth: int) -> Iterator[Opinion]:
    """The opinions of one use of a verb; ``sign`` already counts its negation."""
    role = use.frame.role
    passive = scene.tree.passive(i) and i not in scene.cue
    own = scene.own(i) and not passive
    if passive and role == "attitude" and scene.tree.denied(i) and scene.tree.modal(i):
        yield from _attitude(scene, i, use, sign, depth)
    if role in ("effect", "cause", "prove"):
        if i not in scene.cue:
            yield from _effects(scene, i, use, sign)
    elif role == "want" and (own or scene.tree.lemma(i) in _ALWAYS_NEEDED):
        yield from _wanting(scene, i, use, sign)
    elif own:
        yield from _OWN[role](scene, i, use, sign, depth) if role in _OWN else ()


def _bare(scene: Scene, i: int, inner: int) -> bool:
    """Whether "to" and a verb follow at once: "has to stay", not "has yet to stay"."""
    tree = scene.tree
    return tree.case(inner) == "to" and tree.child(i, "obj") is None and tree.child(inner, "mark") == i + 1


def _attitude(scene: Scene, i: int, use: frames.Use, sign: int, depth: int) -> Iterator[Opinion]:
    clause = bool(use.complements) and scene.tree.is_clause(use.complements[0])
    if clause and not use.frame.preposition and _also(scene, i, "commit", "intend", "view"):
        return
    if not use.frame.preposition and _also(scene, i, "request") and _asked(scene, i, use):
        return
    wish = Wish(sign * use.frame.sign, _FELT + 0.05 * (i in scene.cue), use.words)
    for k in use.complements[:1]:
        if _asks(scene, k):
            yield from said(scene, k, sign * use.frame.sign, depth + 1)
        else:
            yield from wishes.felt(scene, k, wish)


def _wanting(scene: Scene, i: int, use: frames.Use, sign: int) -> Iterator[Opinion]:
    tree = scene.tree
    wish = Wish(sign * use.frame.sign, _FELT, use.words)
    asked = _also(scene, i, "request") and _asked(scene, i, use)
    persons = [k for k in use.complements if (asked or wishes.is_person(scene, k)) and not use.frame.preposition]
    clauses = [k for k in tree.children(i, "xcomp", "ccomp", "advcl") if k > i and tree.case(k) not in _ASIDE]
    if len(clauses) > 1 and tree.tokens[clauses[1]].tag == "VBN" and tree.tokens[clauses[0]].tag == "VBG":
        wish, clauses = replace(wish, agent=clauses[0]), clauses[1:]
    objects = [k for k in use.complements if not tree.is_clause(k) and k not in persons]
    if clauses and not use.frame.preposition:
        yield from wishes.wanted(scene, clauses[0], wish)
    elif use.complements:
        target = use.complements[0]
        below = next((k for k in (*tree.children(target, "acl"), *clauses) if tree.case(k) == "to"), None)
        if below is not None and use.frame.preposition:
            yield from wishes.wanted(scene, below, replace(wish, agent=target))
        elif objects:
            yield from wishes.felt(scene, objects[0], wish)
        elif target not in persons:
            yield from wishes.felt(scene, target, wish)


def _asked(scene: Scene, i: int, use: frames.Use) -> bool:
    """Whether somebody is asked to do something, the clause hanging on the verb or on who is asked."""
    tree = scene.tree
    below = any(tree.case(k) == "to" for at in use.complements for k in tree.children(at, "acl"))
    return below or any(tree.case(k) == "to" for k in tree.children(i, "xcomp", "ccomp", "advcl"))


def _request(scene: Scene, i: int, use: frames.Use, sign: int, depth: int) -> Iterator[Opinion]:
    """Somebody is asked to do something: the clause is wanted, whatever it hangs on in the tree."""
    tree = scene.tree
    places = (i, *use.complements)
    clauses = [k for at in places for k in tree.children(at, "xcomp", "ccomp", "advcl", "acl") if tree.case(k) in ("to", "that", "not", "")]
    asked = next((k for k in use.complements if not tree.is_clause(k)), None)
    thing = asked is not None and tree.tokens[asked].pos == "NOUN" and tree.lemma(asked) in words("hollow")
    for k in clauses[:1] if not thing else ():
        if tree.is_clause(k) and not _asks(scene, k) and tree.case(k) in ("to", "not"):
            yield from wishes.wanted(scene, k, Wish(sign * use.frame.sign, _FELT, use.words, agent=asked))


def _commit(scene: Scene, i: int, use: frames.Use, sign: int, depth: int) -> Iterator[Opinion]:
    sign *= use.frame.sign
    for k in (*use.complements, *scene.tree.children(i, "advcl")):
        if scene.tree.is_clause(k) and (scene.tree.case(k) == "to" or scene.tree.modal(k)):
            threat = scene.tree.lemma(i) == "threaten"
            if use.frame.role == "commit" and not threat:
                yield from wishes.wanted(scene, k, Wish(sign, _WILL, use.words))
            elif not threat:
                yield from _will(scene, k, sign)
            yield from _conditions(scene, k, threatened=threat)


def _fear(scene: Scene, i: int, use: frames.Use, sign: int, depth: int) -> Iterator[Opinion]:
    for k in use.complements:
        if scene.tree.is_clause(k):
            yield from said(scene, k, sign, depth + 1)


def _view(scene: Scene, i: int, use: frames.Use, sign: int, depth: int) -> Iterator[Opinion]:
    for k in (*use.complements, *scene.tree.children(i, "parataxis")):
        if k not in scene.inside or (scene.tree.questioned(k) and use.frame.sign > 0):
            continue
        if scene.tree.is_clause(k) or scene.tree.tokens[k].pos in ("ADJ", "NOUN"):
            if scene.tree.tokens[k].dep != "obj" and k not in scene.cue:
                yield from said(scene, k, sign * use.frame.sign, depth + 1)


def _name(scene: Scene, i: int, use: frames.Use, sign: int, depth: int) -> Iterator[Opinion]:
    """Something is called something: the judgement is in what it is called."""
    tree = scene.tree
    thing = tree.child(i, "obj", "nsubj:pass")
    names = [k for k in tree.children(i, "xcomp", "obl", "advcl", "ccomp", "obj", "iobj") if k != thing and k > i]
    for k in names:
        worth = judged(scene, k)
        if worth and tree.case(k) in ("as", "", "to"):
            subject = tree.child(k, "nsubj", "csubj")
            about = subject if subject is not None else thing
            if about is not None:
                yield from wishes.felt(scene, about, Wish(sign * worth, _FELT, (k,)))
                return


_OWN = {
    "attitude": _attitude, "request": _request, "commit": _commit, "intend": _commit, "fear": _fear, "view": _view, "name": _name,
}  # fmt: skip


def _will(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """One's own future act: fighting, blocking or refusing is a position; doing something is not."""
    tree = scene.tree
    negated = tree.negated(i)
    for use in frames.read(tree, i):
        negative = (use.frame.sign < 0) != negated
        if use.frame.role in ("attitude", "act") and (negative or negated or use.frame.role == "attitude"):
            yield from wishes.wanted(scene, i, Wish(sign, _WILL, use.words))
            return
        if use.frame.role in ("commit", "intend", "want"):
            inner = tree.child(i, "xcomp", "ccomp")
            if inner is not None:
                yield from _will(scene, inner, -sign if negated else sign)
                return


def _made(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """What makes things better or worse: "made the game fairer"; who has our support."""
    tree = scene.tree
    subject = tree.child(i, "nsubj", "csubj")
    if subject is None or i in scene.cue or not _issue(scene, subject):
        return
    if tree.lemma(i) in ("make", "render", "leave", "keep", "turn"):
        for k in tree.children(i, "xcomp", "ccomp"):
            worth = judged(scene, k) if not tree.child(k, "mark") else 0
            if worth:
                yield from wishes.felt(scene, subject, Wish(sign * worth, _EFFECT, (i, k)))
                return
    if tree.lemma(i) in ("send", "set", "give"):
        for k in tree.children(i, "obj"):
            if tree.lemma(k) in words("signal") and judged(scene, k):
                yield from wishes.felt(scene, subject, Wish(sign * judged(scene, k), _JUDGED, (i, k)))
    if tree.lemma(i) in ("have", "enjoy", "deserve", "get"):
        for k in tree.children(i, "obj"):
            worth = attitudes.nouns("attitude").get(tree.lemma(k), 0)
            if worth and any(tree.tokens[c].lower in ("my", "our") for c in tree.tokens[k].children):
                yield from wishes.felt(scene, subject, Wish(sign * worth, _FELT, (i, k)))


def _purpose(scene: Scene, i: int) -> Iterator[Opinion]:
    """What somebody acts in order to stop: "went to court to block the road"."""
    free = not _also(scene, i, "commit", "intend", "want", "request", "view")
    for k in scene.tree.children(i, "advcl", "xcomp") if i in scene.cue and free else ():
        below = (c for c in scene.tree.children(k, "xcomp", "advcl"))
        for clause in (k, *below):
            if scene.tree.case(clause) == "to":
                yield from _will(scene, clause, 1)


def _effects(scene: Scene, i: int, use: frames.Use, sign: int) -> Iterator[Opinion]:
    """Benefit or harm credited to the subject, unless it is told of the past or of what nobody is for or against."""
    tree, role = scene.tree, use.frame.role
    subject = tree.child(i, "nsubj", "csubj")
    if subject is None or tree.passive(i):
        subject = tree.subject(i) if tree.tokens[i].dep in ("conj", "xcomp") and not tree.passive(i) else None
    if subject is None or not _issue(scene, subject):
        return
    worth = use.frame.sign
    score = {"effect": _EFFECT, "cause": _CAUSE, "prove": _PROVED}[role]
    patients = [k for k in use.complements if k != subject]
    if role == "cause":
        worth *= _thing(scene, patients[0]) if patients else 0
    elif role == "prove" and (patients or tree.past(i) or tree.tokens[i].tag == "VBG"):
        return
    elif role == "effect" and not patients:
        return
    if role == "cause" and use.frame.sign > 0 and tree.past(i):
        return
    factual = worth < 0 and tree.past(i) and not scene.alarmed and _also(scene, i, "factual")
    if worth and not factual:
        yield from wishes.felt(scene, subject, Wish(sign * worth, score, (i, *patients[:1])))


def _also(scene: Scene, i: int, *roles: str) -> bool:
    """Whether a verb has a use in any of the roles."""
    return any(frame.role in roles for frame in attitudes.frames(scene.tree.lemma(i)))


def _issue(scene: Scene, i: int) -> bool:
    """Whether somebody could be for or against a subject: not events of nature, sums, times, nor the speaker."""
    token = scene.tree.tokens[i]
    lemma = token.lemma.lower()
    if token.lower in words("self") or lemma in attitudes.nouns("event") or lemma in attitudes.nouns("vague"):
        return False
    if i in scene.mention:
        return False
    return token.pos in ("NOUN", "PROPN", "PRON", "VERB", "DET")


def _thing(scene: Scene, i: int) -> int:
    """Whether there should be more (+1) or less (-1) of a thing, by its own or its leading words."""
    things, tree = attitudes.judging("thing"), scene.tree
    judge = attitudes.judging("adjective")
    nouns = (i, *(k for _, k in tree.obliques(i) if tree.case(k) == "of"), *tree.children(i, "compound"), *tree.children(i, "conj"))
    for k in nouns:
        lemma = tree.lemma(k)
        found = things.get(lemma) or attitudes.judging("noun").get(lemma)
        if found:
            return found
    return next((judge[tree.tokens[k].lower] for k in tree.children(i, "amod") if tree.tokens[k].lower in judge), 0)


def judged(scene: Scene, i: int) -> int:
    """The judgement in a predicate adjective or noun with what modifies it, 0 for none; negation not counted."""
    tree, token = scene.tree, scene.tree.tokens[i]
    if any(tree.tokens[k].lower == "too" for k in tree.children(i, "advmod")):
        return -1
    adjectives, lemma = attitudes.judging("adjective"), token.lemma.lower()
    if token.pos in ("ADJ", "ADV", "VERB"):
        joined = (adjectives.get(tree.tokens[k].lower, 0) for k in tree.children(i, "conj"))
        return adjectives.get(token.lower) or next((sign for sign in joined if sign), 0)
    noun = attitudes.judging("noun").get(lemma) or attitudes.judging("noun").get(token.lower) or 0
    modifiers = [tree.tokens[k].lower for k in tree.children(i, "amod", "compound", "advmod")]
    signs = [adjectives[word] for word in modifiers if word in adjectives]
    if noun:
        return noun
    return -1 if -1 in signs else 1 if signs else 0


def _copula(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """Something is judged by a predicate adjective, noun or phrase."""
    tree = scene.tree
    case = tree.case(i)
    if case in ("against", "for", "behind", "with") and tree.child(i, "cop") is not None and scene.own(i):
        if case != "with":
            yield from wishes.felt(scene, i, Wish(sign if case != "against" else -sign, _FELT, (i,)))
        return
    subject = tree.child(i, "nsubj", "csubj", "nsubj:outer", "nsubj:pass")
    worth = judged(scene, i)
    if subject is None and worth and i in scene.fragments:
        yield Opinion(i, sign * worth, _JUDGED, (i,))
        return
    answer = _answer(scene, i, subject)
    if answer:
        yield from answer
        return
    if not worth or case not in ("", "to", "that", "as", "because", "if"):
        return
    negated = tree.negated(i)
    score = _JUDGED * (_DENIED if negated else 1.0)
    wish = Wish(sign * worth * (-1 if negated else 1), score, (i,))
    thanks = next((k for preposition, k in tree.obliques(i) if preposition in words("because") and k > i), None)
    if thanks is not None:
        yield from wishes.felt(scene, thanks, wish)
    else:
        yield from _about(scene, i, subject, wish)


def _about(scene: Scene, i: int, subject: int | None, wish: Wish) -> Iterator[Opinion]:
    """Find what a judgement is about: its subject, or the clause that "it" stands for."""
    tree = scene.tree
    clause = next((k for k in tree.children(i, "csubj", "ccomp", "xcomp", "advcl", "acl") if tree.is_clause(k) and k > i), None)
    dummy = subject is None or tree.tokens[subject].lower in ("it", "there")
    if dummy and clause is not None and (subject is not None or tree.child(i, "expl") is not None):
        yield from wishes.wanted(scene, clause, wish)
    elif subject is not None and (tree.tokens[subject].pos in ("VERB", "AUX") or tree.tokens[subject].dep == "csubj"):
        yield from wishes.wanted(scene, subject, wish)
        yield wish.then(1, factor=0.95).towards(subject)
    elif subject is not None and tree.tokens[subject].lower in _THINGS and wishes.is_person(scene, i):
        return
    elif subject is not None and tree.tokens[subject].lower in _THINGS and _praised(scene, i):
        yield wish.towards(i)
    elif subject is not None and _issue(scene, subject):
        yield from wishes.felt(scene, subject, wish)


def _praised(scene: Scene, i: int) -> bool:
    """Whether a predicate names the thing itself, judged by an adjective: "it is a wonderful film"."""
    token = scene.tree.tokens[i]
    return token.pos == "NOUN" and token.lemma not in attitudes.judging("noun") and not _hollow(token.lemma)


def _hollow(lemma: str) -> bool:
    return lemma in attitudes.nouns("keep") or lemma in attitudes.nouns("event") or lemma in attitudes.nouns("hedge")


def _answer(scene: Scene, i: int, subject: int | None) -> list[Opinion]:
    """An answer or position that is "no": "our answer to the offer is no"."""
    tree = scene.tree
    if subject is None or tree.tokens[subject].lemma not in words("answer"):
        return []
    word = tree.tokens[i].lower
    noun = attitudes.nouns("attitude").get(tree.tokens[i].lemma, 0)
    worth = 1 if word in words("yes") else -1 if word in words("no") else noun
    about = next((k for case, k in tree.obliques(subject) if case in ("to", "on", "about", "of", "towards")), None)
    if not worth or about is None:
        return []
    negated = tree.negated(i) and word != "no"
    return list(wishes.felt(scene, about, Wish(-worth if negated else worth, _JUDGED * (_DENIED if negated else 1), (i,))))


def _feeling(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """Somebody is happy, worried, opposed, determined…"""
    tree = scene.tree
    worth, prepositions = attitudes.feelings()[tree.tokens[i].lower]
    wish = Wish(sign * worth * (-1 if tree.negated(i) else 1), _FELT, (i,))
    for preposition, k in tree.obliques(i):
        if preposition in prepositions and preposition != "that" and k > i:
            yield from wishes.felt(scene, k, wish)
            return
    clause = next((k for k in tree.children(i, "ccomp", "xcomp", "advcl") if k > i), None)
    if clause is None or tree.case(clause) not in prepositions | {""}:
        return
    known = list(wishes.wanted(scene, clause, wish.then(1, factor=_THAT)))
    doer = tree.child(clause, "nsubj", "nsubj:pass")
    if doer is not None and not scene.is_speaker(doer) and (wish.sign < 0 or all(o.score < _SURE for o in known)):
        yield from wishes.felt(scene, doer, wish.then(1, factor=_THAT))
    else:
        yield from known


def _attitude_noun(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """A noun of attitude that the speaker has or voices: "concern about", "a motion to ban"."""
    lemma = scene.tree.lemma(i)
    worth = attitudes.nouns("attitude").get(lemma)
    above = scene.tree.lemma(scene.tree.tokens[i].head)
    if worth is None and above in words("voiced"):
        worth = attitudes.nouns("peril").get(lemma)
    if worth is None and above in ("make", "launch", "lead", "begin", "start", "mount"):
        worth = attitudes.nouns("try").get(lemma)
    if worth is None:
        return
    wish = Wish(sign * worth * (-1 if scene.tree.negated(i) else 1), _FELT, (i,))
    for k in wishes.complements(scene, i):
        yield from wishes.felt(scene, k, wish)


def _grounds(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """What there is no need, case or excuse for, whoever has none: "there is no case for a cull"."""
    tree = scene.tree
    for k in tree.children(i, "nsubj", "obj"):
        worth = attitudes.nouns("ground").get(tree.tokens[k].lemma)
        if worth is not None and (tree.negated(k) or sign < 0) and tree.lemma(i) in words("light"):
            wish = Wish(-worth, _FELT, (*tree.children(k, "det"), k))
            for about in wishes.complements(scene, k, frozenset(("for", "to", "in", "of", "against", "behind"))):
                yield from wishes.felt(scene, about, wish)


def _conditions(scene: Scene, i: int, threatened: bool = False) -> Iterator[Opinion]:
    """Who will leave if a thing is done is against it; who will leave unless it is done is for it."""
    tree = scene.tree
    places = (*frames.complements(tree, i), *tree.children(i, "nsubj"))
    dealings = any(tree.lemma(k) in words("dealings") for k in places)
    leaves = threatened or _also(scene, i, "leave") or (dealings and _also(scene, i, "sever"))
    if not leaves or not (threatened or tree.modal(i)):
        return
    above = tree.tokens[i].head
    for k in (*tree.children(i, "advcl"), *(tree.children(above, "advcl") if above in scene.cue else ())):
        if tree.case(k) in ("if", "unless", "should"):
            yield from wishes.wanted(scene, k, Wish(1 if tree.case(k) == "unless" else -1, _CONDITION, (i,)))


def _without(scene: Scene, i: int) -> Iterator[Opinion]:
    """What is said to fail without a thing speaks for the thing."""
    tree = scene.tree
    lost = tree.negated(i) or any(tree.negated(k) for k in tree.children(i, "obj", "nsubj"))
    lost = lost or any(frame.sign < 0 for frame in attitudes.frames(tree.lemma(i)) if frame.role in _LOSING)
    for preposition, k in tree.obliques(i):
        if preposition == "without" and lost and tree.tokens[k].pos == "NOUN":
            yield Opinion(k, 1, _CAUSE, (i,))


def _conditional(scene: Scene, i: int) -> bool:
    return any(scene.tree.case(k) in ("if", "unless") for k in scene.tree.children(i, "advcl"))


def _obligation(scene: Scene, i: int) -> tuple[int, ...]:
    tree = scene.tree
    return tuple(k for k in tree.children(i, "aux") if tree.tokens[k].lower in words("obligation"))


def _asks(scene: Scene, i: int) -> bool:
    """Whether a clause is a question."""
    tree = scene.tree
    if not tree.is_clause(i):
        return False
    first = tree.tokens[i].children[0] if tree.tokens[i].children else i
    return tree.questioned(i) or (first < i and tree.tokens[first].lower in words("question"))
