"""Fixed expressions that judge: "makes no sense", "in favour of", "more harm than good"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from seeds.claims import acts, attitudes, disowning, judging, matching, polarity, questions, wishes, wordings
from seeds.claims.attitudes import Idiom
from seeds.claims.opinions import AT_ISSUE, IMPLIED, Opinion, Scene
from seeds.claims.syntax import SUBJECTS, Tree, words
from seeds.claims.wish import Wish

_SCORE = 0.82
_REACH = 6
_CLIMB = 4
_UNREAL = frozenset(("if", "were", "had"))
"""How an expression begins that says what would be otherwise: "if it were not for the grant"."""

_TOWARDS = frozenset(("to", "at", "on", "with"))
_OPEN = frozenset(("if", "whether", "unless"))
_NOBODY = frozenset(("i", "we", "you", "who", "what", "whatever", "whoever"))
_BESIDE = ("obl", "nmod", "obj", "iobj")
_LOST = ("NOUN", "PROPN", "ADJ", "PRON")
_ENDING = (",", ".", ";", ":", "!", "?")
_INSIDE = ("compound", "amod", "flat", "nmod:poss", "nmod:desc", "det")


def find(scene: Scene, places: Sequence[int]) -> Iterator[Opinion]:
    """The opinions of the expressions that begin at any of the tokens."""
    for match in matching.found(scene.tree, places):
        yield from _opinions(scene, match.start, match.end, match.idiom, match.gap)


def _opinions(scene: Scene, start: int, end: int, idiom: Idiom, gap: int = 0) -> Iterator[Opinion]:
    tree = scene.tree
    head = _head(tree, start, end)
    unreal = tree.tokens[start].lower in _UNREAL
    if (not unreal and _supposed(scene, head)) or _modifies(tree, end) or disowning.disowned(scene, head):
        return
    turned = polarity.denied(scene, head, start, end, idiom.on_subject)
    told = idiom.sign * _excepted(scene, start, end)
    wish = Wish(-told if turned else told, _SCORE, tuple(range(start, end)))
    if idiom.at_issue:
        yield from _on_issue(scene, head, start, end, wish)
    elif idiom.on_subject and gap and wish.sign > 0 and _ours(scene, head):
        # "our party would give it a safety net"
        yield from _on_object(scene, _object(tree, gap, None, whose=True), wish)
    elif idiom.on_subject:
        yield from _on_subject(scene, start, end, wish)
    elif idiom.anyone and tree.tokens[start].pos == "NOUN" and tree.tokens[start].dep in _BESIDE:
        # "gave blood to the victims of the storm"
        return
    elif idiom.anyone or _spoken(scene, head):
        above = tree.tokens[head].head if tree.tokens[head].dep == "acl:relcl" else None
        yield from _on_object(scene, _object(tree, gap or end, above, whose=bool(gap)), wish)


def _excepted(scene: Scene, start: int, end: int) -> int:
    """-1 where "nothing but" leaves something good: "was nothing but fair"."""
    tokens = scene.tree.tokens
    if tokens[end - 1].lower != "but" or end >= len(tokens):
        return 1
    left = [attitudes.judging(kind).get(tokens[end].lower, 0) for kind in ("adjective", "noun", "thing", "manner")]
    return -1 if max((*left, attitudes.nouns("attitude").get(tokens[end].lemma, 0))) > 0 else 1


def _on_issue(scene: Scene, head: int, start: int, end: int, wish: Wish) -> Iterator[Opinion]:
    """The opinion on what the article is about, or on what the writer says an expression is about."""
    bare = next((i for i in range(start, end) if i in scene.fragments), None)
    if bare is not None:
        # "“Better late than never,” she said of the grant"
        yield wish.towards(bare)
    elif scene.tree.child(head, "nsubj") in (None, *range(start, end)) or scene.own(head):
        yield Opinion(AT_ISSUE, wish.sign, IMPLIED, wish.evidence)


def _on_object(scene: Scene, target: int | None, wish: Wish) -> Iterator[Opinion]:
    """The opinions on what follows an expression, or on the phrase that it leaves open."""
    if target is not None:
        found = list(wishes.felt(scene, target, wish))
        yield from found
        if scene.tree.tokens[target].pos == "VERB" and all(opinion.score < wish.score / 2 for opinion in found):
            yield wish.towards(target)


def _on_subject(scene: Scene, start: int, end: int, wish: Wish) -> Iterator[Opinion]:
    """The opinions on what an expression is said of."""
    tree, head = scene.tree, _head(scene.tree, start, end)
    clause, subject = _subject(scene, head)
    if tree.case(head) == "as":
        clause, subject = head, _seen_as(scene, head)
    elif subject is None or start <= subject < end:
        subject = _lost(scene, start, end)
    if subject is None and head in scene.fragments:
        # "“A kick in the teeth,” she said of the cut"
        yield wish.towards(head)
    if subject is None or scene.tree.tokens[subject].lower in _NOBODY:
        return
    if (
        (wish.sign > 0 and _asked_for(scene, head))
        or _suffered(tree, start, end)
        or _judged(scene, head)
        or _told_by_others(scene, head)
        or _got(tree, head, start)
    ):
        return
    if wish.sign > 0 and _acting(scene, subject) and _reminded(tree, head, start, end):
        return
    if subject in scene.mention or tree.lemma(subject) in attitudes.nouns("event"):
        return
    blamed = any(tree.lemma(k) == "blame" for k in range(start, end))
    if blamed and not judging.responsible(scene, subject):
        return
    below = tree.clause(clause)
    if tree.tokens[subject].lower in ("it", "there") and below is not None and below >= end:
        if tree.case(below) == "to" and tree.tokens[end - 1].lower in words("timed"):
            # "it was too late to stop him" tells the hour
            return
        yield from wishes.wanted(scene, below, wish)
    elif tree.tokens[subject].pos == "VERB":
        done = list(wishes.wanted(scene, subject, wish))
        yield from done or [wish.towards(subject)]
    else:
        yield from wishes.felt(scene, subject, wish)


def _reminded(tree: Tree, i: int, start: int, end: int) -> bool:
    """Whether somebody is told to do well, or not to do ill: "must keep its word", "should not drag its feet"."""
    helpers = tree.auxiliaries(i) & words("obligation")
    return bool(helpers - {"should"}) or (bool(helpers) and polarity.negated(tree, i, start, end))


def _ours(scene: Scene, i: int) -> bool:
    """Whether it is the speaker's own side that an expression is said of."""
    subject = scene.tree.child(i, "nsubj")
    owner = None if subject is None else scene.tree.child(subject, "nmod:poss")
    return owner is not None and scene.is_speaker(owner)


def _acting(scene: Scene, i: int) -> bool:
    """Whether a subject can be told what to do: "safety must come first" tells safety nothing."""
    named = scene.tree.tokens[i].pos in ("PROPN", "PRON")
    return named or acts.is_person(scene, i) or scene.tree.lemma(i) in wordings.peopled()


def _got(tree: Tree, i: int, start: int) -> bool:
    """Whether an expression names what its subject chose, got or needed: "picked the right man for the job"."""
    token = tree.tokens[i]
    if token.dep != "obj" or token.pos not in ("NOUN", "PROPN") or token.head >= start:
        return False
    return tree.lemma(token.head) not in words("giving") or tree.passive(token.head)


def _seen_as(scene: Scene, i: int) -> int | None:
    """What somebody calls "as" something: what the speaker describes so, or what serves so."""
    tree, above = scene.tree, scene.tree.tokens[i].head
    if tree.lemma(above) in words("serving"):
        return tree.subject(above)
    if above not in scene.cue and (tree.passive(above) or not scene.own(above)):
        return None
    return tree.child(above, "nsubj:pass") if tree.passive(above) else tree.child(above, "obj")


def _told_by_others(scene: Scene, i: int) -> bool:
    """Whether an expression is what somebody other than the speaker says or is said to think."""
    tree = scene.tree
    for _ in range(_CLIMB):
        dep, above = tree.tokens[i].dep, tree.tokens[i].head
        if above == i or above not in scene.inside:
            return False
        if tree.lemma(above) in words("attributing"):
            if dep == "xcomp" and tree.passive(above) and not tree.modal(above):
                return True
            if dep in ("ccomp", "parataxis", "obj", "xcomp"):
                return not scene.own(above) and tree.child(above, *SUBJECTS) is not None
        i = above
    return False


def _judged(scene: Scene, i: int) -> bool:
    """Whether somebody is found right or wrong to do what an expression tells: "was right to sit on its hands"."""
    above = scene.tree.tokens[scene.tree.tokens[i].head]
    doing = scene.tree.tokens[i].dep in ("xcomp", "advcl", "ccomp") and scene.tree.case(i) == "to"
    return doing and above.pos == "ADJ" and above.i in scene.inside and judging.judged(scene, above.i) != 0


def _asked_for(scene: Scene, i: int) -> bool:
    """Whether a praiseworthy thing is what somebody is asked to do: "urged the bank to play by the rules"."""
    token = scene.tree.tokens[i]
    infinitive = token.dep in ("xcomp", "ccomp", "advcl", "acl") and scene.tree.case(i) == "to"
    return infinitive and judging.also(scene, token.head, "request", "want")


def _suffered(tree: Tree, start: int, end: int) -> bool:
    """Whether an expression that ends in a preposition is in the passive: "the union was lied to"."""
    return tree.passive(start) and tree.tokens[start].tag == "VBN" and tree.tokens[end - 1].lower in _TOWARDS


def _modifies(tree: Tree, end: int) -> bool:
    """Whether the last word of an expression belongs to a noun after it: "not enough nurses"."""
    last = tree.tokens[end - 1]
    return last.head >= end and last.dep in ("amod", "det") and last.lower == "enough"


def _supposed(scene: Scene, i: int) -> bool:
    """Whether an expression stands in a condition, or in an idea that is only mentioned."""
    tree = scene.tree
    if questions.is_question(scene, i) and not any(
        t.lower in words("question") for t in tree.tokens[max(0, i - 2) : i + 1]
    ):
        return True
    for _ in range(6):
        token = tree.tokens[i]
        if tree.case(i) in _OPEN or (token.dep in ("acl", "acl:relcl") and tree.case(i) == "that"):
            return True
        if any(tree.tokens[k].lower in ("may", "might") for k in tree.children(i, "aux")):
            return True
        if token.head == i or token.head not in scene.inside:
            return False
        i = token.head
    return False


def _spoken(scene: Scene, i: int) -> bool:
    """Whether an expression about its object says what the speaker thinks, not what somebody else does or has."""
    tree = scene.tree
    for _ in range(4):
        token = tree.tokens[i]
        if token.dep == "acl" and token.tag == "VBG":
            # "resent liberals looking down their nose at the strikers"
            return scene.is_speaker(token.head)
        owner = tree.child(i, "nmod:poss")
        if owner is not None and not scene.is_speaker(owner):
            return False
        if token.pos in ("VERB", "AUX") or token.head == i or i in scene.cue:
            return scene.own(i) or tree.child(i, "expl") is not None
        i = token.head
    return True


def _head(tree: Tree, start: int, end: int) -> int:
    """The token of the expression that hangs on something outside it."""
    return next(
        (i for i in range(start, end) if not start <= tree.tokens[i].head < end or tree.tokens[i].head == i), start
    )


def _subject(scene: Scene, i: int) -> tuple[int, int | None]:
    """The nearest predicate at or above the expression that has a subject, with that subject; of a cue, its object."""
    tree = scene.tree
    for _ in range(4):
        subject = tree.child(i, *SUBJECTS)
        if subject is None and tree.tokens[i].dep == "advcl" and tree.case(i) == "for":
            # "rewarded the mayor for keeping her word"
            subject = tree.child(tree.tokens[i].head, "obj", "nsubj:pass")
        if subject is None and tree.tokens[i].dep in ("xcomp", "conj"):
            subject = tree.subject(i)
        if subject is not None:
            return i, subject
        if tree.tokens[i].head == i or i in scene.fragments:
            break
        if tree.tokens[i].dep == "obj" and tree.tokens[i].head in scene.cue:
            named = tree.child(tree.tokens[i].head, "obj")
            return i, i if named is None else min(named, i)
        i = tree.tokens[i].head
    return i, None


def _lost(scene: Scene, start: int, end: int) -> int | None:
    """What stands before an expression whose subject the tree takes for a part of it, or for a clause beside it."""
    tree = scene.tree
    if start - 1 in scene.inside and start - 1 not in scene.cue:
        before = tree.tokens[start - 1]
        if before.pos in _LOST and start <= before.head < end:
            return before.i
    head = _head(tree, start, end)
    beside = (k for k in tree.children(head, "advcl") if k < start and tree.tokens[k].tag == "VBG")
    return next((k for k in beside if tree.case(k) == "" and k in scene.inside), None)


def _object(tree: Tree, at: int, above: int | None, whose: bool) -> int | None:
    """The head of the phrase or clause that follows, ``whose`` thing it is if that is asked for; the noun ``above``
    where nothing follows: "a budget we cannot support"."""
    if above is not None and at < len(tree.tokens) and tree.tokens[at].lower in _ENDING:
        return above
    near = tree.tokens[at : at + _REACH]
    found = next((token for token in near if token.pos in ("NOUN", "PROPN", "PRON", "VERB")), None)
    if found is None or found.sentence != near[0].sentence:
        return None
    while found.head > found.i and found.dep in _INSIDE and not (whose and found.dep == "nmod:poss"):
        found = tree.tokens[found.head]
    after = tree.tokens[min(found.i + 1, len(tree.tokens) - 1)]
    if found.pos == after.pos == "PROPN" and (after.dep, after.head) == (found.dep, found.head):
        # a full name of which the tree makes two
        return after.i
    return found.i
