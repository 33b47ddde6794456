"""Which uses of a verb a sentence shows, and what stands in the places of its object and clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from seeds.claims import attitudes, syntax
from seeds.claims.attitudes import Frame
from seeds.claims.syntax import Tree, words

_REACH = 5
_CLOSE = 4
"""How many words after a verb, or after a particle of it, its next particle may stand."""
_EVENTS = frozenset(("fare", "change", "misdeed", "bring"))
_OBJECTS = ("obj", "ccomp", "xcomp", "iobj")


@dataclass(frozen=True, slots=True)
class Use:
    """A frame of a verb with the tokens that fill it: its object or clause, and the words that make it up."""

    frame: Frame
    complements: tuple[int, ...]
    words: tuple[int, ...]


def read(tree: Tree, i: int) -> list[Use]:
    """The uses of the verb at ``i``; those that need particles or prepositions rule out those that need none."""
    frames = attitudes.frames(tree.lemma(i))
    found: list[Use] = []
    phrasal = tree.lemma(i) in words("phrasal") and _has_particle(tree, i)
    near = _after(tree, i) if any(frame.particles for frame in frames) else frozenset()
    for frame in frames:
        if frame.particles and frame.particles[0] not in near:
            continue
        if phrasal and not frame.particles:
            # "has taken in 40,000 people"
            continue
        if not (frame.particles or frame.preposition) and any(_settles(use) for use in found):
            break
        use = _use(tree, i, frame)
        if use is not None and not _beside(tree, i, use, frames):
            found.append(use)
    return found


def _after(tree: Tree, i: int) -> frozenset[str]:
    """The words among which a verb's first particle must be."""
    return frozenset(form for token in tree.tokens[i + 1 : i + 1 + _CLOSE] for form in (token.lower, token.lemma))


def has_particles(tree: Tree, i: int, frame: Frame) -> bool:
    """Whether the particles of a frame follow the verb."""
    return _particles(tree, i, frame.particles) is not None


def _has_particle(tree: Tree, i: int) -> bool:
    """Whether a particle goes with a verb, though it may hang on what follows: "has taken in 40 people"."""
    if tree.child(i, "compound:prt") is not None:
        return True
    after = tree.tokens[i + 1] if i + 1 < len(tree.tokens) else None
    if after is None or after.lower not in ("in", "on") or after.head < i:
        return False
    led = tree.tokens[after.head]
    return led.head == i and (led.dep == "obj" or (led.dep == "advcl" and led.tag in ("VBG", "VBN")))


def _beside(tree: Tree, i: int, use: Use, frames: Sequence[Frame]) -> bool:
    """Whether a verb has an object, beside which a phrase says where or when: "protested the toll at a rally",
    "leave the race for the good of the party"."""
    if not use.frame.preposition or use.frame.particles:
        return False
    same = use.frame.role == "other" or any(
        (f.role, f.sign, f.particles, f.preposition) == (use.frame.role, use.frame.sign, (), "") for f in frames
    )
    return same and any(k < use.complements[0] for k in tree.children(i, "obj"))


def _settles(use: Use) -> bool:
    """Whether a use of several words rules out those of fewer; one that only tells what befalls somebody does not."""
    return len(use.words) > 1 and use.frame.role not in _EVENTS


def _use(tree: Tree, i: int, frame: Frame) -> Use | None:
    at = _particles(tree, i, frame.particles)
    if at is None:
        return None
    words = tuple(range(i, i + 1)) if not frame.particles else (i, *_span(tree, i, frame.particles))
    if frame.preposition:
        place = _preposition(tree, i, at, frame.preposition)
        return Use(frame, (place[1],), (*words, place[0])) if place else None
    found = tuple(k for k in complements(tree, i) if k not in words)
    if not found and frame.particles:
        # an object after a particle is easily taken for the object of a preposition
        found = tuple(
            tree.tokens[k].head for k in words[1:] if tree.tokens[k].dep == "case" and tree.tokens[k].head > k
        )
    return Use(frame, found, words)


def _particles(tree: Tree, i: int, particles: tuple[str, ...]) -> int | None:
    """The token after the last particle, all of which follow the verb closely; null where one is missing."""
    at = i + 1
    for particle in particles:
        place = next((k for k in range(at, min(at + _CLOSE, len(tree.tokens))) if _is(tree, k, particle)), None)
        if place is None or tree.tokens[place].sentence != tree.tokens[i].sentence:
            return None
        at = place + 1
    return at


def _span(tree: Tree, i: int, particles: tuple[str, ...]) -> Iterator[int]:
    at = i + 1
    for particle in particles:
        at = next(k for k in range(at, at + _CLOSE) if _is(tree, k, particle))
        yield at
        at += 1


def _is(tree: Tree, k: int, word: str) -> bool:
    return tree.tokens[k].lower == word or tree.tokens[k].lemma == word


def _preposition(tree: Tree, i: int, at: int, word: str) -> tuple[int, int] | None:
    """The place of a preposition near the verb, and what it leads to."""
    for k in range(at, min(at + _REACH, len(tree.tokens))):
        token = tree.tokens[k]
        if token.lower != word:
            if token.pos in ("PUNCT", "CCONJ", "SCONJ") or token.sentence != tree.tokens[i].sentence:
                break
            continue
        leads = token.head if token.dep in ("case", "mark", "obl", "advmod") and token.head > k else None
        if k != at and _framing(tree, i, k - 1):
            continue
        while leads is not None and tree.tokens[leads].dep == "compound" and tree.tokens[leads].head > leads:
            # "lead to job losses", where "to" is hung on the first noun
            leads = tree.tokens[leads].head
        near = k == at or (leads is not None and tree.tokens[leads].head == i)
        if leads is not None and near:
            return k, leads
    if any(_framing(tree, i, k) for k in tree.children(i, "obj")):
        return None
    far = (k for k in tree.children(i, "obl") if k > at and tree.case(k) == word)
    return next(((mark, k) for k in far if (mark := tree.child(k, "case", "mark")) is not None), None)


def _framing(tree: Tree, i: int, k: int) -> bool:
    """Whether a phrase after the object of a verb is about that object: "fighting plans for a quarry"."""
    token = tree.tokens[k]
    return (token.dep, token.head) == ("obj", i) and token.lemma in attitudes.nouns("keep")


def complements(tree: Tree, i: int) -> Iterator[int]:
    """The object of a verb (of a passive, its subject) and its clauses."""
    if tree.passive(i) or is_participle(tree, i) or _wanting(tree, i):
        patient = _patient(tree, i)
        if patient is not None:
            yield patient
    yield from tree.children(i, *_OBJECTS)
    yield from (
        k for k in tree.children(i, "advcl") if tree.tokens[k].tag == "VBG" and tree.case(k) == "" and k - i < 4
    )


def is_participle(tree: Tree, i: int) -> bool:
    """Whether a word is a bare past participle: "wants the tax scrapped", "a tax scrapped last year"."""
    token = tree.tokens[i]
    bare = token.dep in ("acl", "xcomp") and not tree.auxiliaries(i) and tree.child(i, "nsubj", "mark", "obj") is None
    return bare and token.tag in ("VBN", "VBD")


def _wanting(tree: Tree, i: int) -> bool:
    """Whether a gerund tells what is to be done to the subject: "the lead needs ripping out"."""
    token = tree.tokens[i]
    if (token.tag, token.dep) != ("VBG", "xcomp") or tree.child(i, "obj") is not None:
        return False
    return tree.lemma(token.head) in syntax.words("needing")


def _patient(tree: Tree, i: int) -> int | None:
    """What is done to: the passive subject, the object of the verb above, or the noun a participle follows."""
    own = tree.child(i, "nsubj:pass", "csubj:pass")
    if own is not None:
        return own
    token = tree.tokens[i]
    if token.dep == "acl":
        return token.head
    if token.dep == "xcomp" and not tree.passive(i) and token.tag != "VBG":
        return tree.child(token.head, "obj", "iobj")
    return tree.subject(i)
