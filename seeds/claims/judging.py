"""What words say of the worth of things: good or bad, to be had more or less of, open to dispute at all."""

from __future__ import annotations

from seeds.claims import attitudes
from seeds.claims.opinions import Scene
from seeds.claims.syntax import words


def judged(scene: Scene, i: int) -> int:
    """The judgement in a predicate adjective or noun with what modifies it, 0 for none; negation not counted."""
    tree, token = scene.tree, scene.tree.tokens[i]
    if any(tree.tokens[k].lower == "too" for k in tree.children(i, "advmod")):
        return -1
    if token.lemma in words("occasion"):
        return 0
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


def thing(scene: Scene, i: int) -> int:
    """Whether there should be more (+1) or less (-1) of a thing, by its own or its leading words."""
    things, tree = attitudes.judging("thing"), scene.tree
    judge = attitudes.judging("adjective")
    nouns = (
        i,
        *(k for _, k in tree.obliques(i) if tree.case(k) == "of"),
        *tree.children(i, "compound"),
        *tree.children(i, "conj"),
    )
    for k in nouns:
        lemma = tree.lemma(k)
        found = things.get(lemma) or attitudes.judging("noun").get(lemma)
        if found:
            spoilt = any(judge.get(tree.tokens[m].lower, 0) < 0 for m in tree.children(k, "amod"))
            return -1 if spoilt else found
    return next((judge[tree.tokens[k].lower] for k in tree.children(i, "amod") if tree.tokens[k].lower in judge), 0)


def issue(scene: Scene, i: int) -> bool:
    """Whether somebody could be for or against a subject: not events of nature, sums, times, nor the speaker."""
    token = scene.tree.tokens[i]
    lemma = token.lemma.lower()
    if token.lower in words("self") or lemma in attitudes.nouns("event") or lemma in attitudes.nouns("vague"):
        return False
    if i in scene.mention:
        return False
    return token.pos in ("NOUN", "PROPN", "PRON", "VERB", "DET")


def hollow(lemma: str) -> bool:
    """Whether a noun only frames another, or names nothing to be for or against."""
    return lemma in attitudes.nouns("keep") or lemma in attitudes.nouns("event") or lemma in attitudes.nouns("hedge")


def also(scene: Scene, i: int, *roles: str) -> bool:
    """Whether a verb has a use in any of the roles."""
    return any(frame.role in roles for frame in attitudes.frames(scene.tree.lemma(i)))
