"""What words say of the worth of things: good or bad, to be had more or less of, open to dispute at all."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.claims import attitudes, frames, nouns, wordings
from seeds.claims.opinions import Scene
from seeds.claims.syntax import words

_LESS_OF = frozenset(("of", "in", "to", "against", "from"))
"""Prepositions by which a word for what ends or shrinks names what there is less of."""

_SENTENCE = 30
"""How far back a condition is looked for."""

_PLACES = frozenset(("in", "at", "on", "inside"))


def judged(scene: Scene, i: int) -> int:
    """The judgement in a predicate adjective or noun with what modifies it, 0 for none; negation not counted."""
    tree, token = scene.tree, scene.tree.tokens[i]
    if any(tree.tokens[k].lower == "too" for k in tree.children(i, "advmod")):
        below = tree.child(i, "xcomp", "advcl", "ccomp")
        # "too small to see", "too late to stop him"
        mute = tree.lemma(below) in words("perceived") or token.lower in words("timed") if below is not None else False
        return 0 if mute else -1
    if token.pos == "ADJ" and any(tree.tokens[k].lower == "enough" and k > i for k in tree.children(i, "advmod")):
        return 0 if tree.child(i, "xcomp", "advcl", "ccomp") is not None else 1
    if token.lemma in words("occasion") or _unreal(scene, i):
        return 0
    adjectives, lemma = attitudes.judging("adjective"), token.lemma.lower()
    whole = compound(scene, i)
    if whole:
        return whole
    if token.pos in ("ADJ", "ADV", "VERB"):
        joined = [sign for k in tree.children(i, "conj") if (sign := adjectives.get(tree.tokens[k].lower, 0))]
        if joined and any(
            tree.tokens[c].lower == "but" for k in tree.children(i, "conj") for c in tree.children(k, "cc")
        ):
            return joined[-1]
        return adjectives.get(token.lower) or next(iter(joined), 0)
    shown = next((k for case, k in tree.obliques(i) if case == "of"), None) if lemma in words("instance") else None
    if shown is not None:
        return thing(scene, shown)
    noun = _named(scene, i) or attitudes.judging("noun").get(lemma) or attitudes.judging("noun").get(token.lower)
    modifiers = (*tree.children(i, "amod", "compound"), *_adverbs(scene, i))
    signs = [sign for k in modifiers if (sign := _adjective(scene, k))]
    if noun:
        # "a poor answer" is no answer
        return -1 if -1 in signs else noun
    return -1 if -1 in signs else 1 if signs else 0


def _unreal(scene: Scene, i: int) -> bool:
    """Whether a judgement is of what did not come: "if I had said so, it would have been a failure"."""
    tree, tokens = scene.tree, scene.tree.tokens
    if not tree.auxiliaries(i) >= {"would", "have"}:
        return False
    return any(t.lower == "if" for t in tokens[max(0, i - _SENTENCE) : i] if t.sentence == tokens[i].sentence)


def _adverbs(scene: Scene, i: int) -> Iterator[int]:
    """The adverbs of a noun that may judge it; "just a bunch of stalls" is not fair."""
    return (k for k in scene.tree.children(i, "advmod") if scene.tree.tokens[k].lower not in words("not_only"))


def occasion(scene: Scene, i: int) -> int:
    """The judgement in what is called a day or moment of some kind: "the most exciting moment of my career"."""
    adjectives, tokens = attitudes.judging("adjective"), scene.tree.tokens
    if tokens[i].lemma not in words("occasion"):
        return 0
    return next(
        (adjectives[tokens[k].lower] for k in scene.tree.children(i, "amod") if tokens[k].lower in adjectives), 0
    )


def compound(scene: Scene, i: int) -> int:
    """The judgement in a hyphenated word ("ill-advised") or in how something is done ("badly designed")."""
    tree = scene.tree
    word = tree.word(i)
    if "-" in word:
        found = attitudes.judging("adjective").get(word) or attitudes.judging("noun").get(word)
        return found or (-1 if word.startswith("ill-") else _adjective(scene, i))
    if tree.tokens[i].tag != "VBN" or not tree.passive(i) or tree.lemma(i) not in words("conduct"):
        return 0
    manners = attitudes.judging("manner")
    return next(
        (manners[tree.tokens[k].lower] for k in tree.children(i, "advmod") if tree.tokens[k].lower in manners), 0
    )


def verdict(scene: Scene, i: int) -> bool:
    """Whether what looks like a passive judges: "the judge was biased", "the system is broken"."""
    tree, token = scene.tree, scene.tree.tokens[i]
    if token.tag not in ("VBN", "VBD") or token.lower not in attitudes.judging("adjective"):
        return False
    if token.lower in attitudes.feelings() or also(scene, i, "want"):
        return False
    helpers = [tree.tokens[k].lower for k in tree.children(i, "aux", "aux:pass", "cop")]
    return helpers in (["is"], ["are"], ["was"], ["were"]) and tree.child(i, "obl:agent", "obl", "xcomp", "obj") is None


def _adjective(scene: Scene, i: int) -> int:
    """The judgement in an adjective, of a hyphenated one in its whole or in its last part: "much-needed"."""
    adjectives, word = attitudes.judging("adjective"), scene.tree.word(i)
    if word in adjectives or word.partition("-")[0] in words("turning"):
        return adjectives.get(word, 0)
    return adjectives.get(scene.tree.tokens[i].lower, 0)


def _named(scene: Scene, i: int, kind: str = "noun") -> int:
    """The judgement in a name of several words around a noun: "a poisoned chalice", "a house of cards", "job cuts"."""
    tokens, names = scene.tree.tokens, attitudes.judging(kind)
    parts = attitudes.parts(kind)
    if tokens[i].lower not in parts and tokens[i].lemma not in parts:
        return 0
    for start in range(max(0, i - 2), i + 1):
        for end in range(max(start + 2, i + 1), min(start + 5, len(tokens) + 1)):
            words = " ".join((*(token.lower for token in tokens[start : end - 1]), tokens[end - 1].lemma.lower()))
            found = names.get(words) or names.get(words.replace(" - ", "-"))
            if found:
                return found
    return 0


def thing(scene: Scene, i: int) -> int:
    """Whether there should be more (+1) or less (-1) of a thing, by its own or its leading words."""
    tree, judge = scene.tree, attitudes.judging("adjective")
    told = {tree.tokens[k].lower for k in tree.children(i, "amod", "det")}
    compared = _compared(tree.lemma(i), told)
    if compared:
        return compared
    turn = -1 if told & words("fewer") else 1
    less = -1 if tree.lemma(i) in words("lessening") else 1
    for k in (i, *_parts(scene, i, less)):
        found = _worth(scene, k)
        if found and (k == i or found > 0 or less < 0 or tree.tokens[k].dep != "compound" or _carries(scene, i)):
            spoilt = any(judge.get(tree.tokens[m].lower, 0) < 0 for m in tree.children(k, "amod"))
            return -1 if spoilt else turn * found * (1 if k == i else less)
    return next((judge[tree.tokens[k].lower] for k in tree.children(i, "amod") if tree.tokens[k].lower in judge), 0)


def _parts(scene: Scene, i: int, less: int) -> Iterator[int]:
    """The words that may tell what a thing is worth in place of its noun: "a fall in crime", "job cuts"."""
    tree = scene.tree
    if less < 0:
        yield from nouns.complements(scene, i, _LESS_OF)
    yield from (k for case, k in tree.obliques(i) if case == "of")
    # "teacher strikes" are no good for being teachers'
    yield from tree.children(i, "compound") if tree.lemma(i) not in words("fought") else ()
    yield from tree.children(i, "conj")


def _worth(scene: Scene, i: int) -> int:
    """Whether there should be more (+1) or less (-1) of what a word, or the name around it, stands for."""
    things, lemma = attitudes.judging("thing"), scene.tree.lemma(i)
    return things.get(lemma) or attitudes.judging("noun").get(lemma) or _named(scene, i, "thing") or _named(scene, i)


def _carries(scene: Scene, i: int) -> bool:
    """Whether a noun is as good or bad as the one before it: "noise levels", but not "noise barriers"."""
    return scene.tree.lemma(i) in words("carrying")


def _compared(lemma: str, told: set[str]) -> int:
    """Whether longer journeys or higher bills are told (-1), or shorter and lower ones (+1)."""
    if lemma in words("tedious"):
        return -1 if told & words("longer") else int(bool(told & words("shorter")))
    if lemma in words("charged"):
        return -1 if told & words("higher") else int(bool(told & words("fewer")))
    return 0


def unreal(scene: Scene, i: int, subject: int | None) -> int:
    """1 where a thing is denied to be a serious or real one of its kind, which its negation then turns round: "not a
    serious offer", but not "not a serious injury"."""
    tree, token = scene.tree, scene.tree.tokens[i]
    named = i if token.pos == "NOUN" else subject
    if not tree.negated(i) or named is None or _worth(scene, named) < 0:
        return 0
    lemma = wordings.canonical((tree.lemma(named),))[-1]
    if not (
        policy(scene, named) or lemma in wordings.containers() or lemma in words("performance") | words("resolved")
    ):
        return 0
    kinds = [i] if token.pos == "ADJ" else tree.children(i, "amod")
    return int(any(tree.tokens[k].lower in words("earnest") for k in kinds))


def faceless(scene: Scene, i: int, subject: int) -> bool:
    """Whether only a predicate tells what its subject is: "it is a film", "nine percent is an offer"."""
    tree, copula = scene.tree, scene.tree.child(i, "cop")
    if tree.tokens[subject].lower in words("standing"):
        return True
    one = (
        copula is not None and subject in scene.inside and tree.tokens[copula].lower in ("is", "was", "'s", "’s", "be")
    )
    counted = tree.child(subject, "nummod") is not None and tree.tokens[subject].tag in ("NNS", "NN")
    return one and (tree.tokens[subject].pos == "NUM" or counted)


def issue(scene: Scene, i: int) -> bool:
    """Whether somebody could be for or against a subject: not events of nature, sums, times, nor the speaker."""
    token = scene.tree.tokens[i]
    lemma = token.lemma.lower()
    cases = {case for case, _ in scene.tree.obliques(i)}
    framed = (lemma in attitudes.nouns("keep") and "of" in cases) or bool(lemma in words("placed") and cases & _PLACES)
    empty = lemma in attitudes.nouns("event") or lemma in attitudes.nouns("vague")
    if token.lower in words("self") or (empty and not framed):
        return False
    if i in scene.mention:
        return False
    return token.pos in ("NOUN", "PROPN", "PRON", "VERB", "DET")


def policy(scene: Scene, i: int) -> bool:
    """Whether a noun names what is done or decided."""
    lemma = scene.tree.lemma(i)
    return lemma in wordings.acts() or lemma in wordings.containers()


def responsible(scene: Scene, i: int) -> bool:
    """Whether a thing can be held to account: people, bodies, what they do and decide, and whoever has a name."""
    lemma = scene.tree.lemma(i)
    if scene.tree.tokens[i].pos in ("PROPN", "PRON"):
        return True
    if lemma in attitudes.nouns("vague"):
        return False
    if any(_adjective(scene, k) < 0 for k in scene.tree.children(i, "amod")):
        # "reckless lending was to blame"
        return True
    return lemma in wordings.peopled() or lemma in wordings.acts() or lemma in wordings.containers()


def spoken_of(scene: Scene, i: int) -> bool:
    """Whether "it" or "they" means what was just judged: "rejected the rules, saying they would kill jobs"."""
    tokens, subject = scene.tree.tokens, scene.tree.child(i, "nsubj")
    if subject is None or tokens[subject].lower not in ("it", "they"):
        return False
    objects = ("obj", "obl", "ccomp", "nsubj:pass")
    for k in scene.cue:
        told = tokens[k].tag == "VBG" and tokens[k].dep == "advcl"
        if told and any(m < k and tokens[m].dep in objects for m in tokens[tokens[k].head].children):
            return True
    return False


def hollow(lemma: str) -> bool:
    """Whether a noun only frames another, or names nothing to be for or against."""
    return lemma in attitudes.nouns("keep") or lemma in attitudes.nouns("event") or lemma in attitudes.nouns("hedge")


def also(scene: Scene, i: int, *roles: str) -> bool:
    """Whether a verb, with the particles after it, has a use in any of the roles."""
    found = (frame for frame in attitudes.frames(scene.tree.lemma(i)) if frame.role in roles)
    return any(not frame.particles or frames.has_particles(scene.tree, i, frame) for frame in found)


def boundless(scene: Scene, i: int) -> bool:
    """Whether a negation says that there is no end to it: "cannot thank them enough"."""
    tokens = scene.tree.tokens
    near = (token for token in tokens[i + 1 : i + 9] if token.sentence == tokens[i].sentence)
    return scene.tree.able(i) and any(token.lower == "enough" and token.dep == "advmod" for token in near)
