"""What follows for its object from a wish or feeling: who wants a thing stopped is against it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from seeds.claims import acts, attitudes, frames, nouns
from seeds.claims.opinions import AT_ISSUE, DEPTH, IMPLIED, LEAST, Opinion, Scene
from seeds.claims.syntax import Tree, words

_KEEPING = frozenset(("of", "for", "on", "to", "toward", "towards"))
_UNKNOWN_VERB, _ADVISED, _NAMELESS, _UNJUDGED, _NAMED, _DONE = 0.62, 0.65, 0.7, 0.7, 0.95, 0.6

_ADVISING = 0.8
"""How sure a wish is that tells somebody outright what to do."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A sign that a speaker attaches to whatever comes next, with its grounds."""

    sign: int
    score: float
    evidence: tuple[int, ...]
    depth: int = 0
    agent: int | None = None

    def then(self, sign: int, *evidence: int, factor: float = 1.0) -> Wish:
        """The wish one step further in."""
        return Wish(self.sign * sign, self.score * factor, (*self.evidence, *evidence), self.depth + 1, self.agent)

    def weaker(self) -> Wish:
        """The wish where it is about an act that the lexicon does not know and nobody names."""
        return self.then(1, factor=_NAMELESS)

    def towards(self, i: int) -> Opinion:
        """The opinion that the wish is about token ``i``."""
        return Opinion(i, self.sign, self.score, self.evidence)


def felt(scene: Scene, i: int, wish: Wish) -> Iterator[Opinion]:
    """The opinions that a feeling about token ``i``, a noun or a clause, amounts to."""
    if wish.depth > DEPTH:
        return
    tree = scene.tree
    if tree.tokens[i].pos in ("DET", "PRON", "NUM", "ADJ"):
        i = next((k for preposition, k in tree.obliques(i) if preposition == "of"), i)
    i = _paid_for(scene, i)
    answer = (tree.lemma(i) in words("yes")) - (tree.lemma(i) in words("no"))
    if answer and tree.tokens[i].pos == "NOUN":
        # "is campaigning for a no"
        yield Opinion(AT_ISSUE, wish.sign * answer, IMPLIED, wish.evidence)
        return
    if tree.is_clause(i) and tree.tokens[i].pos not in ("NOUN", "PROPN", "PRON"):
        yield from wanted(scene, i, wish)
        return
    if tree.lemma(i) in attitudes.nouns("try"):
        places = (*tree.obliques(i), *tree.obliques(tree.tokens[i].head))
        sides = [(case, k) for case, k in places if case in ("against", "for") and k > i]
        if sides:
            # "to keep up the fight against the closure"
            yield from felt(scene, sides[0][1], wish.then(-1 if sides[0][0] == "against" else 1, i))
            return
    i = _managed(scene, i)
    passed = list(_through(scene, i, wish))
    yield from passed
    if not passed and scene.tree.lemma(i) not in attitudes.nouns("attitude"):
        yield wish.towards(i)
        for k in tree.children(i, "conj"):
            if tree.tokens[k].pos in ("NOUN", "PROPN"):
                yield wish.then(1, factor=0.9).towards(k)


def _paid_for(scene: Scene, i: int) -> int:
    """What a sum of money or a part is meant for: "900 million euros for the mission", "part of the costs"."""
    tree = scene.tree
    if tree.lemma(i) not in words("sums"):
        return i
    places = (*tree.obliques(i), *tree.obliques(tree.tokens[i].head))
    return next((k for preposition, k in places if k > i and preposition in ("for", "of", "towards")), i)


def _managed(scene: Scene, i: int) -> int:
    """Whose or which doing is meant: "the way the curriculum was introduced"."""
    clause = scene.tree.child(i, "acl:relcl", "acl")
    if scene.tree.lemma(i) not in words("manner") or clause is None or scene.tree.negated(i):
        return i
    subject = scene.tree.child(clause, "nsubj", "nsubj:pass")
    return i if subject is None or scene.is_speaker(subject) else subject


def counted(scene: Scene, i: int) -> bool:
    """Whether a noun of attitude stands for something else and is nobody's argument: "two cases of measles"."""
    tree = scene.tree
    return tree.lemma(i) in words("pleaded") and not {case for case, _ in tree.obliques(i)} & {"for", "against"}


def _through(scene: Scene, i: int, wish: Wish) -> Iterator[Opinion]:
    """Pass through a noun that only frames what follows it: "an end to", "the idea of", "support for"."""
    tree, lemma = scene.tree, scene.tree.lemma(i)
    if counted(scene, i):
        return
    owner = tree.child(i, "nmod:poss")
    turn = attitudes.nouns("turn").get(lemma)
    attitude = attitudes.nouns("attitude").get(lemma)
    keep = attitudes.nouns("keep").get(lemma)
    sign = turn if turn is not None else attitude if attitude is not None else keep
    if sign is None and lemma in words("hollow") and owner is not None:
        yield from felt(scene, owner, wish)
    if sign is None:
        return
    if any(tree.case(k) == "that" for k in tree.children(i, "acl", "ccomp")) and attitude is None:
        return
    sign = -sign if tree.negated(i) else sign
    prepositions = nouns.NARROWING if attitude is not None and turn is None else _KEEPING
    about = list(nouns.complements(scene, i, prepositions, keep is None))
    if attitude is None and any(attitudes.ends(tree.lemma(k)) for k in about):
        # who is against a plan to close a pool is against its closure first
        yield wish.towards(i)
        wish = wish.then(1, factor=_NAMED)
    known = [o for k in about for o in felt(scene, k, wish.then(sign, *((i,) if keep is None else ())))]
    yield from known
    if known and keep is not None and wish.score >= LEAST and all(opinion.score < LEAST for opinion in known):
        # an act that tells nothing: the decision itself is judged
        yield wish.then(sign).towards(i)
    if not about and owner is not None and attitude is not None and not scene.is_speaker(owner):
        yield from felt(scene, owner, wish)
    elif not about and owner is None and lemma in words("charge"):
        # "rejected that criticism" speaks for nothing
        yield from (wish.towards(i),) if wish.sign < 0 else ()
    elif not about and owner is None and attitude is not None and turn is None:
        # "welcomed the approval": of what, the article knows
        yield wish.then(sign).towards(i)


def wanted(scene: Scene, i: int, wish: Wish) -> Iterator[Opinion]:
    """The opinions that wanting (or not wanting) the clause headed by ``i`` to come true amounts to."""
    if wish.depth > DEPTH:
        return
    tree = scene.tree
    token = tree.tokens[i]
    if tree.negated(i):
        wish = wish.then(-1)
    if token.pos not in ("VERB", "AUX") or (tree.child(i, "cop") is not None and token.tag != "VBG"):
        yield from _being(scene, i, wish)
        return
    uses = frames.read(tree, i)
    moved = _moves(tree, i) and any(use.frame.role == "state" for use in uses)
    for role in (("state",) if moved else ()) + ("attitude", "want", "do", "act", "cause", "state", "effect"):
        for use in uses:
            if use.frame.role == role:
                found = list(_done(scene, i, use, wish))
                if found:
                    yield from found
                    return
    yield from _unknown(scene, i, wish)


def _moves(tree: Tree, i: int) -> bool:
    """Whether a clause tells what is to become of its subject: "should go", "should leave the race"."""
    left = tree.child(i, "obj")
    return tree.child(i, "nsubj") is not None and (left is None or tree.lemma(left) in words("post"))


def _being(scene: Scene, i: int, wish: Wish) -> Iterator[Opinion]:
    """A wished state: "should be free", "must be illegal"; a noun is wished for itself."""
    tree = scene.tree
    subject = tree.child(i, "nsubj", "csubj", "nsubj:pass")
    if subject is None:
        subject = tree.subject(i) if tree.tokens[i].pos in ("ADJ", "ADV") else None
    if subject is None:
        if tree.child(i, "cop") is None and tree.tokens[i].pos in ("NOUN", "PROPN", "PRON"):
            yield from felt(scene, i, wish.then(1))
        return
    sign = attitudes.judging("adjective").get(tree.tokens[i].lower)
    if sign is None and tree.tokens[i].pos == "NOUN":
        sign = attitudes.judging("noun").get(tree.lemma(i))
    feeling = attitudes.feelings().get(tree.tokens[i].lower)
    about = next((k for case, k in tree.obliques(i) if feeling and case in feeling[1] and k > i), None)
    if feeling and about is not None:
        # "foresters should be glad about every lynx"
        yield from felt(scene, about, wish.then(feeling[0], i))
        return
    rid = next((k for case, k in tree.obliques(i) if case in ("of", "from")), None)
    if tree.tokens[i].lower in words("rid") and rid is not None:
        # "must be free of wolves"
        yield from felt(scene, rid, wish.then(-1, i))
        return
    bare = tree.tokens[i].tag == "NN" and tree.tokens[i - 1].lower == "be"
    if sign is not None or bare or (tree.tokens[i].pos == "ADJ" and tree.tokens[i].tag == "JJ"):
        yield from felt(scene, subject, wish.then(sign or 1, i, factor=1.0 if sign else _UNJUDGED))


def _done(scene: Scene, i: int, use: frames.Use, wish: Wish) -> Iterator[Opinion]:
    """What wanting an act amounts to, by the role of its verb."""
    tree, frame = scene.tree, use.frame
    if frame.role == "cause" and frame.sign > 0:
        return
    step = wish.then(frame.sign, *use.words)
    if frame.role == "do":
        refused = any(tree.tokens[k].lower in ("no", "against") and k > i for k in tree.tokens[i].children)
        yield (step.then(-1) if refused else step).towards(i)
    elif frame.role == "state":
        yield from _moved(scene, i, use, step)
    elif acts.undertakes(scene, i):
        yield from _undertaken(scene, i, wish)
    elif (kept := acts.kept_away(scene, i, frame.particles, wish.agent)) is not None:
        yield from felt(scene, kept, step)
    else:
        wrong = _wrong(scene, i, wish)
        yield from (step.towards(wrong),) if wrong is not None else _done_to(scene, i, use, wish)


def _undertaken(scene: Scene, i: int, wish: Wish) -> Iterator[Opinion]:
    """What is to be done by it: "take steps to close the pool", "take action against smoking"."""
    tree = scene.tree
    places = (i, *tree.children(i, "obj"))
    clause = next(
        (k for at in places for k in tree.children(at, "xcomp", "advcl", "acl") if tree.case(k) == "to"), None
    )
    if clause is not None:
        yield from wanted(scene, clause, wish.then(1))
        return
    for preposition, k in (pair for at in places for pair in tree.obliques(at)):
        if preposition == "against":
            yield from felt(scene, k, wish.then(-1, *places))


def _wrong(scene: Scene, i: int, wish: Wish) -> int | None:
    """Who is told to stop a thing that does harm: "told supermarkets to stop squeezing their suppliers"."""
    tree = scene.tree
    if wish.agent is None or tree.lemma(i) not in ("stop", "cease", "quit") or tree.tokens[wish.agent].pos == "PRON":
        return None
    deed = tree.child(i, "xcomp", "advcl", "ccomp")
    if deed is None or tree.tokens[deed].tag != "VBG":
        return None
    harms = any(f.role == "effect" and f.sign < 0 and not f.particles for f in attitudes.frames(tree.lemma(deed)))
    return wish.agent if harms and tree.child(deed, "obj") is not None else None


def _moved(scene: Scene, i: int, use: frames.Use, step: Wish) -> Iterator[Opinion]:
    """Something is wanted to go on or to end, to stay or to leave."""
    tree = scene.tree
    own = tree.child(i, "nsubj", "nsubj:pass")
    subject = next((k for k in (own, step.agent, tree.subject(i)) if k is not None), None)
    if subject is not None and acts.wait(scene, i, subject):
        yield step.then(-1).towards(i)
        return
    if subject is None or scene.is_speaker(subject) or (own is None and tree.child(i, "obj") is not None):
        return
    if subject == step.agent and use.frame.sign > 0:
        yield step.towards(i)
    elif subject == step.agent and acts.leave(scene, i, subject):
        yield step.then(-1).towards(i)
    elif use.frame.sign < 0 or tree.lemma(i) not in ("stay", "remain"):
        yield from felt(scene, subject, step)
    else:
        how = tree.child(i, "xcomp", "advmod", "acomp")
        if how is None or tree.tokens[how].lower in words("lasting"):
            yield from felt(scene, subject, step)


def _done_to(scene: Scene, i: int, use: frames.Use, wish: Wish) -> Iterator[Opinion]:
    """Something is wanted to be done to a thing, or somebody to be let do something."""
    tree, frame = scene.tree, use.frame
    step, places = wish.then(frame.sign, *use.words), use.complements
    if frame.role == "cause" and tree.lemma(i) in words("mending") and not any(acts.is_evil(scene, k) for k in places):
        step = wish.then(1, *use.words)
    if wish.agent is not None and (tree.passive(i) or frames.is_participle(tree, i)):
        places = (wish.agent, *places)
    told = list(_told(scene, i, places, step)) if frame.role == "attitude" and not frame.preposition else []
    if told:
        yield from told
    elif (
        places
        and frame.role == "act"
        and (
            tree.lemma(i) in words("dealing")
            or acts.leave_home(scene, i, places)
            or (frame.sign > 0 and acts.is_evil(scene, places[0]))
        )
    ):
        # what is done with people, or that they go, is the issue rather than the people or their homes; and to
        # publish costs is not to have more of them
        yield wish.then(1, *use.words).towards(i)
    elif not places and frame.role == "act" and frame.sign > 0 and tree.lemma(i) in words("bare"):
        yield wish.then(1, *use.words, factor=_NAMED).towards(i)
    else:
        yield from _patient(scene, i, use, places, step)


def _patient(scene: Scene, i: int, use: frames.Use, places: Sequence[int], step: Wish) -> Iterator[Opinion]:
    """The thing an act is done to; people only where there is nothing else."""
    tree, frame = scene.tree, use.frame
    persons = [k for k in places if acts.is_person(scene, k)]
    gone = False
    for k in places:
        going = frame.preposition == "to" and (tree.tokens[k].pos == "PROPN" or tree.lemma(k) in words("whereto"))
        if k not in persons and tree.tokens[k].pos != "ADJ" and not going:
            yield from felt(scene, k, step)
            return
        gone = gone or going
    if gone and step.agent is not None:
        yield step.towards(i)
        return
    inner = tree.child(i, "xcomp", "advcl", "ccomp") if persons else None
    if inner is not None and tree.case(inner) == "to":
        yield from wanted(scene, inner, step)
    elif persons and frame.role != "cause":
        yield from felt(scene, persons[0], step)


def _told(scene: Scene, i: int, places: Sequence[int], wish: Wish) -> Iterator[Opinion]:
    """What somebody is allowed or encouraged to do, if that says anything."""
    tree = scene.tree
    objects = [k for k in places if not tree.is_clause(k)]
    below = (*tree.children(i, "xcomp", "advcl"), *(c for k in objects for c in tree.children(k, "acl")))
    clause = next((k for k in below if tree.case(k) == "to"), None)
    if clause is not None and objects:
        yield from (o for o in wanted(scene, clause, replace(wish, agent=objects[0])) if o.score >= LEAST)


def _unknown(scene: Scene, i: int, wish: Wish) -> Iterator[Opinion]:
    """A wished act that the lexicon does not know: for it is for its object, or for the act itself."""
    tree = scene.tree
    step = wish.then(1, i, factor=_UNKNOWN_VERB)
    if tree.lemma(i) in ("see", "have", "get"):
        seen = (
            *tree.children(i, "xcomp", "ccomp"),
            *(c for k in tree.children(i, "obj") for c in tree.children(k, "acl")),
        )
        below = next(iter(seen), None)
        done = below is not None and (
            frames.is_participle(tree, below) or tree.child(below, "nsubj", "nsubj:pass") is not None
        )
        yield from wanted(scene, below, wish.then(1)) if below is not None and done else ()
    if tree.lemma(i) == "be" and tree.child(i, "expl") is not None:
        yield from (opinion for k in tree.children(i, "nsubj") for opinion in felt(scene, k, wish))
        return
    got = tree.child(i, "obj") if tree.lemma(i) in words("getting") and acts.anybodys(scene, i) else None
    if got is not None and tree.tokens[got].pos == "NOUN":
        # "every child should have the jab"
        yield from felt(scene, got, wish.then(1, i, factor=_NAMED))
        return
    if tree.lemma(i) in words("silent") and not (wish.sign < 0 and tree.lemma(i) in ("get", "have")):
        return
    inner = tree.child(i, "xcomp")
    if inner is not None and tree.is_clause(inner):
        yield from wanted(scene, inner, wish.then(1))
        return
    patients = [k for k in frames.complements(tree, i) if tree.tokens[k].pos in ("NOUN", "PROPN", "PRON")]
    things = [k for k in patients if not acts.is_person(scene, k)]
    if tree.tokens[i].tag == "VBG":
        named = wish.then(1, i, factor=_NAMED)
        yield named.towards(i)
        yield from felt(scene, things[0], named.then(1, factor=_NAMED)) if things else ()
    elif things and (tree.passive(i) or frames.is_participle(tree, i)):
        yield from felt(scene, things[0], wish.then(1, i, factor=_DONE))
    elif things and (wish.agent is not None or acts.anybodys(scene, i)):
        # what people are told to do is the issue, not what they do it to
        yield wish.then(1, i, factor=_ADVISED).towards(i)
    elif things:
        yield from felt(scene, things[0], step)
    elif wish.agent is not None and wish.score >= _ADVISING:
        # "urged the government to pay"
        yield wish.then(1, i, factor=_ADVISED).towards(i)
    elif not tree.questioned(i):
        yield step.weaker().towards(i)
