"""Judgements and feelings said of something: "the tax is unfair", "we are worried about the tax"."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.claims import acts, attitudes, judging, nouns, opinions, wishes, wordings
from seeds.claims.opinions import Opinion, Scene
from seeds.claims.syntax import SUBJECTS, words
from seeds.claims.wish import Wish

_DENIED = 0.75
"""Denying a judgement is a weaker judgement than the opposite one."""

_THAT, _SURE = 0.85, 0.6
"""What is felt about a clause is felt less surely about its subject; below _SURE a clause tells little by itself."""

_THINGS = frozenset(("it", "this", "that", "these", "those", "they"))
_CLAUSES = ("csubj", "ccomp", "xcomp", "advcl", "acl")


def judged(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """Something is judged by a predicate adjective, noun or phrase."""
    tree = scene.tree
    case = tree.case(i)
    if case in ("against", "for", "behind", "with") and tree.child(i, "cop") is not None and scene.own(i):
        if case != "with":
            turned = -sign if (case == "against") != tree.negated(i) else sign
            yield from wishes.felt(scene, i, Wish(turned, opinions.FELT, (*tree.children(i, "case"), i)))
        return
    if i and tree.tokens[i - 1].pos == "ADP" and not case:
        # "due to chance", where the tree loses the preposition
        return
    subject = _subject(scene, i)
    worth = 1 if _worthless(scene, i) else judging.judged(scene, i) or judging.unreal(scene, i, subject)
    if subject is None and worth and i in scene.fragments:
        yield Opinion(i, sign * worth, opinions.JUDGED, (i,))
        return
    answer = _answer(scene, i, subject)
    if answer:
        yield from answer
        return
    if not worth or case not in ("", "to", "that", "as", "because", "if", "whether") or _mute(scene, i, subject):
        return
    act = _precluded(scene, i)
    if act is not None:
        yield Opinion(act, -sign, opinions.JUDGED, (i, act))
        return
    negated = tree.negated(i)
    if negated and any(tree.tokens[c].lower == "but" for k in tree.children(i, "conj") for c in tree.children(k, "cc")):
        # "not a retreat but a pause" tells what it is, not what it is worth
        return
    score = opinions.JUDGED * (_DENIED if negated else 1.0)
    wish = Wish(sign * worth * (-1 if negated else 1), score, (i,))
    reasons = (k for preposition, k in tree.obliques(i) if preposition in words("because") and k > i)
    clauses = tree.tokens[i].pos != "ADJ"
    thanks = next((k for k in reasons if clauses or tree.child(k, *SUBJECTS) is None), None)
    if thanks is not None:
        yield from wishes.felt(scene, thanks, wish)
    else:
        yield from about(scene, i, subject, wish)


def _mute(scene: Scene, i: int, subject: int | None) -> bool:
    """Whether a judging word takes no side here: what a court finds lawful, what is secured or hard to do."""
    tree, word = scene.tree, scene.tree.tokens[i].lower
    if "could" in tree.auxiliaries(i) and tree.more(i) and not tree.utmost(i):
        # "could be better" is faint blame, and no praise
        return True
    if word in words("lawful") and any(tree.lemma(k) in words("bench") for k in scene.mention):
        # what courts find lawful they need not like
        return True
    secured = word in words("secured") and subject is not None and _kept(scene, subject)
    return secured or _demanding(scene, i, subject)


def _demanding(scene: Scene, i: int, subject: int | None) -> bool:
    """Whether a thing is only hard to do something with: "skilled workers are harder to replace"."""
    tree = scene.tree
    if tree.tokens[i].lower not in words("effortful") or subject is None or tree.tokens[subject].pos == "PRON":
        return False
    return any(tree.case(k) == "to" for k in tree.children(i, "xcomp", "advcl", "ccomp"))


def _precluded(scene: Scene, i: int) -> int | None:
    """What a thing is too frail or too far gone to have done to it: "too brittle to be moved"."""
    tree = scene.tree
    if not any(tree.tokens[k].lower == "too" for k in tree.children(i, "advmod")):
        return None
    below = next((k for k in tree.children(i, "xcomp", "advcl", "ccomp") if tree.case(k) == "to"), None)
    if below is None or not tree.passive(below) or judging.also(scene, below, "attitude", "view", "prove"):
        return None
    return below


def _worthless(scene: Scene, i: int) -> bool:
    """Whether a thing is said not to be worth something: "no drug is worth 90,000 a year"."""
    return scene.tree.tokens[i].lower == "worth" and scene.tree.negated(i)


def _subject(scene: Scene, i: int) -> int | None:
    """What a predicate is said of; where the tree loses it, the nearest subject before the copula."""
    tree = scene.tree
    found, copula = tree.child(i, "nsubj", "csubj", "nsubj:outer", "nsubj:pass"), tree.child(i, "cop")
    if found is not None or copula is None or tree.child(i, "expl") is not None:
        return found
    doing = (k for k in tree.children(i, "advcl") if k < copula and tree.tokens[k].tag == "VBG" and not tree.case(k))
    gerund = next((k for k in doing if k not in scene.cue), None)
    if gerund is not None:
        return gerund
    first = tree.tokens[i].i - 12
    before = (k for k in range(copula - 1, max(first, -1), -1) if k in scene.inside)
    return next((k for k in before if tree.tokens[k].dep in ("nsubj", "nsubj:pass")), None)


def about(scene: Scene, i: int, subject: int | None, wish: Wish) -> Iterator[Opinion]:
    """Find what a judgement is about: its subject, or the clause that "it" stands for."""
    tree = scene.tree
    clause = next((k for k in tree.children(i, *_CLAUSES) if tree.is_clause(k) and k > i), None)
    dummy = subject is None or tree.tokens[subject].lower in ("it", "there")
    if dummy and clause is not None and (subject is not None or tree.child(i, "expl") is not None):
        found = list(wishes.wanted(scene, clause, wish))
        yield from found
        if _act_judged(scene, i, clause) and all(opinion.score < opinions.LEAST for opinion in found):
            yield wish.then(1, factor=_DENIED).towards(clause)
    elif subject is not None and (tree.tokens[subject].pos in ("VERB", "AUX") or tree.tokens[subject].dep == "csubj"):
        yield from wishes.wanted(scene, subject, wish)
        done = tree.child(subject, "obj")
        if done is None or tree.tokens[done].pos != "PRON":
            yield wish.then(1, factor=0.95).towards(subject)
    elif subject is not None and tree.tokens[subject].lower in ("he", "she") and _praised(scene, i, "the"):
        yield wish.towards(i)
    elif subject is not None and tree.tokens[subject].lower in _THINGS and acts.is_person(scene, i):
        return
    elif subject is not None and judging.faceless(scene, i, subject) and _praised(scene, i):
        yield wish.towards(i)
    elif subject is not None and (judging.issue(scene, subject) or (wish.sign < 0 and _criticised(scene, i, subject))):
        yield from wishes.felt(scene, subject, wish)


def _act_judged(scene: Scene, i: int, clause: int) -> bool:
    """Whether an adjective judges an act with an object: "absurd to tie the two together", not "too early to tell"."""
    tree = scene.tree
    too = any(tree.tokens[k].lower == "too" for k in tree.children(i, "advmod"))
    return tree.tokens[i].pos == "ADJ" and tree.child(clause, "obj") is not None and not too


def _criticised(scene: Scene, i: int, subject: int) -> bool:
    """Whether a subject is research or a price, which say nothing for or against a thing but may be found wanting."""
    lemma = scene.tree.lemma(subject)
    return lemma in words("research") or (lemma in words("priced") and scene.tree.tokens[i].pos == "ADJ")


def due(scene: Scene, i: int) -> int | None:
    """What it is high time for or about time that somebody did."""
    tree = scene.tree
    if tree.tokens[i].lemma != "time" or tree.negated(i):
        return None
    if tree.case(i) != "about" and not any(tree.tokens[k].lower in ("high", "past") for k in tree.children(i, "amod")):
        return None
    return tree.child(i, "acl", "acl:relcl", "advcl", "ccomp", "appos")


def _praised(scene: Scene, i: int, led: str = "") -> bool:
    """Whether a predicate names the thing itself, judged by an adjective: "it is a wonderful film"; ``led`` by a word:
    "he is the best captain", not "he is a lonely crusader"."""
    token = scene.tree.tokens[i]
    leads = not led or led in (scene.tree.tokens[k].lower for k in token.children)
    return (
        leads
        and token.pos == "NOUN"
        and token.lemma not in attitudes.judging("noun")
        and not judging.hollow(token.lemma)
    )


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
    return list(
        wishes.felt(
            scene, about, Wish(-worth if negated else worth, opinions.JUDGED * (_DENIED if negated else 1), (i,))
        )
    )


def felt(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """Somebody is happy, worried, opposed, determined…"""
    tree = scene.tree
    worth, prepositions = attitudes.feelings()[tree.tokens[i].lower]
    if tree.tokens[i].lower in words("literal") and _literal(scene, i):
        return
    wish = Wish(sign * worth * (-1 if tree.negated(i) else 1), opinions.FELT, (i,))
    above = tree.tokens[i].head if tree.tokens[i].dep == "xcomp" else i
    for preposition, k in (*tree.obliques(i), *(tree.obliques(above) if above != i else ())):
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


def remained(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """Somebody stays or grows happy, worried…: "remained confident that the sale would go through"."""
    if scene.tree.lemma(i) in words("lasting_feeling") and scene.own(i) and i not in scene.cue:
        for k in scene.tree.children(i, "xcomp"):
            if scene.tree.tokens[k].lower in attitudes.feelings():
                yield from felt(scene, k, sign)


def _kept(scene: Scene, i: int) -> bool:
    """Whether being safe is what is hoped for a thing rather than a virtue of it: "passwords were safe"."""
    lemma = scene.tree.lemma(i)
    return lemma in words("entrusted") or lemma in wordings.peopled() or attitudes.judging("thing").get(lemma, 0) > 0


def _literal(scene: Scene, i: int) -> bool:
    """Whether a word of feeling is meant literally: "300 people had been moved by helicopter"."""
    tree, subject = scene.tree, scene.tree.subject(i)
    active = tree.tokens[i].pos == "VERB" and not tree.passive(i) and bool(tree.children(i, "aux"))
    felt_by = subject is not None and tree.tokens[subject].lower in words("self") | words("third")
    return active or not felt_by


def held(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """A noun of attitude that the speaker has or voices: "concern about", "a motion to ban"."""
    lemma = scene.tree.lemma(i)
    worth = attitudes.nouns("attitude").get(lemma)
    above = scene.tree.lemma(scene.tree.tokens[i].head)
    if worth is None and above in words("voiced"):
        worth = attitudes.nouns("peril").get(lemma)
    if worth is None and above in ("make", "launch", "lead", "begin", "start", "mount"):
        worth = attitudes.nouns("try").get(lemma)
    if worth is not None and above in words("withdrawn"):
        worth = -worth
    owner = scene.tree.child(i, "nmod:poss")
    if (
        worth is None
        or nouns.counted(scene, i)
        or nouns.others(scene, i)
        or (owner is not None and not scene.is_speaker(owner))
    ):
        return
    scant = any(scene.tree.tokens[k].lower in words("scant") for k in scene.tree.children(i, "amod", "det"))
    if scant and lemma in words("odds"):
        # how likely a thing is says nothing for or against it
        return
    turned = scene.tree.negated(i) or (
        scant and not any(scene.tree.tokens[k].lower == "a" for k in scene.tree.children(i, "det"))
    )
    wish = Wish(-sign * worth if turned else sign * worth, opinions.FELT, (i,))
    for k in nouns.complements(scene, i):
        bare = lemma in attitudes.nouns("peril") or lemma in words("opening")
        if not ((turned or sign < 0) and bare and scene.tree.case(k) == "to"):
            # "saw no risk to depositors" says nothing of depositors, "had no chance to read it" nothing of what it was
            yield from wishes.felt(scene, k, wish)


def reacted(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """What somebody reacts to with a feeling: "reacted angrily to the plan", "reacted with dismay to it"."""
    tree = scene.tree
    if tree.lemma(i) not in ("react", "respond") or not scene.own(i):
        return
    manners, nouns_ = attitudes.judging("reaction"), attitudes.nouns("attitude")
    how = (manners.get(tree.tokens[k].lower, 0) for k in tree.children(i, "advmod"))
    with_ = (nouns_.get(tree.lemma(k), 0) for case, k in tree.obliques(i) if case == "with")
    worth = next((value for value in (*how, *with_) if value), 0)
    about = next((k for case, k in tree.obliques(i) if case == "to"), None)
    if worth and about is not None:
        yield from wishes.felt(scene, about, Wish(sign * worth, opinions.FELT, (i,)))


def grounded(scene: Scene, i: int, sign: int) -> Iterator[Opinion]:
    """What there is no need, case or excuse for, whoever has none: "there is no case for a cull"."""
    tree = scene.tree
    for k in tree.children(i, "nsubj", "obj"):
        worth = attitudes.nouns("ground").get(tree.tokens[k].lemma)
        if worth is not None and (tree.negated(k) or sign < 0) and tree.lemma(i) in words("light"):
            wish = Wish(-worth, opinions.FELT, (*tree.children(k, "det"), k))
            for about in nouns.complements(scene, k, frozenset(("for", "to", "in", "of", "against", "behind"))):
                if not (tree.lemma(k) in attitudes.nouns("peril") and tree.case(about) == "to"):
                    # "no risk to depositors" says nothing of depositors
                    yield from wishes.felt(scene, about, wish)
